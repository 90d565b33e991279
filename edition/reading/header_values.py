"""The value that belongs to a label of a memorandum's head: behind it, wrapped over more lines, or below it.

People may stand in several short paragraphs, by party. Which labels make a header together is decided in headers.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.reading.found import indent_of, next_filled
from edition.reading.labels import HEADERS, Label, label_of
from edition.reading.lines import Line

_LONGEST_VALUE = 320  # characters of a value on the line below its label
_SHORT = 60  # a line of a subject that has several
_WRAPPED = 4  # lines that a value may run over
_RUNS_ON = re.compile(
    r"(?:[,;&/–-]|\b(?:of|the|and|or|for|to|in|on|by|with|from|at|a|an|between|de|der|von))$", re.IGNORECASE
)
_PERSON = re.compile(
    r"^(?:The (?:(?:Rt\.?|Right|Most) Hon|President|Vice|Secretary|Under|Acting|"
    r"Ambassador|Chancellor|Prime|Foreign|Minister|Attorney|Deputy"
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


def header_label(line: Line) -> Label | None:
    """The label of LINE if it is one that memoranda use."""
    label = label_of(line)
    return label if label and label.name in HEADERS else None


def value_beside(lines: Sequence[Line], j: int, label: Label) -> Entry:
    """A value behind its label, with the lines it is wrapped over."""
    last = j
    for k in range(j + 1, min(j + 1 + _WRAPPED, len(lines))):
        if lines[k].blank or header_label(lines[k]) or not _continues(lines, j, k, label):
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
    reach = 3 if len(words) > _SHORT or HEADERS[label.name] != "subject" else _WRAPPED + 1
    end = next((m for m in range(k + 1, min(k + reach, len(lines))) if lines[m].blank or header_label(lines[m])), None)
    return end is not None and (label.capitals or words[:1].isupper())


def value_below(lines: Sequence[Line], j: int, label: Label) -> Entry | None:
    """The value under a label that has its line to itself; people may stand in several short paragraphs."""
    first = next_filled(lines, j + 1)
    if first is not None and header_label(lines[first]) and (label.colon or not lines[first - 1].blank):
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
    while last + 1 < min(k + _WRAPPED, len(lines)) and not lines[last + 1].blank and not header_label(lines[last + 1]):
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
    if len(words) > 120 or header_label(lines[k]) or re.search(r"\b(?:said|was|were|is|had|has)\b", words):
        return False
    return _PERSON.match(words) is not None or words.startswith("[")
