"""The numbers that pages bear in print or type, told from numbers that are text by their run and their place.

A bare number counts where it runs on from others, stands among stamps, or cuts a sentence: a lone "12" may be
anything. Whether the numbers stand at the head or at the foot decides which page begins there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.reading.note_signs import sign_at
from edition.reading.pages import has_breaks
from edition.reading.pieces import FURNITURE, Draft, Page, Piece, Text, blank_between
from edition.reading.sentences import broken_off, goes_on, hanging

_ROMAN = r"[ivxl]{1,7}|[IVXL]{1,7}"
_SHAPES = (
    ("worded", re.compile(r"\s*(?:page|pg\.|p\.)\s*(?P<n>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\.?\s*", re.I)),
    ("dashed", re.compile(rf"\s*(?P<sign>[-—–~•=])\s*(?P<n>\d{{1,4}}|{_ROMAN})\s*[-—–~•=]\s*")),
    ("bare", re.compile(rf"\s*(?P<n>\d{{1,4}}|{_ROMAN})\s*")),
    ("near", re.compile(r"\s*[-—–~•.=(]*\s*(?P<n>\d{1,4})\s*[-—–~•.,=)]*\s*")),
)
_LONGEST = 40  # no page number is longer than this
_GAP = 3  # numbers may be lost; a run goes on over as many
_WIDE_GAP = 15  # and over more where they stand among stamps


@dataclass(frozen=True, slots=True)
class Number:
    """A line that could be a page number. BESIDE: among stamps or rules; CUTS: between halves of a sentence."""

    place: int  # in the list of pieces
    value: int
    roman: bool
    shape: str
    words: str
    beside: bool
    cuts: bool


def find_page_numbers(draft: Draft) -> None:
    """Make pages of the numbers that can only be those of pages."""
    numbers = _candidates(draft)
    kept: list[Number] = []
    for roman in (False, True):
        run = _longest_run([n for n in numbers if n.roman is roman])
        dashed = [n for n in numbers if n.roman is roman and n.shape == "dashed" and not roman and n not in run]
        cutting = any(n.cuts for n in run)
        kept += [n for n in run if _believed(n, len(run), cutting)] + dashed
    if not kept:
        return
    kept.sort(key=lambda n: n.place)
    shown = has_breaks(draft.pieces)
    foot = _at_foot(draft, kept)
    for number, following in zip(kept, [*kept[1:], None], strict=True):
        piece = draft.pieces[number.place]
        n = _begins(number, following) if foot else number.words
        draft.pieces[number.place] = page = Page(
            piece.start, piece.end, n, True, foot, breaks=not shown and not (foot and _ends(draft, number))
        )
        draft.decide(page, "page", _reason(number, len(kept), foot))


def _candidates(draft: Draft) -> list[Number]:
    """Every line that is a number and stands apart from the lines around it."""
    found: list[Number] = []
    for i, piece in draft.texts():
        if piece.end - piece.start > _LONGEST or not any(c.isalnum() for c in draft.words(piece)):
            continue
        shape, words = _shape(draft.words(piece))
        value = _value(words) if words else None
        if value and _apart(draft, i):
            found.append(
                Number(i, value, not words.isdigit(), shape, words, _beside(draft.pieces, i), _cuts(draft, i, value))
            )
    places = {n.place for n in found}
    return [n for n in found if n.beside or not places & {n.place - 1, n.place + 1}]


def _shape(words: str) -> tuple[str, str]:
    for shape, pattern in _SHAPES:
        if m := pattern.fullmatch(words):
            return shape, m["n"]
    return "", ""


def _value(numeral: str) -> int | None:
    """The value of an arabic or a well-formed roman numeral."""
    if numeral.isdecimal():
        return int(numeral)
    low = numeral.lower()
    if not re.fullmatch(r"(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})", low):
        return None
    units = {"i": 1, "v": 5, "x": 10, "l": 50}
    values = [units[c] for c in low]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _apart(draft: Draft, i: int) -> bool:
    """Whether the line is no line of a paragraph: blank lines or furniture stand on both sides."""
    piece, pieces = draft.pieces[i], draft.pieces
    before, behind = (pieces[i - 1] if i else None), (pieces[i + 1] if i + 1 < len(pieces) else None)
    return (
        before is None
        or isinstance(before, FURNITURE)
        or blank_between(draft.text, before, piece)
        or _beside(pieces, i)
    ) and (
        behind is None
        or isinstance(behind, FURNITURE)
        or blank_between(draft.text, piece, behind)
        or _beside(pieces, i)
    )


def _beside(pieces: Sequence[Piece], i: int) -> bool:
    return any(isinstance(pieces[j], FURNITURE) for j in (i - 1, i + 1) if 0 <= j < len(pieces))


def _cuts(draft: Draft, i: int, value: int) -> bool:
    """Whether the prose before the line breaks off and the prose behind it goes on; notes between are passed over.

    A capital behind it is believed only of a number that the document's pages can have.
    """
    above = (p for p in reversed(draft.pieces[max(0, i - 12) : i]) if isinstance(p, Text))
    before = next((p for p in above if sign_at(draft.text, p.start, p.end) is None), None)
    behind = next((p for p in draft.pieces[i + 1 : i + 5] if isinstance(p, Text)), None)
    if before is None or behind is None or before.end - before.start < 20:
        return False
    tail = draft.text[max(before.start, before.end - 60) : before.end]
    start = draft.text[behind.start : behind.start + 60]
    if not broken_off(tail):
        return False
    known = draft.source.front_matter.get("page_count", "")
    return goes_on(start) or (hanging(tail) and len(start) > _LONGEST and known.isdecimal() and value <= int(known))


def _longest_run(numbers: Sequence[Number]) -> list[Number]:
    """The longest row of numbers, each a little higher than the one before."""
    length: list[int] = []
    before: list[int] = []
    for k, number in enumerate(numbers):
        best = max(
            (j for j in range(max(0, k - 40), k) if _follows(numbers[j], number)), key=lambda j: length[j], default=-1
        )
        length.append(length[best] + 1 if best >= 0 else 1)
        before.append(best)
    k = max(range(len(numbers)), key=lambda j: length[j], default=-1)
    run: list[Number] = []
    while k >= 0:
        run.append(numbers[k])
        k = before[k]
    return run[::-1]


def _follows(first: Number, second: Number) -> bool:
    gap = _WIDE_GAP if first.beside and second.beside else _GAP
    return 0 < second.value - first.value <= gap


def _believed(number: Number, run: int, cutting: bool) -> bool:
    """Whether the number is a page's, by its shape, its place and the run it belongs to (CUTTING: one of it cuts)."""
    if number.roman:
        return run >= 3 or (run >= 2 and (number.beside or number.shape == "dashed"))
    match number.shape:
        case "dashed":
            return True
        case "worded":
            return run >= 2 or number.beside or number.cuts
        case "bare":
            return run >= 3 or number.cuts or (run >= 2 and (number.beside or cutting))
    return number.beside and run >= 3


