"""Who and what a record names: people and bodies, rights, related things, the papers that were edited."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agent:
    """A person (NAME is "Family, Given") or a BODY. ORCID: sixteen digits in four groups, no address."""

    name: str
    family: str | None = None
    given: str | None = None
    body: bool = False
    orcid: str | None = None
    affiliation: str | None = None
    role: str = "editor"


@dataclass(frozen=True, slots=True)
class Rights:
    """Under what something may be used: an SPDX identifier where there is one, and the address of the terms.

    COVERS: "encoding" (what the editors made) or "source" (the papers edited).
    """

    spdx: str | None
    title: str
    url: str | None
    covers: str = "encoding"


@dataclass(frozen=True, slots=True)
class Relation:
    """This deposit RELATION that. RELATION is DataCite's word (IsDerivedFrom), SCHEME one of doi, url, isbn, ..."""

    identifier: str
    scheme: str
    relation: str
    kind: str | None = None  # DataCite's resourceTypeGeneral of what is pointed at


@dataclass(frozen=True, slots=True)
class SourceWork:
    """A paper that was edited: whose it is, when it is from, the numbers it is known by, where its scan is."""

    ident: str
    title: str
    authors: tuple[str, ...] = ()
    date: str | None = None
    numbers: tuple[tuple[str, str], ...] = ()
    scan: str | None = None
    pages: int | None = None
    bodies: tuple[str, ...] = ()  # those of the authors that are no persons
