"""What a reader finds in a TEI file, block by block: its words, what is tagged in it, what editors did to it.

The reading text is that of the outputs (xslt/functions/reading.xsl), written down a second time and apart from them:
a correction is read where a person agreed (@resp), notes stand apart, a gap reads as its wording.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from edition.encoding.document import XML_ID, local, tei

BLOCKS = frozenset(
    "p head item label cell note titlePart byline docImprint docDate dateline salute signed l ab".split()
)
_NAMES = frozenset("persName placeName orgName title term date".split())
_VALUES = ("ref", "when", "from", "to", "notBefore", "notAfter")
_APPARATUS = frozenset("choice supplied add del unclear surplus gap app".split())
_OURS, _SOURCES = frozenset(["corr", "reg", "expan"]), frozenset(["sic", "orig", "abbr"])
_BESIDE = frozenset(["note", "fw", "rdg", "figDesc"])


@dataclass
class Block:
    """A block at PLACE ("p-12", or "sec-3/head") of KIND ("p"): WORDS as read, TAGS and APPARATUS as sentences."""

    place: str
    kind: str
    words: str
    ours: bool
    tags: Counter[str] = field(default_factory=Counter)
    apparatus: Counter[str] = field(default_factory=Counter)


def read_blocks(root: etree._Element) -> dict[str, Block]:
    """The blocks of the text of a TEI file by their places, in order."""
    text = root.find(tei("text"))
    found: dict[str, Block] = {}
    for element in text.iter(etree.Element) if text is not None else ():
        if local(element) in BLOCKS:
            block = _block(element, found)
            found[block.place] = block
    return found


def read_entries(root: etree._Element) -> dict[str, str]:
    """What the registers of a TEI file say of each person, place and the like, by id."""
    listed = root.find(tei("standOff"))
    entries = (e for e in (listed.iter(etree.Element) if listed is not None else ()) if e.get(XML_ID))
    return {str(e.get(XML_ID)): " ".join(" ".join(map(str, e.itertext())).split()) for e in entries}


def _block(element: etree._Element, known: dict[str, Block]) -> Block:
    ours = local(element) == "note" and element.get("type") not in {None, "original"}
    block = Block(_place(element, known), local(element), words(element), ours)
    for inside in element.iter(etree.Element):
        if inside is element or _home(inside) is not element:
            continue
        if local(inside) in _NAMES:
            block.tags[_tag(inside)] += 1
        elif local(inside) in _APPARATUS:
            block.apparatus[_deed(inside)] += 1
    return block


def words(element: etree._Element) -> str:
    """The reading text of a block, white space collapsed; what stands in blocks inside it is theirs."""
    return " ".join("".join(_read(element, True)).split())


def _read(element: etree._Element, top: bool = False) -> Iterator[str]:
    name = local(element)
    if not isinstance(element.tag, str) or (name == "pc" and element.get("force") == "weak"):
        return
    if not top and (name in _BESIDE or name in BLOCKS):
        yield " "
        return
    if name == "lb" and element.get("break") != "no":
        yield " "
    for child in _children(element):
        yield from (child,) if isinstance(child, str) else _read(child)


def _children(element: etree._Element) -> Iterator[str | etree._Element]:
    """The text and elements that are read of an element: of a choice, one."""
    if local(element) == "choice":
        read = read_of(element)
        yield from () if read is None else (read,)
        return
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def read_of(choice: etree._Element) -> etree._Element | None:
    """Of a choice: the child that is read, ours only where a person agreed."""
    agreed = any(e.get("resp") for e in (choice, *(c for c in choice if local(c) in _OURS)))
    wanted = _OURS if agreed else _SOURCES
    return next((c for c in choice if local(c) in wanted), next((c for c in choice if local(c)), None))


def _home(element: etree._Element) -> etree._Element | None:
    return next((a for a in element.iterancestors() if local(a) in BLOCKS), None)


def _place(element: etree._Element, known: dict[str, Block]) -> str:
    own = element.get(XML_ID)
    around = next((str(a.get(XML_ID)) for a in element.iterancestors() if a.get(XML_ID)), "text")
    place = str(own) if own else f"{around}/{local(element)}"
    number, first = 2, place
    while place in known:
        place, number = f"{first}[{number}]", number + 1
    return place


def _tag(element: etree._Element) -> str:
    said = " ".join(str(element.get(key)) for key in _VALUES if element.get(key))
    return f"{local(element)} “{words(element)}”{f' {said}' if said else ''}"


def _deed(element: etree._Element) -> str:
    if local(element) != "choice":
        return f"{local(element)} “{words(element)}”"
    read = read_of(element)
    other = next((c for c in element if local(c) and c is not read), None)
    before, after = (words(e) if e is not None else "" for e in (other, read))
    agreed = read is not None and local(read) in _OURS
    return f"“{before}” read “{after}”" if agreed else f"“{after}”, proposed “{before}”"
