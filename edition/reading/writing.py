"""Pieces written out as blocks: the last step before the tree, where ranges become parts.

Called notes are left out here and put at their calls over the finished tree (`settling.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from edition.reading.blocks import Block, Layout, LineBreak, Mark, Note, PageBreak, Part
from edition.reading.inline_parts import parts_between
from edition.reading.pieces import Footnote, Head, Joined, Made, Page, Piece, Rule, Stamp, Text


def block_of(text: str, pieces: Sequence[Piece]) -> Block:
    """One block: a paragraph, a heading, a made block; furniture may come in a run."""
    first = pieces[0]
    match first:
        case Text():
            return Block(first.kind, lined(text, first.start, first.end, first.kept), n=first.n)  # type: ignore[arg-type]
        case Head():
            return Block("head", head_parts(text, first))
        case Joined():
            return Block("p", _joined(text, first), n=first.n)
        case Made():
            return first.block
    return Block("furniture", tuple(part for piece in pieces for part in furniture(text, piece)))


def head_parts(text: str, head: Head) -> tuple[Part, ...]:
    start = head.sign[1] if head.sign else head.start
    sign = (Layout(*head.sign),) if head.sign else ()
    return (*sign, *lined(text, start, head.end, head.kept))


def lined(text: str, start: int, end: int, kept: Sequence[int]) -> tuple[Part, ...]:
    """The parts of a range with a line break at each line that is kept."""
    parts: list[Part] = []
    at = start
    for k in kept:
        parts += [*parts_between(text, at, k), LineBreak(k)]
        at = k
    return (*parts, *parts_between(text, at, end))


def _joined(text: str, joined: Joined) -> tuple[Part, ...]:
    """The halves with what stood between them; white space behind a half goes with its words."""
    parts: list[Part] = []
    ends = [*(p.start for p in joined.pieces[1:]), joined.end]
    for piece, end in zip(joined.pieces, ends, strict=True):
        parts += lined(text, piece.start, end, piece.kept) if isinstance(piece, Text) else furniture(text, piece)
    return tuple(parts)


def furniture(text: str, piece: Piece) -> list[Part]:
    """A stamp, page or rule as parts; a note only if nothing calls it."""
    match piece:
        case Stamp():
            return [Mark(piece.kind, parts_between(text, piece.start, piece.end), piece.place)]
        case Page():
            return _page(piece, text)
        case Rule():
            return [Layout(piece.start, piece.end)]
        case Footnote() if piece.call is None:
            return [note_of(text, piece)]
    return []


def _page(page: Page, text: str) -> list[Part]:
    """The page break, and the number's words: before it at the foot of a page, behind it at the head."""
    words: list[Part] = []
    if page.end > page.start and text[page.start : page.end].strip():
        span = (page.start, page.end)
        words = [Mark("pageNum", parts_between(text, *span))] if page.printed else [Layout(*span)]
    if not page.breaks:
        return words
    if page.foot:
        return [*words, PageBreak(page.end, page.n, page.certainty)]
    number = PageBreak(page.start, page.n, page.certainty)
    return [number, *words] if page.printed else [*words, number]


def note_of(text: str, note: Footnote) -> Note:
    """A note with its words."""
    words = parts_between(text, note.sign[1], note.end)
    sign = note.sign if note.sign[1] > note.sign[0] else None
    return Note(note.mark, note.call, sign, words, note.certainty, note.continues)
