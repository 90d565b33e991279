"""A dry run tells what is then sent, request by request and byte by byte, whatever is deposited."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from carrying import carried, desk, made_parcel
from fake_invenio import Invenio, serving

from edition.depositing.deposits import Deposits
from edition.depositing.upload import Desk, Parcel
from edition.depositing.upload_rehearsal import COMMUNITY, DOI, MARK, RECORD, Imagined, Rehearsal

API = "https://repository.example/api"


def rehearsed(folder: Path, parcel: Parcel) -> list[tuple[str, Any]]:
    """What a dry run prints: each request with its JSON, or the size of its file."""
    printed: list[str] = []
    imagined = Imagined(folder / "deposits.yaml")
    wire = Rehearsal(API, printed.append, imagined.entries)
    carried(Desk(wire, Invenio.name, imagined, lambda _: None, lambda _: None), parcel)
    return [_understood(line) for line in printed]


def _understood(printed: str) -> tuple[str, Any]:
    request, _, rest = printed.replace(f" {API}/", " /api/").partition("\n")
    size = re.search(r", (\d+) bytes, application/octet-stream$", rest)
    return re.sub(r"\?.*", "", request), int(size[1]) if size else json.loads(rest) if rest else None


def sent(server: Invenio, folder: Path, parcel: Parcel, number: str) -> list[tuple[str, Any]]:
    """The same of what came to a server, in the words of a dry run; NUMBER is that of the record there."""
    start = len(server.log)
    carried(desk(server, folder), parcel)
    found = []
    for request, body in zip(server.log[start:], server.bodies[start:], strict=True):
        text = re.sub(r"\([a-z]{20}\)", f"({MARK})", body.decode("latin-1"))
        text = text.replace(f"10.5072/{number}", DOI).replace("uuid-1", COMMUNITY)
        what = len(body) if request.endswith("/content") else json.loads(text) if text else None
        found.append((re.sub(f"/{number}(?=/|$)", f"/{RECORD}", request), what))
    return found


def _plain(folder: Path) -> Parcel:
    return made_parcel(folder)


SHAPES: dict[str, Callable[[Path], Parcel]] = {
    "plain": _plain,
    "of a document": lambda folder: replace(made_parcel(folder), document="memo"),
    "for a community": lambda folder: made_parcel(folder, community="papers"),
    "with a doi": lambda folder: made_parcel(folder, doi="10.1234/own"),
    "without a doi": lambda folder: made_parcel(folder, reserving=False),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_dry_run_tells_what_is_then_sent(tmp_path: Path, shape: str) -> None:
    parcel = SHAPES[shape](tmp_path)
    with serving(Invenio(communities={"papers": "uuid-1"})) as server:
        told = rehearsed(tmp_path, parcel)
        assert not (tmp_path / "deposits.yaml").exists() and server.log == []
        assert told == sent(server, tmp_path, parcel, "rec1")


def test_a_dry_run_of_a_next_version_tells_what_is_then_sent(tmp_path: Path) -> None:
    with serving(Invenio()) as server:
        carried(desk(server, tmp_path), made_parcel(tmp_path))
        before = (tmp_path / "deposits.yaml").read_bytes()
        parcel = made_parcel(tmp_path, "2.0.0")
        told = rehearsed(tmp_path, parcel)
        assert (tmp_path / "deposits.yaml").read_bytes() == before
        assert told == sent(server, tmp_path, parcel, "rec2")


def test_a_dry_run_after_a_break_begins_with_the_draft_there_is(tmp_path: Path) -> None:
    with serving(Invenio()) as server:
        from edition.depositing.upload_draft import reserve

        reserve(desk(server, tmp_path), made_parcel(tmp_path))
        told = rehearsed(tmp_path, made_parcel(tmp_path))
        assert told[0][0] == "GET /api/records/rec1/draft"
        assert told == [(re.sub("<record>", "rec1", request), body) for request, body in _worded(
            sent(server, tmp_path, made_parcel(tmp_path), "rec1"))]
    assert Deposits(tmp_path / "deposits.yaml").entries[0].state == "published"


def _worded(found: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """With the DOI that is known by now."""
    return [(request, json.loads(json.dumps(body).replace(DOI, "10.5072/rec1")) if body is not None else None)
            for request, body in found]
