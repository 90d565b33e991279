"""The figures as Markdown that can be read in a terminal: everything, or what a README shows of it."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from benchmarks.aims import AIMS, held
from benchmarks.figures import Part

SHOWN = ("phases", "dearest", "startup", "length", "documents", "jobs", "peers", "accuracy")  # in README.md


def machine() -> str:
    """When and on what figures are taken; a load above nought makes every time too long."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
            f"Python {platform.python_version()}, load {load:.1f} at the start")


def whole_report(parts: Mapping[str, Part]) -> str:
    """results.md."""
    picture = "![Phases beside their floors, and how time grows](results.svg)"
    return "\n\n".join(["# Figures", aims_table(parts), picture, *map(told, parts.values())]) + "\n"


def figures_block(parts: Mapping[str, Part]) -> str:
    """What stands in README.md: the aims, the phases, and how time grows."""
    shown = [told(parts[name], meaning=False) for name in SHOWN if name in parts]
    return "\n\n".join([aims_table(parts), *shown]).replace("\n## ", "\n### ")


def told(part: Part, meaning: bool = True) -> str:
    """One part: when it was taken, what it means, its tables, what failed."""
    from benchmarks.parts import PARTS
    means = [PARTS[part.name].means] if meaning and part.name in PARTS else []
    failures = ["Not measured:\n\n" + "\n".join(f"- {failure}" for failure in part.failures)] if part.failures else []
    tables = [table(t.head, t.rows) for t in part.tables]
    taken = f"Taken {part.taken}; {part.seconds:.0f} s."
    return "\n\n".join([f"## {part.title}", taken, *means, *tables, *failures])


def aims_table(parts: Mapping[str, Part]) -> str:
    """What was aimed at, and what this run says."""
    rows = [[aim.what, aim.asked, *held(aim, parts)] for aim in AIMS if aim.part in parts]
    return table(("aim", "asked", "measured", "held"), rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table with aligned columns; numbers to the right."""
    columns = [[row[n] for row in rows] for n in range(len(head))]
    widths = [max(map(len, (word, *column))) for word, column in zip(head, columns, strict=True)]
    right = [n > 0 and all(map(_number, column)) for n, column in enumerate(columns)]

    def line(cells: Sequence[str]) -> str:
        padded = [c.rjust(w) if r else c.ljust(w) for c, w, r in zip(cells, widths, right, strict=True)]
        return "| " + " | ".join(padded) + " |"

    rule = "|" + "|".join("-" * (w + 1) + (":" if r else "-") for w, r in zip(widths, right, strict=True)) + "|"
    return "\n".join([line(head), rule, *map(line, rows)])


def _number(cell: str) -> bool:
    """Whether CELL is a figure, or empty."""
    return not cell or cell[0].isdigit() or cell[0] in "≤≥"
