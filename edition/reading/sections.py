"""The tree: headings open sections, sections nest by the rank of their headings' style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from edition.reading.blocks import Block
from edition.reading.levels import levels_of
from edition.reading.part_names import role_of
from edition.reading.pieces import PASSED_OVER, Draft, Footnote, Head, Made, Piece
from edition.reading.writing import block_of, head_parts

_AT_THE_END = ("furniture", "closer", "postscript")  # what may stand behind the last section


@dataclass(slots=True)
class _Open:
    """A section that is being filled. RANK is the level of its heading's style, LEVEL how deep it really lies."""

    head: Block | None
    level: int
    rank: int = 0
    role: str = "section"
    children: list[Block] = field(default_factory=list)

    def close(self) -> Block:
        head = [self.head] if self.head else []
        return Block("section", children=(*head, *_flowing(self.children)), level=self.level, role=self.role)


def write_tree(draft: Draft) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """(front, body) of the document."""
    front = [p for p in draft.pieces if p.start < draft.body]
    body = [p for p in draft.pieces if p.start >= draft.body]
    return _front(draft, front), _tree(draft, body)


def _front(draft: Draft, pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The cover and the sections before the body, each at the top level."""
    cover = [p.block for p in pieces if isinstance(p, Made) and p.block.kind == "cover"]
    rest = [p for p in pieces if not (isinstance(p, Made) and p.block.kind == "cover")]
    blocks = _tree(draft, rest, flat=True)
    return (*cover, *blocks)


def _tree(draft: Draft, pieces: Sequence[Piece], flat: bool = False) -> tuple[Block, ...]:
    """Blocks of PIECES with sections nested; the document's title heads the whole and opens no section."""
    levels = levels_of(draft, pieces)
    top = _Open(None, 0)
    stack = [top]
    for run in _runs(pieces):
        piece = run[0]
        if isinstance(piece, Head) and (flat or not piece.title or _prose_above(stack)):
            _open(draft, stack, piece, 1 if flat else levels.get(piece.start, 1), flat)
        else:
            stack[-1].children.append(block_of(draft.text, run))
    _close_to(stack, 0)
    blocks = [b for b in _flowing(top.children) if b.parts or b.children]
    return tuple(blocks if flat else _under_one_head(blocks))


def _under_one_head(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS with nothing but a title and furniture before the first section: the title heads them all.

    Furniture without a title goes into the first section, where its page begins.
    """
    first = next((i for i, b in enumerate(blocks) if b.kind == "section"), 0)
    if not first or any(b.kind not in ("head", "furniture") for b in blocks[:first]):
        return list(blocks)
    if any(b.kind == "head" for b in blocks[:first]):
        return [Block("section", children=tuple(_deeper(b) for b in blocks), level=1, role="section")]
    section = blocks[first]
    return [replace(section, children=(*blocks[:first], *section.children)), *blocks[first + 1 :]]


def _deeper(block: Block) -> Block:
    """BLOCK one level down, with the sections in it."""
    if block.kind != "section":
        return block
    return replace(block, level=block.level + 1, children=tuple(_deeper(c) for c in block.children))


def _flowing(children: Sequence[Block]) -> list[Block]:
    """CHILDREN, a distribution list in the middle of the text made a line and a list: the text goes on behind it.

    As a section of its own it would cut the rest off its section, into one without a head.
    """
    flowing: list[Block] = []
    goes_on = False
    for block in reversed(children):
        if block.role == "distribution" and goes_on and block.children[0].kind == "head":
            head, *rest = block.children
            flowing += [*reversed(rest), Block("p", head.parts)]
            continue
        if block.kind not in _AT_THE_END:
            goes_on = block.kind != "section"
        flowing.append(block)
    return flowing[::-1]


def _prose_above(stack: Sequence[_Open]) -> bool:
    """Whether anything but furniture stands before a title: then it heads no document but a part of this one."""
    return len(stack) > 1 or any(b.kind != "furniture" for b in stack[0].children)


def _open(draft: Draft, stack: list[_Open], head: Head, level: int, front: bool) -> None:
    _close_to(stack, level - 1)
    words = draft.words(head)
    role = role_of(words) or ("preface" if front and head.title else "section")
    stack.append(_Open(Block("head", head_parts(draft.text, head)), min(level, stack[-1].level + 1), level, role))


def _close_to(stack: list[_Open], level: int) -> None:
    while len(stack) > 1 and stack[-1].rank > level:
        done = stack.pop()
        stack[-1].children.append(done.close())


def _runs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces one by one, but furniture that stands together together; called notes are left out."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if isinstance(piece, Footnote) and piece.call is not None:
            continue
        if isinstance(piece, PASSED_OVER) and runs and isinstance(runs[-1][0], PASSED_OVER):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs
