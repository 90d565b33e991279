"""The sourceDesc: the paper itself and the OCR that read it, kept apart.

A serial or published paper becomes a biblStruct, an archival record an msDesc (TEI Guidelines, 3.12.2 and 11.1);
the OCR is a bibl of its own, because it is the witness this edition was made from.
"""

from __future__ import annotations

from lxml import etree

from edition.authority.dates import is_date
from edition.encoding.document import XML_ID, E
from edition.reading.blocks import Document
from edition.reading.source import Source

# facts that are numbers by which the paper itself is known
IDENTIFIERS = frozenset(
    "report-number oci-number copy-number cia-file rdp-number record-number agency-file-number document-number "
    "control-number file-number hr-number docid".split()
)
_CORRESPONDENCE = frozenset(["from", "to", "date", "subject"])


def describe_paper(source: Source, document: Document) -> etree._Element:
    """The sourceDesc of SOURCE with every fact found on the paper."""
    archival = any(kind == "record-number" for kind, _ in document.facts)
    paper = _record(source, document) if archival else _printed(source, document)
    paper.set(XML_ID, "source")
    return E.sourceDesc(paper, _witness(source))


def _printed(source: Source, document: Document) -> etree._Element:
    facts = source.front_matter
    monograph = E.monogr()
    if facts.get("producing_office"):
        monograph.append(E.author(E.orgName(facts["producing_office"])))
    monograph.append(E.title(facts.get("title") or source.ident, level="m"))
    monograph.extend(_identifiers(document))  # TEI allows them here and nowhere else in a biblStruct
    monograph.append(E.imprint(_date(facts.get("publication_date", ""))))
    if facts.get("page_count"):
        monograph.append(_pages(facts["page_count"]))
    element = E.biblStruct(monograph)
    series = facts.get("series") or next((v for k, v in document.facts if k == "series"), None)
    if series:
        element.append(E.series(E.title(series, level="s")))
    for child in (*_notes(source, document), *_scan(source)):
        element.append(child)
    return element


def _record(source: Source, document: Document) -> etree._Element:
    facts = source.front_matter
    numbers = [v for k, v in document.facts if k == "record-number"]
    identifier = E.msIdentifier(E.idno(numbers[0], type="record-number"))
    content = E.msContents(E.summary(facts.get("title") or source.ident))
    element = E.msDesc(identifier, content)
    if facts.get("page_count"):
        support = E.supportDesc(_pages(facts["page_count"]))
        element.append(E.physDesc(E.objectDesc(support)))
    element.append(E.history(E.origin(_date(facts.get("publication_date", "")))))
    others = [child for child in _identifiers(document) if child.text != numbers[0]]
    extra = E.listBibl(*(E.bibl(child) for child in (*_notes(source, document), *others, *_scan(source))))
    if len(extra):
        element.append(E.additional(extra))
    return element


def _pages(count: str) -> etree._Element:
    digits = {"quantity": count} if count.isdigit() else {}
    return E.extent(E.measure(f"{count} pages", unit="pages", **digits))


def _date(text: str) -> etree._Element:
    text = text.strip()
    if not text:
        return E.date("not known")
    return E.date(text, **({"when": text} if is_date(text) else {}))


def _identifiers(document: Document) -> list[etree._Element]:
    pairs = dict.fromkeys((k, v) for k, v in document.facts if k in IDENTIFIERS)
    return [E.idno(value, type=kind) for kind, value in pairs]


def _notes(source: Source, document: Document) -> list[etree._Element]:
    """The classification as front matter gives it; facts of the paper that are neither numbers nor letter heads."""
    notes = []
    if source.front_matter.get("original_classification"):
        notes.append(E.note(source.front_matter["original_classification"], type="classification"))
    known = IDENTIFIERS | _CORRESPONDENCE | {"series"}
    for kind, value in dict.fromkeys((k, v) for k, v in document.facts if k not in known and v):
        notes.append(E.note(value, type=kind))
    return notes


def _scan(source: Source) -> list[etree._Element]:
    address = source.front_matter.get("source_url", "").strip()
    return [E.ref("Scan of the paper", target=address)] if address and " " not in address else []


def _witness(source: Source) -> etree._Element:
    """The OCR: engine and date as text, because a model's name is no version number TEI would take."""
    facts = source.front_matter
    witness = E.bibl(E.title("Text of the optical character recognition"))
    witness.set(XML_ID, "ocr")
    if facts.get("ocr_engine"):
        witness.append(E.note(facts["ocr_engine"], type="ocr-engine"))
    if facts.get("ocr_date"):
        witness.append(_date(facts["ocr_date"]))
    witness.append(E.idno(f"{source.ident}.txt", type="file"))
    return witness
