"""Stamps, banners and running heads: what is on the page but not in the prose, told by words and by repetition."""

from __future__ import annotations

import re
from itertools import takewhile

from edition.reading.gapcontext import classify_gap_context
from edition.reading.markings import marking
from edition.reading.pieces import (
    FURNITURE,
    Draft,
    Piece,
    Rule,
    Stamp,
    Text,
    beside_furniture,
    blank_between,
    cut,
)

_RULE = re.compile(r"\s*(?:(?:[-_=~—–─━]\s?){3,}|(?:[*•·.+#]\s?){3,}|`{3,}\w*|~{3,}\w*)\s*")
_CELLS = re.compile(r"\S {3,}\S")
_ORNAMENT = re.compile(r"[-–—\s]*o\s?[O0o]\s?o[-–—\s]*")
_REST = 60  # the further lines of a stamp are short
_RUNS_ON = re.compile(
    r"\b(?:of|the|under|for|and|in|by|via|kennedy|act|program|agency|f\.)\W*$|\bhandle\s+via\b|"
    r"\breturn\s+to\b|\breview\s+program\b",
    re.I,
)
_CLOSING = re.compile(r"[.!?][\"'”’)]*\s+(\[(?:REDACTED|redacted|DELETED|deleted)\])\s*$")
# a release stamp that OCR has read into a line of prose, with the banners printed beside it
_INNER_RELEASE = re.compile(
    r"\[?(?:declassified\s+in\s+part\s*[-–—:]?\s*)?(?:sanitized\s+copy\s+)?approved\s+for\s+release\s*:?\s*"
    r"(?:\d{4}/\d\d/\d\d|\d{1,2}/\d{1,2}/\d{2,4})\s*:?\s*CIA-RDP\w+(?:-\w+)*\]?"
    r"(?:\s+(?:(?-i:TOP )?(?-i:SECRET|S-E-C-R-E-T|S E C R E T|CONFIDENTIAL|C-O-N-F-I-D-E-N-T-I-A-L))(?=\s|$))?",
    re.I,
)
_PROSE_WORDS = re.compile(r"(?:(?<![\w'’])[a-z]{2,}\W+){2}")  # two small words in a row are prose
_LEADING_RELEASE = re.compile(
    r"\s*(?:approved\s+for\s+release\b[^\n]{0,40}?\d{4}(?:/\d\d/\d\d)?"
    r"(?:\s*:\s*CIA-RDP[\w-]+)?)\s+",
    re.I,
)


def find_rules(draft: Draft) -> None:
    """Lines of nothing but strokes, stars or fences are the engine's or the printer's rules."""
    draft.rename(lambda i, piece: _rule(draft, i, piece))


def _rule(draft: Draft, i: int, piece: Text) -> list[Piece] | None:
    words = draft.words(piece)
    if _RULE.fullmatch(words):
        return None if _is_in_table(draft, i) else [Rule(piece.start, piece.end)]
    return [Stamp(piece.start, piece.end, "markup")] if _ORNAMENT.fullmatch(words) else None


def _is_in_table(draft: Draft, i: int) -> bool:
    """Whether the rule at I stands between two lines of cells: it belongs to their table."""
    around = draft.pieces[max(0, i - 1) : i] + draft.pieces[i + 1 : i + 2]
    touching = draft.text.count("\n", around[0].end, around[-1].start) == 2 if len(around) == 2 else False
    return touching and all(isinstance(p, Text) and _CELLS.search(draft.words(p)[:200]) for p in around)


def find_stamps(draft: Draft) -> None:
    """Lines that are markings by their words; a gap in them is part of the marking."""
    draft.rename(lambda _, piece: _stamp(draft, piece))


def _stamp(draft: Draft, piece: Text) -> list[Piece] | None:
    words = draft.words(piece)
    if (m := _inner_release(words)) is not None:
        stamp = Stamp(piece.start + m.start(), piece.start + m.end())
        draft.decide(stamp, "stamp", "a release stamp read into a line of the text", "medium")
        return cut(draft, piece, stamp.start, stamp.end, stamp)
    found = marking(words, _without_gaps(draft, piece) if len(words) < 200 else None)
    if not found and (m := _LEADING_RELEASE.match(words)):
        stamp = Stamp(piece.start, piece.start + len(m[0].rstrip()))
        draft.decide(stamp, "stamp", "a release stamp run together with the line it stands on", "medium")
        return cut(draft, piece, stamp.start, stamp.end, stamp)
    if not found:
        return None
    kind, reason = found
    stamp = Stamp(piece.start, piece.end, kind)
    draft.decide(stamp, "stamp", reason)
    return [stamp]


