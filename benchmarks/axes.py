"""Logarithmic scales: where a value lies in the picture, and which values are written on the axis."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """From LOW at pixel START to HIGH at pixel END, both powers of ten or what holds the values."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The pixel of VALUE, to a tenth."""
        share = (math.log10(value) - math.log10(self.low)) / (math.log10(self.high) - math.log10(self.low))
        return round(self.start + share * (self.end - self.start), 1)

    def ticks(self) -> list[float]:
        """The powers of ten on it; with their threes where there are hardly any."""
        tens = [10.0**n for n in range(-6, 10) if self.holds(10.0**n)]
        return tens if len(tens) > 2 else sorted(tens + [3 * 10.0**n for n in range(-6, 10) if self.holds(3 * 10.0**n)])

    def holds(self, value: float) -> bool:
        """Whether VALUE lies on it."""
        return self.low <= value * 1.000001 and value <= self.high * 1.000001


def around(values: Iterable[float], start: float, end: float, room: float = 1.25) -> Scale:
    """A scale that holds VALUES with some ROOM on both sides."""
    found = [value for value in values if value > 0]
    low, high = min(found, default=1.0), max(found, default=10.0)
    return Scale(low / room, max(high, low * 4) * room, start, end)


def told(value: float) -> str:
    """VALUE as the axis has it: 0.01, 1, 1,000, 1 M."""
    if value >= 1_000_000:
        return f"{value / 1_000_000:.3g} M"
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"
