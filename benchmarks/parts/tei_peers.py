"""Text to TEI by pandoc and by us: the time, and how much of what was planted each of them marks."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import which

from benchmarks.cells import seconds, share, whole
from benchmarks.figures import Figures
from benchmarks.generate import Invented, corpus, write_project
from benchmarks.invention import people
from benchmarks.notebook import Notebook
from benchmarks.projects import EDITION, PARAGRAPHS, forget
from benchmarks.truth import scores
from benchmarks.watching import watch

KINDS = ("person", "date", "gap", "note", "stamp", "head", "join")
LACKS = "paragraphs and emphasis; no names, dates, withheld words, notes, stamps, nor headings that are not marked"
INSTALL = "not installed: apt-get install pandoc"


def tei_from_text(book: Notebook, folder: Path, runs: int) -> None:
    """One row for each program: seconds, then the share of each kind of planted thing that is in its TEI."""
    persons = people(40, random.Random(9))
    document = corpus(1, PARAGRAPHS, persons, 9)[0]
    write_project(folder, [document], persons)
    seed, ours, theirs = f"seeds/{document.ident}.txt", folder / "tei" / f"{document.ident}.xml", folder / "pandoc.xml"
    book.table("TEI from text", "s", "CPU s", "peak MB", *KINDS, "what it does not do")
    row = partial(_row, book, document)
    command = [*EDITION, "convert"]
    row("edition convert", "", ours, partial(watch, "convert", command, folder, runs, partial(forget, folder)))
    if which("pandoc") is None:
        return book.row("pandoc -t tei", *[""] * (3 + len(KINDS)), INSTALL)
    command = ["pandoc", "-f", "markdown", "-t", "tei", "-s", seed, "-o", str(theirs)]
    return row("pandoc -t tei", LACKS, theirs, partial(watch, "pandoc", command, folder, runs))


def _row(book: Notebook, document: Invented, name: str, lacks: str, made: Path,
         measured: Callable[[], Figures]) -> None:
    figures = book.attempt(name, measured)
    if figures is None:
        return
    found = {score.what: score for score in scores(document, made)}
    book.fact(f"{name} s", figures.cold)
    book.row(name, seconds(figures.cold), seconds(figures.cold_cpu), whole(figures.peak),
             *(share(found[kind].recall) for kind in KINDS), lacks)
