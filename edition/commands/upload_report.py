"""What `edition deposit --to` tells the person: how far files have gone, what came of it, what to do next."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from edition.commands.report import say
from edition.depositing.deposits import DRAFT, FILE_NAME, PUBLISHED, Deposit
from edition.depositing.upload import Parcel

_OFTEN = 0.1  # seconds between two writings of the line


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


class Sending:
    """How much of all files has gone, as a line on a terminal that is written over; and what is said meanwhile."""

    def __init__(self, parcels: Sequence[Parcel]) -> None:
        self.total = sum(path.stat().st_size for parcel in parcels for path in parcel.files)
        self.gone, self._told, self._shown = 0, 0.0, False

    def advance(self, size: int) -> None:
        """SIZE bytes more have gone."""
        self.gone = min(self.total, self.gone + size)
        now = time.monotonic()
        if sys.stderr.isatty() and (now - self._told > _OFTEN or self.gone == self.total):
            self._told, self._shown = now, True
            share = self.gone * 100 // self.total if self.total else 100
            sys.stderr.write(f"\r\x1b[Ksending [{'#' * (share // 4):25}] {share} % of {self.total / 1e6:.1f} MB")
            sys.stderr.flush()

    def say(self, message: str) -> None:
        """A message, in the place of the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            self._shown = False
        say(message)
