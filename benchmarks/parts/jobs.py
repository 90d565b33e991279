"""What a second core gives: the same collection with one job and with two."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks.cells import ratio, seconds, whole
from benchmarks.figures import Unmeasured
from benchmarks.notebook import Notebook
from benchmarks.parts.documents import WAYS, in_turn
from benchmarks.projects import PARAGRAPHS, forget, invented, jobs, offers
from benchmarks.sizes import Size

TITLE = "One job and two"
MEANS = (
    "The same invented documents built from nothing with `--jobs 1` and `--jobs 2`. The ratio is of the wall "
    "times; on a machine with fewer free cores it says nothing."
)


def measure(book: Notebook, folder: Path, size: Size, paragraphs: int = PARAGRAPHS) -> None:
    """One row for each way and number of jobs."""
    book.table("outputs", "jobs", "documents", "s", "CPU s", "worker MB", "all MB", "one : two")
    project = invented(folder / "documents", size.shared, paragraphs, 200, 7)
    for way, commands in WAYS.items():
        try:
            _compare(book, project, way, [list(command) for command in commands], size.shared)
        except Unmeasured as reason:
            book.part.failures.append(f"{way}: {reason}")


def _compare(book: Notebook, project: Path, way: str, commands: list[list[str]], documents: int) -> None:
    if not any(offers("--jobs", *command) for command in commands):
        raise Unmeasured("this edition knows no --jobs yet")
    alone = 0.0
    for number in (1, 2):
        forget(project)
        told = [jobs(number, *command) for command in commands]
        figures = book.attempt(f"{way}, {number} jobs", partial(in_turn, way, told, project))
        if figures is None:
            continue
        alone = alone or figures.cold
        gain = ratio(alone, figures.cold) if number > 1 else ""
        book.row(way, str(number), str(documents), seconds(figures.cold), seconds(figures.cold_cpu),
                 whole(figures.facts["worker"]), whole(figures.facts["all"]), gain)
        book.fact(f"{way} one job to {number}", alone / figures.cold)
