"""All keys of an authority in one automaton: a text is searched once, however many names are listed.

Aho and Corasick's machine (pyahocorasick) is built in time proportional to the letters of all keys and reads a text
in time proportional to its length. Keys and text are bounded by spaces, so nothing is found inside a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import ahocorasick

from edition.authority import Authority, Entry, Kind, Person
from edition.reading.folding import spell
from edition.reading.name_forms import Key, Strength, other_keys, person_keys, transliteration_keys


@dataclass(frozen=True, slots=True)
class Holder:
    """An entry that has a key: its number in Index.entries, the form typed for it and how much the key says."""

    number: int
    form: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Hit:
    """Words from START to END of a text that are a key of HOLDERS."""

    start: int
    end: int
    words: str
    holders: tuple[Holder, ...]


class Index:
    """Every key of AUTHORITY, ready for searching."""

    def __init__(self, authority: Authority) -> None:
        self.entries: tuple[Entry, ...] = tuple(authority.entries())
        self.holders: dict[str, tuple[Holder, ...]] = _holders(self.entries)
        self._kinds: dict[str, dict[Kind, tuple[Holder, ...]]] = {}
        self._machine = ahocorasick.Automaton()
        for words in self.holders:
            self._machine.add_word(f" {words} ", words)
        if self.holders:
            self._machine.make_automaton()

    def search(self, text: str) -> Iterator[Hit]:
        """Every key in TEXT, overlapping ones too, in the order of their ends."""
        if not self.holders:
            return
        for last, words in self._machine.iter(f" {spell(text)} "):
            end = last - 1
            yield Hit(end - len(words), end, words, self.holders[words])

    @cached_property
    def transliterations(self) -> dict[str, tuple[str, ...]]:
        """Transliteration key -> surnames (as spelled) that share it."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for entry in self.entries:
            if isinstance(entry, Person):
                for key in transliteration_keys(entry):
                    for words in (w for w in person_surnames(entry) if w in self.holders):
                        found[key][words] = None
        return {key: tuple(words) for key, words in found.items()}

    @cached_property
    def halves(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """("<", first half) and (">", second half) -> single-word surnames of six letters or more.

        One edit leaves one half of a word as it was, so every listed name one edit away shares a half.
        """
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for words, holders in self.holders.items():
            if len(words) >= 6 and words.isalpha() and any(self.is_surname(h) for h in holders):
                middle = len(words) // 2
                found["<", words[:middle]].append(words)
                found[">", words[middle:]].append(words)
        return {half: tuple(words) for half, words in found.items()}

    def by_kind(self, words: str) -> dict[Kind, tuple[Holder, ...]]:
        """The holders of a key by kind; taken apart when first met."""
        if words not in self._kinds:
            found: dict[Kind, list[Holder]] = defaultdict(list)
            for holder in self.holders[words]:
                found[self.entries[holder.number].kind].append(holder)
            self._kinds[words] = {kind: tuple(holders) for kind, holders in found.items()}
        return self._kinds[words]

    def is_surname(self, holder: Holder) -> bool:
        """Whether the key is a person's whole surname."""
        return holder.strength in (Strength.SURNAME, Strength.NAME) and isinstance(self.entries[holder.number], Person)


def person_surnames(person: Person) -> Iterator[str]:
    """The surname keys of a person, spelled."""
    yield from (key.words for key in person_keys(person) if key.strength in (Strength.SURNAME, Strength.NAME))


def _holders(entries: tuple[Entry, ...]) -> dict[str, tuple[Holder, ...]]:
    """Key -> its holders in the order of the entries; of several reasons for one entry the strongest counts."""
    found: dict[str, dict[int, Holder]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        for key in _keys(entry):
            known = found[key.words].get(number)
            wider = known is not None and known.strength == key.strength and key.form.islower()
            if known is None or known.strength < key.strength or wider:
                found[key.words][number] = Holder(number, key.form, key.strength)
    return {words: tuple(holders.values()) for words, holders in found.items()}


def _keys(entry: Entry) -> Iterator[Key]:
    return person_keys(entry) if isinstance(entry, Person) else other_keys(entry)


