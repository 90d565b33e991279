"""How steep growth is: the exponent of a power law through some points."""

from __future__ import annotations

import math
from collections.abc import Sequence


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Of the straight line nearest to POINTS."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """1.0 is linear: the slope over the logarithms. What is not above zero has no logarithm and is left out."""
    return slope([(math.log(x), math.log(y)) for x, y in points if x > 0 and y > 0])
