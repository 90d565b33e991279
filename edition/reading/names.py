"""Names in a text, linked to the authority: everyone and everything listed, with honest doubt.

`Names(authority).find(passages, document_date)` is the whole door. The road: one search for all keys (name_index),
hits read in their setting (name_persons, name_things), slips of the OCR added (name_slips), the longest kept
(name_candidates), common words dismissed, and of several people one chosen (name_choice).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.authority import Authority, Kind, Person
from edition.reading.blocks import Certainty
from edition.reading.folding import fold
from edition.reading.lexicon import honorifics
from edition.reading.name_candidates import Candidate, without_overlaps
from edition.reading.name_choice import Choice, Chooser
from edition.reading.name_common_words import without_common_words
from edition.reading.name_index import Hit, Index
from edition.reading.name_people import Bearer
from edition.reading.name_persons import read_person
from edition.reading.name_scene import Scene
from edition.reading.name_slips import read_slips
from edition.reading.name_things import read_thing
from edition.reading.name_vocabulary import Vocabulary, is_heading, lettered
from edition.reading.passages import Passage

_FIRST_WORD = re.compile(r"([^\W\d_]+)\.?\s+(?=\S)")
# what shows that M. before a name is Monsieur
_MONSIEUR = re.compile(
    r"\bMM\.\s[A-ZÀ-Ý]|\b(?:que|par|avec|pour|chez|et|de|à)\sM\.\s(?:[A-ZÀ-Ý]|d['’e])|\bMmes?\s[A-ZÀ-Ý]|\bMlle\b"
)


@dataclass(frozen=True, slots=True)
class NameMention:
    """Characters START to END of passage number PASSAGE name the entry REF ("pers-khrushchev").

    CERTAINTY is None where there is no doubt. RIVALS are refs of others who may be meant. CORRECTION is the listed
    form where the text has a slip of it.
    """

    passage: int
    start: int
    end: int
    kind: Kind
    ref: str
    certainty: Certainty | None = None
    rivals: tuple[str, ...] = ()
    reason: str = ""
    correction: str | None = None


class Names:
    """An authority made ready for searching texts; building it takes time proportional to its size."""

    def __init__(self, authority: Authority) -> None:
        self.index = Index(authority)
        self._bearers: dict[int, Bearer] = {}
        listed = (words for words, holders in self.index.holders.items() if any(map(self.index.is_surname, holders)))
        self._surnames = frozenset(word for words in listed for word in (words.split()[0], words.split()[-1]))

    def find(self, passages: Sequence[Passage], document_date: str | None) -> list[NameMention]:
        """Every mention in PASSAGES in order. DOCUMENT_DATE is an ISO date or begins with a year, or None."""
        candidates = self.candidates(passages)
        year = re.match(r"\d{4}", document_date or "")
        chooser = Chooser(passages, candidates, self._bearer, int(year[0]) if year else None)
        found = []
        for position, candidate in enumerate(candidates):
            if candidate.options:
                choice = chooser.choose(position)
                if choice.number is not None:
                    found.append(self._mention(candidate, choice, passages[candidate.passage].text))
        return found

    def candidates(self, passages: Sequence[Passage]) -> list[Candidate]:
        """What may be a name, without overlaps; unlisted people of listed surnames are among them (no options)."""
        vocabulary, counted = Vocabulary(passages), lettered(passages)
        french = any(_MONSIEUR.search(passage.text) for passage in passages)
        scenes = [Scene(passage, n, is_heading(passage), vocabulary, self._surnames, n in counted, self._bearer, french)
                  for n, passage in enumerate(passages)]
        found = [c for scene in scenes for hit in self.index.search(scene.passage.text) for c in self._read(scene, hit)]
        kept = without_overlaps(found)
        kept = without_overlaps([*kept, *read_slips(scenes, kept, self.index)])
        return without_common_words(kept, passages)

    def _read(self, scene: Scene, hit: Hit) -> Iterator[Candidate]:
        for kind, holders in self.index.by_kind(hit.words).items():
            candidate = read_person(scene, hit, holders) if kind == "person" else read_thing(scene, hit, holders, kind)
            if candidate:
                yield candidate

    def _bearer(self, number: int) -> Bearer:
        """People are taken apart when first met: most of a large authority never is."""
        if number not in self._bearers:
            entry = self.index.entries[number]
            assert isinstance(entry, Person)
            self._bearers[number] = Bearer(number, entry)
        return self._bearers[number]

    def _behind_ranks(self, candidate: Candidate, number: int, text: str) -> int:
        """Where the name begins in a listed form that opens with a rank (Marshal Zhukov): a rank is no part of it."""
        start, names = candidate.start, candidate.words.split()
        if candidate.kind != "person" or len(names) < 2 or names[0] not in honorifics():
            return start
        own = self._bearer(number).own_words
        while m := _FIRST_WORD.match(text, start, candidate.end):
            if fold(m[1]) not in honorifics() or fold(m[1]) in own:
                break
            start = m.end()
        return start

    def _mention(self, candidate: Candidate, choice: Choice, text: str) -> NameMention:
        entries, certainty = self.index.entries, choice.certainty
        if (candidate.correction or candidate.doubtful) and certainty is None:
            certainty = "medium"
        assert choice.number is not None
        start = self._behind_ranks(candidate, choice.number, text)
        return NameMention(
            candidate.passage, start, candidate.end, candidate.kind, entries[choice.number].ref, certainty,
            tuple(entries[n].ref for n in choice.rivals), choice.reason, candidate.correction)
