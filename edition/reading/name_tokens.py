"""The words next to a place in a text, in short and fixed windows, and whether a sentence begins there."""

from __future__ import annotations

import re
from typing import NamedTuple

from edition.reading.folding import fold
from edition.reading.lexicon import honorifics
from edition.reading.name_vocabulary import WORD

_WINDOW = 110
_ENDS = re.compile(r"(?:^|[.!?:;\ufffc]|[-–—]{2}|—|[\"“”‘(\[]|\d\.)[\"“”'’)\]]*\s*$")


class Token(NamedTuple):
    """A word of a text; GAP is what stands between it and the next word. A plain tuple: each name has eight."""

    start: int
    end: int
    text: str
    gap: str

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def initial(self) -> bool:
        """A single capital, or a short abbreviation with its point (Yu., Wm.)."""
        return len(self.text) == 1 and self.text.isupper()


def words_before(text: str, start: int, most: int = 8) -> list[Token]:
    """Up to MOST words that end before START, the nearest first."""
    found = _last_words(text, max(0, start - 9 * most), start, most) or \
        _last_words(text, max(0, start - _WINDOW), start, most, enough=False)
    edges = [*(m.start() for m in found[1:]), start][-len(found):] if found else []
    return [Token(m.start(), m.end(), m[0], text[m.end():edge]) for m, edge in zip(found, edges, strict=True)][::-1]


def _last_words(text: str, low: int, start: int, most: int, enough: bool = True) -> list[re.Match[str]]:
    """Up to MOST words between LOW and START, without one that LOW cuts; ENOUGH: none if there may be more before."""
    found = list(WORD.finditer(text, low, start))
    if enough and len(found) <= most:
        return []
    found = found[-most:]
    return found[1:] if found and low and found[0].start() == low else found


def word_after(text: str, end: int) -> tuple[str, str]:
    """(what stands between, the next word); empty where the text ends."""
    match = WORD.search(text, end, end + 60)
    return (text[end:match.start()], match[0]) if match else (text[end:end + 3], "")


def begins_sentence(text: str, start: int) -> bool:
    """Whether a capital at START may be there only because a sentence, a quotation or a list item begins."""
    before = text[max(0, start - 12):start]
    if start > 12 and not before.strip():
        return False
    match = _ENDS.search(before)
    if not match:
        return not before.strip() and start <= 12
    word = re.search(r"([^\W\d_]+)\.\s*$", before)
    return not (word and (len(word[1]) == 1 or fold(word[1]) in honorifics()))
