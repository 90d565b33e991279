"""Authority entries from TEI lists and back: listPerson, listPlace, listOrg, listBibl and lists of terms.

What an entry has a field for goes into the field. Everything else of the element (attributes, children, a birth
with its place) stays in the entry's `tei` as it was, and is put back when the lists are written again: nothing of an
existing register is lost by passing through YAML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path

from lxml import etree

from edition.authority import KINDS, Authority, Entry
from edition.encoding.authority_reading import field_of, read_entry, read_named_items
from edition.encoding.document import TEI, XML_ID, E, local, parse, parse_bytes, serialise, tei
from edition.encoding.registers import LISTS, entry_element, entry_list
from edition.errors import AuthorityError

_ELEMENTS = {"person": "person", "place": "place", "org": "org", "title": "bibl", "term": "item"}
# where TEI wants an order (place, org): names, then what is said of the thing, then identifiers and notes, then parts
_LAST = {
    "idno": 2, "note": 3, "noteGrp": 3, "bibl": 3, "biblStruct": 3, "listBibl": 3, "ptr": 3, "linkGrp": 3, "link": 3,
    "place": 4, "listPlace": 4, "org": 4, "listOrg": 4, "person": 4, "listPerson": 4,
}  # fmt: skip


def read_lists(path: Path) -> list[Entry]:
    """The entries of every list in a TEI file, in its order; names without xml:id are errors with their line.

    Lists in the header, in standOff, in the text and inside one another are all read, and so are the lists of names
    of a printed volume, whose items hold a persName (placeName, orgName, term) with an xml:id.
    """
    root = parse(path).getroot()
    entries = [read_entry(element, kind, path, _extras(element, kind)) for element, kind in _elements(root)]
    entries += read_named_items(root, path)
    if not entries:
        message = "no listPerson, listPlace, listOrg, listBibl or list of names or terms with xml:ids is here."
        raise AuthorityError(message, path=path)
    return entries


def _elements(root: etree._Element) -> Iterator[tuple[etree._Element, type[Entry]]]:
    kinds = {_ELEMENTS[kind.kind]: kind for kind in KINDS.values()}
    for element in root.iter(*(tei(name) for name in kinds)):
        parent, kind = element.getparent(), kinds[local(element)]
        if parent is None or local(parent) not in (LISTS[kind.kind], _ELEMENTS[kind.kind]):
            continue
        if kind.kind not in ("title", "term") or element.get(XML_ID):
            yield element, kind


def _extras(element: etree._Element, kind: type[Entry]) -> str | None:
    """What of ELEMENT no field can hold, as an element of its own."""
    if kind.kind != "term" and _has_prose(element):
        return _as_text(element)
    attributes = {str(k): str(v) for k, v in element.attrib.items() if k != XML_ID and not _held(str(k), kind)}
    rest = etree.Element(element.tag, attributes, nsmap={None: TEI})  # type: ignore[dict-item]
    plain = read_entry(element, kind, Path(), None)
    written = {said for child in entry_element(plain) for said in (_plain(child), _plain(child, typed=False))}
    for child in element:
        inner = local(child) in _ELEMENTS.values() and child.get(XML_ID)
        if isinstance(child.tag, str) and _plain(child) not in written and not inner:
            rest.append(_without_tail(child))
    return _as_text(rest) if len(rest) or rest.attrib else None


def _has_prose(element: etree._Element) -> bool:
    """Whether words stand directly in ELEMENT: their order is part of what it says, so it is kept whole."""
    return bool((element.text or "").strip() or any((child.tail or "").strip() for child in element))


def _as_text(element: etree._Element) -> str:
    copy = _without_tail(element)
    if XML_ID in copy.attrib:
        del copy.attrib[XML_ID]
    return etree.tostring(copy, encoding="unicode")


def _held(attribute: str, kind: type[Entry]) -> bool:
    return attribute == "type" and kind.kind in ("place", "org")


def _plain(element: etree._Element, typed: bool = True) -> tuple[object, ...]:
    """What ELEMENT says, for comparing: white space at its edges and between its children does not count, and a
    name, note or idno without a type is as good as ours with one (TYPED false)."""
    children = tuple(_plain(c) for c in element if isinstance(c.tag, str))
    attributes = sorted(item for item in element.attrib.items() if typed or item[0] != "type")
    return local(element), " ".join((element.text or "").split()), tuple(attributes), children


def _without_tail(element: etree._Element) -> etree._Element:
    copy = deepcopy(element)
    copy.tail = None
    return copy


def write_lists(authority: Authority, title: str = "Authority lists") -> bytes:
    """All entries as the lists of one TEI file, with what was kept in `tei` put back where it was said."""
    stand_off = etree.Element(tei("standOff"), nsmap={None: TEI})  # type: ignore[dict-item]
    for kind, name in LISTS.items():
        entries = [entry for entry in authority.entries() if entry.kind == kind]
        if entries:
            stand_off.append(_list(kind, name, entries))
    text = E.text(E.body(E.p("The lists are in standOff.")))
    root = E.TEI(_header(title), *([stand_off] if len(stand_off) else []), text)
    return serialise(root.getroottree())


def _list(kind: str, name: str, entries: Iterable[Entry]) -> etree._Element:
    element = entry_list(kind, name, [])
    for entry in entries:
        element.append(full_element(entry))
    return element


def full_element(entry: Entry) -> etree._Element:
    """The TEI of ENTRY with its extras; what an extra says is not said a second time."""
    element = entry_element(entry)
    if not entry.tei:
        return element
    extras = _parse_extras(entry)
    if _has_prose(extras):
        extras.set(XML_ID, entry.ref)
        return extras
    said = {field for child in extras if (field := field_of(child))}
    for child in list(element):
        if field_of(child) in said:
            element.remove(child)
    for key, value in extras.attrib.items():
        element.set(key, value)
    children = sorted([*element, *extras], key=lambda child: _LAST.get(local(child), 0 if _is_name(child) else 1))
    for child in children:
        element.append(_without_tail(child) if child.getparent() is not element else child)
    return element


def _is_name(element: etree._Element) -> bool:
    return local(element) in ("persName", "placeName", "orgName", "title", "term", "name")


def _parse_extras(entry: Entry) -> etree._Element:
    """The kept element; typed without a namespace it is TEI all the same."""
    text = entry.tei or ""
    wrapped = f'<TEI xmlns="{TEI}">{text}</TEI>'.encode()
    return parse_bytes(wrapped, entry.file or "tei").getroot()[0]


def _header(title: str) -> etree._Element:
    return E.teiHeader(E.fileDesc(
        E.titleStmt(E.title(title)),
        E.publicationStmt(E.p("Exported from the authority files of an edition.")),
        E.sourceDesc(E.p("Written from the authority files.")),
    ))
