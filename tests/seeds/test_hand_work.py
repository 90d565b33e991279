"""The hand work on the first edition is a test of law L4: every later conversion must leave it as it is."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from edition.cli import main

ROOT = Path(__file__).parent.parent.parent
TEI = ROOT / "tei" / "caesar-30.xml"
BY_HAND = re.compile(r'<(?:choice|supplied|surplus|persName|date|orgName|placeName)\b[^>]*\bresp="#ed-1"[^>]*>')


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("seeds", "tei", "schema"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "edition.yaml", tmp_path)
    return tmp_path


def convert(folder: Path) -> str:
    result = CliRunner().invoke(main, ["-C", str(folder), "convert"])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_edition_has_been_read_by_a_person() -> None:
    text = TEI.read_text(encoding="utf-8")
    assert len(BY_HAND.findall(text)) >= 20
    for corrected in ("artificially", "filibuster", "self-defense", "double-dealing", "intransigence"):
        assert f"<corr>{corrected}</corr>" in text
    assert "<supplied resp=\"#ed-1\">on the attempt</supplied>" in text


def test_converting_the_edition_again_changes_nothing(project: Path) -> None:
    before = (project / "tei" / "caesar-30.xml").read_bytes()
    convert(project)
    assert (project / "tei" / "caesar-30.xml").read_bytes() == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("seeds/authority/persons.yaml", "- id: furtseva", "- id: furtseva-e"),
        ("seeds/authority/places.yaml", "- id: ufa", "- id: ufa-city"),
        ("seeds/caesar-30.txt", "An acrimonious debate ensued.", "A bitter debate ensued."),
        ("edition.yaml", "date: 2026-11-23", "date: 2027-01-01"),
    ],
)
def test_hand_work_survives_a_changed_authority_and_a_changed_seed(
    project: Path, file: str, old: str, new: str
) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    before = (project / "tei" / "caesar-30.xml").read_text(encoding="utf-8")
    convert(project)
    after = (project / "tei" / "caesar-30.xml").read_text(encoding="utf-8")
    hands = BY_HAND.findall(before)
    assert BY_HAND.findall(after) == hands
    if file.startswith("seeds/"):
        assert after != before, "what is new came in"
