"""A record for those who cite it: CITATION.cff, codemeta.json, .zenodo.json, Dublin Core, and the sentence itself.

Sources: Citation File Format 1.2.0; CodeMeta 3.0; Zenodo's legacy deposit metadata; OAI Dublin Core 2.0.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from lxml import etree

from edition.depositing.identifiers import bare
from edition.depositing.languages import alpha_3
from edition.depositing.parties import Agent, SourceWork
from edition.depositing.record import Record

OAI = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


def citation(record: Record) -> str:
    """How to cite the edition: editors, title, version, publisher, year, DOI."""
    names = " and ".join(agent.name for agent in record.creators)
    editors = f"{names}, {'ed' if len(record.creators) == 1 else 'eds'}. "
    where = f" {address(record)}." if address(record) else ""
    year = f", {record.date[:4]}" if record.date else ""
    return f"{editors if names else ''}{record.title}. Version {record.version}. {record.publisher}{year}.{where}"


def address(record: Record) -> str | None:
    """Where the record leads: its DOI as an address, or its site."""
    return f"https://doi.org/{record.doi}" if record.doi else record.url


def citation_cff(record: Record) -> bytes:
    """CITATION.cff."""
    made: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this edition, please cite it as below.",
        "type": "dataset",
        "title": record.title,
        "abstract": record.description,
        "version": record.version,
        "date-released": record.date,
        "authors": [_cff_agent(agent) for agent in record.creators],
        "license": record.licence,
        "doi": record.doi,
        "url": record.url,
        "keywords": list(record.keywords),
        "references": [_cff_source(source) for source in record.sources],
    }
    return yaml.safe_dump({k: v for k, v in made.items() if v}, sort_keys=False, allow_unicode=True, width=100).encode()


def _cff_agent(agent: Agent) -> dict[str, str]:
    if agent.body or not agent.given:
        return {"name": agent.name}
    made = {"family-names": agent.family or "", "given-names": agent.given}
    made |= {"orcid": f"https://orcid.org/{agent.orcid}"} if agent.orcid else {}
    return made | ({"affiliation": agent.affiliation} if agent.affiliation else {})


def _cff_source(source: SourceWork) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "report" if any(kind.endswith("report-number") for kind, _ in source.numbers) else "generic",
        "title": source.title,
        "authors": [{"name": name} for name in source.authors] or [{"name": "unknown"}],
        "year": int(source.date[:4]) if source.date and source.date[:4].isdigit() else None,
        "url": source.scan,
        "scope": "The document edited.",
    }
    return {key: value for key, value in made.items() if value}


def codemeta(record: Record) -> dict[str, Any]:
    """codemeta.json: an edition is a Dataset of schema.org, in CodeMeta's context."""
    made = {
        "@context": "https://w3id.org/codemeta/3.0",
        "@type": "Dataset",
        "name": record.title,
        "description": record.description,
        "identifier": address(record),
        "url": record.url,
        "version": record.version,
        "datePublished": record.date,
        "inLanguage": list(record.languages),
        "keywords": list(record.keywords),
        "license": [r.url for r in record.rights if r.url],
        "author": [_schema_agent(agent) for agent in record.creators],
        "publisher": {"@type": "Organization", "name": record.publisher},
        "isBasedOn": [s.scan for s in record.sources if s.scan],
        "releaseNotes": record.changes,
    }
    return {key: value for key, value in made.items() if value}


def _schema_agent(agent: Agent) -> dict[str, Any]:
    if agent.body:
        return {"@type": "Organization", "name": agent.name}
    made: dict[str, Any] = {"@type": "Person"}
    made |= {"@id": f"https://orcid.org/{agent.orcid}"} if agent.orcid else {}
    made |= {"familyName": agent.family or agent.name} | ({"givenName": agent.given} if agent.given else {})
    return made | ({"affiliation": {"@type": "Organization", "name": agent.affiliation}} if agent.affiliation else {})


def zenodo(record: Record) -> dict[str, Any]:
    """.zenodo.json: what Zenodo reads out of a repository of GitHub's."""
    made = {
        "title": record.title,
        "upload_type": "publication",
        "publication_type": "other",
        "publication_date": record.date,
        "description": record.description,
        "creators": [_zenodo_agent(agent) for agent in record.creators],
        "access_right": "open",
        "license": (record.licence or "").lower(),
        "keywords": list(record.keywords),
        "version": record.version,
        "language": alpha_3(record.languages[0]) if record.languages else None,
        "notes": record.changes,
        "method": record.methods,
        "communities": [{"identifier": record.community}] if record.community else [],
        "related_identifiers": [
            {"identifier": bare(r.identifier), "relation": r.relation[0].lower() + r.relation[1:], "scheme": r.scheme}
            for r in record.relations
        ],
    }
    return {key: value for key, value in made.items() if value}


def _zenodo_agent(agent: Agent) -> dict[str, str]:
    made = {"name": agent.name}
    made |= {"orcid": agent.orcid} if agent.orcid else {}
    return made | ({"affiliation": agent.affiliation} if agent.affiliation else {})


def dublin_core(record: Record) -> bytes:
    """The record as unqualified Dublin Core, as OAI-PMH carries it."""
    root = etree.Element(f"{{{OAI}}}dc", nsmap={"oai_dc": OAI, "dc": DC, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", f"{OAI} http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    for name, text in _dublin_core(record):
        if text:
            etree.SubElement(root, f"{{{DC}}}{name}").text = text
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _dublin_core(record: Record) -> Iterator[tuple[str, str | None]]:
    yield "title", record.title
    yield from (("creator", agent.name) for agent in record.creators)
    yield from (("subject", keyword) for keyword in record.keywords)
    yield "description", record.description
    yield "publisher", record.publisher
    yield "date", record.date
    yield "type", record.resource_type
    yield from (("format", name) for name in ("application/tei+xml", "text/html", "application/pdf"))
    yield "identifier", address(record) or record.name
    for source in record.sources:
        said = (*source.authors, source.title, source.date, source.scan)
        yield "source", ", ".join(part for part in said if part)
    yield from (("language", tag) for tag in record.languages)
    yield from (("relation", relation.identifier) for relation in record.relations)
    yield from (("rights", f"{rights.title}{f', {rights.url}' if rights.url else ''}") for rights in record.rights)
