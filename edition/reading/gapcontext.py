"""Whether a redaction stands for words withheld from the prose, or for a stamp withheld from the head of a page.

The wording is the same; only the place tells. A gap that cuts a sentence which runs on behind it, alone in its
paragraph or at the head of the next, is a stamp of the page that began there; a gap among words is words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from edition.reading.blocks import Certainty, Gap

_REACH = 400  # characters looked at on either side: enough for a stamp line, and the same for any length of text
_CLOSED = re.compile(r"[.!?:;][\"'”’)\]*†‡\d]{0,4}$")
_OTHER_GAP = re.compile(r"\[{1,2}[^\[\]]{1,80}\]{1,2}|[█▇■▓]+")
_BLANK_LINES = re.compile(r"\n[ \t\r\f]*\n\s*")
_NUMBERED = re.compile(r"^\W{0,2}(?:\d{1,3}|[A-Za-z]|[Il!]{1,3})[.)]$")


@dataclass(frozen=True, slots=True)
class GapContext:
    """KIND: "stamp" (on the page, not in the prose) or "withheld" (words). REASON is for a reader.

    CUTS is set where the gap stands between the two halves of one sentence.
    """

    kind: Literal["stamp", "withheld"]
    reason: str
    confidence: Certainty | None = None
    cuts: bool = False


def classify_gap_context(text: str, gap: Gap) -> GapContext:
    """What GAP of TEXT stands for, judged by the paragraph around it and the ones before and behind."""
    if text[gap.start - 1 : gap.start].isalnum() or text[gap.end : gap.end + 1].isalnum():
        return GapContext("withheld", "part of a word")
    if gap.unit or gap.reason == "illegible":
        return GapContext("withheld", "the wording itself says what is missing")
    return _between(text[max(0, gap.start - _REACH) : gap.start], text[gap.end : gap.end + _REACH])


@lru_cache(maxsize=4096)  # pages of nothing but redactions have the same surroundings over and over
def _between(left: str, right: str) -> GapContext:
    """What a gap between LEFT and RIGHT stands for."""
    before, after = _plain(left), _plain(right)
    lead, tail = _words(before.rpartition("\n\n")[2]), _words(after.partition("\n\n")[0])
    previous, following = _words(before.rpartition("\n\n")[0]), _words(after.partition("\n\n")[2])
    if not lead and not tail:
        return _alone(previous, following)
    if not lead:
        return _at_head(previous, tail)
    if not tail:
        return _at_end(lead, following, _OTHER_GAP.search(left.rpartition("\n\n")[2]) is not None)
    return _inside(lead, tail)


def _plain(side: str) -> str:
    """The text on one SIDE of the gap, other gaps taken out and blank lines made plain."""
    return _OTHER_GAP.sub(" ", _BLANK_LINES.sub("\n\n", side))


def _words(piece: str) -> str:
    """PIECE without white space and marks at its ends; empty where no letter or digit is in it."""
    stripped = piece.strip(" \t\n\f*_|")
    return stripped if re.search(r"[^\W_]", piece) or _NUMBERED.match(stripped) else ""


def _open(words: str) -> bool:
    return bool(words) and not _CLOSED.search(words) and words[-1:] not in '"”'


def _runs_on(words: str) -> bool:
    return words[:1].islower()


def _alone(previous: str, following: str) -> GapContext:
    if _open(previous) and _runs_on(following):
        return GapContext("stamp", "alone between the halves of a sentence: the stamp of a new page", None, True)
    if not previous or not following:
        return GapContext("stamp", "alone at an end of the text", "medium")
    return GapContext("stamp", "alone in its paragraph, between closed ones", "medium")


def _at_head(previous: str, tail: str) -> GapContext:
    """A gap that opens a paragraph; a sentence that was open before and runs on behind it shows a page join."""
    if _open(previous) and _runs_on(tail):
        return GapContext("stamp", "at the head of a paragraph that goes on with the sentence before it", None, True)
    if _is_heading(tail, previous):
        return GapContext("stamp", "before a heading, at the head of its line", "medium")
    if not previous:
        return GapContext("stamp", "first thing in the text", "low")
    return GapContext("withheld", "opens a sentence", None if _runs_on(tail) or tail[:1] in ",;" else "medium")


def _at_end(lead: str, following: str, among_others: bool) -> GapContext:
    if _open(lead) and _runs_on(following):
        return GapContext("stamp", "between a sentence and its rest in the next paragraph", "medium", True)
    if _is_marking(lead):
        return GapContext("stamp", "in a line of markings without a sentence", "medium")
    if among_others:
        return GapContext("withheld", "ends a paragraph with other words withheld", "medium")
    if _open(lead):
        return GapContext("withheld", "ends a sentence that is not closed without it")
    return GapContext("stamp", "behind a closed sentence, at the end of a paragraph", "medium")


def _inside(lead: str, tail: str) -> GapContext:
    if _NUMBERED.match(lead):
        return GapContext("withheld", "opens a numbered paragraph")
    if not _open(lead) and _is_heading(tail, lead):
        return GapContext("stamp", "between a closed sentence and a heading", "medium")
    if not _open(lead) and tail[:1].isupper():
        return GapContext("withheld", "between two closed sentences", "medium")
    if _is_marking(lead + " " + tail):
        return GapContext("stamp", "in a line of markings without a sentence", "medium")
    return GapContext("withheld", "inside a sentence")


def _is_heading(words: str, around: str) -> bool:
    """Short, in capitals, without a closing point; where the text AROUND is in capitals too, a line by itself."""
    line, _, rest = words.partition("\n")
    letters = [c for c in line if c.isalpha()]
    if not letters or len(line) >= 90 or _CLOSED.search(line.strip()) or not all(c.isupper() for c in letters):
        return False
    return re.search(r"[a-z]", around + rest) is not None or (not rest and len(line) <= 60)


def _is_marking(words: str) -> bool:
    """Whether no two plain words in small letters stand side by side, as they do in any sentence."""
    return re.search(r"\b[a-z]{2,}[,;]?\s[a-z]{2,}\b", words) is None and re.search(r"\d|[A-Z]{3}", words) is not None
