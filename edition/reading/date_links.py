"""How two dates hang together: from-to, between, or; what one side lends the other, and whether they touch."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from edition.reading.date_calendar import month_length
from edition.reading.date_expressions import Link
from edition.reading.date_points import Point
from edition.reading.date_tokens import Tokens

CONNECTION = re.compile(r"(?P<sign>[-/]|(?<=[dYynK])_(?=[dYyn])|t(?:'?t)?|&|\|)T?")


@dataclass(frozen=True, slots=True)
class Range:
    """Tokens START to END; RIGHT and LINK are missing for a date that borrows from the one after it."""

    start: int
    end: int
    left: Point
    right: Point | None
    link: Link | None
    name: str


def introduced(tokens: Tokens, at: int, code: str) -> bool:
    """Whether "from" or "between" (by CODE) stands before AT, perhaps with an article between."""
    return tokens.codes[max(0, at - 1) : at] == code or tokens.codes[max(0, at - 2) : at] in (code + "T", code + "i")


def link_of(tokens: Tokens, at: int, sign: str) -> Link:
    """How the sides hang together: a stated stretch, or a frame around one uncertain date."""
    if introduced(tokens, at, "b"):
        return "between"
    return "or" if sign == "|" else "through"


def add_one(year: int | None) -> int | None:
    """The next year, if the year is known."""
    return None if year is None else year + 1


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
