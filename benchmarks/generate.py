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
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.calendar_words import MONTHS
from benchmarks.invention import HEADINGS, Somebody, authority_yaml, people
from benchmarks.sheet import Planted, Sheet

KINDS = ("report", "memorandum", "minutes")
WRITTEN = "1962-04-27"


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


def invent(ident: str, kind: str, paragraphs: int, persons: Sequence[Somebody], seed: int) -> Invented:
    """One document of KIND with about PARAGRAPHS paragraphs that names some of PERSONS."""
    rng = random.Random(f"{seed} {ident} {kind}")  # a text as seed is hashed the same way on every machine
    sheet = Sheet(rng, persons)
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


def _one_paragraph(sheet: Sheet, n: int) -> None:
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


def _heading(sheet: Sheet, n: int) -> None:
    words = HEADINGS[n % len(HEADINGS)]
    sheet.put("\n\n")
    sheet.plant("head", words, words)


def _report(sheet: Sheet) -> None:
    sheet.put("\n")
    sheet.stamp()
    sheet.put("\n\n")
    sheet.plant("head", "THE COMMISSION AND ITS CRITICS", "THE COMMISSION AND ITS CRITICS")
    sheet.put("\n\nA STAFF STUDY\n\nOFFICE OF STUDIES\n\n")
    sheet.plant("date", "27 APRIL 1962", f"{WRITTEN}/{WRITTEN}")


def _memorandum(sheet: Sheet) -> None:
    somebody, other = sheet.rng.sample(list(sheet.persons), 2)
    sheet.put("MEMORANDUM\n\nTO: ")
    sheet.plant("person", f"{somebody.given[0]}. {somebody.surname}", somebody.id)
    sheet.put("\nFROM: ")
    sheet.plant("person", f"{other.given} {other.surname}", other.id)
    sheet.put("\nSUBJECT: The work of the commission\nDATE: ")
    sheet.plant("date", f"3 {MONTHS[1]} 1962", "1962-02-03/1962-02-03")


def _minutes(sheet: Sheet) -> None:
    sheet.plant("head", "MINUTES OF THE MEETING", "MINUTES OF THE MEETING")
    sheet.put("\n\nPresent: ")
    for n, somebody in enumerate(sheet.rng.sample(list(sheet.persons), min(4, len(sheet.persons)))):
        sheet.put(", " if n else "")
        sheet.plant("person", somebody.surname, somebody.id)
    sheet.put(".")


_TITLES = {"report": "The Commission and Its Critics", "memorandum": "The work of the commission",
           "minutes": "Minutes of the Meeting"}
_OPENINGS: dict[str, Callable[[Sheet], None]] = {"report": _report, "memorandum": _memorandum, "minutes": _minutes}


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
