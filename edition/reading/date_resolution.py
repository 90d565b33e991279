"""Which year, or which day, a date means that does not say: the cheapest reading of the whole document.

The story is somewhere in time after each date (the state); every reading of a date moves it, at a cost: a little for
going on, more for going back, more for leaving the time a heading announces or contradicting a weekday. A date may
also be an aside ("as early as 1949") that leaves the story where it was. The cheapest chain of readings is found by
dynamic programming over a beam of states, so a date printed later decides about one before it; what the next best
year would cost more is the margin, and the certainty goes by it. The time is linear in the number of dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edition.reading.date_calendar import Bounds
from edition.reading.date_costs import Frame, State
from edition.reading.date_points import Point
from edition.reading.date_readings import ways_of
from edition.reading.date_steps import Step

BEAM = 8  # states kept after each date
UNREAD = 1.0  # no reading to be had from here


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
    ways = ways_of(step, frame, upcoming)
    for state, cost in costs.items():
        for reading, extra, after in list(ways(state)) or [(None, UNREAD, state)]:
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
        leading = totals if i == len(steps) - 1 else {k: cost for k, cost in totals.items() if k[1] == needed}
        chosen = _cheapest(leading or totals)
        needed = layers[i][chosen][1]
        readings.append(_reading(chosen[0], needed, _margin(totals, chosen[0])))
        behind: dict[State, float] = {}
        for before, key, extra in edges[i]:
            if key[1] in ahead and ahead[key[1]] + extra < behind.get(before, 1e9):
                behind[before] = ahead[key[1]] + extra
        low = min(behind.values())
        ahead = {state: cost - low for state, cost in behind.items()}
    return readings[::-1]


def _cheapest(totals: dict[tuple[Point | Bounds | None, State], float]) -> tuple[Point | Bounds | None, State]:
    """Of equally cheap ones the first by its spelling, which is dear to make."""
    low = min(totals.values())
    equal = [key for key, cost in totals.items() if cost == low]
    return equal[0] if len(equal) == 1 else min(equal, key=repr)


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
