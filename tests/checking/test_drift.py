"""Where a file and the YAML have drifted apart, it is said, once for each thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from edition.cli import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    folder = tmp_path / "drift"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    assert CliRunner().invoke(main, ["-C", str(folder), "convert"]).exit_code == 0
    return folder


def check(folder: Path) -> str:
    return CliRunner().invoke(main, ["-C", str(folder), "check"]).output


def test_a_new_file_has_not_drifted(project: Path) -> None:
    assert "D10" not in check(project)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("edition.yaml", "version: 0.1.0", "version: 0.2.0", "D101 tei/sample.xml:"),
        ("tei/sample.xml", ">Holm, Anders<", ">Holm, Andreas<", "D102 tei/sample.xml:"),
        ("seeds/authority/places.yaml", "- id: lund\n  name: Lund\n", "", "D103 tei/sample.xml:"),
    ],
)
def test_each_kind_of_drift_is_reported(project: Path, file: str, old: str, new: str, says: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert says in check(project)


def test_a_form_listed_for_two_things_is_reported(project: Path) -> None:
    path = project / "seeds" / "authority" / "places.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "- id: lund2\n  name: Lund\n", encoding="utf-8")
    assert "W401" in check(project)
