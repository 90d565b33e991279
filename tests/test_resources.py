"""Stylesheets and schema are found in a wheel and in a checkout; the wheel is told to hold them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from edition import resources

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("inside", ["edition/data/schema", "schema"])
def test_a_resource_is_found_in_a_wheel_and_in_a_checkout(
    inside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / inside).mkdir(parents=True)
    (tmp_path / inside / "a.rng").write_text("x", encoding="utf-8")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "edition")
    assert resources.resource("schema", "a.rng") == tmp_path / inside / "a.rng"


def test_what_is_nowhere_is_named_with_both_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "edition")
    with pytest.raises(FileNotFoundError, match=r"schema/a\.rng is in neither .*data.* nor "):
        resources.resource("schema", "a.rng")


def test_the_wheel_holds_stylesheets_and_schema_where_they_are_looked_for() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    included = build["targets"]["wheel"]["force-include"]
    assert included == {"xslt": "edition/data/xslt", "schema": "edition/data/schema"}
    assert all((ROOT / folder).is_dir() for folder in included)
