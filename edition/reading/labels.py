"""The labels of memorandum headers and of record cover sheets, and how a line shows one.

A label is known by its words; a line shows it with a colon (glued, apart or on a line of its own), with a wide gap,
or alone. Which lines make a block together is decided in headers.py and sheets.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from edition.reading.found import flat
from edition.reading.lines import Line

# labels of memoranda, letters, cables and minutes, and the fact each states
HEADERS = {
    "to": "to", "memorandum for": "to", "memorandum to": "to", "memo for": "to", "memo to": "to",
    "attention": "attention",
    "attn": "attention", "for": "to", "from": "from", "subject": "subject", "subjects": "subject", "subj": "subject",
    "re": "subject", "date": "date", "via": "via", "thru": "via", "through": "via", "info": "info",
    "information": "info",
    "cc": "copies", "copies to": "copies", "copy to": "copies", "reference": "reference", "references": "reference",
    "ref": "reference", "refs": "reference", "participants": "participants", "present": "participants",
    "those present": "participants", "persons present": "participants", "staff present": "participants",
    "also present": "participants", "others present": "participants", "attendees": "participants", "place": "place",
    "time": "time", "source": "source", "sources": "source", "country": "country", "action": "action",
    "prepared by": "prepared-by", "drafted by": "drafted-by", "file": "file", "file no": "file", "file number": "file",
    "place acquired": "place-acquired", "date acquired": "date-acquired", "date of info": "date-of-information",
    "date of information": "date-of-information", "date distr": "date-distributed", "report no": "report-number",
    "no of pages": "pages", "precedence": "precedence", "signed": "signed", "evaluation": "evaluation",
    "appraisal": "evaluation", "title": "title", "enclosure": "enclosure", "enclosures": "enclosure",
    "attachment": "attachment", "classification": "classification", "originator": "originator", "chairman": "chairman",
    "secretary": "secretary", "agenda item": "agenda-item", "originating office": "originator", "number": "number",
    "cite": "cite", "betr": "subject", "betreff": "subject", "betrifft": "subject", "bezug": "reference",
    "objet": "subject", "réf": "reference", "an": "to", "von": "from", "anwesend": "participants",
    "teilnehmer": "participants", "étaient présents": "participants", "présents": "participants",
}  # fmt: skip
# labels that can carry a header block by themselves
STRONG = {
    "to", "memorandum for", "memorandum to", "from", "subject", "subj", "via", "info", "participants", "present",
    "persons present", "staff present", "reference", "references", "attention", "source", "country", "betr", "betreff",
    "betrifft", "bezug", "objet", "étaient présents", "anwesend",
}  # fmt: skip
# labels that may stand all alone: nothing else begins so
SINGLE = STRONG - {"to", "from", "via", "info", "source", "country", "attention"}
# labels that belong to record cover sheets alone
SHEETS = {
    "agency", "record number", "record series", "records series", "agency file number", "originator", "document type",
    "restrictions", "current status", "date of last review", "opening criteria", "document id", "record id",
    "file number", "case number", "document number", "collection", "box number", "folder title", "folder", "pages",
    "number of pages", "comments", "subjects", "declassified date", "release date", "keywords",
    "document classification",
}  # fmt: skip
_KNOWN = HEADERS.keys() | SHEETS
_HEAD = 160  # characters of a line that are looked at
_COLON = re.compile(
    r"^\s{0,40}(?P<label>[A-Za-zÉé][A-Za-zéè0-9 ()./'&#-]{0,40}?)\s{0,20}(?P<colon>[:;])(?=\s|$|[A-Z0-9\[\"“])"
)
_POINT = re.compile(r"^\s{0,40}(?P<label>[A-Z][A-Z ]{1,20})(?P<colon>\.)(?=\s+[A-Z])")
_WIDE = re.compile(r"^\s{0,40}(?P<label>[A-Z][A-Za-z ()./-]{1,30}?)(?P<colon>\t|\s{2,})(?=\S)")
_ALONE = re.compile(r"^\s{0,40}(?P<label>[A-Z][A-Z ()./-]{1,30})(?P<colon>)\s*$")


@dataclass(frozen=True)
class Label:
    """WORDS as printed without the colon; END is where the value begins, inside the line. CAPS: in capitals."""

    words: str
    end: int
    colon: bool
    alone: bool  # nothing follows it in its line

    @cached_property
    def name(self) -> str:
        """The words in small letters, without points and brackets."""
        return flat(re.sub(r"\(.{0,30}?\)|[.#'()]", " ", self.words)).lower()

    @property
    def capitals(self) -> bool:
        return self.words == self.words.upper()


def label_of(line: Line) -> Label | None:
    """What looks like a label at the head of LINE, known or not; with a wide gap or a point only a known one."""
    return _label_in(line.text[:_HEAD])


@lru_cache(maxsize=4096)
def _label_in(head: str) -> Label | None:
    """The label of a line that begins with HEAD; lines are asked about again and again."""
    if match := _COLON.match(head):
        return _label(head, match, True)
    for shape in (_POINT, _WIDE, _ALONE):
        match = shape.match(head)
        if match and (label := _label(head, match, False)).name in _KNOWN:
            return label
    return None


def _label(head: str, match: re.Match[str], colon: bool) -> Label:
    return Label(match["label"], match.end("colon"), colon, not head[match.end("colon") :].strip())
