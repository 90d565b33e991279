"""A TEI file as a row of tokens: tags of structure, and units (paragraphs, heads, header fields, register entries).

Two files are compared by the keys of their tokens; a unit with an xml:id is the same unit whatever it says now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from lxml import etree

from edition.encoding.document import STRUCTURE, TEI, XML, XML_ID, local
from edition.encoding.escaping import escape, quoteattr
from edition.encoding.inline import BLOCKS, flatten

# Things of the header and the registers that have an id and are taken whole.
ENTRIES = frozenset("person place org bibl item category editor".split())

_XMLNS = re.compile(rf' xmlns="{re.escape(TEI)}"')


@dataclass(frozen=True)
class Token:
    """KIND "open" or "close" for a tag of structure, "unit" for an element taken whole."""

    kind: Literal["open", "close", "unit"]
    key: tuple[str, ...]
    element: etree._Element

    def written(self) -> str:
        """The token as XML."""
        match self.kind:
            case "open":
                return start_tag(self.element)
            case "close":
                return f"</{local(self.element)}>"
            case _:
                return markup(self.element)


def tokens(element: etree._Element) -> Iterator[Token]:
    """The tokens of ELEMENT and all in it, in document order; comments and instructions are none."""
    name, ident = local(element), element.get(XML_ID, "")
    if not name:
        return
    if name not in STRUCTURE or (ident and name in ENTRIES) or (element.text or "").strip():
        yield Token("unit", (name, ident) if ident else (name, "", _says(element)), element)
        return
    yield Token("open", ("<", name, ident), element)
    for child in element:
        yield from tokens(child)
    yield Token("close", (">", name, ident), element)


def partners(first: Sequence[Token], second: Sequence[Token]) -> dict[int, int]:
    """Number of each token of FIRST that SECOND has too -> its number there."""
    matcher = SequenceMatcher(None, [t.key for t in first], [t.key for t in second], autojunk=False)
    return {i + k: j + k for i, j, n in matcher.get_matching_blocks() for k in range(n)}


def canonical(element: etree._Element) -> str:
    """An element in one spelling: attribute order, quotes and white space no longer matter; comments do."""
    return re.sub(r"\s+", " ", _spelt(element)).replace("> <", "><")


def _spelt(element: etree._Element) -> str:
    # not etree's c14n: on a part of a tree it invents xmlns="" for children (lxml 6.1)
    if not isinstance(element.tag, str):
        return f"<!{element.text}!>"
    attributes = "".join(f" {key!s}={quoteattr(str(value))}" for key, value in sorted(element.attrib.items()))
    inner = "".join(_spelt(child) + escape(child.tail or "") for child in element)
    return f"<{element.tag}{attributes}>{escape(element.text or '')}{inner}</{element.tag}>"


def markup(element: etree._Element) -> str:
    """An element as XML, without the declaration of the namespace it stands in anyway."""
    return _XMLNS.sub("", etree.tostring(element, encoding="unicode", with_tail=False), count=1)


def start_tag(element: etree._Element) -> str:
    """The start tag of an element."""
    attributes = "".join(f" {_prefixed(str(key))}={quoteattr(str(value))}" for key, value in element.attrib.items())
    return f"<{local(element)}{attributes}>"


def _prefixed(key: str) -> str:
    return key.replace(f"{{{XML}}}", "xml:")


def _says(element: etree._Element) -> str:
    return flatten(element).text if local(element) in BLOCKS else canonical(element)
