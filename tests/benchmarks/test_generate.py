"""Invented documents: their truth is true, and the same arguments make the same bytes."""

from __future__ import annotations

import random
import re
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
