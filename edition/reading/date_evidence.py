"""What stands around a date expression and bears on its year: tense, sentence, heading, the same date elsewhere.

Evidence is gathered once for the whole document, before anything is decided; date_resolution.py weighs it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from edition.reading.date_calendar import Bounds, Point, bounds, civil
from edition.reading.date_expressions import Expression
from edition.reading.date_words import Language
from edition.reading.passages import Passage

SENTENCE_END = re.compile(r"(?<![\s.][A-ZÀ-ÞА-Я])(?<!\b(?:Mr|Dr|St|Lt|No))(?<!\b(?:Gen|Col|Mrs|Sen|Gov|Maj|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec|Sgt))"
                          r"(?<!\bSept)[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-ÞА-Я0-9])")
TELLING = re.compile(r"\b(?:[A-ZÀ-ÞА-Я]\w{3,}|\d+(?:st|nd|rd|th))\b")
ASIDE_KINDS = frozenset(("fw", "title", "date"))
REACH = 12      # how many mentions of the same day or month are looked at on either side


@dataclass(frozen=True, slots=True)
class Scope:
    """The time a heading announces; WEIGHT falls when headings without a date follow at the same depth."""

    bounds: Bounds
    weight: float
    heading: str


@dataclass(slots=True)
class Step:
    """One expression with its evidence. YEARS maps a year to what speaks for it (negative cost) and why."""

    expression: Expression
    sentence: tuple[int, int]
    kind: str
    head: bool
    opens_section: bool
    opens_passage: bool
    opens_sentence: bool
    scope: Scope | None
    backward: bool
    forward: bool
    aside: bool
    years: dict[int, tuple[float, str]] = field(default_factory=dict)


def gather(passages: Sequence[Passage], expressions: Sequence[Expression], language: Language) -> list[Step]:
    """A step for each expression, in the order of the text."""
    steps = list(_steps(passages, expressions, language))
    _years_of_the_sentence(steps)
    _years_of_the_same_date(steps, passages)
    return steps


def _steps(passages: Sequence[Passage], expressions: Sequence[Expression], language: Language) -> Iterable[Step]:
    by_passage: dict[int, list[Expression]] = defaultdict(list)
    for expression in expressions:
        by_passage[expression.passage].append(expression)
    scopes: list[tuple[int, Scope]] = []
    section = False
    for index, passage in enumerate(passages):
        inside = by_passage.get(index, [])
        if passage.kind == "head":
            scopes = _entered(scopes, passage, inside)
            section = True
        scope = scopes[-1][1] if scopes else None
        yield from _steps_of(index, passage, inside, scope, section, language)
        section = section and (passage.kind == "head" or not inside)


def _entered(scopes: list[tuple[int, Scope]], passage: Passage, inside: list[Expression]) -> list[tuple[int, Scope]]:
    """The scopes that hold under a heading."""
    outer = [(depth, scope) for depth, scope in scopes if depth < passage.depth]
    dated = next((e for e in inside if e.point.year is not None and not e.point.short), None)
    if dated:
        first, last = bounds(dated.point), bounds(dated.right or dated.point) if (dated.right or dated.point).year else bounds(dated.point)
        return [*outer, (passage.depth, Scope((first[0], max(first[1], last[1])), 1.0, passage.text))]
    weaker = [(depth, Scope(s.bounds, s.weight * 0.6, s.heading)) for depth, s in scopes if depth == passage.depth]
    return [*outer, *weaker]


def _steps_of(index: int, passage: Passage, inside: list[Expression], scope: Scope | None, section: bool,
              language: Language) -> Iterable[Step]:
    if not inside:
        return
    ends = [match.end() for match in SENTENCE_END.finditer(passage.text)]
    for number, expression in enumerate(inside):
        at = bisect_left(ends, expression.start + 1)
        begin = ends[at - 1] if at else 0
        before = passage.text[max(begin, expression.start - 80):expression.start]
        around = before + passage.text[expression.end:min(expression.end + 60, ends[at] if at < len(ends) else len(passage.text))]
        yield Step(expression, (index, at), passage.kind, passage.kind == "head", section and number == 0, number == 0,
                   expression.start - begin < 22, scope, bool(language.backward.search(around)),
                   bool(language.forward.search(around)), _is_aside(passage, expression, before, language))


def _is_aside(passage: Passage, expression: Expression, before: str, language: Language) -> bool:
    return (passage.kind in ASIDE_KINDS or bool(language.aside.search(before[-45:]))
            or before.rfind("(") > before.rfind(")"))


def _years_of_the_sentence(steps: list[Step]) -> None:
    years: dict[tuple[int, int], set[int]] = defaultdict(set)
    for step in steps:
        for point in (step.expression.point, step.expression.right):
            if point and point.year and not point.span and not point.short:
                years[step.sentence].add(point.year)
    for step in steps:
        if step.expression.point.year is None:
            for year in sorted(years.get(step.sentence, ())):
                _speak(step, year, -0.6, "a year in the same sentence")
            if step.expression.year_behind:
                _speak(step, step.expression.year_behind, -2.5, "the year a few words on")


def _speak(step: Step, year: int, cost: float, why: str) -> None:
    if year not in step.years or step.years[year][0] > cost:
        step.years[year] = (cost, why)


def _years_of_the_same_date(steps: list[Step], passages: Sequence[Passage]) -> None:
    """The same day elsewhere with its year, or the same month beside the same names ("the Congress in February")."""
    dated: dict[tuple[int, int | None], list[tuple[int, int, frozenset[str]]]] = defaultdict(list)
    for i, step in enumerate(steps):
        point = step.expression.point
        if point.year and point.month and not point.short:
            dated[point.month, point.day].append((i, point.year, _telling_words(step.expression, passages)))
    for i, step in enumerate(steps):
        point = step.expression.point
        if point.year is None and point.month and (point.month, point.day) in dated:
            _compare(step, i, point, dated[point.month, point.day], passages)


def _compare(step: Step, i: int, point: Point, dated: list[tuple[int, int, frozenset[str]]], passages: Sequence[Passage]) -> None:
    words = _telling_words(step.expression, passages)
    at = bisect_left(dated, (i,))
    for _, year, others in dated[max(0, at - REACH):at + REACH]:
        shared = len(words & others)
        if shared >= 2:
            _speak(step, year, -1.0 - 0.2 * min(shared, 5), "the same names with this date and its year elsewhere")
        elif point.day and not point.part:
            _speak(step, year, -0.5, "the same day with its year elsewhere")


def _telling_words(expression: Expression, passages: Sequence[Passage]) -> frozenset[str]:
    text = passages[expression.passage].text
    beside = text[max(0, expression.start - 45):expression.start] + " " + text[expression.end:expression.end + 25]
    return frozenset(match.group() for match in TELLING.finditer(beside))


def year_span(span: Bounds) -> tuple[int, int]:
    """First and last year of bounds."""
    return civil(span[0])[0], civil(span[1])[0]
