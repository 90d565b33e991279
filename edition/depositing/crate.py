"""The package as an RO-Crate 1.3: every file described, with type, licence, what it was made from and by what.

The crate's root is data/, the payload: so its metadata file is under the bag's checksums, and data/ taken out of the
bag is a whole crate still. Written here and not with the library `rocrate`, which gives random ids and asks the clock.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import metadata
from typing import Any
from urllib.parse import quote

from edition.depositing.bag import in_order
from edition.depositing.citing import citation
from edition.depositing.formats import format_of
from edition.depositing.payload import Item, Sums
from edition.depositing.record import Agent, Record, SourceWork

METADATA = "ro-crate-metadata.json"
PROFILE = "https://w3id.org/ro/crate/1.3"
Entity = dict[str, Any]

_FOLDERS = {
    "tei": "The edition: TEI P5", "schema": "Schema of the TEI, and the guide to it",
    "seeds": "Sources and authority files",
    "html": "Web edition", "pdf": "Books", "epub": "E-books", "text": "Plain text", "reports": "Reports of the checks",
    "metadata": "Metadata for repositories and libraries", "LICENSES": "Texts of the licences",
    "xslt": "Stylesheets of this edition",
}  # fmt: skip
_STEPS = {
    "encode": "Conversion of the text of the OCR into TEI; corrected by hand since",
    "derive": "Derivation of the schema files from the ODD", "check": "Check of schema, rules, links and accounting",
    "html": "Rendering as web pages", "pdf": "Typesetting as a book", "epub": "Rendering as an e-book",
    "text": "Rendering as plain text",
}  # fmt: skip


def crate(record: Record, items: Sequence[Item], known: Mapping[str, Sums], tools: Mapping[str, str],
          state: str = "") -> bytes:
    """ro-crate-metadata.json for ITEMS with checksums KNOWN.

    TOOLS: names of programs and their versions; STATE: the exact state of our own, as a SHA-256.
    """
    graph = [
        {"@id": METADATA, "@type": "CreativeWork", "conformsTo": {"@id": PROFILE}, "about": {"@id": "./"}},
        _root(record, items),
        *_folders(record, items),
        *(_file(record, item, known[item.path]) for item in in_order(items)),
        _identifier(record),
        *_agents(record),
        *_licences(record, items),
        *_formats(items),
        *_sources(record),
        *_programs(tools, state),
        *_actions(record, items, tools),
    ]
    whole = {"@context": f"{PROFILE}/context", "@graph": graph}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _ids(names: Iterable[str]) -> list[Entity]:
    return [{"@id": name} for name in names]


def _said(entity: Entity) -> Entity:
    """What there is to say: nothing empty, and one value alone is no list (RO-Crate 1.3, JSON-LD)."""
    plain = {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in entity.items()}
    return {key: value for key, value in plain.items() if value not in (None, "", [])}


def _root(record: Record, items: Sequence[Item]) -> Entity:
    top = sorted({i.path.split("/")[0] + ("/" if "/" in i.path else "") for i in items})
    return _said({
        "@id": "./", "@type": "Dataset", "name": record.title, "description": record.description,
        "datePublished": record.date, "version": record.version, "license": {"@id": licence_id(record)},
        "identifier": {"@id": _identifier_id(record)}, "url": record.url, "inLanguage": list(record.languages),
        "keywords": list(record.keywords), "creator": _ids(map(agent_id, record.creators)),
        "publisher": {"@id": _publisher_id(record)} if record.publisher else None, "creditText": citation(record),
        "isBasedOn": _ids(source_id(source) for source in record.sources), "releaseNotes": record.changes,
        "hasPart": _ids(top), "mentions": _ids(f"#{step}" for step in _done(items)),
    })  # fmt: skip


def _identifier_id(record: Record) -> str:
    return f"https://doi.org/{record.doi}" if record.doi else f"#{record.name}"


def _identifier(record: Record) -> Entity:
    """The DOI as a thing of its own; before there is one, the name of the package."""
    if not record.doi:
        return _said({"@id": _identifier_id(record), "@type": "PropertyValue", "name": "name of the package",
                      "value": record.name, "url": record.url})
    return {"@id": _identifier_id(record), "@type": "PropertyValue", "name": f"DOI {record.doi}",
            "propertyID": "https://registry.identifiers.org/registry/doi", "value": f"doi:{record.doi}",
            "url": _identifier_id(record)}


def _folders(record: Record, items: Sequence[Item]) -> Iterator[Entity]:
    """Every folder with the files and folders in it."""
    inside: dict[str, set[str]] = defaultdict(set)
    for item in items:
        parts = item.path.split("/")
        for depth in range(1, len(parts)):
            child = "/".join(parts[: depth + 1]) + ("/" if depth + 1 < len(parts) else "")
            inside["/".join(parts[:depth]) + "/"].add(child)
    for folder in sorted(inside):
        name = _FOLDERS.get(folder.rstrip("/"), folder)
        parts = sorted(inside[folder])
        yield _said({"@id": address_of(folder), "@type": "Dataset", "name": name,
                     "description": f"{name}: {_counted(len(parts))}", "hasPart": _ids(map(address_of, parts))})


def _counted(number: int) -> str:
    return f"{number} entries" if number > 1 else "1 entry"


def address_of(path: str) -> str:
    """A path as an @id: a relative URI, so spaces and the like are percent-encoded."""
    return quote(path, safe="/!$&'()*+,;=:@~")


def _file(record: Record, item: Item, sums: Sums) -> Entity:
    kind = format_of(item.path)
    return _said({
        "@id": address_of(item.path), "@type": "File", "name": item.path.rsplit("/", 1)[-1], "description": item.about,
        "encodingFormat": [kind.media, {"@id": kind.address}] if kind.address else kind.media,
        "contentSize": str(sums.size), "sha256": sums.sha256, "license": _own_licence(record, item),
        "isBasedOn": _ids(map(address_of, item.sources)),
    })  # fmt: skip


def _own_licence(record: Record, item: Item) -> Entity | None:
    """A file under the licence of the whole says nothing: it inherits (RO-Crate 1.3, licensing)."""
    licence = _licence_of(record, item)
    return {"@id": licence} if licence != licence_id(record) else None


def _licence_of(record: Record, item: Item) -> str:
    if item.licence == "source":
        own = (r.url or "#rights-of-the-source" for r in record.rights if r.covers == "source")
        return next(own, licence_id(record))
    return f"https://spdx.org/licenses/{item.licence}" if item.licence else licence_id(record)


def licence_id(record: Record) -> str:
    """The @id of the licence of the editors' work."""
    return f"https://spdx.org/licenses/{record.licence}"


