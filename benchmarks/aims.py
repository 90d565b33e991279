"""What the project wants of its speed, memory and accuracy, each aim beside the figure that a run gives.

An aim that is not held is a line in a table, not a failure of the build.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.figures import Part


@dataclass(frozen=True, slots=True)
class Aim:
    """FACT of PART shall be at most (or, if LEAST, at least) LIMIT."""

    what: str
    part: str
    fact: str
    limit: float
    unit: str = "s"
    least: bool = False

    @property
    def asked(self) -> str:
        return f"{'≥' if self.least else '≤'} {self.limit:g} {self.unit}".strip()


AIMS = (
    Aim("`edition --help`", "commands", "--help", 0.12),
    Aim("build, nothing to do", "commands", "build, nothing to do", 0.25),
    Aim("watching build, a changed word to all outputs", "commands", "build --watch, a word of the TEI changed", 0.5),
    Aim("build begun anew, a changed word to all outputs", "commands", "build, a word of the TEI changed", 0.5),
    Aim("preview, a saved change to the page", "commands", "serve, a word changed", 0.3),
    Aim("check, warm inside a build", "phases", "check warm", 0.15),
    Aim("html of the first edition, warm", "phases", "html warm", 0.3),
    Aim("print of the first edition, cold", "phases", "print cold", 0.5),
    Aim("print of the first edition, warm", "phases", "print warm", 0.15),
    Aim("print beside the same words plain, CPU", "phases", "print to floor", 3.0, "times"),
    Aim("the same, a document not seen before", "phases", "print, unseen to floor", 3.0, "times"),
    *(Aim(f"{name}, exponent in document length", "length", f"{name} exponent of length", 1.05, "")
      for name in ("reading", "convert", "check", "html", "print")),
    Aim("a long volume in print, memory", "length", "print MB a page", 1.5, "MB a page"),
    Aim("a collection with all outputs, two jobs", "documents", "build documents/s", 3.0, "documents/s", least=True),
    Aim("TEI, check and HTML alone, two jobs", "documents", "TEI, check, HTML documents/s", 8.0, "documents/s",
        least=True),
    Aim("exponent in number of documents", "documents", "build exponent of documents", 1.05, ""),
    Aim("memory of a worker", "documents", "build MB a worker", 400.0, "MB"),
    Aim("two jobs beside one", "jobs", "build one job to 2", 1.7, "times", least=True),
    Aim("persons found and linked", "accuracy", "person recall", 0.98, "", least=True),
    Aim("dates found with the right value", "accuracy", "date recall", 0.98, "", least=True),
)


def held(aim: Aim, parts: Mapping[str, Part]) -> tuple[str, str]:
    """(the figure, "yes" or "no"), both empty where nothing was measured."""
    value = parts[aim.part].facts.get(aim.fact) if aim.part in parts else None
    if value is None:
        return "", ""
    right = value >= aim.limit if aim.least else value <= aim.limit
    return (f"{value:,.0f}" if value >= 100 else f"{value:.3g}"), "yes" if right else "no"
