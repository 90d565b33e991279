"""The items of a list, line by line: which line opens the next one, which goes on with the last, which ends them all.

An item may have items of one deeper level below it. Whether the items are a list is decided in lists.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.reading.found import LONGEST, indent_of, next_filled
from edition.reading.lines import Line
from edition.reading.markers import Marker, markers_at

STOP = re.compile(r"[.;:!?][\"'”’)\]]{0,2}$")


@dataclass(slots=True)
class Item:
    """One item: its marker, the lines of its words, and the items of the level below."""

    marker: Marker
    first: int
    last: int
    below: list[Item] = field(default_factory=list)


def items_from(lines: Sequence[Line], i: int, marker: Marker, most: int = 10**9) -> tuple[list[Item], int]:
    """The items from line I on and the index behind the last; at most MOST lines are looked at."""
    items = [Item(marker, i, i)]
    j, stop = i + 1, i + most
    while j < min(len(lines), stop):
        if lines[j].blank:
            following = next_filled(lines, j)
            if following is None or not _takes(lines, items, following):
                break
            j = following
        elif not _takes(lines, items, j) and not _wraps(lines, items, j):
            break
        j += 1
    return items, last(items).last + 1


def _takes(lines: Sequence[Line], items: list[Item], j: int) -> bool:
    """Line J as the next item of this level or of the one below, put into ITEMS."""
    if len(lines[j].text) > LONGEST:
        return False
    readings = markers_at(lines[j].text)
    top, below = items[-1], items[-1].below
    for marker in readings:
        if below and marker.follows(below[-1].marker) and not (marker.bullet and marker.follows(top.marker)):
            below.append(Item(marker, j, j))
            return True
        if marker.follows(top.marker) and not _deeper(marker, top.marker):
            items.append(Item(marker, j, j))
            return True
        if (
            not below
            and marker.first
            and (marker.kind != top.marker.kind or _deeper(marker, top.marker))
            and _may_nest(marker, top.marker)
        ):
            below.append(Item(marker, j, j))
            return True
        if below and _deeper(marker, top.marker) and marker.follows(below[-1].marker):
            below.append(Item(marker, j, j))
            return True
    return False


def _deeper(marker: Marker, other: Marker) -> bool:
    """Whether a bullet of the same look stands clearly further in: the level below."""
    return marker.bullet and marker.kind == other.kind and marker.start >= other.start + 2


def _may_nest(marker: Marker, other: Marker) -> bool:
    """A star must stand further in than the item above it: flush left it is a footnote between two items."""
    return marker.kind != "|" and (marker.kind != "*" or marker.start > other.start)


def _wraps(lines: Sequence[Line], items: Sequence[Item], j: int) -> bool:
    """Line J as the rest of the last item, whose LAST it then is."""
    item = last(items)
    above, line = lines[item.last], lines[j]
    if len(line.text) > LONGEST or j != item.last + 1 or (item.marker.kind == "|" and not line.text[:1].islower()):
        return False
    inner = indent_of(line) > item.marker.start
    runs_on = line.text.lstrip()[:1].islower() or not STOP.search(above.text.rstrip())
    full = len(above.text.rstrip()) * 10 >= len(line.text.strip()) * 7
    if not (inner or (runs_on and (full or line.text.lstrip()[:1].islower()))):
        return False
    item.last = j
    return True


def last(items: Sequence[Item]) -> Item:
    return items[-1].below[-1] if items[-1].below else items[-1]
