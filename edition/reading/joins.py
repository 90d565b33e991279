"""Sentences cut by the end of a page put together again, over the notes and stamps that stand between.

The evidence is in the words: the first half does not close, the second goes on. Where the source shows no page
break at such a place one is inferred, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.reading.blocks import Certainty
from edition.reading.cut_items import with_cut_item
from edition.reading.cut_tables import with_cut_table
from edition.reading.gapcontext import classify_gap_context
from edition.reading.pieces import (
    PASSED_OVER,
    Draft,
    Footnote,
    Joined,
    Made,
    Page,
    Piece,
    Stamp,
    Text,
    trimmed,
)
from edition.reading.redactions import find_gaps
from edition.reading.sentences import broken_off, closed, ends_in_abbreviation, goes_on, hanging, opens_a_sentence

_PROSE = 45
_LONG = 100  # longer than one line: prose, not a label
_IN_PROSE = re.compile(r"[^\W\dA-Z_]\W{0,2}$|,\W{0,2}$|\]\s*$")  # a small letter, a comma, a withheld word
_BREAKS = re.compile(r"[^\W\dA-Z_]\s*$|,\s*$")
Between = Stamp | Page | Footnote


def join_cut_paragraphs(draft: Draft) -> None:
    """Make one paragraph of the halves of each sentence that was cut."""
    pieces = _with_opening_stamps_apart(draft)
    result: list[Piece] = []
    i = 0
    while i < len(pieces):
        first = pieces[i]
        if not isinstance(first, Text):
            first, i = _with_rest(draft, pieces, i)
            result.append(first)
            continue
        group, i = _group(draft, pieces, i)
        result.append(Joined(first.start, group[-1].end, tuple(group), first.n) if len(group) > 1 else first)  # type: ignore[arg-type]
    draft.pieces = _with_page_breaks_after_notes(result) if not _paged(pieces) else result


def _with_rest(draft: Draft, pieces: Sequence[Piece], i: int) -> tuple[Piece, int]:
    """The piece at I, a list or table with what a page end cut off it, and the index behind it."""
    piece = pieces[i]
    if not isinstance(piece, Made) or piece.block.kind not in ("list", "table"):
        return piece, i + 1
    return with_cut_item(draft, pieces, i) if piece.block.kind == "list" else with_cut_table(draft, pieces, i)


def report_broken_sentences(draft: Draft) -> None:
    """A paragraph that breaks off in mid-sentence, and goes on nowhere, is for a person to look at: no gap is made."""
    for piece in draft.pieces:
        last = piece.pieces[-1] if isinstance(piece, Joined) else piece
        if not isinstance(last, Text) or last.kind != "p" or last.kept or last.end - last.start < _LONG:
            continue
        tail = _tail(draft, last)
        if broken_off(tail) and _BREAKS.search(tail):
            at = Text(max(last.start, last.end - 30), last.end)
            reason = "the paragraph ends without a stop, and nothing behind it goes on"
            draft.decide(at, "sentence", reason, "low", "the sentence breaks off: words may be lost or withheld here")


def _paged(pieces: Sequence[Piece]) -> bool:
    return any(isinstance(p, Page) for p in pieces)


def _with_opening_stamps_apart(draft: Draft) -> list[Piece]:
    """The pieces, with a redaction that only interrupts a sentence cut off a paragraph's beginning."""
    result: list[Piece] = []
    for piece in draft.pieces:
        above = next((p for p in reversed(result[-6:]) if not isinstance(p, PASSED_OVER)), None)
        stamp = _opening_stamp(draft, above, piece) if isinstance(piece, Text) and isinstance(above, Text) else None
        rest = trimmed(draft.text, Text(stamp.end, piece.end)) if stamp else None
        result += [stamp, rest] if stamp and rest else [piece]
    return result


def _opening_stamp(draft: Draft, above: Text, piece: Text) -> Stamp | None:
    gaps = find_gaps(draft.text, piece.start, min(piece.end, piece.start + 200))
    if not gaps or gaps[0].start != piece.start or gaps[0].quantity or hanging(_tail(draft, above)):
        return None
    context = classify_gap_context(draft.text, gaps[0])
    if context.kind != "stamp" or not goes_on(draft.text[gaps[0].end : piece.end][:40]):
        return None
    stamp = Stamp(gaps[0].start, gaps[0].end, sure=context.confidence)
    draft.decide(stamp, "stamp", context.reason, context.confidence)
    return stamp


