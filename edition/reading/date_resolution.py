"""Which year, or which day, a date means that does not say: the cheapest reading of the whole document.

The story is somewhere in time after each date (the state); every reading of a date moves it, at a cost: a little for
going on, more for going back, more for leaving the time a heading announces or contradicting a weekday. A date may
also be an aside ("as early as 1949") that leaves the story where it was. The cheapest chain of readings is found by
dynamic programming over a beam of states, so a date printed later decides about one before it; what the next best
year would cost more is the margin, and the certainty goes by it. The time is linear in the number of dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log2

from edition.reading.date_calendar import (
    WITHIN_MONTH,
    WITHIN_YEAR,
    Bounds,
    Point,
    add_months,
    add_years,
    bounds,
    civil,
    day_number,
    month_bounds,
    month_length,
    weekday,
)
from edition.reading.date_evidence import Step, year_span
from edition.reading.date_expressions import Shift

BEAM = 8  # states kept after each date
MONTH = 30.4  # days
GO_ON = 0.15  # for each month forward
NEW_MONTH = 0.35  # "the 3rd" is seldom of another month than the story's
NEW_YEAR = 0.4  # a story rarely enters a new year without naming it
GO_BACK = 0.9  # for going back at all, less at a new section or after "had"
BACK_MONTH = 0.12  # for each month back
UNREAD = 1.0  # no reading to be had from here
ASIDE = 0.8  # a date that does not move the story
OUTSIDE = 1.2  # outside the time its heading announces
KNOWN = -0.8  # evidence as good as a printed year
TOO_LATE = 3.0  # after the document itself
WEEKDAY = 2.0  # the printed weekday fits, or does not

State = Bounds | None
Option = tuple[Point | Bounds | None, float, State]  # reading, cost, state after it


@dataclass(frozen=True, slots=True)
class Frame:
    """The document's own date, and whether it speaks of its own time (a report) or of an earlier one (a history)."""

    written: Bounds | None = None
    of_its_time: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a step means: its point with year and month, or BOUNDS for a counted date; STATE is where the story stood.

    MARGIN is what the next best reading would have cost more; infinite where there was no other.
    """

    point: Point | None
    bounds: Bounds | None
    state: State
    margin: float


def resolve(steps: Sequence[Step], frame: Frame, state: State = None) -> list[Reading]:
    """The cheapest readings of STEPS, beginning with the story at STATE."""
    upcoming = _upcoming_years(steps)
    layers: list[dict[tuple[Point | Bounds | None, State], tuple[float, State]]] = []
    edges: list[list[tuple[State, tuple[Point | Bounds | None, State], float]]] = []
    costs: dict[State, float] = {state: 0.0}
    for i, step in enumerate(steps):
        layer, taken = _advance(costs, step, frame, upcoming[i])
        layers.append(layer)
        edges.append(taken)
        costs = _cheapest_states(layer)
    return _trace(steps, layers, edges, costs)


Layer = dict[tuple["Point | Bounds | None", State], tuple[float, State]]
Edges = list[tuple[State, tuple["Point | Bounds | None", State], float]]


def _advance(costs: dict[State, float], step: Step, frame: Frame, upcoming: tuple[int, ...]) -> tuple[Layer, Edges]:
    layer: Layer = {}
    taken: Edges = []
    for state, cost in costs.items():
        readings = list(options(step, state, frame, upcoming)) or [(None, UNREAD, state)]
        for reading, extra, after in readings:
            key = (reading, after)
            taken.append((state, key, extra))
            if key not in layer or layer[key][0] > cost + extra:
                layer[key] = (cost + extra, state)
    return layer, taken


def _cheapest_states(layer: Layer) -> dict[State, float]:
    costs: dict[State, float] = {}
    for (_, state), (cost, _) in layer.items():
        if state not in costs or costs[state] > cost:
            costs[state] = cost
    kept = sorted(costs.items(), key=lambda item: (item[1], item[0] or (0, 0)))[:BEAM]
    return {state: cost - kept[0][1] for state, cost in kept}


def _trace(steps: Sequence[Step], layers: list[Layer], edges: list[Edges], last: dict[State, float]) -> list[Reading]:
    """Back from the end: what each state still costs to the end gives the margins, the cheapest chain the readings."""
    ahead: dict[State, float] = dict.fromkeys(last, 0.0)
    readings: list[Reading] = []
    needed: State = None
    for i in range(len(steps) - 1, -1, -1):
        totals = {key: cost + ahead[key[1]] for key, (cost, _) in layers[i].items() if key[1] in ahead}
        chosen = min(
            (k for k in totals if i == len(steps) - 1 or k[1] == needed),
            key=lambda k: (totals[k], repr(k)),
            default=min(totals, key=lambda k: (totals[k], repr(k))),
        )
        needed = layers[i][chosen][1]
        readings.append(_reading(chosen[0], needed, _margin(totals, chosen[0])))
        behind: dict[State, float] = {}
        for before, key, extra in edges[i]:
            if key[1] in ahead and ahead[key[1]] + extra < behind.get(before, 1e9):
                behind[before] = ahead[key[1]] + extra
        low = min(behind.values())
        ahead = {state: cost - low for state, cost in behind.items()}
    return readings[::-1]


def _margin(totals: dict[tuple[Point | Bounds | None, State], float], chosen: Point | Bounds | None) -> float:
    own = min(cost for (reading, _), cost in totals.items() if reading == chosen)
    return min((cost for (reading, _), cost in totals.items() if reading != chosen), default=own + 99.0) - own


def _reading(reading: Point | Bounds | None, state: State, margin: float) -> Reading:
    if isinstance(reading, Point):
        return Reading(reading, None, state, margin)
    return Reading(None, reading, state, margin)


def _upcoming_years(steps: Sequence[Step]) -> list[tuple[int, ...]]:
    """For each step the next two years that are printed: the only hint at the beginning of a text."""
    upcoming: list[tuple[int, ...]] = []
    ahead: tuple[int, ...] = ()
    for step in reversed(steps):
        upcoming.append(ahead)
        year = step.expression.point.year
        if year and not step.expression.point.span and year not in ahead[:1]:
            ahead = (year, *ahead[:1])
    return upcoming[::-1]


def options(step: Step, state: State, frame: Frame, upcoming: tuple[int, ...]) -> Iterator[Option]:
    """The readings of a step when the story stands at STATE."""
    expression, point = step.expression, step.expression.point
    if expression.shift:
        yield _counted(expression.shift, state, frame)
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
        yield _turned(point, state, frame, step.forward)
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
    yield None, (0.0 if step.head else _move(step, span, state)), after
    yield None, _aside(step, state), state


def _move(step: Step, span: Bounds, state: State) -> float:
    """A printed date may carry the story over any distance."""
    if state is None or (span[0] <= state[1] and state[0] <= span[1]):
        return 0.0
    if span[0] > state[1]:
        return min(1.2, 0.12 * log2(1 + (span[0] - state[1]) / MONTH))
    return min(2.0, 0.6 * _reluctance(step) + 0.12 * log2(1 + (state[0] - span[1]) / MONTH))


def _aside(step: Step, state: State) -> float:
    point = step.expression.point
    if step.head:
        return 1.5
    if step.attributive:
        return 0.15
    cost = ASIDE - 0.3 * (point.month is None and point.months is None)
    if step.aside and not step.opens_sentence:
        cost *= 0.3
    return cost + 0.5 * step.opens_sentence + 0.6 * (step.opens_section and step.opens_sentence) + 0.6 * (state is None)


def _reluctance(step: Step) -> float:
    """What it costs to go back at all."""
    return GO_BACK * (0.4 if step.backward else 0.5 if step.opens_section else 0.85 if step.opens_passage else 1.0)


def _distance(step: Step, span: Bounds, state: State) -> float:
    """What it costs to go from STATE to SPAN on no better evidence than the story's progress."""
    if state is None:
        return 0.5
    if span[0] > state[1]:
        months = (span[0] - state[1]) / MONTH
        return GO_ON * _stretched(months) + NEW_YEAR * (civil(span[0])[0] > civil(state[1])[0]) + 0.3 * step.backward
    if span[1] < state[0]:
        return _reluctance(step) + BACK_MONTH * _stretched((state[0] - span[1]) / MONTH) + 0.2 * step.forward
    return 0.1 if span[0] < state[0] and span[1] < state[1] else 0.0


