"""Seasons and feasts: "in the fall" is a date, the fall of a city, the Winter Palace and a Christmas tree are not."""

from __future__ import annotations

from edition.reading.date_neighbours import before, code_at, is_common, is_name, word_at
from edition.reading.date_shape_readers import Found
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

COMPOUNDS_OF_SEASON = frozenset(
    """palace quarters games olympics equipment clothing clothes gear uniforms coats solstice equinox line water waters
    house war""".split()
)

INTRODUCING = ("in", "by", "since", "until", "during")
FEAST_WORDS = ("by", "at", "before", "until", "after", "since", "on")
SEASON_WORDS = frozenset(
    """in by the this that of during late early mid until following next last previous since through and or l au en im
    vom""".split()
)


def season_stands(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    """Whether a season is one: by its words around it, and not part of a name."""
    at = next(i for i in range(found.start, found.end) if tokens.codes[i] in "SF")
    if language.seasons_stand_alone or (head and _in_heading(tokens, at, found.end, language)):
        return True
    if _is_compound(tokens, at, found.end, language):
        return False
    if found.point.part is not None:
        return tokens.codes[at] == "S" or code_at(tokens, found.end) != "P"
    if tokens.codes[at] == "F":
        return _ambiguous_season(tokens, at, found.end)
    return before(tokens, at) in SEASON_WORDS or code_at(tokens, at - 1) in tuple("iTG=><") or _described(tokens, at)


def _in_heading(tokens: Tokens, at: int, end: int, language: Language) -> bool:
    """A heading needs no preposition: "Harsh winter and final battles"."""
    return tokens.codes[at] == "S" and not _is_compound(tokens, at, end, language)


def _is_compound(tokens: Tokens, at: int, end: int, language: Language) -> bool:
    """The Winter Palace, summer clothes."""
    name = tokens.words[at][0].isupper() and is_name(tokens, end) and language.capital_months
    return name or word_at(tokens, end).lower() in COMPOUNDS_OF_SEASON or hyphenated(tokens, end)


def _described(tokens: Tokens, at: int) -> bool:
    """ "the severe Manchurian winter"; not "a hot spring"."""
    return tokens.words[at].lower() != "spring" and tokens.codes[max(0, at - 3) : at] in (
        "Txx",
        "iTx",
        "PTx",
        "GTx",
        "=xx",
    )


def hyphenated(tokens: Tokens, end: int) -> bool:
    """Whether a hyphen makes one word of what stands on both sides of it ("fall-back")."""
    return (
        code_at(tokens, end) == "-"
        and tokens.joined(end)
        and code_at(tokens, end + 1) == "x"
        and tokens.joined(end + 1)
    )


def _ambiguous_season(tokens: Tokens, at: int, end: int) -> bool:
    """ "in the fall", "that fall"; "l'été" but not "a été"."""
    previous = before(tokens, at)
    article = previous == "the" and before(tokens, at - 1) in INTRODUCING
    elided = code_at(tokens, at - 1) == "'" and before(tokens, at - 1) in ("l", "d") and tokens.words[at][0].islower()
    turned = previous in ("this", "last", "next", "following", "previous")
    return (article or elided or turned) and code_at(tokens, end) != "P"


def feast_stands(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    """ "by Christmas" is a date, "a Christmas tree" is not."""
    dated = found.point.year is not None
    return dated or (
        before(tokens, found.start) in FEAST_WORDS
        and not is_name(tokens, found.end)
        and not is_common(tokens, found.end)
    )
