"""The whole road of a deposit for tests: a parcel, a desk without waiting, and what is true at the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fake_invenio import TOKEN, Invenio

from edition.depositing.credentials import Token
from edition.depositing.deposits import DRAFT, Deposit, Deposits
from edition.depositing.invenio_address import read_address
from edition.depositing.invenio_client import Client
from edition.depositing.upload import Desk, Parcel
from edition.depositing.upload_draft import reserve
from edition.depositing.upload_files import deliver
from edition.depositing.upload_publish import offer, publish


def made_parcel(folder: Path, version: str = "1.0.0", **more: Any) -> Parcel:
    folder = folder / version
    folder.mkdir(exist_ok=True)
    contents = {"memo.xml": b"<TEI/>" + version.encode(), "the memo #1.pdf": b"%PDF" * 50_000}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    body = {"access": {"record": "public", "files": "public"}, "files": {"enabled": True},
            "metadata": {"title": "The Harbour Question", "version": version}}
    return Parcel("", version, body, tuple(folder / name for name in contents), **more)


def desk(server: Invenio, folder: Path, tell: Callable[[str], None] = lambda _: None,
         sleep: Callable[[float], None] = lambda _: None) -> Desk:
    client = Client(read_address(server.url), Token(TOKEN))
    return Desk(client, server.name, Deposits(folder / "deposits.yaml"), tell, sleep)


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
