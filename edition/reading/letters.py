"""The opening of a letter, telegram or memorandum: the line of place and date, and the salutation."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.reading.pieces import Draft, Head, Piece, Text
from edition.reading.title_case import MONTH

_DATE = (
    rf"(?:(?i:{MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{MONTH}),?\s+\d{{4}}|(?i:undated))"
)
_TIME = r"(?i:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?|noon|midnight)|\d{3,4}\s*(?:hours|hrs\.?|Z)|noon|midnight)"
_NAME = r"(?:(?!(?i:for|of|the|meeting)\b)[A-Z][\w.'’-]*|\[[^\]\n]{1,60}\]|d[eu]|del|la|on|upon)"
_DATELINE = re.compile(
    rf"\s*(?:(?P<place>{_NAME}(?:,?[ ]{_NAME}){{0,4}})(?:[,.]\s*|\s+))?{_DATE}"
    rf"(?:[,;—–\s-]+{_TIME})*\W{{0,6}}[*†‡¹²³⁰⁴-⁹]{{0,3}}\s*"
)
_SALUTE = re.compile(
    r"\s*(?:my\s+)?dear\b[^!?\n]{2,60}[:,—–-]\s*|\s*(?:sirs?|gentlemen|madam|excellency)[:,—–-]\s*", re.I
)
_LONGEST = 110


def is_dateline(line: str) -> bool:
    """Whether LINE is a place and a date, perhaps with the hour, and nothing else."""
    m = _DATELINE.fullmatch(line) if len(line) <= _LONGEST else None
    return m is not None and m["place"] is not None


def find_letter_openings(draft: Draft) -> None:
    """Datelines and salutations that stand on lines of their own."""
    prose_seen = 0
    result: list[Piece] = []
    for piece in draft.pieces:
        if isinstance(piece, Text) and piece.kind == "p" and piece.end - piece.start <= _LONGEST:
            piece = _opening(draft, piece, prose_seen)
        prose_seen = 0 if isinstance(piece, Head) else prose_seen + (isinstance(piece, Text) and piece.kind == "p")
        result.append(piece)
    draft.pieces = result


def _opening(draft: Draft, piece: Text, prose_seen: int) -> Text:
    """PIECE as a dateline or salutation; a date inside the text is a dateline only with a place."""
    words = draft.words(piece)
    m = _DATELINE.fullmatch(words)
    if m and (m["place"] or prose_seen < 3) and not piece.kept:
        what = "a place and a date alone on their line" if m["place"] else "a date alone on its line"
        draft.decide(piece, "dateline", what)
        return replace(piece, kind="dateline", n=None)
    if _SALUTE.fullmatch(words):
        draft.decide(piece, "salutation", "the form of address of a letter, alone on its line")
        return replace(piece, kind="salute", n=None)
    return piece