def _inner_release(words: str) -> re.Match[str] | None:
    """A release stamp in WORDS that are otherwise prose."""
    m = _INNER_RELEASE.search(words) if "elease" in words or "ELEASE" in words else None
    rest = m and (words[: m.start()] + " | " + words[m.end() :])
    return m if rest and _PROSE_WORDS.search(rest + " ") else None


def _without_gaps(draft: Draft, piece: Text) -> str:
    words = list(draft.words(piece))
    for gap in draft.gaps(piece):
        for i in range(gap.start - piece.start, gap.end - piece.start):
            words[i] = " "
    return "".join(words)


def find_wrapped_stamps(draft: Draft) -> None:
    """The rest of a stamp that is set over several lines: short lines, no blank line between, and then one."""
    pieces = draft.pieces
    for i, piece in enumerate(pieces):
        if not isinstance(piece, Stamp) or not _RUNS_ON.search(draft.words(piece)):
            continue
        rest = list(takewhile(lambda k: _is_rest(draft, k), range(i + 1, min(i + 4, len(pieces)))))
        end = rest[-1] + 1 if rest else i + 1
        if rest and (
            end >= len(pieces)
            or blank_between(draft.text, pieces[end - 1], pieces[end])
            or isinstance(pieces[end], FURNITURE)
        ):
            for k in rest:
                pieces[k] = Stamp(pieces[k].start, pieces[k].end, piece.kind)
                draft.decide(pieces[k], "stamp", "the rest of the stamp in the line above")


def _is_rest(draft: Draft, k: int) -> bool:
    """Whether piece K can be the next line of a stamp."""
    piece = draft.pieces[k]
    return (
        isinstance(piece, Text)
        and piece.end - piece.start <= _REST
        and not blank_between(draft.text, draft.pieces[k - 1], piece)
    )


def find_opening_stamps(draft: Draft) -> None:
    """A gap that opens a line before a heading, or stands alone between paragraphs, may be a stamp of the page."""
    draft.rename(lambda i, piece: _lone_gap(draft, i, piece))


def _lone_gap(draft: Draft, i: int, piece: Text) -> list[Piece] | None:
    """A paragraph of nothing but gaps: among stamps a stamp, elsewhere what its surroundings say."""
    if len(draft.words(piece)) > 200 or _without_gaps(draft, piece).strip():
        return None
    gap = draft.gaps(piece)[0]
    if i == 0 or beside_furniture(draft.pieces, i):
        stamp = Stamp(piece.start, piece.end)
        draft.decide(stamp, "stamp", "a withheld stamp: alone on its line, beside other stamps")
        return [stamp]
    context = classify_gap_context(draft.text, gap)
    if context.kind != "stamp":
        return None
    stamp = Stamp(piece.start, piece.end, sure=context.confidence)
    draft.decide(stamp, "stamp", f"a withheld stamp: {context.reason}", context.confidence)
    return [stamp]


def find_closing_stamp(draft: Draft) -> None:
    """A bare redaction behind the full stop of the last paragraph is the stamp at the foot of the last page."""
    last = next((i for i in reversed(range(len(draft.pieces))) if isinstance(draft.pieces[i], Text)), None)
    piece = draft.pieces[last] if last is not None else None
    if (
        last is None
        or not isinstance(piece, Text)
        or not all(isinstance(p, FURNITURE) for p in draft.pieces[last + 1 :])
    ):
        return
    m = _CLOSING.search(draft.text, max(piece.start, piece.end - 60), piece.end)
    if m and m.start(1) > piece.start:
        stamp = Stamp(m.start(1), m.end(1), sure="medium")
        draft.decide(
            stamp,
            "stamp",
            "a redaction behind the last full stop of the text: a stamp of its last page",
            "medium",
            "a withheld stamp, or a withheld last sentence",
        )
        draft.pieces[last : last + 1] = cut(draft, piece, stamp.start, piece.end, stamp)
