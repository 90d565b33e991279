"""What a long command is doing at the moment: one line that is written over, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def telling() -> Iterator[Callable[[str], None]]:
    """What takes a phrase and shows it until the next; the line is gone at the end."""
    shown = sys.stderr.isatty()

    def tell(doing: str) -> None:
        if shown:
            sys.stderr.write(f"\r\x1b[K{doing} ...")
            sys.stderr.flush()

    try:
        yield tell
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
