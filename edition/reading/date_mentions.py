"""From a reading to what is written down: W3C values, certainty, the reason in one clause, and what needs review."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from edition.reading.date_calendar import (
    Bounds,
    Point,
    bounds,
    day_string,
    edge_strings,
    month_length,
    weekday,
    year_string,
    yearless_strings,
)
from edition.reading.date_evidence import Step, year_span
from edition.reading.date_ranges import order
from edition.reading.date_resolution import Frame, Reading

Certainty = Literal["high", "medium", "low"]
SURE, FAIR, TOSS = 0.8, 0.35, 0.05  # margins: above, nothing is said; below the last, no year is given
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression at START to END of passage number PASSAGE, and its value as W3C dates.

    Either WHEN (a day, month or year), or FROM_ and TO (a stretch of time the text states: "6-14 June", "1953-1957"),
    or NOT_BEFORE and NOT_AFTER (one date known within limits: a season, early or late in a month, a decade, "between 3
    and 7 May", "13 or 14 May"), or nothing where no value can be told. INFERRED: the year or more comes from context.
    CERTAINTY is None where nothing is in doubt. RELATIVE: counted from another date. REASON is one clause for a
    reader, REVIEW the message of a review finding.
    """

    passage: int
    start: int
    end: int
    when: str | None = None
    from_: str | None = None
    to: str | None = None
    not_before: str | None = None
    not_after: str | None = None
    inferred: bool = False
    certainty: Certainty | None = None
    relative: bool = False
    reason: str = ""
    review: str | None = None


Values = dict[str, str]


def mention_of(step: Step, reading: Reading, frame: Frame) -> DateMention:
    """The mention of one step."""
    e = step.expression
    base = DateMention(
        e.passage, e.start, e.end, relative=_is_relative(step), reason=f"{e.name} as printed", review=e.doubt
    )
    if e.shift or reading.bounds:
        return _counted(base, step, reading)
    point = reading.point or e.point
    right = _completed(point, e.right) if e.right else None
    base = replace(base, **_values(point, right, e.link))  # type: ignore[arg-type]
    if right and point.year and right.year and bounds(right)[1] < bounds(point)[0]:
        base = replace(base, **{**NOTHING, **_values(right, point, "between")}, certainty="low")  # type: ignore[arg-type]
    if e.point.year is None:
        base = _inferred(base, step, reading)
    return replace(base, review=base.review or _conflict(step, point, right, frame))


def _is_relative(step: Step) -> bool:
    point = step.expression.point
    return bool(
        step.expression.shift
        or step.expression.event
        or point.turn is not None
        or point.year_shift is not None
        or point.month_shift is not None
    )


def _counted(base: DateMention, step: Step, reading: Reading) -> DateMention:
    if reading.bounds is None:
        return replace(base, reason="nothing to count from")
    shown = _from_bounds(*reading.bounds)
    anchor = (
        f"counted from {told(reading.state)}"
        if reading.state and not (step.expression.shift and step.expression.shift.deictic)
        else "counted from the document's date"
    )
    weekday_alone = step.expression.point.weekday is not None
    return replace(base, inferred=True, certainty="medium" if weekday_alone else None, reason=anchor, **shown)  # type: ignore[arg-type]


def _from_bounds(low: int, high: int) -> Values:
    first, last = (day_string(low), day_string(high)) if low == high else edge_strings(low, high)
    if first == last:
        return {"when": first}
    return {"not_before": first, "not_after": last}


def told(state: Bounds | None) -> str:
    """A place of the story in words: "18 June 1957" is clearer to a reader than bounds."""
    if state is None:
        return "the story's beginning"
    first, last = _from_bounds(*state).get("when"), edge_strings(*state)
    return first or f"{last[0]} to {last[1]}"


def _completed(left: Point, right: Point) -> Point:
    """The right side of a range with the year of the left; a season or month before it is of the next year."""
    if right.year is not None or left.year is None or right == left:
        return right
    if not right.dated:
        right = replace(right, month=left.month)
    later = left.year + (order(right) < order(left))
    return replace(right, year=later or 1)


def crisp(point: Point) -> str | None:
    """The value of a point that is one day, month or year; None if it lies within limits."""
    if point.year is None:
        edges = yearless_strings(point)
        return edges[0] if edges and edges[0] == edges[1] else None
    low, high = bounds(point)
    if low == high:
        return day_string(low)
    first, last = edge_strings(low, high)
    return first if first == last and not point.span else None


def limits(point: Point) -> tuple[str, str] | None:
    """First and last value of a point."""
    if point.year is None:
        return yearless_strings(point)
    value = crisp(point)
    if value:
        return value, value
    if point.span:
        first, last = bounds(point)
        return edge_strings(first, last)
    return edge_strings(*bounds(point))


def _values(point: Point, right: Point | None, link: str | None) -> Values:
    value = crisp(point)
    if right is None and value:
        return {"when": value}
    first, last = limits(point), limits(right or point)
    if first is None or last is None:
        return {}
    if right is None or link in ("between", "or"):
        return {"not_before": first[0], "not_after": last[1]}
    return _stretch(first, last)


def _stretch(first: tuple[str, str], last: tuple[str, str]) -> Values:
    if first[0] == last[1]:
        return {"when": first[0]}
    return {"from_": first[0], "to": last[1]}


def _inferred(base: DateMention, step: Step, reading: Reading) -> DateMention:
    point = reading.point
    if point is None or point.year is None:
        return replace(base, reason=f"{step.expression.name} as printed; no year to be had")
    if reading.margin < TOSS:
        left, right = step.expression.point, step.expression.right
        bare = _values(left, right, step.expression.link) if left.dated else {}
        return replace(base, **{**NOTHING, **bare}, reason="the context does not decide between two years")  # type: ignore[arg-type]
    certainty: Certainty | None = None if reading.margin >= SURE else "medium" if reading.margin >= FAIR else "low"
    return replace(base, inferred=True, certainty=certainty, reason=_why(step, reading, point))


NOTHING: dict[str, None] = {"when": None, "from_": None, "to": None, "not_before": None, "not_after": None}


def _why(step: Step, reading: Reading, point: Point) -> str:
    what = "year" if step.expression.point.month or step.expression.point.months else "month and year"
    if point.year in step.years:
        return f"{what} by {step.years[point.year][1]}"
    span = bounds(point)
    scope = next((s for s in step.scopes[::-1] if s.bounds[0] <= span[1] and span[0] <= s.bounds[1]), None)
    if scope and year_span(scope.bounds)[0] == year_span(scope.bounds)[1]:
        return f"{what} within the heading “{scope.heading}”"
    if reading.state is None:
        return f"{what} by the dates that follow"
    return f"{what} from the running narrative, which stands at {told(reading.state)}"


def _conflict(step: Step, point: Point, right: Point | None, frame: Frame) -> str | None:
    if point.year is None or reading_is_open(point):
        return None
    low, high = bounds(point)
    if point.weekday is not None and point.day and low == high and weekday(low) != point.weekday:
        return f"{day_string(low)} was a {WEEKDAYS[weekday(low)]}, not a {WEEKDAYS[point.weekday]}"
    if right and right.year is not None and bounds(right)[1] < low:
        return "the range runs backwards"
    printed = step.expression.point.year is not None
    if frame.written and low > frame.written[1] and printed and not step.forward and step.kind != "fw":
        return f"later than the document itself ({told(frame.written)})"
    return None


def reading_is_open(point: Point) -> bool:
    """A day the month does not have has been reported already."""
    return bool(point.day and point.month and point.day > month_length(point.year, point.month))


__all__ = ["DateMention", "mention_of", "year_string"]
