"""What reading hands to encoding: a document as a tree of blocks whose leaves are ranges of the source text.

Data only; nothing here decides. Between them the leaves of a document cover every character of the source that
is not white space exactly once (law L1 at its root): `leaves` lists them, `uncovered` and `covered_twice` prove it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Certainty = Literal["high", "medium", "low"]

MarkKind = Literal["header", "footer", "classification", "stamp", "pageNum", "markup"]

BlockKind = Literal[
    "section",      # a division with an optional head; may nest
    "head", "p", "quote", "list", "item", "label", "table", "row", "cell",
    "opener", "dateline", "salute", "closer", "signed", "postscript",
    "headers",      # TO / FROM / SUBJECT / DATE lines of a memorandum or cable: a list of label and item
    "cover",        # the title page; its children are the kinds of the next line
    "title", "subtitle", "series", "imprint", "date",
    "furniture",    # stamps, page numbers and page breaks that stand between paragraphs
]


@dataclass(frozen=True, slots=True)
class Words:
    """Running text from START to END as it stands; any white space in it reads as one space."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Words withheld or unreadable, with the wording of the source at START to END.

    EXEMPTIONS are codes as printed ("(b)(3)", "25X1"). QUANTITY and UNIT only where the source states an amount;
    AT_MOST instead of QUANTITY where it states a bound ("less than 1 line").
    """

    start: int
    end: int
    reason: Literal["redacted", "illegible"] = "redacted"
    quantity: str | None = None
    unit: str | None = None
    exemptions: tuple[str, ...] = ()
    at_most: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stamp, running head, banner or printed page number: on the page but not in the prose."""

    kind: MarkKind
    parts: tuple[Part, ...]
    place: str | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Here a page begins. OFFSET is where in the source; N its number where the source shows it."""

    offset: int
    n: str | None = None
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line of the source that is kept as a line (addresses, signatures, headers)."""

    offset: int


@dataclass(frozen=True, slots=True)
class Hyphen:
    """A line-end hyphen from START to END. DROPPED: the halves are one word; otherwise the hyphen belongs to it."""

    start: int
    end: int
    dropped: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """Signs of the OCR engine's own markup (page markers, #, **, |, leader dots): consumed, reported, not text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Highlight:
    """Words the source (or the OCR's own markup) sets off: rendition is "bold", "italic", "underline", "spaced"."""

    rendition: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the document itself, put where it is called.

    MARK is the sign as printed at the call. CALL is the range of that sign in the text (None: no call was found,
    and the note stands where it was). SIGN is the range of the sign at the note, with a point or bracket after it.
    PARTS are the note's words. CONTINUES: the rest of a note that ran on to another page.
    """

    mark: str
    call: tuple[int, int] | None
    sign: tuple[int, int] | None
    parts: tuple[Part, ...]
    certainty: Certainty | None = None
    continues: bool = False


Part = Words | Gap | Mark | PageBreak | LineBreak | Hyphen | Layout | Highlight | Note


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the document. It holds either PARTS (text) or CHILDREN (blocks), never both.

    N is a printed number or letter of a paragraph or item ("1.", "a."), whose characters are in PARTS too unless
    the block has a label child. LEVEL is the depth of a section, 1 at the top.
    """

    kind: BlockKind
    parts: tuple[Part, ...] = ()
    children: tuple[Block, ...] = ()
    n: str | None = None
    level: int = 0
    # of a section: "section", "preface", "introduction", "contents", "enclosure", "distribution", "cover-sheet"
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Why something was read as it was. OFFSET is in the source; CONFIDENCE None means certain."""

    offset: int
    what: str       # "heading", "join", "stamp", "note", "redaction", "page", "hyphen", ...
    reason: str     # one clause for a reader: "title case, no closing stop, after a full stop at a paragraph end"
    confidence: Certainty | None = None
    review: str | None = None   # set where a person should look: the message of a review finding
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: its front (cover, preface, introduction), body, back and every decision made."""

    front: tuple[Block, ...]
    body: tuple[Block, ...]
    back: tuple[Block, ...]
    decisions: tuple[Decision, ...]
    # header facts found in the text: (kind, value as printed), such as ("copy-number", "160"), ("cia-file", "HR70-14"),
    # ("to", ...), ("from", ...), ("subject", ...), ("date", ...), ("record-number", ...)
    facts: tuple[tuple[str, str], ...] = ()


def parts_of(part: Part) -> tuple[Part, ...]:
    """The parts inside a part that has some."""
    return part.parts if isinstance(part, Mark | Highlight | Note) else ()


def leaves(part: Part) -> Iterator[tuple[int, int]]:
    """The source ranges a part covers, in no particular order."""
    match part:
        case Words() | Gap() | Hyphen() | Layout():
            yield part.start, part.end
        case Note():
            yield from (span for span in (part.call, part.sign) if span)
    for inner in parts_of(part):
        yield from leaves(inner)


def block_leaves(block: Block) -> Iterator[tuple[int, int]]:
    """The source ranges a block and all blocks in it cover."""
    for part in block.parts:
        yield from leaves(part)
    for child in block.children:
        yield from block_leaves(child)


def accounts_for(document: Document, text: str) -> tuple[list[int], list[int]]:
    """(offsets of characters no leaf covers, offsets covered more than once), white space aside."""
    count = bytearray(len(text))
    for block in (*document.front, *document.body, *document.back):
        for start, end in block_leaves(block):
            for i in range(start, end):
                count[i] = min(count[i] + 1, 2)
    missing = [i for i, c in enumerate(text) if not c.isspace() and count[i] == 0]
    twice = [i for i, n in enumerate(count) if n > 1]
    return missing, twice


def markup(document: Document) -> list[tuple[int, int]]:
    """The ranges of the OCR engine's own markup in a document, in order."""
    whole = (*document.front, *document.body, *document.back)
    return sorted((p.start, p.end) for p in _parts_in(whole) if isinstance(p, Layout))


def _parts_in(blocks: tuple[Block, ...]) -> Iterator[Part]:
    stack: list[Part] = []
    for block in blocks:
        stack.extend(block.parts)
        yield from _parts_in(block.children)
    while stack:
        part = stack.pop()
        yield part
        stack.extend(parts_of(part))
