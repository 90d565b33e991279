"""How time and memory grow with the number of people an authority lists."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks import measuring
from benchmarks.cells import seconds, slope, whole
from benchmarks.notebook import Notebook
from benchmarks.projects import invented
from benchmarks.sizes import Size

TITLE = "Growth with the number of people listed"
MEANS = (
    "First: the first call after the imports, with what is built only when a text needs it. `authority` reads the"
    " YAML and builds the matcher; files that have not changed are read once in a process, so its exponent is of "
    "the first call. `convert` is one document of the first seed's length that names forty of those listed, the "
    "matcher built before (in the cold figure); its exponent is of the later calls."
)


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """One table and two lines."""
    book.table("phase", "people listed", "cold s", "first CPU s", "warm CPU s", "peak MB", "exponent")
    for count in size.people:
        invented(folder / f"people-{count}", persons=count, seed=3, named=40)
    for name in ("authority", "convert"):
        points, rows = [], []
        for count in size.people:
            figures = book.attempt(f"{name} {count:,}", partial(measuring.measure, name, folder / f"people-{count}"))
            counted = figures and (figures.first if name == "authority" else figures.cpu)
            if figures and counted:
                points.append((float(count), counted))
                rows.append((f"{count:,}", seconds(figures.cold), seconds(figures.first), seconds(figures.cpu),
                             whole(figures.peak)))
        steep = book.line("people", name, points)
        book.fact(f"{name} exponent of people", steep)
        for n, row in enumerate(rows):
            book.row(name, *row, slope(steep) if n == 0 else "")
