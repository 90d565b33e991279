"""Authority entries as TEI lists: standOff holds those that the text names, in the order of the authority files.

The YAML owns them; standOff is written anew from it. How a text comes to name them is tagging.py's business; the
way back, from TEI to YAML, is authority_exchange.py's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from edition.authority import Authority, Entry, LifeDate, Org, Person, Place, Term, Title
from edition.encoding.document import TEI, XML_ID, XML_LANG, tei

LISTS: Mapping[str, str] = {
    "person": "listPerson", "place": "listPlace", "org": "listOrg", "title": "listBibl", "term": "list",
}  # fmt: skip
_NAMES = {"person": "persName", "place": "placeName", "org": "orgName", "title": "title", "term": "term"}
_ELEMENTS = {"person": "person", "place": "place", "org": "org", "title": "bibl", "term": "item"}

# idno/@type by the start of an address; anything else is a plain URI.
_AUTHORITIES = (
    ("wikidata.org/", "wikidata"), ("viaf.org/", "viaf"), ("d-nb.info/gnd/", "gnd"), ("geonames.org/", "geonames"),
    ("id.loc.gov/", "lcnaf"), ("isni.org/", "isni"), ("orcid.org/", "orcid"), ("pm20.zbw.eu/", "pm20"),
    ("history.state.gov/", "hsg"), ("getty.edu/", "getty"),
)  # fmt: skip


def stand_off(authority: Authority, refs: Iterable[str]) -> etree._Element | None:
    """The standOff of a document that names REFS (xml:ids such as "pers-khrushchev"); None when it names nobody."""
    named = set(refs)
    root = etree.Element(tei("standOff"), nsmap={None: TEI})  # type: ignore[dict-item]
    for kind, name in LISTS.items():
        entries = [e for e in authority.entries() if e.kind == kind and e.ref in named]
        if entries:
            root.append(entry_list(kind, name, entries))
    return root if len(root) else None


def entry_list(kind: str, name: str, entries: Iterable[Entry]) -> etree._Element:
    """One list of entries of one kind, such as listPerson."""
    element = etree.Element(tei(name), {"type": "terms"} if kind == "term" else {}, nsmap={None: TEI})  # type: ignore[dict-item]
    for entry in entries:
        element.append(entry_element(entry))
    return element


def entry_element(entry: Entry) -> etree._Element:
    """The TEI of one entry, such as person with persName, birth, death, note and idno."""
    element = etree.Element(tei(_ELEMENTS[entry.kind]), {XML_ID: entry.ref}, nsmap={None: TEI})  # type: ignore[dict-item]
    if isinstance(entry, Org | Place) and entry.type:
        element.set("type", entry.type.replace(" ", "-"))
    _names(element, entry)
    match entry:
        case Person():
            _life(element, entry)
        case Place():
            _location(element, entry)
        case Term():
            _child(element, "gloss", entry.expansion)
        case Title() if entry.level:
            element[0].set("level", entry.level)
    for address in entry.same_as:
        _child(element, "idno", address, type=identifier_type(address))
    _child(element, "note", entry.note, type="editorial")
    return element


def identifier_type(address: str) -> str:
    """The idno/@type of an address: "wikidata", "viaf", ..., otherwise "URI"."""
    return next((kind for part, kind in _AUTHORITIES if part in address), "URI")


def _names(element: etree._Element, entry: Entry) -> None:
    name = _NAMES[entry.kind]
    if entry.kind == "term":
        _child(element, name, entry.name)
        return
    if entry.kind == "title":
        _child(element, name, entry.name)
    else:
        _child(element, name, entry.name, type="preferred")
    if entry.native and entry.native != entry.name:
        language = {XML_LANG: entry.native_lang} if entry.native_lang else {}
        _child(element, name, entry.native, type="native", **language)
    for form in entry.forms:
        if form != entry.name:
            _child(element, name, form, type="variant")


def _life(element: etree._Element, person: Person) -> None:
    for name, date in (("birth", person.born), ("death", person.died)):
        if date:
            element.append(etree.Element(tei(name), _when(date)))
    for role in person.roles:
        limits = {key: value for key, value in (("from", role.start), ("to", role.end)) if value}
        _child(element, "occupation", role.title, **limits)


def _when(date: LifeDate) -> dict[str, str]:
    values = {"when": date.when, "notBefore": date.not_before, "notAfter": date.not_after, "cert": date.cert}
    return {key: value for key, value in values.items() if value}


def _location(element: etree._Element, place: Place) -> None:
    if place.coordinates:
        location = etree.SubElement(element, tei("location"))
        _child(location, "geo", " ".join(place.coordinates))


def _child(parent: etree._Element, name: str, text: str | None, **attributes: str) -> None:
    if text:
        etree.SubElement(parent, tei(name), attributes).text = text
