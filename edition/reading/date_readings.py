"""The ways a date can be read from where the story stands, each with its cost and where it leaves the story."""

from __future__ import annotations

from collections.abc import Iterator

from edition.reading.date_calendar import Bounds, add_months, add_years, civil, month_length
from edition.reading.date_costs import (
    KNOWN,
    NEW_MONTH,
    SET_ASIDE,
    Frame,
    Option,
    State,
    cost_of_aside,
    cost_of_evidence,
    cost_of_moving,
    cost_of_soon,
    cost_of_story,
)
from edition.reading.date_counting import counted_readings, turned_reading
from edition.reading.date_points import Point, bounds, in_year
from edition.reading.date_steps import Step, year_span


def options(step: Step, state: State, frame: Frame, upcoming: tuple[int, ...]) -> Iterator[Option]:
    """The readings of a step when the story stands at STATE."""
    expression, point = step.expression, step.expression.point
    if expression.shift:
        yield from counted_readings(expression.shift, state, frame)
    elif expression.event:
        yield None, 0.0, state
    elif point.year is not None:
        yield from _fixed(step, bounds(point), state)
    elif point.deictic and point.dated and not frame.of_its_time:
        yield from _open(step, state, frame, upcoming)
    elif (
        point.year_shift is not None
        or point.month_shift is not None
        or point.turn
        or (point.weekday is not None and not point.dated)
    ):
        yield turned_reading(point, state, frame, step.forward)
    elif point.dated or point.day:
        yield from _open(step, state, frame, upcoming)
    else:
        yield None, 0.0, state


def _fixed(step: Step, span: Bounds, state: State) -> Iterator[Option]:
    """A printed year: the story moves there, or it is an aside."""
    right = step.expression.right
    after = span
    if right and right.year is not None and not step.head:
        end = bounds(right)
        after = end if 0 <= end[1] - span[0] <= 45 else span
    if state and span[0] <= state[0] and state[1] <= span[1] and span != state:
        after = state if not step.head else span
    yield None, (0.0 if step.head else cost_of_moving(step, span, state) + SET_ASIDE * step.aside), after
    if not step.counted_from:
        yield None, cost_of_aside(step, state), state


def _open(step: Step, state: State, frame: Frame, upcoming: tuple[int, ...]) -> Iterator[Option]:
    """A date without a year, or a day without a month: candidates from the story, the document and the evidence."""
    for point in _candidates(step, state, frame, upcoming):
        span = bounds(point)
        known = step.years.get(point.year or 0, (0.0, ""))[0] <= KNOWN
        told = cost_of_moving(step, span, state) if known else cost_of_story(step, span, state, frame)
        if step.soon and point.year in (step.soon, add_years(step.soon, -1)):
            told = min(told, cost_of_soon(step, point.year, span, state))
        cost = told + cost_of_evidence(step, point, span, state, frame)
        if not step.expression.point.dated and state and civil(state[1])[:2] != (point.year, point.month):
            cost += NEW_MONTH * (2 if state[1] - state[0] > 1 else 1)
        cost += step.months.get(point.month or 0, 0.0)
        yield point, cost, _after(step, span)
        if step.counted_from:
            continue
        yield point, cost + (0.6 if step.opens_sentence else 0.4) * (0.3 if step.aside or known else 1.0), state


def _after(step: Step, span: Bounds) -> Bounds:
    right = step.expression.right
    if right and right.day and step.expression.point.day:
        return span[0] + min(45, max(0, right.day - step.expression.point.day)), span[1] + min(
            45, max(0, right.day - step.expression.point.day)
        )
    return span


def _candidates(step: Step, state: State, frame: Frame, upcoming: tuple[int, ...]) -> Iterator[Point]:
    point = step.expression.point
    if not point.dated:
        yield from _months_for(point, state or (frame.written if frame.of_its_time else None))
        return
    for year in sorted(_years(step, state, frame, upcoming)):
        if not (point.month == 2 and point.day == 29 and month_length(year, 2) == 28):
            yield in_year(point, year, point.month)


def _years(step: Step, state: State, frame: Frame, upcoming: tuple[int, ...]) -> set[int]:
    years = set(step.years)
    for scope in step.scopes:
        first, last = year_span(scope.bounds)
        years |= set(range(first, min(last, first + 5) + 1))
    if state:
        first, last = year_span(state)
        years |= {add_years(first, -1), first, last, add_years(last, 1)}
    if frame.of_its_time and frame.written:
        year = civil(frame.written[1])[0]
        years |= {year - 1, year, year + 1}
    if step.soon:
        years |= {step.soon, add_years(step.soon, -1)} if state else {step.soon}
    if state is None:
        years |= set(upcoming)
    return years - {0}


def _months_for(point: Point, state: State) -> Iterator[Point]:
    """ "the 19th": of the story's month or of one beside it."""
    if state is None or point.day is None or state[1] - state[0] > 62:
        return
    year, month, _ = civil(state[1])
    for count in (-1, 0, 1):
        y, m = add_months(year, month, count)
        if point.day <= month_length(y, m):
            yield in_year(point, y, m)
