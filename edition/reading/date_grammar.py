"""One pass over a passage: ranges first, then phrases, then single dates, the longest that stands.

The pass looks at each token once and at a bounded stretch after it, so its time grows with the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from edition.reading.date_calendar import month_length
from edition.reading.date_expressions import Expression, Link
from edition.reading.date_guards import stands
from edition.reading.date_phrases import Phrase
from edition.reading.date_points import Point
from edition.reading.date_ranges import find_range
from edition.reading.date_relative import find_phrase
from edition.reading.date_shape_readers import Found
from edition.reading.date_shapes import BEGINNINGS, find_point
from edition.reading.date_tokens import Tokens, tokens_of
from edition.reading.date_words import Language

ANYTHING = BEGINNINGS | frozenset("><=wTlvu?gVLr")
WITHOUT_DATES = frozenset("xPTi&|.,-/()'\"_:;+~Gft")
YEAR_BEHIND = re.compile(r"x(?:'x|-x)?x?x?[iP]Y|\(Y")


def find_expressions(index: int, text: str, kind: str, language: Language) -> list[Expression]:
    """The date expressions of passage INDEX in the order of the text; none overlaps another."""
    tokens = tokens_of(text, language)
    if not set(tokens.codes) - WITHOUT_DATES:
        return []
    return list(_scan(index, tokens, language, kind in ("head", "title", "cell", "date", "dateline", "subtitle")))


def _scan(index: int, tokens: Tokens, language: Language, head: bool) -> Iterator[Expression]:
    at, codes = 0, tokens.codes
    while at < len(codes):
        found = _at(index, tokens, at, language, head) if codes[at] in ANYTHING else None
        if found and language.year_word_follows:
            found = _with_year_word(tokens, found)
        if found is None:
            at += 1
            continue
        yield found
        at = found.last


def _with_year_word(tokens: Tokens, found: Expression) -> Expression:
    """ "22 июня 1941 года": the word for year belongs to the date."""
    last = found.last
    if tokens.codes[last : last + 1] != "r" or tokens.codes[last - 1] not in "YyndK" or len(tokens.words[last]) < 3:
        return found
    return replace(found, last=last + 1, end=tokens.ends[last])


def _at(index: int, tokens: Tokens, at: int, language: Language, head: bool) -> Expression | None:
    ranged = find_range(tokens, at, language)
    if ranged:
        return _expression(
            index, tokens, Found(ranged.start, ranged.end, ranged.left, ranged.name), ranged.right, ranged.link
        )
    phrase, point = find_phrase(tokens, at, language), find_point(tokens, at, language)
    if phrase and phrase.name == "day alone" and find_range(tokens, at + 1, language):
        return None
    if phrase and (point is None or phrase.end > point.end):
        return _phrase(index, tokens, phrase)
    if point is None:
        return None
    point = _shorter(tokens, point, language, head)
    return _expression(index, tokens, point) if point else None


def _shorter(tokens: Tokens, found: Found, language: Language, head: bool) -> Found | None:
    """What was found, if it stands; "In May 20 men" leaves the month."""
    if stands(tokens, found, language, head):
        return found
    if found.name in ("month, day", "month, short year", "month, day, short year") and tokens.codes[found.start] != "W":
        month = Found(found.start, found.start + 1, Point(month=found.point.month), "month")
        return month if stands(tokens, month, language, head) else None
    return None


def _expression(
    index: int, tokens: Tokens, found: Found, right: Point | None = None, link: Link | None = None
) -> Expression:
    start, last, behind = tokens.starts[found.start], found.end, None
    if found.point.year is None:
        match = YEAR_BEHIND.match(tokens.codes, found.end)
        behind = tokens.values[match.end() - 1] if match else None
    return Expression(
        index,
        start,
        tokens.ends[last - 1],
        found.start,
        last,
        found.name,
        found.point,
        right,
        link,
        year_behind=behind,
        doubt=_doubt(tokens, found),
    )


def _doubt(tokens: Tokens, found: Found) -> str | None:
    point, printed = found.point, " ".join(tokens.words[found.start : found.end])
    if found.name == "date in figures" and tokens.values[found.start][3]:
        return f"which of the figures of {printed} is the day is not certain"
    if point.day and point.month and point.day > month_length(point.year, point.month):
        return f"{printed}: the month has no day {point.day}"
    if any(
        tokens.codes[i] in "z^" or (tokens.codes[i] == "Y" and not tokens.words[i].isdecimal())
        for i in range(found.start, found.end)
    ):
        return f"{printed} seems to be misread"
    return None


def _phrase(index: int, tokens: Tokens, phrase: Phrase) -> Expression:
    return Expression(
        index,
        tokens.starts[phrase.start],
        tokens.ends[phrase.end - 1],
        phrase.start,
        phrase.end,
        phrase.name,
        phrase.point,
        phrase.right,
        "through" if phrase.right else None,
        shift=phrase.shift,
        event=phrase.event,
    )
