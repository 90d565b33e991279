"""Headings that the OCR engine itself has marked with Markdown signs; the signs are its own and no text."""

from __future__ import annotations

import re

from edition.reading.pieces import Draft, Head, Piece, Rule, Text

_LONGEST = 120

_HASHES = re.compile(r"[ \t]*(#{1,6})[ \t]+(?=\S)(?!#+\s*\Z)")  # "# #" heads nothing


def find_marked_headings(draft: Draft) -> None:
    """Lines that the OCR engine itself set as headings."""
    draft.rename(lambda _, piece: _markdown(draft, piece))


def _markdown(draft: Draft, piece: Text) -> list[Piece] | None:
    words = draft.words(piece) if piece.end - piece.start <= _LONGEST * 2 else ""
    m = _HASHES.match(words)
    if not m:
        return None
    end = piece.start + len(words.rstrip())
    closing = re.search(r"[ \t]+#+$", words.rstrip())
    level = f"markdown-{len(m[1])}"
    head = Head(piece.start, end, level, (piece.start, piece.start + m.end()))
    draft.decide(head, "heading", f"the OCR engine marked it with {m[1]}")
    if closing:
        return [
            Head(piece.start, piece.start + closing.start(), level, head.sign),
            Rule(piece.start + closing.start(), end),
        ]
    return [head]
