"""An editor's desk: registers in and out, annotations, unknown names, proofreading; each tried on a small project."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edition.cli import main


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), *arguments])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    folder = tmp_path / "desk"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    assert run(folder, "convert").exit_code == 0
    return folder


def tei(folder: Path) -> str:
    return (folder / "tei" / "sample.xml").read_text(encoding="utf-8")


def test_annotations_give_offsets_into_the_seed(project: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(project, "annotations", "--format", "csv").stdout)))
    text = (project / "seeds" / "sample.txt").read_text(encoding="utf-8").partition("\n---\n")[2]
    assert len(rows) >= 6
    assert all(text[int(r["start"]) : int(r["end"])] == r["text"] for r in rows)
    assert json.loads(run(project, "annotations").stdout)


def test_names_found_by_others_are_kept_and_credited(project: Path) -> None:
    text = (project / "seeds" / "sample.txt").read_text(encoding="utf-8").partition("\n---\n")[2]
    at = text.index("council")
    file = project / "found.csv"
    file.write_text(f"start,end,kind,text,ref\n{at},{at + 7},org,council,org-council\n", encoding="utf-8")
    orgs = project / "seeds" / "authority" / "orgs.yaml"
    orgs.write_text("- id: council\n  name: Council of Varnes\n  forms: [the council of Varnes]\n", encoding="utf-8")
    result = run(project, "convert", "--annotations", str(file))
    assert result.exit_code == 0, result.output
    assert (project / "seeds" / "sample.annotations.csv").exists()
    assert "outside-finder" in tei(project)
    before = tei(project)
    assert run(project, "convert").exit_code == 0
    assert tei(project) == before, "the next conversion still knows them"


@pytest.mark.parametrize("rows", ["", "{at},{end},org,council\n"])
def test_a_finder_who_found_nothing_that_is_listed_is_not_credited(project: Path, rows: str) -> None:
    at = (project / "seeds" / "sample.txt").read_text(encoding="utf-8").partition("\n---\n")[2].index("council")
    file = project / "found.csv"
    file.write_text("start,end,kind,text\n" + rows.format(at=at, end=at + 7), encoding="utf-8")
    assert run(project, "convert", "--annotations", str(file)).exit_code == 0
    assert "outside-finder" not in tei(project)


def test_a_register_goes_out_and_comes_in_again(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.xml"
    assert run(project, "authority", "export", "-o", str(out)).exit_code == 0
    persons = project / "seeds" / "authority" / "persons.yaml"
    before = persons.read_text(encoding="utf-8")
    assert "2 were there" in run(project, "authority", "import", str(out)).output
    assert persons.read_text(encoding="utf-8") == before
    table = tmp_path / "people.csv"
    table.write_text("name,born\n\"Moe, Liv\",1901\n", encoding="utf-8")
    assert "would add 1" in run(project, "authority", "import", "--dry-run", str(table), "--kind", "persons").output
    assert run(project, "authority", "import", str(table), "--kind", "persons").exit_code == 0
    assert "Moe, Liv" in persons.read_text(encoding="utf-8")


def test_unknown_names_are_listed_and_known_ones_are_not(project: Path) -> None:
    persons = project / "seeds" / "authority" / "persons.yaml"
    persons.write_text("- id: holm\n  name: Holm, Anders\n", encoding="utf-8")
    out = run(project, "names").stdout
    assert "Petrovic" in out
    assert "Holm" not in [line.strip() for line in out.splitlines() if line.startswith("  name:")]


def test_proofreading_is_recorded_by_section_and_counted(project: Path) -> None:
    assert "sample: 0 % proofread" in run(project, "proofread").stdout
    result = run(project, "proofread", "sample", "sec-1")
    assert result.exit_code == 0, result.output
    assert 'status="proofread" target="#sec-1"' in tei(project)
    assert run(project, "check").exit_code == 0
    assert run(project, "proofread", "sample", "--whole").exit_code == 0
    assert "sample: 100 % proofread" in run(project, "proofread").stdout
    assert "has no section 'sec-99'" in run(project, "proofread", "sample", "sec-99").output


def test_proofreading_and_decisions_survive_another_conversion(project: Path) -> None:
    run(project, "proofread", "sample", "sec-1")
    marked = tei(project)
    persons = project / "seeds" / "authority" / "persons.yaml"
    persons.write_text(persons.read_text(encoding="utf-8").replace("of the harbour", "of the port"), encoding="utf-8")
    assert run(project, "convert").exit_code == 0
    assert tei(project) == marked.replace("Engineer of the harbour.", "Engineer of the port.")


@pytest.mark.parametrize("command", ["html", "print", "epub", "build"])
def test_every_output_is_made_by_a_command_of_its_name(project: Path, command: str) -> None:
    result = run(project, command)
    assert result.exit_code == 0, result.output
    assert any(p.is_file() for p in (project / "build").rglob("*"))


def test_without_a_project_every_command_says_what_to_do(tmp_path: Path) -> None:
    for command in ("convert", "check", "build", "names", "review", "html"):
        result = run(tmp_path, command)
        assert result.exit_code == 4
        assert "there is no edition.yaml here" in result.output
        assert "Traceback" not in result.output
