"""Mixed content: read a block as a string, and put elements around ranges of it or take them away.

The only module that touches .text and .tail of a tree that exists. The source reading of a block (law L1) is
defined here by what `flatten` leaves out. None of the three operations changes that reading (law L2).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from edition.encoding.document import local, tei
from edition.reading.passages import GAP

# Elements whose text belongs to the block around them; everything else inside a block is its own or is left out.
INLINE = frozenset(
    "abbr add am bibl choice date del emph expan ex foreign geogName gloss hi idno lb measure mentioned name num "
    "orgName orig pc persName placeName q quote ref reg rs said seg sic soCalled surname forename roleName surplus "
    "term time title unclear w".split()
)
# Text that is no part of what the source says (ENCODING: the source reading).
ADDED = frozenset("corr reg expan ex supplied rdg certainty index".split())
# Blocks whose strings are read for names and dates.
BLOCKS = frozenset(
    "p head item label cell note titlePart docImprint docDate docAuthor byline dateline salute signed closer opener "
    "trailer l ab quote postscript figDesc".split()
)
_APART = frozenset("note fw pb gb cb milestone".split())
BARRIER = "\n"
_SPACES = re.compile(r" {2,}")
_PLAIN = {ord(white): " " for white in "\t\r\n"}


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a tree: OFFSET in the text before child number SLOT of PARENT (slot len(parent): after the last)."""

    parent: etree._Element
    slot: int
    offset: int


class _Run(NamedTuple):
    """Characters of the string that lie together in one text node, from OFFSET there. CHILD: the child element itself.

    A plain tuple: a text has thousands of them, each made several times.
    """

    start: int
    parent: etree._Element
    slot: int
    offset: int
    child: bool = False


@dataclass
class Flat:
    """A block as a string. TAGGED are the ranges that stand in elements, innermost first; APART the elements at an
    offset that have no words in the string (notes, stamps, breaks) or only a sign (gaps)."""

    block: etree._Element
    text: str = ""
    tagged: list[tuple[int, int, etree._Element]] = field(default_factory=list)
    apart: list[tuple[int, etree._Element]] = field(default_factory=list)
    _runs: list[_Run] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def _at(self, index: int) -> _Run:
        return self._runs[bisect_right(self._starts, index) - 1]

    def before(self, index: int) -> Position:
        """The place just before character INDEX."""
        run = self._at(index)
        offset = len(_text(run.parent, run.slot)) if run.child else run.offset + index - run.start
        return Position(run.parent, run.slot, offset)

    def after(self, index: int) -> Position:
        """The place just after character INDEX."""
        run = self._at(index)
        if run.child:
            return Position(run.parent, run.slot + 1, 0)
        return Position(run.parent, run.slot, run.offset + index - run.start + 1)

    def inside(self, start: int, end: int, names: frozenset[str]) -> bool:
        """Whether any element of NAMES holds a character of the range."""
        return any(a < end and start < b and local(e) in names for a, b, e in self.tagged)


class _Roles(dict[object, str]):
    """Filled as tags are met: what an element of that name is to the string of the block around it."""

    def __missing__(self, tag: object) -> str:
        self[tag] = _role(tag.rpartition("}")[2]) if isinstance(tag, str) else "nothing"
        return self[tag]


def _role(name: str) -> str:
    if name in ADDED:
        return "nothing"
    if name in _APART:
        return "apart"
    if name in ("gap", "lb"):
        return name
    return ("guess" if name in _GUESSES else "words") if name in INLINE else "block"


_GUESSES = frozenset("pc unclear add".split())  # what is_dropped() looks at
_ROLES = _Roles()


class _Flattener:
    """Collects the string of one block and where each run of it lies."""

    def __init__(self, block: etree._Element) -> None:
        self.flat = Flat(block)
        self.pieces: list[str] = []
        self.length = 0
        self.space = True  # nothing yet, or white space last

    def run(self, text: str, parent: etree._Element, slot: int, offset: int, child: bool = False) -> None:
        self.flat._runs.append(_Run(self.length, parent, slot, offset, child))
        self.flat._starts.append(self.length)
        self.pieces.append(text)
        self.length += len(text)

    def chars(self, text: str, parent: etree._Element, slot: int) -> None:
        """Text of a node, white space collapsed; a new run begins only where white space had to be collapsed."""
        at = len(text) - len(text.lstrip(" \t\r\n")) if self.space else 0
        if at == len(text):
            return
        if "\n" in text or "\t" in text or "\r" in text:
            text = text.translate(_PLAIN)
        if "  " in text:
            self._collapsed(text, at, parent, slot)
        else:
            self.run(text[at:] if at else text, parent, slot, at)
        self.space = text[-1] == " "

    def _collapsed(self, text: str, at: int, parent: etree._Element, slot: int) -> None:
        """One run for the words between two stretches of spaces, with the first space behind them."""
        for white in _SPACES.finditer(text, at):
            self.run(text[at : white.start() + 1], parent, slot, at)
            at = white.end()
        if at < len(text):
            self.run(text[at:], parent, slot, at)

    def mark(self, sign: str, parent: etree._Element, slot: int) -> None:
        self.run(sign, parent, slot, 0, child=True)
        self.space = sign != GAP

    def walk(self, element: etree._Element) -> None:
        text = element.text
        if text:
            self.chars(text, element, 0)
        slot = 0
        for child in element:
            self.child(child, element, slot)
            slot, tail = slot + 1, child.tail
            if tail:
                self.chars(tail, element, slot)

    def child(self, child: etree._Element, parent: etree._Element, index: int) -> None:
        role, start = _ROLES[child.tag], self.length
        if role == "words":
            self.walk(child)
        elif role == "nothing":
            return
        elif role == "apart" or (role == "guess" and is_dropped(child)):
            self.flat.apart.append((start, child))
            return
        else:
            self.sign(role, child, parent, index)
        if self.length > start:
            self.flat.tagged.append((start, self.length, child))

    def sign(self, role: str, child: etree._Element, parent: etree._Element, index: int) -> None:
        """An element that is words only by chance, or stands in the string as one sign."""
        if role == "guess":
            self.walk(child)
        elif role == "block":
            self.mark(BARRIER, parent, index)
        else:
            self.flat.apart.append((self.length, child))
            if role == "gap":
                self.mark(GAP, parent, index)
            elif child.get("break") != "no" and not self.space:
                self.mark(" ", parent, index)


