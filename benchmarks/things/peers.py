"""Other people's programs on the same words, where they can be called from Python; and dates as we find them.

Dates are scored while they are counted: what was planted, found, seen (something found overlaps it) and right.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.measuring import Run
from benchmarks.plain import Facts, pages
from benchmarks.spotting import Spotted, bodies, paragraphs, planted, score
from benchmarks.things.words import WRITTEN


def weasyprint(folder: Path) -> Run:
    """WeasyPrint setting the same words plain."""
    from weasyprint import HTML
    sources = sorted((folder / "plain").glob("*.html"))
    return lambda: pages([HTML(filename=str(path)).write_pdf() for path in sources])


def dates_of_dateparser(folder: Path) -> Run:
    """search_dates of dateparser, paragraph by paragraph, told the language and the date of the document."""
    from dateparser.search import search_dates
    base = {"RELATIVE_BASE": datetime.datetime.fromisoformat(WRITTEN)}

    def find(body: str) -> list[Spotted]:
        return [spotted for at, text in paragraphs(body)
                for spotted in _placed(at, text, search_dates(text, languages=["en"], settings=base) or [])]

    return _scored(folder, find)


def our_dates(folder: Path) -> Run:
    """The same paragraphs by the recogniser of this package."""
    from edition.reading.dates import DateMention, find_dates
    from edition.reading.passages import Passage

    def value(mention: DateMention) -> tuple[str, str]:
        from benchmarks.truth import edge
        first = mention.when or mention.from_ or mention.not_before or ""
        last = mention.when or mention.to or mention.not_after or ""
        return edge(first, first_day=True), edge(last, first_day=False)

    def find(body: str) -> list[Spotted]:
        placed = list(paragraphs(body))
        found = find_dates([Passage(text, "p") for _, text in placed], WRITTEN)
        return [Spotted(placed[m.passage][0] + m.start, placed[m.passage][0] + m.end, *value(m)) for m in found]

    return _scored(folder, find)


def _placed(at: int, text: str, hits: Sequence[tuple[str, datetime.datetime]]) -> list[Spotted]:
    """dateparser says which words, not where: they are looked for from the last on."""
    found, behind = [], 0
    for words, value in hits:
        start = text.find(words, behind)
        if start >= 0:
            behind = start + len(words)
            found.append(Spotted(at + start, at + behind, value.date().isoformat(), value.date().isoformat()))
    return found


def _scored(folder: Path, find: Callable[[str], list[Spotted]]) -> Callable[[], Facts]:
    texts = bodies(folder)

    def run() -> Facts:
        found = [find(text) for text in texts]
        return lambda: _score(folder, texts, found)

    return run


def _score(folder: Path, texts: Sequence[str], found: Sequence[Sequence[Spotted]]) -> dict[str, float]:
    truth = list(planted(folder).values())
    scores = [score(true, here) for true, here in zip(truth, found, strict=True)]
    return {"words": float(sum(len(text.split()) for text in texts)), "planted": float(sum(map(len, truth))),
            "found": float(sum(map(len, found))), "seen": float(sum(seen for seen, _ in scores)),
            "right": float(sum(right for _, right in scores))}


PEERS: dict[str, Callable[[Path], Run]] = {
    "WeasyPrint": weasyprint, "dateparser": dates_of_dateparser, "our dates": our_dates,
}
