"""Headings told from prose by how they look and where they stand, never by a list of their words.

A heading is short, does not close like a sentence, is numbered, in capitals, letter-spaced or in title case, and
prose follows it. A page-wise OCR may glue it to the end of the paragraph before it.
"""

from __future__ import annotations

import re

from edition.reading.blocks import Certainty
from edition.reading.pieces import PASSED_OVER, Draft, Head, Made, Piece, Rule, Stamp, Text, trimmed
from edition.reading.sentences import ends_in_abbreviation
from edition.reading.title_case import Look, look_of

_HASHES = re.compile(r"[ \t]*(#{1,6})[ \t]+(?=\S)(?!#+\s*\Z)")  # "# #" heads nothing
_STOP = re.compile(r"[.!?][\"'”’)\]]*[*†‡⁰¹²³⁴-⁹]{0,3}\s+(?=\S)")
_LONGEST = 120
_PROSE = 110  # a paragraph shorter than this is no evidence that the line before it is a heading
_GLUED_IN = 140  # how far from the end of a paragraph a glued heading may begin


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


def find_headings(draft: Draft) -> None:
    """Short lines that stand alone before prose, then headings glued to the end of a paragraph."""
    result: list[Piece] = []
    for i, piece in enumerate(draft.pieces):
        if isinstance(piece, Text):
            result += _alone(draft, i, piece) or _glued(draft, i, piece) or [piece]
        else:
            result.append(piece)
    draft.pieces = result


def _alone(draft: Draft, i: int, piece: Text) -> list[Piece] | None:
    """PIECE as a heading, if it looks like one and prose follows."""
    if piece.end - piece.start > _LONGEST or len(piece.kept) > 1 or piece.kind != "p":
        return None
    look = look_of(draft.words(piece))
    if look is None:
        return None
    following = _next(draft, i)
    if following is None or not _is_prose(draft, following, look) or (look.strength < 3 and _stamps_behind(draft, i)):
        return None
    if (
        (look.strength < 2 and piece.kept)
        or (look.strength < 2 and _continues_above(draft, i))
        or not _row_of_headings(draft, look)
    ):
        return None
    head = Head(piece.start, piece.end, look.style, kept=piece.kept)
    draft.decide(head, "heading", f"{look.reason}, alone on its line, no closing stop, prose follows", look.certainty)
    return [head]


def _next(draft: Draft, i: int) -> Piece | None:
    return next((p for p in draft.pieces[i + 1 : i + 12] if not isinstance(p, PASSED_OVER)), None)


def _stamps_behind(draft: Draft, i: int) -> bool:
    """Whether stamps part the line from the prose: then it is likely one of the lines of a letterhead."""
    following = draft.pieces[i + 1] if i + 1 < len(draft.pieces) else None
    return isinstance(following, Stamp)


def _is_prose(draft: Draft, piece: Piece, look: Look) -> bool:
    """Whether what follows a line is prose, or another heading-like line over prose when the line is strong."""
    if not isinstance(piece, Text):
        return isinstance(piece, Head | Made) and look.strength > 1
    length = piece.end - piece.start
    if length >= _PROSE:
        return True
    return look.strength > 1 and (length >= 60 or look_of(draft.words(piece)) is not None)


def _row_of_headings(draft: Draft, look: Look) -> bool:
    """Of lines numbered 1., A. or a. most must look like headings: else they are paragraphs, some of them short."""
    if look.style not in ("arabic", "upper", "lower") or look.strength > 2:
        return True
    row = [p for p in draft.pieces if isinstance(p, Text) and p.n and _kind(p.n) == look.style]
    like = sum(1 for p in row if p.end - p.start <= _LONGEST and look_of(draft.words(p)) is not None)
    return 2 * like > len(row)


def _kind(n: str) -> str:
    letter = n.strip("().")
    return "arabic" if letter.isdigit() else "upper" if letter.isupper() else "lower"


def _continues_above(draft: Draft, i: int) -> bool:
    """Whether the line may be the end of a sentence cut above it."""
    above = next((p for p in reversed(draft.pieces[max(0, i - 12) : i]) if isinstance(p, Text | Head)), None)
    if not isinstance(above, Text) or above.end - above.start < _PROSE:
        return False
    return not re.search(r"[.!?:;][\"'”’)\]*†‡⁰¹²³⁴-⁹]*\s*$", draft.words(above)[-20:]) and not above.kept


def _glued(draft: Draft, i: int, piece: Text) -> list[Piece] | None:
    """PIECE cut in two, if what stands behind its last full stop is a heading."""
    if piece.end - piece.start < _PROSE or piece.kept:
        return None
    following = draft.pieces[i + 1] if i + 1 < len(draft.pieces) else None
    if not isinstance(following, Text) or following.end - following.start < _PROSE or following.n:
        return None
    if (
        not draft.text[following.start : following.start + 1].lstrip("“\"'‘([").isupper()
        and draft.text[following.start].islower()
    ):
        return None
    for m in _STOP.finditer(draft.text, max(piece.start, piece.end - _GLUED_IN), piece.end):
        tail = draft.text[m.end() : piece.end]
        look = look_of(tail)
        if look is None or ends_in_abbreviation(draft.text[max(piece.start, m.start() - 40) : m.start() + 1]):
            continue
        before = trimmed(draft.text, Text(piece.start, m.end(), n=piece.n))
        head = Head(m.end(), piece.end, look.style)
        sure: Certainty | None = look.certainty or (None if len(tail.split()) > 2 else "medium")
        draft.decide(
            head,
            "heading",
            f"{look.reason}, behind the full stop at a paragraph's end, no closing stop",
            sure,
            None if sure is None else "a heading glued to the end of a paragraph, or the rest of a cut sentence",
        )
        return [*([before] if before else []), head]
    return None


def split_opening_stamps(draft: Draft) -> None:
    """A bare redaction before a heading is a stamp of the page that the heading begins."""
    draft.rename(lambda i, piece: _stamp_and_heading(draft, i, piece))


def _stamp_and_heading(draft: Draft, i: int, piece: Text) -> list[Piece] | None:
    words = draft.words(piece) if piece.end - piece.start <= _LONGEST else ""
    m = re.match(r"(\[REDACTED\])\s+(?=\S)", words)
    if not m or (look := look_of(words[m.end() :])) is None or look.strength < 1:
        return None
    following = _next(draft, i)
    if following is None or not _is_prose(draft, following, look):
        return None
    stamp = Stamp(piece.start, piece.start + m.end(1))
    draft.decide(stamp, "stamp", "a withheld stamp on the line of a heading", "medium")
    return [stamp, Text(piece.start + m.end(), piece.end)]
