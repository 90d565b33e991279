"""`make bench`: the first edition phase by phase against floors, growth, and accuracy on invented documents.

    python -m benchmarks [--runs 3] [--only phases,length,people,accuracy] [--write]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import report
from benchmarks.accuracy import accuracy
from benchmarks.growth import by_length, by_people
from benchmarks.measuring import ROOT, measure, measure_command
from benchmarks.phases import FLOORS, PHASES

RESULTS = ROOT / "benchmarks" / "results.md"
_EDITION = (sys.executable, "-m", "edition.cli")


def the_first_edition(folder: Path, runs: int) -> str:
    """Commands from outside, then every phase with its floor."""
    project = folder / "edition"
    _copy_project(project)
    commands = [
        measure_command("edition --help", [*_EDITION, "--help"], project, runs),
        measure_command("build, all anew", [*_EDITION, "build"], project, runs, partial(_forget, project)),
        measure_command("build, nothing to do", [*_EDITION, "build"], project, runs),
    ]
    figures = [measure(name, project, runs) for name in PHASES]
    floors = {name: measure(floor, project, runs) for name, floor in FLOORS.items()}
    return report.phases([*commands, *figures], floors)


def _copy_project(project: Path) -> None:
    project.mkdir()
    shutil.copy(ROOT / "edition.yaml", project)
    shutil.copytree(ROOT / "seeds", project / "seeds")
    shutil.copytree(ROOT / "tei", project / "tei", ignore=shutil.ignore_patterns(".*"))


def _forget(project: Path) -> None:
    for made in ("build", ".edition-cache", "tei", "seeds/.converted"):
        shutil.rmtree(project / made, ignore_errors=True)


def with_length(folder: Path, runs: int) -> str:
    return report.growth([by_length(name, folder, runs) for name in ("reading", "convert")], "times the seed")


def with_people(folder: Path, runs: int) -> str:
    return report.growth([by_people(name, folder, 1) for name in ("authority", "convert")], "people listed")


def truth(folder: Path, runs: int) -> str:
    return report.truth(accuracy(folder / "accuracy"))


PARTS: dict[str, tuple[str, Callable[[Path, int], str]]] = {
    "phases": ("The first edition, phase by phase", the_first_edition),
    "length": ("Growth with the length of a document", with_length),
    "people": ("Growth with the number of people listed", with_people),
    "accuracy": ("What of the planted was found (invented documents)", truth),
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Figures of speed, memory, growth and accuracy.")
    parser.add_argument("--runs", type=int, default=3, help="fresh processes for each figure; the median counts")
    parser.add_argument("--only", default=",".join(PARTS), help=f"some of {','.join(PARTS)}")
    parser.add_argument("--write", action="store_true", help=f"also write {RESULTS.name}")
    given = parser.parse_args()
    lines = [f"Taken on: {report.machine()}; medians of {given.runs} fresh processes."]
    print(lines[0])
    for name in given.only.split(","):
        title, part = PARTS[name]
        with tempfile.TemporaryDirectory() as folder:
            lines += ["", f"## {title}", "", part(Path(folder), given.runs)]
        print("\n".join(lines[-4:]), flush=True)
    if given.write:
        RESULTS.write_text("# Figures\n\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
