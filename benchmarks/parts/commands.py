"""The commands as an editor waits for them: from command to prompt, and from a saved file to the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.cells import seconds, whole
from benchmarks.figures import Figures
from benchmarks.following import follows
from benchmarks.notebook import Notebook
from benchmarks.previewing import rebuilds
from benchmarks.projects import EDITION, first_edition, forget, offers, run_edition
from benchmarks.sizes import Size
from benchmarks.things.phases import changed
from benchmarks.watching import watch

TITLE = "The first edition from outside: commands as an editor waits for them"
MEANS = (
    "From command to prompt (median) and seconds of CPU of all its processes (least). Memory: the largest "
    "process, and the peaks of all of them together. `serve` is the time from a saved change to a page that shows"
    " it, in a preview that runs; `build --watch` that until every output has it, in a watching build that runs."
)


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """One row for each command; what this edition does not know is left out."""
    project = first_edition(folder / "edition")
    book.table("command", "s", "CPU s", "largest MB", "all MB")
    for name, arguments, before in _commands(project):
        _row(book, name, partial(watch, name, [*EDITION, *arguments], project, size.runs, before))
    _row(book, "serve, a word changed", partial(rebuilds, project, 3 * size.runs))
    ident = _documents(project)[0]
    _row(book, "build --watch, a word of the TEI changed",
         partial(follows, project, _word_changed(project, ident), 2 * size.runs))
    _row(book, "build --watch, a word of the seed changed",
         partial(follows, project, _seed_changed(project, ident), 2 * size.runs))


def _row(book: Notebook, name: str, measured: Callable[[], Figures]) -> None:
    figures = book.attempt(name, measured)
    if figures:
        book.row(name, seconds(figures.cold), seconds(figures.cold_cpu or None), whole(figures.peak),
                 whole(figures.facts.get("all")))
        book.fact(name, figures.cold)


def _commands(project: Path) -> Sequence[tuple[str, list[str], Callable[[], object]]]:
    """(name, arguments, what is done before each run), in an order in which each finds what it needs."""
    one = _documents(project)[:1]
    commands: list[tuple[str, list[str], Callable[[], object]]] = [
        ("--help", ["--help"], _nothing),
        ("build, all anew", ["build"], partial(forget, project)),
        ("build, nothing to do", ["build"], _nothing),
        ("build, a word of the TEI changed", ["build"], _word_changed(project, one[0])),
        ("build, a word of the seed changed", ["build"], _seed_changed(project, one[0])),
        ("convert", ["convert"], partial(forget, project)),
        ("check", ["check"], _nothing),
        ("html", ["html"], partial(forget, project, tei=False)),
        ("print", ["print", *one], partial(forget, project, tei=False)),
        ("epub", ["epub", *one], partial(forget, project, tei=False)),
    ]
    if offers("deposit", "deposit"):
        commands.append(("deposit", ["deposit", "--as-is"], partial(run_edition, project, "build")))
    return commands


def _documents(project: Path) -> list[str]:
    return [path.stem for path in sorted((project / "tei").glob("*.xml"))]


def _nothing() -> None:
    """Some commands need nothing done before."""


def _word_changed(project: Path, ident: str) -> Callable[[], object]:
    """Another word in the middle of the TEI each time."""
    path, numbers = project / "tei" / f"{ident}.xml", count()
    return lambda: path.write_bytes(changed(path.read_bytes(), b"</p>", next(numbers)))


def _seed_changed(project: Path, ident: str) -> Callable[[], object]:
    """Another word at the end of a paragraph in the middle of the seed each time; the TEI as it is converted."""
    path, numbers = project / "seeds" / f"{ident}.txt", count()
    return lambda: path.write_bytes(changed(path.read_bytes(), b"\n\n", next(numbers)))
