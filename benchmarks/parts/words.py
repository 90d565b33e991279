"""The recognisers alone: a million words, a hundred thousand people."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks import measuring
from benchmarks.cells import seconds, slope, whole
from benchmarks.notebook import Notebook
from benchmarks.projects import invented
from benchmarks.sizes import Size

TITLE = "Names and dates on many words"
MEANS = (
    "The recognisers on the paragraphs of one long text, everything loaded and built before (that is in the cold "
    "figure). The last column is words for each second of CPU."
)
WORDS_A_PARAGRAPH = 104


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """Names with forty people and with as many as the run knows, and dates."""
    book.table("recogniser", "people listed", "words", "cold s", "warm CPU s", "found", "peak MB",
               "exponent", "words/s")
    many = max(size.people)
    kinds = (("names", "names", 40), (f"names, {many // 1000}k listed", "names", many), ("dates", "dates", 40))
    for label, name, persons in kinds:
        sizes = size.words[-2:] if persons == many else size.words  # so many take long to load
        _grown(book, folder, label, name, persons, sizes)


def _grown(book: Notebook, folder: Path, label: str, name: str, persons: int, sizes: tuple[int, ...]) -> None:
    points, rows = [], []
    for words in sizes:
        project = invented(folder / f"{words}-{persons}", 1, words // WORDS_A_PARAGRAPH, persons, 5, named=40)
        figures = book.attempt(f"{label}, {words:,} words", partial(measuring.measure, name, project))
        if figures and figures.cpu:
            counted = figures.facts["words"]
            points.append((counted, figures.cpu))
            rows.append((f"{persons:,}", whole(counted), seconds(figures.cold), seconds(figures.cpu),
                         whole(figures.facts["found"]), whole(figures.peak),
                         whole(counted / figures.cpu)))
    steep = book.line("words", label, points)
    book.fact(f"{label} exponent of words", steep)
    for n, row in enumerate(rows):
        book.row(name, *row[:6], slope(steep) if n == 0 else "", row[6])
