"""What `edition deposit --to` tells the person: how far files have gone, what came of it, what to do next."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from edition.commands.report import say
from edition.depositing.deposits import DRAFT, FILE_NAME, PUBLISHED, Deposit
from edition.depositing.upload import Parcel


def stopped(dois: Sequence[str], written: Sequence[str], under_git: bool) -> str:
    """Why the way stops after DOIS were reserved and WRITTEN into files, and what to do."""
    commit = f"Commit this (git add {' '.join(written)} {FILE_NAME}), and run" if under_git else "Now run"
    return f"reserved {', '.join(dois)} and wrote it into {', '.join(written)}. {commit} the same command again."


def outcome(server: str, parcel: Parcel, end: Deposit) -> str:
    """What came of a deposit, and what to do next."""
    what = f"version {end.version} of {parcel.document or 'the edition'}"
    if end.state == PUBLISHED:
        return f"published {what}: {place(server, end)}. Now commit {FILE_NAME}."
    if end.state == DRAFT:
        return (f"the draft of {what} is complete: {server}/uploads/{end.record}. Look at it there, then run the same "
                "command with --publish.")
    return (f"{what} was handed in to the community {parcel.community}, whose curators publish it: "
            f"{server}/uploads/{end.record}. Run the same command again to see whether they have.")


def place(server: str, entry: Deposit) -> str:
    """Where a record is."""
    return f"{server}/records/{entry.record}" + (f", https://doi.org/{entry.doi}" if entry.doi else "")


@contextmanager
def interruptible() -> Iterator[None]:
    """Somebody who stops the program is told that nothing is lost."""
    try:
        yield
    except KeyboardInterrupt:
        say("\nstopped. Nothing was published by half; run the same command again to go on.")
        raise


@contextmanager
def progress(parcels: Sequence[Parcel]) -> Iterator[Callable[[int], None] | None]:
    """A bar for the bytes of all files, on a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    total = sum(path.stat().st_size for parcel in parcels for path in parcel.files)
    with click.progressbar(length=total, label="sending", file=sys.stderr) as bar:
        yield bar.update
