"""Record cover sheets: the form an archive puts before a record, of labels in capitals with their values.

AGENCY, RECORD NUMBER, ORIGINATOR, FROM, TO, TITLE, DATE, PAGES and so on; colons may be glued, apart, lost or on a line
of their own, and values run over lines. The result is a section "cover-sheet" with a list of headers for each group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.reading.blocks import Block
from edition.reading.found import Found, decided, flat, next_filled, parts_of_range, slug
from edition.reading.labels import HEADERS, SHEETS, label_of
from edition.reading.lines import Line

_PROBE = 24  # lines looked at before a sheet is refused
_TITLES = 4  # lines of the form's own title before its first label
_LINE = 160
_TITLE = re.compile(r"^[^a-z:]{4,80}$")
_GROUPS = ("INFORMATION", "DATA", "DETAILS", "SECTION")
_NEVER = re.compile(r"^(?:NW|DocId|Docld|HW|Page)\b", re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """A label in line FIRST whose words end at LABEL_END; the value runs to the end of line LAST."""

    name: str
    first: int
    label_end: int
    last: int


@dataclass(slots=True)
class Group:
    """Fields under a title line ("DOCUMENT INFORMATION"), or under none."""

    title: int | None
    fields: list[Field] = field(default_factory=list)


def read_sheet(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The cover sheet whose title or first label is line I: four labels, two of them such as only sheets have.

    Facts are the labels as kinds ("record-number", "agency", "title", ...) with their values as printed.
    """
    first = _first_label(lines, i)
    if first is None or not _is_sheet(lines, first):
        return None
    begin = _group_above(lines, i, first)
    groups, after = _groups(lines, begin)
    head = (Block("head", parts=parts_of_range(text, lines[i].start, lines[begin - 1].end)),) if begin > i else ()
    children = (*head, *(block for group in groups for block in _blocks(text, lines, group)))
    facts = tuple(fact for group in groups for entry in group.fields if (fact := _fact(text, lines, entry)))
    reason = f"{sum(len(group.fields) for group in groups)} labels of a record cover sheet"
    block = Block("section", children=children, level=1, role="cover-sheet")
    return Found(block, after, (decided(lines[i], lines[after - 1], "cover-sheet", reason),), facts)


def _name(lines: Sequence[Line], j: int) -> str | None:
    """The label of line J, if it is in capitals and ends with a colon or is known, else None."""
    if len(lines[j].text) > _LINE:
        return None
    label = label_of(lines[j])
    if label is None or not label.words[:1].isupper():
        return None
    known = label.name in SHEETS or label.name in HEADERS or (label.name == "page" and label.colon)
    return label.name if known or (label.colon and label.capitals and len(label.words) > 2) else None


def _first_label(lines: Sequence[Line], i: int) -> int | None:
    """The line of the first label, behind the few title lines in capitals from line I on."""
    j: int | None = i
    for _ in range(_TITLES):
        if j is None or len(lines[j].text) > _LINE:
            return None
        if _name(lines, j) is not None:
            return j
        if not _TITLE.match(lines[j].text.strip()):
            return None
        j = next_filled(lines, j + 1)
    return None


def _group_above(lines: Sequence[Line], i: int, first: int) -> int:
    """The line where the groups begin: a group's title above the first label, or the label itself."""
    above = next((j for j in range(first - 1, i - 1, -1) if not lines[j].blank), None)
    return above if above is not None and _group_title(lines, above) else first


def _is_sheet(lines: Sequence[Line], first: int) -> bool:
    names: set[str] = set()
    for j in range(first, min(first + _PROBE, len(lines))):
        names |= {name} if (name := _name(lines, j)) else set()
        if len(names) >= 4 and len(SHEETS & names) >= 2:
            return True
    return False


def _groups(lines: Sequence[Line], first: int) -> tuple[list[Group], int]:
    """All groups from line FIRST on, and the index behind the sheet's last line."""
    groups = [Group(None)]
    after, j = first, first
    while j < len(lines):
        if lines[j].blank:
            following = next_filled(lines, j)
            if following is None or not (_opens(lines, following) or _label_near(lines, following)):
                break
            j = following
            continue
        if not _taken(lines, j, groups):
            break
        after, j = j + 1, j + 1
    return groups, after


def _taken(lines: Sequence[Line], j: int, groups: list[Group]) -> bool:
    """Line J as a label, a group's title or more of the last value, put into GROUPS."""
    if name := _name(lines, j):
        label = label_of(lines[j])
        groups[-1].fields.append(Field(name, j, lines[j].start + (label.end if label else 0), j))
    elif _group_title(lines, j):
        groups.append(Group(j))
    elif groups[-1].fields and len(lines[j].text) <= _LINE and not _NEVER.match(lines[j].text.strip()):
        groups[-1].fields[-1].last = j
    else:
        return False
    return True


def _opens(lines: Sequence[Line], j: int) -> bool:
    """Whether line J is a label of a sheet or a title with a label below it."""
    return _name(lines, j) is not None or _group_title(lines, j)


def _group_title(lines: Sequence[Line], j: int) -> bool:
    """A line such as "AGENCY INFORMATION": in capitals, naming itself, with a label below."""
    words = lines[j].text.strip()
    below = next_filled(lines, j + 1)
    if below is None or _name(lines, below) is None or not _TITLE.match(words):
        return False
    return words.endswith(_GROUPS)


def _label_near(lines: Sequence[Line], j: int) -> bool:
    """Whether a value that a blank line cut goes on at line J: a known label stands right behind the paragraph."""
    if len(lines[j].text) > _LINE or _NEVER.match(lines[j].text.strip()):
        return False
    below = next_filled(lines, j + 1)
    return below is not None and _name(lines, below) in SHEETS


def _blocks(text: str, lines: Sequence[Line], group: Group) -> list[Block]:
    """The title of a group as a label, and its fields as headers."""
    blocks: list[Block] = []
    if group.title is not None:
        line = lines[group.title]
        blocks.append(Block("label", parts=parts_of_range(text, line.start, line.end)))
    pairs: list[Block] = []
    for entry in group.fields:
        pairs.append(Block("label", parts=parts_of_range(text, lines[entry.first].start, entry.label_end)))
        pairs.append(Block("item", parts=parts_of_range(text, entry.label_end, lines[entry.last].end)))
    return [*blocks, Block("headers", children=tuple(pairs))] if pairs else blocks


def _fact(text: str, lines: Sequence[Line], entry: Field) -> tuple[str, str] | None:
    """The value without a colon that stands alone in the line below its label."""
    value = flat(text[entry.label_end : lines[entry.last].end]).lstrip(": ")
    return (slug(entry.name), value) if value else None
