"""The structure of small and full-length texts, one difficulty each, against what was agreed on by eye."""

from __future__ import annotations

from pathlib import Path

import pytest
from document_text import document_text

from edition.reading.blocks import accounts_for
from edition.reading.layout import read_document
from edition.reading.source import read_seed

GOLDEN = Path(__file__).parent.parent / "golden" / "structure"
CASES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())


@pytest.mark.parametrize("difficulty", CASES)
def test_a_text_is_read_as_agreed(difficulty: str, update_golden: bool) -> None:
    source = read_seed(GOLDEN / difficulty / "seed.txt")
    expected = GOLDEN / difficulty / "expected.txt"
    read = document_text(read_document(source), source)
    if update_golden:
        expected.write_text(read, encoding="utf-8")
    assert read == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("difficulty", CASES)
def test_every_character_of_a_text_is_in_the_document_once(difficulty: str) -> None:
    source = read_seed(GOLDEN / difficulty / "seed.txt")
    assert accounts_for(read_document(source), source.text) == ([], [])


def test_there_are_at_least_forty_difficulties() -> None:
    assert len(CASES) >= 45
