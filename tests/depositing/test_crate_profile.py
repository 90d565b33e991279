"""The crate as the community's own validator reads it: nothing that RO-Crate 1.3 requires is missing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import requests
import rocrate
from rocrate_validator import models, services
from rocrate_validator.utils.http import HttpRequester

METADATA = "ro-crate-metadata.json"
CONTEXT = Path(rocrate.__file__).parent / "data" / "ro-crate.jsonld"


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """The validator asks the network for the context; it gets the copy that the library rocrate comes with."""

    def get(_: object, url: str, *__: object, **___: object) -> requests.Response:
        assert "w3id.org/ro/crate" in str(url), url
        response = requests.Response()
        response.status_code, response.url = 200, str(url)
        response.headers["Content-Type"] = "application/ld+json"
        response._content = CONTEXT.read_bytes()
        return response

    monkeypatch.setattr(HttpRequester, "get", get, raising=False)


def without_most_pages(data: Path, into: Path) -> Path:
    """The crate with the first page of its site alone: pages are alike, and the validator takes long for each."""
    folder = Path(shutil.copytree(data, into))
    whole = json.loads((folder / METADATA).read_text(encoding="utf-8"))
    pages = {e["@id"] for e in whole["@graph"] if e["@id"].startswith("html/")} - {"html/", "html/index.html"}
    whole["@graph"] = [less(e, pages) for e in whole["@graph"] if e["@id"] not in pages]
    (folder / METADATA).write_text(json.dumps(whole), encoding="utf-8")
    return folder


def less(entity: dict[str, object], pages: set[str]) -> dict[str, object]:
    def kept(value: object) -> object:
        values = value if isinstance(value, list) else None
        return value if values is None else [v for v in values if not isinstance(v, dict) or v.get("@id") not in pages]

    return {key: kept(value) for key, value in entity.items()}


@pytest.mark.usefixtures("offline")
def test_nothing_that_is_required_is_missing(bag: Path, tmp_path: Path) -> None:
    settings = services.ValidationSettings(
        rocrate_uri=str(without_most_pages(bag / "data", tmp_path / "crate")), profile_identifier="ro-crate-1.3",
        requirement_severity=models.Severity.REQUIRED,
    )
    result = services.validate(settings)
    assert [(issue.check.identifier, issue.message) for issue in result.get_issues()] == []
