"""Stamps, banners and running heads: what is on the page but not in the prose, told by words and by repetition."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from edition.reading.blocks import MarkKind
from edition.reading.markings import marking
from edition.reading.pieces import FURNITURE, Draft, Page, Piece, Rule, Stamp, Text, cut
from edition.reading.redactions import find_gaps

_RULE = re.compile(r"\s*(?:(?:[-_=~—–─━]\s?){3,}|(?:[*•·.+#]\s?){3,}|`{3,}\w*|~{3,}\w*)\s*")
_REPEATS = 3
_HEAD_LENGTH = 70
_LEADING_RELEASE = re.compile(r"\s*(?:approved\s+for\s+release\b[^\n]{0,40}?\d{4}(?:/\d\d/\d\d)?"
                              r"(?:\s*:\s*CIA-RDP[\w-]+)?)\s+", re.I)


def find_rules(draft: Draft) -> None:
    """Lines of nothing but strokes, stars or fences are the engine's or the printer's rules."""
    draft.rename(lambda _, piece: [Rule(piece.start, piece.end)] if _RULE.fullmatch(draft.words(piece)) else None)


def find_stamps(draft: Draft) -> None:
    """Lines that are markings by their words; a gap in them is part of the marking."""
    draft.rename(lambda _, piece: _stamp(draft, piece))


def _stamp(draft: Draft, piece: Text) -> list[Piece] | None:
    words = draft.words(piece)
    if m := _LEADING_RELEASE.match(words):
        stamp = Stamp(piece.start, piece.start + len(m[0].rstrip()))
        draft.decide(stamp, "stamp", "a release stamp run together with the line it stands on", "medium")
        return cut(draft, piece, stamp.start, stamp.end, stamp)
    found = marking(words, _without_gaps(draft, piece) if len(words) < 200 else None)
    if not found:
        return None
    kind, reason = found
    stamp = Stamp(piece.start, piece.end, kind)
    draft.decide(stamp, "stamp", reason)
    return [stamp]


def _without_gaps(draft: Draft, piece: Text) -> str:
    words = list(draft.words(piece))
    for gap in find_gaps(draft.text, piece.start, piece.end):
        for i in range(gap.start - piece.start, gap.end - piece.start):
            words[i] = " "
    return "".join(words)


def find_running_heads(draft: Draft) -> None:
    """Short lines that come back three times or more, beside page breaks and other furniture, are running heads."""
    keys = {i: key for i, piece in draft.texts() if (key := _key(draft.words(piece)))}
    often = {key for key, n in Counter(keys.values()).items() if n >= _REPEATS}
    for key in sorted(often):
        places = [i for i, k in keys.items() if k == key]
        beside = [i for i in places if _beside_furniture(draft.pieces, i)]
        if len(beside) * 2 >= len(places) and len(beside) >= 2:
            _make_running_head(draft, beside, len(places))


def _key(words: str) -> str | None:
    """What two printings of one running head have in common: its letters, with any number as one sign."""
    if len(words) > _HEAD_LENGTH or not any(c.isalpha() for c in words):
        return None
    return re.sub(r"\d+", "#", re.sub(r"[^\w#]+", " ", words).casefold()).strip() or None


def _beside_furniture(pieces: list[Piece], i: int) -> bool:
    around = [pieces[j] for j in (i - 1, i + 1) if 0 <= j < len(pieces)]
    return any(isinstance(p, FURNITURE) for p in around)


def _make_running_head(draft: Draft, places: list[int], times: int) -> None:
    for i in places:
        piece = draft.pieces[i]
        before = i > 0 and isinstance(draft.pieces[i - 1], Page)
        kind: MarkKind = "header" if before else "stamp"
        draft.pieces[i] = stamp = Stamp(piece.start, piece.end, kind)
        draft.decide(stamp, "stamp", f"a running head: the line stands {times} times, beside page breaks or stamps")


def find_opening_stamps(draft: Draft) -> None:
    """A gap that opens a line before a heading, or stands alone between paragraphs, may be a stamp of the page."""
    draft.rename(lambda i, piece: _lone_gap(draft, i, piece))


def _lone_gap(draft: Draft, i: int, piece: Text) -> list[Piece] | None:
    if len(draft.words(piece)) > 200 or _without_gaps(draft, piece).strip():
        return None
    beside = i == 0 or _beside_furniture(draft.pieces, i)
    stamp = Stamp(piece.start, piece.end, sure=None if beside else "medium")
    reason = "a withheld stamp: alone on its line, beside other stamps" if beside else \
        "alone on its line between paragraphs: a withheld stamp, or a withheld line"
    draft.decide(stamp, "stamp", reason, stamp.sure)
    return [replace(stamp)] if beside else None
