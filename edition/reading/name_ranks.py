"""Ranks and offices directly before a name: outside its span, but they say that it is one, and whose."""

from __future__ import annotations

import re
from functools import lru_cache

from edition.reading.folding import fold
from edition.reading.lexicon import honorifics
from edition.reading.name_tokens import Token

# Messrs. Brown, Green and King: one rank for several names
_PLURAL = re.compile(
    r"\b(?:Messrs|Mssrs|Mesdames|Misses|Drs|Generals|Gens|Colonels|Ambassadors|Senators|Secretaries|Ministers|"
    r"Presidents|Congressmen|Marshals|Admirals|Comrades)\.?\s")
_PLURAL_RANK = re.compile(_PLURAL.pattern + r"(?:[^\W\d_][\w.'’\-]*,?\s(?:and\s|&\s)?)*$")
_LINKS = frozenset(("and", "of", "for", "the"))
_OFFICE = re.compile(
    r"\b([^\W\d_]+) (?:of|for|to|at|in) (?:the )?(?:[A-Z][\w'’.\-]*,? (?:(?:and|of|for|the) )*){1,6}$")


def office(text: str, start: int) -> tuple[str, ...]:
    """The rank that opens an office directly before a name: "Secretary of State", "Chairman of the Council"."""
    last = text[text.rfind(" ", 0, max(0, start - 1)) + 1 : start]
    if not last.endswith(" ") or not (last[0].isupper() or last[:-1] in _LINKS):
        return ()  # the pattern could end with no such word
    match = _OFFICE.search(text, max(0, start - 90), start)
    return (fold(match[1]),) if match and fold(match[1]) in honorifics() else ()


def ranks_before(rest: list[Token]) -> list[str]:
    """Ranks that end where the run begins: nearest first, skipping their points."""
    found: list[str] = []
    for token in rest[:4]:
        joined = re.fullmatch(r"\.?,? ?" if found else r"\.? ?", token.gap)
        if not joined or token.folded not in honorifics():
            break
        if token.text[0].islower() and len(token.text) == 1:
            break
        found.append(token.folded)
    return found


def sex_told(ranks: tuple[str, ...], rest: list[Token]) -> str:
    """The sex the ranks tell; "Mr. and Mrs." tells none."""
    told = next((honorifics()[rank] for rank in ranks if honorifics()[rank]), "")
    behind = [token.folded for token in rest[len(ranks):len(ranks) + 2]]
    if told == "f" and behind[:1] == ["and"] and behind[1:2] in (["mr"], ["president"], ["dr"]):
        return ""
    return told


def chained(text: str, start: int) -> bool:
    """Whether a rank for several people stands before: Messrs. Brown, Green and King."""
    return _has_plural(text) and bool(_PLURAL_RANK.search(text, max(0, start - 160), start))


@lru_cache(maxsize=16)
def _has_plural(text: str) -> bool:
    """Asked for every name of a passage, one after the other; few passages have one."""
    return bool(_PLURAL.search(text))
