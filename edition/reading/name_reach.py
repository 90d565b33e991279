"""Whether a change of the authority files can reach a text: only then must the text be read again.

Errs on one side: it may say so of a text that comes out the same, never keep silent about one that does not. So it
asks for every way in which an entry can matter: its keys in the text, words of its keys (a listed word is no slip),
and words that could be slips or other spellings of its surname. A property test holds it to converting anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from edition.authority import Authority, Entry
from edition.reading.folding import fold, spell, transliterated, western_readings
from edition.reading.name_given import one_edit
from edition.reading.name_index import Index
from edition.reading.name_vocabulary import WORD

_PART = re.compile(r"[^\W_]+")
_SHORTEST_SLIP = 4
_MOST_INITIALS = 3


class Reach:
    """Of what differs between the authority BEFORE and AFTER."""

    def __init__(self, before: Authority, after: Authority) -> None:
        old, new = before.by_ref, after.by_ref
        both = {ref for ref in old if ref in new}
        self.refs = frozenset(ref for ref in {*old, *new} if old.get(ref) != new.get(ref))
        self.everywhere = [ref for ref in old if ref in both] != [ref for ref in new if ref in both]
        changed = [_only(authority, self.refs) for authority in (before, after)]
        self._indexes = [Index(authority) for authority in changed]
        rest = Index(_only(after, frozenset(new) - self.refs))
        self._words = (_words(self._indexes) - _words([rest])) | (_surnames(self._indexes) - _surnames([rest]))

    def named_in(self, *files: bytes) -> bool:
        """Whether one of FILES holds the xml:id of an entry that changed."""
        return any(re.search(rb"\b" + re.escape(ref.encode()) + rb"(?![\w.\-])", data) for data in files
                   for ref in self.refs if ref.encode() in data)

    def touches(self, texts: Iterable[str]) -> bool:
        """Whether a text whose passages are TEXTS could come out otherwise."""
        passages = list(texts)
        return self.everywhere or any(self._found(text) for text in passages) or self._could_be(passages)

    def _found(self, text: str) -> bool:
        return any(True for index in self._indexes for _ in index.search(text))

    def _could_be(self, passages: Iterable[str]) -> bool:
        words = {match[0] for text in passages for match in WORD.finditer(text)}
        parts = [fold(match[0]) for text in passages for match in _PART.finditer(text)]
        spelled = {form for word in words for form in (fold(word), *spell(word).split())}
        torn = {f"{first}{second}" for first, second in pairwise(parts)}
        if not self._words.isdisjoint(spelled | torn | set(parts)):
            return True
        return any(self._near(word, index) for index in self._indexes if index.holders for word in words)

    def _near(self, word: str, index: Index) -> bool:
        """Whether WORD could be a slip, another spelling, or initials run into a surname."""
        if len(word) < _SHORTEST_SLIP:
            return False
        folded = spell(word)
        keys = (transliterated(word), *western_readings(word)) if word.isalpha() else ()
        glued = (fold(word[cut:]) for cut in range(1, _MOST_INITIALS + 1))
        return (any(key in index.transliterations for key in keys) or any(name in index.holders for name in glued)
                or any(one_edit(folded, listed) for half in _halves(folded) for listed in index.halves.get(half, ())))


def _halves(word: str) -> Iterator[tuple[str, str]]:
    """Every beginning and end of WORD that can be half a surname one edit away."""
    for length in range(max(1, len(word) // 2 - 2), len(word) // 2 + 3):
        yield "<", word[:length]
        yield ">", word[-length:]


def _only(authority: Authority, refs: frozenset[str]) -> Authority:
    def kept(entries: Iterable[Entry]) -> tuple[Entry, ...]:
        return tuple(entry for entry in entries if entry.ref in refs)

    return Authority(*map(kept, (authority.persons, authority.places, authority.orgs, authority.titles,
                                 authority.terms)))  # type: ignore[arg-type]  # each stays what it was


def _words(indexes: Iterable[Index]) -> frozenset[str]:
    return frozenset(word for index in indexes for key in index.holders for word in key.split())


def _surnames(indexes: Iterable[Index]) -> frozenset[str]:
    return frozenset(word for index in indexes for key, holders in index.holders.items()
                     if any(map(index.is_surname, holders)) for word in (key.split()[0], key.split()[-1]))
