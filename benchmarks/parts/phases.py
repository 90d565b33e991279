"""Every phase of a build in a process of its own, cold and warm, beside its floor."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from benchmarks import measuring
from benchmarks.cells import ratio, seconds, whole
from benchmarks.figures import Figures
from benchmarks.notebook import Notebook
from benchmarks.projects import converted, first_edition, invented
from benchmarks.sizes import Size
from benchmarks.things.floors import FLOORED
from benchmarks.things.phases import PHASES

TITLE = "The first edition, phase by phase"
MEANS = (
    "Cold: a new process, libraries included (median). Warm: the least of later calls in it. The floor is the "
    "least that any program has to do with the same libraries and words, measured in the same run, cold and warm;"
    " the last columns are the ratios to it. Typst remembers what it has set, so print is also measured with a "
    "word changed each time, and unseen: the first setting in a process that has set another document, which is "
    "what each document of a collection costs."
)


def measure_one(book: Notebook, project: Path, runs: int, name: str) -> None:
    """The row of the phase NAME."""
    figures = book.attempt(name, partial(measuring.measure, name, project, runs))
    floor = book.attempt(f"floor of {name}", partial(measuring.measure, f"floor of {name}", project, runs)) \
        if name in FLOORED else None
    if figures is None:
        return
    cells = [seconds(figures.cold), seconds(figures.warm), seconds(figures.cpu), whole(figures.peak)]
    if floor:
        cells += [seconds(floor.cold), seconds(floor.warm)]
        cells += [ratio(figures.cold, floor.cold), ratio(figures.cpu, floor.cpu)]
    book.row(name, *cells, *[""] * (8 - len(cells)))
    _tell(book, name, figures, floor)


def _tell(book: Notebook, name: str, figures: Figures, floor: Figures | None) -> None:
    book.fact(f"{name} cold", figures.cold)
    book.fact(f"{name} warm", figures.warm)
    points = [("cold", figures.cold), ("warm", figures.warm)]
    for kind, value in [*points, ("floor", floor.warm if floor else None)]:
        if value:
            book.line("phases", f"{name}/{kind}", [(value, 1.0)])
    if floor and floor.cpu and figures.cpu:
        book.fact(f"{name} to floor", figures.cpu / floor.cpu)


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """The table."""
    project = first_edition(folder / "edition")
    other = converted(invented(folder / "other", paragraphs=10))
    shutil.copytree(other / "tei", project / "other")
    book.table("phase", "cold s", "warm s", "warm CPU s", "peak MB", "floor cold s", "floor warm s", "cold : floor",
               "warm CPU : floor")
    for name in PHASES:
        measure_one(book, project, size.runs, name)


