"""The signs that open an item of a list or a numbered paragraph: bullets, figures, letters, Roman numbers.

A marker has a kind (its look) and a number in its sequence; whether items make a list is decided in lists.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_MARKER = re.compile(
    r"[ \t]{0,60}(?:(?P<bullet>[•·▪●○◦‣∙■□➢►–—*+o-]|--)(?=[ \t]+\S)"
    r"|(?P<pipe>\|)(?=\s{0,3}\S)"
    r"|(?P<open>[(\[])?(?P<number>\d{1,3}|[ivxl]{1,6}|[IVXL]{1,6}|[a-zA-Z])(?P<close>[.)\]]{1,2})(?=[ \t]+\S))"
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class Marker:
    """START and END inside the line. KIND is its look ("*", "1.", "(a)", "i."); NUMBER 0 for a bullet."""

    start: int
    end: int
    kind: str
    number: int = 0

    @property
    def bullet(self) -> bool:
        return not self.number

    def follows(self, other: Marker) -> bool:
        """Whether this is the next item behind OTHER: the same look, and the next number."""
        return self.kind == other.kind and (self.bullet or self.number == other.number + 1)

    @property
    def first(self) -> bool:
        return self.number <= 1


def markers_at(line: str) -> tuple[Marker, ...]:
    """What opens LINE may mean: "i." is a letter or a Roman number, so there can be two readings; () for none."""
    return _markers_in(line[:80])


@lru_cache(maxsize=4096)
def _markers_in(head: str) -> tuple[Marker, ...]:
    match = _MARKER.match(head)
    if match is None:
        return ()
    if sign := match["bullet"] or match["pipe"]:
        group = "bullet" if match["bullet"] else "pipe"
        return (Marker(*match.span(group), sign),)
    start = match.start("open") if match["open"] else match.start("number")
    frame = f"{match['open'] or ''}{{}}{match['close']}"
    if bool(match["open"]) and match["close"][0] == ".":
        return ()
    return tuple(Marker(start, match.end("close"), frame.format(look), n) for look, n in _numbers(match["number"]))


def _numbers(number: str) -> Iterator[tuple[str, int]]:
    """(look, number) of each reading of NUMBER."""
    if number.isdigit():
        yield "1", int(number)
        return
    if len(number) == 1:
        yield ("a", ord(number) - 96) if number.islower() else ("A", ord(number) - 64)
    if value := _roman(number.lower()):
        yield ("i", value) if number.islower() else ("I", value)


def _roman(letters: str) -> int:
    """The value of a Roman number up to 89; 0 where LETTERS are none."""
    if not re.fullmatch(r"l?x{0,3}(?:ix|iv|v?i{0,3})|xl(?:ix|iv|v?i{0,3})", letters) or not letters:
        return 0
    values = [_ROMAN[letter] for letter in letters]
    return sum(-v if any(w > v for w in values[k + 1 : k + 2]) else v for k, v in enumerate(values))
