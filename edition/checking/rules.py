"""The rules that a grammar cannot say: authored in schema/edition.odd, run as an XSLT program on Saxon.

A rule's code is that of its constraintSpec; its role is the severity (an editor such as oXygen reads the same word).
Rules that need files beside the document are Python, in links.py and authorities.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from edition.checking.places import Places
from edition.checking.wording import nearest
from edition.encoding.document import parse_bytes
from edition.findings import Finding, Severity
from edition.rendering.saxon import transform
from edition.resources import resource

_SEVERITIES = {"warning": Severity.WARNING, "nonfatal": Severity.WARNING, "information": Severity.REVIEW,
               "info": Severity.REVIEW}  # fmt: skip


def check_rules(data: bytes, file: str, tree: etree._ElementTree | None = None,
                program: Path | None = None) -> list[Finding]:
    """What the rules find in the document DATA, called FILE in the findings.

    TREE is DATA parsed, where the caller has it. PROGRAM is another compiled Schematron, such as that of tei_all.
    DATA must have passed encoding.document.parse: Saxon is not asked to judge hostile files.
    """
    report = etree.fromstring(transform(data, program or resource("schema", "edition-rules.xsl")).encode())
    if not len(report):
        return []
    places = Places(tree if tree is not None else parse_bytes(data, file))
    return list(_findings(report, file, places))


def _findings(report: etree._Element, file: str, places: Places) -> Iterator[Finding]:
    for found in report:
        severity = _SEVERITIES.get(found.get("role", ""), Severity.ERROR)
        message, hint = (" ".join((found.findtext(name) or "").split()) for name in ("message", "hint"))
        hint = f"{_meant(found.get('near', ''), places)}{hint}"
        yield Finding(found.get("code", ""), severity, file, places.line(found.get("path", "")), message, hint)


def _meant(pointer: str, places: Places) -> str:
    """For a pointer that leads nowhere, the xml:id it was probably meant to have."""
    near = nearest(pointer.removeprefix("#"), places.ids()) if pointer.startswith("#") else None
    return f"Did you mean #{near}? " if near else ""
