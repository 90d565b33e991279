"""Every doubt of the program is shown somewhere: those with an id in the queue, the others behind it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from edition.cli import main

CONFIG = """title: Harbours
date: 2020-01-01
editors:
  - name: E. Ditor
"""
SEED = """---
id: harbour
title: The Harbour
publication_date: 1955-01-01
---

# The Harbour

The government kept prices artifically low, and the ships waited for a decision that nobody wanted to take.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "edition.yaml").write_text(CONFIG)
    (tmp_path / "seeds" / "harbour.txt").write_text(SEED)
    said = run(tmp_path, "convert")
    assert (tmp_path / "tei" / "harbour.xml").is_file(), said
    return tmp_path


def run(folder: Path, *arguments: str) -> str:
    return CliRunner().invoke(main, ["-C", str(folder), *arguments]).output


def correct(folder: Path, responsible: str) -> None:
    path = folder / "tei" / "harbour.xml"
    choice = f"<choice{responsible}><sic>artifically</sic><corr>artificially</corr></choice>"
    path.write_text(path.read_text().replace(" artifically ", f" {choice} "))


def test_review_shows_doubts_that_have_no_id(project: Path) -> None:
    assert "V302 tei/harbour.xml" in (said := run(project, "review")) and "'artifically'" in said


def test_a_doubt_that_a_person_has_settled_is_shown_no_more(project: Path) -> None:
    correct(project, ' resp="#ed-1"')
    assert "V302" not in run(project, "review")


def test_a_proposal_that_nobody_has_agreed_to_settles_nothing(project: Path) -> None:
    correct(project, ' cert="medium"')
    assert "V302" in run(project, "review")


def test_a_doubt_can_be_accepted_like_a_finding(project: Path) -> None:
    (project / "accepted.yaml").write_text("- {code: V302, words: artifically, reason: An old spelling.}\n")
    assert "V302" not in run(project, "review")


def test_check_says_how_many_doubts_wait(project: Path) -> None:
    path = project / "tei" / "harbour.xml"
    path.write_text(path.read_text().replace("ships", '<term xml:id="name-9" cert="low">ships</term>'))
    assert "harbour: 1 doubt of the program to decide: edition review harbour" in run(project, "check")
