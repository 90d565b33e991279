"""The package as an RO-Crate 1.3: every file described, with type, licence, what it was made from and by what.

The crate's root is data/, the payload: so its metadata file is under the bag's checksums, and data/ taken out of the
bag is a whole crate still. Written here and not with the library `rocrate`, which gives random ids and asks the clock.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from edition.depositing.bag import in_order
from edition.depositing.citing import citation
from edition.depositing.crate_context import (
    Entity,
    agent_id,
    agents,
    contact,
    formats,
    ids,
    licence_id,
    licence_of,
    licences,
    programs,
    publisher_id,
    said,
    source_id,
    sources,
    tool_id,
)
from edition.depositing.formats import format_of
from edition.depositing.payload import Item, Sums
from edition.depositing.record import Record

METADATA = "ro-crate-metadata.json"
PREVIEW = "ro-crate-preview.html"  # a page about the crate, and like METADATA no part of it (RO-Crate 1.3, structure)
PROFILE = "https://w3id.org/ro/crate/1.3"
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
    items = [item for item in items if item.path != PREVIEW]
    graph = [
        {"@id": METADATA, "@type": "CreativeWork", "conformsTo": {"@id": PROFILE}, "about": {"@id": "./"}},
        _root(record, items),
        *_folders(record, items),
        *(_file(record, item, known[item.path]) for item in in_order(items)),
        _identifier(record),
        *contact(record),
        *agents(record),
        *licences(record, items),
        *formats(items),
        *sources(record),
        *programs(tools, state),
        *_actions(record, items, tools),
    ]
    whole = {"@context": f"{PROFILE}/context", "@graph": graph}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _root(record: Record, items: Sequence[Item]) -> Entity:
    top = sorted({i.path.split("/")[0] + ("/" if "/" in i.path else "") for i in items})
    return said({
        "@id": "./", "@type": "Dataset", "name": record.title, "description": record.description,
        "datePublished": record.date, "version": record.version, "license": {"@id": licence_id(record)},
        "identifier": {"@id": _identifier_id(record)}, "url": record.url, "inLanguage": list(record.languages),
        "keywords": list(record.keywords), "creator": ids(map(agent_id, record.creators)),
        "publisher": {"@id": publisher_id(record)} if record.publisher else None, "creditText": citation(record),
        "isBasedOn": ids(source_id(source) for source in record.sources), "releaseNotes": record.changes,
        "hasPart": ids(top), "mentions": ids(f"#{step}" for step in _done(items)),
    })  # fmt: skip


def _identifier_id(record: Record) -> str:
    return f"https://doi.org/{record.doi}" if record.doi else f"#{record.name}"


def _identifier(record: Record) -> Entity:
    """The DOI as a thing of its own; before there is one, the name of the package."""
    if not record.doi:
        return said({"@id": _identifier_id(record), "@type": "PropertyValue", "name": "name of the package",
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
        yield said({"@id": address_of(folder), "@type": "Dataset", "name": name,
                     "description": f"{name}: {_counted(len(parts))}", "hasPart": ids(map(address_of, parts))})


def _counted(number: int) -> str:
    return f"{number} entries" if number > 1 else "1 entry"


def address_of(path: str) -> str:
    """A path as an @id: a relative URI, so spaces and the like are percent-encoded."""
    return quote(path, safe="/!$&'()*+,;=:@~")


def _file(record: Record, item: Item, sums: Sums) -> Entity:
    kind = format_of(item.path)
    return said({
        "@id": address_of(item.path), "@type": "File", "name": item.path.rsplit("/", 1)[-1], "description": item.about,
        "encodingFormat": [kind.media, {"@id": kind.address}] if kind.address else kind.media,
        "contentSize": str(sums.size), "sha256": sums.sha256, "license": _own_licence(record, item),
        "isBasedOn": ids(map(address_of, item.sources)),
    })  # fmt: skip


def _own_licence(record: Record, item: Item) -> Entity | None:
    """A file under the licence of the whole says nothing: it inherits (RO-Crate 1.3, licensing)."""
    licence = licence_of(record, item)
    return {"@id": licence} if licence != licence_id(record) else None


def _done(items: Sequence[Item]) -> list[str]:
    made = {item.made_by for item in items}
    return [step for step in _STEPS if step in made]


def _actions(record: Record, items: Sequence[Item], tools: Mapping[str, str]) -> Iterator[Entity]:
    """What was done, from what, with which programs, and what came of it."""
    for step in _done(items):
        results = [item for item in in_order(items) if item.made_by == step]
        used = dict.fromkeys(source for item in results for source in item.sources)
        programs = [name for name in tools if name == "edition" or name in _USES.get(step, ())]
        yield said({
            "@id": f"#{step}", "@type": "CreateAction", "name": _STEPS[step], "endTime": record.date,
            "description": _STEPS[step], "instrument": ids(tool_id(name, tools[name]) for name in programs),
            "agent": ids(map(agent_id, record.creators[:1])), "object": ids(map(address_of, used)),
            "result": ids(address_of(item.path) for item in results),
        })  # fmt: skip


_USES: Mapping[str, Sequence[str]] = {
    "check": ("SaxonC-HE",), "derive": ("SaxonC-HE",), "html": ("SaxonC-HE",), "epub": ("SaxonC-HE",),
    "text": ("SaxonC-HE",), "pdf": ("SaxonC-HE", "Typst"),
}  # fmt: skip
