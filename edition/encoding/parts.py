"""The parts of a block become text, gaps, stamps, breaks and notes inside its element."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from edition.encoding.document import XML_ID, tei
from edition.encoding.identifiers import Numbers, exemption_id
from edition.encoding.writing import Writer
from edition.reading.blocks import Gap, Highlight, Hyphen, Layout, LineBreak, Mark, Note, PageBreak, Part, Words, leaves


class PartWriter:
    """Writes parts of the seed's TEXT, numbering redactions and notes as they come."""

    def __init__(self, text: str, numbers: Numbers, facs: str | None = None) -> None:
        self.source, self.numbers, self.facs = text, numbers, facs
        self._last_note: dict[str, str] = {}

    def into(self, element: etree._Element, parts: Sequence[Part], *, apart: bool = False, after: bool = False) -> None:
        """Write PARTS into ELEMENT. APART: ELEMENT holds no text of its own. AFTER: it has some already."""
        writer = Writer(element)
        if after and (element.text or len(element)):
            writer.resume()
        self._write(writer, parts, apart)

    def _write(self, writer: Writer, parts: Sequence[Part], apart: bool = False) -> None:
        end: int | None = None
        for part in parts:
            start = _start(part)
            if not apart and end is not None and start is not None and start > end:
                writer.space()
            if not _dresses_call(part, parts):
                self._part(writer, part, apart)
            end = _end(part) or end

    def _part(self, writer: Writer, part: Part, apart: bool) -> None:
        match part:
            case Words():
                writer.text(self.source[part.start : part.end])
            case Gap():
                self._gap(writer, part)
            case Mark():
                self._mark(writer, part, apart)
            case PageBreak():
                within = {"break": "no"} if writer.glued else {}
                writer.child("pb", {**self._page(part), **within}, counts=False)
            case LineBreak():
                writer.child("lb", counts=False)
                writer.space()
            case Hyphen():
                self._hyphen(writer, part)
            case Highlight():
                self._write(Writer(writer.child("hi", {"rend": part.rendition})), part.parts)
            case Note():
                self._note(writer, part)
            case Layout():
                writer.space()

    def _mark(self, writer: Writer, mark: Mark, apart: bool) -> None:
        attributes = {"type": mark.kind, **({"place": mark.place} if mark.place else {})}
        self._write(Writer(writer.child("fw", attributes, counts=not apart)), mark.parts)

    def _gap(self, writer: Writer, gap: Gap) -> None:
        kind = "illegible" if gap.reason == "illegible" else "redaction"
        attributes = {XML_ID: self.numbers.next(kind), "reason": gap.reason, **_extent(gap)}
        if gap.reason == "redacted":
            attributes["ana"] = " ".join(["#withheld", *(f"#{exemption_id(code)}" for code in gap.exemptions)])
        element = writer.child("gap", attributes)
        Writer(etree.SubElement(element, tei("desc"))).text(self.source[gap.start : gap.end].strip())

    def _page(self, page: PageBreak) -> dict[str, str]:
        attributes = {"n": page.n} if page.n else {}
        if page.n and page.n.isdigit() and self.facs:
            attributes["facs"] = f"{self.facs}#page={page.n}"
        if page.certainty:
            attributes["cert"] = page.certainty
        return attributes

    def _hyphen(self, writer: Writer, hyphen: Hyphen) -> None:
        words = self.source[hyphen.start : hyphen.end]
        if hyphen.dropped:
            writer.child("pc", {"force": "weak"}).text = words
        else:
            writer.text(words)
        writer.child("lb", {"break": "no"}, counts=False)
        writer.glue()

    def _note(self, writer: Writer, note: Note) -> None:
        ident = self.numbers.next("note")
        attributes = {XML_ID: ident, "place": "bottom", "n": note.mark, "type": "original"}
        if note.call is None:
            attributes["anchored"] = "false"
        if note.certainty:
            attributes["cert"] = note.certainty
        if note.continues and note.mark in self._last_note:
            attributes["prev"] = f"#{self._last_note[note.mark]}"
        self._last_note[note.mark] = ident
        self._write(Writer(writer.child("note", attributes, counts=False)), note.parts)


def _extent(gap: Gap) -> dict[str, str]:
    if gap.quantity and gap.unit:
        return {"quantity": gap.quantity, "unit": gap.unit}
    if gap.at_most and gap.unit:
        return {"atMost": gap.at_most, "unit": gap.unit}
    return {"extent": "unknown", **({"unit": gap.unit} if gap.unit else {})}


def _dresses_call(part: Part, parts: Sequence[Part]) -> bool:
    """Whether PART is markup around the sign of a call (<sup>1</sup>), which stands for no space."""
    if not isinstance(part, Layout):
        return False
    return any(isinstance(p, Note) and p.call and part.end >= p.call[0] and part.start <= p.call[1] for p in parts)


def _start(part: Part) -> int | None:
    """Where a part begins in the running text; None for what stands apart from it."""
    if isinstance(part, Note):
        return part.call[0] if part.call else None
    if isinstance(part, PageBreak | LineBreak):
        return None
    return min((start for start, _ in leaves(part)), default=None)


def _end(part: Part) -> int | None:
    if isinstance(part, Note):
        return part.call[1] if part.call else None
    return max((end for _, end in leaves(part)), default=None)
