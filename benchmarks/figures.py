"""What is measured, as plain data: the figures of one thing, and a part of a run with its tables, lines and facts."""

from __future__ import annotations

from dataclasses import dataclass, field


class Unmeasured(Exception):
    """Something could not be measured, and why, in one sentence. The rest of the run goes on."""


@dataclass(frozen=True, slots=True)
class Figures:
    """COLD: seconds of the first call in a new process, libraries and preparation included; a command's whole life.

    FIRST is the first call alone, in seconds of CPU, with what is built only when it is needed. WARM is the least of
    the later calls. COLD and WARM have their seconds of CPU (all threads and child processes), which other work on the
    machine lengthens little. PEAK is in MB. FACTS are what the thing counted itself: words, pages.
    """

    name: str
    cold: float
    cold_cpu: float
    warm: float | None
    cpu: float | None
    peak: float
    facts: dict[str, float] = field(default_factory=dict)
    first: float | None = None


@dataclass
class Table:
    """Cells as text; the first column is a name, the others are numbers."""

    head: list[str]
    rows: list[list[str]] = field(default_factory=list)


@dataclass
class Line:
    """Of the plot in PANEL: NAME and its points, their SLOPE if it tells something; a FLOOR is drawn dashed."""

    panel: str
    name: str
    points: list[list[float]]
    slope: float | None = None
    floor: bool = False


@dataclass
class Part:
    """One part of a run as it is written down. TAKEN says when and on what; FACTS are what the aims are held to."""

    name: str
    title: str
    taken: str = ""
    seconds: float = 0.0
    tables: list[Table] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    facts: dict[str, float] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
