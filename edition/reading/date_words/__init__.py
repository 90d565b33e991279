"""The words dates are made of, one table for each language, and the lexicon the grammar reads through.

A table says what a word is ("june" is month 6); how words make dates is the grammar's matter (date_shapes.py). Each
class of words has a one-character code, so that a shape is a pattern over codes and the same for every language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from typing import Any

# code: what the word is, and the value a token of it has
CODES = {
    "d": "number 1-31",
    "n": "number 0, 32-99",
    "y": "number of three digits",
    "Y": "year of four digits",
    "N": "other number",
    "o": "ordinal in digits, 1-31",
    "O": "ordinal word, or ordinal above 31",
    "M": "month",
    "A": "month that is also another word",
    "m": "abbreviated month",
    "S": "season",
    "F": "season that is also another word",
    "W": "weekday",
    "E": "early, mid, late",
    "B": "beginning, middle, end",
    "K": "decade",
    "c": "century",
    "q": "quarter",
    "h": "half",
    "P": "of",
    "T": "the",
    "i": "in, on",
    "f": "from",
    "b": "between",
    "t": "to, until, through",
    "&": "and",
    "|": "or",
    "C": "BC",
    "D": "AD",
    "r": "year",
    "#": "date in figures",
    "Z": "date-time group",
    "j": "year of two digits",
    ">": "next, following",
    "<": "previous, last",
    "=": "that, the same",
    "u": "day, week, month",
    "l": "later",
    "e": "earlier",
    "g": "ago",
    "w": "number word",
    "X": "feast",
    "v": "eve",
    "I": "Roman numeral",
    "z": "month with a misread letter",
    "@": "instant, ultimo, proximo",
    "?": "today, yesterday",
    "L": "the day after, the day before",
    "V": "in (so many days)",
    "p": "more (of time)",
    "R": "part, portion (of a month or year)",
    "^": "year with an unreadable digit",
    "G": "what stands before a day that is a word elsewhere (on, by, since)",
}


Reading = tuple[int, int, str, str, Any]  # start and end in the printed word, word, code, value


@dataclass(frozen=True)
class Language:
    """A language's words by class, and the signs of tense and quantity that the resolution looks for."""

    words: dict[str, dict[str, Any]]
    month_prepositions: frozenset[str]
    quantities: frozenset[str] = frozenset()
    quantity_cues: frozenset[str] = frozenset()
    backward: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    forward: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    ahead: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))  # right before the date
    pluperfect: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))  # right behind the date
    completed: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))  # "... events had already ended"
    aside: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    day_point: bool = False  # "18. Juni"
    day_first: bool = True  # 3.4.1957 and 3/4/1957 are in April
    capital_months: bool = False  # a month in small letters is another word
    seasons_stand_alone: bool = False
    adjective_follows: bool = False  # "l'année suivante"
    year_word_follows: bool = False  # "1957 года"
    lexicon: dict[str, tuple[str, Any]] = field(init=False, repr=False, compare=False, default_factory=dict)
    # printed word -> each token in it, as date_tokens has read it before
    readings: dict[str, tuple[Reading, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for code, words in self.words.items():
            for word, value in words.items():
                self.lexicon.setdefault(word, (code, value))
        for word, number in misread(self.words["M"]).items():
            self.lexicon.setdefault(word, ("z", number))


CONFUSED = {
    "i": "1lt",
    "l": "1i",
    "o": "0",
    "t": "lf",
    "r": "p",
    "e": "c",
    "c": "e",
    "n": "u",
    "u": "n",
    "b": "h",
    "g": "q",
}


def misread(months: dict[str, int]) -> dict[str, int]:
    """Months as an OCR engine may spell them: one letter of a longer name wrong, or a usual confusion in any name."""
    return {
        name[:i] + letter + name[i + 1 :]: number
        for name, number in months.items()
        for i in range(1 if len(name) < 6 else 0, len(name))
        for letter in (CONFUSED.get(name[i], "") + "01" if len(name) < 6 else "abcdefghijklmnopqrstuvwxyz01")
    }


TABLES = {"en": "english", "de": "german", "fr": "french", "ru": "russian"}


@lru_cache(maxsize=8)
def language_named(code: str) -> Language:
    """The table for a language tag ("de", "de-AT"); English where there is none."""
    name = TABLES.get(code.split("-", maxsplit=1)[0].lower(), "english")
    language = import_module(f"{__name__}.{name}").LANGUAGE
    assert isinstance(language, Language)
    return language
