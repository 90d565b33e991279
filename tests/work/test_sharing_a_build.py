"""However a build is shared out, the same bytes come of it; and what stops one document stops no other."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edition.cli import main

NAMES = ("Holm", "Strand", "Berglund", "Petersen")


def seed(number: int) -> str:
    name = NAMES[number % len(NAMES)]
    return f"THE HARBOUR OF {number}\n\n" + "\n\n".join(f"{name} came in {1940 + n} and left again." for n in range(4))


def make(folder: Path, number: int = 3) -> Path:
    (folder / "seeds" / "authority").mkdir(parents=True)
    (folder / "edition.yaml").write_text("title: Harbours\ndate: 2020-01-01\nhtml: {search: false}\n", encoding="utf-8")
    people = "".join(f"- id: {name.lower()}\n  name: {name}, A.\n" for name in NAMES)
    (folder / "seeds" / "authority" / "persons.yaml").write_text(people, encoding="utf-8")
    for n in range(number):
        (folder / "seeds" / f"doc-{n}.txt").write_text(seed(n), encoding="utf-8")
    return folder


def build(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), "build", *options])


def made(folder: Path) -> dict[str, bytes]:
    places = [*(folder / "tei").rglob("*"), *(folder / "seeds").rglob("*"), *(folder / "build").rglob("*")]
    return {str(p.relative_to(folder)): p.read_bytes() for p in places
            if p.is_file() and p.name != ".made.json" and p.suffix != ".kept" and ".drafts" not in p.parts}


def test_one_process_and_several_write_the_same_bytes(tmp_path: Path) -> None:
    one, two = make(tmp_path / "one"), make(tmp_path / "two")
    assert build(one, "--jobs", "1").exit_code == 0
    result = build(two, "--jobs", "2", "--why")
    assert result.exit_code == 0, result.output
    assert "MB each at most" in result.output
    assert made(one) == made(two)
    assert "(nothing to do)" in build(one, "--jobs", "2").output


@pytest.mark.parametrize("old, new", [("came", "went"), ("came in 1941", "did not come at all in the year of 1941"),
                                      ("THE HARBOUR", "A SHORT HISTORY OF THE HARBOUR AND OF ITS PILOTS")])
def test_a_book_set_after_a_rehearsal_is_the_book_set_anew(tmp_path: Path, old: str, new: str) -> None:
    project = make(tmp_path / "p", 1)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "edition.cli", "build", "--jobs", "2"]
    subprocess.run(command, cwd=project, check=True, capture_output=True, env=environment)
    assert (project / "build" / ".drafts" / "doc-0" / "main.typ").exists()
    path = project / "seeds" / "doc-0.txt"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    subprocess.run(command, cwd=project, check=True, capture_output=True, env=environment)
    pdf = project / "build" / "print" / "doc-0.pdf"
    rehearsed = pdf.read_bytes()
    shutil.rmtree(project / "build")
    assert build(project, "--jobs", "1").exit_code == 0
    assert pdf.read_bytes() == rehearsed


def test_a_spoilt_draft_costs_time_and_nothing_else(tmp_path: Path) -> None:
    project = make(tmp_path / "p", 1)
    assert build(project).exit_code == 0
    (project / "build" / ".drafts" / "doc-0" / "main.typ").write_text("#panic()", encoding="utf-8")
    (project / "seeds" / "doc-0.txt").write_text(seed(1), encoding="utf-8")
    assert build(project).exit_code == 0


def test_a_seed_that_cannot_be_read_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    project = make(tmp_path / "p", 3)
    (project / "seeds" / "doc-1.txt").write_bytes(b"THE \xff HARBOUR")
    for command in (["build"], ["convert", "--jobs", "2"]):
        result = CliRunner().invoke(main, ["-C", str(project), *command])
        assert result.exit_code == 1
        assert "X103 seeds/doc-1.txt:1: byte 0xff is not UTF-8" in result.output
    assert sorted(p.name for p in (project / "build" / "print").iterdir()) == ["doc-0.pdf", "doc-2.pdf"]
    assert (project / "build" / "html" / "doc-2" / "index.html").exists()


def test_what_stops_one_document_stops_no_other(tmp_path: Path) -> None:
    project = make(tmp_path / "p", 3)
    (project / "xslt").mkdir()
    (project / "xslt" / "html.xsl").write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
        'xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:template match="/" as="empty-sequence()">'
        '<xsl:if test="TEI/@xml:id = \'doc-1\'"><xsl:message terminate="yes">no page of this</xsl:message></xsl:if>'
        "<xsl:next-match/></xsl:template></xsl:stylesheet>", encoding="utf-8")
    for options in (["--jobs", "2"], ["--jobs", "1"]):
        result = build(project, *options)
        assert result.exit_code == 1, result.output
        assert "X104 tei/doc-1.xml" in result.output and "no page of this" in result.output
        assert "Traceback" not in result.output
    assert (project / "build" / "print" / "doc-1.pdf").exists()
    assert (project / "build" / "html" / "doc-2" / "index.html").exists()
    assert not (project / "build" / "html" / "doc-1").exists()


def test_pages_made_ahead_are_the_pages_of_the_site(tmp_path: Path) -> None:
    project = make(tmp_path / "p", 3)
    for command in ("convert", "html", "build", "html"):
        result = CliRunner().invoke(main, ["-C", str(project), command, "--jobs", "2"])
        assert result.exit_code == 0, result.output
        if command != "convert":
            kept = {p: p.stat().st_mtime_ns for p in (project / "build" / ".pages" / "documents").glob("*.kept")}
            record = (project / "build" / ".made.json").read_text(encoding="utf-8")
            assert len(kept) == 3 and all(f"documents/{p.name}" in record for p in kept), "made once, by the crew"


def test_a_person_with_another_name_is_news_only_where_they_are_named(tmp_path: Path) -> None:
    project = make(tmp_path / "p", 3)
    assert build(project).exit_code == 0
    people = project / "seeds" / "authority" / "persons.yaml"
    people.write_text(people.read_text(encoding="utf-8").replace("Strand, A.", "Strand, Anna"), encoding="utf-8")
    result = build(project, "--why")
    told = [line for line in result.output.splitlines() if line.startswith(("made again", "left as it is"))]
    assert "made again: convert doc-1: the authority files changed" in told
    assert "made again: book doc-1: tei/doc-1.xml changed" in told
    assert not [line for line in told if line.startswith("made again: ") and ("doc-0:" in line or "doc-2:" in line)]
    assert "left as it is: convert doc-0: the authority files changed, but nothing that did is in it" in told
    anew = make(tmp_path / "anew", 3)
    (anew / "seeds" / "authority" / "persons.yaml").write_bytes(people.read_bytes())
    assert build(anew).exit_code == 0
    outputs = [{k: v for k, v in made(f).items() if k.startswith(("tei/", "build/html", "build/print"))}
               for f in (project, anew)]
    assert outputs[0] == outputs[1]
    assert "(nothing to do)" in build(project).output


def test_a_build_killed_half_way_goes_on_where_it_was(tmp_path: Path) -> None:
    project = make(tmp_path / "p", 6)
    process = subprocess.Popen([sys.executable, "-m", "edition.cli", "build", "--jobs", "2"], cwd=project,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    journal = project / "build" / ".made.journal"
    for _ in range(400):
        if journal.exists() and journal.read_bytes().count(b'["book ') >= 2:
            break
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    finished = {line.split('"')[1] for line in journal.read_text(encoding="utf-8").splitlines() if '["book ' in line}
    result = build(project, "--why", "--jobs", "1")
    assert result.exit_code == 0, result.output
    assert finished and not [step for step in finished if f"made again: {step}:" in result.output]
    assert len(list((project / "build" / "print").glob("*.pdf"))) == 6
