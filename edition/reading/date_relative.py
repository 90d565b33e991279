"""Phrases that count from another date: "the next day", "three weeks later", "July of that year", "the 19th".

They are patterns over the same codes as the shapes. What they are counted from is decided by the resolution; phrases
that give a length of time and no date ("over the next year", "the last day of the session") are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from edition.reading.date_calendar import Point
from edition.reading.date_expressions import UNKNOWN, Shift, Unit
from edition.reading.date_guards import UNITS_OF_TROOPS, hyphenated
from edition.reading.date_neighbours import CLOSING, before, word_at
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

DURATION = frozenset("for over within during through throughout every each in".split())
TURN = r"(?P<turn>=*[><=])"
BEGINNINGS = frozenset("><=wdoBElMAmSFTuv?gWVLr")
AFTER_A_DAY = frozenset(
    "the he she they it we his her their its and or but when with to at in from by for was were had a "
    "an there that which who while as after before because this these some all both a however".split()
)

PATTERNS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("month of that year", r"(?:(?P<part>[EB])-?[iP]?T?)?(?P<m>[MAm]\.?|[SF]),?[Pi]?T?" + TURN + r"(?P<u>r)"),
        ("turned month", TURN + r"(?:(?P<part>E)-?)?(?P<m>[MA]|[SF])(?P<d>d)?"),
        ("part of that", r"(?P<part>[BE])[Pi]?T?(?P<turn>=*[><=])?(?P<u>[ur])"),
        ("rest of that", r"(?P<rest>[le])(?:i?T|i?=)=*(?P<u>[ur])"),
        ("day of that month", r"(?P<d>[od])PT?(?P<turn>=*[><=])?(?P<u>u)"),
        ("day of this month", r"(?P<d>[od])(?P<turn>@)\.?"),
        ("counted", r"(?P<n>[wd])(?P<u>[ur])p?(?P<turn>[legG])"),
        ("counted ahead", r"(?P<turn>V)(?P<n>[wd])(?P<u>[ur])"),
        ("unit turned", r"(?P<u>[ur])(?P<turn>[><])"),
        ("day after", r"(?P<turn>L)(?!P)"),
        ("turned unit", TURN + r"(?P<u>[ur])"),
        ("neighbour", r"(?P<u>[ur])(?P<turn>[eG])"),
        ("day alone", r"T(?P<d>o)(?:(?P<to>[-t&])T?(?P<e>o)(?!PT?[MAm]))?"),
        ("eve", r"vPT?(?:x){0,3}"),
        ("day beyond", r"u(?P<side>G)(?P<turn>\?)"),
        ("day of speech", r"(?P<turn>\?)"),
        ("weekday", r"(?:(?P<turn>[><]))?(?P<w>W)"),
    )
)


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


def find_phrase(tokens: Tokens, at: int, language: Language) -> Phrase | None:
    """The phrase that begins at token AT."""
    if tokens.codes[at] not in BEGINNINGS:
        return None
    for name, pattern in PATTERNS:
        match = pattern.match(tokens.codes, at)
        phrase = READERS[name](tokens, match, language) if match else None
        if phrase:
            return phrase
    return None


def _has(match: re.Match[str], group: str) -> bool:
    return group in match.re.groupindex and match.start(group) >= 0


def _turn(tokens: Tokens, match: re.Match[str]) -> int:
    return int(tokens.values[match.end("turn") - 1]) if _has(match, "turn") else 0


def _unit(tokens: Tokens, match: re.Match[str]) -> Unit:
    unit: Unit | None = tokens.values[match.start("u")]
    return unit or "year"


def _plural(tokens: Tokens, match: re.Match[str]) -> bool:
    return tokens.words[match.start("u")].lower().endswith("s")


def _month_of_that_year(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    turn, at = _turn(tokens, match), match.start("m")
    word = tokens.words[match.end("turn") - 1].lower()
    if _plural(tokens, match):
        return None
    deictic = word in ("last", "this") or (word == "next" and "T" not in match.group())
    return Phrase(
        match.start(),
        match.end(),
        "month of that year",
        _named(tokens, at, match, Point(year_shift=turn, deictic=deictic)),
    )


def _named(tokens: Tokens, at: int, match: re.Match[str], point: Point) -> Point:
    part = tokens.values[match.start("part")] if _has(match, "part") else None
    if tokens.codes[at] in "SF":
        return replace(point, months=tokens.values[at], part=part)
    return replace(point, month=tokens.values[at], part=part)


def _turned_month(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    at, first = match.start("m"), match.start()
    word = tokens.words[first].lower()
    if language.capital_months and tokens.codes[at] in "MA" and tokens.words[at][0].islower():
        return None
    if word in ("that", "this") and first and tokens.codes[first - 1] not in "iGftb.,;&":
        return None
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
        turn=_turn(tokens, match), day=tokens.values[match.start("d")] if match["d"] else None, deictic=deictic
    )
    return Phrase(first, match.end(), "turned month", _named(tokens, at, match, point))


def _part_of_that(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    unit, between = _unit(tokens, match), tokens.codes[match.start() + 1 : match.start("u")]
    if unit not in ("month", "year") or _plural(tokens, match) or not any(c in between for c in "T=><"):
        return None
    part = tokens.values[match.start("part")]
    return Phrase(match.start(), match.end(), "part of that", shift=Shift(unit, _turn(tokens, match), part=part))


def _rest_of_that(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    unit = _unit(tokens, match)
    if _plural(tokens, match):
        return None
    if unit not in ("month", "year"):
        return Phrase(match.start(), match.end(), "rest of that", shift=Shift("day", 0)) if unit == "day" else None
    rest = 1 if tokens.codes[match.start("rest")] == "l" else -1
    return Phrase(match.start(), match.end(), "rest of that", shift=Shift(unit, 0, rest=rest))


def _day_of_that_month(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    if (
        _unit(tokens, match) != "month"
        or _plural(tokens, match)
        or ("T" not in match.group() and not _has(match, "turn"))
    ):
        return None
    point = Point(day=tokens.values[match.start("d")], month_shift=_turn(tokens, match))
    return Phrase(match.start(), match.end(), "day of that month", point)


def _day_of_this_month(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    point = Point(day=tokens.values[match.start("d")], month_shift=_turn(tokens, match))
    return Phrase(match.start(), match.end(), "day of that month", point)


def _counted(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
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
            code in "eG" and not _closed(tokens, match.end()) and tokens.words[match.start("turn")].lower() != "earlier"
        )
    ):
        return None
    count = tokens.values[match.start("n")] * tokens.values[match.start("turn")]
    shift = Shift(_unit(tokens, match), count, deictic=code == "g")
    return Phrase(match.start(), match.end(), "counted", shift=shift)


def _closed(tokens: Tokens, end: int) -> bool:
    return end >= len(tokens.codes) or tokens.codes[end] in CLOSING


def _turned_unit(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    unit, word = _unit(tokens, match), tokens.words[match.end("turn") - 1].lower()
    if match.end("turn") - match.start() > 1 and word not in ("same", "very"):
        return None  # "he said that this morning ..."
    previous = before(tokens, match.start())
    of_something = tokens.codes[match.end() : match.end() + 1] == "P"
    lasting = previous in DURATION or (previous == "the" and before(tokens, match.start() - 1) in DURATION - {"in"})
    if _plural(tokens, match) or of_something or (lasting and word in ("next", "last", "previous")):
        return None
    return _turned(tokens, match, unit, word, previous == "the")


def _turned(tokens: Tokens, match: re.Match[str], unit: Unit, word: str, definite: bool) -> Phrase | None:
    turn = _turn(tokens, match)
    by_day = word == "last" and tokens.words[match.end() - 1].lower() in ("day", "date")
    if word == "very" or (word == "last" and definite) or by_day or (unit == "week" and turn == 0):
        return None
    deictic = (not definite and (word == "last" or (word == "next" and unit != "day"))) or (
        tokens.words[match.start()].lower() == "this" and tokens.words[match.end() - 1].lower() not in ("day", "date")
    )
    if word in ("previous", "prior", "preceding") and not definite:
        return None
    return Phrase(match.start(), match.end(), "turned unit", shift=Shift(unit, turn, deictic=deictic))


def _counted_ahead(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    count = tokens.values[match.start("n")] * tokens.values[match.start("turn")]
    return Phrase(match.start(), match.end(), "counted", shift=Shift(_unit(tokens, match), count))


def _unit_turned(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "l'année suivante": in French the adjective follows."""
    if not language.adjective_follows or (_plural(tokens, match) and _unit(tokens, match) != "month"):
        return None
    return Phrase(match.start(), match.end(), "turned unit", shift=Shift(_unit(tokens, match), _turn(tokens, match)))


