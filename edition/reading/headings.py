"""Headings told from prose by how they look and where they stand, never by a list of their words.

A heading is short, does not close like a sentence, is numbered, in capitals, letter-spaced or in title case, and
prose follows it. A page-wise OCR may glue it to the end of the paragraph before it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from edition.reading.blocks import Certainty
from edition.reading.part_names import opens_part
from edition.reading.pieces import PASSED_OVER, Draft, Head, Made, Piece, Stamp, Text, trimmed
from edition.reading.sentences import ends_in_abbreviation, hanging, without_call
from edition.reading.title_case import Look, look_of, only_named

_STOP = re.compile(r"[.!?][\"'”’)\]]*[*†‡⁰¹²³⁴-⁹]{0,3}\s+(?=\S)")
_LONGEST = 120
_NUMBERED_LIKE_PARAGRAPHS = ("arabic", "upper", "lower")
_STACKED = 3  # headings that may stand on one another before prose begins
_SHORT_PROSE = 80  # enough under a heading in capitals
_SENTENCE = 15  # enough under a numbered one, if it closes
_CLOSED = re.compile(r"[.:?!][\"'”’)]*$")
_PROSE = 110  # a paragraph shorter than this is no evidence that the line before it is a heading
_GLUED_IN = 140  # how far from the end of a paragraph a glued heading may begin


def find_headings(draft: Draft) -> None:
    """Short lines that stand alone before prose, then headings glued to the end of a paragraph."""
    rows, shouting = _rows_of_headings(draft), _is_in_capitals(draft)
    result: list[Piece] = []
    for i, piece in enumerate(draft.pieces):
        if isinstance(piece, Text):
            result += _alone(draft, i, piece, rows, shouting) or _glued(draft, i, piece) or [piece]
        else:
            result.append(piece)
    draft.pieces = _lines_joined(draft, result)


def _alone(draft: Draft, i: int, piece: Text, rows: frozenset[str], shouting: bool) -> list[Piece] | None:
    """PIECE as a heading, if it looks like one and prose follows."""
    if piece.end - piece.start > _LONGEST or len(piece.kept) > 1 or piece.kind != "p":
        return None
    look = look_of(draft.words(piece))
    if look is not None and shouting and look.strength > 1 and not only_named(draft.words(piece).strip()):
        look = replace(look, strength=look.strength - 1)
    if look is None or not _leads_to_prose(draft, i, look, shouting) or not _stands_free(draft, i, piece, look):
        return None
    if not _is_of_a_row(look, rows):
        return None
    head = Head(piece.start, piece.end, look.style, kept=piece.kept)
    draft.decide(head, "heading", f"{look.reason}, alone on its line, no closing stop, prose follows", look.certainty)
    return [head]


def _is_of_a_row(look: Look, rows: frozenset[str]) -> bool:
    """Whether a numbered line may be a heading, judged by the others that are numbered like it."""
    if look.style not in _NUMBERED_LIKE_PARAGRAPHS or look.style in rows:
        return True
    return look.strength >= 3 and f"lone {look.style}" not in rows


def _is_in_capitals(draft: Draft) -> bool:
    """Whether capitals tell nothing in this text: a cable is all in capitals, a form has them on every other line."""
    sample = "".join(draft.text[p.start : min(p.end, p.start + 400)] for _, p in draft.texts())
    lines = [draft.words(p) for _, p in draft.texts() if p.end - p.start <= _LONGEST]
    loud = sum(1 for line in lines if line.isupper())
    shouted = sum(map(str.isupper, sample)) * 2 > sum(map(str.isalpha, sample))
    return shouted or (len(lines) > 60 and loud * 4 > len(lines))


def _stands_free(draft: Draft, i: int, piece: Text, look: Look) -> bool:
    """Whether the line is neither one of a letterhead over its stamps nor, in title case, the end of a cut sentence."""
    following = draft.pieces[i + 1] if i + 1 < len(draft.pieces) else None
    if look.strength < 3 and isinstance(following, Stamp):
        return False
    return look.strength > 1 or (not piece.kept and not _continues_above(draft, i))


def _leads_to_prose(draft: Draft, i: int, look: Look, shouting: bool = False) -> bool:
    """Whether prose follows the line, or for a strong line a table, or up to two more headings and then prose."""
    steps = 1 if look.strength < 2 else _STACKED + 2 if look.style.startswith("named") else _STACKED
    for piece in islice((p for p in draft.pieces[i + 1 : i + 16] if not isinstance(p, PASSED_OVER)), steps):
        if isinstance(piece, Text) and piece.end - piece.start >= (_PROSE if look.strength < 2 else _SHORT_PROSE):
            return True
        if isinstance(piece, Made) or not isinstance(piece, Text | Head):
            return look.strength > 1
        if isinstance(piece, Text) and look_of(draft.words(piece)) is None:
            return not shouting and _is_sentence_under(draft, piece, look)
    return False


def _is_sentence_under(draft: Draft, piece: Text, look: Look) -> bool:
    """Whether PIECE, though short, is prose enough under a strong heading: a sentence that closes."""
    numbered = look.style in (*_NUMBERED_LIKE_PARAGRAPHS, "roman", "decimal", "article") or "named" in look.style
    return (
        look.strength > 1
        and piece.end - piece.start >= (_SENTENCE if numbered else _SHORT_PROSE - 30)
        and _CLOSED.search(draft.words(piece)) is not None
        and (numbered or not piece.kept)
    )


def _rows_of_headings(draft: Draft) -> frozenset[str]:
    """The styles 1., A. and a. whose lines mostly look like headings: else they are paragraphs, some of them short.

    A lone letter is no row ("lone upper"), unless it is the first: "B." goes on with what an "A." began elsewhere.
    """
    count: dict[str, list[int]] = {}
    letters: dict[str, str] = {}
    for _, piece in draft.texts():
        if piece.n:
            row = count.setdefault(_kind(piece.n), [0, 0])
            row[0] += piece.end - piece.start <= _LONGEST and look_of(draft.words(piece)) is not None
            row[1] += 1
            letters[_kind(piece.n)] = piece.n.strip("().")
    lone = {s for s, (_, all_) in count.items() if all_ == 1 and s != "arabic" and letters[s] not in "AaIi"}
    rows = {style for style, (like, all_) in count.items() if 2 * like > all_ and style not in lone}
    return frozenset(rows | {f"lone {style}" for style in lone})


def _lines_joined(draft: Draft, pieces: list[Piece]) -> list[Piece]:
    """PIECES with a heading that breaks off at the end of its line joined with the next line of its style."""
    result: list[Piece] = []
    for piece in pieces:
        last = result[-1] if result else None
        if isinstance(piece, Head) and isinstance(last, Head) and _runs_on(draft, last, piece):
            result[-1] = replace(last, end=piece.end, kept=(*last.kept, piece.start, *piece.kept))
        else:
            result.append(piece)
    return result


def _runs_on(draft: Draft, first: Head, second: Head) -> bool:
    """Whether SECOND is the next line of the heading FIRST: it ends in a word that no heading ends with, or is
    nothing but the number of a part, whose name SECOND then is."""
    if second.title or first.sign or second.sign:
        return False
    if only_named(draft.words(first)):
        return second.style in ("caps", "title", "spaced") and not opens_part(draft.words(second))
    return first.style == second.style and hanging(draft.words(first))


def _kind(n: str) -> str:
    letter = n.strip("().")
    return "arabic" if letter.isdigit() else "upper" if letter.isupper() else "lower"


def _continues_above(draft: Draft, i: int) -> bool:
    """Whether the line may be the end of a sentence cut above it."""
    above = next((p for p in reversed(draft.pieces[max(0, i - 12) : i]) if isinstance(p, Text | Head)), None)
    if not isinstance(above, Text) or above.end - above.start < _PROSE:
        return False
    return not re.search(r"[.!?:;][\"'”’)\]*†‡⁰¹²³⁴-⁹]*\s*$", without_call(draft.words(above)[-40:])) and not above.kept


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
    if not m or (look := look_of(words[m.end() :])) is None or not _leads_to_prose(draft, i, look):
        return None
    stamp = Stamp(piece.start, piece.start + m.end(1))
    draft.decide(stamp, "stamp", "a withheld stamp on the line of a heading", "medium")
    return [stamp, Text(piece.start + m.end(), piece.end)]
