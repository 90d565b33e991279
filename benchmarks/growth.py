"""How time grows: with the length of a document, and with the number of people an authority lists."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import corpus, write_project
from benchmarks.invention import people
from benchmarks.measuring import measure

LENGTHS = (1, 4, 16)
PEOPLE = (100, 1_000, 10_000, 100_000)
PARAGRAPHS = 80  # about the first seed's length


@dataclass(frozen=True, slots=True)
class Growth:
    """Of NAME: (size, seconds of CPU warm, peak MB) for each size."""

    name: str
    points: tuple[tuple[int, float, float], ...]

    @property
    def exponent(self) -> float:
        """1.0 is linear: the slope of seconds over size, both as logarithms."""
        return slope([(math.log(size), math.log(seconds)) for size, seconds, _ in self.points])


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Of the straight line nearest to POINTS."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def by_length(name: str, folder: Path, runs: int, lengths: Sequence[int] = LENGTHS) -> Growth:
    """The phase NAME on one invented document of 1, 4 and 16 times the first seed's length."""
    persons = people(40, random.Random(2))
    points = []
    for length in lengths:
        project = folder / f"length-{length}"
        write_project(project, corpus(1, PARAGRAPHS * length, persons, 2), persons)
        figures = measure(name, project, runs)
        points.append((length, figures.cpu or figures.cold, figures.peak))
    return Growth(name, tuple(points))


def by_people(name: str, folder: Path, runs: int, counts: Sequence[int] = PEOPLE) -> Growth:
    """The phase NAME on the same invented document with ever more people in the authority file."""
    points = []
    for count in counts:
        persons = people(count, random.Random(3))
        project = folder / f"people-{count}"
        write_project(project, corpus(1, PARAGRAPHS, persons[:40], 3), persons)
        figures = measure(name, project, runs)
        points.append((count, figures.cpu or figures.cold, figures.peak))
    return Growth(name, tuple(points))
