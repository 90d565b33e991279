"""What only looks like a date: May the verb, March the walk, 1500 men, 7.1 percent, fall the noun, numbers of papers.

Each guard looks at the words beside what a shape has found and says whether it stands. A year in attributive use ("the
1957 plan") is a date; a number that counts something is not.
"""

from __future__ import annotations

from edition.reading.date_shapes import Found
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

UNITS_OF_TROOPS = frozenset("army corps division regiment brigade infantry battalion fleet squadron party congress plenum "
                            "century armored armoured cavalry airborne panzer marine marines air guards parallel "
                            "anniversary session floor day guard bengal baron earl duke".split())
CLOSING = frozenset(".,;:)_\"'")
COMPOUNDS_OF_SEASON = frozenset("palace quarters games olympics equipment clothing clothes gear uniforms coats solstice equinox line "
                                "water waters house war".split())


def stands(tokens: Tokens, found: Found, language: Language, head: bool = False) -> bool:
    """Whether what a shape found is a date where it stands."""
    guard = GUARDS.get(found.name)
    return _era_stands(tokens, found) and (guard is None or guard(tokens, found, language, head))


def before(tokens: Tokens, at: int) -> str:
    """The word before token AT in small letters, or nothing."""
    return tokens.words[at - 1].lower() if at else ""


def word_at(tokens: Tokens, at: int) -> str:
    """The word at AT as it stands, or nothing past the end."""
    return tokens.words[at] if at < len(tokens.words) else ""


def counts_something(tokens: Tokens, end: int, language: Language) -> bool:
    """Whether the word at END is what a number before it counts."""
    following = word_at(tokens, end)
    return following.lower() in language.quantities or following in ("%", "°") or (
        following == "-" and tokens.joined(end) and tokens.codes[end + 1:end + 2] in ("x", "u", "r"))


def _era_stands(tokens: Tokens, found: Found) -> bool:
    span = range(found.start, found.end)
    return all(tokens.words[i][0].isupper() or "." in tokens.words[i] for i in span if tokens.codes[i] in "CD")


def _capital(tokens: Tokens, found: Found, language: Language) -> bool:
    span = range(found.start, found.end)
    return not language.capital_months or all(
        tokens.words[i][0].isupper() or tokens.codes[i] == "z" for i in span if tokens.codes[i] in "MAm")


