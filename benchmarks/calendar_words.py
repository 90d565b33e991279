"""Dates as such documents print them, each with the first and last day it means."""

from __future__ import annotations

import calendar
import random
from dataclasses import dataclass

MONTHS = tuple(calendar.month_name)[1:]
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11)}


@dataclass(frozen=True, slots=True)
class Dated:
    """WORDS as printed, from FIRST to LAST (W3C days). PREPOSITION is the one such a date takes in a sentence."""

    words: str
    first: str
    last: str
    preposition: str = "on"


def some_date(rng: random.Random, before: Dated | None) -> Dated:
    """A date of one of the usual shapes, after BEFORE.

    A year is left out only where the date before it stands earlier in the same year: what a reader would understand.
    """
    year = int(before.last[:4]) if before else rng.randint(1950, 1960)
    left = 12 - int(before.last[5:7]) if before else 0
    if before and left > 1 and rng.random() < 0.35:
        return _yearless(rng, year, int(before.last[5:7]) + 1)
    return rng.choice((_day, _day, _month, _range, _season))(rng, min(year + (before is not None), 1961))


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}"


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _day(rng: random.Random, year: int) -> Dated:
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    iso = _iso(year, month, day)
    return Dated(f"{day} {MONTHS[month - 1]} {year}", iso, iso)


def _yearless(rng: random.Random, year: int, earliest: int) -> Dated:
    month, day = rng.randint(earliest, 12), rng.randint(1, 28)
    iso = _iso(year, month, day)
    return Dated(f"{day} {MONTHS[month - 1]}", iso, iso)


def _month(rng: random.Random, year: int) -> Dated:
    month = rng.randint(1, 12)
    last = _iso(year, month, _last_day(year, month))
    return Dated(f"{MONTHS[month - 1]} {year}", _iso(year, month, 1), last, "in")


def _range(rng: random.Random, year: int) -> Dated:
    month, day = rng.randint(1, 12), rng.randint(1, 18)
    last = day + rng.randint(1, 9)
    return Dated(f"{day}-{last} {MONTHS[month - 1]} {year}", _iso(year, month, day), _iso(year, month, last))


def _season(rng: random.Random, year: int) -> Dated:
    name = rng.choice(tuple(_SEASONS))
    first, last = _SEASONS[name]
    return Dated(f"{name} of {year}", _iso(year, first, 1), _iso(year, last, _last_day(year, last)), "in the")
