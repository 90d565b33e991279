"""What the words of a document tell about its capitals: common words, headings, letters that count paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from edition.reading.folding import fold
from edition.reading.lexicon import words
from edition.reading.passages import Passage

WORD = re.compile(r"[^\W_]+(?:['’ʼʹ\-‐‑][^\W_]+)*")


class Vocabulary:
    """What the words of a document tell about its capitals: gathered once, in one pass."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.small: set[str] = set()      # folded words that also occur in small letters
        self.alone: set[str] = set()      # capitalised words not followed by another one
        self.capitals: Counter[str] = Counter()
        for passage in passages:
            self._read(passage.text)
        self.names = frozenset(map(fold, self.capitals))  # capitalised words, folded

    def _read(self, text: str) -> None:
        small: set[str] = set()
        name, end = "", 0  # the capitalised word before, and where it ends
        for match in WORD.finditer(text):
            word = match[0]
            capital = word[0].isupper()
            if name and (not capital or text[end:match.start()] not in (" ", ". ")):
                self.alone.add(fold(name))
            if capital:
                self.capitals[word] += 1
                end = match.end()
            elif word not in small and word[0].islower():
                small.add(word)
            name = word if capital else ""
        self.small.update(map(fold, small))

    def is_word(self, folded: str) -> bool:
        """Whether FOLDED is an ordinary word, here or anywhere."""
        return folded in self.small or any(folded in words(name) for name in ("small-words", "ordinary", "lands"))


def is_heading(passage: Passage) -> bool:
    """Whether capitals say little in PASSAGE: a heading in title case or a line all in capitals."""
    if passage.kind in ("head", "title"):
        return True
    if passage.text.rstrip()[-1:] in _CLOSING:  # most passages, which need not be counted through
        return not any(len(match[0]) > 3 for match in WORD.finditer(passage.text))
    letters = [w for w in WORD.findall(passage.text) if len(w) > 3]
    return not letters or (sum(w[0].isupper() for w in letters) > 0.7 * len(letters) and len(letters) > 2)


_CLOSING = tuple(".!?;")
_LETTER = re.compile(r"\W*([A-Z])\. ")


def lettered(passages: Sequence[Passage]) -> frozenset[int]:
    """Numbers of the passages that open with a letter counting paragraphs: near them one opens with the next letter
    or the one before."""
    letters = {n: match[1] for n, p in enumerate(passages) if (match := _LETTER.match(p.text))}
    order = list(letters)
    found: set[int] = set()
    for one, two in pairwise(order):
        if ord(letters[two]) - ord(letters[one]) == 1:
            found |= {one, two}
    return frozenset(found)
