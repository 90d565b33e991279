"""The words beside a date expression, as the guards ask for them."""

from __future__ import annotations

from edition.reading.date_shape_readers import Found
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

CLOSING = frozenset(".,;:)_\"'")
REACH = 3  # adjectives between a number and what it counts: "1800 tired Mexican soldiers"


def before(tokens: Tokens, at: int) -> str:
    """The word before token AT in small letters, or nothing."""
    return tokens.words[at - 1].lower() if at else ""


def word_at(tokens: Tokens, at: int) -> str:
    """The word at AT as it stands, or nothing past the end."""
    return tokens.words[at] if at < len(tokens.words) else ""


def code_at(tokens: Tokens, at: int) -> str:
    """The code at AT, or nothing outside the passage."""
    return tokens.codes[at] if 0 <= at < len(tokens.codes) else ""


def is_name(tokens: Tokens, at: int) -> bool:
    """Whether an unknown word with a capital stands at AT."""
    return code_at(tokens, at) == "x" and word_at(tokens, at)[0].isupper()


def is_common(tokens: Tokens, at: int) -> bool:
    """Whether an unknown word in small letters stands at AT."""
    return code_at(tokens, at) == "x" and word_at(tokens, at).islower()


def capital(tokens: Tokens, found: Found, language: Language) -> bool:
    """Whether the months of a date have the capital their language wants."""
    span = range(found.start, found.end)
    return not language.capital_months or all(
        tokens.words[i][0].isupper() or tokens.codes[i] == "z" for i in span if tokens.codes[i] in "MAm"
    )


def counts_something(tokens: Tokens, end: int, language: Language, reach: int = 1) -> bool:
    """Whether a word behind END, with no more than REACH - 1 others between, is what a number before it counts."""
    for at in range(end, end + reach):
        following = word_at(tokens, at)
        if following.lower() in language.quantities or following in ("%", "°"):
            return True
        if code_at(tokens, at) != "x":
            break
    return word_at(tokens, end) == "-" and tokens.joined(end) and code_at(tokens, end + 1) in ("x", "u", "r")