def _stretched(months: float) -> float:
    """Beyond a year distance counts less and less."""
    return months if months <= 12 else 12 + 4 * log2(months / 12)


def _open(step: Step, state: State, frame: Frame, upcoming: tuple[int, ...]) -> Iterator[Option]:
    """A date without a year, or a day without a month: candidates from the story, the document and the evidence."""
    for point in _candidates(step, state, frame, upcoming):
        span = bounds(point)
        known = step.years.get(point.year or 0, (0.0, ""))[0] <= KNOWN
        told = _move(step, span, state) if known else _narrative(step, span, state, frame)
        cost = told + _evidence(step, point, span, state, frame)
        if not step.expression.point.dated and state and civil(state[1])[:2] != (point.year, point.month):
            cost += NEW_MONTH
        cost += step.months.get(point.month or 0, 0.0)
        yield point, cost, _after(step, span)
        yield point, cost + (0.6 if step.opens_sentence else 0.4) * (0.3 if step.aside or known else 1.0), state


def _after(step: Step, span: Bounds) -> Bounds:
    right = step.expression.right
    if right and right.day and step.expression.point.day:
        return span[0] + min(45, max(0, right.day - step.expression.point.day)), span[1] + min(
            45, max(0, right.day - step.expression.point.day)
        )
    return span


