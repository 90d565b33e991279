"""Invented documents converted by the command, and what came out laid beside what was planted."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from benchmarks.generate import corpus, write_project
from benchmarks.invention import people
from benchmarks.truth import Score, scores


def accuracy(folder: Path, documents: int = 12, paragraphs: int = 40, seed: int = 4) -> list[Score]:
    """One score for each kind of thing planted, over DOCUMENTS of all kinds."""
    persons = people(60, random.Random(seed))
    invented = corpus(documents, paragraphs, persons, seed)
    write_project(folder, invented, persons)
    command = [sys.executable, "-m", "edition.cli", "-C", str(folder), "convert"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit(f"convert failed: {done.stderr.strip()}")
    total: dict[str, Score] = {}
    for document in invented:
        for score in scores(document, folder / "tei" / f"{document.ident}.xml"):
            total[score.what] = total[score.what] + score if score.what in total else score
    return list(total.values())