def is_dropped(element: etree._Element) -> bool:
    """A line-end hyphen that is no part of the word, or a second guess at the same characters."""
    if local(element) == "pc":
        return element.get("force") == "weak"
    if local(element) == "unclear" and local(element.getparent()) == "choice":  # type: ignore[arg-type]
        return element.getprevious() is not None
    return local(element) == "add" and element.get("resp") is not None


def flatten(block: etree._Element) -> Flat:
    """The words of BLOCK as one string, white space collapsed, with the way back to the tree.

    A gap is U+FFFC; another block inside (a list in an item) is a line end; notes, stamps and breaks are left out.
    """
    flattener = _Flattener(block)
    flattener.walk(block)
    flattener.flat.text = "".join(flattener.pieces)
    return flattener.flat


def blocks(root: etree._Element) -> Iterator[etree._Element]:
    """The blocks of text below ROOT in document order; a note is its own block, also inside a paragraph."""
    for element in root.iter(etree.Element):
        name = local(element)
        if name in BLOCKS and not (name == "quote" and local(element.getparent()) in BLOCKS):  # type: ignore[arg-type]
            yield element


def wrap(flat: Flat, start: int, end: int, name: str, attributes: Mapping[str, str]) -> etree._Element | None:
    """Put an element NAME around characters START to END of FLAT's block; None where it would cut another element.

    Wraps of one FLAT must go from the last range to the first: each leaves earlier places as they were.
    """
    places = level(flat.before(start), flat.after(end - 1), flat.block)
    if places is None:
        return None
    first, last = places
    element = first.parent.makeelement(tei(name), dict(attributes))
    _enclose(element, first, last)
    return element


def level(first: Position, last: Position, block: etree._Element) -> tuple[Position, Position] | None:
    """The two places moved outwards until they have one parent, without passing a character; None if they cannot."""
    while first.parent is not last.parent:
        if depth(first.parent) >= depth(last.parent):
            if first.parent is block or first.slot or first.offset:
                return None
            first = _before_element(first.parent)
        else:
            if last.parent is block or not _at_end(last):
                return None
            last = _after_element(last.parent)
    return first, last


def depth(element: etree._Element) -> int:
    """How many elements an element stands in."""
    return sum(1 for _ in element.iterancestors())


def _before_element(element: etree._Element) -> Position:
    parent = element.getparent()
    assert parent is not None
    slot = parent.index(element)
    return Position(parent, slot, len(_text(parent, slot)))


def _after_element(element: etree._Element) -> Position:
    parent = element.getparent()
    assert parent is not None
    return Position(parent, parent.index(element) + 1, 0)


def _at_end(place: Position) -> bool:
    return place.slot == len(place.parent) and place.offset == len(_text(place.parent, place.slot))


def _text(parent: etree._Element, slot: int) -> str:
    """The text before child number SLOT."""
    return (parent.text if slot == 0 else parent[slot - 1].tail) or ""


def _set_text(parent: etree._Element, slot: int, text: str) -> None:
    if slot == 0:
        parent.text = text or None
    else:
        parent[slot - 1].tail = text or None


def _enclose(element: etree._Element, first: Position, last: Position) -> None:
    parent = first.parent
    before, after = _text(parent, first.slot), _text(parent, last.slot)
    inner = [parent[i] for i in range(first.slot, last.slot)]
    if inner:
        element.text = before[first.offset :] or None
        for child in inner:
            element.append(child)
        inner[-1].tail = after[: last.offset] or None
    else:
        element.text = before[first.offset : last.offset] or None
    _set_text(parent, first.slot, before[: first.offset])
    element.tail = after[last.offset :] or None
    parent.insert(first.slot, element)


def unwrap(element: etree._Element) -> None:
    """Take ELEMENT away and leave its content where it was."""
    parent = element.getparent()
    assert parent is not None
    slot = parent.index(element)
    before, tail, children = _text(parent, slot), element.tail or "", list(element)
    text = element.text or ""
    parent.remove(element)
    for offset, child in enumerate(children):
        parent.insert(slot + offset, child)
    if children:
        children[-1].tail = (children[-1].tail or "") + tail or None
        _set_text(parent, slot, before + text)
    else:
        _set_text(parent, slot, before + text + tail)


def correct(element: etree._Element, correction: str, attributes: Mapping[str, str]) -> None:
    """Turn the words of ELEMENT into choice(sic, corr): the source's form kept, another proposed."""
    choice = element.makeelement(tei("choice"), dict(attributes))
    sic = etree.SubElement(choice, tei("sic"))
    sic.text, element.text = element.text, None
    for child in list(element):
        sic.append(child)
    etree.SubElement(choice, tei("corr")).text = correction
    element.insert(0, choice)


