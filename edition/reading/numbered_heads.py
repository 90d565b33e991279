"""Running heads that bear the number of their page: "The Port 12", "Page 2    THE PORT", "PART I    Page 1 of 4".

A heading may end in a number too (Chapter 3). What tells a running head is a wide gap or the word "page" before the
number, the title of the paper beside it, or that the same words with a higher number cut a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.reading.number_runs import Number
from edition.reading.page_numbers import at_foot, cuts
from edition.reading.pages import has_breaks
from edition.reading.pieces import FURNITURE, Draft, Page, Piece, Stamp, Text, blank_between
from edition.reading.title_case import only_named
from edition.reading.titles import same_title, title_words

_LONGEST = 110
_N = r"(?P<n>[1-9]\d{0,3})"
_OF = r"(?:\s*(?:of|/)\s*\d{1,4})?"
_SHAPES = (
    re.compile(rf"(?P<head>\S.{{1,80}}?)(?P<gap>\s{{1,80}})(?P<word>page|pg\.|p\.)\s{{0,3}}{_N}{_OF}", re.I),
    re.compile(rf"(?P<word>page|pg\.|p\.)\s{{0,3}}{_N}{_OF}(?P<gap>\s{{1,80}})(?P<head>\S.{{1,80}})", re.I),
    re.compile(rf"(?P<head>\S.{{1,80}}?)(?P<gap>\s{{1,80}}){_N}"),
    re.compile(rf"{_N}(?P<gap>\s{{3,80}})(?P<head>\S.{{1,80}})"),
)
_COUNTED = re.compile(
    r"(?:chapter|part|article|section|table|figure|fig|annex|appendix|exhibit|item|case|day|no|nr|number|question|map|vol"
    r"|phase|group|point|line|document|paragraph|para|tab|enclosure)\W*$",
    re.I,
)
_STEP = 3  # pages may be lost, and heads may stand on every second one


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may be a running head with the number N. WIDE: a gap or the word "page" sets the number off."""

    place: int
    n: int
    key: str
    wide: bool
    worded: bool


def find_numbered_heads(draft: Draft) -> None:
    """Make running heads, and the pages they number, of the lines that can be nothing else."""
    groups: dict[str, list[_Head]] = {}
    for i, piece in draft.texts():
        if (head := _candidate(draft, i, piece)) is not None:
            groups.setdefault(head.key, []).append(head)
    kept = sorted((h for group in groups.values() for h in _run(draft, group)), key=lambda h: h.place)
    if kept:
        _write(draft, kept)


def _candidate(draft: Draft, i: int, piece: Text) -> _Head | None:
    words = draft.words(piece).strip()
    if len(words) > _LONGEST or not any(c.isdigit() for c in words) or not _apart(draft, i):
        return None
    m = next((m for shape in _SHAPES if (m := shape.fullmatch(words))), None)
    if m is None or only_named(words) or re.search(r"[.]{3}|[.!?;:,]$", m["head"]):
        return None
    if _COUNTED.search(m["head"]) and not _is_title(draft, m["head"]):
        return None
    key = re.sub(r"\W+", " ", m["head"]).casefold().strip()
    worded = "word" in m.re.groupindex
    letters = sum(map(str.isalpha, key))
    return _Head(i, int(m["n"]), key, len(m["gap"]) >= 3, worded) if letters >= 2 else None


def _apart(draft: Draft, i: int) -> bool:
    """Whether the line is no line of a paragraph: a blank line or furniture stands on both sides."""
    piece, pieces = draft.pieces[i], draft.pieces
    before, behind = (pieces[i - 1] if i else None), (pieces[i + 1] if i + 1 < len(pieces) else None)
    return (before is None or isinstance(before, FURNITURE) or blank_between(draft.text, before, piece)) and (
        behind is None or isinstance(behind, FURNITURE) or blank_between(draft.text, piece, behind)
    )


def _run(draft: Draft, group: Sequence[_Head]) -> Sequence[_Head]:
    """GROUP if its lines are running heads of the paper, else nothing."""
    steps = [b.n - a.n for a, b in pairwise(group)]
    if any(not 0 < step <= _STEP for step in steps):
        return ()
    telling = sum((group[0].wide, group[0].worded, _is_title(draft, group[0].key)))
    if telling >= 2 or (len(group) >= 2 and (telling or any(cuts(draft, h.place, h.n) for h in group))):
        return group
    return ()


def _is_title(draft: Draft, words: str) -> bool:
    title = title_words(draft.source.front_matter.get("title", ""))
    return bool(title) and same_title(words, title)


def _write(draft: Draft, heads: Sequence[_Head]) -> None:
    """Put stamps in the places of HEADS and a page break before them, or behind them where they stand at the foot."""
    foot = at_foot(draft, [Number(h.place, h.n, False, "worded", str(h.n), True, False) for h in heads])
    shown = has_breaks(draft.pieces)
    following = {a.place: b for a, b in pairwise(heads)}
    made: dict[int, list[Piece]] = {}
    for head in heads:
        piece = draft.pieces[head.place]
        stamp = Stamp(piece.start, piece.end, "footer" if foot else "header")
        draft.decide(stamp, "stamp", f"a running head with the number of its page, {head.n}")
        more = any(isinstance(p, Text) for p in draft.pieces[head.place + 1 : head.place + 200])
        behind = following.get(head.place)
        n = str(behind.n) if behind and behind.n == head.n + 1 else None
        page = Page(stamp.end, stamp.end, n) if foot else Page(stamp.start, stamp.start, str(head.n))
        pages = [] if shown or (foot and not more) else [page]
        made[head.place] = [stamp, *pages] if foot else [*pages, stamp]
    draft.pieces = [new for i, piece in enumerate(draft.pieces) for new in made.get(i, [piece])]
