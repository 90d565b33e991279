"""A deposit that is cut anywhere is carried on by the next run, and ends as one that was never disturbed."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from carrying import carried, desk, end, made_parcel
from fake_invenio import Fault, Invenio, serving

from edition.depositing.requesting import Answer, Request, Wire
from edition.depositing.upload import Desk, Parcel


class Killed(BaseException):
    """The machine went off."""


class KilledAt:
    """A client whose process dies at one request: before it is sent, or after the server has answered."""

    def __init__(self, client: Wire, number: int, after: bool) -> None:
        self.client, self.number, self.after, self.count = client, number, after, 0

    def send(self, request: Request, *, also: Collection[int] = ()) -> Answer:
        mine = self.count == self.number
        self.count += 1
        if mine and not self.after:
            raise Killed
        answer = self.client.send(request, also=also)
        if mine:
            raise Killed
        return answer


@pytest.fixture
def server() -> Iterator[Invenio]:
    with serving(Invenio()) as started:
        yield started


@cache
def published() -> tuple[dict[str, Any], bytes]:
    """(the records, the ledger) where a first version is published."""
    with TemporaryDirectory() as name, serving(Invenio()) as server:
        carried(desk(server, Path(name)), made_parcel(Path(name)))
        return server.records, (Path(name) / "deposits.yaml").read_bytes()


def begin(server: Invenio, folder: Path, before: bool) -> Parcel:
    """What is to be deposited now; BEFORE: where a first version is published."""
    if not before:
        return made_parcel(folder)
    records, ledger = published()
    server.records = deepcopy(records)
    (folder / "deposits.yaml").write_bytes(ledger)
    return made_parcel(folder, "2.0.0")


@cache
def undisturbed(before: bool) -> tuple[tuple[Any, ...], int]:
    """(the end of a run nobody disturbs, how many requests it takes)."""
    with TemporaryDirectory() as name, serving(Invenio()) as server:
        parcel = begin(server, Path(name), before)
        carried(desk(server, Path(name)), parcel)
        return end(server, Path(name)), len(server.log)


# counted by the run below; a test says when they are no longer right
FIRST, NEXT = 21, 20
CASES = [*itertools.product([False], range(FIRST)), *itertools.product([True], range(NEXT))]


@pytest.mark.parametrize(("before", "requests"), [(False, FIRST), (True, NEXT)])
def test_every_request_of_a_deposit_is_cut_in_these_tests(before: bool, requests: int) -> None:
    assert undisturbed(before)[1] == requests


@pytest.mark.parametrize("after", [False, True], ids=["unsent", "done"])
@pytest.mark.parametrize(("before", "number"), CASES)
def test_a_run_killed_at_any_request_is_finished_by_the_next(
    server: Invenio, tmp_path: Path, before: bool, number: int, after: bool
) -> None:
    expected, _ = undisturbed(before)
    parcel = begin(server, tmp_path, before)
    calm = desk(server, tmp_path)
    dying = Desk(KilledAt(calm.wire, number, after), calm.server, calm.deposits, calm.tell, calm.sleep)
    with pytest.raises(Killed):
        carried(dying, parcel)
    assert all(f["status"] == "completed" and f["content"] is not None for r in server.published()
               for f in r["files"].values())
    carried(desk(server, tmp_path), parcel)
    assert end(server, tmp_path) == expected


@pytest.mark.parametrize("act", [False, True], ids=["unheard", "done"])
@pytest.mark.parametrize(("before", "number"), CASES)
def test_a_connection_cut_at_any_request_is_taken_up_in_the_same_run(
    server: Invenio, tmp_path: Path, before: bool, number: int, act: bool
) -> None:
    expected, _ = undisturbed(before)
    parcel = begin(server, tmp_path, before)
    server.fault = lambda n, _: Fault(act=act) if n == number else None
    carried(desk(server, tmp_path), parcel)
    assert end(server, tmp_path) == expected
