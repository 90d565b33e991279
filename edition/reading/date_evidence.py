"""What stands around a date expression and bears on its year: tense, sentence, heading, the same date elsewhere.

Evidence is gathered once for the whole document, before anything is decided; date_resolution.py weighs it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log2

from edition.reading.date_calendar import Bounds, bounds, civil
from edition.reading.date_expressions import Expression
from edition.reading.date_words import Language
from edition.reading.passages import Passage

SENTENCE_END = re.compile(
    r"(?<![\s.][A-ZÀ-ÞА-Я])(?<!\b(?:Mr|Dr|St|Lt|No))(?<!\b(?:Gen|Col|Mrs|Sen|Gov|Maj|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec|Sgt))"
    r"(?<!\bSept)[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-ÞА-Я0-9])"
)
TELLING = re.compile(r"\b(?:[A-ZÀ-ÞА-Я]\w{3,}|\d+(?:st|nd|rd|th))\b")
NOUN_BEHIND = re.compile(r"\s(?!(?:when|where|which|after|before|with|that|until|were|had|and)\b)([a-zà-þа-я]{4,})")
WORD_BEFORE = re.compile(r"([^\W\d_]+)\W*$")
ASIDE_KINDS = frozenset(("fw", "title", "date"))
FADED = 0.35  # weight a heading keeps when others follow it
REACH = 12  # how many mentions of the same day or month are looked at on either side


@dataclass(frozen=True, slots=True)
class Scope:
    """The time a heading announces; WEIGHT falls when headings without a date follow at the same depth."""

    bounds: Bounds
    weight: float
    heading: str


@dataclass(slots=True)
class Step:
    """One expression with its evidence. YEARS maps a year to what speaks for it (negative cost) and why; MONTHS, for a
    day alone, a month to what speaks for it."""

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
    years: dict[int, tuple[float, str]] = field(default_factory=dict)
    months: dict[int, float] = field(default_factory=dict)


def gather(passages: Sequence[Passage], expressions: Sequence[Expression], language: Language) -> list[Step]:
    """A step for each expression, in the order of the text."""
    steps = list(_steps(passages, expressions, language))
    _years_of_the_sentence(steps)
    _years_of_the_same_date(steps, passages)
    _months_around(steps)
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
        yield from _steps_of(index, passage, inside, tuple(scope for _, scope in scopes), section, language)
        section = section and (passage.kind == "head" or not inside)


def _entered(scopes: list[tuple[int, Scope]], passage: Passage, inside: list[Expression]) -> list[tuple[int, Scope]]:
    """The scopes that hold under a heading."""
    outer = [(depth, scope) for depth, scope in scopes if depth < passage.depth]
    beside = [
        (depth, Scope(s.bounds, max(FADED, s.weight * 0.6), s.heading)) for depth, s in scopes if depth == passage.depth
    ]
    announced = _announced(inside)
    if announced is None:
        return [*outer, *beside]
    kept = [
        (depth, s)
        for depth, s in beside
        if s.bounds[0] <= announced[0] and announced[1] <= s.bounds[1] and s.bounds != announced
    ]
    return [*outer, *kept[:2], (passage.depth, Scope(announced, 1.0, passage.text))]


def _announced(inside: list[Expression]) -> Bounds | None:
    """The time a heading names."""
    dated = next((e for e in inside if e.point.year is not None and not e.point.short), None)
    if dated is None:
        return None
    first = bounds(dated.point)
    last = bounds(dated.right) if dated.right and dated.right.year and not dated.right.short else first
    return first[0], max(first[1], last[1])


def _steps_of(
    index: int, passage: Passage, inside: list[Expression], scopes: tuple[Scope, ...], section: bool, language: Language
) -> Iterable[Step]:
    if not inside:
        return
    ends = [match.end() for match in SENTENCE_END.finditer(passage.text)]
    for number, expression in enumerate(inside):
        at = bisect_left(ends, expression.start + 1)
        begin = ends[at - 1] if at else 0
        before = passage.text[max(begin, expression.start - 80) : expression.start]
        around = (
            before
            + passage.text[expression.end : min(expression.end + 60, ends[at] if at < len(ends) else len(passage.text))]
        )
        yield Step(
            expression,
            (index, at),
            passage.kind,
            passage.kind == "head",
            section and number == 0,
            number == 0,
            _opens(passage.text[begin : expression.start], language),
            scopes,
            bool(language.backward.search(around)),
            bool(language.forward.search(around) or language.ahead.search(before)),
            _is_aside(passage, expression, before, language),
            _is_attributive(expression, before, passage.text, language),
        )


def _opens(words: str, language: Language) -> bool:
    """Whether a date opens its sentence, with no more than "On the night of" before it."""
    first = words.split(maxsplit=1)
    return not first or (len(words) < 28 and first[0].lower() in language.month_prepositions | {"on", "at", "am"})


def _is_aside(passage: Passage, expression: Expression, before: str, language: Language) -> bool:
    return (
        passage.kind in ASIDE_KINDS
        or bool(language.aside.search(before[-45:]))
        or before.rfind("(") > before.rfind(")")
    )


def _is_attributive(expression: Expression, before: str, text: str, language: Language) -> bool:
    """ "the 1975 Algiers Agreement": a year that names something says little about where the story stands."""
    point, previous = expression.point, WORD_BEFORE.search(before)
    if point.year is None or point.month or point.months or point.span or not previous:
        return False
    word = previous[1].lower()
    return (word in ("the", "s") or word not in language.month_prepositions) and text[
        expression.end : expression.end + 2
    ].strip().isalpha()


def _years_of_the_sentence(steps: list[Step]) -> None:
    years: dict[tuple[int, int], dict[int, float]] = defaultdict(dict)
    for step in steps:
        weight = -0.1 if step.attributive else -0.15 if step.aside else -0.6
        for point in (step.expression.point, step.expression.right):
            if point and point.year and not point.span and not point.short:
                known = years[step.sentence]
                known[point.year] = min(weight, known.get(point.year, 0.0))
    for step in steps:
        if step.expression.point.year is None:
            for year, weight in sorted(years.get(step.sentence, {}).items()):
                _speak(step, year, weight, "a year in the same sentence")
            if step.expression.year_behind:
                _speak(step, step.expression.year_behind, -2.5, "the year a few words on")


def _speak(step: Step, year: int, cost: float, why: str) -> None:
    if year not in step.years or step.years[year][0] > cost:
        step.years[year] = (cost, why)


def _months_around(steps: list[Step]) -> None:
    """What days are spoken of around "the 19th": mostly the month that is meant."""
    months = [s.expression.point.month if s.expression.point.day else None for s in steps]
    for i, step in enumerate(steps):
        if step.expression.point.day and not step.expression.point.month and step.expression.shift is None:
            around = [m for m in months[max(0, i - REACH) : i + REACH] if m]
            step.months = {m: -0.3 * log2(1 + around.count(m)) for m in sorted(set(around))}


@dataclass(frozen=True, slots=True)
class Company:
    """A dated mention of a month and the words beside it; NOUN is the word right behind ("the June 1957 events")."""

    at: int
    year: int
    day: int | None
    words: frozenset[str]
    noun: str


def _years_of_the_same_date(steps: list[Step], passages: Sequence[Passage]) -> None:
    """The same day elsewhere with its year, or the same month beside the same names ("the Congress in February")."""
    dated: dict[int, list[Company]] = defaultdict(list)
    for i, step in enumerate(steps):
        point = step.expression.point
        if point.year and point.month and not point.short:
            dated[point.month].append(_company(i, step.expression, passages))
    for i, step in enumerate(steps):
        point = step.expression.point
        if point.year is None and point.month and dated[point.month]:
            known = dated[point.month]
            at = bisect_left(known, i, key=lambda company: company.at)
            _compare(step, _company(i, step.expression, passages), known[max(0, at - REACH) : at + REACH])


def _compare(step: Step, own: Company, others: list[Company]) -> None:
    for other in others:
        common = own.words & other.words
        shared = (
            len(common) + sum(word[0].isdecimal() for word in common) + 2 * bool(own.noun and own.noun == other.noun)
        )
        if shared >= 2 and (own.day == other.day or own.day is None or other.day is None):
            _speak(step, other.year, -0.45 * min(shared, 6), "the same words with this date and its year elsewhere")
        elif own.day and own.day == other.day:
            _speak(step, other.year, -0.5, "the same day with its year elsewhere")
    years = [other.year for other in others]
    usual = max(sorted(set(years)), key=years.count)
    if years.count(usual) >= 3 and years.count(usual) >= 0.8 * len(years):
        _speak(step, usual, -0.4, "the year this month has elsewhere in the text")


def _company(at: int, expression: Expression, passages: Sequence[Passage]) -> Company:
    text = passages[expression.passage].text
    behind = text[expression.end : expression.end + 30]
    noun = NOUN_BEHIND.match(behind)
    beside = text[max(0, expression.start - 45) : expression.start] + " " + behind
    words = frozenset(match.group() for match in TELLING.finditer(beside))
    return Company(at, expression.point.year or 0, expression.point.day, words, noun[1] if noun else "")


def year_span(span: Bounds) -> tuple[int, int]:
    """First and last year of bounds."""
    return civil(span[0])[0], civil(span[1])[0]
