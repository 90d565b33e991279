"""What other dates tell about one without a year: in its sentence, of the same day, beside the same words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from edition.reading.date_expressions import Expression
from edition.reading.date_steps import Step, speak
from edition.reading.passages import Passage

TELLING = re.compile(r"\b(?:[A-ZÀ-ÞА-Я]\w{3,}|\d+(?:st|nd|rd|th))\b")
NOUN_BEHIND = re.compile(r"\s(?!(?:when|where|which|after|before|with|that|until|were|had|and)\b)([a-zà-þа-я]{4,})")
REACH = 12  # how many mentions of the same day or month are looked at on either side


def years_of_the_sentence(steps: list[Step]) -> None:
    """A year printed in the same sentence speaks for itself; one that names something says little."""
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
                speak(step, year, weight, "as in the same sentence")
            if step.expression.year_behind:
                speak(step, step.expression.year_behind, -2.5, "printed a few words on")


def months_around(steps: list[Step]) -> None:
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


def years_of_the_same_date(steps: list[Step], passages: Sequence[Passage]) -> None:
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
            speak(step, other.year, -0.45 * min(shared, 6), "as where the same words stand beside this date")
        elif own.day and own.day == other.day:
            speak(step, other.year, -0.5, "as where this day stands with its year")
    years = [other.year for other in others]
    usual = max(sorted(set(years)), key=years.count)
    if years.count(usual) >= 3 and years.count(usual) >= 0.8 * len(years):
        speak(step, usual, -0.4, "as this month mostly has in the text")


def _company(at: int, expression: Expression, passages: Sequence[Passage]) -> Company:
    text = passages[expression.passage].text
    behind = text[expression.end : expression.end + 30]
    noun = NOUN_BEHIND.match(behind)
    beside = text[max(0, expression.start - 45) : expression.start] + " " + behind
    words = frozenset(match.group() for match in TELLING.finditer(beside))
    return Company(at, expression.point.year or 0, expression.point.day, words, noun[1] if noun else "")
