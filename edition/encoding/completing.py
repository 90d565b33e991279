"""Register entries for names a person has tagged: standOff holds everyone the text names (it is written from YAML)."""

from __future__ import annotations

from lxml import etree

from edition.authority import Authority, Entry
from edition.encoding.document import XML_ID, local, parse_bytes, tei
from edition.encoding.mentions import named
from edition.encoding.registers import LISTS, entry_element, entry_list
from edition.encoding.splice import Edit, Located, splice
from edition.encoding.tokens import markup


def complete_registers(data: bytes, authority: Authority) -> bytes:
    """The file with an entry for everyone its text names and an authority file knows."""
    root = parse_bytes(data).getroot()
    text = root.find(tei("text"))
    have = {e.get(XML_ID) for e in root.iter(etree.Element) if e.get(XML_ID)}
    wanted = named(text) if text is not None else set()
    missing = [e for e in authority.entries() if e.ref in wanted and e.ref not in have]
    if not missing:
        return data
    located = Located(data, root)
    return splice(located, _edits(root, missing, located))


def _edits(root: etree._Element, missing: list[Entry], located: Located) -> list[Edit]:
    lists = _lists(root)
    edits: list[Edit] = []
    homeless: list[str] = []
    for kind in LISTS:
        entries = [e for e in missing if e.kind == kind]
        if entries and kind in lists:
            at = located.end_tag(lists[kind])[0]
            edits.append(Edit(at, at, "".join(f" {markup(entry_element(e))}\n  " for e in entries)))
        elif entries:
            homeless.append(markup(entry_list(kind, LISTS[kind], entries)))
    return edits + _new_lists(root, homeless, located)


def _new_lists(root: etree._Element, lists: list[str], located: Located) -> list[Edit]:
    if not lists:
        return []
    stand_off, text = root.find(tei("standOff")), root.find(tei("text"))
    if stand_off is not None:
        at = located.end_tag(stand_off)[0]
        return [Edit(at, at, "".join(f" {one}\n " for one in lists))]
    assert text is not None
    at = located.start_tag(text)[0]
    return [Edit(at, at, "<standOff>\n  " + "\n  ".join(lists) + "\n </standOff>\n ")]


def _lists(root: etree._Element) -> dict[str, etree._Element]:
    stand_off = root.find(tei("standOff"))
    names = {name: kind for kind, name in LISTS.items()}
    return {names[local(e)]: e for e in (stand_off if stand_off is not None else ()) if local(e) in names}
