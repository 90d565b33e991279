"""Ranges and lists of dates: 6-14 June, 13 and 14 February, June 6-14, 1957, between 3 and 7 May, 1953/54.

A range is two points and a link. What one side leaves out the other lends: the month and year of "6-14 June 1957", the
year of "May and June 1955". Days, months and seasons joined by "and" are one range only if they touch; else they are
two dates, of which the first borrows from the second.
"""

from __future__ import annotations

from edition.reading.date_day_ranges import before_christ, from_bare_day, from_bare_part, month_days, short_end
from edition.reading.date_guards import stands
from edition.reading.date_links import CONNECTION, Range, add_one, grain, introduced, lend, link_of, touching
from edition.reading.date_neighbours import counts_something
from edition.reading.date_shape_readers import Found
from edition.reading.date_shapes import find_point
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language


def find_range(tokens: Tokens, at: int, language: Language) -> Range | None:
    """The range, or the first of a list, that begins at token AT."""
    found = find_point(tokens, at, language)
    if found is None:
        return (
            before_christ(tokens, at, language)
            or from_bare_day(tokens, at, language)
            or from_bare_part(tokens, at, language)
        )
    return (
        before_christ(tokens, at, language)
        or month_days(tokens, found, language)
        or short_end(tokens, found)
        or _two_points(tokens, found, language)
        or from_bare_day(tokens, at, language)
    )


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
