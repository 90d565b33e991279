"""What a very large document will take, said before it is begun, and refused where this machine cannot give it.

Measured on generated documents of 0.7 and 2.9 MB of TEI: memory and time grow as the text does.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from edition.commands.orders import BOOK, CHECK, CONVERT, PAGES, Order
from edition.errors import EditionError

LARGE = 16_000_000  # bytes: some 2,500 pages, more than any one document of an archive


@dataclass(frozen=True, slots=True)
class Cost:
    """Of a step WHAT: bytes of MEMORY and SECONDS for each byte of the text."""

    what: str
    memory: int
    seconds: float


_COSTS = {
    CONVERT: Cost("converting it", 80, 7.5e-6), CHECK: Cost("checking it", 40, 1.1e-6),
    PAGES: Cost("its pages", 80, 4.3e-6), BOOK: Cost("its book", 750, 7.7e-6),
}  # fmt: skip


def expected(order: Order, step: str, have: int | None = None) -> str:
    """What STEP will take of a large document, in a sentence; "" for one of the usual size.

    Raises EditionError where that is more than the memory there is (HAVE bytes).
    """
    path, cost = _text(order, step), _COSTS.get(step)
    size = path.stat().st_size if path.exists() else 0
    if cost is None or size < LARGE:
        return ""
    have = memory_here() if have is None else have
    said = (f"has {size // 1_000_000} MB: {cost.what} takes about {max(1, size * cost.memory // 10**9)} GB of memory "
            f"and {max(1, round(size * cost.seconds / 60))} minutes.")
    if have and size * cost.memory > have:
        advice = f"This machine has {have // 10**9} GB. Split it: one file for each document."
        raise EditionError(f"{said} {advice}", path=path.relative_to(order.folder))
    return f"{path.relative_to(order.folder)}: {said}"


def memory_here() -> int:
    """All memory of this machine in bytes; 0 where the system does not tell."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 0


def _text(order: Order, step: str) -> Path:
    if step == CONVERT and order.seed:
        return order.seed
    return order.folder / "tei" / f"{order.ident}.xml"
