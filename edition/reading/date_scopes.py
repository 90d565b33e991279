"""Headings: the time a heading announces holds for what stands under it, until a heading of its own depth."""

from __future__ import annotations

from edition.reading.date_calendar import Bounds
from edition.reading.date_expressions import Expression
from edition.reading.date_points import bounds
from edition.reading.date_steps import Scope
from edition.reading.passages import Passage

FADED = 0.35  # weight a heading keeps when others follow it


def entered(scopes: list[tuple[int, Scope]], passage: Passage, inside: list[Expression]) -> list[tuple[int, Scope]]:
    """The scopes that hold under a heading."""
    outer = [(depth, scope) for depth, scope in scopes if depth < passage.depth]
    beside = [
        (depth, Scope(s.bounds, max(FADED, s.weight * 0.6), s.heading)) for depth, s in scopes if depth == passage.depth
    ]
    announced = _announced(inside)
    if announced is None:
        return [*outer, *beside]
    kept = [
        (depth, s)
        for depth, s in beside
        if s.bounds[0] <= announced[0] and announced[1] <= s.bounds[1] and s.bounds != announced
    ]
    return [*outer, *kept[:2], (passage.depth, Scope(announced, 1.0, passage.text))]


def _announced(inside: list[Expression]) -> Bounds | None:
    """The time a heading names."""
    dated = next((e for e in inside if e.point.year is not None and not e.point.short), None)
    if dated is None:
        return None
    first = bounds(dated.point)
    last = bounds(dated.right) if dated.right and dated.right.year and not dated.right.short else first
    return first[0], max(first[1], last[1])
