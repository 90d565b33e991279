"""What each shape of a date says: from the words a pattern matched to a point."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from edition.reading.date_calendar import month_length
from edition.reading.date_points import Part, Point
from edition.reading.date_tokens import Tokens

Reader = Callable[[Tokens, "re.Match[str]"], "Point | None"]


@dataclass(frozen=True, slots=True)
class Found:
    """A point that stands at tokens START to END (exclusive), found by the shape NAME."""

    start: int
    end: int
    point: Point
    name: str


def value(tokens: Tokens, match: re.Match[str], group: str) -> Any:
    """The value of the token a group matched, or None."""
    at = match.start(group) if group in match.re.groupindex else -1
    return None if at < 0 else tokens.values[at]


def year_of(tokens: Tokens, match: re.Match[str]) -> int | None:
    """The year a match names; negative before Christ."""
    if "year" not in match.re.groupindex or match.start("year") < 0:
        return None
    span = range(match.start("year"), match.end("year"))
    era = next((tokens.values[i] for i in span if tokens.codes[i] in "CD"), 1)
    number = next(tokens.values[i] for i in span if tokens.codes[i] in "Yynd")
    return era * number if number else None


DAY_WORDS = frozenset(("day", "tag"))

# "first days of May" is early, "last week of May" late; "second week" is neither
PARTS: dict[Any, Part | None] = {None: None, "early": "early", "mid": "mid", "late": "late", 1: "early", -1: "late"}


def plain(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """Weekday, day, month, year, early-mid-late: whatever of them the match has."""
    short = value(tokens, match, "short")
    year = short if short is not None else year_of(tokens, match)
    day = value(tokens, match, "d")
    part = value(tokens, match, "part")
    if ("year" in match.re.groupindex and match.start("year") >= 0 and year is None) or part not in PARTS:
        return None
    return Point(
        year=year,
        month=value(tokens, match, "m"),
        day=day,
        weekday=value(tokens, match, "w"),
        part=PARTS[part],
        short=short is not None,
    )


def edge_day(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """ "the last day of April" and "the 4th day of July" are days, "the last days" are not."""
    found, edge = plain(tokens, match), value(tokens, match, "edge")
    if (
        found is None
        or found.month is None
        or tokens.words[match.start("u")].lower() not in DAY_WORDS
        or not -1 <= edge <= 31
    ):
        return None
    return replace(found, day=edge if edge > 0 else month_length(found.year or 1, found.month))


def season(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """A season; in "the winter of 1954-55" the printed year is the one it begins in."""
    found = plain(tokens, match)
    return found and replace(found, months=value(tokens, match, "s"))


def fraction(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """The Nth quarter or half of a year, half of a month, a decade or a century."""
    nth = value(tokens, match, "nth")
    n = {"early": 1, "late": 2, "mid": 0}.get(nth, nth)
    length = 3 if "q" in match.re.groupindex and match.start("q") >= 0 else 6
    if not isinstance(n, int) or not 1 <= n <= 12 // length:
        return None
    half: Part = "first half" if n == 1 else "second half"
    if "k" in match.re.groupindex:
        return Point(year=value(tokens, match, "k"), span="decade", part=half)
    if "nth_century" in match.re.groupindex:
        return _of_century(value(tokens, match, "nth_century"), value(tokens, match, "era") or 1, half)
    found = plain(tokens, match)
    if found is None or found.month is not None:
        return found and replace(found, part=half)
    return replace(found, months=(length * (n - 1) + 1, length * n))


def decade(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """A decade, perhaps only its early or late years."""
    return Point(year=value(tokens, match, "k"), span="decade", part=PARTS.get(value(tokens, match, "part")))


def decade_in_words(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """ "les années 1950", "les années 50"."""
    number = value(tokens, match, "k")
    if tokens.words[match.start("years")].lower() != "années" or number % 10:
        return None
    return Point(year=number if number > 99 else 1900 + number, span="decade")


def century(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """The 18th century is 1701-1800; the 5th before Christ is -500 to -401."""
    part = PARTS.get(value(tokens, match, "part"))
    return _of_century(value(tokens, match, "nth"), value(tokens, match, "era") or 1, part)


def _of_century(n: object, era: int, part: Part | None) -> Point | None:
    if not isinstance(n, int) or not 1 <= n <= 21:
        return None
    return Point(year=100 * n - 99 if era > 0 else -100 * n, span="century", part=part)


def figures(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """A date in figures."""
    year, month, day, _ = value(tokens, match, "figures")
    return Point(year=year, month=month, day=day, short=year < 100) if year or month else None


def feast(tokens: Tokens, match: re.Match[str]) -> Point | None:
    """Christmas, Easter and the like; their eve is a day earlier."""
    found, day = plain(tokens, match), value(tokens, match, "x")
    unit = value(tokens, match, "u")
    if found is None or (unit is not None and (unit != "day" or tokens.words[match.end("u") - 1].lower() != "day")):
        return None
    if isinstance(day, int):
        return replace(found, easter=day) if found.year else None
    month, number = day
    if not match["v"]:
        return replace(found, month=month, day=number)
    return replace(found, month=12, day=31) if number == 1 else replace(found, month=month, day=number - 1)
