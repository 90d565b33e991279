"""A record in the words of DataCite's Metadata Schema 4.7: as XML and as the JSON of DataCite's REST interface.

Source: DataCite Metadata Schema 4.7 (31 March 2026). Both are written from one dictionary, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from edition.depositing.identifiers import bare
from edition.depositing.parties import Agent, Relation, Rights, SourceWork
from edition.depositing.record import Record

KERNEL = "http://datacite.org/schema/kernel-4"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
LOCATION = f"{KERNEL} https://schema.datacite.org/meta/kernel-4.7/metadata.xsd"
NOT_YET = ":tba"  # appendix 3: to be assigned or announced later
GENRE = "Digital scholarly edition"
_SCHEMES = {"doi": "DOI", "url": "URL", "isbn": "ISBN", "ark": "ARK", "handle": "Handle", "urn": "URN"}
_PREFIXES: dict[Any, str] = {None: KERNEL, "xsi": XSI}
_SPDX = {"rightsIdentifierScheme": "SPDX", "schemeUri": "https://spdx.org/licenses/"}


def datacite_json(record: Record) -> dict[str, Any]:
    """The attributes of the record; `doi` only once there is one."""
    made = {
        "doi": record.doi,
        "types": {"resourceTypeGeneral": record.resource_type, "resourceType": GENRE},
        "creators": [_agent(agent) for agent in record.creators],
        "titles": [{"title": record.title}],
        "publisher": {"name": record.publisher or NOT_YET},
        "publicationYear": (record.date or NOT_YET)[:4],
        "subjects": [{"subject": keyword} for keyword in record.keywords],
        "dates": list(_dates(record)),
        "language": record.languages[0] if record.languages else None,
        "relatedIdentifiers": [_related(relation) for relation in record.relations],
        "relatedItems": [_item(source) for source in record.sources],
        "sizes": [f"{record.words} words"],
        "formats": ["application/tei+xml", "text/html", "application/pdf", "application/epub+zip", "application/zip"],
        "version": record.version,
        "rightsList": [_rights(rights) for rights in record.rights],
        "descriptions": list(_descriptions(record)),
        "schemaVersion": KERNEL,
    }
    return {key: value for key, value in made.items() if value}


def _agent(agent: Agent) -> dict[str, Any]:
    made: dict[str, Any] = {"name": agent.name, "nameType": "Organizational" if agent.body else "Personal"}
    made |= {"givenName": agent.given} if agent.given else {}
    made |= {"familyName": agent.family} if agent.family else {}
    if agent.orcid:
        known = {"nameIdentifierScheme": "ORCID", "schemeUri": "https://orcid.org"}
        made["nameIdentifiers"] = [{"nameIdentifier": f"https://orcid.org/{agent.orcid}", **known}]
    return made | ({"affiliation": [{"name": agent.affiliation}]} if agent.affiliation else {})


def _dates(record: Record) -> Iterator[dict[str, str]]:
    if record.date:
        yield {"date": record.date, "dateType": "Issued"}
    for date, said in record.paper_dates():
        yield {"date": date, "dateType": "Other", "dateInformation": said}


def _related(relation: Relation) -> dict[str, str]:
    kind = {"resourceTypeGeneral": relation.kind} if relation.kind else {}
    return {"relatedIdentifier": bare(relation.identifier), "relatedIdentifierType": _SCHEMES[relation.scheme],
            "relationType": relation.relation, **kind}


def _item(source: SourceWork) -> dict[str, Any]:
    """A paper that was edited, as a related item: it has seldom an identifier, and always a title."""
    made: dict[str, Any] = {"relatedItemType": "Text", "relationType": "IsDerivedFrom"}
    if source.scan:
        made["relatedItemIdentifier"] = {"relatedItemIdentifier": source.scan, "relatedItemIdentifierType": "URL"}
    made["creators"] = [{"name": name} | ({"nameType": "Organizational"} if name in source.bodies else {})
                        for name in source.authors]
    made["titles"] = [{"title": source.title}]
    made["publicationYear"] = source.date[:4] if source.date else ""
    made["number"] = next((value for kind, value in source.numbers if kind != "copy-number"), "")
    return {key: value for key, value in made.items() if value}


def _rights(rights: Rights) -> dict[str, str]:
    of = "the papers edited" if rights.covers == "source" else "the encoding and the editors' additions"
    made = {"rights": f"{rights.title} ({of})", "lang": "en"}
    made |= {"rightsUri": rights.url} if rights.url else {}
    return made | ({"rightsIdentifier": rights.spdx, **_SPDX} if rights.spdx else {})


def _descriptions(record: Record) -> Iterator[dict[str, str]]:
    tool, version = record.made_with
    texts = (
        ("Abstract", record.description),
        ("Methods", record.methods),
        ("SeriesInformation", record.series or ""),
        ("TechnicalInfo", f"Made with {tool} {version}."),
        ("Other", f"Changes in version {record.version}: {record.changes}" if record.changes else ""),
    )
    for kind, text in texts:
        ours = {"lang": "en"} if kind in {"Methods", "TechnicalInfo"} else {}  # the others may be the editors' own
        if text:
            yield {"description": text, "descriptionType": kind, **ours}


# ---- the same as XML: which element holds what, in the order of the schema's documentation


def datacite_xml(record: Record) -> bytes:
    """The record as an XML document of the 4.7 schema; the identifier is ":tba" until there is a DOI."""
    known = datacite_json(record)
    root = etree.Element(f"{{{KERNEL}}}resource", nsmap=_PREFIXES)
    root.set(f"{{{XSI}}}schemaLocation", LOCATION)
    _put(root, "identifier", record.doi or NOT_YET, identifierType="DOI")
    _agents(root, "creators", "creator", known["creators"])
    _listed(root, "titles", "title", known["titles"], "title")
    _put(root, "publisher", known["publisher"]["name"])
    _put(root, "publicationYear", known["publicationYear"])
    _put(root, "resourceType", GENRE, resourceTypeGeneral=record.resource_type)
    _listed(root, "subjects", "subject", known.get("subjects", ()), "subject")
    _listed(root, "dates", "date", known.get("dates", ()), "date")
    _put(root, "language", known.get("language"))
    _listed(root, "relatedIdentifiers", "relatedIdentifier", known.get("relatedIdentifiers", ()), "relatedIdentifier")
    _listed(root, "sizes", "size", [{"size": size} for size in known["sizes"]], "size")
    _listed(root, "formats", "format", [{"format": name} for name in known["formats"]], "format")
    _put(root, "version", record.version)
    _listed(root, "rightsList", "rights", known.get("rightsList", ()), "rights")
    _listed(root, "descriptions", "description", known.get("descriptions", ()), "description")
    _items(root, known.get("relatedItems", ()))
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _put(parent: etree._Element, name: str, text: str | None, **attributes: str) -> None:
    if text:
        element = etree.SubElement(parent, f"{{{KERNEL}}}{name}", attributes)
        element.text = text


def _listed(root: etree._Element, many: str, one: str, values: Sequence[Mapping[str, str]], key: str) -> None:
    """<many><one attribute="...">text</one></many>; KEY is the text, everything else an attribute."""
    if not values:
        return
    parent = etree.SubElement(root, f"{{{KERNEL}}}{many}")
    for value in values:
        element = etree.SubElement(parent, f"{{{KERNEL}}}{one}")
        element.text = value[key]
        for name, said in value.items():
            if name != key:
                element.set(_attribute(name), said)


def _attribute(name: str) -> str:
    """The XML's name of what JSON calls NAME."""
    if name == "lang":
        return "{http://www.w3.org/XML/1998/namespace}lang"
    return {"schemeUri": "schemeURI", "rightsUri": "rightsURI"}.get(name, name)


