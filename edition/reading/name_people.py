"""The people of an authority as the matcher needs them: given names to compare, the sex a courtesy must not deny."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from edition.authority import Person
from edition.reading.folding import fold, spell
from edition.reading.lexicon import honorifics, sex_of
from edition.reading.name_forms import person_names
from edition.reading.name_given import Fit, fit
from edition.reading.name_parse import PersonName
from edition.reading.name_roles import Clause, clauses, content

_FEMALE_NOTE = re.compile(r"\b(?:wife|widow|daughter|sister|mother) of\b|\b(?:Mrs|Madame|Queen|Princess|née)\b", re.I)
_FEMALE_ENDING = re.compile(r"(?:ovna|evna|ichna|inichna)$")
_MALE_ENDING = re.compile(r"(?:ovich|evich|ovych|evych)$")


@dataclass(frozen=True)
class Bearer:
    """One listed person, NUMBER in the index."""

    number: int
    person: Person

    @cached_property
    def names(self) -> tuple[tuple[PersonName, bool], ...]:
        """Every name with whether it is an alias."""
        return person_names(self.person)

    @cached_property
    def own_words(self) -> frozenset[str]:
        """Folded given names and nicknames."""
        found = (word for name, _ in self.names for word in (*name.given, *name.nicknames))
        return frozenset(fold(word) for word in found if len(word) > 1)

    @cached_property
    def has_given(self) -> bool:
        """Whether any given name or initial is listed."""
        return any(name.given or name.nicknames for name, _ in self.names)

    @cached_property
    def regnal(self) -> bool:
        return self.names[0][0].regnal

    @cached_property
    def suffix(self) -> str | None:
        return next((name.suffix for name, _ in self.names if name.suffix), None)

    def fits(self, run: list[str], surname: str) -> Fit:
        """How a run of given names before SURNAME (spelled) fits, over all names that have this surname."""
        found = [fit(run, name.given, name.nicknames) for name, _ in self.names
                 if (name.given or name.nicknames) and _has(name, surname)]
        return max(found, default=Fit.AGAINST)

    @cached_property
    def offices(self) -> tuple[Clause, ...]:
        """Roles, note and ranks as clauses with the years they cover."""
        return tuple(clauses(self.person))

    @cached_property
    def refers_to(self) -> str:
        """The name (spelled) that the entry only refers to: its note says "see ..."; otherwise ""."""
        match = re.match(r"\(?(?:see|s\.|vgl\.|voir)\s+(?:also\s+|under\s+)?(.+)", self.person.note or "", re.I)
        return spell(match[1]).strip() if match else ""

    @cached_property
    def note_words(self) -> frozenset[str]:
        """Telling words of the note: what the person has in common with others named near by."""
        return content(self.person.note or "")

    @cached_property
    def sex(self) -> str:
        """"m", "f" or "" where nothing tells."""
        ranks = [honorifics().get(fold(rank.rstrip(".")), "") for name, _ in self.names for rank in name.ranks]
        if any(ranks):
            return next(rank for rank in ranks if rank)
        given = [fold(word) for word in self.names[0][0].given if len(word) > 1]
        if any(_FEMALE_ENDING.search(word) for word in given) or _FEMALE_NOTE.search(self.person.note or ""):
            return "f"
        if any(_MALE_ENDING.search(word) for word in given):
            return "m"
        return sex_of(given[0]) if given else ""


def _has(name: PersonName, surname: str) -> bool:
    """Whether NAME goes by SURNAME: given names of an alias must not stand before the real surname."""
    return any(word in fold(name.surname).replace("-", " ").replace("'", " ") for word in surname.split())
