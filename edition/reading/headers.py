"""The head of a memorandum, letter, cable or set of minutes: TO, FROM, SUBJECT, DATE, PARTICIPANTS and their values.

A value stands behind its label, wrapped over more lines, or below a label that has a line of its own. The result is a
block "headers" of labels and items in turn; a label without a value has an empty item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.reading.blocks import Block, Certainty, LineBreak, Part
from edition.reading.found import Found, decided, flat, indent_of, next_filled, parts_of_range
from edition.reading.labels import HEADERS, SINGLE, STRONG, Label, label_of
from edition.reading.lines import Line

_LONGEST_VALUE = 320  # characters of a value on the line below its label
_MEMORANDUM = re.compile(r"\b(?:memo|memorandum|aide-mémoire|letter|cable|dispatch|telegram)\b", re.IGNORECASE)
_WINDOW = 150  # lines of one header at most
_SECOND = re.compile(r"(?<=\S)\s+(?P<label>(?:DATE|FROM|TO|SUBJECT|FILE(?: NO\.?)?|TIME|PLACE|REF)\s{0,12}:)(?=\s|$)")
_MOST = 30  # entries of one header
_WRAPPED = 4  # lines that a value may run over
_RUNS_ON = re.compile(
    r"(?:[,;&/–-]|\b(?:of|the|and|or|for|to|in|on|by|with|from|at|a|an|between|de|der|von))$", re.IGNORECASE
)
_PERSON = re.compile(
    r"^(?:The (?:President|Vice|Secretary|Under|Acting|Ambassador|Chancellor|Prime|Foreign|Minister|Attorney|Deputy"
    r"|Director|King|Queen|Shah|Chairman|General|Assistant)\b|His |H\.E\. |Mr"
    r"|Mrs|Miss|Ms|Dr|Prof|Sir|Lord|Col|Gen|Maj|Capt|Lt|Adm|Amb|Sen|Rep|Sec|Lic|Ing|Count|Baron"
    r"|Chairman|President|Minister|Foreign|Deputy|Under|Assistant|Comrade|M\. |Herr|Senator|Messrs|[A-Z]{1,5}\s?[—–-])"
)


@dataclass(slots=True)
class Entry:
    """A label in line FIRST and its value: from VALUE (an offset into the text) to the end of line LAST."""

    label: Label
    first: int
    value: int
    last: int


def read_headers(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The header block at line I: two labels that are known, or one strong one in capitals.

    Facts are "to", "from", "subject", "date" and the like, with their values as printed; in a compound record every
    memorandum has its own, so a caller that wants one document's header takes the first of each.
    """
    if _header(lines[i]) is None:
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
        second = _SECOND.search(line.text, 0, 200) if len(line.text) <= 200 and _header(line) else None
        cut = second.start("label") if second else len(line.text)
        pieces.append(Line(line.start, line.start + cut, line.text[:cut]))
        origins.append(k)
        if second:
            pieces.append(Line(line.start + cut, line.end, line.text[cut:]))
            origins.append(k)
    return pieces, origins


def _header(line: Line) -> Label | None:
    """The label of LINE if it is one that memoranda use."""
    label = label_of(line)
    return label if label and label.name in HEADERS else None


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
    while j is not None and len(entries) < _MOST and (label := _header(lines[j])) is not None:
        entry = _below(lines, j, label) if label.alone else _beside(lines, j, label)
        if entry is None:
            break
        entries.append(entry)
        after = entry.last + 1
        j = next_filled(lines, after)  # type: ignore[assignment]
    return entries, after


def _beside(lines: Sequence[Line], j: int, label: Label) -> Entry:
    """A value behind its label, with the lines it is wrapped over."""
    last = j
    for k in range(j + 1, min(j + 1 + _WRAPPED, len(lines))):
        if lines[k].blank or _header(lines[k]) or not _continues(lines, j, k, label):
            break
        last = k
    return Entry(label, j, lines[j].start + label.end, last)


