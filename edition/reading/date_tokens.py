"""A passage as a string of codes, one for each word or sign, which the shapes of dates are patterns over.

Only the classes of date_words are told apart; every other word is "x". Misread digits (l957) are read here, where a
single word shows them; whether the words make a date is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from edition.reading.date_words import Language, Reading

TOKEN = re.compile(
    r"""
    [^\W\d_ABacTtN][^\W_]*                              # most words: what stands below begins otherwise
  | (?:[ABac](?!\.)|[Tt](?!wenty-|hirty-)|N(?!ew\ ))[^\W_]*   # and most of those that begin like it
  | \d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\w/])      # 3.4.1957, 3/4/57
  | \d{1,2}[./-][IVX]{1,4}[./-](?:\d{4}|\d{2})(?!\w)     # 18.VI.57
  | \d{4}-\d{2}-\d{2}(?!\w) | \d{1,2}-\d{1,2}-\d{4}(?!\w)
  | \d{1,3}(?:,\d{3})+(?![\w]) | \d+[.:]\d+(?!\w)       # quantities, decimals, clock times
  | 1[0-9]{2}[\^*?](?!\w)                               # 195^
  | (?:(?<=[Tt]he\ )|(?<=arly\ )|(?<=[Ll]ate\ )|(?<=[Mm]id[ -]))\d{1,3}0['’]s(?!\w)  # 1950's
  | (?<!\w)['’‘]\d{2}s?(?!\w)                          # '56, '50s
  | \d{2,4}0-[хе](?!\w)                                # 1950-х
  | [ABac]\.\ ?[DCdc]\.(?:\ ?E\.)?                      # A.D., B.C.
  | [Tt]wenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|[Tt]hirty-first
  | New\ Year['’]?s(?!\w)
  | [^\W_]+
  | [^\w\s]
""",
    re.VERBOSE,
)

RUN_TOGETHER = re.compile(r"\d+|[^\W\d_]+")
ORDINAL = re.compile(r"(\d{1,2}|[1-3]O|[lI]\d)(?:st|nd|rd|th|ST|ND|RD|TH|d|er|ème|e|го|ое|й|я|м)$")
DECADE = re.compile(r"['’‘]?(\d?\d?)(\d)0(?:['’]?s|er|-[хе])$")
MISREAD_YEAR = re.compile(r"[1lI|i][0-9lIOoSBg]{3}$")
GROUP = re.compile(r"(\d\d)\d{4}[A-Z]?$")
FIGURES = re.compile(r"\d+[./-](?:\d+|[IVX]+)[./-]\d+$")
ROMAN = re.compile(r"([IVX]{1,6})(?:e|ème)?$")
DIGITS = str.maketrans("lI|iOoSBg", "1111005896"[:9])
SIGNS = {"–": "-", "‑": "-", "‐": "-", "-": "-", "—": "_", "’": "'", "‘": "'", "'": "'", "“": '"', "”": '"'}

_KEPT = 1 << 16  # words read before; more are forgotten, so that a whole archive takes no more memory

KEPT = set(".,-/()'\"_:;+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """CODES has one character for each token; WORDS, VALUES, STARTS and ENDS run beside it."""

    text: str
    codes: str
    words: list[str]
    values: list[Any]
    starts: list[int]
    ends: list[int]
    points: dict[int, Any] = field(default_factory=dict)  # what was found at a token: it is asked for more than once

    def joined(self, i: int) -> bool:
        """Whether token I stands against the token before it, without a space."""
        return i > 0 and self.starts[i] == self.ends[i - 1]


def tokens_of(text: str, language: Language) -> Tokens:
    """TEXT read through the lexicon of LANGUAGE."""
    read = language.readings  # a text has few words, each many times
    if len(read) > _KEPT:
        read.clear()
    found = [(match.start(), one) for match in TOKEN.finditer(text)
             for one in read.get(match[0]) or _read(match[0], language)]
    codes = "".join([code for _, (_, _, _, code, _) in found])
    words, values = [word for _, (_, _, word, _, _) in found], [value for _, (*_, value) in found]
    starts, ends = [at + start for at, (start, *_) in found], [at + end for at, (_, end, *_) in found]
    return Tokens(text, codes, words, values, starts, ends)


def _read(printed: str, language: Language) -> tuple[Reading, ...]:
    """The parts of what is PRINTED as one word, kept for the next time."""
    language.readings[printed] = tuple(
        (start, start + len(word), word, *known(word, language)) for start, word in pieces(printed, language)
    )
    return language.readings[printed]


def known(word: str, language: Language) -> tuple[str, Any]:
    """Code and value of a word from the tables, or from its digits."""
    found = language.lexicon.get(word) or (language.lexicon.get(word.lower()) if word[0].isalpha() else None)
    return found or other(word, language)


def pieces(word: str, language: Language) -> Iterator[tuple[int, str]]:
    """A word, or its parts where an engine has lost the spaces of a date ("27APRIL1962", "December1941")."""
    parts = list(RUN_TOGETHER.finditer(word)) if word[0].isdecimal() != word[-1].isdecimal() or len(word) > 7 else []
    codes = [language.lexicon.get(part.group().lower(), ("x", None))[0] for part in parts if part.group()[0].isalpha()]
    if len(parts) > 1 and codes and all(code in "MAm" for code in codes):
        yield from ((part.start(), part.group()) for part in parts)
    else:
        yield 0, word


def other(word: str, language: Language) -> tuple[str, Any]:
    """Code and value of a token that is in no table."""
    first = word[0]
    if (first.isascii() and first.isdecimal()) or (first in "'’‘lI|i1AaBb" and len(word) > 1):
        return _with_digits(word, language)
    if len(word) == 1 and not first.isalnum():
        sign = SIGNS.get(first, first)
        return (sign if sign in KEPT else "~"), None
    if first in "IVX" and ROMAN.match(word):
        return "I", roman(word.rstrip("eèm"))
    return "x", None


def _with_digits(word: str, language: Language) -> tuple[str, Any]:
    if word.isascii() and word.isdecimal():
        return _number(word)
    for pattern, read in ((ORDINAL, _ordinal), (DECADE, _decade), (GROUP, _group)):
        match = pattern.match(word)
        if match:
            return read(match)
    if word[-1] in "^*?" and len(word) == 4:
        return "^", int(word[:3]) * 10
    if word[0] in "'’‘":
        return "j", int(word[1:3])
    if word[-1] == "." and word[0] in "ABabc":
        return ("D", 1) if "D" in word.upper() else ("C", -1)
    return _misread(word, language)


def _misread(word: str, language: Language) -> tuple[str, Any]:
    if len(word) == 4 and sum(c.isdecimal() for c in word) >= 2 and MISREAD_YEAR.match(word):
        year = int(word.translate(DIGITS))
        return ("Y", year) if 1000 <= year < 2100 else ("x", None)
    if any(sign in word for sign in "./-") and FIGURES.match(word):
        return _figures(word, language)
    return ("I", roman(word)) if word[0] == "I" and ROMAN.match(word) else ("x", None)


def _number(word: str) -> tuple[str, Any]:
    value = int(word[:9])
    if len(word) <= 2:
        return ("d" if 1 <= value <= 31 else "n"), value
    if len(word) == 3:
        return "y", value
    return ("Y" if len(word) == 4 and 1000 <= value < 2100 else "N"), value


def _ordinal(match: re.Match[str]) -> tuple[str, Any]:
    value = int(match[1].translate(DIGITS))
    return ("o" if 1 <= value <= 31 else "O"), value


def _decade(match: re.Match[str]) -> tuple[str, Any]:
    value = int(match[1] or 0) * 100 + int(match[2]) * 10
    return "K", value if match[1] else 1900 + value


def _group(match: re.Match[str]) -> tuple[str, Any]:
    return ("Z", int(match[1])) if 1 <= int(match[1]) <= 31 and len(match.group()) == 7 else ("N", 0)


def _figures(word: str, language: Language) -> tuple[str, Any]:
    """(year, month, day, doubtful) of a date in figures; their order by the figures, then by language."""
    printed = re.split(r"[./-]", word)
    parts = [int(part) if part.isdecimal() else roman(part) for part in printed]
    if not printed[1].isdecimal():
        day, month, year = parts
        return ("#", (year, month, day, False)) if 1 <= month <= 12 and 1 <= day <= 31 else ("N", None)
    if parts[0] > 31:
        year, month, day = parts
        return ("#", (year, month, day, False)) if 1 <= month <= 12 and 1 <= day <= 31 else ("N", None)
    a, b, year = parts
    day_first = language.day_first or "." in word
    if max(a, b) > 31 or min(a, b) > 12 or min(a, b) < 1:
        return "N", None
    if max(a, b) > 12:
        day_first = a > 12
    day, month = (a, b) if day_first else (b, a)
    return "#", (year, month, day, max(a, b) <= 12 and a != b and "." not in word)


def roman(word: str) -> int:
    """Value of a Roman numeral of the signs I, V and X."""
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in word]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
