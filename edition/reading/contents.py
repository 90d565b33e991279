"""Contents pages: entries that leader dots (or, under a heading that says so, wide gaps) join to their pages.

The leaders are layout, the words and the page numbers are text. An entry may run over two or three lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.reading.blocks import Block, Layout, Mark, Part
from edition.reading.found import Found, decided, next_filled, parts_of_range
from edition.reading.lines import Line

_WIDEST = 240  # characters of an entry's line
_WRAPPED = 3  # lines of one entry at most
_PAGE = r"(?:\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxlcIVXLC]{1,7}|[A-Z]{1,2}-?\d{1,3})"
_LEADER = re.compile(
    rf"(?:(?:[.·•]\s?){{4,}}|…\s?(?:…\s?)+|_{{4,}}|(?:-\s?){{6,}}|(?:…|\.\.\.)(?=\s{{0,3}}\d))\s*(?P<page>{_PAGE})?\s*$"
)
_GAPPED = re.compile(rf"\S(?P<gap>\s{{2,}}|\t)\s*(?P<page>{_PAGE})\s*$")
_SPACED = re.compile(r"\S(?P<gap> )(?P<page>\d{1,4})\s*$")
_HEAD = re.compile(
    r"^\W{0,4}(?:TABLE OF )?CONTENTS\W{0,4}$|^\W{0,4}(?:LIST OF [A-Z ]{4,40}|INDEX)\W{0,4}$", re.IGNORECASE
)
_COLUMN = re.compile(r"^\s*\W?(?:Page|Pages|Page No\.?|No\.)\W?\s*$", re.IGNORECASE)


def read_contents(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """A contents page at line I: its heading with entries below, or two entries with leaders without a heading."""
    if len(lines[i].text) > _WIDEST:
        return None
    headed = _HEAD.match(lines[i].text) is not None
    first = i + 1 if headed else i
    if not headed and not _numbered(lines, i):
        return None
    entries, after = _entries(lines, first, headed)
    led = [m for _, last, _ in entries if (m := _LEADER.search(lines[last].text))]
    leaders = len(led) if headed else sum(m["page"] is not None for m in led)
    if len(entries) < 2 or (not headed and leaders < 2) or (headed and not leaders and not _rising(lines, entries)):
        return None
    head = (Block("head", parts=parts_of_range(text, lines[i].start, lines[i].end)),) if headed else ()
    reason = f"{len(entries)} entries" + (
        " under the heading of a contents page" if headed else " with leaders and pages"
    )
    block = Block("section", children=(*head, *_lists(text, lines, entries)), level=1, role="contents")
    return Found(block, after, (decided(lines[i], lines[after - 1], "contents", reason),))


def _numbered(lines: Sequence[Line], i: int) -> bool:
    """Whether the entry at line I has a leader, and a page behind it or below: a blank of a form has none."""
    leader = _LEADER.search(lines[i].text)
    return leader is not None and leader["page"] is not None


Entry = tuple[int, int, bool]  # first and last line, and whether it is the word "Page" over the numbers


def _entries(lines: Sequence[Line], i: int, headed: bool) -> tuple[list[Entry], int]:
    """The entries from line I on and the index behind the last of them."""
    entries: list[Entry] = []
    after, j = i, next_filled(lines, i)
    while j is not None:
        entry = (j, j, True) if _COLUMN.match(lines[j].text) else _entry(lines, j, headed)
        if entry is None:
            break
        entries.append(entry)
        after, j = entry[1] + 1, next_filled(lines, entry[1] + 1)
    return entries, after


def _entry(lines: Sequence[Line], j: int, headed: bool) -> Entry | None:
    """The entry that begins at line J: the lines down to the one with its leader, at most three, none blank."""
    for k in range(j, min(j + _WRAPPED, len(lines))):
        words = lines[k].text
        if lines[k].blank or len(words) > _WIDEST:
            return None
        if _LEADER.search(words) or (headed and (_GAPPED.search(words) or _SPACED.search(words))):
            return j, k, False
    return None


def _rising(lines: Sequence[Line], entries: Sequence[Entry]) -> bool:
    """Whether three entries or more without leaders have page numbers that never go back."""
    pages = [m["page"] for _, k, _ in entries if (m := _GAPPED.search(lines[k].text) or _SPACED.search(lines[k].text))]
    numbers = [int(page) for page in pages if page.isdigit()]
    return len(numbers) >= 3 and numbers == sorted(numbers)


def _lists(text: str, lines: Sequence[Line], entries: Sequence[Entry]) -> tuple[Block, ...]:
    children = tuple(
        Block("furniture", parts=(Mark("header", parts_of_range(text, lines[first].start, lines[first].end)),))
        if column
        else Block("item", parts=_item(text, lines[first].start, lines[last]))
        for first, last, column in entries
    )
    return (Block("list", children=children),)


def _item(text: str, start: int, last: Line) -> tuple[Part, ...]:
    """Words, the leader as layout, and the page."""
    match = _LEADER.search(last.text)
    if match is None:
        return parts_of_range(text, start, last.end)
    page = last.start + match.start("page") if match["page"] else last.start + match.end()
    leader = text[last.start + match.start() : page]
    signs = Layout(last.start + match.start(), last.start + match.start() + len(leader.rstrip()))
    return (*parts_of_range(text, start, signs.start), signs, *parts_of_range(text, page, last.end))
