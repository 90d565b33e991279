"""Changes to a file an editor has written: find the bytes of a place in its tree, and replace only those.

lxml forgets quotes, attribute spacing, line ends and character references on writing; so the tree is only for
planning. expat (`CurrentByteIndex`) says where every tag and character of the original stands, an edit is a range of
bytes with its replacement, and all other bytes stay as the editor left them.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from pyexpat import ExpatError, XMLParserType
from xml.parsers import expat

from lxml import etree

from edition.encoding.inline import Position
from edition.errors import InternalError

_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace bytes START to END of a file with TEXT."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Run:
    """TEXT of one text node from OFFSET there; at byte START. WHOLE: a reference or line end that cannot be cut."""

    offset: int
    start: int
    end: int
    text: str
    whole: bool
    cdata: bool


@dataclass
class _Node:
    """Where an element, comment or instruction stands. TEXTS: its text nodes by slot."""

    start: int
    tag_end: int = 0
    close: int = 0
    end: int = 0
    slots: int = 0
    texts: dict[int, list[_Run]] = field(default_factory=dict)


def encoding_of(data: bytes) -> str:
    """The encoding a file is written in, by its byte order mark or XML declaration."""
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    declared = _DECLARED.match(data)
    return marked or (declared[1].decode("ascii") if declared else "utf-8")


class Located:
    """The places of a file. DATA is its content as UTF-8; every offset counts in that."""

    def __init__(self, data: bytes, root: etree._Element) -> None:
        self.encoding = encoding_of(data)
        self.data = data.decode(self.encoding).encode()
        self._nodes: list[_Node] = []
        self._stack: list[_Node] = []
        self._cdata = False
        self._parse()
        self._number = {node: index for index, node in enumerate(root.iter())}

    def start_of(self, place: Position) -> int:
        """The byte at which what follows PLACE begins: a character, a child, or the end tag."""
        node = self._node(place.parent)
        run = self._run(node, place.slot, place.offset)
        if run is not None:
            return _byte(run, place.offset)
        if place.slot < len(place.parent):
            return self._node(place.parent[place.slot]).start
        return node.close

    def end_of(self, place: Position) -> int:
        """The byte after what stands before PLACE: a character, a child, or the start tag."""
        node = self._node(place.parent)
        if place.offset:
            run = self._run(node, place.slot, place.offset - 1)
            assert run is not None
            return run.end if run.whole else _byte(run, place.offset)
        if place.slot:
            return self._node(place.parent[place.slot - 1]).end
        return node.tag_end

    def in_cdata(self, place: Position) -> bool:
        """Whether PLACE is inside a CDATA section, where no tag can be put."""
        runs = self._node(place.parent).texts.get(place.slot, ())
        return any(r.cdata and r.offset <= place.offset <= r.offset + len(r.text) for r in runs)

    def start_tag(self, element: etree._Element) -> tuple[int, int]:
        """The bytes of an element's start tag (or of the whole, where it is an empty tag)."""
        node = self._node(element)
        return node.start, node.tag_end

    def end_tag(self, element: etree._Element) -> tuple[int, int]:
        """The bytes of an element's end tag; an empty range where it has none."""
        node = self._node(element)
        return node.close, node.end

    def whole(self, element: etree._Element) -> tuple[int, int]:
        """The bytes of an element with its tags and content."""
        node = self._node(element)
        return node.start, node.end

    def _node(self, element: etree._Element) -> _Node:
        return self._nodes[self._number[element]]

    def _run(self, node: _Node, slot: int, offset: int) -> _Run | None:
        runs = node.texts.get(slot, [])
        index = bisect_right([run.offset for run in runs], offset) - 1
        run = runs[index] if index >= 0 else None
        return run if run is not None and offset < run.offset + len(run.text) else None

    def _parse(self) -> None:
        parser = expat.ParserCreate("UTF-8")
        parser.buffer_text = False
        parser.StartElementHandler = lambda *_: self._open(parser)
        parser.EndElementHandler = lambda _: self._close(parser)
        parser.CharacterDataHandler = lambda text: self._text(parser, text)
        parser.CommentHandler = lambda _: self._aside(parser, b"-->")
        parser.ProcessingInstructionHandler = lambda *_: self._aside(parser, b"?>")
        parser.StartCdataSectionHandler = lambda: self._section(True)
        parser.EndCdataSectionHandler = lambda: self._section(False)
        try:
            parser.Parse(self.data, True)
        except ExpatError as error:
            raise InternalError(f"a file that was parsed before cannot be parsed now: {error}.") from error

    def _section(self, inside: bool) -> None:
        self._cdata = inside

    def _open(self, parser: XMLParserType) -> None:
        start = parser.CurrentByteIndex
        node = _Node(start, _tag_end(self.data, start))
        self._add(node)
        self._stack.append(node)

    def _add(self, node: _Node) -> None:
        if self._stack:
            self._stack[-1].slots += 1
        self._nodes.append(node)

    def _close(self, parser: XMLParserType) -> None:
        node = self._stack.pop()
        if self.data[node.tag_end - 2 : node.tag_end] == b"/>":
            node.close = node.end = node.tag_end
        else:
            node.close = parser.CurrentByteIndex
            node.end = self.data.index(b">", node.close) + 1

    def _aside(self, parser: XMLParserType, closing: bytes) -> None:
        if self._stack:
            start = parser.CurrentByteIndex
            end = self.data.index(closing, start) + len(closing)
            self._add(_Node(start, end, end, end))

    def _text(self, parser: XMLParserType, text: str) -> None:
        node, start = self._stack[-1], parser.CurrentByteIndex
        runs = node.texts.setdefault(node.slots, [])
        offset = runs[-1].offset + len(runs[-1].text) if runs else 0
        end, whole = self._extent(start, text)
        runs.append(_Run(offset, start, end, text, whole, self._cdata))

    def _extent(self, start: int, text: str) -> tuple[int, bool]:
        """(where the characters end, whether they are written as a reference or a Windows line end)."""
        plain = text.encode()
        if self.data[start : start + 1] == b"&" and not self._cdata:
            return self.data.index(b";", start) + 1, True
        if self.data.startswith(plain, start):
            return start + len(plain), False
        return start + (2 if self.data[start : start + 2] == b"\r\n" else 1), True


def _byte(run: _Run, offset: int) -> int:
    return run.start if run.whole else run.start + len(run.text[: offset - run.offset].encode())


def _tag_end(data: bytes, start: int) -> int:
    """The byte after the tag that begins at START; a ">" in an attribute value does not end it."""
    quote = 0
    for index in range(start, len(data)):
        byte = data[index]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in b"\"'":
            quote = byte
        elif byte == 0x3E:
            return index + 1
    raise InternalError("a tag without an end in a file that was parsed before.")


def splice(located: Located, edits: Iterable[Edit]) -> bytes:
    """The file with EDITS made, in its own encoding. Raises InternalError where two edits touch the same bytes."""
    pieces, at = [], 0
    for edit in sorted(edits):
        if edit.start < at:
            raise InternalError("two changes want the same bytes of a file; nothing was written.")
        pieces += [located.data[at : edit.start], edit.text.encode()]
        at = edit.end
    pieces.append(located.data[at:])
    whole = b"".join(pieces)
    return whole if located.encoding == "utf-8" else whole.decode().encode(located.encoding)
