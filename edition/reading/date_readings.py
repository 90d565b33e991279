"""The ways a date can be read from where the story stands, each with its cost and where it leaves the story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

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

Ways = Callable[[State], Iterable[Option]]


def ways_of(step: Step, frame: Frame, upcoming: tuple[int, ...]) -> Ways:
    """How a step can be read, from wherever the story stands: what does not depend on that is worked out once."""
    expression, point = step.expression, step.expression.point
    if expression.shift:
        shift = expression.shift
        return lambda state: counted_readings(shift, state, frame)
    if expression.event:
        return _nothing
    if point.year is not None:
        return _fixed(step, bounds(point))
    if point.deictic and point.dated and not frame.of_its_time:
        return _open(step, frame, upcoming)
    if _is_turned(point):
        return lambda state: (turned_reading(point, state, frame, step.forward),)
    return _open(step, frame, upcoming) if point.dated or point.day else _nothing


def _nothing(state: State) -> Iterable[Option]:
    return ((None, 0.0, state),)


def _is_turned(point: Point) -> bool:
    turned = point.year_shift is not None or point.month_shift is not None or bool(point.turn)
    return turned or (point.weekday is not None and not point.dated)


def _fixed(step: Step, span: Bounds) -> Ways:
    """A printed year: the story moves there, or it is an aside."""
    end, set_aside = _end(step, span), SET_ASIDE * step.aside
    beginning, aside = cost_of_aside(step, None), cost_of_aside(step, span)

    def ways(state: State) -> Iterable[Option]:
        after = end
        if state and span[0] <= state[0] and state[1] <= span[1] and span != state:
            after = state if not step.head else span
        told = (None, (0.0 if step.head else cost_of_moving(step, span, state) + set_aside), after)
        return (told,) if step.counted_from else (told, (None, beginning if state is None else aside, state))

    return ways


def _end(step: Step, span: Bounds) -> Bounds:
    """Where a printed date leaves the story: a short range at its end."""
    right = step.expression.right
    if right and right.year is not None and not step.head:
        end = bounds(right)
        return end if 0 <= end[1] - span[0] <= 45 else span
    return span


def _open(step: Step, frame: Frame, upcoming: tuple[int, ...]) -> Ways:
    """A date without a year, or a day without a month: candidates from the story, the document and the evidence."""
    candidates = _candidates(step, frame, upcoming)

    def ways(state: State) -> Iterator[Option]:
        for point, span in candidates(state):
            known = step.years.get(point.year or 0, (0.0, ""))[0] <= KNOWN
            cost = _cost(step, point, span, state, frame, known)
            yield point, cost, _after(step, span)
            if not step.counted_from:
                yield point, cost + (0.6 if step.opens_sentence else 0.4) * (0.3 if step.aside or known else 1.0), state

    return ways


def _cost(step: Step, point: Point, span: Bounds, state: State, frame: Frame, known: bool) -> float:
    told = cost_of_moving(step, span, state) if known else cost_of_story(step, span, state, frame)
    if step.soon and point.year in (step.soon, add_years(step.soon, -1)):
        told = min(told, cost_of_soon(step, point.year, span, state))
    cost = told + cost_of_evidence(step, point, span, state, frame)
    if not step.expression.point.dated and state and civil(state[1])[:2] != (point.year, point.month):
        cost += NEW_MONTH * (2 if state[1] - state[0] > 1 else 1)
    return cost + step.months.get(point.month or 0, 0.0)


def _after(step: Step, span: Bounds) -> Bounds:
    right = step.expression.right
    if right and right.day and step.expression.point.day:
        length = min(45, max(0, right.day - step.expression.point.day))
        return span[0] + length, span[1] + length
    return span


Candidates = Callable[[State], Iterable[tuple[Point, Bounds]]]


def _candidates(step: Step, frame: Frame, upcoming: tuple[int, ...]) -> Candidates:
    point = step.expression.point
    if not point.dated:
        written = frame.written if frame.of_its_time else None
        return lambda state: ((found, bounds(found)) for found in _months_for(point, state or written))
    spoken, spans = _spoken_years(step, frame), dict[int, tuple[Point, Bounds]]()

    def candidates(state: State) -> Iterator[tuple[Point, Bounds]]:
        for year in sorted(spoken | _years_around(step, state, upcoming)):
            if not year or (point.month == 2 and point.day == 29 and month_length(year, 2) == 28):
                continue
            if year not in spans:
                dated = in_year(point, year, point.month)
                spans[year] = dated, bounds(dated)
            yield spans[year]

    return candidates


def _spoken_years(step: Step, frame: Frame) -> set[int]:
    """The years that evidence, headings and the document's own date speak for, wherever the story stands."""
    years = set(step.years)
    for scope in step.scopes:
        first, last = year_span(scope.bounds)
        years |= set(range(first, min(last, first + 5) + 1))
    if frame.of_its_time and frame.written:
        year = civil(frame.written[1])[0]
        years |= {year - 1, year, year + 1}
    return years


def _years_around(step: Step, state: State, upcoming: tuple[int, ...]) -> set[int]:
    """The story's own years and those beside them; what is printed soon after."""
    if state is None:
        return {*upcoming, step.soon} if step.soon else set(upcoming)
    first, last = year_span(state)
    years = {add_years(first, -1), first, last, add_years(last, 1)}
    return years | {step.soon, add_years(step.soon, -1)} if step.soon else years


def _months_for(point: Point, state: State) -> Iterator[Point]:
    """ "the 19th": of the story's month or of one beside it."""
    if state is None or point.day is None or state[1] - state[0] > 62:
        return
    year, month, _ = civil(state[1])
    for count in (-1, 0, 1):
        y, m = add_months(year, month, count)
        if point.day <= month_length(y, m):
            yield in_year(point, y, m)
