"""The TEI files a book is made of, with what must be known of them beforehand: id, bytes, language, last change.

The clock is never read: the date of a book is that of its newest change, or SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from edition.encoding.document import XML_ID, XML_LANG, parse, tei
from edition.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One TEI file of the book: its id, path, bytes, and when it was last changed (seconds since 1970)."""

    ident: str
    path: Path
    data: bytes
    changed: int
    language: str


def read_manuscript(path: Path) -> Manuscript:
    """The TEI file at PATH. Raises TeiError when it cannot be read."""
    root = parse(path).getroot()
    text = root.find(tei("text"))
    language = str(text.get(XML_LANG) or "en") if text is not None else "en"
    return Manuscript(str(root.get(XML_ID) or path.stem), path, path.read_bytes(), _last_change(root), language)


def timestamp(manuscripts: Sequence[Manuscript]) -> int:
    """The newest change, or SOURCE_DATE_EPOCH, in seconds since 1970."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        return max(manuscript.changed for manuscript in manuscripts)
    if not given.isdigit():
        raise ConfigError(f"SOURCE_DATE_EPOCH is {given!r}; it must be a number of seconds since 1970.")
    return int(given)


def _last_change(root: etree._Element) -> int:
    changes = root.iterfind(f"{tei('teiHeader')}/{tei('revisionDesc')}//{tei('change')}")
    dates = [str(change.get("when") or "") for change in changes]
    published = root.find(f"{tei('teiHeader')}//{tei('publicationStmt')}/{tei('date')}")
    if not any(dates) and published is not None:
        dates = [str(published.get("when") or "")]
    return max((_seconds(date) for date in dates), default=0)


def _seconds(iso: str) -> int:
    """Of a W3C date, at the beginning of what it names; 0 for one that cannot be read."""
    day = (iso.split("T")[0] + "-01-01")[:10] if iso[:4].isdigit() else ""
    try:
        return int(datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC).timestamp())
    except ValueError:
        return 0
