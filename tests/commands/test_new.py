"""A new project builds at once, and nothing that is there is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edition.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    folder = tmp_path / "the-editor's_papers"
    assert run("new", str(folder)).exit_code == 0
    return folder


def test_a_new_project_builds_and_has_nothing_wrong_with_it(project: Path) -> None:
    result = run("-C", str(project), "build")
    assert result.exit_code == 0, result.output
    assert (project / "build" / "print" / "sample.pdf").read_bytes().startswith(b"%PDF")
    assert list((project / "build" / "html").rglob("*.html"))
    assert "error" not in result.output


def test_a_build_with_nothing_to_do_says_so_and_writes_nothing(project: Path) -> None:
    run("-C", str(project), "build")
    before = {p: p.stat().st_mtime_ns for p in (project / "build").rglob("*") if p.is_file() and p.name != ".made.json"}
    result = run("-C", str(project), "build", "--why")
    assert "(nothing to do)" in result.output
    assert {p: p.stat().st_mtime_ns for p in before} == before


@pytest.mark.parametrize("spoiled", ["build/print/sample.pdf", "build/.made.json", "build"])
def test_whatever_is_lost_of_the_build_is_made_again(project: Path, spoiled: str) -> None:
    run("-C", str(project), "build")
    whole = (project / "build" / "print" / "sample.pdf").read_bytes()
    target = project / spoiled
    if target.is_dir():
        for path in sorted(target.rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
    else:
        target.write_bytes(b"spoiled")
    assert run("-C", str(project), "build").exit_code == 0
    assert (project / "build" / "print" / "sample.pdf").read_bytes() == whole


def test_the_reason_for_making_again_is_told(project: Path) -> None:
    run("-C", str(project), "build")
    path = project / "seeds" / "authority" / "persons.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "- id: moe\n  name: Moe, Liv\n", encoding="utf-8")
    result = run("-C", str(project), "build", "--why")
    assert "convert sample: the authority files changed" in result.output
    assert "made again: pages" not in result.output, "nobody named Moe is in the text"


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    result = run("new", str(tmp_path))
    assert result.exit_code == 4
    assert "is there already and not empty" in result.output
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_an_id_that_vanishes_after_a_commit_is_reported(project: Path) -> None:
    import subprocess

    run("-C", str(project), "convert")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], cwd=project, check=True, capture_output=True)
    path = project / "tei" / "sample.xml"
    path.write_bytes(path.read_bytes().replace(b'<p xml:id="p-1"', b'<p xml:id="mine"'))
    assert "I101 tei/sample.xml: the id p-1 was there in the last commit" in run("-C", str(project), "check").output


def test_a_file_that_was_broken_and_is_put_right_has_its_pages_again(project: Path) -> None:
    tei, page = project / "tei" / "sample.xml", project / "build" / "html" / "sample" / "index.html"
    run("-C", str(project), "build")
    whole = tei.read_text(encoding="utf-8")
    tei.write_text("<TEI", encoding="utf-8")
    assert run("-C", str(project), "build").exit_code == 1
    assert "place-lund" in page.read_text(encoding="utf-8")
    tei.write_text(whole.replace('<placeName ref="#place-lund">Lund</placeName>', "Lund"), encoding="utf-8")
    assert run("-C", str(project), "build").exit_code == 0
    assert "place-lund" not in page.read_text(encoding="utf-8")
