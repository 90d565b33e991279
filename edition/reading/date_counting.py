"""Dates counted from the running date or the day of writing: "the next day", "July of that year", "two weeks ago"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from edition.reading.date_calendar import Bounds, add_months, add_years, civil, day_number, month_length, weekday
from edition.reading.date_costs import BACK_FOR_LONGER, Frame, Option, State
from edition.reading.date_expressions import Shift
from edition.reading.date_points import WITHIN_MONTH, WITHIN_YEAR, Point, bounds, month_bounds
from edition.reading.date_steps import year_span


def turned_reading(point: Point, state: State, frame: Frame, forward: bool) -> Option:
    """ "the following spring", "July of that year", "the 5th of that month", a weekday alone."""
    if point.weekday is not None and not point.dated:
        return _on_weekday(replace(point, turn=1) if forward else point, state, frame)
    base = (frame.written if frame.of_its_time else None) if point.deictic else state
    found = _turned(point, base) if base else None
    looks_back = point.deictic or -1 in (point.turn, point.year_shift, point.month_shift)
    return found, 0.0, bounds(found) if found and not looks_back else state


def _turned(point: Point, base: Bounds) -> Point | None:
    year, month, _ = civil(base[0])
    if point.month_shift is not None:
        return _in_month(point, (year, month), base)
    if point.year_shift is not None:
        return replace(point, year=add_years(year, point.year_shift))
    return _next_or_last(point, base)


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


def counted_readings(shift: Shift, state: State, frame: Frame) -> Iterator[Option]:
    """A date counted from the story, or from the day of writing; no value where that is not known finely enough.

    Counting back is an aside more often than not.
    """
    base = (frame.written if frame.of_its_time else None) if shift.deictic else state
    span = counted(shift, base) if base else None
    if span is None or shift.deictic:
        yield span, 0.0, state
        return
    if shift.count < 0:
        yield span, 0.0, state
    yield span, BACK_FOR_LONGER if shift.count < 0 else 0.0, _kept(shift, span, state)


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
