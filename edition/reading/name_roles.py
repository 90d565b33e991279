"""What an entry says about somebody's offices, in words that a text may use around the name.

Editors write offices as roles with dates or as a free note ("Under Secretary of State until December 1961;
thereafter Ambassador to France"); both become clauses with the years they cover, where those are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.authority import Person
from edition.reading.folding import spell
from edition.reading.name_parse import parse_name

_YEAR = re.compile(r"\b(1[0-9]\d\d|20\d\d)\b")
_SPAN = re.compile(r"\b(1[0-9]\d\d|20\d\d)\b[^;]*?[-–—][^;]*?\b(1[0-9]\d\d|20\d\d)\b")
_UNTIL = re.compile(r"\b(?:until|till|to|through|before)\b[^;]{0,20}?\b(1[0-9]\d\d|20\d\d)\b")
_SINCE = re.compile(r"\b(?:from|since|after|beginning)\b[^;]{0,20}?\b(1[0-9]\d\d|20\d\d)\b")
_EMPTY = frozenset(
    "of the a an and or in for to from at by on until till after since before thereafter with as his her its first "
    "later then also who was is during through beginning january february march april may june july august september "
    "october november december former identity not released pseudonym".split())
# ranks and offices as they are abbreviated before names
_WRITTEN_OUT = {
    "sec": "secretary", "secy": "secretary", "gen": "general", "col": "colonel", "amb": "ambassador", "gov": "governor",
    "sen": "senator", "rep": "representative", "adm": "admiral", "capt": "captain", "lt": "lieutenant", "maj": "major",
    "pres": "president", "premier": "prime minister premier", "dir": "director", "min": "minister", "undersecretary":
    "under secretary", "fm": "foreign minister", "pm": "prime minister", "ambassadors": "ambassador", "ministers":
    "minister", "senators": "senator", "generals": "general", "secstate": "secretary state", "ministry": "minister",
    "us": "united states", "ussr": "soviet union", "american": "united states", "embassy": "ambassador embassy",
    "prime": "prime premier", "chmn": "chairman", "dep": "deputy", "asst": "assistant", "atty": "attorney",
}


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of one office with the years in which it was held, as far as told."""

    words: frozenset[str]
    first: int | None
    last: int | None

    def covers(self, year: int | None) -> bool:
        """Whether the office may have been held in YEAR."""
        return year is None or ((self.first or year) <= year <= (self.last or year))


def content(text: str) -> frozenset[str]:
    """The telling words of TEXT, folded, ranks written out, without plurals."""
    found: set[str] = set()
    for word in spell(text).split():
        found.update(_WRITTEN_OUT.get(word, word).split())
    return frozenset(word for word in found if word not in _EMPTY and len(word) > 1 and not word.isdigit())


def clauses(person: Person) -> Iterator[Clause]:
    """The offices of PERSON from roles, note and the ranks in the name."""
    for role in person.roles:
        yield Clause(content(role.title), _year(role.start), _year(role.end))
    ranks = [rank for name in parse_name(person.name) for rank in name.ranks]
    if ranks:
        yield Clause(content(" ".join(ranks)), None, None)
    previous: int | None = None
    for text in (person.note or "").split(";"):
        clause = _dated(text, previous)
        previous = clause.last or previous
        yield clause


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date and date[:4].isdigit() else None


def _dated(text: str, previous: int | None) -> Clause:
    """One clause of a note; "thereafter" begins where the clause before ended."""
    span, until, since = _SPAN.search(text), _UNTIL.search(text), _SINCE.search(text)
    first = int(span[1]) if span else int(since[1]) if since else previous if "thereafter" in text else None
    last = int(span[2]) if span else int(until[1]) if until else None
    return Clause(content(text), first, last)


# offices a bare surname is most likely to mean, from the highest; words that make them lower
_LESSER = frozenset("deputy under assistant vice acting special adviser advisor counselor minister-counselor".split())
_STANDING = (
    (3.0, ("president", "king", "queen", "emperor", "shah", "premier", "chancellor", "generalissimo", "pope", "tsar")),
    (2.6, ("prime", "secretary state", "first secretary", "general secretary", "foreign minister")),
    (2.0, ("attorney general", "secretary defense", "chairman", "director", "secretary", "vice president")),
    (1.5, ("minister", "special assistant", "ambassador", "general", "governor", "senator", "under secretary")),
    (1.0, ("assistant secretary", "admiral", "marshal", "deputy director", "commander", "representative")),
    (0.5, ("colonel", "chief", "deputy", "counselor")),
)


def standing(offices: Iterable[Clause], year: int | None) -> float:
    """How prominent OFFICES are, 0 to 3; an office not held in YEAR counts less."""
    best = 0.0
    for clause in offices:
        rank = _standing(clause.words)
        best = max(best, rank if clause.covers(year) else rank * 0.6)
    return best


def _standing(words: frozenset[str]) -> float:
    lesser = 0.5 if words & _LESSER else 1.0
    return next((value * lesser for value, offices in _STANDING
                 if any(set(office.split()) <= words for office in offices)), 0.0)
