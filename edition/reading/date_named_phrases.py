"""Phrases that name a month, season or day of another time: "July of that year", "last October", "the 19th"."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.reading.date_guards import UNITS_OF_TROOPS
from edition.reading.date_neighbours import before, word_at
from edition.reading.date_phrases import Phrase, has, is_closed, is_plural, turn_of, unit_of
from edition.reading.date_points import Point
from edition.reading.date_season_guards import hyphenated
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

AFTER_A_DAY = frozenset(
    "the he she they it we his her their its and or but when with to at in from by for was were had a "
    "an there that which who while as after before because this these some all both a however".split()
)


def read_month_of_that_year(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "July of that year", "the spring of the following year", "December of last year"."""
    turn, at = turn_of(tokens, match), match.start("m")
    word = tokens.words[match.end("turn") - 1].lower()
    if is_plural(tokens, match):
        return None
    deictic = word in ("last", "this") or (word == "next" and "T" not in match.group())
    return Phrase(
        match.start(),
        match.end(),
        "month of that year",
        _named(tokens, at, match, Point(year_shift=turn, deictic=deictic)),
    )


def _named(tokens: Tokens, at: int, match: re.Match[str], point: Point) -> Point:
    part = tokens.values[match.start("part")] if has(match, "part") else None
    if tokens.codes[at] in "SF":
        return replace(point, months=tokens.values[at], part=part)
    return replace(point, month=tokens.values[at], part=part)


def read_turned_month(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the following spring", "that October", "last January 30"."""
    at, first = match.start("m"), match.start()
    word = tokens.words[first].lower()
    if language.capital_months and tokens.codes[at] in "MA" and tokens.words[at][0].islower():
        return None
    if word in ("that", "this") and first and tokens.codes[first - 1] not in "iGftb.,;&":
        return None
    if word in ("that", "this") and tokens.codes[at] == "A" and tokens.words[at].isupper():
        return None  # THAT MAY BE SO
    if word == "very" or (
        tokens.codes[at] == "S"
        and tokens.codes[match.end() : match.end() + 1] == "x"
        and word_at(tokens, match.end())[0].isupper()
    ):
        return None
    if hyphenated(tokens, match.end()):
        return None
    deictic = word in ("last", "next", "this") and before(tokens, first) != "the"
    point = Point(
        turn=turn_of(tokens, match), day=tokens.values[match.start("d")] if match["d"] else None, deictic=deictic
    )
    return Phrase(first, match.end(), "turned month", _named(tokens, at, match, point))


def read_day_of_that_month(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the 5th of that month"."""
    if (
        unit_of(tokens, match) != "month"
        or is_plural(tokens, match)
        or ("T" not in match.group() and not has(match, "turn"))
    ):
        return None
    point = Point(day=tokens.values[match.start("d")], month_shift=turn_of(tokens, match))
    return Phrase(match.start(), match.end(), "day of that month", point)


def read_day_of_this_month(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the 15th instant", "the 28th ultimo"."""
    point = Point(day=tokens.values[match.start("d")], month_shift=turn_of(tokens, match))
    return Phrase(match.start(), match.end(), "day of that month", point)


def read_day_alone(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "on the 19th", "from the 3rd to the 7th": not an army, a congress or a floor."""
    at, following = match.start(), word_at(tokens, match.end())
    if not at or tokens.codes[at - 1] not in "iGtfbP&|" or before(tokens, at) in ("in", "about", "around", "during"):
        return None
    if following.lower() in UNITS_OF_TROOPS or tokens.codes[match.end() : match.end() + 1] in ("c", "-", "q"):
        return None
    capital = following[:1].isupper() and before(tokens, at) == "on"
    if not (is_closed(tokens, match.end()) or following.lower() in AFTER_A_DAY or capital or following == "("):
        return None
    if tokens.codes[at - 1] == "P" and before(tokens, at - 1) not in (
        "night",
        "evening",
        "morning",
        "afternoon",
        "that",
        "telegram",
        "letter",
    ):
        return None
    first, last = tokens.values[match.start("d")], tokens.values[match.start("e")] if match["e"] else None
    if last is not None and last != first + 1 and (match["to"] == "&" or last < first):
        return None
    return Phrase(at, match.end(), "day alone", Point(day=first), Point(day=last) if last else None)


def read_weekday(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "on Friday": the last one, or the next where the sentence looks ahead."""
    if before(tokens, match.start()) not in (
        "on",
        "by",
        "until",
        "since",
        "last",
        "from",
        "before",
        "after",
        "am",
        "next",
    ):
        return None
    turn = turn_of(tokens, match) or (1 if before(tokens, match.start()) in ("by", "until", "next") else -1)
    if tokens.words[match.start("w")][0].islower():
        return None
    return Phrase(match.start("w"), match.end(), "weekday", Point(weekday=tokens.values[match.start("w")], turn=turn))
