"""What stands around a date expression and bears on its year: tense, sentence, heading, the same date elsewhere.

Evidence is gathered once for the whole document, before anything is decided; date_resolution.py weighs it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from edition.reading.date_company import (
    months_around,
    years_of_the_paragraph,
    years_of_the_same_date,
    years_of_the_sentence,
    years_soon,
)
from edition.reading.date_expressions import Expression
from edition.reading.date_scopes import entered
from edition.reading.date_steps import Scope, Step
from edition.reading.date_words import Language
from edition.reading.passages import Passage

# the sign first: looking behind at every character takes ten times as long
SENTENCE_END = re.compile(
    r"[.!?](?<![\s.][A-ZÀ-ÞА-Я].)(?<!\b(?:Mr|Dr|St|Lt|No).)"
    r"(?<!\b(?:Gen|Col|Mrs|Sen|Gov|Maj|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec|Sgt).)(?<!\bSept.)[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-ÞА-Я0-9])"
)

ENUMERATOR = re.compile(r"^\s*(?:\((?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)|(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s+")
WORD_BEFORE = re.compile(r"([^\W\d_]+)\W*$")
NOT_YET_OVER = frozenset(("when", "before", "after", "since", "that"))
ASIDE_KINDS = frozenset(("fw", "title", "date"))


def gather(passages: Sequence[Passage], expressions: Sequence[Expression], language: Language) -> list[Step]:
    """A step for each expression, in the order of the text."""
    steps = list(_steps(passages, expressions, language))
    years_of_the_sentence(steps)
    years_of_the_paragraph(steps)
    years_of_the_same_date(steps, passages)
    months_around(steps)
    years_soon(steps)
    for step, following in pairwise(steps):
        step.counted_from = step.sentence == following.sentence and _counts(following.expression)
    return steps


def _counts(expression: Expression) -> bool:
    """Whether an expression counts from the date before it: "two years later", "that day", "in July of that year"."""
    counted = expression.shift is not None and not expression.shift.deictic
    point = expression.point
    return counted or (0 in (point.year_shift, point.month_shift) and not point.deictic)


def _steps(passages: Sequence[Passage], expressions: Sequence[Expression], language: Language) -> Iterable[Step]:
    by_passage: dict[int, list[Expression]] = defaultdict(list)
    for expression in expressions:
        by_passage[expression.passage].append(expression)
    scopes: list[tuple[int, Scope]] = []
    section = False
    for index, passage in enumerate(passages):
        inside = by_passage.get(index, [])
        if passage.kind == "head":
            scopes = entered(scopes, passage, inside)
            section = True
        yield from _steps_of(index, passage, inside, tuple(scope for _, scope in scopes), section, language)
        section = section and (passage.kind == "head" or not inside)


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
            _is_completed(expression, before, passage.text, language),
        )


def _opens(words: str, language: Language) -> bool:
    """Whether a date opens its sentence, with no more than "(a) On the night of" before it."""
    first = ENUMERATOR.sub("", words).split(maxsplit=1)
    return not first or (len(words) < 28 and first[0].lower() in language.month_prepositions | {"on", "at", "am"})


def _is_aside(passage: Passage, expression: Expression, before: str, language: Language) -> bool:
    behind = passage.text[expression.end : expression.end + 22]
    return (
        passage.kind in ASIDE_KINDS
        or bool(language.pluperfect.search(behind))
        or bool(language.aside.search(before[-45:]))
        or before.rfind("(") > before.rfind(")")
    )


def _is_completed(expression: Expression, before: str, text: str, language: Language) -> bool:
    """ "the autumn events had already shown"; not "by autumn they had shown", which may lie ahead."""
    point = expression.point
    bare = (point.month or point.months) and not (point.day or point.year or expression.right)
    turned = point.turn is not None or point.year_shift is not None or point.month_shift is not None
    if not bare or turned:
        return False
    previous = WORD_BEFORE.search(before)
    words = (previous[1].lower() if previous else "", text[expression.start : expression.end].lower().split()[0])
    ahead = language.ahead.search(before.lower()) or words[0] in NOT_YET_OVER or words[1] == "that"
    behind = text[expression.end : expression.end + 100]
    return bool(not ahead and language.completed.search(behind))


def _is_attributive(expression: Expression, before: str, text: str, language: Language) -> bool:
    """ "the 1975 Algiers Agreement": a year that names something says little about where the story stands."""
    point = expression.point
    if point.year is None or point.month or point.months or point.span:
        return False
    previous = WORD_BEFORE.search(before)
    if not previous:
        return False
    word = previous[1].lower()
    return (word in ("the", "s") or word not in language.month_prepositions) and text[
        expression.end : expression.end + 2
    ].strip().isalpha()
