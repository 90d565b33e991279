"""One truth each: where a file says otherwise than edition.yaml or the authority files, somebody should know.

edition.yaml fills the header of a new file and then the header is the truth; persons, places, bodies, titles and terms
are the authority files' own, and standOff is written from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from edition.authority import Authority, Entry
from edition.config import ProjectConfig
from edition.encoding.document import XML_ID, local, tei
from edition.encoding.header import licence_address
from edition.encoding.registers import entry_element
from edition.encoding.tokens import canonical
from edition.findings import Finding, Severity

HEADER, ENTRY, UNKNOWN = "D101", "D102", "D103"
_ENTRIES = frozenset(["person", "place", "org", "bibl", "item"])


def check_drift(tree: etree._ElementTree, shown: str, config: ProjectConfig, authority: Authority) -> list[Finding]:
    """Warnings where the header and edition.yaml, or standOff and the authority files, have drifted apart."""
    root = tree.getroot()
    return [*_header(root, shown, config), *_entries(root, shown, authority)]


def _header(root: etree._Element, shown: str, config: ProjectConfig) -> Iterator[Finding]:
    own = root.find(f"{tei('teiHeader')}//{{*}}note[@type='front-matter'][@n='language']")
    wanted = {
        ("version", "edition", "n"): config.version,
        ("licence", "licence[@n='encoding']", "target"): licence_address(config.licence),
        ("language", "language", "ident"): (own.text or "").strip() if own is not None else config.language,
    }
    for (key, path, attribute), says in wanted.items():
        element = root.find(f"{tei('teiHeader')}//{{*}}{path}")
        if element is not None and element.get(attribute) not in {None, says}:
            yield Finding(HEADER, Severity.WARNING, shown, _line(element),
                          f"the header has {element.get(attribute)}, edition.yaml has {says} for {key}.",
                          "The header is the truth; bring one in line with the other.")


def _entries(root: etree._Element, shown: str, authority: Authority) -> Iterator[Finding]:
    stand_off = root.find(tei("standOff"))
    for element in stand_off.iter(etree.Element) if stand_off is not None else ():
        ident = element.get(XML_ID)
        if not ident or local(element) not in _ENTRIES:
            continue
        entry = authority.by_ref.get(ident)
        if entry is None:
            yield Finding(UNKNOWN, Severity.WARNING, shown, _line(element),
                          f"the entry #{ident} is in no authority file, so another document cannot share it.",
                          f"Take it in: edition authority import {shown}")
        elif _differ(element, entry_element(entry)):
            yield Finding(ENTRY, Severity.WARNING, shown, _line(element),
                          f"the entry #{ident} is not what {_file(entry)} says.",
                          "Change the authority file and convert again; what you wrote here stays until then.")


def _differ(ours: etree._Element, theirs: etree._Element) -> bool:
    """Whether two elements say different things; asks for their spelling only where they are not the same at once."""
    return not _same(ours, theirs) and canonical(ours) != canonical(theirs)


def _same(ours: etree._Element, theirs: etree._Element) -> bool:
    """Whether they are the same but for white space between tags."""
    return (ours.tag == theirs.tag and len(ours) == len(theirs) and sorted(ours.items()) == sorted(theirs.items())
            and _alike(ours.text, theirs.text) and all(
                _same(a, b) and _alike(a.tail, b.tail) for a, b in zip(ours, theirs, strict=True)))


def _alike(ours: str | None, theirs: str | None) -> bool:
    return (ours or "") == (theirs or "") or not ((ours or "").strip() or (theirs or "").strip())


def _file(entry: Entry) -> str:
    return f"seeds/authority/{Path(entry.file).name}" if entry.file else "its authority file"


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 0
