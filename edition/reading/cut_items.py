"""The last item of a list put together again where the end of a page cut it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from edition.reading.blocks import Words
from edition.reading.pieces import FURNITURE, Draft, Made, Piece, Text
from edition.reading.sentences import broken_off, goes_on
from edition.reading.writing import furniture, lined


def with_cut_item(draft: Draft, pieces: Sequence[Piece], i: int) -> tuple[Piece, int]:
    """The list at I with the rest of its last item that stands behind the end of a page, and the index behind it."""
    made = pieces[i]
    j = i + 1
    while j < len(pieces) and isinstance(pieces[j], FURNITURE):
        j += 1
    rest = pieces[j] if j < len(pieces) else None
    if not isinstance(made, Made) or made.block.kind != "list" or not isinstance(rest, Text) or j == i + 1 or rest.n:
        return made, i + 1
    item = made.block.children[-1]
    cut = bool(item.parts) and broken_off(draft.text[max(made.start, made.end - 200) : made.end])
    if not cut or not goes_on(draft.text[rest.start : rest.start + 20]):
        return made, i + 1
    draft.decide(rest, "join", "the last item of a list breaks off and goes on behind the end of a page")
    behind = (part for piece in pieces[i + 1 : j] for part in furniture(draft.text, piece))
    space = Words(made.end, pieces[i + 1].start)
    parts = (*item.parts, space, *behind, *lined(draft.text, rest.start, rest.end, rest.kept))
    block = replace(made.block, children=(*made.block.children[:-1], replace(item, parts=parts)))
    return Made(made.start, rest.end, block), j + 1