def _licences(record: Record, items: Sequence[Item]) -> Iterator[Entity]:
    used = {_licence_of(record, item) for item in items} | {licence_id(record)}
    names = {r.url or "#rights-of-the-source": r.title for r in record.rights} | {
        f"https://spdx.org/licenses/{r.spdx}": r.title for r in record.rights if r.spdx}
    for ident in sorted(used):
        spdx = ident.rsplit("/", 1)[-1] if "spdx.org" in ident else ""
        yield _said({"@id": ident, "@type": "CreativeWork", "name": names.get(ident, spdx), "identifier": spdx or ident,
                     "description": f"The licence {names.get(ident, spdx)}" if spdx else "The rights in the source"})


def agent_id(agent: Agent) -> str:
    """The @id of a person or body."""
    return f"https://orcid.org/{agent.orcid}" if agent.orcid else "#" + "-".join(agent.name.replace(",", "").split())


def _agents(record: Record) -> Iterator[Entity]:
    for agent in record.creators:
        home = f"#of-{'-'.join(agent.affiliation.split())}" if agent.affiliation else ""
        yield _said({
            "@id": agent_id(agent), "@type": "Organization" if agent.body else "Person", "name": agent.name,
            "familyName": agent.family, "givenName": agent.given, "affiliation": {"@id": home} if home else None,
        })  # fmt: skip
    for body in sorted({agent.affiliation for agent in record.creators if agent.affiliation}):
        yield {"@id": f"#of-{'-'.join(body.split())}", "@type": "Organization", "name": body}
    if record.publisher and _publisher_id(record) == "#publisher":
        yield {"@id": "#publisher", "@type": "Organization", "name": record.publisher}


