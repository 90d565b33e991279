"""Invented documents: their truth is true, and the same arguments make the same bytes."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # benchmarks/ is no installed package

from benchmarks.calendar_words import some_date  # noqa: E402
from benchmarks.generate import KINDS, corpus, invent  # noqa: E402
from benchmarks.invention import people, surnames  # noqa: E402

PEOPLE = people(30, random.Random(1))


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_planted_stands_where_the_truth_says(kind: str) -> None:
    document = invent("a", kind, 40, PEOPLE, 1)
    names = {p.id: p.surname for p in PEOPLE}
    for planted in document.planted:
        words = document.body[planted.start:planted.end]
        if planted.what == "person":
            assert words.endswith(names[planted.value])
        elif planted.what in ("gap", "stamp", "head"):
            assert words == planted.value
        elif planted.what == "date":
            assert re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", planted.value)
    assert {p.what for p in document.planted} == {"person", "date", "gap", "note", "stamp", "head", "join"}


def test_the_same_arguments_make_the_same_document() -> None:
    assert corpus(3, 20, PEOPLE, 7) == corpus(3, 20, PEOPLE, 7)


def test_another_seed_makes_another_document() -> None:
    assert invent("a", "report", 20, PEOPLE, 1).body != invent("a", "report", 20, PEOPLE, 2).body


def test_no_surname_is_given_twice() -> None:
    names = surnames(random.Random(1))
    first = [next(names) for _ in range(20_000)]
    assert len(set(first)) == len(first)


def test_a_date_without_year_is_only_printed_where_a_year_is_running() -> None:
    rng = random.Random(1)
    assert all(re.search(r"\d{4}", some_date(rng, None).words) for _ in range(200))


def test_every_process_makes_the_same_project_of_the_same_arguments(tmp_path: Path) -> None:
    made = []
    for chance in ("1", "2"):  # what Python shuffles sets by
        folder = tmp_path / chance
        command = [sys.executable, "-m", "benchmarks.generate", str(folder), "--documents", "3", "--paragraphs", "12"]
        subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONHASHSEED": chance})
        made.append({p.relative_to(folder): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()})
    assert made[0] == made[1] and len(made[0]) == 6


def test_no_two_documents_of_a_collection_are_alike() -> None:
    made = corpus(30, 6, PEOPLE, 7)
    paragraphs = [set(document.body.split("\n\n")) for document in made]
    shared = [len(a & b) / len(a) for n, a in enumerate(paragraphs) for b in paragraphs[:n]]
    assert len({document.body for document in made}) == 30 and sum(shared) / len(shared) < 0.5