def _day_after(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    return Phrase(match.start(), match.end(), "neighbour", shift=Shift("day", _turn(tokens, match)))


def _neighbour(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    if before(tokens, match.start()) != "the" or _plural(tokens, match) or not _closed(tokens, match.end()):
        return None
    turn = tokens.values[match.start("turn")]
    if turn is None:
        return None
    return Phrase(match.start(), match.end(), "neighbour", shift=Shift(_unit(tokens, match), turn))


def _day_alone(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    at, following = match.start(), word_at(tokens, match.end())
    if not at or tokens.codes[at - 1] not in "iGtfbP&|" or before(tokens, at) in ("in", "about", "around", "during"):
        return None
    if following.lower() in UNITS_OF_TROOPS or tokens.codes[match.end() : match.end() + 1] in ("c", "-", "q"):
        return None
    capital = following[:1].isupper() and before(tokens, at) == "on"
    if not (_closed(tokens, match.end()) or following.lower() in AFTER_A_DAY or capital or following == "("):
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


def _eve(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    words = [w.lower() for w in tokens.words[match.start() + 2 : match.end()] if w.isalpha() and len(w) > 3]
    return Phrase(match.start(), match.start() + 1, "eve", event=" ".join(words)) if words else None


def _day_of_speech(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    if word_at(tokens, match.end()) and tokens.joined(match.end()) and word_at(tokens, match.end()) in "'’":
        return None
    return Phrase(match.start(), match.end(), "day of speech", shift=Shift("day", _turn(tokens, match), deictic=True))


def _day_beyond(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
    """ "the day after tomorrow"."""
    turn = _turn(tokens, match)
    if turn == 0 or tokens.values[match.start("side")] != turn:
        return None
    return Phrase(match.start(), match.end(), "day of speech", shift=Shift("day", 2 * turn, deictic=True))


def _weekday(tokens: Tokens, match: re.Match[str], language: Language) -> Phrase | None:
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
    turn = _turn(tokens, match) or (1 if before(tokens, match.start()) in ("by", "until", "next") else -1)
    if tokens.words[match.start("w")][0].islower():
        return None
    return Phrase(match.start("w"), match.end(), "weekday", Point(weekday=tokens.values[match.start("w")], turn=turn))


READERS = {
    "month of that year": _month_of_that_year,
    "turned month": _turned_month,
    "part of that": _part_of_that,
    "rest of that": _rest_of_that,
    "day of that month": _day_of_that_month,
    "day of this month": _day_of_this_month,
    "counted": _counted,
    "counted ahead": _counted_ahead,
    "unit turned": _unit_turned,
    "day after": _day_after,
    "turned unit": _turned_unit,
    "neighbour": _neighbour,
    "day alone": _day_alone,
    "eve": _eve,
    "day beyond": _day_beyond,
    "day of speech": _day_of_speech,
    "weekday": _weekday,
}
