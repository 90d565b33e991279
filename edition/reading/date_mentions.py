"""From a reading to what is written down: W3C values, certainty, the reason in one clause, and what needs review."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from edition.reading.date_bound_years import BOUND
from edition.reading.date_calendar import day_string, month_length, weekday
from edition.reading.date_costs import Frame
from edition.reading.date_points import Point, bounds
from edition.reading.date_resolution import Reading
from edition.reading.date_steps import Step, year_span
from edition.reading.date_values import Value, completed, told, value_of, value_of_days

Certainty = Literal["high", "medium", "low"]

TELLING = -0.3  # evidence strong enough to be named as the reason
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


def mention_of(step: Step, reading: Reading, frame: Frame) -> DateMention:
    """The mention of one step."""
    e = step.expression
    reason = f"{e.name} as printed"
    base = DateMention(e.passage, e.start, e.end, relative=_is_relative(step), reason=reason, review=e.doubt)
    if e.shift or reading.bounds:
        return _counted(base, step, reading)
    point = reading.point or e.point
    right = completed(point, e.right) if e.right else None
    if right and point.year and right.year and bounds(right)[1] < bounds(point)[0]:
        base = replace(valued(base, value_of(right, point, "between")), certainty="low")
    else:
        base = valued(base, value_of(point, right, e.link))
    if e.point.year is None:
        base = _inferred(base, step, reading)
    if e.name == BOUND:
        base = replace(base, inferred=True)
    review = base.review or _conflict(step, point, right, frame)
    return _doubted(replace(base, review=review) if review else base, point)


def _doubted(mention: DateMention, point: Point) -> DateMention:
    """What a person should look at is never certain; a value cut down to the month least of all."""
    if mention.review is None:
        return mention
    certainty: Certainty = "low" if reading_is_open(point) else mention.certainty or "medium"
    return replace(mention, certainty=certainty)


def valued(mention: DateMention, value: Value) -> DateMention:
    """A mention with a value in place of the one it had."""
    return replace(
        mention,
        when=value.when,
        from_=value.from_,
        to=value.to,
        not_before=value.not_before,
        not_after=value.not_after,
    )


def _is_relative(step: Step) -> bool:
    point = step.expression.point
    turned = point.turn is not None or point.year_shift is not None or point.month_shift is not None
    return turned or bool(step.expression.shift or step.expression.event)


def _counted(base: DateMention, step: Step, reading: Reading) -> DateMention:
    if reading.bounds is None:
        return replace(base, reason="nothing to count from")
    deictic = step.expression.shift and step.expression.shift.deictic
    anchor = told(reading.state) if reading.state and not deictic else "the document's date"
    certainty: Certainty | None = "medium" if step.expression.point.weekday is not None else None
    counted = replace(base, inferred=True, certainty=certainty, reason=f"counted from {anchor}")
    return valued(counted, value_of_days(*reading.bounds))


def _inferred(base: DateMention, step: Step, reading: Reading) -> DateMention:
    point = reading.point
    if point is None or point.year is None:
        return replace(base, reason=f"{step.expression.name} as printed; no year to be had")
    if reading.margin < TOSS:
        left, right = step.expression.point, step.expression.right
        bare = value_of(left, right, step.expression.link) if left.dated else Value()
        return replace(valued(base, bare), reason="the context does not decide between two years")
    certainty: Certainty | None = None if reading.margin >= SURE else "medium" if reading.margin >= FAIR else "low"
    return replace(base, inferred=True, certainty=certainty, reason=_why(step, reading, point))


def _why(step: Step, reading: Reading, point: Point) -> str:
    what = "year" if step.expression.point.month or step.expression.point.months else "month and year"
    strength, words = step.years.get(point.year or 0, (0.0, ""))
    if strength <= TELLING:
        return f"{what} {words}"
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
