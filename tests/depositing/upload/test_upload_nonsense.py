"""Whatever JSON a server answers with, a deposit ends in one sentence or in what was wanted, and nothing strange gets
into paths, files or the terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from carrying import carried, desk, made_parcel
from fake_invenio import TOKEN, Fault, Invenio, serving
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.depositing.deposits import Deposits
from edition.depositing.requesting import Answer, Request
from edition.depositing.upload import Desk
from edition.errors import DepositError, EditionError

KEYS = st.sampled_from("id pids doi identifier is_published status metadata title version hits entries key checksum "
                       "size errors field messages parent review receiver community".split())
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.sampled_from(["../x", "draft", "10.1/a"])
JSON = st.recursive(LEAVES, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside, max_size=4),
                    max_leaves=12)  # fmt: skip


class Babble:
    """A wire that answers anything."""

    def __init__(self, answers: list[tuple[int, Any]]) -> None:
        self.answers, self.paths = answers, list[str]()

    def send(self, request: Request, *, also: Collection[int] = ()) -> Answer:
        self.paths.append(request.path)
        status, data = self.answers[len(self.paths) % len(self.answers)]
        return Answer(status, data)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([200, 200, 404]), st.dictionaries(KEYS, JSON, max_size=5)), min_size=1,
                max_size=6))  # fmt: skip
def test_no_answer_is_beyond_a_sentence(answers: list[tuple[int, Any]]) -> None:
    with TemporaryDirectory() as name:
        wire = Babble(answers)
        ledger = Deposits(Path(name) / "deposits.yaml")
        with suppress(EditionError):
            carried(Desk(wire, "https://x.example", ledger, lambda _: None, lambda _: None), made_parcel(Path(name)))
        assert not [path for path in wire.paths if ".." in path]
        Deposits(ledger.file)  # can be read


@pytest.mark.parametrize("doi", ["<idno/>", "10.5072/a b", "javascript:alert(1)", "10.1/\n"])
def test_what_is_no_doi_does_not_come_into_the_tei(tmp_path: Path, doi: str) -> None:
    with serving(Invenio()) as server:
        server.fault = lambda _, request: Fault(201, body=_said(doi)) if request.endswith("/pids/doi") else None
        with pytest.raises(DepositError, match="none by its form"):
            carried(desk(server, tmp_path), made_parcel(tmp_path))


def _said(doi: str) -> bytes:
    return json.dumps({"pids": {"doi": {"identifier": doi}}}).encode()


def test_names_of_files_and_fields_cannot_command_a_terminal(tmp_path: Path) -> None:
    said: list[str] = []
    bad = "x\u001b]0;title\u0007\u202e" + TOKEN
    with serving(Invenio()) as server:
        listed = b'{"entries": [{"key": "' + bad.encode("unicode_escape").replace(b"\\x", b"\\u00") + b'"}]}'
        asked = "GET /api/records/rec1/draft/files"
        server.fault = lambda _, request: Fault(200, body=listed) if request == asked else None
        with pytest.raises(DepositError):
            carried(desk(server, tmp_path, said.append), made_parcel(tmp_path))
    assert said and not re.search(r"[\x00-\x1f\x7f-\x9f\u202e]", "".join(said)) and TOKEN not in "".join(said)
