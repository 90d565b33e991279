"""Names of seeds that nobody converted yet, and documents in a language of their own."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from edition.cli import main

GERMAN = "---\nid: a\ntitle: T\nlanguage: de\n---\n\nAm 18. Juni 1957 kam Frol Kuzmin nach Tula. Kuzmin sprach.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "edition.yaml").write_text("title: X\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(GERMAN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("wanted", [[], ["a"]])
def test_names_are_listed_from_a_seed_without_tei(project: Path, wanted: list[str]) -> None:
    done = CliRunner().invoke(main, ["-C", str(project), "names", *wanted])
    assert done.exit_code == 0 and "Kuzmin" in done.output


def test_a_seed_may_be_in_a_language_of_its_own(project: Path) -> None:
    assert CliRunner().invoke(main, ["-C", str(project), "convert"]).exit_code == 0
    written = (project / "tei" / "a.xml").read_text(encoding="utf-8")
    assert '<date when="1957-06-18">18. Juni 1957</date>' in written
    assert '<text xml:lang="de">' in written and '<language ident="de">' in written
    assert "D101" not in CliRunner().invoke(main, ["-C", str(project), "check"]).output


def test_a_language_that_is_none_is_refused_with_its_file(project: Path) -> None:
    seed = project / "seeds" / "a.txt"
    seed.write_text(GERMAN.replace("language: de", "language: 'd <'"), encoding="utf-8")
    done = CliRunner().invoke(main, ["-C", str(project), "convert"])
    assert done.exit_code == 5 and "language should be a code" in done.output
