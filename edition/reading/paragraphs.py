"""Lines made into paragraphs: hard-wrapped lines run on, and lines that are lines by intent stay so.

A paragraph ends at a blank line, at a number or bullet, at an indent, or after a short line that closes a
sentence; within a run of lines that reach the measure, the next line goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from edition.reading.pieces import Draft, Piece, Text, blank_between
from edition.reading.sentences import ends_in_abbreviation
from edition.reading.title_case import only_named

NUMBERED = re.compile(r"\s*(?P<n>\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)](?:[a-z0-9][.)])?)\s+(?=\S)(?![A-Z]\.)")
BULLET = re.compile(r"\s*(?:[-•·●▪o*+—–]|\*\*?)\s+\S|\s*\|")
NOTE_SIGN = re.compile(
    r"\s*(?:\*{1,6}|[†‡§]{1,3}|[¹²³⁰⁴-⁹]{1,3}|\d{1,2}/|<sup>|\$\s?(?:\{\s?\})?\s?\^|\[\^\w|\^[{\d])\s*\S"
)
_CLOSED = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")
_WRAPPED_AT_MOST = 130  # a line longer than this was not broken by a typewriter
_FULL = 0.72  # of the measure: a line this long may run on
_SHORT = 60  # lines as short as this, among paragraphs on one line each, are lines of an address or a list
_NEIGHBOURS = 20
_PART = 24  # "PART II" is no longer than this


def make_paragraphs(draft: Draft) -> None:
    """Join the lines of each run that stands without a blank line between."""
    result: list[Piece] = []
    run: list[Text] = []
    measures = _Measures([(p.start, len(draft.words(p))) for _, p in draft.texts()])
    for piece in draft.pieces:
        if run and (not isinstance(piece, Text) or blank_between(draft.text, run[-1], piece)):
            result += _paragraphs(draft, run, measures)
            run = []
        if isinstance(piece, Text):
            run.append(piece)
        else:
            result.append(piece)
    draft.pieces = [*result, *(_paragraphs(draft, run, measures) if run else [])]


class _Measures:
    """How long the full lines are around a place: the ninth decile of the lines near it."""

    def __init__(self, lengths: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in lengths]
        self._lengths = [length for _, length in lengths]

    def at(self, offset: int) -> int:
        i = bisect_right(self._starts, offset)
        near = sorted(self._lengths[max(0, i - _NEIGHBOURS) : i + _NEIGHBOURS])
        return near[len(near) * 9 // 10] if near else 0


def _paragraphs(draft: Draft, run: Sequence[Text], measures: _Measures) -> list[Text]:
    """The paragraphs of one run of lines."""
    measure = measures.at(run[0].start)
    groups: list[list[Text]] = [[run[0]]]
    kept: list[int] = []
    for line, following in pairwise(run):
        how = _between(draft.words(line), draft.words(following), measure)
        if how == "break":
            groups.append([following])
        else:
            groups[-1].append(following)
        if how == "keep":
            kept.append(following.start)
    blocks = (Text(g[0].start, g[-1].end, tuple(k for k in kept if g[0].start < k < g[-1].end)) for g in groups)
    return [number_of(draft.text, block) for block in blocks]


def number_of(text: str, piece: Text) -> Text:
    """PIECE with the number or letter that is printed at its beginning."""
    m = NUMBERED.match(text, piece.start, min(piece.end, piece.start + 20))
    return replace(piece, n=m["n"]) if m else piece


def _between(line: str, following: str, measure: int) -> str:
    """ "flow", "keep" (the next is a line of its own in the same block) or "break" (a new paragraph)."""
    if _is_wrapped_number(line, following):
        return "flow"
    if _is_part(line) or (_is_part(following) and (_CLOSED.search(line) or len(line) <= _SHORT)):
        return "break"
    if NUMBERED.match(following[:20]) or BULLET.match(following[:9]) or NOTE_SIGN.match(following[:12]):
        return "break"
    if (line.lstrip()[:2] == "> ") != (following.lstrip()[:2] == "> "):
        return "break"
    if re.search(r"[^\W\d_]-$", line[-40:].rstrip()) and following.lstrip()[:1].isalpha():
        return "flow"
    if len(line) > _WRAPPED_AT_MOST or measure > _WRAPPED_AT_MOST:
        if following.lstrip()[:1].islower():
            return "flow"
        return "keep" if max(len(line), len(following)) <= _SHORT and not _CLOSED.search(line) else "break"
    if following.startswith(("   ", "\t")) and not line.startswith(("   ", "\t")) and _CLOSED.search(line):
        return "break"
    if len(line) >= _FULL * measure or (following.lstrip()[:1].islower() and not _CLOSED.search(line)):
        return "flow"
    return "break" if _CLOSED.search(line) and len(following) >= _FULL * measure else "keep"


def _is_part(line: str) -> bool:
    """Whether LINE is the number of a part and nothing else: its name or its text stands below."""
    return len(line) < _PART and only_named(line.strip()) is not None


def _is_wrapped_number(line: str, following: str) -> bool:
    """Whether the number that opens FOLLOWING belongs to the sentence of LINE: "p." and "458." below it."""
    number = NUMBERED.match(following[:20])
    if not number or not number["n"][:-1].isdigit():
        return False
    return ends_in_abbreviation(line) or (len(number["n"]) > 3 and not _CLOSED.search(line[-40:]))
