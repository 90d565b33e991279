"""Ids for what a person put into a file: a paragraph they split off, a note, a section, a doubtful tag.

The new id says where the thing stands ("p-41a" after p-41); it is written into the start tag and nothing else of the
file is touched. An id that was ever given to something else is not given again (law L5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from edition.encoding.document import local, parse_bytes, tei
from edition.encoding.identifiers import PREFIXES
from edition.encoding.identities import fresh_id, id_of
from edition.encoding.inline import flatten
from edition.encoding.merging import Changes, quoted
from edition.encoding.splice import Edit, Located, splice

_HOMES = frozenset("div body front back postscript".split())  # a paragraph in a note or a cell is cited by that
_GAPS = {"redacted": "redaction", "illegible": "illegible"}
_DOUBTFUL = {
    **dict.fromkeys(("persName", "placeName", "orgName", "title", "term"), "name"),
    "date": "date", "choice": "slip", "pb": "page",
}  # fmt: skip
_NAME = re.compile(rb"<[^\s/>]+")


def name_new(data: bytes, taken: Iterable[str], changes: Changes) -> tuple[bytes, list[str]]:
    """(DATA with an id for everything that must have one, the ids given). TAKEN may not be given."""
    root = parse_bytes(data).getroot()
    nameless = list(_nameless(root, {id_of(e) for e in root.iter(etree.Element)} | set(taken)))
    if not nameless:
        return data, []
    located = Located(data, root)
    for element, ident in nameless:
        line = element.sourceline
        words = flatten(element).text.strip() or element.get("n", "")
        told = f"<{local(element)}>" + (f" {quoted(words)}" if words else "")
        changes.make(line if isinstance(line, int) else 0, f"gives the id {ident} to your {told}")
    return splice(located, [_edit(element, ident, located) for element, ident in nameless]), [i for _, i in nameless]


def _nameless(root: etree._Element, given: set[str]) -> Iterator[tuple[etree._Element, str]]:
    """What has no id but must have one, each with its new id, in the order of the text."""
    text = root.find(tei("text"))
    last: dict[str, str] = {}
    for element in text.iter(etree.Element) if text is not None else ():
        kind = _kind(element)
        if kind is None:
            continue
        prefix, ident = PREFIXES[kind], id_of(element)
        if not ident:
            follows = any(known.startswith(f"{prefix}-") for known in given)
            ident = fresh_id(f"{prefix}-1", last.get(prefix, ""), given, follows)
            given.add(ident)
            yield element, ident
        if re.fullmatch(rf"{prefix}-\d+[a-z]*", ident):  # after an id of an editor's own making, the one before it
            last[prefix] = ident


def _kind(element: etree._Element) -> str | None:
    """The kind (a key of PREFIXES) of an element that must have an id, None for any other."""
    if element.tag == tei("div"):
        return "section"
    if element.tag == tei("p"):
        parent = element.getparent()
        return "paragraph" if parent is not None and local(parent) in _HOMES else None
    if element.tag == tei("note"):
        return "note" if element.get("type", "original") == "original" else None
    if element.tag == tei("gap"):
        return _GAPS.get(element.get("reason", ""))
    return _DOUBTFUL.get(local(element)) if element.get("cert") else None


def _edit(element: etree._Element, ident: str, located: Located) -> Edit:
    start, end = located.start_tag(element)
    name = _NAME.match(located.data[start:end])
    assert name is not None, "a start tag begins with a name"
    return Edit(start + name.end(), start + name.end(), f' xml:id="{ident}"')