def _narrative(step: Step, span: Bounds, state: State, frame: Frame) -> float:
    told = _distance(step, span, state)
    if not frame.of_its_time or frame.written is None:
        return told
    ahead = (span[0] - frame.written[1]) / MONTH
    reported = 0.2 + (
        0.1 * max(0.0, (frame.written[0] - span[1]) / MONTH)
        if ahead <= 0
        else (0.1 if step.forward else 0.7) + 0.1 * ahead
    )
    return min(told, reported)


def apart(one: Bounds, other: Bounds) -> bool:
    """Whether two stretches of time do not touch."""
    return one[1] < other[0] or one[0] > other[1]


def _evidence(step: Step, point: Point, span: Bounds, state: State, frame: Frame) -> float:
    """What speaks for a reading besides the story; a heading binds less once the story has gone past it."""
    cost = step.years.get(point.year or 0, (0.0, ""))[0]
    for scope in step.scopes:
        if apart(span, scope.bounds):
            cost += OUTSIDE * scope.weight * (0.3 if state and state[0] > scope.bounds[1] else 1.0)
    if frame.written and span[0] > frame.written[1] and not (step.forward and frame.of_its_time):
        cost += TOO_LATE if not frame.of_its_time else 0.5
    if frame.of_its_time and frame.written and step.forward and span[1] < frame.written[0]:
        cost += 0.4
    if point.weekday is not None and point.day is not None:
        cost += -WEEKDAY if weekday(span[0]) == point.weekday else WEEKDAY
    return cost


def _candidates(step: Step, state: State, frame: Frame, upcoming: tuple[int, ...]) -> Iterator[Point]:
    point = step.expression.point
    if not point.dated:
        yield from _months_for(point, state or (frame.written if frame.of_its_time else None))
        return
    for year in sorted(_years(step, state, frame, upcoming)):
        if not (point.month == 2 and point.day == 29 and month_length(year, 2) == 28):
            yield replace(point, year=year)


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
            yield replace(point, year=y, month=m)


