"""A deposit that is cut anywhere is carried on by the next run, and ends as one that was never disturbed."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from fake_invenio import TOKEN, Fault, Invenio, serving

from edition.depositing.credentials import Token
from edition.depositing.deposits import DRAFT, Deposit, Deposits
from edition.depositing.invenio_address import read_address
from edition.depositing.invenio_client import Client
from edition.depositing.requesting import Answer, Request
from edition.depositing.upload import Desk, Parcel
from edition.depositing.upload_draft import reserve
from edition.depositing.upload_files import deliver
from edition.depositing.upload_publish import offer, publish


class Killed(BaseException):
    """The machine went off."""


class KilledAt:
    """A client whose process dies at one request: before it is sent, or after the server has answered."""

    def __init__(self, client: Client, number: int, after: bool) -> None:
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


@pytest.fixture
def parcel(tmp_path: Path) -> Parcel:
    return made_parcel(tmp_path)


def made_parcel(folder: Path, version: str = "1.0.0", **more: Any) -> Parcel:
    folder = folder / version
    folder.mkdir(exist_ok=True)
    contents = {"memo.xml": b"<TEI/>" + version.encode(), "the memo #1.pdf": b"%PDF" * 50_000}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    body = {"access": {"record": "public", "files": "public"}, "files": {"enabled": True},
            "metadata": {"title": "The Harbour Question", "version": version}}
    return Parcel("", version, body, tuple(folder / name for name in contents), **more)


def desk(server: Invenio, folder: Path, tell: Callable[[str], None] = lambda _: None) -> Desk:
    client = Client(read_address(server.url), Token(TOKEN))
    return Desk(client, server.url, Deposits(folder / "deposits.yaml"), tell, lambda _: None)


def carried(desk: Desk, parcel: Parcel) -> Deposit:
    """The whole road."""
    entry = reserve(desk, parcel)
    if entry.state != DRAFT:
        return entry
    deliver(desk, parcel, entry)
    offer(desk, parcel, entry)
    return publish(desk, parcel, entry)


def end(server: Invenio, folder: Path) -> tuple[Any, ...]:
    """What is true at the end: records with metadata, DOI and files there, and entries here."""
    records = [
        (r["id"], r["published"], r["status"], r["metadata"], r["pids"], r["after"],
         {name: (f["status"], f["content"]) for name, f in r["files"].items()})
        for r in server.records.values()
    ]
    entries = [(e.record, e.version, e.doi, e.state, e.after) for e in Deposits(folder / "deposits.yaml").entries]
    return records, entries


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
    dying = Desk(KilledAt(calm.wire, number, after), calm.server, calm.deposits, calm.tell, calm.sleep)  # type: ignore[arg-type]
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
