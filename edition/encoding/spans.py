"""The tags of one block as ranges of its string, so that the tags of three versions of it can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from edition.encoding.alignment import Alignment
from edition.encoding.document import XML_ID, local, tei
from edition.encoding.inline import Flat, blocks, flatten

SPANS = frozenset("persName placeName orgName title term date choice".split())


@dataclass(frozen=True)
class Span:
    """A tag NAME around START to END of a block's string. ELEMENT is where it stands in its own tree."""

    name: str
    start: int
    end: int
    element: etree._Element

    @property
    def place(self) -> tuple[str, int, int]:
        """What makes it the same tag in another version."""
        return self.name, self.start, self.end

    @property
    def says(self) -> tuple[object, ...]:
        """What it says about its words: attributes without the id, and the reading a choice proposes."""
        own = {key: value for key, value in self.element.attrib.items() if key != XML_ID}
        return (tuple(sorted(own.items())), *(child.text for child in self.element if local(child) in {"corr", "reg"}))

    @property
    def told(self) -> str:
        """The tag as sentences name it: "persName #pers-kozlov (low certainty)"."""
        keys = ("ref", "when", "from", "to", "notBefore", "notAfter")
        target = " ".join(value for value in map(self.element.get, keys) if value)
        proposed = next((c.text for c in self.element if local(c) in {"corr", "reg"} and c.text), None)
        sure = f" ({self.element.get('cert')} certainty)" if self.element.get("cert") else ""
        said = (self.name, target, f"proposing {proposed!r}" if proposed else "")
        return " ".join(part for part in said if part) + sure

    def over(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def spans(flat: Flat) -> list[Span]:
    """The tags of a block, outer ones first."""
    found = [Span(local(e), a, b, e) for a, b, e in reversed(flat.tagged) if local(e) in SPANS]
    return sorted(found, key=lambda s: (s.start, -s.end))


def moved(found: list[Span], alignment: Alignment) -> list[Span]:
    """Those of the spans whose words another version has too, at their place there."""
    places = ((span, alignment.span(span.start, span.end)) for span in found)
    return [Span(span.name, *place, span.element) for span, place in places if place]


def keyed_blocks(root: etree._Element) -> Mapping[tuple[str, ...], Flat]:
    """The blocks of a text by xml:id, or by place: id of the element around them, name, number there."""
    text = root.find(tei("text"))
    counts: Counter[tuple[str, str]] = Counter()
    result: dict[tuple[str, ...], Flat] = {}
    for block in blocks(text) if text is not None else ():
        ident = block.get(XML_ID)
        if ident:
            result[(ident,)] = flatten(block)
            continue
        around = next((a.get(XML_ID, "") for a in block.iterancestors() if a.get(XML_ID)), "")
        counts[around, local(block)] += 1
        result[around, local(block), str(counts[around, local(block)])] = flatten(block)
    return result
