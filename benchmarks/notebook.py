"""Where a part writes its figures down as it gets them, so that what breaks later loses nothing that was measured."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from benchmarks.figures import Figures, Line, Part, Table, Unmeasured
from benchmarks.slopes import exponent


class Notebook:
    """The part in the making."""

    def __init__(self, name: str, title: str) -> None:
        self.part = Part(name, title)

    def table(self, *head: str) -> None:
        """A new table; the rows that follow go into it."""
        self.part.tables.append(Table(list(head)))

    def row(self, *cells: str) -> None:
        """A row of the table that was begun last."""
        self.part.tables[-1].rows.append(list(cells))

    def fact(self, name: str, value: float | None) -> None:
        """A figure that an aim is held to."""
        if value is not None:
            self.part.facts[name] = value

    def line(self, panel: str, name: str, points: Sequence[tuple[float, float]], *, floor: bool = False,
             least: float = 0) -> float | None:
        """Draw POINTS into PANEL; the exponent of those from size LEAST on, of all where those are too few."""
        drawn = [[x, y] for x, y in points if x > 0 and y > 0]
        large = [(x, y) for x, y in points if x >= least]
        steep = exponent(large if len(large) > 1 else points) if len(drawn) > 1 else None
        self.part.lines.append(Line(panel, name, drawn, steep, floor))
        return steep

    def attempt(self, name: str, measured: Callable[[], Figures]) -> Figures | None:
        """What MEASURED gives, or a failure of any kind written down. Says on stderr what is being measured."""
        print(f"  {self.part.name}: {name}", file=sys.stderr, flush=True)
        try:
            return measured()
        except Exception as reason:
            said = str(reason) if isinstance(reason, Unmeasured) else f"{type(reason).__name__}: {reason}"
            self.part.failures.append(f"{name}: {said}")
            return None
