"""Only a finished edition is packed; another only when somebody says so, and then the package tells."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from harbour_project import committed, git, run

from edition.commands.deposit import standing
from edition.config import load_config
from edition.depositing.standing import Standing, require_sound
from edition.errors import DepositError
from edition.findings import Finding, Severity
from edition.project import Project


def said(folder: Path, name: str) -> str:
    (package,) = (folder / "build" / "deposit").glob("*.zip")
    with zipfile.ZipFile(package) as archive:
        return archive.read(f"{package.stem}/{name}").decode()


def spoil(folder: Path) -> None:
    tei = folder / "tei" / "sample.xml"
    data = tei.read_text(encoding="utf-8").replace("harbour could wait", "harbour should wait")
    tei.write_text(data, encoding="utf-8")


def test_an_edition_with_uncommitted_changes_is_not_packed(project: Path) -> None:
    note = project / "tei" / "sample.xml"
    note.write_text(note.read_text(encoding="utf-8") + "<!-- seen -->\n", encoding="utf-8")
    result = run(project, "deposit")
    assert result.exit_code == 9
    assert "uncommitted changes in tei/sample.xml" in result.output
    assert not list(project.glob("build/deposit/*.zip"))


def test_what_is_not_of_the_edition_may_be_uncommitted(project: Path) -> None:
    (project / "notes.txt").write_text("to do\n", encoding="utf-8")
    assert run(project, "deposit").exit_code == 0


def test_an_edition_that_fails_its_check_is_not_packed(project: Path) -> None:
    spoil(project)
    result = run(committed(project), "deposit")
    assert result.exit_code == 9
    assert "A101" in result.output
    assert not list(project.glob("build/deposit/*.zip"))


def test_packed_as_it_is_it_tells(project: Path) -> None:
    spoil(project)
    result = run(project, "deposit", "--as-is")
    assert result.exit_code == 0, result.output
    assert "although the check finds 1 error" in said(project, "data/README.md")
    assert "uncommitted changes in tei/sample.xml" in said(project, "bag-info.txt")
    assert "A101" in said(project, "data/reports/validation.txt")
    assert "The TEI is not the source" in said(project, "data/reports/sample-accounting.txt")


def test_a_project_without_git_is_packed_and_tells(project: Path) -> None:
    shutil.rmtree(project / ".git")
    result = run(project, "deposit")
    assert result.exit_code == 0, result.output
    assert "not under git" in result.output
    assert "not under git" in said(project, "data/README.md")


def test_the_commit_it_was_packed_from_is_recorded(project: Path) -> None:
    head = (project / ".git" / "HEAD").read_text(encoding="utf-8").split()[-1]
    commit = (project / ".git" / head).read_text(encoding="utf-8").strip()
    assert run(project, "deposit").exit_code == 0
    assert commit in said(project, "bag-info.txt")


def test_a_repository_without_a_commit_has_nothing_recorded(project: Path) -> None:
    shutil.rmtree(project / ".git")
    git(project, "init", "-q")
    assert standing(Project(project, load_config(project))).uncommitted


def test_an_open_conflict_stops_a_deposit() -> None:
    conflict = Finding("M201", Severity.REVIEW, "tei/a.xml", 7, "both changed 'this'.")
    with pytest.raises(DepositError, match="1 conflict between converter and editor"):
        require_sound(Standing((conflict,)))


def test_a_project_deposited_as_a_whole_takes_no_documents(project: Path) -> None:
    result = run(project, "deposit", "sample")
    assert result.exit_code == 4
    assert "per: document" in result.output


def test_a_project_without_tei_says_what_to_do(project: Path) -> None:
    shutil.rmtree(project / "tei")
    result = run(project, "deposit", "--as-is")
    assert result.exit_code == 9
    assert "edition build" in result.output


def test_a_folder_that_the_git_around_it_ignores_is_not_under_git(project: Path) -> None:
    shutil.rmtree(project / ".git")
    outer = project.parent
    (outer / ".gitignore").write_text("harbour/\n", encoding="utf-8")
    git(outer, "init", "-q")
    committed(outer)
    assert standing(Project(project, load_config(project))).commit is None


def test_a_folder_that_cannot_be_written_is_named(project: Path) -> None:
    (project / "build").mkdir()
    (project / "build" / "deposit").write_text("in the way", encoding="utf-8")
    result = run(project, "deposit")
    assert result.exit_code == 9
    assert "cannot be written into" in result.output
