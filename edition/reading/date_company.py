"""What other dates tell about one without a year: in its sentence, of the same day, beside the same words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from edition.reading.date_calendar import add_years
from edition.reading.date_expressions import Expression
from edition.reading.date_links import order
from edition.reading.date_points import Point
from edition.reading.date_steps import Step, speak
from edition.reading.passages import Passage

TELLING = re.compile(r"\b(?:[A-ZÀ-ÞА-Я]\w{3,}|\d+(?:st|nd|rd|th))\b")
NOUN_BEHIND = re.compile(r"\s(?!(?:when|where|which|after|before|with|that|until|were|had|and)\b)([a-zà-þа-я]{4,})")
SOON = 4  # how many dates ahead a printed year is looked for
NEAR = 3  # how many dates back a printed year still speaks
PARAGRAPH = -0.8  # what a year printed before in the paragraph is worth
REACH = 12  # how many mentions of the same day or month are looked at on either side


def years_of_the_sentence(steps: list[Step]) -> None:
    """A year printed in the same sentence speaks for itself; one that names something says little."""
    by_sentence: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, step in enumerate(steps):
        by_sentence[step.sentence].append(i)
    for members in by_sentence.values():
        for at, i in enumerate(members):
            if steps[i].expression.point.year is None:
                _hear_sentence(steps, i, members[max(0, at - REACH) : at + REACH])


def _hear_sentence(steps: list[Step], i: int, members: list[int]) -> None:
    """Nothing said before "the year before" counts for what comes after it."""
    since = max((j for j in members if j < i and _turns_year(steps[j])), default=-1)
    for j in members:
        weight = -0.1 if steps[j].attributive else -0.15 if steps[j].aside else -0.6
        for point in (steps[j].expression.point, steps[j].expression.right) if j > since else ():
            if point and point.year and not point.span and not point.short:
                _hear(steps[i], point, weight, j > i)
    if steps[i].expression.year_behind:
        speak(steps[i], steps[i].expression.year_behind or 0, -2.5, "printed a few words on")


def _hear(step: Step, printed: Point, weight: float, behind: bool) -> None:
    """Against the order of the year a printed year says less: "On 31 December it failed; in the spring of 1776 ..."."""
    own, other, year = order(step.expression.point), order(printed), printed.year or 1
    against = printed.dated and (own > other if behind else own < other)
    if against and behind:
        speak(step, add_years(year, -1), weight * 0.6, "before the one in the same sentence")
    speak(step, year, weight * (0.3 if against else 1.0), "as in the same sentence")


def years_of_the_paragraph(steps: list[Step]) -> None:
    """A full date printed before in the same paragraph, if this one is later in the year: what a reader supplies,
    wherever else the story has been; nothing said before "the year before" or before a step back in
    the year ("in December ..., in early January") counts for what comes after it."""
    before: dict[int, int] = {}
    last: dict[int, tuple[int, int]] = {}
    for i, step in enumerate(steps):
        passage, point = step.sentence[0], step.expression.point
        if _turns_year(step) or (point.dated and not point.year and order(point) < last.get(passage, (0, 0))):
            before.pop(passage, None)
        last[passage] = order(point) if point.dated else last.get(passage, (0, 0))
        if _turns_year(step):
            continue
        if point.year and point.dated and not point.span and not point.short:
            before[passage] = i
        elif point.year is None and point.dated and i - before.get(passage, i) in range(1, NEAR + 1):
            _hear_paragraph(step, steps[before[passage]])


def _hear_paragraph(step: Step, printed: Step) -> None:
    own, other = step.expression.point, printed.expression.point
    turned = own.turn is not None or own.year_shift is not None or step.completed
    if step.sentence != printed.sentence and order(other) <= order(own) and not turned:
        speak(step, other.year or 0, PARAGRAPH, "as printed before in the same paragraph")


def _turns_year(step: Step) -> bool:
    shift = step.expression.shift
    return bool(step.expression.point.year_shift) or bool(shift and shift.unit == "year" and shift.count)


def years_soon(steps: list[Step]) -> None:
    """The year of a date printed soon after may be meant already, if that is later in the year; else the one before."""
    for i, step in enumerate(steps):
        if step.expression.point.year is None:
            ahead = [s for s in steps[i + 1 : i + 1 + SOON] if s.sentence[0] == step.sentence[0] and not s.attributive]
            printed = next((p for p in (s.expression.point for s in ahead) if p.year and not p.span), None)
            later = printed and printed.dated and order(step.expression.point) <= order(printed)
            step.soon = printed.year if printed and printed.year and later else None


def months_around(steps: list[Step]) -> None:
    """What months are spoken of around "the 19th": mostly the one that is meant."""
    months = [s.expression.point.month for s in steps]
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
