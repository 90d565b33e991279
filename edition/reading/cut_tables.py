"""A table put together again where a page ended between two of its rows.

Two tables are one if nothing but furniture with a page break stands between them and their columns are the same:
as many cells, kept apart by the same signs or standing under each other. A head printed again stays a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from edition.reading.blocks import Block, Layout, block_leaves
from edition.reading.pieces import FURNITURE, Draft, Made, Page, Piece
from edition.reading.writing import furniture

_NEAR = 3  # characters by which columns of two pages may differ


def with_cut_table(draft: Draft, pieces: Sequence[Piece], i: int) -> tuple[Piece, int]:
    """The table at I with all its rows behind the ends of pages, and the index behind it."""
    made = pieces[i]
    assert isinstance(made, Made)
    rows, end, after = list(made.block.children), made.end, i + 1
    while True:
        j = after
        while j < len(pieces) and isinstance(pieces[j], FURNITURE):
            j += 1
        rest = pieces[j] if j < len(pieces) else None
        paged = any(isinstance(p, Page) for p in pieces[after:j])
        if not paged or not isinstance(rest, Made) or not _goes_on(draft.text, made.block, rows[-1], rest.block):
            return Made(made.start, end, replace(made.block, children=tuple(rows))), after
        draft.decide(rest, "join", "the table goes on behind the end of a page, in the same columns")
        between = tuple(part for p in pieces[after:j] for part in furniture(draft.text, p))
        rows += [Block("furniture", between), *rest.block.children]
        end, after = rest.end, j + 1


def _goes_on(text: str, table: Block, above: Block, second: Block) -> bool:
    """Whether the rows of SECOND can stand in TABLE below its row ABOVE."""
    below = next((row for row in second.children if row.kind == "row"), None)
    if second.kind != "table" or below is None or len(above.children) != len(below.children):
        return False
    if below.role == "label" and _words(text, below) != _words(text, table.children[0]):
        return False
    return _ruled(above) == _ruled(below) and (_ruled(above) or _aligned(text, above, second.children[-1]))


def _ruled(row: Block) -> bool:
    """Whether signs keep the cells of ROW apart."""
    return any(isinstance(part, Layout) for cell in row.children[:-1] for part in cell.parts)


def _words(text: str, row: Block) -> list[str]:
    return [" ".join(text[start:end].strip("| ") for start, end in block_leaves(cell)) for cell in row.children]


def _aligned(text: str, above: Block, below: Block) -> bool:
    """Whether most cells of two rows begin or end under each other; tabs keep cells apart by themselves."""
    pairs = [(_span(text, a), _span(text, b)) for a, b in zip(above.children, below.children, strict=False)]
    known = [(a, b) for a, b in pairs if a and b]
    near = sum(abs(a[0] - b[0]) <= _NEAR or abs(a[1] - b[1]) <= _NEAR for a, b in known)
    return len(known) > 1 and near * 3 >= len(known) * 2


def _span(text: str, cell: Block) -> tuple[int, int] | None:
    """Where in its line the first words of a cell begin and end."""
    leaves = sorted(block_leaves(cell))
    if not leaves:
        return None
    line = text.rfind("\n", 0, leaves[0][0]) + 1
    return leaves[0][0] - line, leaves[0][1] - line
