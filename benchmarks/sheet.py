"""The text of an invented document as it grows, word by word, with the place and value of everything planted in it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.calendar_words import Dated, some_date
from benchmarks.invention import NOTES, SENTENCES, Somebody, place

MARKS = ("[REDACTED]", "[REDACTED]", "(b)(1)", "[less than 1 line not declassified]")
STAMPS = ("SECRET", "TOP SECRET", "APPROVED FOR RELEASE DATE: JUN 2007")


@dataclass(frozen=True, slots=True)
class Planted:
    """WHAT stands at START to END of the body, and its VALUE: a person's id, a date's first and last day, words.

    WHAT is "person", "date", "gap", "note", "stamp", "head" or "join" (a paragraph that was cut there).
    """

    what: str
    start: int
    end: int
    value: str


@dataclass
class Sheet:
    """Text as it grows, with what was planted in it."""

    rng: random.Random
    persons: Sequence[Somebody]
    text: list[str] = field(default_factory=list)
    length: int = 0
    planted: list[Planted] = field(default_factory=list)
    dated: Dated | None = None  # the date before, in the same paragraph

    def put(self, words: str) -> None:
        self.text.append(words)
        self.length += len(words)

    def plant(self, what: str, words: str, value: str) -> None:
        self.planted.append(Planted(what, self.length, self.length + len(words), value))
        self.put(words)

    def person(self) -> None:
        somebody = self.rng.choice(self.persons)
        words = f"{somebody.given} {somebody.surname}" if self.rng.random() < 0.15 else somebody.surname
        self.plant("person", words, somebody.id)

    def date(self, lead: str = "") -> None:
        """A date; LEAD "on" or "On" puts its preposition before it."""
        dated = self.dated = some_date(self.rng, self.dated)
        if lead:
            self.put((dated.preposition.capitalize() if lead[0].isupper() else dated.preposition) + " ")
        self.plant("date", dated.words, f"{dated.first}/{dated.last}")

    def sentence(self) -> None:
        rest = self.rng.choice(SENTENCES)
        makers: dict[str, Callable[[], None]] = {
            "{0}": self.person, "{1}": self.person, "{date}": self.date,
            "{on}": lambda: self.date("on"), "{On}": lambda: self.date("On"),
            "{place}": lambda: self.put(place(self.rng))}
        while rest:
            at, slot = min(((rest.find(s), s) for s in makers if s in rest), default=(len(rest), ""))
            self.put(rest[:at])
            if slot:
                makers[slot]()
            rest = rest[at + len(slot):]

    def paragraph(self, sentences: int) -> None:
        self.dated = None
        for n in range(sentences):
            self.put(" " if n else "")
            self.sentence()
            if self.rng.random() < 0.04:
                self.put(" ")
                mark = self.rng.choice(MARKS)
                self.plant("gap", mark, mark)

    def note(self) -> None:
        """A call in the middle of a paragraph whose note stands at the foot, after the paragraph."""
        words = self.rng.choice(NOTES)
        self.paragraph(3)
        self.put("*")
        self.put(" ")
        self.sentence()
        self.put("\n\n* ")
        self.plant("note", words, "*")

    def cut(self) -> None:
        """A paragraph cut in the middle of a sentence by a stamp and blank lines, as at the foot of a page."""
        self.paragraph(4)
        self.put(" The question of the second list was")
        self.plant("join", "\n\n", "was left")
        self.stamp()
        self.put("\n\nleft open until the end of the session. ")
        self.sentence()

    def stamp(self) -> None:
        words = self.rng.choice(STAMPS)
        self.plant("stamp", words, words)
