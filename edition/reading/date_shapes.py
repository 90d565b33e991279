"""The shapes of single dates, as patterns over the codes of date_words, and what each one says.

A shape is written with one name for each word: DAY, MONTH, YEAR, SEASON ... as in "DAY of? MONTH ,? YEAR". The
longest shape that fits at a place wins, the earlier of two equally long. Ranges are built of these in
date_ranges.py; phrases like "the next day" are in date_relative.py; what only looks like a date is in date_guards.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from edition.reading.date_calendar import Part, Point, month_length
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

CLASSES = {
    "DAY": "[do]",
    "WORD": "O",
    "ORDINAL": "[oO]",
    "MONTH": r"(?:[MAz]|m\.?)",
    "WEEKDAY": "W",
    "SEASON": "[SF]",
    "FIGURES": "#",
    "GROUP": "Z",
    "SHORT": "[jn]",
    "MARKED": "j",
    "TWO": "[jnd]",
    "PART": "[EB]",
    "EARLY": "E",
    "END": "B",
    "ERA": "[CD]",
    "STRETCH": "[Ru]",
    "COUNT": "[wd]",
    "LAST": "<",
    "DECADE": "K",
    "CENTURY": "c",
    "QUARTER": "q",
    "HALF": "h",
    "FEAST": "X",
    "EVE": "v",
    "ROMAN": "I",
    "NTH": "(?:[oOE]|I|d\\.)",
    "BLURRED": r"\^",
    "YEARS": "[Yn]",
    "YEAR": "(?P<year>Y|D[Yynd]|[Yynd]\\.?[CD])",
    "of": "P",
    "the": "T",
    "in": "[iP]",
    "year": "r",
    ",": ",",
    ".": r"\.",
    "-": "-",
    "(": r"\(",
}

Reader = Callable[[Tokens, "re.Match[str]"], "Point | None"]


@dataclass(frozen=True, slots=True)
class Shape:
    """NAME is for the reason a reader sees; PATTERN is compiled for a language; READ makes the point."""

    name: str
    pattern: str
    read: Reader


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


W = "(?:(?P<w>WEEKDAY) ,? the?)?"
# "early in", "end of the", "early part of", "first days of", "last week of"
EARLY = "(?:(?P<part>PART|(?:WORD|LAST)(?=COUNT?STRETCH)) (?:COUNT?STRETCH)? -? in? the?)"
SHAPES = (
    Shape("day, month, year", f"{W} (?P<d>DAY) POINT of? (?P<m>MONTH) ,? of? YEAR", plain),
    Shape("month, day, year", f"{W} (?P<m>MONTH) the? (?P<d>DAY) POINT (?:, of?|of)? YEAR", plain),
    Shape("day, month, short year", f"{W} (?P<d>DAY) POINT of? (?P<m>MONTH) ,? (?P<short>SHORT)", plain),
    Shape("month, day, short year", f"{W} (?P<m>MONTH) (?P<d>DAY) , (?P<short>SHORT)", plain),
    Shape("month, short year", "(?P<m>MONTH) (?P<short>SHORT)", plain),
    Shape("date-time group", "(?P<d>GROUP) (?P<m>MONTH) (?:YEAR|(?P<short>TWO))", plain),
    Shape("date-time group", "(?P<d>GROUP) (?P<m>MONTH)", plain),
    Shape("day, month", f"{W} (?P<d>DAY) POINT of? (?P<m>MONTH)", plain),
    Shape(
        "Nth or last day of a month", "(?P<edge>ORDINAL|LAST) (?P<u>STRETCH) of (?P<m>MONTH) (?:,? of? YEAR)?", edge_day
    ),
    Shape("day, month", "(?P<d>WORD) of (?P<m>MONTH) (?:,? of? YEAR)?", plain),
    Shape("month, day", f"{W} (?P<m>MONTH) the? (?P<d>DAY)", plain),
    Shape("month, day", f"{W} (?P<m>MONTH) the? (?P<d>WORD) (?:,? YEAR)?", plain),
    Shape("month, year", f"{EARLY}? (?P<m>MONTH) (?:,|of the? year?)? ANY", plain),
    Shape("month", f"{EARLY}? (?P<m>MONTH)", plain),
    Shape("season, year", f"{EARLY}? (?P<s>SEASON) (?:,|of the? year?)? ANY", season),
    Shape("year, season", "YEAR (?P<s>SEASON)", season),
    Shape("season", f"{EARLY}? (?P<s>SEASON)", season),
    Shape("quarter", "(?P<nth>NTH) (?P<q>QUARTER) of? the? YEAR", fraction),
    Shape("half", "(?P<nth>NTH) HALF of? the? YEAR", fraction),
    Shape("half of a month", "(?P<nth>NTH) HALF of? the? (?P<m>MONTH) (?:(?:,|of)? YEAR)?", fraction),
    Shape("half of a decade", "(?P<nth>NTH) HALF of? the? (?P<k>DECADE)", fraction),
    Shape("half of a century", "(?P<nth>NTH) HALF of? the? (?P<nth_century>NTH) -? CENTURY (?P<era>ERA)?", fraction),
    Shape("part of a year", f"{EARLY} year? ANY", plain),
    Shape("year", "YEAR", plain),
    Shape("year", "(?P<short>j)", plain),
    Shape("decade", f"{EARLY}? (?P<k>DECADE)", decade),
    Shape("decade", "(?P<years>year) (?P<k>YEARS)", decade_in_words),
    Shape("decade, a digit unreadable", "(?P<k>BLURRED)", decade),
    Shape("century", f"{EARLY}? (?P<nth>NTH) -? CENTURY (?P<era>ERA)?", century),
    Shape("date in figures", "(?P<figures>FIGURES)", figures),
    Shape("feast", "(?P<x>FEAST) (?:(?P<v>EVE)|(?P<u>STRETCH))? (?:(?:,|of)? YEAR)?", feast),
)
# codes a shape may begin with: everywhere else nothing is tried
BEGINNINGS = frozenset("doOMAzmWSFYynDjZEBK#XI^c<r")


@lru_cache(maxsize=8)
def compiled(day_point: bool) -> tuple[tuple[Shape, re.Pattern[str]], ...]:
    """The shapes as patterns over codes; in some languages a day has a point ("18. Juni")."""
    return tuple((shape, re.compile(spelled(shape.pattern, day_point))) for shape in SHAPES)


def spelled(pattern: str, day_point: bool) -> str:
    """A pattern of names as a regular expression over codes."""
    pattern = pattern.replace("ANY", "(?:YEAR|(?P<short>MARKED))").replace("POINT", r"\.?" if day_point else "")
    return re.sub(r"\s+", "", re.sub(r"(?<![<A-Za-z\\])(?:[A-Z]{2,}|of|the|in|year)(?![>\w])|(?<= ),", _spell, pattern))


def _spell(match: re.Match[str]) -> str:
    return CLASSES[match.group()]


def find_point(tokens: Tokens, at: int, language: Language) -> Found | None:
    """The longest single date that begins at token AT."""
    if at >= len(tokens.codes) or tokens.codes[at] not in BEGINNINGS:
        return None
    best: Found | None = None
    for shape, pattern in compiled(language.day_point):
        match = pattern.match(tokens.codes, at)
        if match and (best is None or match.end() > best.end):
            point = shape.read(tokens, match)
            if point:
                best = Found(at, match.end(), point, shape.name)
    return best