def _publisher_id(record: Record) -> str:
    """A body that edits and publishes is one body."""
    return next((agent_id(agent) for agent in record.creators if agent.name == record.publisher), "#publisher")


def _formats(items: Sequence[Item]) -> Iterator[Entity]:
    known = {kind.address: kind for kind in (format_of(item.path) for item in items) if kind.address}
    for ident in sorted(known):
        yield {"@id": ident, "@type": ["WebPage", "Standard"], "name": known[ident].name}


def source_id(source: SourceWork) -> str:
    """The @id of a paper that was edited: its scan, if it has one."""
    return source.scan or f"#source-of-{source.ident}"


def _sources(record: Record) -> Iterator[Entity]:
    for source in {source_id(s): s for s in record.sources}.values():
        yield _said({
            "@id": source_id(source), "@type": "CreativeWork", "name": source.title, "datePublished": source.date,
            "description": "The paper edited here, as its scan shows it",
            "author": [f"{name}" for name in source.authors], "identifier": [f"{k}: {v}" for k, v in source.numbers],
        })  # fmt: skip


def _programs(tools: Mapping[str, str], state: str) -> Iterator[Entity]:
    for name, version in sorted(tools.items()):
        exact = f"sha256:{state}" if name == "edition" and state else None
        yield _said({"@id": tool_id(name, version), "@type": "SoftwareApplication", "name": name, "version": version,
               "softwareVersion": version, "description": f"{name} {version}", "url": _home(name), "identifier": exact})


def _home(name: str) -> str:
    """Where a program is at home; of our own what its distribution says, else what README says of it."""
    said = (url.partition(",")[2].strip() for url in metadata("tei-edition").get_all("Project-URL") or ())
    return _HOMES.get(name) or next(said, "README.md#how-it-was-made-and-how-far-to-trust-it")


def tool_id(name: str, version: str) -> str:
    """The @id of a program in a version."""
    return f"#{name}-{version}"


def _done(items: Sequence[Item]) -> list[str]:
    made = {item.made_by for item in items}
    return [step for step in _STEPS if step in made]


def _actions(record: Record, items: Sequence[Item], tools: Mapping[str, str]) -> Iterator[Entity]:
    """What was done, from what, with which programs, and what came of it."""
    for step in _done(items):
        results = [item for item in in_order(items) if item.made_by == step]
        used = dict.fromkeys(source for item in results for source in item.sources)
        programs = [name for name in tools if name == "edition" or name in _USES.get(step, ())]
        yield _said({
            "@id": f"#{step}", "@type": "CreateAction", "name": _STEPS[step], "endTime": record.date,
            "description": _STEPS[step], "instrument": _ids(tool_id(name, tools[name]) for name in programs),
            "agent": _ids(map(agent_id, record.creators[:1])), "object": _ids(map(address_of, used)),
            "result": _ids(address_of(item.path) for item in results),
        })  # fmt: skip


_HOMES = {"SaxonC-HE": "https://www.saxonica.com/", "Typst": "https://typst.app/"}
_USES: Mapping[str, Sequence[str]] = {
    "check": ("SaxonC-HE",), "derive": ("SaxonC-HE",), "html": ("SaxonC-HE",), "epub": ("SaxonC-HE",),
    "text": ("SaxonC-HE",), "pdf": ("SaxonC-HE", "Typst"),
}  # fmt: skip