def _month(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    at = next(i for i in range(found.start, found.end) if tokens.codes[i] in "MAmz")
    code = tokens.codes[at]
    if code == "z" or not _capital(tokens, found, language):
        return False
    if found.point.part:
        return True
    return (_ambiguous_month if code == "A" else _clear_month)(tokens, at, found.end, language, head)


def _clear_month(tokens: Tokens, at: int, end: int, language: Language, head: bool) -> bool:
    if names_event(tokens, at, end):
        return False
    introduced = before(tokens, at) in language.month_prepositions
    if tokens.codes[at] == "m":
        return introduced and end > at + 1
    return introduced or not (tokens.codes[end:end + 1] == "x" and word_at(tokens, end)[0].isupper())


EVENTS = frozenset("""revolution days uprising decrees manifesto offensive theses monarchy crisis massacre coup movement rising
    rebellion war plot campaign constitution laws law agreement agreements accords pact putsch republic criminals events
    conspiracy mutiny strike strikes riots insurrection war revolt""".split())


def names_event(tokens: Tokens, at: int, end: int) -> bool:
    """"the October Revolution": the name of an event, not a date."""
    following = word_at(tokens, end)
    return following[:1].isupper() and following.lower() in EVENTS and before(tokens, at) not in ("in", "by", "since", "until", "during")


def _ambiguous_month(tokens: Tokens, at: int, end: int, language: Language, head: bool) -> bool:
    if names_event(tokens, at, end):
        return False
    previous = before(tokens, at)
    if previous in ("the", "a", "an") or not previous:
        following = word_at(tokens, end)
        return previous == "the" and tokens.codes[end:end + 1] == "x" and following.islower() and following not in ("on", "to")
    if previous in ("and", "or", "to"):
        return any(c in "MmA" for c in tokens.codes[max(0, at - 4):at])
    if tokens.codes[end:end + 1] == "x" and word_at(tokens, end)[0].isupper() and previous in ("and", "by", "for", "of"):
        return False
    return previous in language.month_prepositions


def _day_month(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    return _capital(tokens, found, language)


def _dated_month(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    """Beside a year even a small letter makes a month: "in march 1953"."""
    return _capital(tokens, found, language) or before(tokens, found.start) in ("in", "of", "by", "on", "until", "since", "from")


def _month_day(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    last = found.end - 1
    if not _capital(tokens, found, language) or counts_something(tokens, found.end, language):
        return False
    following = word_at(tokens, found.end)
    if tokens.codes[last] == "d":
        return len(tokens.words[last]) <= 2 and not (following == "," and tokens.codes[found.end + 1:found.end + 2] == "N"
                                                     and tokens.joined(found.end + 1))
    return following.lower() not in UNITS_OF_TROOPS


def _short_year(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    if not _capital(tokens, found, language) or counts_something(tokens, found.end, language):
        return False
    if tokens.codes[found.end - 1] == "j" or found.name == "day, month, short year":
        return True
    following = tokens.codes[found.end:found.end + 1]
    return following in CLOSING or not following or (tokens.codes[found.end - 2] in "m.Z" and following != "x")


def _season(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    at = next(i for i in range(found.start, found.end) if tokens.codes[i] in "SF")
    if language.seasons_stand_alone or (head and tokens.codes[at] == "S" and found.end == len(tokens.codes)):
        return True
    following, previous = word_at(tokens, found.end), before(tokens, found.start)
    if following.lower() in COMPOUNDS_OF_SEASON or (tokens.words[at][0].isupper() and following[:1].isupper()
                                                     and tokens.codes[found.end] == "x" and language.capital_months):
        return False
    if tokens.codes[at] == "F":
        fits = found.point.part is not None or (previous == "the" and before(tokens, at - 1) in ("in", "by", "since", "until", "during")) \
            or previous in ("this", "last", "next", "following", "previous", "l")
        return fits and tokens.codes[found.end:found.end + 1] != "P" and not (previous == "l" and tokens.words[at][0].isupper())
    return found.point.part is not None or previous in SEASON_WORDS or tokens.codes[max(0, at - 1):at] in ("i", "T", "G", "=", ">", "<")


SEASON_WORDS = frozenset("in by the this that of during late early mid until following next last previous since through "
                         "and or l au en im vom".split())


def _year(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    at, end = found.start, found.end
    if tokens.codes[at:end] != "Y":
        return True
    previous, code = before(tokens, at), tokens.codes[at - 1:at] if at else ""
    if previous in language.quantity_cues or counts_something(tokens, end, language) or code == "~":
        return False
    if previous == "." and before(tokens, at - 1) in language.quantity_cues:
        return False
    return _year_is_whole(tokens, at, end) and (head or _year_in_place(tokens, at, end, code))


def _year_is_whole(tokens: Tokens, at: int, end: int) -> bool:
    """A year is no part of a longer number or designation: OCI 1608/62, U-1957, 1957-B."""
    if tokens.joined(at) and tokens.codes[at - 1] in "-/+":
        return tokens.codes[at - 2:at - 1] in ("Y", "M", "m", "S", "E", ".") and tokens.codes[at - 1] != "+"
    if end + 1 < len(tokens.codes) and tokens.joined(end) and tokens.codes[end] == "/":
        return tokens.codes[end + 1] not in "dnyNY"
    return not (end < len(tokens.codes) and tokens.joined(end) and tokens.codes[end] in "+:")


def _year_in_place(tokens: Tokens, at: int, end: int, code: str) -> bool:
    following = word_at(tokens, end)
    if code == "i" or not code or code in "GfbtTrEB(-_":
        return True
    noun = tokens.codes[end:end + 1] == "x" and following.islower() and following.endswith("s") and following not in VERBS
    if (noun and code in "Px&,d") or (code == "x" and len(tokens.words[at - 1]) > 1 and tokens.words[at - 1].isupper()):
        return False
    old = tokens.values[at] < 1600      # more often a number of something, or the time of day
    return not old or (code in "PMSmAz|.;" and not noun and tokens.codes[end:end + 1] != "x")


VERBS = frozenset("as was has is does its his this us saw sees marks".split())


def _decade(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    at = found.end - 1
    word = tokens.words[at]
    if word[:4].isdecimal():
        return True
    return found.point.part is not None or before(tokens, found.start) in ("the", "die", "der", "den", "les")


GUARDS = {
    "month": _month, "day, month": _day_month, "day, month, year": _dated_month, "month, day": _month_day,
    "month, day, year": _dated_month, "month, year": _dated_month, "month, short year": _short_year,
    "month, day, short year": _short_year, "day, month, short year": _short_year, "season": _season, "year": _year,
    "decade": _decade,
}
