"""Phrases that count from another date: "the next day", "three weeks later", "July of that year", "the 19th".

They are patterns over the same codes as the shapes. What they are counted from is decided by the resolution; phrases
that give a length of time and no date ("over the next year", "the last day of the session") are left alone.
"""

from __future__ import annotations

import re

from edition.reading.date_named_phrases import (
    read_day_alone,
    read_day_of_that_month,
    read_day_of_this_month,
    read_month_of_that_year,
    read_turned_month,
    read_weekday,
)
from edition.reading.date_phrases import (
    Phrase,
    read_counted,
    read_counted_ahead,
    read_day_after,
    read_day_beyond,
    read_day_of_speech,
    read_eve,
    read_neighbour,
    read_part_of_that,
    read_rest_of_that,
    read_turned_unit,
    read_unit_turned,
)
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

TURN = r"(?P<turn>=*[><=])"
# name, the codes it begins with, the pattern
PATTERNS = tuple(
    (name, beginnings, re.compile(pattern))
    for name, beginnings, pattern in (
        ("month of that year", "EBMAmSF",
         r"(?:(?P<part>[EB])-?[iP]?T?)?(?P<m>[MAm]\.?|[SF]),?[Pi]?T?" + TURN + r"(?P<u>r)"),
        ("turned month", "><=", TURN + r"(?:(?P<part>E)-?)?(?P<m>[MA]|[SF])(?P<d>d)?"),
        ("part of that", "BE", r"(?P<part>[BE])[Pi]?T?(?P<turn>=*[><=])?(?P<u>[ur])"),
        ("rest of that", "l", r"(?P<rest>[le])(?:i?T|i?=)=*(?P<u>[ur])"),
        ("day of that month", "od", r"(?P<d>[od])PT?(?P<turn>=*[><=])?(?P<u>u)"),
        ("day of this month", "od", r"(?P<d>[od])(?P<turn>@)\.?"),
        ("counted", "wd", r"(?P<n>[wd])(?P<u>[ur])p?(?P<turn>[legG])"),
        ("counted ahead", "V", r"(?P<turn>V)(?P<n>[wd])(?P<u>[ur])"),
        ("unit turned", "ur", r"(?P<u>[ur])(?P<turn>[><])"),
        ("day after", "L", r"(?P<turn>L)(?!P)"),
        ("turned unit", "><=", TURN + r"(?P<u>[ur])"),
        ("neighbour", "ur", r"(?P<u>[ur])(?P<turn>[eG])"),
        ("day alone", "T", r"T(?P<d>o)(?:(?P<to>[-t&])T?(?P<e>o)(?!PT?[MAm]))?"),
        ("eve", "v", r"vPT?(?:x){0,3}"),
        ("day beyond", "u", r"u(?P<side>G)(?P<turn>\?)"),
        ("day of speech", "?", r"(?P<turn>\?)"),
        ("weekday", "><W", r"(?:(?P<turn>[><]))?(?P<w>W)"),
    )
)
BEGINNINGS = {
    code: tuple((name, pattern) for name, beginnings, pattern in PATTERNS if code in beginnings)
    for code in sorted({code for _, beginnings, _ in PATTERNS for code in beginnings})
}


def find_phrase(tokens: Tokens, at: int, language: Language) -> Phrase | None:
    """The phrase that begins at token AT."""
    for name, pattern in BEGINNINGS.get(tokens.codes[at], ()):
        match = pattern.match(tokens.codes, at)
        phrase = READERS[name](tokens, match, language) if match else None
        if phrase:
            return phrase
    return None


READERS = {
    "month of that year": read_month_of_that_year,
    "turned month": read_turned_month,
    "part of that": read_part_of_that,
    "rest of that": read_rest_of_that,
    "day of that month": read_day_of_that_month,
    "day of this month": read_day_of_this_month,
    "counted": read_counted,
    "counted ahead": read_counted_ahead,
    "unit turned": read_unit_turned,
    "day after": read_day_after,
    "turned unit": read_turned_unit,
    "neighbour": read_neighbour,
    "day alone": read_day_alone,
    "eve": read_eve,
    "day beyond": read_day_beyond,
    "day of speech": read_day_of_speech,
    "weekday": read_weekday,
}
