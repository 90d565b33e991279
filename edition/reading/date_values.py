"""The W3C values of points, ranges and counted days: when, from and to, or notBefore and notAfter."""

from __future__ import annotations

from dataclasses import dataclass, replace

from edition.reading.date_calendar import Bounds, day_string, edge_strings
from edition.reading.date_expressions import Link
from edition.reading.date_links import order
from edition.reading.date_points import Point, bounds, yearless_strings


@dataclass(frozen=True, slots=True)
class Value:
    """What is written down of a date: WHEN alone, or FROM_ and TO, or NOT_BEFORE and NOT_AFTER, or nothing."""

    when: str | None = None
    from_: str | None = None
    to: str | None = None
    not_before: str | None = None
    not_after: str | None = None


def value_of(point: Point, right: Point | None, link: Link | None) -> Value:
    """The value of a point, or of a range of two."""
    single = crisp(point)
    if right is None and single:
        return Value(single)
    first, last = limits(point), limits(right or point)
    if first is None or last is None:
        return Value()
    if right is None or link in ("between", "or"):
        return Value(not_before=first[0], not_after=last[1])
    return Value(first[0]) if first[0] == last[1] else Value(from_=first[0], to=last[1])


def value_of_days(low: int, high: int) -> Value:
    """The value of one day, one month, one year, or of one date within limits."""
    first, last = (day_string(low), day_string(high)) if low == high else edge_strings(low, high)
    return Value(first) if first == last else Value(not_before=first, not_after=last)


def crisp(point: Point) -> str | None:
    """The value of a point that is one day, month or year; None if it lies within limits."""
    edges = limits(point) if point.span is None else None
    return edges[0] if edges and edges[0] == edges[1] else None


def limits(point: Point) -> tuple[str, str] | None:
    """First and last value of a point; None where there is neither year nor month."""
    if point.year is None:
        return yearless_strings(point)
    low, high = bounds(point)
    return (day_string(low), day_string(high)) if low == high else edge_strings(low, high)


def completed(left: Point, right: Point) -> Point:
    """The right side of a range with the year of the left; a season or month before it is of the next year."""
    if right.year is not None or left.year is None or right == left:
        return right
    if not right.dated:
        right = replace(right, month=left.month)
    later = left.year + (order(right) < order(left))
    return replace(right, year=later or 1)


def told(state: Bounds | None) -> str:
    """Bounds in words for a reader: "1957-06-18", "1957-03 to 1957-05"."""
    if state is None:
        return "the story's beginning"
    value = value_of_days(*state)
    return value.when or f"{value.not_before} to {value.not_after}"
