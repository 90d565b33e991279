"""How much a run measures: quick to see that it works, usual for the record, full for an evening."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """RUNS are fresh processes for a figure; LENGTHS times the first seed; the others are what they are called."""

    runs: int
    lengths: tuple[int, ...]
    people: tuple[int, ...]
    words: tuple[int, ...]
    documents: tuple[int, ...]
    shared: int  # documents that are built with one job and with two
    planted: int  # documents whose truth is compared


QUICK = Size(1, (1, 4), (100, 1_000), (10_000,), (1, 4), 4, 3)
USUAL = Size(3, (1, 4, 16, 64), (100, 1_000, 10_000, 100_000), (10_000, 100_000, 1_000_000), (1, 10, 60), 16, 12)
FULL = Size(5, (1, 2, 4, 8, 16, 32, 64), USUAL.people, USUAL.words, (1, 10, 100, 1_000), 48, 24)
