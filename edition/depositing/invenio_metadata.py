"""A record as InvenioRDM (Zenodo's engine) takes it: the JSON body of a draft.

Source: InvenioRDM metadata reference, version 14. Descriptions are HTML there, so every text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from edition.depositing.identifiers import bare
from edition.depositing.languages import alpha_3
from edition.depositing.parties import Agent, Relation, Rights
from edition.depositing.record import Record

# DataCite's general types of what a relation points at, as InvenioRDM's own vocabulary calls them
_TYPES = {
    "Text": "publication", "Book": "publication-book", "Report": "publication-report", "Software": "software",
    "Dataset": "dataset", "Image": "image", "InteractiveResource": "other", "JournalArticle": "publication-article",
    "Other": "other",
}  # fmt: skip
RESOURCE_TYPE = "publication-other"  # "Text" in DataCite's words: an edition is neither an article nor a report
_SCHEMES = frozenset(["doi", "url", "isbn", "ark", "handle", "urn"])


def invenio_metadata(record: Record) -> dict[str, Any]:
    """The body of POST /api/records for RECORD. Its DOI is left to whoever talks to the server."""
    return {
        "access": {"record": "public", "files": "public"},
        "files": {"enabled": True},
        "metadata": {key: value for key, value in _metadata(record).items() if value},
    }


def _metadata(record: Record) -> dict[str, Any]:
    return {
        "resource_type": {"id": RESOURCE_TYPE},
        "title": record.title,
        "publication_date": record.date,
        "creators": [_creator(agent) for agent in record.creators],
        "publisher": record.publisher,
        "version": record.version,
        "description": _html(record.description),
        "additional_descriptions": list(_further(record)),
        "subjects": [{"subject": keyword} for keyword in record.keywords],
        "languages": [{"id": code} for code in dict.fromkeys(map(alpha_3, record.languages)) if code],
        "rights": [_rights(rights) for rights in record.rights],
        "related_identifiers": [_related(relation) for relation in record.relations if relation.scheme in _SCHEMES],
        "dates": [{"date": d, "type": {"id": "other"}, "description": said} for d, said in record.paper_dates()],
        "formats": ["application/tei+xml", "application/pdf", "application/zip"],
        "sizes": [f"{record.words} words"],
    }


def _creator(agent: Agent) -> dict[str, Any]:
    who: dict[str, Any] = {"type": "organizational", "name": agent.name}
    if not agent.body:
        who = {"type": "personal", "family_name": agent.family or agent.name}
        who |= {"given_name": agent.given} if agent.given else {}
        who |= {"identifiers": [{"scheme": "orcid", "identifier": agent.orcid}]} if agent.orcid else {}
    creator: dict[str, Any] = {"person_or_org": who, "role": {"id": "editor"}}
    return creator | ({"affiliations": [{"name": agent.affiliation}]} if agent.affiliation else {})


def _further(record: Record) -> Iterator[dict[str, Any]]:
    tool, version = record.made_with
    texts = (
        ("methods", record.methods),
        ("technical-info", f"Made with {tool} {version}."),
        ("series-information", record.series or ""),
        ("other", f"Changes in version {record.version}: {record.changes}" if record.changes else ""),
    )
    yield from ({"description": _html(text), "type": {"id": kind}} for kind, text in texts if text)


def _html(text: str) -> str:
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in text.split("\n") if part.strip())


def _rights(rights: Rights) -> dict[str, Any]:
    """A licence of SPDX by its id; any other by its name, in English, and its address."""
    if rights.spdx:
        return {"id": rights.spdx.lower()}
    of = "Of the papers edited." if rights.covers == "source" else "Of the encoding."
    return {"title": {"en": rights.title}, "description": {"en": of}, **({"link": rights.url} if rights.url else {})}


def _related(relation: Relation) -> dict[str, Any]:
    kind = _TYPES.get(relation.kind or "")
    return {
        "identifier": bare(relation.identifier),
        "scheme": relation.scheme,
        "relation_type": {"id": relation.relation.lower()},
        **({"resource_type": {"id": kind}} if kind else {}),
    }
