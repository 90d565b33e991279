"""`make bench`: speed, memory, growth and accuracy of this checkout, as tables and a plot.

    python -m benchmarks [--quick | --full] [--only phases,length] [--runs 3] [--documents 1000] [--write]

The results lie in build/bench (results.md, results.svg, results.json); with --write also in benchmarks/, with README.
A part that fails leaves the others' figures and says so; Ctrl-C writes what there is.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.figures import Part, Unmeasured
from benchmarks.measuring import ROOT, as_installed
from benchmarks.notebook import Notebook
from benchmarks.parts import PARTS
from benchmarks.report import aims_table, machine, told
from benchmarks.results import load, save
from benchmarks.sizes import FULL, QUICK, USUAL, Size

HERE = ROOT / "benchmarks"
BUILT = ROOT / "build" / "bench"


def take(name: str, size: Size) -> tuple[Part, bool]:
    """The part NAME, and whether a person stopped it."""
    book, start, stopped = Notebook(name, PARTS[name].title), time.perf_counter(), False
    book.part.taken = machine()
    try:
        with tempfile.TemporaryDirectory(prefix="edition-bench-") as folder:
            PARTS[name].measure(book, Path(folder), size)
    except KeyboardInterrupt:
        stopped = True
        book.part.failures.append("stopped before its end")
    except Unmeasured as reason:
        book.part.failures.append(str(reason))
    except Exception as error:  # whatever breaks here, the other parts still have their figures
        book.part.failures.append(f"the rest ({type(error).__name__}: {error})")
    book.part.seconds = time.perf_counter() - start
    return book.part, stopped


def take_all(names: list[str], size: Size, folders: list[Path]) -> int:
    """Measure one part after the other; after each one everything is written."""
    known = {folder: load(folder) for folder in folders}
    for name in names:
        part, stopped = take(name, size)
        print(f"\n{told(part)}", flush=True)
        for folder in folders:
            known[folder] = with_part(known[folder], part)
            save(folder, {n: known[folder][n] for n in PARTS if n in known[folder]})
        if stopped:
            return 130
    print(f"\n## Aims\n\n{aims_table(known[folders[0]])}\n\nwritten: {folders[-1].relative_to(ROOT)}/results.md, .svg")
    return 0


def with_part(known: dict[str, Part], part: Part) -> dict[str, Part]:
    """KNOWN with PART in it. One that broke off does not drive out a fuller one; it only says that it was tried."""
    old = known.get(part.name)
    if old and part.failures and _rows(part) < _rows(old):
        return known | {part.name: replace(old, failures=[f"tried again {part.taken}: {f}" for f in part.failures])}
    return known | {part.name: part}


def _rows(part: Part) -> int:
    return sum(len(table.rows) for table in part.tables)


def main() -> None:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(description="Figures of speed, memory, growth and accuracy.")
    parser.add_argument("--quick", action="store_true", help="small sizes, to see that all of it works (a minute)")
    parser.add_argument("--full", action="store_true", help="all lengths, a thousand documents (an hour)")
    parser.add_argument("--runs", type=int, help="fresh processes for each figure")
    parser.add_argument("--documents", type=int, help="the largest collection")
    parser.add_argument("--only", default=",".join(PARTS), help=f"some of {','.join(PARTS)}")
    parser.add_argument("--write", action="store_true", help="also into benchmarks/, with its README")
    given = parser.parse_args()
    names = [name for name in PARTS if name in given.only.split(",")]
    if unknown := sorted(set(given.only.split(",")) - set(PARTS)):
        parser.error(f"there is no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    as_installed()
    sys.exit(take_all(names, _size(given), [BUILT, *([HERE] if given.write else [])]))


def _size(given: argparse.Namespace) -> Size:
    size = QUICK if given.quick else FULL if given.full else USUAL
    if given.documents:
        size = replace(size, documents=(*(n for n in size.documents if n < given.documents), given.documents))
    return replace(size, runs=given.runs) if given.runs else size


if __name__ == "__main__":
    main()
