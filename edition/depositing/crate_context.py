"""What a crate names besides its files: people and bodies, licences, formats, papers, programs; each with an @id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import metadata
from typing import Any

from edition.depositing.formats import format_of
from edition.depositing.parties import Agent, SourceWork
from edition.depositing.payload import Item
from edition.depositing.record import Record

Entity = dict[str, Any]
_HOMES = {"SaxonC-HE": "https://www.saxonica.com/", "Typst": "https://typst.app/"}


def ids(names: Iterable[str]) -> list[Entity]:
    """Pointers to things by their names."""
    return [{"@id": name} for name in names]


def said(entity: Entity) -> Entity:
    """What there is to say: nothing empty, and one value alone is no list (RO-Crate 1.3, JSON-LD)."""
    plain = {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in entity.items()}
    return {key: value for key, value in plain.items() if value not in (None, "", [])}


def licence_of(record: Record, item: Item) -> str:
    """The @id of the licence a file is under."""
    if item.licence == "source":
        own = (r.url or "#rights-of-the-source" for r in record.rights if r.covers == "source")
        return next(own, licence_id(record))
    return f"https://spdx.org/licenses/{item.licence}" if item.licence else licence_id(record)


def licence_id(record: Record) -> str:
    """The @id of the licence of the editors' work."""
    return f"https://spdx.org/licenses/{record.licence}"


def licences(record: Record, items: Sequence[Item]) -> Iterator[Entity]:
    """Every licence that is pointed at."""
    used = {licence_of(record, item) for item in items} | {licence_id(record)}
    names = {r.url or "#rights-of-the-source": r.title for r in record.rights} | {
        f"https://spdx.org/licenses/{r.spdx}": r.title for r in record.rights if r.spdx}
    for ident in sorted(used):
        spdx = ident.rsplit("/", 1)[-1] if "spdx.org" in ident else ""
        yield said({"@id": ident, "@type": "CreativeWork", "name": names.get(ident, spdx), "identifier": spdx or ident,
                     "description": f"The licence {names.get(ident, spdx)}" if spdx else "The rights in the source"})


def agent_id(agent: Agent) -> str:
    """The @id of a person or body."""
    return f"https://orcid.org/{agent.orcid}" if agent.orcid else "#" + "-".join(agent.name.replace(",", "").split())


def agents(record: Record) -> Iterator[Entity]:
    """Everybody who made or publishes the edition, with where they are at home."""
    for agent in record.creators:
        home = f"#of-{'-'.join(agent.affiliation.split())}" if agent.affiliation else ""
        yield said({
            "@id": agent_id(agent), "@type": "Organization" if agent.body else "Person", "name": agent.name,
            "familyName": agent.family, "givenName": agent.given, "affiliation": {"@id": home} if home else None,
            "contactPoint": _asked(record) if agent is record.creators[0] else None,
        })  # fmt: skip
    for body in sorted({agent.affiliation for agent in record.creators if agent.affiliation}):
        yield {"@id": f"#of-{'-'.join(body.split())}", "@type": "Organization", "name": body}
    if record.publisher and publisher_id(record) == "#publisher":
        yield {"@id": "#publisher", "@type": "Organization", "name": record.publisher}


def _asked(record: Record) -> Entity | None:
    return {"@id": f"mailto:{record.contact}"} if record.contact else None


def contact(record: Record) -> Iterator[Entity]:
    """Whom to ask about the edition."""
    if record.contact:
        yield {"@id": f"mailto:{record.contact}", "@type": "ContactPoint", "name": "Questions about the edition",
               "contactType": "editors", "email": record.contact}


def publisher_id(record: Record) -> str:
    """A body that edits and publishes is one body."""
    return next((agent_id(agent) for agent in record.creators if agent.name == record.publisher), "#publisher")


def formats(items: Sequence[Item]) -> Iterator[Entity]:
    """Every format that PRONOM describes."""
    known = {kind.address: kind for kind in (format_of(item.path) for item in items) if kind.address}
    for ident in sorted(known):
        yield {"@id": ident, "@type": ["WebPage", "Standard"], "name": known[ident].name}


def source_id(source: SourceWork) -> str:
    """The @id of a paper that was edited: its scan, if it has one."""
    return source.scan or f"#source-of-{source.ident}"


def sources(record: Record) -> Iterator[Entity]:
    """Every paper that was edited."""
    for source in {source_id(s): s for s in record.sources}.values():
        yield said({
            "@id": source_id(source), "@type": "CreativeWork", "name": source.title, "datePublished": source.date,
            "description": "The paper edited here, as its scan shows it",
            "author": [f"{name}" for name in source.authors], "identifier": [f"{k}: {v}" for k, v in source.numbers],
        })  # fmt: skip


def programs(tools: Mapping[str, str], state: str) -> Iterator[Entity]:
    """Every program that made something; of our own its exact state too."""
    for name, version in sorted(tools.items()):
        exact = f"sha256:{state}" if name == "edition" and state else None
        yield said({"@id": tool_id(name, version), "@type": "SoftwareApplication", "name": name, "version": version,
               "softwareVersion": version, "description": f"{name} {version}", "url": _home(name), "identifier": exact})


def _home(name: str) -> str:
    """Where a program is at home; of our own what its distribution says, else what README says of it."""
    said = (url.partition(",")[2].strip() for url in metadata("tei-edition").get_all("Project-URL") or ())
    return _HOMES.get(name) or next(said, "README.md#how-it-was-made-and-how-far-to-trust-it")


def tool_id(name: str, version: str) -> str:
    """The @id of a program in a version."""
    return f"#{name}-{version}"
