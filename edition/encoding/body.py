"""A document as read becomes the TEI text: front, body and back with their sections, blocks and parts.

What is decided here is only where TEI allows what reading found (an opener after a paragraph becomes a paragraph);
what a thing is was decided in reading/, and names and dates come later (tagging.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from lxml import etree

from edition.encoding.document import TEI, XML_ID, XML_LANG, tei
from edition.encoding.identifiers import Numbers
from edition.encoding.parts import PartWriter
from edition.reading.blocks import Block, Document, Part

# Kinds that TEI allows in a div only before its first paragraph, only after its last one, or at either end.
_TOP = {"head", "opener", "dateline", "salute"}
_BOTTOM = {"closer", "signed", "postscript"}
_LOOSE = {"furniture"}

_TITLE_PAGE = {
    "title": ("titlePart", {"type": "main"}),
    "subtitle": ("titlePart", {"type": "sub"}),
    "series": ("titlePart", {"type": "series"}),
    "imprint": ("docImprint", {}),
    "date": ("docDate", {}),
}


def encode_text(document: Document, text: str, language: str, facs: str | None) -> etree._Element:
    """The TEI text element. TEXT is the seed's; FACS the address of the scan, for page breaks."""
    return _BodyWriter(PartWriter(text, Numbers(), facs)).text(document, language)


class _BodyWriter:
    def __init__(self, parts: PartWriter) -> None:
        self.parts, self.numbers = parts, parts.numbers

    def text(self, document: Document, language: str) -> etree._Element:
        root = etree.Element(tei("text"), {XML_LANG: language}, nsmap={None: TEI})  # type: ignore[dict-item]
        if document.front:
            self.divisions(etree.SubElement(root, tei("front")), document.front)
        self.divisions(etree.SubElement(root, tei("body")), document.body)
        if document.back:
            self.divisions(etree.SubElement(root, tei("back")), document.back)
        return root

    def divisions(self, parent: etree._Element, blocks: Sequence[Block]) -> None:
        """Sections as they are; what stands between sections in a section of its own, as TEI wants it."""
        for is_whole, group in groupby(blocks, lambda b: b.kind in {"section", "cover"}):
            if is_whole:
                for block in group:
                    self.cover(parent, block) if block.kind == "cover" else self.section(parent, block)
            else:
                self.section(parent, Block("section", children=tuple(group), level=1))
        if not len(parent):
            self.section(parent, Block("section", level=1))

    def section(self, parent: etree._Element, block: Block) -> None:
        attributes = {XML_ID: self.numbers.next("section"), "type": block.role or "section"}
        if block.n:
            attributes["n"] = block.n
        div = etree.SubElement(parent, tei("div"), attributes)
        self.children(div, block.children)

    def children(self, div: etree._Element, blocks: Sequence[Block]) -> None:
        bottom, nested = _bottom(blocks), False
        for index, block in enumerate(blocks):
            if block.kind == "section":
                nested = True
                self.section(div, block)
            elif nested and block.kind not in _LOOSE:
                # TEI allows no paragraph after a nested div: the rest is a section without a head.
                self.section(div, Block("section", children=tuple(blocks[index:]), level=block.level))
                return
            elif _is_out_of_place(block, _has_body(blocks[:index]) and index >= bottom, _only_top(blocks[:index])):
                self.paragraph(div, block)
            else:
                self.block(div, block)

    def block(self, parent: etree._Element, block: Block) -> None:
        match block.kind:
            case "furniture":
                self.parts.into(parent, block.parts, apart=True)
            case "p":
                self.paragraph(parent, block)
            case "list" | "headers":
                self.list(parent, block)
            case "table":
                self.table(parent, block)
            case "cover":
                self.cover(parent, block)
            case "title" | "subtitle" | "series" | "imprint" | "date" | "label" | "item" | "row" | "cell":
                self.paragraph(parent, block)
            case "postscript":
                self.paragraph(etree.SubElement(parent, tei("postscript")), block)
            case _:
                self.plain(parent, block)

    def plain(self, parent: etree._Element, block: Block) -> None:
        """A block that has the same name in TEI: head, quote, opener, dateline, salute, closer, signed."""
        element = etree.SubElement(parent, tei(block.kind))
        self.parts.into(element, block.parts)
        for child in block.children:
            self.plain(element, child) if child.kind in _BOTTOM | _TOP else self.block(element, child)

    def paragraph(self, parent: etree._Element, block: Block) -> None:
        attributes = {XML_ID: self.numbers.next("paragraph")}
        if block.n:
            attributes["n"] = block.n
        if block.kind in _TOP | _BOTTOM:
            attributes["rend"] = block.kind
        element = etree.SubElement(parent, tei("p"), attributes)
        self.parts.into(element, block.parts)
        for child in block.children:
            self.parts.into(element, child.parts, after=True)

    def list(self, parent: etree._Element, block: Block) -> None:
        element = etree.SubElement(parent, tei("list"), {"type": "headers"} if block.kind == "headers" else {})
        children = block.children if _alternates(block.children) else _labels_in_items(block.children)
        for child in children:
            if child.kind == "furniture":
                self.parts.into(element, child.parts, apart=True)
            elif child.kind == "label":
                self.parts.into(etree.SubElement(element, tei("label")), child.parts)
            else:
                self.item(element, child)
        if not any(child.tag == tei("item") for child in element):
            etree.SubElement(element, tei("item"))

    def item(self, parent: etree._Element, block: Block) -> None:
        element = etree.SubElement(parent, tei("item"), {"n": block.n} if block.n else {})
        self.parts.into(element, block.parts)
        for child in block.children:
            self.block(element, child)

    def table(self, parent: etree._Element, block: Block) -> None:
        element = etree.SubElement(parent, tei("table"))
        for row in block.children:
            if row.kind == "row":
                self.row(element, row)
            elif row.kind == "head" and not len(element):
                self.plain(element, row)
            elif row.kind == "furniture":
                self.parts.into(element, row.parts, apart=True)
            else:
                self.row(element, Block("row", children=(row,)))

    def row(self, parent: etree._Element, block: Block) -> None:
        role = {"role": block.role} if block.role in {"label", "data"} else {}
        element = etree.SubElement(parent, tei("row"), role)
        for cell in block.children or (Block("cell", parts=block.parts),):
            self.parts.into(etree.SubElement(element, tei("cell")), cell.parts)

    def cover(self, parent: etree._Element, block: Block) -> None:
        page = etree.SubElement(parent, tei("titlePage"))
        for kinds, group in groupby(block.children, lambda b: b.kind in {"title", "subtitle", "series"}):
            target = etree.SubElement(page, tei("docTitle")) if kinds else page
            for child in group:
                self.cover_line(target, child)

    def cover_line(self, parent: etree._Element, block: Block) -> None:
        if block.kind == "furniture":
            self.parts.into(parent, block.parts, apart=True)
            return
        name, attributes = _TITLE_PAGE.get(block.kind, ("titlePart", {"type": "other"}))
        element = etree.SubElement(parent, tei(name), attributes)
        self.parts.into(element, block.parts)
        for child in block.children:
            if child.kind == "date" and name == "docImprint":
                self.parts.into(etree.SubElement(element, tei("docDate")), child.parts)
            else:
                self.parts.into(element, child.parts, after=True)


