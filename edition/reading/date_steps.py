"""One date expression with all that bears on its year: what the evidence is gathered into."""

from __future__ import annotations

from dataclasses import dataclass, field

from edition.reading.date_calendar import Bounds, civil
from edition.reading.date_expressions import Expression


@dataclass(frozen=True, slots=True)
class Scope:
    """The time a heading announces; WEIGHT falls when headings without a date follow at the same depth."""

    bounds: Bounds
    weight: float
    heading: str


@dataclass(slots=True)
class Step:
    """One expression with its evidence. YEARS maps a year to what speaks for it (negative cost) and why; MONTHS, for a
    day alone, a month to what speaks for it. SOON is the year printed next in the same passage. COMPLETED: by a
    pluperfect it was over where the story stands ("the autumn events had already shown"). COUNTED_FROM: the next
    expression of the sentence counts from this one ("in 1913 ..., two years later")."""

    expression: Expression
    sentence: tuple[int, int]
    kind: str
    head: bool
    opens_section: bool
    opens_passage: bool
    opens_sentence: bool
    scopes: tuple[Scope, ...]
    backward: bool
    forward: bool
    aside: bool
    attributive: bool = False
    completed: bool = False
    years: dict[int, tuple[float, str]] = field(default_factory=dict)
    months: dict[int, float] = field(default_factory=dict)
    soon: int | None = None
    counted_from: bool = False


def speak(step: Step, year: int, cost: float, why: str) -> None:
    """Note what speaks for a year, the strongest reason only."""
    if year not in step.years or step.years[year][0] > cost:
        step.years[year] = (cost, why)


def year_span(span: Bounds) -> tuple[int, int]:
    """First and last year of bounds."""
    return civil(span[0])[0], civil(span[1])[0]
