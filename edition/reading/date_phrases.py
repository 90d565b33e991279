"""Phrases that count units of time: "the next day", "three weeks later", "by the end of the month", "yesterday"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.reading.date_expressions import UNKNOWN, Shift, Unit
from edition.reading.date_neighbours import CLOSING, before, word_at
from edition.reading.date_points import Point
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

DURATION = frozenset("for over within during through throughout every each in".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens START to END and what they state: a POINT to be completed, a SHIFT, or an EVENT's eve."""

    start: int
    end: int
    name: str
    point: Point = UNKNOWN
    right: Point | None = None
    shift: Shift | None = None
    event: str | None = None


def has(match: re.Match[str], group: str) -> bool:
    """Whether a group of the pattern matched."""
    return group in match.re.groupindex and match.start(group) >= 0


def turn_of(tokens: Tokens, match: re.Match[str]) -> int:
    """Where a phrase turns: 1 ahead, -1 back, 0 to the same."""
    return int(tokens.values[match.end("turn") - 1]) if has(match, "turn") else 0


def unit_of(tokens: Tokens, match: re.Match[str]) -> Unit:
    """The unit a phrase counts; the word for year has no value of its own."""
    unit: Unit | None = tokens.values[match.start("u")]
    return unit or "year"


def is_plural(tokens: Tokens, match: re.Match[str]) -> bool:
    """Whether the unit is in the plural: a length of time, mostly."""
    return tokens.words[match.start("u")].lower().endswith("s")


def read_part_of_that(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the end of the month", "early in the year"."""
    unit, between = unit_of(tokens, match), tokens.codes[match.start() + 1 : match.start("u")]
    if unit not in ("month", "year") or is_plural(tokens, match) or not any(c in between for c in "T=><"):
        return None
    part = tokens.values[match.start("part")]
    return Phrase(match.start(), match.end(), "part of that", shift=Shift(unit, turn_of(tokens, match), part=part))


def read_rest_of_that(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "later that year", "later in the month"."""
    unit = unit_of(tokens, match)
    if is_plural(tokens, match):
        return None
    if unit not in ("month", "year"):
        return Phrase(match.start(), match.end(), "rest of that", shift=Shift("day", 0)) if unit == "day" else None
    rest = 1 if tokens.codes[match.start("rest")] == "l" else -1
    return Phrase(match.start(), match.end(), "rest of that", shift=Shift(unit, 0, rest=rest))


def read_counted(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "three days later", "a week before,"; not "less than a year later", nor "two days before the battle"."""
    previous, code = before(tokens, match.start()), tokens.codes[match.start("turn")]
    if (
        tokens.values[match.start("turn")] is None
        or previous
        in (
            "than",
            "about",
            "nearly",
            "almost",
            "over",
            "some",
            "every",
            "or",
            "to",
            "-",
            "approximately",
            "around",
            "roughly",
            "within",
            "for",
        )
        or (
            code in "eG"
            and not is_closed(tokens, match.end())
            and tokens.words[match.start("turn")].lower() != "earlier"
        )
    ):
        return None
    count = tokens.values[match.start("n")] * tokens.values[match.start("turn")]
    shift = Shift(unit_of(tokens, match), count, deictic=code == "g")
    return Phrase(match.start(), match.end(), "counted", shift=shift)


def is_closed(tokens: Tokens, end: int) -> bool:
    """Whether a phrase ends with its clause."""
    return end >= len(tokens.codes) or tokens.codes[end] in CLOSING


def read_turned_unit(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the next day", "that evening", "last year"; not "over the next year"."""
    unit, word = unit_of(tokens, match), tokens.words[match.end("turn") - 1].lower()
    if match.end("turn") - match.start() > 1 and word not in ("same", "very"):
        return None  # "he said that this morning ..."
    previous = before(tokens, match.start())
    of_something = tokens.codes[match.end() : match.end() + 1] == "P"
    lasting = previous in DURATION or (previous == "the" and before(tokens, match.start() - 1) in DURATION - {"in"})
    if is_plural(tokens, match) or of_something or (lasting and word in ("next", "last", "previous")):
        return None
    return _turned(tokens, match, unit, word, previous == "the")


def _turned(tokens: Tokens, match: re.Match[str], unit: Unit, word: str, definite: bool) -> Phrase | None:
    turn = turn_of(tokens, match)
    by_day = word == "last" and tokens.words[match.end() - 1].lower() in ("day", "date")
    if word == "very" or (word == "last" and definite) or by_day or (unit == "week" and turn == 0):
        return None
    deictic = (not definite and (word == "last" or (word == "next" and unit != "day"))) or (
        tokens.words[match.start()].lower() == "this" and tokens.words[match.end() - 1].lower() not in ("day", "date")
    )
    if word in ("previous", "prior", "preceding") and not definite:
        return None
    return Phrase(match.start(), match.end(), "turned unit", shift=Shift(unit, turn, deictic=deictic))


def read_counted_ahead(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "через три дня": in three days."""
    count = tokens.values[match.start("n")] * tokens.values[match.start("turn")]
    return Phrase(match.start(), match.end(), "counted", shift=Shift(unit_of(tokens, match), count))


def read_unit_turned(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "l'année suivante": in French the adjective follows."""
    if not language.adjective_follows or (is_plural(tokens, match) and unit_of(tokens, match) != "month"):
        return None
    return Phrase(
        match.start(), match.end(), "turned unit", shift=Shift(unit_of(tokens, match), turn_of(tokens, match))
    )


def read_day_after(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "le lendemain", "la veille"."""
    return Phrase(match.start(), match.end(), "neighbour", shift=Shift("day", turn_of(tokens, match)))


def read_neighbour(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the day before," at the end of a clause."""
    if before(tokens, match.start()) != "the" or is_plural(tokens, match) or not is_closed(tokens, match.end()):
        return None
    turn = tokens.values[match.start("turn")]
    if turn is None:
        return None
    return Phrase(match.start(), match.end(), "neighbour", shift=Shift(unit_of(tokens, match), turn))


def read_eve(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the eve of the plenum": what it is the eve of is looked up when all dates are known."""
    words = [w.lower() for w in tokens.words[match.start() + 2 : match.end()] if w.isalpha() and len(w) > 3]
    return Phrase(match.start(), match.start() + 1, "eve", event=" ".join(words)) if words else None


def read_day_of_speech(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "yesterday", "today", "tomorrow"."""
    if word_at(tokens, match.end()) and tokens.joined(match.end()) and word_at(tokens, match.end()) in "'’":
        return None
    return Phrase(match.start(), match.end(), "day of speech", shift=Shift("day", turn_of(tokens, match), deictic=True))


def read_day_beyond(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the day after tomorrow"."""
    turn = turn_of(tokens, match)
    if turn == 0 or tokens.values[match.start("side")] != turn:
        return None
    return Phrase(match.start(), match.end(), "day of speech", shift=Shift("day", 2 * turn, deictic=True))
