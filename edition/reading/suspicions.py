"""What a witness of OCR slips says, and the evidence it says it from: the text's own words beside a language's.

A suspicion either carries a proposal and a certainty (near-certain kinds, to be encoded as a reading that nobody has
verified) or a message for a person to look at. A word that the dictionary has is never proposed to be changed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from edition.reading.blocks import Certainty
from edition.reading.folding import fold
from edition.reading.passages import Passage
from edition.reading.vocabulary import is_word

LETTERS = r"[^\W\d_]"
HYPHENS = "‐‑–-"  # the plain one last, as a character class wants it
WORD = re.compile(rf"{LETTERS}+(?:['’]{LETTERS}+)*")
COMPOUND = re.compile(rf"(?<![\w{HYPHENS}]){LETTERS}{{1,30}}(?:[{HYPHENS}]{LETTERS}{{1,30}}){{1,3}}(?![\w{HYPHENS}])")
_HYPHEN = re.compile(f"[{HYPHENS}]")
PROSE = frozenset({"p", "note", "item", "quote"})


@dataclass(frozen=True, slots=True)
class Suspicion:
    """The words from START to END of a PASSAGE (its index) look like a slip of the KIND.

    With PROPOSAL and CERTAINTY and without REVIEW it is sure enough to be encoded; REVIEW is the message for a person.
    """

    passage: int
    start: int
    end: int
    kind: str
    reason: str
    proposal: str | None = None
    certainty: Certainty | None = None
    review: str | None = None


@dataclass(frozen=True)
class Evidence:
    """The passages, the words of a LANGUAGE, and words of names that are KNOWN to be right (folded)."""

    passages: Sequence[Passage]
    language: str = "en"
    known: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def words(self) -> Mapping[str, int]:
        """How often each word stands in the text, as written; words inside compounds are counted too."""
        return Counter({word: len(places) for word, places in self.found.items()})

    @cached_property
    def found(self) -> Mapping[str, list[tuple[int, re.Match[str]]]]:
        """Every word as written, and where it stands: the passage's number and the match, in order."""
        found: defaultdict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
        for n, passage in enumerate(self.passages):
            for match in WORD.finditer(passage.text):
                found[match[0]].append((n, match))
        return dict(found)

    @cached_property
    def small(self) -> Mapping[str, int]:
        """How often each word stands in the text, whatever its capitals."""
        counts: Counter[str] = Counter()
        for word, count in self.words.items():
            counts[word.lower()] += count
        return counts

    @cached_property
    def compounds(self) -> Mapping[str, Counter[str]]:
        """Letters of a hyphenated compound in small letters -> its spellings and how often each stands in the text."""
        found: dict[str, Counter[str]] = {}
        for compounds in self.compounds_in.values():
            for match in compounds:
                found.setdefault(joined(match[0]), Counter())[match[0]] += 1
        return found

    @cached_property
    def compounds_in(self) -> Mapping[int, list[re.Match[str]]]:
        """The hyphenated compounds of each passage that has some, in order."""
        texts = ((n, passage.text) for n, passage in enumerate(self.passages) if _HYPHEN.search(passage.text))
        return {n: list(COMPOUND.finditer(text)) for n, text in texts}

    def is_word(self, word: str) -> bool:
        """Whether the dictionary has WORD, in any capitals, or without a possessive ending."""
        return is_word(word, self.language)

    def is_known(self, word: str) -> bool:
        """Whether WORD belongs to a name or term that is right as it stands."""
        return bool(self.known) and fold(word) in self.known

    def places(self, words: Iterable[str], prose: bool = False) -> Iterator[tuple[int, re.Match[str]]]:
        """Where one of WORDS stands, in order; only in running text if PROSE."""
        places = sorted((place for word in words for place in self.found.get(word, ())), key=_in_order)
        return (place for place in places if not prose or self.passages[place[0]].kind in PROSE)

    def prose(self) -> Iterator[tuple[int, Passage]]:
        """The passages of running text, with their numbers."""
        return ((n, passage) for n, passage in enumerate(self.passages) if passage.kind in PROSE)


def _in_order(place: tuple[int, re.Match[str]]) -> tuple[int, int]:
    return place[0], place[1].start()


def joined(compound: str) -> str:
    """The letters of COMPOUND in small letters, without its hyphens."""
    return re.sub(f"[{HYPHENS}]", "", compound).lower()


def asked(passage: int, start: int, end: int, kind: str, reason: str, proposal: str | None = None) -> Suspicion:
    """A suspicion that a person must decide."""
    offer = f"; perhaps “{proposal}”" if proposal else ""
    return Suspicion(passage, start, end, kind, reason, proposal, None, f"{reason}{offer}")
