"""How time and memory grow with the length of one document."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks import measuring
from benchmarks.cells import seconds, slope, whole
from benchmarks.figures import Figures
from benchmarks.notebook import Notebook
from benchmarks.projects import PARAGRAPHS, converted, invented
from benchmarks.sizes import Size
from benchmarks.slopes import exponent
from benchmarks.things.phases import UNSEEN

TITLE = "Growth with the length of a document"
MEANS = (
    "One invented document of so many times the first seed's length (about 8,500 words). Warm seconds of CPU, the"
    " least of the calls of one process; a first call over 20 s stands for itself. Print is the first setting of "
    "a document in a process that has set another, because Typst remembers. Exponent 1.0 is linear; `order` is "
    "its value between the two longest alone, where start-up no longer hides it."
)
THINGS = {  # name in the table -> what is measured
    "reading": "reading", "convert": "convert", "check": "check", "html": "html",
    "print": UNSEEN, "floor of print": f"floor of {UNSEEN}",
}


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """One table, one line in the plot for each phase, and pages for long volumes."""
    projects: dict[int, Path] = {}
    for times in size.lengths:
        prepared = book.attempt(f"{times} x", partial(_project, folder, times))
        projects |= {times: folder / f"length-{times}"} if prepared else {}
    book.table("phase", "times the seed", "warm CPU s", "peak MB", "pages", "MB a page", "exponent", "order")
    for name in THINGS:
        _grown(book, name, projects)


def _project(folder: Path, times: int) -> Figures:
    """The invented project, as if it were measured, so that a failure is written down like any other."""
    converted(invented(folder / f"length-{times}", paragraphs=PARAGRAPHS * times))
    return Figures(f"{times} x", 0, 0, None, None, 0)


def _grown(book: Notebook, name: str, projects: dict[int, Path]) -> None:
    found = {times: figures for times, project in projects.items()
             if (figures := book.attempt(f"{name} {times} x", partial(measuring.measure, THINGS[name], project)))}
    points = [(float(times), figures.cpu or 0.0) for times, figures in found.items()]
    steep = book.line("length", name, points, floor=name.startswith("floor"))
    last = exponent(points[-2:]) if len(points) > 1 else None
    for n, (times, figures) in enumerate(found.items()):
        pages = figures.facts.get("pages", 0.0)
        book.row(name, str(times), seconds(figures.cpu), whole(figures.peak), whole(pages),
                 f"{figures.peak / pages:.2f}" if pages else "", *((slope(steep), slope(last)) if n == 0 else ("", "")))
    _tell(book, name, steep, last, found)


def _tell(book: Notebook, name: str, steep: float | None, last: float | None, found: dict[int, Figures]) -> None:
    book.fact(f"{name} exponent of length", steep)
    book.fact(f"{name} order of length", last)
    volumes = [figures for figures in found.values() if figures.facts.get("pages")]
    if volumes:  # the one nearest to a thousand pages
        volume = min(volumes, key=lambda figures: abs(figures.facts["pages"] - 1_000))
        book.fact(f"{name} pages", volume.facts["pages"])
        book.fact(f"{name} MB a page", volume.peak / volume.facts["pages"])
