"""One entry out of one TEI element: person, place, org, bibl or item. Reads what our fields can hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from lxml import etree

from edition.authority import Entry, LifeDate, Org, Person, Place, Role, Term, parse_date
from edition.authority.dates import is_date
from edition.encoding.document import XML_ID, XML_LANG, local, tei
from edition.errors import AuthorityError

_NAMES = {"person": "persName", "place": "placeName", "org": "orgName", "title": "title", "term": "term"}
_PREFERRED = ("preferred", "pref", "main", "reg", "authorized", "authoritative", "standard", "full")
_PART_ORDER = ("forename", "nameLink", "surname", "genName")


def read_entry(element: etree._Element, kind: type[Entry], path: Path, extras: str | None) -> Entry:
    """The entry ELEMENT describes. EXTRAS is kept as it is. Raises AuthorityError with file and line."""
    line = element.sourceline if isinstance(element.sourceline, int) else None
    ident = element.get(XML_ID)
    if not ident:
        raise AuthorityError(f"this <{local(element)}> has no xml:id to be known by.", path=path, line=line)
    values = _names(element, kind)
    if not values.get("name"):
        raise AuthorityError(f"<{local(element)} xml:id=\"{ident}\"> has no {_NAMES[kind.kind]}.", path=path, line=line)
    values |= {"note": _note(element), "same_as": tuple(_addresses(element)), **_details(element, kind)}
    known = {field.name for field in fields(kind)}
    given = {key: value for key, value in values.items() if key in known and value}
    own = ident.removeprefix(kind.prefix)
    return kind(id=own, tei=extras, file=str(path), line=line or 0, **given)  # type: ignore[arg-type]


_BY_NAME: dict[str, type[Entry]] = {
    tei("persName"): Person, tei("placeName"): Place, tei("orgName"): Org, tei("term"): Term,
}  # fmt: skip


def read_named_items(root: etree._Element, path: Path) -> Iterator[Entry]:
    """Entries of printed lists: <item><persName xml:id="p1">Brown, Ann</persName>, mayor</item>."""
    for name in root.iter(*_BY_NAME):
        ident, item = name.get(XML_ID), next(name.iterancestors(tei("item")), None)
        kind = _BY_NAME[str(name.tag)]
        if not ident or item is None or item.get(XML_ID):
            continue
        rest = _words(item).removeprefix(_words(name)).lstrip(" ,:;–—-").strip() or None
        line = name.sourceline if isinstance(name.sourceline, int) else 0
        text = {"expansion": rest} if kind is Term else {"note": rest}
        yield kind(id=ident.removeprefix(kind.prefix), name=_words(name), file=str(path), line=line, **text)  # type: ignore[arg-type]  # TEXT is one field


def field_of(element: etree._Element) -> tuple[str, object] | None:
    """What a child of an entry says, as (field, value); None where no field can say it."""
    name = local(element)
    if name in ("birth", "death"):
        return ("born" if name == "birth" else "died", _date(element))
    if name in _NAMES.values():
        return "name", _written_name(element)
    if name == "idno":
        return "same_as", _words(element)
    if name == "note":
        return "note", _words(element)
    if name == "occupation":
        return "roles", _role(element)
    return None


def _names(element: etree._Element, kind: type[Entry]) -> dict[str, object]:
    found = [e for e in element.findall(tei(_NAMES[kind.kind])) if _words(e)]
    own = next((e for e in found if (e.get("type") or e.get("subtype")) in _PREFERRED), found[0] if found else None)
    native = next((e for e in found if e is not own and e.get("type") == "native"), None)
    forms = dict.fromkeys(_written_name(e) for e in found if e is not own and e is not native)
    if own is None:
        return {}
    name = _written_name(own)
    values: dict[str, object] = {"name": name, "forms": tuple(form for form in forms if form != name)}
    if native is not None:
        values |= {"native": _written_name(native), "native_lang": native.get(XML_LANG)}
    return values


def _written_name(element: etree._Element) -> str:
    """"Surname, Forename" where the parts are marked, otherwise the words as they stand."""
    parts = {name: " ".join(_words(e) for e in element.iter(tei(name))) for name in _PART_ORDER}
    if not parts["surname"] or not parts["forename"]:
        return _words(element)
    surname = " ".join(p for p in (parts["nameLink"], parts["surname"]) if p)
    return ", ".join(p for p in (surname, parts["forename"], parts["genName"]) if p)


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())  # type: ignore[arg-type]  # text nodes only


def _note(element: etree._Element) -> str | None:
    notes = [_words(e) for e in element.findall(tei("note"))]
    return next((note for note in notes if note), None)


def _addresses(element: etree._Element) -> Iterator[str]:
    for idno in element.findall(tei("idno")):
        if _words(idno).startswith(("http://", "https://")):
            yield _words(idno)


def _details(element: etree._Element, kind: type[Entry]) -> dict[str, object]:
    """What only some kinds have; keys a kind does not know are dropped by the caller."""
    geo = element.find(f".//{tei('geo')}")
    title = element.find(tei("title"))
    where = _words(geo).replace(",", " ").split() if geo is not None else []
    return {
        "born": _date(element.find(tei("birth"))), "died": _date(element.find(tei("death"))),
        "roles": tuple(_role(e) for e in element.findall(tei("occupation")) if _words(e)),
        "type": element.get("type") if kind.kind in ("place", "org") else None,
        "coordinates": tuple(where) if len(where) == 2 else None,
        "level": title.get("level") if title is not None else None,
        "expansion": _expansion(element) if kind is Term else None,
        "part_of": _whole(element) if kind is Org else None,
    }


def _expansion(item: etree._Element) -> str | None:
    """The gloss of a term, or the words that follow it."""
    gloss, term = item.find(tei("gloss")), item.find(tei("term"))
    if gloss is not None:
        return _words(gloss)
    return _words(item).removeprefix(_words(term)).lstrip(" ,:;–—-") if term is not None else None


def _whole(org: etree._Element) -> str | None:
    """The id of the body an org stands in."""
    parent = next(org.iterancestors(tei("org")), None)
    ident = parent.get(XML_ID) if parent is not None else None
    return ident.removeprefix(Org.prefix) if ident else None


def _date(element: etree._Element | None) -> LifeDate | None:
    if element is None:
        return None
    dated = element if any(element.get(k) for k in ("when", "notBefore", "notAfter")) else element.find(tei("date"))
    if dated is None:
        return parse_date(_words(element))
    when, first, last = (_iso(dated.get(key)) for key in ("when", "notBefore", "notAfter"))
    if not (when or first or last):
        return None
    cert = element.get("cert")
    return LifeDate(when, None if when else first, None if when else last, cert if cert in ("medium", "low") else None)


def _iso(value: str | None) -> str | None:
    return value if value and is_date(value) else None


def _role(element: etree._Element) -> Role:
    return Role(_words(element), _iso(element.get("from")), _iso(element.get("to")))
