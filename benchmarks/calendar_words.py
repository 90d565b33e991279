"""Dates as such documents print them, each with the first and last day it means."""

from __future__ import annotations

import calendar
import random
from dataclasses import dataclass

MONTHS = tuple(calendar.month_name)[1:]
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11)}


@dataclass(frozen=True, slots=True)
class Dated:
    """WORDS as printed, from FIRST to LAST (W3C days); YEAR is what a later date without a year would mean.

    PREPOSITION is the one such a date takes in a sentence.
    """

    words: str
    first: str
    last: str
    year: int
    preposition: str = "on"


def some_date(rng: random.Random, running: int | None) -> Dated:
    """A date of one of the usual shapes. RUNNING is the year of the last one, None where a year must be printed."""
    shapes = (_day, _day, _month, _range, _season) + ((_yearless, _yearless) if running else ())
    return rng.choice(shapes)(rng, running or rng.randint(1950, 1961))


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}"


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _day(rng: random.Random, year: int) -> Dated:
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    iso = _iso(year, month, day)
    return Dated(f"{day} {MONTHS[month - 1]} {year}", iso, iso, year)


def _yearless(rng: random.Random, year: int) -> Dated:
    dated = _day(rng, year)
    return Dated(dated.words.rsplit(" ", 1)[0], dated.first, dated.last, year)


def _month(rng: random.Random, year: int) -> Dated:
    month = rng.randint(1, 12)
    last = _iso(year, month, _last_day(year, month))
    return Dated(f"{MONTHS[month - 1]} {year}", _iso(year, month, 1), last, year, "in")


def _range(rng: random.Random, year: int) -> Dated:
    month, day = rng.randint(1, 12), rng.randint(1, 18)
    last = day + rng.randint(1, 9)
    return Dated(f"{day}-{last} {MONTHS[month - 1]} {year}", _iso(year, month, day), _iso(year, month, last), year)


def _season(rng: random.Random, year: int) -> Dated:
    name = rng.choice(tuple(_SEASONS))
    first, last = _SEASONS[name]
    return Dated(f"{name} of {year}", _iso(year, first, 1), _iso(year, last, _last_day(year, last)), year, "in the")
