"""What only looks like a date: May the verb, March the walk, fall the noun, the October Revolution.

Each guard looks at the words beside what a shape has found and says whether it stands. Numbers that are no years are in
date_numbers.py. Names of events are no dates by our conventions, months before common nouns ("the June events") are.
"""

from __future__ import annotations

from edition.reading.date_neighbours import (
    CLOSING,
    before,
    capital,
    code_at,
    counts_something,
    is_common,
    is_name,
    word_at,
)
from edition.reading.date_numbers import short_year_stands, year_stands
from edition.reading.date_season_guards import INTRODUCING, feast_stands, season_stands
from edition.reading.date_shape_readers import Found
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

UNITS_OF_TROOPS = frozenset(
    """army corps division regiment brigade infantry battalion fleet squadron party congress plenum century armored
    armoured cavalry airborne panzer marine marines air guards parallel anniversary session floor day guard bengal baron
    earl duke""".split()
)

EVENTS = frozenset(
    """revolution days uprising decrees manifesto offensive theses monarchy crisis massacre coup movement rising
    rebellion war plot campaign constitution laws law agreement agreements accords pact putsch republic criminals events
    conspiracy mutiny strike strikes riots insurrection revolt""".split()
)

FIRM = frozenset(
    "in of by since until till during early late mid from through between last next middle end beginning".split()
)
PARTICLES = ("von", "van", "de", "der")  # General August von ...
BEFORE_DATED = ("in", "of", "by", "on", "until", "since", "from")


def stands(tokens: Tokens, found: Found, language: Language, head: bool = False) -> bool:
    """Whether what a shape found is a date where it stands; HEAD: in a heading, where no preposition is needed."""
    guard = GUARDS.get(found.name)
    return _era_stands(tokens, found) and (guard is None or guard(tokens, found, language, head))


def _era_stands(tokens: Tokens, found: Found) -> bool:
    span = range(found.start, found.end)
    return all(tokens.words[i][0].isupper() or "." in tokens.words[i] for i in span if tokens.codes[i] in "CD")


def _month(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    at = next(i for i in range(found.start, found.end) if tokens.codes[i] in "MAmz")
    if tokens.codes[at] == "z" or not capital(tokens, found, language):
        return False
    if found.point.part:
        return True
    if names_event(tokens, at, found.end):
        return False
    return (_ambiguous_month if tokens.codes[at] == "A" else _clear_month)(tokens, at, found.end, language)


def names_event(tokens: Tokens, at: int, end: int) -> bool:
    """ "the October Revolution": the name of an event, not a date."""
    following = word_at(tokens, end)
    return following[:1].isupper() and following.lower() in EVENTS and before(tokens, at) not in INTRODUCING


def _clear_month(tokens: Tokens, at: int, end: int, language: Language) -> bool:
    introduced = before(tokens, at) in language.month_prepositions
    if tokens.codes[at] == "m":
        return introduced and end > at + 1
    return introduced or not is_name(tokens, end)


def _ambiguous_month(tokens: Tokens, at: int, end: int, language: Language) -> bool:
    previous, following = before(tokens, at), word_at(tokens, end)
    if following in PARTICLES or (tokens.words[at].isupper() and previous not in FIRM):
        return False
    if not previous or previous == ".":
        return following in ("saw", "brought")
    if previous in ("the", "a", "an"):
        return previous == "the" and is_common(tokens, end) and following not in ("on", "to")
    if previous in ("and", "or", "to"):
        return any(c in "MmA" for c in tokens.codes[max(0, at - 4) : at])
    if is_name(tokens, end) and previous in ("by", "for", "of"):
        return False
    return previous in language.month_prepositions


def _day_month(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    """Not in a name: "the 26 July Movement"."""
    return capital(tokens, found, language) and not names_event(tokens, found.end - 1, found.end)


def _dated_month(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    """Beside a year even a small letter makes a month: "in march 1953"."""
    return capital(tokens, found, language) or before(tokens, found.start) in BEFORE_DATED


def _month_day(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    if not capital(tokens, found, language) or counts_something(tokens, found.end, language):
        return False
    if tokens.codes[found.end - 1] == "O":
        return (found.point.day or 0) > 20 or code_at(tokens, found.end) in (*CLOSING, "")
    if tokens.codes[found.end - 1] != "d":
        return word_at(tokens, found.end).lower() not in UNITS_OF_TROOPS
    goes_on = code_at(tokens, found.end) == "," and code_at(tokens, found.end + 1) == "N"
    return not (goes_on and tokens.joined(found.end + 1))


def _short_year(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    return capital(tokens, found, language) and short_year_stands(tokens, found, language)


def _century(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    """Not in a name: Twentieth Century Fox."""
    last = found.end - 1
    return not (tokens.codes[last] == "c" and tokens.words[last][0].isupper() and is_name(tokens, found.end))


def _decade(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    """Four digits, or "the fifties": "in his fifties" is an age."""
    if tokens.words[found.end - 1][:4].isdecimal():
        return True
    return found.point.part is not None or before(tokens, found.start) in ("the", "die", "der", "den", "les")


GUARDS = {
    "feast": feast_stands,
    "month": _month,
    "day, month": _day_month,
    "day, month, year": _dated_month,
    "month, day": _month_day,
    "month, day, year": _dated_month,
    "month, year": _dated_month,
    "year, month, day": _dated_month,
    "month, short year": _short_year,
    "month, day, short year": _short_year,
    "day, month, short year": _short_year,
    "season": season_stands,
    "year": year_stands,
    "decade": _decade,
    "century": _century,
}
