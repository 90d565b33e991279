"""Recognisers alone on many words: the texts of the seeds of a project, as passages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measuring import Run
from benchmarks.spotting import bodies

if TYPE_CHECKING:
    from edition.reading.passages import Passage

WRITTEN = "1962-04-27"


def names(folder: Path) -> Run:
    """Every listed name in the text; authority, matcher and what it builds at a first text are the preparation."""
    from edition.authority import load_authority
    from edition.reading.names import Names
    matcher, passages = Names(load_authority(folder / "seeds" / "authority")), passages_in(folder)
    matcher.find(passages[:50], WRITTEN)

    def run() -> Callable[[], dict[str, float]]:
        found = matcher.find(passages, WRITTEN)
        return lambda: {"found": float(len(found)), "words": float(_count(passages))}

    return run


def dates(folder: Path) -> Run:
    """Every date in the text, with its value."""
    from edition.reading.dates import find_dates
    passages = passages_in(folder)

    def run() -> Callable[[], dict[str, float]]:
        found = find_dates(passages, WRITTEN)
        return lambda: {"found": float(len(found)), "words": float(_count(passages))}

    return run


def passages_in(folder: Path) -> list[Passage]:
    """The paragraphs of every seed's body."""
    from edition.reading.passages import Passage
    paragraphs = (" ".join(p.split()) for body in bodies(folder) for p in body.split("\n\n"))
    return [Passage(words, "p") for words in paragraphs if words]


def _count(passages: list[Passage]) -> int:
    return sum(len(passage.text.split()) for passage in passages)


WORDS: dict[str, Callable[[Path], Run]] = {"names": names, "dates": dates}
