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
from edition.reading.sentences import ends_in_abbreviation, hanging, opens_a_sentence
from edition.reading.title_case import only_named

NUMBERED = re.compile(r"\s*(?P<n>\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)](?:[a-z0-9][.)])?)\s+(?=\S)(?![A-Z]\.)")
BULLET = re.compile(r"\s*(?:[-•·●▪o*+—–]|\*\*?)\s+\S|\s*\|")
NOTE_SIGN = re.compile(
    r"\s*(?:\*{1,6}|[†‡§]{1,3}|[¹²³⁰⁴-⁹]{1,3}|\d{1,2}/|<sup>|\$\s?(?:\{\s?\})?\s?\^|\[\^\w|\^[{\d])\s*\S"
)
_CAPITAL = re.compile(r"[A-Z]\.")
_APART = re.compile(r"\S\s{5,}\S")  # what stands so far apart on a line was not set as one
_PERSON = re.compile(
    r"\s*(?:(?:The\s+)?(?:Rt\.?|Right|Most)\s+Hon(?:\.|ourable)|H\.\s?E\.|Mr\.|Mrs\.|Miss|MM?\.|Mmes?|Mlle|Dr\.|Sir|Col\.|Gen\."
    r"|Ambassador|Senator|Herr|Frau|тт?\.)\s+\S"
)
_OPEN_END = re.compile(r"\b(?:am|vom|zum|bis|seit|der|des|den|dem|im|ab|und|le|du|au|les|aux|от|до|с|по|и)$")
_SMALL_END = re.compile(r"\b[a-z]+\s*$")
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
    draft.pieces = _without_initials(draft.text, [*result, *(_paragraphs(draft, run, measures) if run else [])])


def _without_initials(text: str, pieces: list[Piece]) -> list[Piece]:
    """PIECES without the numbers that are none: a capital in no sequence may be an initial or a speaker (Q.)."""
    letters = {p.n[0] for p in pieces if isinstance(p, Text) and p.n and _CAPITAL.fullmatch(p.n)}
    strays = {c for c in letters if chr(ord(c) - 1) not in letters and not (c == "A" and "B" in letters)} - set("IVX")
    if not strays:
        return pieces
    return [replace(p, n=None) if isinstance(p, Text) and _is_stray(text, p, strays) else p for p in pieces]


def _is_stray(text: str, piece: Text, strays: set[str]) -> bool:
    """Whether PIECE opens with one of STRAYS and a name behind it; questions and answers need none."""
    if not piece.n or not _CAPITAL.fullmatch(piece.n) or piece.n[0] not in strays:
        return False
    speaker = piece.n[0] in "QA" and "Q" in strays
    return speaker or not opens_a_sentence(text[piece.start + 2 : piece.start + 40])


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
    if (_APART.search(line.strip()) or _APART.search(following.strip())) or (_is_one_of_people(line, following)):
        return "keep"
    if len(line) >= _FULL * measure or (following.lstrip()[:1].islower() and not _CLOSED.search(line)):
        return "flow"
    return "break" if _CLOSED.search(line) and len(following) >= _FULL * measure else "keep"


def _is_one_of_people(line: str, following: str) -> bool:
    """Whether both lines open with a person's title: a list of those present and no prose."""
    return _PERSON.match(following[:24]) is not None and _PERSON.match(line[:24]) is not None


def _is_part(line: str) -> bool:
    """Whether LINE is the number of a part and nothing else: its name or its text stands below."""
    return len(line) < _PART and only_named(line.strip()) is not None


def _is_wrapped_number(line: str, following: str) -> bool:
    """Whether the number that opens FOLLOWING belongs to the sentence of LINE: "p." and "458." below it."""
    number = NUMBERED.match(following[:20])
    if not number or not number["n"][:-1].isdigit():
        return False
    if _OPEN_END.search(line.rstrip()[-8:]) or (len(line) > _SHORT // 2 and _SMALL_END.search(line) and hanging(line)):
        return True
    return ends_in_abbreviation(line) or (len(number["n"]) > 3 and not _CLOSED.search(line[-40:]))
