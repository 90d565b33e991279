"""Ranges and lists of dates: 6-14 June, 13 and 14 February, June 6-14, 1957, between 3 and 7 May, 1953/54.

A range is two points and a link. What one side leaves out the other lends: the month and year of "6-14 June 1957", the
year of "May and June 1955". Days, months and seasons joined by "and" are one range only if they touch; else they are
two dates, of which the first borrows from the second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.reading.date_calendar import Point, month_length
from edition.reading.date_expressions import Link
from edition.reading.date_guards import stands
from edition.reading.date_neighbours import counts_something
from edition.reading.date_shapes import Found, find_point
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

CONNECTION = re.compile(r"(?P<sign>[-/]|(?<=[dYynK])_(?=[dYyn])|t(?:'?t)?|&|\|)T?")
BARE_DAY = re.compile(r"(?:W,?T?)?(?P<d>[do])(?P<point>\.)?")
DAYS = re.compile(r"[do]\.?(?:,T?[do]\.?){0,9},?[&|]T?(?=(?P<last>[do])\.?P?[MAm])")
SECOND_DAY = re.compile(r"T?(?P<d>[do])(?:,?P?(?P<year>Y))?")
SHORT_END = re.compile(r"[-/_](?P<end>[dn])")
BARE_YEAR = re.compile(r"[Yynd](?P<sign>[-_&t/|])(?=(?P<right>[Yynd])\.?C)")


@dataclass(frozen=True, slots=True)
class Range:
    """Tokens START to END; RIGHT and LINK are missing for a date that borrows from the one after it."""

    start: int
    end: int
    left: Point
    right: Point | None
    link: Link | None
    name: str


def find_range(tokens: Tokens, at: int, language: Language) -> Range | None:
    """The range, or the first of a list, that begins at token AT."""
    found = find_point(tokens, at, language)
    if found is None:
        return (
            _before_christ(tokens, at, language)
            or _from_bare_day(tokens, at, language)
            or _from_bare_part(tokens, at, language)
        )
    return (
        _before_christ(tokens, at, language)
        or _month_days(tokens, found, language)
        or _short_end(tokens, found)
        or _two_points(tokens, found, language)
        or _from_bare_day(tokens, at, language)
    )


def introduced(tokens: Tokens, at: int, code: str) -> bool:
    """Whether "from" or "between" (by CODE) stands before AT, perhaps with an article between."""
    return tokens.codes[max(0, at - 1) : at] == code or tokens.codes[max(0, at - 2) : at] in (code + "T", code + "i")


def link_of(tokens: Tokens, at: int, sign: str) -> Link:
    """How the sides hang together: a stated stretch, or a frame around one uncertain date."""
    if introduced(tokens, at, "b"):
        return "between"
    return "or" if sign == "|" else "through"


def _bare_day(tokens: Tokens, at: int, language: Language) -> re.Match[str] | None:
    match = BARE_DAY.match(tokens.codes, at)
    return match if match and (match["point"] is None or language.day_point) else None


def _from_bare_day(tokens: Tokens, at: int, language: Language) -> Range | None:
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


def _from_bare_part(tokens: Tokens, at: int, language: Language) -> Range | None:
    """ "early to mid-May": the first side has no month of its own."""
    if tokens.codes[at] != "E":
        return None
    joint = re.compile(r"-?(?P<sign>[-t&|])-?").match(tokens.codes, at + 1)
    right = find_point(tokens, joint.end(), language) if joint else None
    if joint is None or right is None or right.point.part is None or tokens.codes[joint.end()] not in "EB":
        return None
    return _made(tokens, at, right, replace(right.point, part=tokens.values[at]), joint["sign"], language)


def _before_christ(tokens: Tokens, at: int, language: Language) -> Range | None:
    """ "between 209 and 206 BC", "264-241 BC": only the end names the era."""
    joint = BARE_YEAR.match(tokens.codes, at)
    right = find_point(tokens, joint.start("right"), language) if joint else None
    if joint is None or right is None or not right.point.year or not stands(tokens, right, language):
        return None
    left = Point(year=tokens.values[at] * (-1 if right.point.year < 0 else 1) or None)
    if (joint["sign"] == "&" and not introduced(tokens, at, "b")) or left.year is None or left.year > right.point.year:
        return None
    return Range(at, right.end, left, right.point, link_of(tokens, at, joint["sign"]), "years, range")


def _month_days(tokens: Tokens, found: Found, language: Language) -> Range | None:
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


def _short_end(tokens: Tokens, found: Found) -> Range | None:
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


def _two_points(tokens: Tokens, found: Found, language: Language) -> Range | None:
    joint = CONNECTION.match(tokens.codes, found.end)
    right = find_point(tokens, joint.end(), language) if joint else None
    if joint is None or right is None or not stands_in_range(tokens, found, right, language):
        return None
    sign = joint["sign"][0]
    left, end = lend(found.point, right.point)
    if not _belong(tokens, found, right, sign):
        return None
    if left.months and left.months[1] > 12 and right.name == "year" and end.year == add_one(left.year):
        return Range(found.start, right.end, left, None, None, "winter of two years")
    return Range(found.start, right.end, left, end, link_of(tokens, found.start, sign), f"{found.name} to {right.name}")


def add_one(year: int | None) -> int | None:
    """The next year, if the year is known."""
    return None if year is None else year + 1


def stands_in_range(tokens: Tokens, left: Found, right: Found, language: Language) -> bool:
    """A month needs no preposition of its own in a range ("Jan.-Feb. 1959")."""
    return all(
        (
            f.name in ("month", "year", "season")
            and tokens.words[f.start][0].isalnum()
            and not counts_something(tokens, f.end, language)
        )
        or stands(tokens, f, language)
        for f in (left, right)
    ) and not (
        language.capital_months
        and any(tokens.codes[i] in "MAm" and tokens.words[i][0].islower() for i in range(left.start, right.end))
    )


def grain(point: Point) -> str:
    """How fine a point is: two sides of a plain range are of one grain."""
    if point.span:
        return point.span
    if point.day is not None:
        return "day"
    if point.month is not None:
        return "part of month" if point.part else "month"
    return "months" if point.months else "part of year" if point.part else "year"


def lend(left: Point, right: Point) -> tuple[Point, Point]:
    """Both points, each with the year only the other has; a later month before an earlier one is of the year before."""
    if left.year is None and right.year is not None and left.dated:
        return replace(left, year=right.year - (order(left) > order(right)), short=right.short), right
    if right.year is None and left.year is not None and right.dated:
        return left, replace(right, year=left.year + (order(left) > order(right)), short=left.short)
    return left, right


def order(point: Point) -> tuple[int, int]:
    """Place in the year."""
    return point.month or (point.months or (0, 0))[0], point.day or 0


def _belong(tokens: Tokens, left: Found, right: Found, sign: str) -> bool:
    framed = (introduced(tokens, left.start, "f") and sign in "t-/") or introduced(tokens, left.start, "b")
    if framed:
        return True
    same = (
        grain(left.point) == grain(right.point)
        or {grain(left.point), grain(right.point)} <= {"month", "part of month"}
        or {grain(left.point), grain(right.point)} <= {"year", "part of year"}
    )
    if sign == "&":
        return same and left.point.year is None and touching(left.point, right.point)
    if sign == "|":
        return same and (left.point.year is None or right.point.year is None)
    if sign == "/":
        return same and (left.point.year is None or grain(left.point) == "year")
    return same


def touching(left: Point, right: Point) -> bool:
    """Whether the second begins where the first ends."""
    if grain(left) != grain(right):
        return False
    if left.day and right.day and left.month and right.month:
        return (left.month == right.month and right.day == left.day + 1) or (
            right.day == 1 and left.day == month_length(left.year, left.month) and right.month == left.month % 12 + 1
        )
    if left.part or right.part:
        return left.month == right.month and left.part != right.part
    if left.months and right.months:
        return (left.months[1] - right.months[0] + 1) % 12 == 0
    return bool(left.month and right.month) and (left.month or 0) % 12 + 1 == right.month
