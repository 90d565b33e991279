"""How far the work is, on a terminal only: documents done, documents a second, time left. Silent for what is short."""

from __future__ import annotations

import sys
import time

_PATIENCE = 1.0  # seconds without a sign that nobody minds


class Progress:
    """A line on stderr that is written over. TOTAL things called WHAT."""

    def __init__(self, total: int, what: str = "documents") -> None:
        self.total, self.what, self.done = total, what, 0
        self.begun = self.told = time.monotonic()
        self.shown = False

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        now = time.monotonic()
        if sys.stderr.isatty() and now - self.begun > _PATIENCE and (now - self.told > 0.2 or self.done == self.total):
            self.told, self.shown = now, True
            sys.stderr.write(f"\r\x1b[K{line(self.done, self.total, self.what, now - self.begun)}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, before something else is said."""
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self.shown = False


def line(done: int, total: int, what: str, seconds: float) -> str:
    """"34 of 1000 documents, 3.1 a second, 5:12 left"."""
    rate = done / seconds if seconds else 0.0
    left = round((total - done) / rate) if rate else 0
    hours, minutes = divmod(left // 60, 60)
    clock = f"{hours}:{minutes:02}:{left % 60:02}" if hours else f"{minutes}:{left % 60:02}"
    return f"{done} of {total} {what}, {rate:.1f} a second, {clock} left"
