"""Years and numbers: 1500 men, Order No. 1227, OCI 1608/62 and $1957 are no dates, "the 1957 plan" is one."""

from __future__ import annotations

from edition.reading.date_neighbours import CLOSING, before, code_at, counts_something, is_common, word_at
from edition.reading.date_neighbours import REACH as COUNTED
from edition.reading.date_shape_readers import Found
from edition.reading.date_tokens import Tokens
from edition.reading.date_words import Language

VERBS = frozenset("as was has is does its his this us saw sees marks".split())
TEMPORAL = frozenset("in since until till during after before by im seit bis en depuis в".split())
PREFIXES = frozenset("post pre".split())  # post-1945
MONEY = frozenset("$£€¥₽№#")
OLD = 1600  # a smaller number is more often a count or the time of day


def year_stands(tokens: Tokens, found: Found, language: Language, head: bool) -> bool:
    """Whether a bare number of four digits is a year."""
    at, end = found.start, found.end
    if tokens.codes[at:end] != "Y":
        return True
    if _is_numbered(tokens, at, language) or _numbers_paragraph(tokens, at, end) or not _is_whole(tokens, at, end):
        return False
    if before(tokens, at) in TEMPORAL and tokens.values[at] >= OLD:
        return not counts_something(tokens, end, language) or not is_common(tokens, end) or _is_people(tokens, end)
    return not counts_something(tokens, end, language, COUNTED) and (head or _in_place(tokens, at, end))


def _is_people(tokens: Tokens, end: int) -> bool:
    """ "In 1936 workers struck" is a date, "in 1936 yards" is not."""
    return word_at(tokens, end) in PEOPLE


PEOPLE = frozenset(
    """men troops soldiers people prisoners horses guns ships aircraft planes tanks sailors marines infantry cavalry
    civilians families workers officers peasants refugees women children students rebels police others""".split()
)


def _is_numbered(tokens: Tokens, at: int, language: Language) -> bool:
    """ "Resolution 1701", "No. 1812", "$1957"."""
    previous = before(tokens, at)
    if previous == "." and before(tokens, at - 1) in language.quantity_cues:
        return True
    return previous in language.quantity_cues or previous in MONEY


def _numbers_paragraph(tokens: Tokens, at: int, end: int) -> bool:
    """ "1538. Following message sent": the number of a telegram or paragraph."""
    return at == 0 and tokens.values[at] < OLD and code_at(tokens, end) == "." and end + 1 < len(tokens.codes)


def _is_whole(tokens: Tokens, at: int, end: int) -> bool:
    """A year is no part of a longer number or designation: OCI 1608/62, U-1957, 1957-B."""
    if tokens.joined(at) and tokens.codes[at - 1] in "-/+":
        known = code_at(tokens, at - 2) in ("Y", "M", "m", "S", "E", ".") or before(tokens, at - 1) in PREFIXES
        return known and tokens.codes[at - 1] != "+"
    if end + 1 < len(tokens.codes) and tokens.joined(end) and tokens.codes[end] == "/":
        return tokens.codes[end + 1] not in "dnyNY"
    return not (end < len(tokens.codes) and tokens.joined(end) and tokens.codes[end] in "+:")


def _in_place(tokens: Tokens, at: int, end: int) -> bool:
    code, following = code_at(tokens, at - 1), word_at(tokens, end)
    if not code or code in "iGfbtTrEB(-_":
        return True
    plural = is_common(tokens, end) and following.endswith("s") and following not in VERBS
    designation = code == "x" and len(tokens.words[at - 1]) > 1 and tokens.words[at - 1].isupper()
    part = following == "of" and code == "x"  # "counted 1700 of them"
    if designation or part or (plural and code in "Px&,d"):
        return False
    old = tokens.values[at] < OLD
    return not old or (code in "PMSmAz|.;" and not plural and code_at(tokens, end) != "x")


def short_year_stands(tokens: Tokens, found: Found, language: Language) -> bool:
    """ "Oct 62", "12 Nov 56", but not "in June 62 men"."""
    if counts_something(tokens, found.end, language):
        return False
    if tokens.codes[found.end - 1] == "j" or found.name == "day, month, short year":
        return True
    following = code_at(tokens, found.end)
    return following in CLOSING or not following or (tokens.codes[found.end - 2] in "m.Z" and following != "x")
