"""The figures as Markdown tables that can be read in a terminal."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.growth import Growth
from benchmarks.measuring import Figures
from benchmarks.truth import Score


def machine() -> str:
    """What the figures were taken on; a load above the number of cores makes every time too long."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}, "
            f"load {load:.1f} at the start")


def phases(figures: Iterable[Figures], floors: Mapping[str, Figures]) -> str:
    """Seconds cold and warm, memory, and how many times its floor each takes (warm against warm)."""
    rows = []
    for figure in figures:
        floor = floors.get(figure.name)
        ratio = f"{figure.warm / floor.warm:.1f}" if floor and floor.warm and figure.warm else ""
        rows.append((figure.name, _seconds(figure.cold), _seconds(figure.warm), f"{figure.peak:.0f}",
                     _seconds(floor.warm) if floor else "", ratio))
    return table(("phase", "cold s", "warm s", "peak MB", "floor s", "times floor"), rows)


def growth(found: Iterable[Growth], unit: str) -> str:
    """One row for each size, and the exponent (1.0: linear)."""
    rows = [(g.name, f"{size:,}", _seconds(seconds), f"{peak:.0f}", f"{g.exponent:.2f}" if n == 0 else "")
            for g in found for n, (size, seconds, peak) in enumerate(g.points)]
    return table(("phase", unit, "warm CPU s", "peak MB", "exponent"), rows)


def truth(found: Iterable[Score]) -> str:
    """Recall and precision of each kind of thing planted."""
    rows = [(s.what, str(s.planted), str(s.found), str(s.right), f"{s.recall:.3f}", f"{s.precision:.3f}")
            for s in found]
    return table(("planted", "number", "found", "right", "recall", "precision"), rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table with aligned columns; numbers to the right."""
    widths = [max(len(row[n]) for row in (head, *rows)) for n in range(len(head))]

    def line(cells: Sequence[str]) -> str:
        padded = [c.ljust(w) if n == 0 else c.rjust(w) for n, (c, w) in enumerate(zip(cells, widths, strict=True))]
        return "| " + " | ".join(padded) + " |"

    rule = "|" + "|".join("-" * (w + 2) if n == 0 else "-" * (w + 1) + ":" for n, w in enumerate(widths)) + "|"
    return "\n".join([line(head), rule, *(line(row) for row in rows)])


def _seconds(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}" if value < 10 else f"{value:.1f}"
