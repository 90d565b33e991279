"""Several documents as one book: `--volume TITLE` of print and epub."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

from edition.cli import main

SAMPLE = Path(__file__).parents[1] / "rendering" / "harbour-7.xml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "edition.yaml").write_text("title: Papers\n", encoding="utf-8")
    (tmp_path / "tei").mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    for name in ("harbour-7", "harbour-8"):
        (tmp_path / "tei" / f"{name}.xml").write_text(text.replace('"harbour-7"', f'"{name}"'), encoding="utf-8")
    return tmp_path


def test_print_and_epub_make_one_book_of_all_documents(project: Path) -> None:
    for command in ("print", "epub"):
        result = CliRunner().invoke(main, [command, "--volume", "Papers of the Port"])
        assert result.exit_code == 0, result.output
    assert [path.name for path in (project / "build" / "print").iterdir()] == ["volume.pdf"]
    with pikepdf.open(project / "build" / "print" / "volume.pdf") as pdf:
        assert pdf.open_metadata()["dc:title"] == "Papers of the Port" and len(pdf.attachments) == 2
    with zipfile.ZipFile(project / "build" / "epub" / "volume.epub") as book:
        assert {"EPUB/text-1.xhtml", "EPUB/text-2.xhtml"} <= set(book.namelist())


def test_a_document_that_is_not_there_is_named(project: Path) -> None:
    result = CliRunner().invoke(main, ["epub", "--volume", "Papers", "harbour-9"])
    assert result.exit_code != 0 and "harbour-9" in result.output and "Traceback" not in result.output