def _tail(draft: Draft, piece: Text) -> str:
    return draft.text[max(piece.start, piece.end - 300) : piece.end]


def _group(draft: Draft, pieces: Sequence[Piece], i: int) -> tuple[list[Piece], int]:
    """The paragraph that begins at I with all that is joined to it, and the index behind it."""
    group: list[Piece] = [pieces[i]]
    while True:
        j = i + 1
        while j < len(pieces) and isinstance(pieces[j], PASSED_OVER):
            j += 1
        first, second = pieces[i], pieces[j] if j < len(pieces) else None
        if not isinstance(first, Text) or not isinstance(second, Text):
            return group, i + 1
        between = list(pieces[i + 1 : j])
        how = _join(draft, first, second, between)
        if how is None:
            return group, i + 1
        reason, sure = how
        review = "two paragraphs were joined that may be two" if sure == "low" else None
        draft.decide(second, "join", reason, sure, review)
        group += [*_with_page_break(between, second), second]
        i = j


def _join(draft: Draft, first: Text, second: Text, between: Sequence[Piece]) -> tuple[str, Certainty | None] | None:
    """(reason, certainty) if SECOND goes on with the sentence that FIRST breaks off, else None."""
    tail, start = _tail(draft, first), draft.text[second.start : second.start + 200]
    if first.end - first.start < _PROSE or second.n or first.kind != "p" or second.kind != "p":
        return None
    if goes_on(start):
        return _small_letter(tail, between)
    if first.kept or not broken_off(tail):
        return None
    if not between:
        return _false_break(first, second, tail, start)
    if hanging(tail):
        return "the sentence breaks off in a word that none ends with, and a page ends there", None
    long_enough = first.end - first.start >= _LONG and second.end - second.start >= _PROSE
    if long_enough and _IN_PROSE.search(tail) and not start[:40].isupper():
        return "the sentence does not close before the page ends", "medium"
    return None


def _false_break(first: Text, second: Text, tail: str, start: str) -> tuple[str, Certainty | None] | None:
    """A blank line alone is believed to be false only where no sentence can end before it, and none begins behind."""
    cut = hanging(tail) and not opens_a_sentence(start)
    if cut and first.end - first.start >= _LONG and second.end - second.start >= _PROSE:
        return "the sentence breaks off, before a blank line, in a word that none ends with", "medium"
    return None


def _small_letter(tail: str, between: Sequence[Piece]) -> tuple[str, Certainty | None] | None:
    if broken_off(tail) or hanging(tail):
        return (
            "the sentence breaks off and goes on behind the end of a page"
            if between
            else "the sentence breaks off and goes on behind a blank line"
        ), None
    if ends_in_abbreviation(tail):
        return "an abbreviation stands before the break, and a small letter behind it", "medium"
    if between and closed(tail) and any(isinstance(p, Page) for p in between):
        return "a small letter stands behind the end of a page", "low"
    return None


def _with_page_break(between: Sequence[Piece], second: Text) -> list[Piece]:
    """BETWEEN with an inferred page break behind its notes, if the source shows none."""
    if not between or _paged(between):
        return list(between)
    notes = max((k for k, p in enumerate(between, 1) if isinstance(p, Footnote)), default=0)
    at = between[notes].start if notes < len(between) else second.start
    return [*between[:notes], Page(at, at, certainty="medium"), *between[notes:]]


def _with_page_breaks_after_notes(pieces: Sequence[Piece]) -> list[Piece]:
    """In a text without page markers a page ends behind its notes."""
    result: list[Piece] = []
    for i, piece in enumerate(pieces):
        result.append(piece)
        following = pieces[i + 1] if i + 1 < len(pieces) else None
        if isinstance(piece, Footnote) and following is not None and not isinstance(following, Footnote):
            result.append(Page(following.start, following.start, certainty="medium"))
    return result
