"""Documents with known truth: reports, memoranda and minutes with planted persons, dates, redactions, notes, stamps.

    python -m benchmarks.generate FOLDER [--documents 10] [--paragraphs 80] [--people 40] [--seed 1]

makes a project in FOLDER (edition.yaml, seeds/, seeds/authority/persons.yaml) and its truth in truth.json. The same
arguments make the same bytes. The wording, the people and the places are invented.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.calendar_words import MONTHS, Dated, some_date
from benchmarks.invention import HEADINGS, NOTES, SENTENCES, Somebody, authority_yaml, people, place

KINDS = ("report", "memorandum", "minutes")
MARKS = ("[REDACTED]", "[REDACTED]", "(b)(1)", "[less than 1 line not declassified]")
STAMPS = ("SECRET", "TOP SECRET", "APPROVED FOR RELEASE DATE: JUN 2007")
WRITTEN = "1962-04-27"


@dataclass(frozen=True, slots=True)
class Planted:
    """WHAT stands at START to END of the body, and its VALUE: a person's id, a date's first and last day, words.

    WHAT is "person", "date", "gap", "note", "stamp", "head" or "join" (a paragraph that was cut there).
    """

    what: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Invented:
    """A document: the text of its seed file, the body in it, and what was planted in the body."""

    ident: str
    kind: str
    front: str
    body: str
    planted: tuple[Planted, ...]

    @property
    def seed(self) -> str:
        """The whole file."""
        return self.front + self.body


@dataclass
class _Sheet:
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


def invent(ident: str, kind: str, paragraphs: int, persons: Sequence[Somebody], seed: int) -> Invented:
    """One document of KIND with about PARAGRAPHS paragraphs that names some of PERSONS."""
    rng = random.Random(f"{seed} {ident} {kind}")  # a text as seed is hashed the same way on every machine
    sheet = _Sheet(rng, persons)
    _OPENINGS[kind](sheet)
    for n in range(paragraphs):
        if n % 12 == 0:
            _heading(sheet, n // 12)
        sheet.put("\n\n")
        _one_paragraph(sheet, n)
    sheet.put("\n")
    return Invented(ident, kind, _front(ident, kind, paragraphs), "".join(sheet.text), tuple(sheet.planted))


def _front(ident: str, kind: str, paragraphs: int) -> str:
    keys = {"id": ident, "title": _TITLES[kind], "publication_date": f"'{WRITTEN}'",
            "page_count": str(paragraphs // 4 + 1)}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + "---\n\n"


def _one_paragraph(sheet: _Sheet, n: int) -> None:
    """Mostly plain; every 5th has a note, every 8th is cut by a stamp, every 9th followed by one."""
    if n % 5 == 3:
        sheet.note()
    elif n % 8 == 5:
        sheet.cut()
    else:
        sheet.paragraph(sheet.rng.randint(6, 12))
    if n % 9 == 7:
        sheet.put("\n\n")
        sheet.stamp()


def _heading(sheet: _Sheet, n: int) -> None:
    words = HEADINGS[n % len(HEADINGS)]
    sheet.put("\n\n")
    sheet.plant("head", words, words)


def _report(sheet: _Sheet) -> None:
    sheet.put("\n")
    sheet.stamp()
    sheet.put("\n\n")
    sheet.plant("head", "THE COMMISSION AND ITS CRITICS", "THE COMMISSION AND ITS CRITICS")
    sheet.put("\n\nA STAFF STUDY\n\nOFFICE OF STUDIES\n\n")
    sheet.plant("date", "27 APRIL 1962", f"{WRITTEN}/{WRITTEN}")


def _memorandum(sheet: _Sheet) -> None:
    somebody, other = sheet.rng.sample(list(sheet.persons), 2)
    sheet.put("MEMORANDUM\n\nTO: ")
    sheet.plant("person", f"{somebody.given[0]}. {somebody.surname}", somebody.id)
    sheet.put("\nFROM: ")
    sheet.plant("person", f"{other.given} {other.surname}", other.id)
    sheet.put("\nSUBJECT: The work of the commission\nDATE: ")
    sheet.plant("date", f"3 {MONTHS[1]} 1962", "1962-02-03/1962-02-03")


def _minutes(sheet: _Sheet) -> None:
    sheet.plant("head", "MINUTES OF THE MEETING", "MINUTES OF THE MEETING")
    sheet.put("\n\nPresent: ")
    for n, somebody in enumerate(sheet.rng.sample(list(sheet.persons), min(4, len(sheet.persons)))):
        sheet.put(", " if n else "")
        sheet.plant("person", somebody.surname, somebody.id)
    sheet.put(".")


_TITLES = {"report": "The Commission and Its Critics", "memorandum": "The work of the commission",
           "minutes": "Minutes of the Meeting"}
_OPENINGS: dict[str, Callable[[_Sheet], None]] = {"report": _report, "memorandum": _memorandum, "minutes": _minutes}


def corpus(documents: int, paragraphs: int, persons: Sequence[Somebody], seed: int) -> list[Invented]:
    """DOCUMENTS documents, no two alike, of all kinds in turn."""
    return [invent(f"doc-{n:05d}", KINDS[n % len(KINDS)], paragraphs, persons, seed) for n in range(documents)]


def write_project(folder: Path, invented: Sequence[Invented], persons: Sequence[Somebody]) -> None:
    """A project that `edition build` can build, with truth.json beside it."""
    (folder / "seeds" / "authority").mkdir(parents=True, exist_ok=True)
    (folder / "edition.yaml").write_text("title: Invented documents\n", encoding="utf-8")
    (folder / "seeds" / "authority" / "persons.yaml").write_text(authority_yaml(list(persons)), encoding="utf-8")
    for document in invented:
        (folder / "seeds" / f"{document.ident}.txt").write_text(document.seed, encoding="utf-8")
    truth = {d.ident: [asdict(p) for p in d.planted] for d in invented}
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a project of invented documents with known truth.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10)
    parser.add_argument("--paragraphs", type=int, default=80, help="80: about the first seed's length")
    parser.add_argument("--people", type=int, default=40, help="listed in the authority file")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    persons = people(given.people, random.Random(given.seed))
    write_project(given.folder, corpus(given.documents, given.paragraphs, persons, given.seed), persons)


if __name__ == "__main__":
    main()
