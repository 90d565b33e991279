"""The one process that works beside this one: for a single build, or kept from one build to the next while watching.

A process that stays has its libraries loaded and its stylesheets compiled, which is most of what a small change costs.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager

from edition.work.processes import Pool


class Desk:
    """Lends its process; STAYS: the same one again and again."""

    def __init__(self, *, stays: bool = False) -> None:
        self.stays = stays
        self._pool: Pool | None = None

    @contextmanager
    def beside(self, *, yielding: bool = False) -> Iterator[Pool]:
        """A process beside this one, a YIELDING one where this one is to go first; another if the last one died."""
        if not self.stays:
            with Pool(1, yielding=yielding) as pool:
                yield pool
            return
        yield self._kept()

    def _kept(self) -> Pool:
        if self._pool is None or not _is_alive(self._pool):
            self._pool = Pool(1)
        return self._pool

    def close(self) -> None:
        """Send the process home."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _is_alive(pool: Pool) -> bool:
    try:
        pool.submit(int)
    except BrokenExecutor:
        return False
    return True
