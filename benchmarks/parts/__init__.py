"""The parts of a run, in the order in which they are measured and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.notebook import Notebook
from benchmarks.parts import accuracy, commands, dearest, documents, jobs, length, peers, people, phases, startup, words
from benchmarks.sizes import Size

Measured = Callable[[Notebook, Path, Size], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """A part: its TITLE, what its figures MEAN, and what measures it into a notebook, in a folder of its own."""

    title: str
    means: str
    measure: Measured


PARTS: dict[str, Plan] = {
    name: Plan(module.TITLE, module.MEANS, module.measure)
    for name, module in {
        "commands": commands, "startup": startup, "phases": phases, "dearest": dearest, "peers": peers,
        "accuracy": accuracy, "people": people, "words": words, "length": length, "documents": documents, "jobs": jobs,
    }.items()
}