def _at_foot(draft: Draft, numbers: Sequence[Number]) -> bool:
    """Whether the numbers close their pages: page N at its foot leaves N pages of text before it, at its head N - 1."""
    arabic = [n for n in numbers if not n.roman]
    prose = [i for i, p in draft.texts() if p.end - p.start > _LONGEST]
    if not arabic or not prose:
        return False
    first, last = arabic[0], arabic[-1]
    if first.place < prose[0] or last.place > prose[-1]:
        return first.place > prose[0]
    starts = [draft.pieces[n.place].start for n in (first, last)]
    if last.value > first.value:
        return starts[0] > (first.value - 0.5) * (starts[1] - starts[0]) / (last.value - first.value)
    return first.value == 1 and len(draft.text) - starts[0] < 2 * starts[0]


def _ends(draft: Draft, number: Number) -> bool:
    """Whether no text stands behind the number: then no page begins there."""
    return not any(isinstance(p, Text) for p in draft.pieces[number.place + 1 : number.place + 200])


def _begins(number: Number, following: Number | None) -> str | None:
    """The number of the page that begins behind a foot: known if it closes with the next one."""
    if following and not number.roman and following.value == number.value + 1:
        return str(following.value)
    return None


def _reason(number: Number, run: int, foot: bool) -> str:
    shape = {
        "bare": "a bare number",
        "dashed": "a number between dashes",
        "worded": "the word page and a number",
        "near": "a number among stamps",
    }[number.shape]
    why = "cutting a sentence" if number.cuts and run < 3 else "in sequence with others" if run > 1 else "of this shape"
    return f"{shape} alone on its line, {why}, at {'the foot' if foot else 'the head'} of its page"
