"""A volume of several documents: part titles, one register for all, each TEI attached, numbers that do not collide."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from edition.findings import Finding
from edition.rendering.print import render_print

SAMPLE = Path(__file__).parent / "harbour-7.xml"


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    text = SAMPLE.read_text(encoding="utf-8")
    second = re.sub(r"<titlePage>.*</titlePage>", "", text, flags=re.DOTALL).replace('"harbour-7"', '"harbour-8"')
    second = second.replace('The Harbour Committee and the "Night Ledger"', "The Ledger Found")
    second = second.replace("pers-abel", "pers-zorn").replace("Abel, Tomas", "Zorn, Ida")
    folder = tmp_path_factory.mktemp("tei")
    (folder / "harbour-7.xml").write_text(text, encoding="utf-8")
    (folder / "harbour-8.xml").write_text(second, encoding="utf-8")
    return [folder / "harbour-7.xml", folder / "harbour-8.xml"]


@pytest.fixture(scope="module")
def volume(documents: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    findings: list[Finding] = []
    [path] = render_print(documents, tmp_path_factory.mktemp("out"), title="Papers of the Port", findings=findings)
    assert findings == [] and path.name == "volume.pdf"
    return path


def said(pdf: Path) -> str:
    return subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout.decode()


def test_the_volume_has_a_title_of_its_own_and_a_part_for_each_document(volume: Path) -> None:
    with pikepdf.open(volume) as pdf:
        assert pdf.open_metadata()["dc:title"] == "Papers of the Port"
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert titles.index("The Harbour Committee and the “Night Ledger”") < titles.index("The Ledger Found")
    assert titles.count("Persons") == 1


def test_a_person_of_both_documents_has_one_entry(volume: Path) -> None:
    text = said(volume)
    assert len(re.findall(r"Orlov, Pavel Ilyich, Орлов", text)) == 1
    assert "Abel, Tomas" in text and "Zorn, Ida" in text


def test_every_document_is_attached(volume: Path, documents: list[Path]) -> None:
    with pikepdf.open(volume) as pdf:
        found = {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}
    assert found == {path.name: path.read_bytes() for path in documents}


def test_a_broken_sign_is_found_in_its_own_file(documents: list[Path], tmp_path: Path) -> None:
    broken = tmp_path / "harbour-8.xml"
    text = documents[1].read_text(encoding="utf-8").replace("Nobody wept.", "Nobody 漢 wept.")
    broken.write_text(text, encoding="utf-8")
    findings: list[Finding] = []
    render_print([documents[0], broken], tmp_path, title="T", findings=findings)
    assert [(finding.code, finding.file) for finding in findings] == [("P101", str(broken))]
    assert findings[0].line > 100
