"""Numbers that could be those of pages: their shapes, and the longest row in which they rise one after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ROMAN = r"[ivxl]{1,7}|[IVXL]{1,7}"


_SHAPES = (
    # the head of a further sheet of a telegram, with the station and its number behind it
    (
        "sheet",
        re.compile(
            r"\s*PAGE\s+0?(?P<n>\d{1,2}|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)\s+"
            r"(?:OF\s+\w+|[A-Z]{2,8}\s?\d*)(?:\s[A-Z0-9 /.-]{1,40})?\s*"
        ),
    ),
    ("worded", re.compile(r"\s*(?:page|pg\.|p\.)\s*(?P<n>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\.?\s*", re.I)),
    ("dashed", re.compile(rf"\s*(?P<sign>[-—–~•=])\s*(?P<n>\d{{1,4}}\*?|{_ROMAN})\s*[-—–~•=]\s*")),
    ("bare", re.compile(rf"\s*(?P<n>\d{{1,4}}|{_ROMAN})\s*")),
    ("near", re.compile(r"\s*[-—–~•.=(]*\s*(?P<n>\d{1,4})\s*[-—–~•.,=)]*\s*")),
)


_FIGURES = {
    word: str(n) for n, word in enumerate("TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN".split(), 2)
}  # fmt: skip
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


def shape_of(words: str) -> tuple[str, str]:
    for shape, pattern in _SHAPES:
        if m := pattern.fullmatch(words):
            return shape, _FIGURES.get(m["n"], m["n"].rstrip("*"))
    return "", ""


def value_of(numeral: str) -> int | None:
    """The value of an arabic or a well-formed roman numeral."""
    if numeral.isdecimal():
        return int(numeral)
    low = numeral.lower()
    if not re.fullmatch(r"(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})", low):
        return None
    units = {"i": 1, "v": 5, "x": 10, "l": 50}
    values = [units[c] for c in low]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def longest_run(numbers: Sequence[Number]) -> list[Number]:
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


def believed(number: Number, run: int, cutting: bool) -> bool:
    """Whether the number is a page's, by its shape, its place and the run it belongs to (CUTTING: one of it cuts)."""
    if number.roman:
        return run >= 3 or (run >= 2 and (number.beside or number.shape == "dashed"))
    match number.shape:
        case "dashed" | "sheet":
            return True
        case "worded":
            return run >= 2 or number.beside or number.cuts
        case "bare":
            return run >= 3 or number.cuts or (run >= 2 and (number.beside or cutting))
    return number.beside and run >= 3
