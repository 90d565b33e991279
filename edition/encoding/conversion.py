"""One seed becomes one TEI document: read, encode, tag, list what is named. The road's first half, to be read aloud."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from edition.authority import Authority
from edition.config import ProjectConfig
from edition.encoding.body import encode_text
from edition.encoding.document import STRUCTURE, TEI, XML_ID, parse_bytes, serialise, tei
from edition.encoding.header import FINDER, credit_finder, encode_header
from edition.encoding.identifiers import Numbers, document_id
from edition.encoding.inline import blocks, flatten
from edition.encoding.mentions import named
from edition.encoding.outside_names import outside_stage
from edition.encoding.outside_reading import Outside
from edition.encoding.registers import stand_off
from edition.encoding.tagging import STAGES, Doubt, Evidence, Stage, Tagging, tag
from edition.reading.blocks import Block, Decision, Document, Gap, Part, parts_of
from edition.reading.dates import find_dates
from edition.reading.layout import read_document
from edition.reading.names import Names
from edition.reading.passages import Passage
from edition.reading.source import Source


@dataclass(frozen=True)
class Conversion:
    """What converting a seed gave: the bytes of the TEI, and everything worth telling a person."""

    ident: str
    data: bytes
    decisions: tuple[Decision, ...]
    doubts: tuple[Doubt, ...]
    evidence: tuple[Evidence, ...]

    def block_texts(self, wanted: Collection[int]) -> dict[int, tuple[int, str]]:
        """Number -> (line in the TEI, words) of the WANTED blocks; without forms that a person has corrected."""
        text = parse_bytes(self.data).getroot().find(tei("text")) if wanted else None
        found = list(blocks(text)) if text is not None else []
        asked = [(n, found[n]) for n in wanted if n < len(found)]
        return {n: (b.sourceline if isinstance(b.sourceline, int) else 0, _open_words(b)) for n, b in asked}


def _open_words(block: etree._Element) -> str:
    """The words of BLOCK without the source's form where a person has decided on another."""
    text = flatten(block).text
    for choice in block.iter(tei("choice")):
        if any(e.get("resp") for e in (choice, *choice)):
            for source in choice.iter(tei("sic"), tei("orig")):
                text = text.replace(" ".join("".join(map(str, source.itertext())).split()), "", 1)
    return text


def convert(
    source: Source, authority: Authority, names: Names, config: ProjectConfig, outside: Sequence[Outside] = ()
) -> Conversion:
    """The TEI of SOURCE. NAMES is the matcher made from AUTHORITY, made once for all documents.

    OUTSIDE are names that somebody else found in it: further evidence, after our own.
    """
    config = spoken(source, config)
    document = read_document(source)
    text = encode_text(document, source.text, config.language, source.front_matter.get("source_url") or None)
    date = dated(source, document)
    tagging = Tagging(text, names, date, config.relative_dates, config.language, _numbers(text))
    tag(tagging, _stages(outside, source.text))
    tree = _assemble(source, document, authority, config, text)
    if text.xpath("boolean(.//*[@resp = $finder])", finder=f"#{FINDER}"):
        credit_finder(tree.getroot())
    return Conversion(source.ident, serialise(tree), document.decisions, tuple(tagging.doubts), tuple(tagging.evidence))


def spoken(source: Source, config: ProjectConfig) -> ProjectConfig:
    """CONFIG in the language that the front matter gives for this document, if it gives one."""
    language = source.front_matter.get("language", "").strip()
    if not language:
        return config
    return replace(config, language=language)


def _stages(outside: Sequence[Outside], source: str) -> Sequence[Stage]:
    """Our own names first, then those that others found, then the rest."""
    if not outside:
        return STAGES
    return (STAGES[0], outside_stage(outside, source, FINDER), *STAGES[1:])


def _assemble(source: Source, document: Document, authority: Authority, config: ProjectConfig,
              text: etree._Element) -> etree._ElementTree:
    root = etree.Element(tei("TEI"), {XML_ID: document_id(source.ident)}, nsmap={None: TEI})  # type: ignore[dict-item]
    root.append(encode_header(source, document, config, exemptions(document), dated(source, document)))
    lists = stand_off(authority, named(text))
    if lists is not None:
        root.append(lists)
    root.append(text)
    _break_lines(root)
    return root.getroottree()


def _numbers(text: etree._Element) -> Numbers:
    return Numbers(e.get(XML_ID, "") for e in text.iter(etree.Element) if e.get(XML_ID))


def dated(source: Source, document: Document) -> str | None:
    """The document's date: that of the front matter, or else the first whole day that its own headers give."""
    given = source.front_matter.get("publication_date", "").strip()
    if given:
        return given
    printed = [Passage(value, "date") for kind, value in document.facts if kind == "date"]
    return next((mention.when for mention in find_dates(printed) if mention.when and len(mention.when) == 10), None)


def exemptions(document: Document) -> list[str]:
    """Every exemption code printed in a document, in the order of the text, each once."""
    whole = (*document.front, *document.body, *document.back)
    return list(dict.fromkeys(code for gap in _gaps(whole) for code in gap.exemptions))


def _gaps(inside: tuple[Block, ...]) -> Iterator[Gap]:
    for block in inside:
        for part in block.parts:
            yield from _gaps_in(part)
        yield from _gaps(block.children)


def _gaps_in(part: Part) -> Iterator[Gap]:
    if isinstance(part, Gap):
        yield part
    for inner in parts_of(part):
        yield from _gaps_in(inner)


def _break_lines(root: etree._Element, depth: int = 0) -> None:
    """One element a line, indented by a space a level, where white space means nothing: files people can edit."""
    name = etree.QName(root).localname
    if name not in STRUCTURE or not len(root) or (root.text or "").strip():
        return
    if any((child.tail or "").strip() for child in root):
        return
    step = "\n" + " " * (depth + 1)
    root.text = step
    for child in root:
        child.tail = step
        _break_lines(child, depth + 1)
    root[-1].tail = "\n" + " " * depth