def _only_top(blocks: Iterable[Block]) -> bool:
    return all(block.kind in _TOP | _LOOSE for block in blocks)


def _has_body(blocks: Iterable[Block]) -> bool:
    """Whether anything stands there that a closing can close: TEI wants a paragraph, list or table before it."""
    return any(block.kind not in _TOP | _BOTTOM | _LOOSE | {"section"} for block in blocks)


def _bottom(blocks: Sequence[Block]) -> int:
    """Where the closing blocks begin: nothing but closers, signatures and furniture follows."""
    index = len(blocks)
    while index and blocks[index - 1].kind in _BOTTOM | _LOOSE:
        index -= 1
    return index if index else len(blocks)


def _is_out_of_place(block: Block, at_bottom: bool, at_top: bool) -> bool:
    """Whether TEI allows a block of this kind neither at the top of a div nor, being last, at its bottom."""
    if block.kind not in _TOP | _BOTTOM:
        return False
    return not (at_top and block.kind in _TOP) and not (at_bottom and block.kind in _BOTTOM)


def _alternates(children: Sequence[Block]) -> bool:
    kinds = [child.kind for child in children if child.kind != "furniture"]
    return len(kinds) % 2 == 0 and kinds == ["label", "item"] * (len(kinds) // 2)


def _labels_in_items(children: Sequence[Block]) -> list[Block]:
    """A list whose labels and items do not alternate: each label begins the item that follows it."""
    result: list[Block] = []
    lead: tuple[Part, ...] = ()
    for child in children:
        if child.kind == "label":
            if lead:
                result.append(Block("item", parts=lead))
            lead = child.parts
        elif child.kind == "furniture":
            result.append(child)
        else:
            result.append(replace(child, parts=(*lead, *child.parts)))
            lead = ()
    return [*result, Block("item", parts=lead)] if lead else result