def _continues(lines: Sequence[Line], j: int, k: int, label: Label) -> bool:
    """Line K as more of the value that began in line J: set in, after an open end, or up to a near blank line."""
    words, other = lines[k].text.strip(), label_of(lines[k])
    if indent_of(lines[k]) >= indent_of(lines[j]) + 4 and re.search(r"\w", words):
        return True
    if (other and other.colon) or not re.search(r"\w", words) or re.match(r"\(?\w{1,3}[.)]\s", words):
        return False
    if indent_of(lines[k]) >= max(2, indent_of(lines[j]) + 2) or _RUNS_ON.search(lines[k - 1].text.rstrip()):
        return True
    if len(words) > 90 or (words.endswith(".") and len(words) > 40):
        return False
    end = next((m for m in range(k + 1, min(k + 3, len(lines))) if lines[m].blank or _header(lines[m])), None)
    return end is not None and (label.capitals or words[:1].isupper())


def _below(lines: Sequence[Line], j: int, label: Label) -> Entry | None:
    """The value under a label that has its line to itself; people may stand in several short paragraphs."""
    first = next_filled(lines, j + 1)
    if first is not None and _header(lines[first]) and (label.colon or not lines[first - 1].blank):
        return Entry(label, j, lines[j].end, j)  # an empty entry: the next label follows
    if first is None or len(lines[first].text) > _LONGEST_VALUE or (first == j + 1 and not label.colon):
        return Entry(label, j, lines[j].end, j) if label.colon else None
    last = _end_of_paragraph(lines, first)
    while HEADERS[label.name] == "participants" and (more := next_filled(lines, last + 1)) and _is_people(lines, more):
        last = _end_of_paragraph(lines, more)
    return Entry(label, j, lines[first].start, last)


def _end_of_paragraph(lines: Sequence[Line], k: int) -> int:
    """The last line before a blank one or a label, a few lines on at most."""
    last = k
    while last + 1 < min(k + _WRAPPED, len(lines)) and not lines[last + 1].blank and not _header(lines[last + 1]):
        last += 1
    return last


def _is_people(lines: Sequence[Line], k: int) -> bool:
    """Whether line K goes on with the people named: a person, or the party above more of them."""
    if _is_person(lines, k):
        return True
    below = next_filled(lines, k + 1)
    party = len(lines[k].text.strip()) <= 40 and re.match(r"\s*(?:[A-Z][\w.]*\s?){1,5}$", lines[k].text) is not None
    return party and below is not None and _is_person(lines, below)


def _is_person(lines: Sequence[Line], k: int) -> bool:
    """Whether line K is one more of the people named: short, with a rank or an office, and not a sentence."""
    words = lines[k].text.strip()
    if len(words) > 120 or _header(lines[k]) or re.search(r"\b(?:said|was|were|is|had|has)\b", words):
        return False
    return _PERSON.match(words) is not None or words.startswith("[")


def _pair(text: str, lines: Sequence[Line], entry: Entry) -> Iterator[Block]:
    line = lines[entry.first]
    yield Block("label", parts=parts_of_range(text, line.start, line.start + entry.label.end))
    yield Block("item", parts=_value(text, lines, entry))


def _value(text: str, lines: Sequence[Line], entry: Entry) -> tuple[Part, ...]:
    """The value; people in paragraphs of their own keep their lines."""
    parts = [*parts_of_range(text, entry.value, lines[entry.last].end)]
    if HEADERS[entry.label.name] != "participants" or not any(line.blank for line in _value_lines(lines, entry)):
        return tuple(parts)
    parts = []
    for line in _value_lines(lines, entry):
        if not line.blank:
            parts += [LineBreak(line.start)] if parts else []
            parts += parts_of_range(text, line.start, line.end)
    return tuple(parts)


def _value_lines(lines: Sequence[Line], entry: Entry) -> Sequence[Line]:
    return [line for line in lines[entry.first : entry.last + 1] if line.start >= entry.value]


def _fact(text: str, lines: Sequence[Line], entry: Entry) -> tuple[str, str] | None:
    people = "; ".join(flat(line.text) for line in _value_lines(lines, entry) if not line.blank)
    value = flat(text[entry.value : lines[entry.last].end])
    if HEADERS[entry.label.name] == "participants":
        value = people or value
    return (HEADERS[entry.label.name], value) if value else None
