"""Ranges of which one side is only a number: 6-14 June, June 6-14, 13 and 14 February, 1953/54, 209 and 206 BC."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from edition.reading.date_guards import stands
from edition.reading.date_links import CONNECTION, Range, introduced, link_of
from edition.reading.date_neighbours import counts_something
from edition.reading.date_points import Point
from edition.reading.date_shape_readers import Found
from edition.reading.date_shapes import find_point
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

BARE_DAY = re.compile(r"(?:W,?T?)?(?P<d>[do])(?P<point>\.)?")
DAYS = re.compile(r"[do]\.?(?:,T?[do]\.?){0,9},?[&|]T?(?=(?P<last>[do])\.?P?[MAm])")
SECOND_DAY = re.compile(r"T?(?P<d>[do])(?:,?P?(?P<year>Y))?")
SHORT_END = re.compile(r"[-/_](?P<end>[dn])")
BARE_YEAR = re.compile(r"[Yynd](?P<sign>[-_&t/|])(?=(?P<right>[Yynd])\.?C)")


def _bare_day(tokens: Tokens, at: int, language: Language) -> re.Match[str] | None:
    match = BARE_DAY.match(tokens.codes, at)
    return match if match and (match["point"] is None or language.day_point) else None


def from_bare_day(tokens: Tokens, at: int, language: Language) -> Range | None:
    """ "6-14 June": a day, a sign, and a date that lends it month and year."""
    listed = DAYS.match(tokens.codes, at) if tokens.codes[at] in "do" else None
    if listed:
        return _listed(tokens, at, listed, language)
    day = _bare_day(tokens, at, language)
    joint = CONNECTION.match(tokens.codes, day.end()) if day else None
    right = find_point(tokens, joint.end(), language) if joint else None
    if (
        day is None
        or joint is None
        or right is None
        or right.point.day is None
        or right.point.month is None
        or right.point.part
    ):
        return None
    left = replace(right.point, day=tokens.values[day.start("d")], weekday=None)
    if joint["sign"] == "/" and not tokens.joined(joint.start()):
        return None
    return _made(tokens, at, right, left, joint["sign"], language)


def _listed(tokens: Tokens, at: int, listed: re.Match[str], language: Language) -> Range | None:
    right = find_point(tokens, listed.start("last"), language)
    if right is None or right.point.month is None or not stands(tokens, right, language):
        return None
    left = replace(right.point, day=tokens.values[at], weekday=None)
    days = [tokens.values[i] for i in range(at, listed.start("last")) if tokens.codes[i] in "do"] + [
        right.point.day or 0
    ]
    sign = "|" if "|" in listed.group() else "&"
    in_a_row = all(later == earlier + 1 for earlier, later in pairwise(days))
    if in_a_row or (len(days) == 2 and (sign == "|" or introduced(tokens, at, "b"))):
        return Range(at, right.end, left, right.point, link_of(tokens, at, sign), f"{right.name}, range")
    return Range(at, at + 1, left, None, None, "day of a list")


def _made(tokens: Tokens, at: int, right: Found, left: Point, sign: str, language: Language) -> Range | None:
    if not stands(tokens, right, language) and right.name != "month":
        return None
    return Range(at, right.end, left, right.point, link_of(tokens, at, sign), f"{right.name}, range")


def from_bare_part(tokens: Tokens, at: int, language: Language) -> Range | None:
    """ "early to mid-May": the first side has no month of its own."""
    if tokens.codes[at] != "E":
        return None
    joint = re.compile(r"-?(?P<sign>[-t&|])-?").match(tokens.codes, at + 1)
    right = find_point(tokens, joint.end(), language) if joint else None
    if joint is None or right is None or right.point.part is None or tokens.codes[joint.end()] not in "EB":
        return None
    return _made(tokens, at, right, replace(right.point, part=tokens.values[at]), joint["sign"], language)


def before_christ(tokens: Tokens, at: int, language: Language) -> Range | None:
    """ "between 209 and 206 BC", "264-241 BC": only the end names the era."""
    joint = BARE_YEAR.match(tokens.codes, at)
    right = find_point(tokens, joint.start("right"), language) if joint else None
    if joint is None or right is None or not right.point.year or not stands(tokens, right, language):
        return None
    left = Point(year=tokens.values[at] * (-1 if right.point.year < 0 else 1) or None)
    if (joint["sign"] == "&" and not introduced(tokens, at, "b")) or left.year is None or left.year > right.point.year:
        return None
    return Range(at, right.end, left, right.point, link_of(tokens, at, joint["sign"]), "years, range")


def month_days(tokens: Tokens, found: Found, language: Language) -> Range | None:
    """ "June 6-14, 1957", "January 25-29": the day stands after the month on the left only."""
    if found.name != "month, day":
        return None
    joint = CONNECTION.match(tokens.codes, found.end)
    match = SECOND_DAY.match(tokens.codes, joint.end()) if joint else None
    if joint is None or match is None or (find_point(tokens, joint.end(), language) and match["year"] is None):
        return None
    day, year = tokens.values[match.start("d")], tokens.values[match.start("year")] if match["year"] else None
    first = found.point.day or 0
    if counts_something(tokens, match.end(), language) or day <= first or (joint["sign"] == "&" and day != first + 1):
        return None
    right = Point(year=year, month=found.point.month, day=day)
    return Range(
        found.start,
        match.end(),
        replace(found.point, year=year),
        right,
        link_of(tokens, found.start, joint["sign"]),
        "month, days, range",
    )


def short_end(tokens: Tokens, found: Found) -> Range | None:
    """ "1953-57", "1904-5", "1953/54", "winter of 1954-55": an end of which only the last digits are printed."""
    match = SHORT_END.match(tokens.codes, found.end)
    year, at = found.point.year, found.end
    if (
        match is None
        or year is None
        or found.point.day
        or found.point.short
        or not (tokens.joined(at) and tokens.joined(at + 1))
    ):
        return None
    digits = tokens.words[at + 1]
    end = year - year % 10 ** len(digits) + int(digits)
    if not 0 < end - year < 100 or (tokens.codes[at] == "/" and end != year + 1):
        return None
    return _until_year(found, match.end(), end)


def _until_year(found: Found, end: int, year: int) -> Range:
    point = found.point
    if point.months and point.months[1] > 12 and year == (point.year or 0) + 1:
        return Range(found.start, end, point, None, None, "winter of two years")
    return Range(found.start, end, point, replace(point, year=year), "through", "years, range")
