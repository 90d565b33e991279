"""A date of which parts may be missing, and the days it may cover once its year is known.

The house conventions for seasons, halves, early, mid and late are here; how days are counted is in date_calendar.py.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from edition.reading.date_calendar import Bounds, add_months, add_years, day_number, easter, month_length

Part = Literal["early", "mid", "late", "first half", "second half"]

# house conventions, stated in editorialDecl/stdVals of every TEI
WITHIN_MONTH: dict[Part, tuple[int, int]] = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "first half": (1, 15),
    "second half": (16, 31),
}

WITHIN_YEAR: dict[Part, tuple[int, int]] = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "first half": (1, 6),
    "second half": (7, 12),
}

WITHIN_DECADE: dict[Part, tuple[int, int]] = {
    "early": (0, 3),
    "mid": (4, 6),
    "late": (7, 9),
    "first half": (0, 4),
    "second half": (5, 9),
}

WITHIN_CENTURY: dict[Part, tuple[int, int]] = {
    "early": (0, 32),
    "mid": (33, 65),
    "late": (66, 99),
    "first half": (0, 49),
    "second half": (50, 99),
}


@dataclass(frozen=True, slots=True)
class Point:
    """One date of which parts may be missing.

    MONTHS is a run of months (a season, quarter or half; 12-14 is December to February of the next year). SPAN says
    that YEAR is the first of a decade or a century. WEEKDAY is 0 for Monday. EASTER is a number of days from Easter.
    SHORT: YEAR has two digits only. TURN: the next (1), the last (-1) or the same (0) one seen from the running date;
    YEAR_SHIFT and MONTH_SHIFT: of that (0), the following (1), the previous (-1) year or month;
    DEICTIC: seen from the day of writing ("December of last year").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: tuple[int, int] | None = None
    span: Literal["decade", "century"] | None = None
    part: Part | None = None
    weekday: int | None = None
    easter: int | None = None
    short: bool = False
    turn: int | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    deictic: bool = False

    def __hash__(self) -> int:
        """By what tells most points apart: they are looked up more often than anything, and the rest takes longer."""
        return hash((self.year, self.month, self.day))

    @property
    def dated(self) -> bool:
        """Whether anything but the year is known well enough to be looked up in a given year."""
        return self.month is not None or self.months is not None or self.easter is not None


def months_of(point: Point) -> tuple[int, int]:
    """First and last month of a point's run of months, narrowed by early, mid, late."""
    first, last = point.months or (1, 12)
    third = (last - first + 1) // 3
    if point.part not in ("early", "mid", "late") or third < 1:
        return first, last
    start = first + third * ("early", "mid", "late").index(point.part)
    return start, start + third - 1


def years_of(point: Point) -> tuple[int, int]:
    """First and last year of a point that names a year, a decade or a century."""
    assert point.year is not None
    if point.span is None:
        return point.year, point.year
    table = WITHIN_DECADE if point.span == "decade" else WITHIN_CENTURY
    low, high = table[point.part] if point.part else (0, 9 if point.span == "decade" else 99)
    return add_years(point.year, low), add_years(point.year, high)


def month_bounds(year: int, first: int, last: int) -> Bounds:
    """Days from the first of month FIRST to the end of month LAST of YEAR; months above 12 are of the next year."""
    y1, m1 = add_months(year, 1, first - 1)
    y2, m2 = add_months(year, 1, last - 1)
    return day_number(y1, m1, 1), day_number(y2, m2, month_length(y2, m2))


@lru_cache(maxsize=1 << 16)
def bounds(point: Point) -> Bounds:
    """First and last day of a point whose year is known; a day its month does not have counts as the whole month."""
    year = point.year
    assert year is not None
    if point.span:
        first, last = years_of(point)
        return day_number(first, 1, 1), day_number(last, 12, 31)
    if point.easter is not None and year > 0:
        number = day_number(year, *easter(year)) + point.easter
        return number, number
    if point.months:
        return month_bounds(year, *months_of(point))
    if point.month is None:
        return month_bounds(year, *(WITHIN_YEAR[point.part] if point.part else (1, 12)))
    return _in_month(point, year, point.month)


def _in_month(point: Point, year: int, month: int) -> Bounds:
    length = month_length(year, month)
    if point.day is not None and point.day <= length:
        number = day_number(year, month, point.day)
        return number, number
    low, high = WITHIN_MONTH[point.part] if point.part else (1, length)
    return day_number(year, month, low), day_number(year, month, min(high, length))


@lru_cache(maxsize=1 << 16)
def in_year(point: Point, year: int, month: int | None) -> Point:
    """POINT with its year and month filled in."""
    return replace(point, year=year, month=month)


def yearless_strings(point: Point) -> tuple[str, str] | None:
    """First and last day or month of a point without a year (--06-18, --06), or None if it has neither."""
    if point.months:
        first, last = months_of(point)
        return f"--{(first - 1) % 12 + 1:02d}", f"--{(last - 1) % 12 + 1:02d}"
    if point.month is None:
        return None
    month, length = point.month, month_length(None, point.month)
    if point.day is not None and point.day <= length:
        return f"--{month:02d}-{point.day:02d}", f"--{month:02d}-{point.day:02d}"
    if point.part:
        low, high = WITHIN_MONTH[point.part]
        return f"--{month:02d}-{low:02d}", f"--{month:02d}-{min(high, length):02d}"
    return f"--{month:02d}", f"--{month:02d}"
