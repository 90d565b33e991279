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
        previous: re.Match[str] | None = None
        for match in WORD.finditer(text):
            word = match[0]
            if word[0].islower():
                self.small.add(fold(word))
            elif word[0].isupper():
                self.capitals[word] += 1
            if previous and previous[0][0].isupper():
                between = text[previous.end():match.start()]
                if not word[0].isupper() or between not in (" ", ". "):
                    self.alone.add(fold(previous[0]))
            previous = match

    def is_word(self, folded: str) -> bool:
        """Whether FOLDED is an ordinary word, here or anywhere."""
        return folded in self.small or any(folded in words(name) for name in ("small-words", "ordinary", "lands"))


def is_heading(passage: Passage) -> bool:
    """Whether capitals say little in PASSAGE: a heading in title case or a line all in capitals."""
    letters = [w for w in WORD.findall(passage.text) if len(w) > 3]
    if passage.kind in ("head", "title") or not letters:
        return True
    closed = passage.text.rstrip()[-1:] in ".!?;"
    return not closed and sum(w[0].isupper() for w in letters) > 0.7 * len(letters) and len(letters) > 2


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