def _turned(point: Point, state: State, frame: Frame, forward: bool) -> Option:
    """ "the following spring", "July of that year", "the 5th of that month", a weekday alone."""
    if point.deictic:
        state = frame.written if frame.of_its_time else None
    if point.weekday is not None and not point.dated:
        return _on_weekday(replace(point, turn=1) if forward else point, state, frame)
    if state is None:
        return None, 0.0, state
    year, month, _ = civil(state[0])
    if point.month_shift is not None:
        found = _in_month(point, (year, month), state)
    elif point.year_shift is not None:
        found = replace(point, year=add_years(year, point.year_shift))
    else:
        found = _next_or_last(point, state)
    return (found, 0.0, bounds(found)) if found else (None, 0.0, state)


def _in_month(point: Point, month: tuple[int, int], state: Bounds) -> Point | None:
    if civil(state[1])[:2] != month or point.day is None:
        return None
    year, number = add_months(*month, point.month_shift or 0)
    return replace(point, year=year, month=number) if point.day <= month_length(year, number) else None


def _next_or_last(point: Point, state: Bounds) -> Point:
    first, last = year_span(state)
    years = [add_years(last, n) for n in (0, 1)] if point.turn == 1 else [add_years(first, -n) for n in (0, 1)]
    for year in years:
        span = bounds(replace(point, year=year))
        if span[0] > state[1] if point.turn == 1 else span[1] < state[0]:
            return replace(point, year=year)
    return replace(point, year=years[-1])


def _on_weekday(point: Point, state: State, frame: Frame) -> Option:
    written = frame.written
    if not frame.of_its_time or written is None or written[0] != written[1] or point.weekday is None:
        return None, 0.0, state
    away = (point.weekday - weekday(written[0])) % 7
    day = written[0] + (away or 7 if point.turn == 1 else away - 7 if away else 0 if point.turn == 0 else -7)
    return (day, day), 0.0, (day, day)


def _counted(shift: Shift, state: State, frame: Frame) -> Option:
    """A date counted from the story, or from the day of writing; no reading where that is not known finely enough."""
    base = (frame.written if frame.of_its_time else None) if shift.deictic else state
    span = counted(shift, base) if base else None
    return span, 0.0, state if span is None or shift.deictic else _kept(shift, span, state)


def _kept(shift: Shift, span: Bounds, state: State) -> State:
    """ "that year" does not make the story's place any vaguer."""
    if shift.count == 0 and shift.part is None and state and span[0] <= state[0] and state[1] <= span[1]:
        return state
    return span


def counted(shift: Shift, base: Bounds) -> Bounds | None:
    """The days a shift means, counted from BASE."""
    (year, month, _), (last_year, last_month, _) = civil(base[0]), civil(base[1])
    if shift.unit in ("day", "week"):
        return _days_on(shift, base)
    if year != last_year or (shift.unit == "month" and month != last_month):
        return None
    if shift.unit == "month":
        year, month = add_months(year, month, shift.count)
        low, high = WITHIN_MONTH[shift.part] if shift.part else (1, 31)
        span = day_number(year, month, low), day_number(year, month, min(high, month_length(year, month)))
    else:
        span = month_bounds(add_years(year, shift.count), *(WITHIN_YEAR[shift.part] if shift.part else (1, 12)))
    return _rest(shift, span, base)


def _rest(shift: Shift, span: Bounds, base: Bounds) -> Bounds:
    if shift.rest > 0 and base[1] < span[1]:
        return base[1] + 1, span[1]
    return (span[0], base[0] - 1) if shift.rest < 0 and span[0] < base[0] else span


def _days_on(shift: Shift, base: Bounds) -> Bounds | None:
    if base[0] != base[1]:
        return None
    if shift.unit == "day":
        return base[0] + shift.count, base[0] + shift.count
    if abs(shift.count) == 1:
        monday = base[0] - weekday(base[0]) + 7 * shift.count
        return monday, monday + 6
    return base[0] + 7 * shift.count - 3, base[0] + 7 * shift.count + 3
