"""The head of a memorandum, letter, cable or set of minutes: TO, FROM, SUBJECT, DATE, PARTICIPANTS and their values.

A value stands behind its label, wrapped over more lines, or below a label that has a line of its own. The result is a
block "headers" of labels and items in turn; a label without a value has an empty item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from edition.reading.blocks import Block, Certainty, LineBreak, Part
from edition.reading.found import Found, decided, flat, next_filled, parts_of_range
from edition.reading.header_values import Entry, header_label, value_below, value_beside
from edition.reading.labels import HEADERS, SINGLE, STRONG
from edition.reading.lines import Line

_MEMORANDUM = re.compile(r"\b(?:memo|memorandum|aide-mémoire|letter|cable|dispatch|telegram)\b", re.IGNORECASE)
_WINDOW = 150  # lines of one header at most
_SECOND = re.compile(r"(?<=\S)\s+(?P<label>(?:DATE|FROM|TO|SUBJECT|FILE(?: NO\.?)?|TIME|PLACE|REF)\s{0,12}:)(?=\s|$)")
_MOST = 30  # entries of one header


def read_headers(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The header block at line I: two labels that are known, or one strong one in capitals.

    Facts are "to", "from", "subject", "date" and the like, with their values as printed; in a compound record every
    memorandum has its own, so a caller that wants one document's header takes the first of each.
    """
    if header_label(lines[i]) is None:
        return None
    whole, (lines, origins) = lines, _one_label_each(lines, i)
    entries, taken = _entries(lines, 0)
    after = origins[taken - 1] + 1
    memorandum = any(_MEMORANDUM.search(line.text[:120]) for line in whole[max(0, i - 3) : i])
    if not _enough(lines, entries, memorandum) or (taken < len(lines) and origins[taken] < after):
        return None
    block = Block("headers", children=tuple(child for entry in entries for child in _pair(text, lines, entry)))
    facts = tuple(fact for entry in entries if (fact := _fact(text, lines, entry)))
    reason = "labels of a memorandum's head: " + ", ".join(entry.label.words for entry in entries)
    confidence: Certainty | None = None if len(entries) > 1 or entries[0].label.colon else "medium"
    return Found(block, after, (decided(whole[i], whole[after - 1], "headers", reason, confidence),), facts)


def _one_label_each(lines: Sequence[Line], i: int) -> tuple[list[Line], list[int]]:
    """The lines from I on, cut before a second label ("TO : ...   DATE: ..."), and the line each piece is of."""
    pieces: list[Line] = []
    origins: list[int] = []
    for k, line in enumerate(lines[i : i + _WINDOW], i):
        second = _SECOND.search(line.text, 0, 200) if len(line.text) <= 200 and header_label(line) else None
        cut = second.start("label") if second else len(line.text)
        pieces.append(Line(line.start, line.start + cut, line.text[:cut]))
        origins.append(k)
        if second:
            pieces.append(Line(line.start + cut, line.end, line.text[cut:]))
            origins.append(k)
    return pieces, origins


def _enough(lines: Sequence[Line], entries: Sequence[Entry], memorandum: bool) -> bool:
    """Whether ENTRIES make a header: two of them, or one that nothing else is, or a subject below "Memorandum"."""
    filled = [entry for entry in entries if entry.value < lines[entry.last].end]
    if not filled:
        return False
    if len(entries) > 1:
        return any(entry.label.name in STRONG or entry.label.name == "date" for entry in entries)
    only = entries[0].label
    if memorandum and only.colon and HEADERS[only.name] == "subject":
        return True
    return only.capitals and (only.name in SINGLE or (only.colon and only.name in {"place", "date", "time"}))


def _entries(lines: Sequence[Line], i: int) -> tuple[list[Entry], int]:
    """The entries from line I on, one after another, and the index behind the last."""
    entries: list[Entry] = []
    after, j = i, i
    while j is not None and len(entries) < _MOST and (label := header_label(lines[j])) is not None:
        entry = value_below(lines, j, label) if label.alone else value_beside(lines, j, label)
        if entry is None:
            break
        entries.append(entry)
        after = entry.last + 1
        j = next_filled(lines, after)  # type: ignore[assignment]
    return entries, after


def _pair(text: str, lines: Sequence[Line], entry: Entry) -> Iterator[Block]:
    line = lines[entry.first]
    yield Block("label", parts=parts_of_range(text, line.start, line.start + entry.label.end))
    yield Block("item", parts=_value(text, lines, entry))


def _value(text: str, lines: Sequence[Line], entry: Entry) -> tuple[Part, ...]:
    """The value; people keep their lines, in paragraphs of their own and where each has one."""
    parts = [*parts_of_range(text, entry.value, lines[entry.last].end)]
    if HEADERS[entry.label.name] != "participants" or not _one_a_line(_value_lines(lines, entry)):
        return tuple(parts)
    parts = []
    for line in _value_lines(lines, entry):
        if not line.blank:
            parts += [LineBreak(line.start)] if parts else []
            parts += parts_of_range(text, line.start, line.end)
    return tuple(parts)


def _one_a_line(lines: Sequence[Line]) -> bool:
    """Whether the lines of a list of people are lines of it: a blank one among them, or none goes on in the next."""
    filled = [line.text.strip() for line in lines if not line.blank]
    return len(filled) < len(lines) or (
        len(filled) > 2 and not any(words[:1].islower() or words.endswith((",", "-")) for words in filled)
    )


def _value_lines(lines: Sequence[Line], entry: Entry) -> Sequence[Line]:
    return [line for line in lines[entry.first : entry.last + 1] if line.start >= entry.value]


def _fact(text: str, lines: Sequence[Line], entry: Entry) -> tuple[str, str] | None:
    people = "; ".join(flat(line.text) for line in _value_lines(lines, entry) if not line.blank)
    value = flat(text[entry.value : lines[entry.last].end])
    if HEADERS[entry.label.name] == "participants":
        value = people or value
    return (HEADERS[entry.label.name], value) if value else None
