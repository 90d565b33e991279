"""How much of what was planted the conversion found again, and how much it found that was not there.

What a TEI file says is read back in the order of the text and laid beside what was planted in that order; only what
agrees in kind, words and value counts.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree

from benchmarks.generate import Invented

T = "{http://www.tei-c.org/ns/1.0}"
_NOT_THE_SOURCE = {f"{T}corr", f"{T}reg", f"{T}note"}

Said = tuple[str, str]  # words as printed, value


@dataclass(frozen=True, slots=True)
class Score:
    """Of WHAT: PLANTED in the source, FOUND in the TEI, RIGHT in both words and value."""

    what: str
    planted: int
    found: int
    right: int

    @property
    def recall(self) -> float:
        return self.right / self.planted if self.planted else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.what, self.planted + other.planted, self.found + other.found, self.right + other.right)


def scores(document: Invented, tei_file: Path) -> list[Score]:
    """One score for each kind of thing planted in DOCUMENT."""
    text = etree.parse(tei_file).getroot().find(f"{T}text")
    if text is None:
        raise SystemExit(f"{tei_file} has no text")
    return [_score(what, _planted(document, what), list(read(text))) for what, read in _READERS.items()]


def _planted(document: Invented, what: str) -> list[Said]:
    return [(_words(document.body[p.start:p.end]) if what in ("person", "date") else "", p.value)
            for p in document.planted if p.what == what]


def _score(what: str, planted: Sequence[Said], found: Sequence[Said]) -> Score:
    matcher = SequenceMatcher(None, planted, found, autojunk=False)
    return Score(what, len(planted), len(found), sum(block.size for block in matcher.get_matching_blocks()))


def _words(text: str) -> str:
    return " ".join(text.split())


def _source(element: etree._Element) -> str:
    """The words of the source in ELEMENT: no corrections, no notes."""
    parts = [element.text or ""]
    for child in element:
        parts.append("" if child.tag in _NOT_THE_SOURCE or not isinstance(child.tag, str) else _source(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _persons(text: etree._Element) -> Iterator[Said]:
    for element in text.iter(f"{T}persName"):
        yield _words(_source(element)), element.get("ref", "").removeprefix("#pers-")


def _dates(text: etree._Element) -> Iterator[Said]:
    for element in text.iter(f"{T}date", f"{T}docDate"):
        if element.get("type") != "relative":
            yield _words(_source(element)), interval(element)


def interval(date: etree._Element) -> str:
    """The first and last day the attributes of DATE mean."""
    when = date.get("when")
    first = when or date.get("from") or date.get("notBefore") or ""
    last = when or date.get("to") or date.get("notAfter") or ""
    return f"{edge(first, first_day=True)}/{edge(last, first_day=False)}"


def edge(value: str, first_day: bool) -> str:
    """1957 or 1957-06 as its first or last day."""
    year, month, day = [*value.split("-"), "", ""][:3] if value and not value.startswith("-") else ("", "", "")
    if not year or day:
        return value
    month = month or ("01" if first_day else "12")
    last = calendar.monthrange(int(year), int(month))[1]
    return f"{year}-{month}-{1 if first_day else last:02d}"


def _gaps(text: etree._Element) -> Iterator[Said]:
    for element in text.iter(f"{T}gap"):
        yield "", _words(_source(element))


def _notes(text: etree._Element) -> Iterator[Said]:
    for element in text.iter(f"{T}note"):
        yield "", element.get("n", "")


def _stamps(text: etree._Element) -> Iterator[Said]:
    for element in text.iter(f"{T}fw"):
        yield "", _words(_source(element))


def _heads(text: etree._Element) -> Iterator[Said]:
    """Headings, and titles on a title page."""
    for element in text.iter(f"{T}head", f"{T}titlePart"):
        yield "", _words(_source(element))


def _joins(text: etree._Element) -> Iterator[Said]:
    """Paragraphs in which both halves of the planted sentence stand, whatever stands between them."""
    for element in text.iter(f"{T}p"):
        _, found, last = _words(_source(element)).partition("The question of the second list was ")
        if found and "left open until the end of the session" in last:
            yield "", "was left"


_READERS = {"person": _persons, "date": _dates, "gap": _gaps, "note": _notes, "stamp": _stamps, "head": _heads,
            "join": _joins}
