"""The shapes of single dates, as patterns over the codes of date_words, and what each one says.

A shape is written with one name for each word: DAY, MONTH, YEAR, SEASON ... as in "DAY of? MONTH ,? YEAR". The
longest shape that fits at a place wins, the earlier of two equally long. Ranges are built of these in
date_ranges.py; phrases like "the next day" are in date_relative.py; what only looks like a date is in date_guards.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from edition.reading.date_shape_readers import (
    Found,
    Reader,
    century,
    decade,
    decade_in_words,
    edge_day,
    feast,
    figures,
    fraction,
    plain,
    season,
)
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


@dataclass(frozen=True, slots=True)
class Shape:
    """NAME is for the reason a reader sees; PATTERN is compiled for a language; READ makes the point."""

    name: str
    pattern: str
    read: Reader


W = "(?:(?P<w>WEEKDAY) ,? the?)?"

# "early in", "end of the", "early part of", "first days of", "last week of"
EARLY = "(?:(?P<part>PART|(?:WORD|LAST)(?=COUNT?STRETCH)) (?:COUNT?STRETCH)? -? in? the?)"
SHAPES = (
    Shape("day, month, year", f"{W} (?P<d>DAY) POINT of? (?P<m>MONTH) ,? of? YEAR", plain),
    Shape("month, day, year", f"{W} (?P<m>MONTH) the? (?P<d>DAY) POINT (?:, of?|of)? YEAR", plain),
    Shape("year, month, day", "YEAR ,? (?P<m>MONTH) (?P<d>DAY) (?!,?Y)", plain),
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


LONGEST = 24  # codes that a shape can look at, and a few more
# codes that may stand in a date (and the letters of groups' names, which does no harm)
STRETCH = re.compile(f"[{re.escape(''.join(sorted(set(''.join(CLASSES.values())) - {'x'})))}]{{1,{LONGEST}}}")


@lru_cache(maxsize=1 << 14)
def fitting(codes: str, day_point: bool) -> tuple[tuple[Shape, re.Pattern[str]], ...]:
    """The shapes that begin like CODES: the same few stretches of codes come again and again."""
    return tuple((shape, pattern) for shape, pattern in compiled(day_point) if pattern.match(codes))


def find_point(tokens: Tokens, at: int, language: Language) -> Found | None:
    """The longest single date that begins at token AT."""
    if at >= len(tokens.codes) or tokens.codes[at] not in BEGINNINGS:
        return None
    if at not in tokens.points:
        tokens.points[at] = _longest(tokens, at, language)
    found: Found | None = tokens.points[at]
    return found


def _longest(tokens: Tokens, at: int, language: Language) -> Found | None:
    stretch = STRETCH.match(tokens.codes, at)
    best: Found | None = None
    for shape, pattern in fitting(stretch[0], language.day_point) if stretch else ():
        match = pattern.match(tokens.codes, at)
        if match and (best is None or match.end() > best.end):
            point = shape.read(tokens, match)
            if point:
                best = Found(at, match.end(), point, shape.name)
    return best
