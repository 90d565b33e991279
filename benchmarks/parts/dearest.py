"""The three dearest functions of each phase."""

from __future__ import annotations

from pathlib import Path

from benchmarks.dearest import HEAD, PHASES, cells, of_phase
from benchmarks.figures import Unmeasured
from benchmarks.notebook import Notebook
from benchmarks.projects import first_edition
from benchmarks.sizes import Size

TITLE = "The three dearest functions of each phase"
MEANS = (
    "From a profiler, warm, on the first edition: `make bench BENCH='--only dearest'`, or `python -m "
    "benchmarks.dearest`. By itself: its own time and that of the built-in functions it calls (a search for a "
    "pattern, a transformation by Saxon). With all it calls: branches of the phase, none within another. The "
    "profiler makes small functions dearer than they are: shares say where to look."
)


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """Three rows for each phase."""
    project = first_edition(folder / "edition")
    book.table(*HEAD)
    for name in PHASES:
        try:
            found = of_phase(name, project)
        except Unmeasured as reason:
            book.part.failures.append(f"{name}: {reason}")
            continue
        for row in cells(name, found):
            book.row(*row)
