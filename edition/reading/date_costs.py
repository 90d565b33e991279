"""What it costs to read a date in a certain way: the distance from the story, and what speaks for or against it.

The numbers are weights against each other, about one for a step a careful reader would hesitate at. They were set
by what narratives do in general, not fitted to any text.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

from edition.reading.date_calendar import Bounds, civil, weekday
from edition.reading.date_points import Point
from edition.reading.date_steps import Scope, Step

MONTH = 30.4  # days
GO_ON = 0.15  # for each month forward
NEW_MONTH = 0.35  # "the 3rd" is seldom of another month than the story's
NEW_YEAR = 0.4  # a story rarely enters a new year without naming it
GO_BACK = 0.9  # for going back at all, less at a new section or after "had"
BACK_MONTH = 0.12  # for each month back
SET_ASIDE = 0.3  # to move on with a date whose words set it aside
ASIDE = 0.8  # a date that does not move the story
OUTSIDE = 1.2  # outside the time its heading announces
KNOWN = -0.8  # evidence as good as a printed year
BACK_FOR_LONGER = 0.3  # "the year before" carries the story back and leaves it there
PRINTED_SOON = 0.4  # going at once to a year that is printed soon after
TOO_LATE = 3.0  # after the document itself
NOT_YET = 1.6  # after the story's day, though a pluperfect says it was over
WEEKDAY = 2.0  # the printed weekday fits, or does not

State = Bounds | None
Option = tuple[Point | Bounds | None, float, State]  # reading, cost, state after it


@dataclass(frozen=True, slots=True)
class Frame:
    """The document's own date, and whether it speaks of its own time (a report) or of an earlier one (a history)."""

    written: Bounds | None = None
    of_its_time: bool = False


def cost_of_moving(step: Step, span: Bounds, state: State) -> float:
    """A printed date may carry the story over any distance."""
    if state is None or (span[0] <= state[1] and state[0] <= span[1]):
        return 0.0
    if span[0] > state[1]:
        return min(1.2, 0.12 * log2(1 + (span[0] - state[1]) / MONTH))
    return min(2.0, 0.6 * _reluctance(step) + 0.12 * log2(1 + (state[0] - span[1]) / MONTH))


def cost_of_soon(step: Step, year: int, span: Bounds, state: State) -> float:
    """What it costs to go at once to a year that is printed soon after, or to the one before it."""
    told_back = 0.4 * (step.backward and state is not None and span[0] > state[1])
    return PRINTED_SOON * (1 + (year != step.soon)) + cost_of_moving(step, span, state) + told_back


def cost_of_aside(step: Step, state: State) -> float:
    """What it costs to read a printed date as an aside, which leaves the story where it was."""
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


def cost_of_story(step: Step, span: Bounds, state: State, frame: Frame) -> float:
    """What it costs to go on to SPAN; in a report nearness to the document's own date serves as well."""
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


def _is_its_own(scope: Scope, frame: Frame) -> bool:
    """Whether a heading prints the day of the report itself, or a time to come: neither is when things happened."""
    return frame.of_its_time and frame.written is not None and scope.bounds[1] >= frame.written[0]


def cost_of_evidence(step: Step, point: Point, span: Bounds, state: State, frame: Frame) -> float:
    """What speaks for a reading besides the story; a heading binds less once the story has gone past it."""
    cost = step.years.get(point.year or 0, (0.0, ""))[0]
    for scope in step.scopes:
        if apart(span, scope.bounds) and not _is_its_own(scope, frame):
            cost += OUTSIDE * scope.weight * (0.3 if state and state[0] > scope.bounds[1] else 1.0)
    if frame.written and span[0] > frame.written[1] and not (step.forward and frame.of_its_time):
        cost += TOO_LATE if not frame.of_its_time else 0.5
    if frame.of_its_time and frame.written and step.forward and span[1] < frame.written[0]:
        cost += 0.4
    if step.completed and state and span[0] > state[1]:
        cost += NOT_YET
    if point.weekday is not None and point.day is not None:
        cost += -WEEKDAY if weekday(span[0]) == point.weekday else WEEKDAY
    return cost
