"""Calendar arithmetic for dates of which a part may be missing: bounds in days, weekdays, W3C strings.

Years are written as people write them (-44 is 44 BC, there is no year 0), which is also how xs:date of XML
Schema 1.0 counts. Days are numbers of the proleptic Gregorian calendar. What a text means by its words is not decided
here.
"""

from __future__ import annotations

from functools import lru_cache

Bounds = tuple[int, int]


def is_leap(year: int) -> bool:
    """Whether YEAR has a 29 February."""
    y = year if year > 0 else year + 1
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def month_length(year: int | None, month: int) -> int:
    """Days in MONTH; February of an unknown year has 29."""
    if month == 2:
        return 29 if year is None or is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@lru_cache(maxsize=65536)
def day_number(year: int, month: int, day: int) -> int:
    """Number of a day, counted so that neighbours differ by one in any century."""
    y = (year if year > 0 else year + 1) - (month <= 2)
    era, of_era = divmod(y, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year


@lru_cache(maxsize=65536)
def civil(number: int) -> tuple[int, int, int]:
    """(year, month, day) of a day number."""
    era, rest = divmod(number, 146097)
    of_era = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    of_year = rest - (365 * of_era + of_era // 4 - of_era // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    y = era * 400 + of_era + (month <= 2)
    return (y if y > 0 else y - 1), month, of_year - (153 * shifted + 2) // 5 + 1


def weekday(number: int) -> int:
    """Weekday of a day number, 0 for Monday."""
    return (number + 2) % 7


def add_years(year: int, count: int) -> int:
    """COUNT years after YEAR; there is no year 0."""
    y = (year if year > 0 else year + 1) + count
    return y if y > 0 else y - 1


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """(year, month) COUNT months after a month."""
    years, index = divmod(month - 1 + count, 12)
    return add_years(year, years), index + 1


def easter(year: int) -> tuple[int, int]:
    """(month, day) of Easter Sunday in the Gregorian calendar (anonymous algorithm, Meeus, Astronomical Algorithms)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return month, day + 1


def year_string(year: int) -> str:
    """A year as xs:gYear."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def day_string(number: int) -> str:
    """A day number as xs:date."""
    year, month, day = civil(number)
    return f"{year_string(year)}-{month:02d}-{day:02d}"


def edge_strings(low: int, high: int) -> tuple[str, str]:
    """Bounds as the shortest pair of W3C dates: years, months or days."""
    (y1, m1, d1), (y2, m2, d2) = civil(low), civil(high)
    if d1 == 1 and d2 == month_length(y2, m2):
        if m1 == 1 and m2 == 12:
            return year_string(y1), year_string(y2)
        return f"{year_string(y1)}-{m1:02d}", f"{year_string(y2)}-{m2:02d}"
    return day_string(low), day_string(high)