def _agents(root: etree._Element, many: str, one: str, agents: Sequence[Mapping[str, Any]]) -> None:
    if not agents:
        return
    parent = etree.SubElement(root, f"{{{KERNEL}}}{many}")
    for agent in agents:
        element = etree.SubElement(parent, f"{{{KERNEL}}}{one}")
        kind = {"nameType": agent["nameType"]} if "nameType" in agent else {}
        _put(element, f"{one}Name", agent["name"], **kind)
        _put(element, "givenName", agent.get("givenName"))
        _put(element, "familyName", agent.get("familyName"))
        for known in agent.get("nameIdentifiers", ()):
            _put(element, "nameIdentifier", known["nameIdentifier"], nameIdentifierScheme="ORCID",
                 schemeURI=known["schemeUri"])
        for affiliation in agent.get("affiliation", ()):
            _put(element, "affiliation", affiliation["name"])


def _items(root: etree._Element, items: Sequence[Mapping[str, Any]]) -> None:
    if not items:
        return
    parent = etree.SubElement(root, f"{{{KERNEL}}}relatedItems")
    for item in items:
        kinds = {key: item[key] for key in ("relatedItemType", "relationType")}
        element = etree.SubElement(parent, f"{{{KERNEL}}}relatedItem", kinds)
        known = item.get("relatedItemIdentifier")
        if known:
            _put(element, "relatedItemIdentifier", known["relatedItemIdentifier"], relatedItemIdentifierType="URL")
        _agents(element, "creators", "creator", item.get("creators", ()))
        _listed(element, "titles", "title", item["titles"], "title")
        _put(element, "publicationYear", item.get("publicationYear"))
        _put(element, "number", item.get("number"))
