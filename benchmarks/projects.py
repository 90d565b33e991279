"""The projects that are measured: a copy of the first edition, and invented ones."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Unmeasured
from benchmarks.generate import corpus, write_project
from benchmarks.invention import people
from benchmarks.measuring import ROOT, last_words
from benchmarks.plain import write_plain

EDITION = (sys.executable, "-m", "edition.cli")
PARAGRAPHS = 80  # about the first seed's length


def first_edition(folder: Path) -> Path:
    """The edition of this repository without anything that was built."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "edition.yaml", folder)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "tei", folder / "tei", ignore=shutil.ignore_patterns(".*"))
    write_plain(folder)
    return folder


def forget(folder: Path, *, tei: bool = True) -> None:
    """Everything that a build makes; the TEI too, and what the converter remembers, if TEI is true."""
    for made in ("build", ".edition-cache", *(("tei", "seeds/.converted") if tei else ())):
        shutil.rmtree(folder / made, ignore_errors=True)


def invented(folder: Path, documents: int = 1, paragraphs: int = PARAGRAPHS, persons: int = 40, seed: int = 2,
             named: int | None = None) -> Path:
    """A project of DOCUMENTS of the first seed's length, with PERSONS listed of which the first NAMED are named."""
    listed = people(persons, random.Random(seed))
    write_project(folder, corpus(documents, paragraphs, listed[:named], seed), listed)
    return folder


def converted(folder: Path) -> Path:
    """The project in FOLDER with its TEI, and the same words plain."""
    run_edition(folder, "convert")
    write_plain(folder)
    return folder


def run_edition(folder: Path, *arguments: str) -> None:
    """A command of ours that only prepares. Raises Unmeasured when it fails."""
    done = subprocess.run([*EDITION, *arguments], cwd=folder, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise Unmeasured(f"edition {' '.join(arguments)}: {last_words(done.stderr)}")


def offers(option: str, *command: str) -> bool:
    """Whether COMMAND of this edition knows OPTION, or is there at all where OPTION is its own name."""
    said = subprocess.run([*EDITION, *command, "--help"], capture_output=True, text=True, cwd=ROOT)
    return said.returncode == 0 and option in said.stdout.split()


def jobs(number: int, *command: str) -> Sequence[str]:
    """COMMAND of ours with as many processes, where it can be told."""
    return [*EDITION, *command, *(("--jobs", str(number)) if offers("--jobs", *command) else ())]
