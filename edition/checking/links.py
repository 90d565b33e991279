"""Whether what a TEI file points to is there: other files of the project, and addresses that can be addresses at all.

Nothing is fetched. Pointers inside the file (#...) are a rule of the schema (R8..).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from edition.checking.wording import nearest, tag
from edition.encoding.document import XML_ID
from edition.findings import Finding, Severity

_POINTERS = ("target", "ref", "facs", "url", "corresp", "source", "ana", "wit", "scheme", "prev", "next", "resp", "who",
             "hand")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[\w.-]+\.[\w-]{2,}|localhost)(:\d+)?", re.ASCII)
_KNOWN = {"http", "https", "mailto", "doi", "urn", "ark", "tel", "ftp", "geo", "info"}


def check_links(tree: etree._ElementTree, file: str, folder: Path) -> list[Finding]:
    """Findings about pointers out of the document in TREE; relative ones are looked up from FOLDER."""
    targets: dict[Path, frozenset[str]] = {}
    return [finding for element in tree.getroot().iter("{*}*") for name in _POINTERS if (value := element.get(name))
            for pointer in value.split() for finding in _judge(element, name, pointer, file, folder, targets)]


def _judge(element: etree._Element, name: str, pointer: str, file: str, folder: Path,
           targets: dict[Path, frozenset[str]]) -> Iterator[Finding]:
    if pointer.startswith("#"):
        return
    try:
        parts = urlsplit(pointer)
        _ = parts.port
    except ValueError as error:
        yield _finding("L102", element, file, f"@{name} {pointer} is no address: {error}.", "Copy it again.")
        return
    if parts.scheme:
        yield from _address(element, name, pointer, file, parts.scheme, parts.netloc)
    elif not parts.netloc and parts.path:
        yield from _file(element, name, pointer, file, folder / unquote(parts.path), parts.fragment, targets)


def _address(element: etree._Element, name: str, pointer: str, file: str, scheme: str, host: str) -> Iterator[Finding]:
    if scheme.lower() not in _KNOWN:
        near = nearest(scheme, _KNOWN)
        yield _finding("L103", element, file, f"@{name} {pointer} has the scheme {scheme}:, which is not known.",
                       f"Did you mean {near}:?" if near else "A pointer into this file begins with #.",
                       Severity.WARNING)
    elif scheme.lower() in ("http", "https", "ftp") and not _HOST.fullmatch(host.rpartition("@")[2]):
        yield _finding("L102", element, file, f"@{name} {pointer} is no address: it has no host such as example.org.",
                       "Copy it again.")


def _file(element: etree._Element, name: str, pointer: str, file: str, target: Path, fragment: str,
          targets: dict[Path, frozenset[str]]) -> Iterator[Finding]:
    if not target.is_file():
        siblings = [path.name for path in target.parent.iterdir()] if target.parent.is_dir() else []
        near = nearest(target.name, siblings)
        yield _finding("L101", element, file, f"@{name} {pointer} points to a file that is not there.",
                       f"Did you mean {near}?" if near else _remedy(element, name, pointer))
    elif fragment and target.suffix == ".xml" and fragment not in _ids(target, targets):
        near = nearest(fragment, _ids(target, targets))
        yield _finding("L104", element, file, f"@{name} {pointer}: {target.name} has no xml:id {fragment}.",
                       f"Did you mean #{near}?" if near else "")


def _remedy(element: etree._Element, name: str, pointer: str) -> str:
    """What to do about a pointer to no file: mostly its # was forgotten."""
    if name in ("url", "facs"):
        return "Put the file there, or correct the path."
    ids = {ident for other in element.getroottree().iter() if (ident := other.get(XML_ID))}
    near = nearest(pointer, ids)
    return f"A pointer into this file begins with #{f': did you mean #{near}?' if near else '.'}"


def _ids(target: Path, targets: dict[Path, frozenset[str]]) -> frozenset[str]:
    if target not in targets:
        found = re.findall(rb"""xml:id\s*=\s*["']([^"']+)["']""", target.read_bytes())
        targets[target] = frozenset(name.decode("utf-8", "replace") for name in found)
    return targets[target]


def _finding(code: str, element: etree._Element, file: str, message: str, hint: str,
             severity: Severity = Severity.ERROR) -> Finding:
    line = element.sourceline
    return Finding(code, severity, file, line if isinstance(line, int) else 0, f"{tag(element)}: {message}", hint)
