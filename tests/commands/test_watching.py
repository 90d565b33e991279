"""A watching build makes again what was changed, waits out what is wrong, and ends with Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from edition.cli import main
from edition.commands.watching import changes


class Watching:
    """`edition build --watch` on FOLDER; its messages arrive one by one."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "edition", "-C", str(folder), "build", "--watch"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.late = threading.Timer(100, self.process.kill)
        self.late.start()

    def until_waiting(self) -> str:
        """What it says until it waits again."""
        said = ""
        assert self.process.stderr
        for line in self.process.stderr:
            said += line
            if "Waiting for changes" in line:
                return said
        raise AssertionError(f"it stopped: {said}")

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(30)
        finally:
            self.late.cancel()


def save(path: Path, text: str) -> None:
    """As editors do it: the file is there whole."""
    beside = path.with_name(f".{path.name}.saving")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    assert CliRunner().invoke(main, ["new", str(tmp_path / "p")]).exit_code == 0
    return tmp_path / "p"


@pytest.fixture
def watching(project: Path) -> Iterator[Watching]:
    found = Watching(project)
    yield found
    found.late.cancel()
    found.process.kill()


def test_a_saved_change_is_in_every_output_and_a_broken_file_is_waited_for(project: Path, watching: Watching) -> None:
    tei = project / "tei" / "sample.xml"
    watching.until_waiting()
    pages, book = project / "build" / "html" / "sample" / "index.html", project / "build" / "print" / "sample.pdf"
    before, whole = book.read_bytes(), tei.read_text(encoding="utf-8")
    save(tei, whole.replace("the harbour could wait", "the Wherryman could wait"))
    assert "pages in build" in watching.until_waiting()
    assert "Wherryman" in pages.read_text(encoding="utf-8") and book.read_bytes() != before
    save(tei, "<TEI")
    watching.until_waiting()
    assert "Wherryman" in pages.read_text(encoding="utf-8")
    save(tei, whole)
    watching.until_waiting()
    assert "Wherryman" not in pages.read_text(encoding="utf-8") and book.read_bytes() == before
    save(project / "edition.yaml", "title: [")
    assert "edition.yaml" in watching.until_waiting()
    assert watching.stop() == 0


def test_nothing_is_said_of_what_the_build_itself_has_written(project: Path, watching: Watching) -> None:
    watching.until_waiting()  # it has written tei/ and the ledger
    save(project / "seeds" / "authority" / "persons.yaml", "[]\n")
    said = watching.until_waiting()
    assert said.count("pages in build") == 1 and "nothing to do" not in said
    assert watching.stop() == 0


def test_changes_are_told_once_each(tmp_path: Path) -> None:
    file = tmp_path / "seeds" / "a.txt"
    deeds = iter([None, None, lambda: (file.parent.mkdir(), file.write_text("a")), None, lambda: os.utime(file, (1, 1)),
                  None, None, file.unlink])

    def wait(_: float) -> None:
        deed = next(deeds, None)
        if deed:
            deed()

    told = changes(tmp_path, wait)
    assert [next(told) for _ in range(4)] == [True, False, False, False]
    assert next(deeds, "none left") == "none left"


def test_a_file_that_is_still_being_written_is_waited_for(tmp_path: Path) -> None:
    (tmp_path / "tei").mkdir()
    pieces = list("abcd")

    def wait(_: float) -> None:
        if pieces:
            with (tmp_path / "tei" / "a.xml").open("a", encoding="utf-8") as file:
                file.write(pieces.pop(0))

    assert next(changes(tmp_path, wait)) is True
    assert (tmp_path / "tei" / "a.xml").read_text(encoding="utf-8") == "abcd"


def test_what_an_editor_program_leaves_beside_a_file_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "tei").mkdir()
    asked: list[float] = []

    def wait(seconds: float) -> None:
        asked.append(seconds)
        (tmp_path / "tei" / f".a.xml.swp{len(asked)}").write_text("x", encoding="utf-8")
        if len(asked) == 5:
            (tmp_path / "tei" / "a.xml").write_text("x", encoding="utf-8")

    told = changes(tmp_path, wait)
    assert next(told) is True and next(told) is False
    assert len(asked) == 6
