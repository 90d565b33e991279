"""The entries of the authority files: frozen values with the file and line they were read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Literal

from edition.authority.dates import LifeDate
from edition.findings import Finding

Kind = Literal["person", "place", "org", "title", "term"]


@dataclass(frozen=True, slots=True)
class Role:
    """An office or occupation. START and END are W3C dates (year, month or day) or None."""

    title: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What all entries have. FORMS are further forms as they stand in texts; NATIVE is the name in its own script.

    SAME_AS are URLs of the same thing elsewhere. TEI is a TEI element, as text, with whatever the YAML has no field
    for; it is written back verbatim. FILE and LINE say where the entry begins (they take no part in comparisons).
    """

    kind: ClassVar[Kind]
    prefix: ClassVar[str]
    id: str
    name: str
    forms: tuple[str, ...] = ()
    native: str | None = None
    native_lang: str | None = None
    note: str | None = None
    same_as: tuple[str, ...] = ()
    tei: str | None = None
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    @property
    def ref(self) -> str:
        """The xml:id of this entry in TEI: "pers-khrushchev"."""
        return f"{self.prefix}{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entry):
    """A person. NAME is the preferred form, as a rule "Surname, Given names"."""

    kind: ClassVar[Kind] = "person"
    prefix: ClassVar[str] = "pers-"
    born: LifeDate | None = None
    died: LifeDate | None = None
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Entry):
    """A place. COORDINATES are (latitude, longitude) in degrees, as strings as they were typed."""

    kind: ClassVar[Kind] = "place"
    prefix: ClassVar[str] = "place-"
    type: str | None = None
    coordinates: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Org(Entry):
    """A body: party, state organ, agency, firm. PART_OF is the id of the body it belongs to."""

    kind: ClassVar[Kind] = "org"
    prefix: ClassVar[str] = "org-"
    type: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Entry):
    """A work, journal or series. LEVEL as in TEI: j(ournal), m(onograph), s(eries), a(rticle), u(npublished)."""

    kind: ClassVar[Kind] = "title"
    prefix: ClassVar[str] = "bibl-"
    level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Entry):
    """An abbreviation or cryptonym with what it stands for."""

    kind: ClassVar[Kind] = "term"
    prefix: ClassVar[str] = "term-"
    type: str | None = None
    expansion: str | None = None


# file stem -> class: the five authority files, in the order in which TEI lists them
KINDS: Mapping[str, type[Entry]] = {
    "persons": Person, "places": Place, "orgs": Org, "titles": Title, "terms": Term,
}


@dataclass(frozen=True)
class Authority:
    """All entries of a project, each file in its own order. FINDINGS is what is odd in them but usable."""

    persons: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    orgs: tuple[Org, ...] = ()
    titles: tuple[Title, ...] = ()
    terms: tuple[Term, ...] = ()
    findings: tuple[Finding, ...] = ()

    def entries(self) -> Iterator[Entry]:
        """Every entry: persons, places, organisations, titles, terms."""
        yield from (*self.persons, *self.places, *self.orgs, *self.titles, *self.terms)

    @cached_property
    def by_ref(self) -> Mapping[str, Entry]:
        """xml:id ("pers-khrushchev") -> entry."""
        return {entry.ref: entry for entry in self.entries()}
