"""Invented documents converted by the command, and what came out laid beside what was planted."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.cells import share
from benchmarks.generate import corpus, write_project
from benchmarks.invention import people
from benchmarks.notebook import Notebook
from benchmarks.projects import run_edition
from benchmarks.sizes import Size
from benchmarks.truth import Score, scores

TITLE = "What of the planted was found (invented documents)"
MEANS = (
    "Right is what agrees in kind, words and value: the person linked to, the first and last day of a date, the "
    "sign of a note. Recall is right of planted, precision right of found. Invented documents are simpler than "
    "real ones: these figures show what breaks, not how well an archive is read."
)


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """One row for each kind of thing planted."""
    book.table("planted", "number", "found", "right", "recall", "precision")
    for score in accuracy(folder / "accuracy", size.planted):
        book.row(score.what, str(score.planted), str(score.found), str(score.right), share(score.recall),
                 share(score.precision))
        book.fact(f"{score.what} recall", score.recall)
        book.fact(f"{score.what} precision", score.precision)


def accuracy(folder: Path, documents: int = 12, paragraphs: int = 40, seed: int = 4) -> list[Score]:
    """One score for each kind of thing planted, over DOCUMENTS of all kinds. Raises Unmeasured."""
    persons = people(60, random.Random(seed))
    invented = corpus(documents, paragraphs, persons, seed)
    write_project(folder, invented, persons)
    run_edition(folder, "convert")
    total: dict[str, Score] = {}
    for document in invented:
        for score in scores(document, folder / "tei" / f"{document.ident}.xml"):
            total[score.what] = total[score.what] + score if score.what in total else score
    return list(total.values())
