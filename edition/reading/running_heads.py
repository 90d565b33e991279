"""Running heads, told by repetition and not by a list of words, and the scraps of stamps that OCR has left."""

from __future__ import annotations

import re
from collections import Counter

from edition.reading.blocks import Certainty, MarkKind
from edition.reading.markings import distance
from edition.reading.pieces import FURNITURE, Draft, Page, Stamp, Text, beside_furniture

_REPEATS = 3


_HEAD_LENGTH = 70


_SCRAP = 12


def find_running_heads(draft: Draft) -> None:
    """Short lines that come back three times or more, beside page breaks and other furniture, are running heads."""
    keys = {i: key for i, piece in draft.texts() if (key := _key(draft.words(piece)))}
    often = {key for key, n in Counter(keys.values()).items() if n >= _REPEATS}
    heads: list[str] = []
    for key in sorted(often):
        places = [i for i, k in keys.items() if k == key]
        beside = [i for i in places if beside_furniture(draft.pieces, i)]
        if len(beside) * 2 >= len(places) and len(beside) >= 2:
            repeated = [i for i in places if i in beside or i != places[0]]  # the first may be the title itself
            _make_running_head(draft, repeated, f"the line stands {len(places)} times, beside page breaks or stamps")
            heads.append(key)
    known = heads + sorted({k for p in draft.pieces if isinstance(p, Stamp) and (k := _key(draft.words(p)))})
    for _ in range(2):  # what was found in the first round is furniture for its neighbours in the second
        _find_mangled_heads(draft, keys, known[:200])


def _find_mangled_heads(draft: Draft, keys: dict[int, str], known: list[str]) -> None:
    """Lines among stamps that are a running head or stamp of the text with some letters wrong."""
    for i, key in keys.items():
        if isinstance(draft.pieces[i], Text) and len(key) >= 6 and beside_furniture(draft.pieces, i):
            most = len(key) // 4
            near = next((k for k in known if abs(len(k) - len(key)) <= most and distance(k, key, most) <= most), None)
            if near:
                _make_running_head(draft, [i], f"like the stamp \u201c{near}\u201d, with letters misread", "medium")


def find_scraps(draft: Draft) -> None:
    """A few signs on a line between two stamps are the remains of a third."""
    for i, piece in draft.texts():
        around = draft.pieces[i - 1 : i] + draft.pieces[i + 1 : i + 2]
        if piece.end - piece.start <= _SCRAP and len(around) == 2 and all(isinstance(p, FURNITURE) for p in around):
            draft.pieces[i] = stamp = Stamp(piece.start, piece.end, sure="low")
            draft.decide(stamp, "stamp", "a few signs between two stamps: what is left of a third", "low")


def _key(words: str) -> str | None:
    """What two printings of one running head have in common: its letters, with any number as one sign."""
    if len(words) > _HEAD_LENGTH or not any(c.isalpha() for c in words):
        return None
    return re.sub(r"\d+", "#", re.sub(r"[^\w#]+", " ", words).casefold()).strip() or None


def _make_running_head(draft: Draft, places: list[int], why: str, sure: Certainty | None = None) -> None:
    for i in places:
        piece = draft.pieces[i]
        before = i > 0 and isinstance(draft.pieces[i - 1], Page)
        kind: MarkKind = "header" if before else "stamp"
        draft.pieces[i] = stamp = Stamp(piece.start, piece.end, kind, sure=sure)
        draft.decide(stamp, "stamp", f"a running head: {why}", sure)
