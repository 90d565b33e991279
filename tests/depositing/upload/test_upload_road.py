"""A deposit that is cut anywhere is carried on by the next run, and ends as one that was never disturbed."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from carrying import carried, desk, end, made_parcel
from fake_invenio import Fault, Invenio, serving

from edition.depositing.requesting import Answer, Request, Wire
from edition.depositing.upload import Desk


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
def undisturbed(before: bool) -> tuple[tuple[Any, ...], int]:
    """(the end of a run nobody disturbs, how many requests it takes); BEFORE: with an earlier version there."""
    with TemporaryDirectory() as name, serving(Invenio()) as server:
        folder = Path(name)
        if before:
            carried(desk(server, folder), made_parcel(folder))
        started = len(server.log)
        carried(desk(server, folder), made_parcel(folder, "2.0.0") if before else made_parcel(folder))
        return end(server, folder), len(server.log) - started


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
    mine = tmp_path
    if before:
        carried(desk(server, mine), made_parcel(mine))
    parcel = made_parcel(mine, "2.0.0" if before else "1.0.0")
    calm = desk(server, mine)
    dying = Desk(KilledAt(calm.wire, number, after), calm.server, calm.deposits, calm.tell, calm.sleep)
    with pytest.raises(Killed):
        carried(dying, parcel)
    assert all(f["status"] == "completed" and f["content"] is not None for r in server.published()
               for f in r["files"].values())
    carried(desk(server, mine), parcel)
    assert end(server, mine) == expected


@pytest.mark.parametrize("act", [False, True], ids=["unheard", "done"])
@pytest.mark.parametrize(("before", "number"), CASES)
def test_a_connection_cut_at_any_request_is_taken_up_in_the_same_run(
    server: Invenio, tmp_path: Path, before: bool, number: int, act: bool
) -> None:
    expected, _ = undisturbed(before)
    mine = tmp_path
    if before:
        carried(desk(server, mine), made_parcel(mine))
    start = len(server.log)
    server.fault = lambda n, _: Fault(act=act) if n == start + number else None
    carried(desk(server, mine), made_parcel(mine, "2.0.0" if before else "1.0.0"))
    assert end(server, mine) == expected
