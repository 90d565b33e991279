"""What commands load before they do anything."""

from __future__ import annotations

from pathlib import Path

from benchmarks.figures import Unmeasured
from benchmarks.notebook import Notebook
from benchmarks.sizes import Size
from benchmarks.startup import COMMANDS, HEAD, built, cells, start_of

TITLE = "Start-up: what a command loads"
MEANS = (
    "In a project where everything is made. Milliseconds of imports are those of `python -X importtime`, the least "
    "of three, all modules together; it makes them somewhat dearer than they are. Patterns are the regular "
    "expressions compiled while modules are imported."
)


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """One row for each command."""
    project = built(folder)
    book.table(*HEAD)
    for arguments in COMMANDS:
        try:
            start, _ = start_of(arguments, project)
        except Unmeasured as reason:
            book.part.failures.append(f"{' '.join(arguments)}: {reason}")
            continue
        book.row(*cells(start))
        book.fact(f"{start.command} imports ms", start.imports)
