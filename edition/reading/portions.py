"""Portion marks, the (S) or (U) before a paragraph: a marking of the paragraph, not a word of it."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.reading.pieces import Draft, Joined, Piece, Stamp, Text

_MARK = re.compile(
    r"(?:\S{1,6}[.)]\s+)?(?P<mark>\((?:TS|S|C|U|R|FOUO|U//FOUO|(?:TS|S|C)(?://?[A-Z][A-Z/ -]{0,20})?)\))\s+(?=\S)"
)
_ENOUGH = 2  # one "(C)" may be a lettered item


def find_portion_marks(draft: Draft) -> None:
    """Set the marks apart inside their paragraphs, where the text has at least two of them."""
    marked = {i: m for i, piece in enumerate(draft.pieces) if (m := _mark(draft, piece))}
    if len(marked) < _ENOUGH or len({m["mark"] for m in marked.values()} - {"(C)"}) == 0:
        return
    for i, m in marked.items():
        draft.pieces[i] = _apart(draft.pieces[i], m)
        draft.decide(draft.pieces[i], "stamp", f"a portion mark {m['mark']} at the head of the paragraph")


def _mark(draft: Draft, piece: Piece) -> re.Match[str] | None:
    first = piece.pieces[0] if isinstance(piece, Joined) else piece
    if not isinstance(first, Text) or first.kind != "p":
        return None
    return _MARK.match(draft.text, first.start, min(first.end, first.start + 60))


def _apart(piece: Piece, m: re.Match[str]) -> Joined:
    """PIECE with its mark as a marking of its own."""
    first, *rest = piece.pieces if isinstance(piece, Joined) else (piece,)
    assert isinstance(first, Text)
    start, end = m.span("mark")
    number = [replace(first, end=start, kept=())] if first.start < start else []
    return Joined(
        piece.start,
        piece.end,
        (
            *number,
            Stamp(start, end, "classification"),
            replace(first, start=end, kept=tuple(k for k in first.kept if k > end)),
            *rest,
        ),
        first.n,
    )
