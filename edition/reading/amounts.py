"""How much is withheld, as the wording of a gap states it: "1½ lines of source text", "two names", "less than 1 line".

Amounts are decimal strings, so that nothing is rounded; a bound is kept apart from a number. Where a larger amount
is explained by a smaller one in brackets ("3 paragraphs (20 lines)") the first is the statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "half": 0.5, "half a": 0.5, "one-half": 0.5,
}  # fmt: skip
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33", "⅔": "0.67", "⅛": "0.125", "⅜": "0.375"}
NOUNS = {
    "line": "line", "name": "name", "word": "word", "paragraph": "paragraph", "page": "page", "place": "place",
    "sentence": "sentence", "title": "title", "document": "document", "column": "column", "section": "section",
    "character": "char", "letter": "letter", "initial": "initial", "digit": "digit", "figure": "figure",
    "subparagraph": "subparagraph", "item": "item", "date": "date", "country": "country", "phrase": "phrase",
}  # fmt: skip
_NUMBER = r"(?:\d{1,4}[.,]\d{1,2}|\d{1,4}(?:[\s–-]{0,2}(?:\d/\d|[½¼¾⅓⅔⅛⅜]))?|\d/\d|[½¼¾⅓⅔⅛⅜]|[Il](?=\s))"
_AMOUNT = re.compile(
    rf"(?P<less>(?:less|fewer|no more|not more) than\s+|under\s+|up to\s+)?"
    rf"(?P<count>{_NUMBER}|(?i:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b)"
    rf"[\s-]+(?:\w{{1,12}}\s+)?(?P<unit>{'|'.join(NOUNS)}|countries)s?\b",
    re.IGNORECASE,
)
_SINGULAR = re.compile(r"^\W*(?:the\s+)?(?P<unit>name|place|word|line|paragraph|page|sentence|title|country)\b", re.I)


@dataclass(frozen=True, slots=True)
class Amount:
    """QUANTITY of UNIT, or AT_MOST that many; all None where the wording states no amount."""

    quantity: str | None = None
    unit: str | None = None
    at_most: str | None = None


def stated_amount(wording: str) -> Amount:
    """The first amount in WORDING; a singular noun at its head ("name not declassified") is one of it."""
    if found := _AMOUNT.search(wording):
        count, unit = _decimal(found["count"]), NOUNS.get(found["unit"].lower(), "country")
        return Amount(None, unit, count) if found["less"] else Amount(count, unit)
    if found := _SINGULAR.match(wording):
        return Amount("1", found["unit"].lower())
    return Amount()


def _decimal(count: str) -> str:
    """ "1½", "1-1/2", "1 1/2", "1.5", "one" as a decimal number; a lone I or l is a misread 1."""
    if count in "Il":
        return "1"
    if (word := WORDS.get(count.lower())) is not None:
        return _plain(Decimal(str(word)))
    digits = count.replace(",", ".")
    total = Decimal(0)
    for whole, top, bottom, sign in re.findall(r"(\d+(?:\.\d+)?(?![\d/]))|(\d)/(\d)|([½¼¾⅓⅔⅛⅜])", digits):
        total += Decimal(whole or 0) + Decimal(FRACTIONS.get(sign, "0"))
        if bottom and bottom != "0":
            total += round(Decimal(top) / Decimal(bottom), 2)
    return _plain(total)


def _plain(number: Decimal) -> str:
    """NUMBER without an exponent or idle noughts."""
    return format(number.normalize(), "f")
