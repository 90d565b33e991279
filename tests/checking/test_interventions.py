"""What an editor changed can be listed whole: in the text and in the ledger, by line, for eyes and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edition.checking.corrections import Correction, write_corrections
from edition.checking.interventions import as_table, interventions
from edition.cli import main
from edition.encoding.document import TEI, parse_bytes

HANDS = """
<p>He <choice ana="#ocr-slip" resp="#ed-1"><sic>wnet</sic><corr>went</corr></choice></p>
<p>and <choice ana="#unverified" cert="low"><sic>sed</sic><corr>said</corr></choice></p>
<p><supplied reason="omitted" resp="#ed-1 #ed-2">now</supplied> <surplus>the</surplus></p>
<p><add>late</add> <del>soon</del> <sic>thier</sic></p>"""


def _made(text: str) -> list[tuple[str, ...]]:
    tree = parse_bytes(f'<TEI xmlns="{TEI}"><text><body>{text}</body></text></TEI>'.encode())
    return [(str(i.line), i.kind, i.source, i.edition, i.who, i.ground) for i in interventions(tree, "tei/x.xml")]


def test_every_kind_is_listed_once_with_both_sides_and_who_answers() -> None:
    assert _made(HANDS) == [
        ("2", "choice", "wnet", "went", "ed-1", "ocr-slip"),
        ("3", "choice", "sed", "said", "", "proposed, unverified, certainty low"),
        ("4", "supplied", "", "now", "ed-1 ed-2", "omitted"),
        ("4", "surplus", "the", "", "", ""),
        ("5", "add", "", "late", "", ""),
        ("5", "del", "soon", "", "", ""),
        ("5", "sic", "thier", "thier", "", ""),
    ]


def test_a_text_without_any_says_so() -> None:
    assert not _made("<p>Plain.</p>")
    assert "No interventions" in as_table([])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    assert _run(folder, "convert").exit_code == 0
    write_corrections(folder / "seeds" / "sample.corrections.yaml",
                      [Correction(9, "", "harbour  cou1d", "harbour could", "ed-1", "2026-11-23")])
    return folder


def _run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), *arguments])


def test_the_table_is_printed_only_when_asked_for_and_holds_the_ledger(project: Path) -> None:
    assert "harbour could" not in _run(project, "check").stdout.replace("cou1d", "")
    line = next(x for x in _run(project, "check", "--interventions").stdout.splitlines() if x.startswith("seeds/"))
    columns = [cell.strip() for cell in line.split("  ") if cell.strip()]
    place = "seeds/sample.corrections.yaml:9"
    assert columns[:6] == [place, "OCR", "harbour cou1d", "harbour could", "ed-1", "scan, 2026-11-23"]


def test_json_holds_findings_and_interventions(project: Path) -> None:
    data = json.loads(_run(project, "check", "--interventions", "--format", "json").stdout)
    assert set(data) == {"findings", "interventions"}
    assert data["interventions"][-1]["edition"] == "harbour could"
    assert isinstance(json.loads(_run(project, "check", "--format", "json").stdout), list)


def test_forms_that_know_only_findings_refuse_it(project: Path) -> None:
    result = _run(project, "check", "--interventions", "--format", "sarif")
    assert result.exit_code == 2 and "goes with --format text and json" in result.output
