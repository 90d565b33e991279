"""How a collection grows: documents for each second, and memory, from one document to many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.cells import seconds, slope, whole
from benchmarks.figures import Figures
from benchmarks.notebook import Notebook
from benchmarks.projects import PARAGRAPHS, forget, invented, jobs
from benchmarks.sizes import Size
from benchmarks.watching import watch

TITLE = "Growth with the number of documents"
MEANS = (
    "Projects of invented documents, each other than the rest and of the first seed's length, built with two jobs"
    " from nothing. `build` makes all outputs; `TEI, check, HTML` are the commands convert, check and html one "
    "after the other. The exponent is of seconds of CPU, from ten documents on; memory in MB is the largest "
    "worker, the command's first process, and all peaks together."
)
WAYS = {"build": (("build",),), "TEI, check, HTML": (("convert",), ("check",), ("html",))}
JOBS = 2


def measure(book: Notebook, folder: Path, size: Size, paragraphs: int = PARAGRAPHS) -> None:
    """One row for each number of documents and way."""
    for number in size.documents:
        invented(folder / f"documents-{number}", number, paragraphs, 200, 6)
    book.table("outputs", "documents", "s", "CPU s", "documents/s", "worker MB", "largest MB", "all MB", "exponent")
    for way, commands in WAYS.items():
        _grown(book, folder, way, [jobs(JOBS, *command) for command in commands], size.documents)


def _grown(book: Notebook, folder: Path, way: str, commands: Sequence[Sequence[str]], numbers: Sequence[int]) -> None:
    points, rows = [], []
    for number in numbers:
        project = folder / f"documents-{number}"
        forget(project)
        figures = book.attempt(f"{way}, {number:,} documents", partial(in_turn, way, commands, project))
        if figures:
            points.append((float(number), figures.cold_cpu))
            rows.append(_cells(number, figures))
            book.fact(f"{way} documents/s", number / figures.cold)
            book.fact(f"{way} MB a worker", figures.facts["worker"] or figures.peak)
    steep = book.line("documents", way, points, least=10)
    book.fact(f"{way} exponent of documents", steep)
    for n, row in enumerate(rows):
        book.row(way, *row, slope(steep) if n == 0 else "")


def in_turn(name: str, commands: Sequence[Sequence[str]], project: Path) -> Figures:
    """COMMANDS one after the other as one: times added, the largest memory. Raises Unmeasured."""
    seen = [watch(name, command, project) for command in commands]
    facts = {key: max(f.facts[key] for f in seen) for key in ("worker", "all")}
    return Figures(name, sum(f.cold for f in seen), sum(f.cold_cpu for f in seen), None, None,
                   max(f.peak for f in seen), facts)


def _cells(number: int, figures: Figures) -> tuple[str, ...]:
    return (f"{number:,}", seconds(figures.cold), seconds(figures.cold_cpu), f"{number / figures.cold:.2f}",
            whole(figures.facts["worker"]), whole(figures.peak), whole(figures.facts["all"]))
