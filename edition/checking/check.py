"""The door of checking: everything there is to say about one TEI file by itself.

Grammar, rules and links. Whether the text holds the source is accounting.py's question, which needs the seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from edition.checking.links import check_links
from edition.checking.rules import check_rules
from edition.checking.schema import check_schema
from edition.encoding.document import parse_bytes
from edition.errors import TeiError
from edition.findings import Finding, Severity, in_order

# Rules hold a whole document. Measured on files of 1 to 48 MB: 20 times their size in memory beyond the 130 MB of
# the program, and 0.6 s for each MB. All other checks take 12 times the size, and a quarter of the time.
MOST_BYTES = 16_000_000
_PER_MB = 20
_SECONDS = 0.6


@dataclass(frozen=True, slots=True)
class File:
    """A TEI file, read and parsed once for all that looks at it."""

    data: bytes
    tree: etree._ElementTree


def read_file(path: Path) -> File:
    """The TEI file at PATH. Raises TeiError when it cannot be read as TEI at all."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TeiError(f"cannot be read: {error.strerror}.", path=path) from error
    return File(data, parse_bytes(data, path))


def check_document(path: Path, shown: str = "", document: File | None = None, *, large: bool = False) -> list[Finding]:
    """The findings of the TEI file at PATH, which they call SHOWN; in order of the file.

    DOCUMENT is the file, where the caller has read it. LARGE: run the rules however large it is. Raises TeiError when
    it cannot be read as TEI at all.
    """
    file, read = shown or str(path), document or read_file(path)
    too_large = len(read.data) > MOST_BYTES and not large
    rules = [_too_large(read.data, file)] if too_large else check_rules(read.data, file, read.tree)
    return in_order([*check_schema(read.tree, file), *rules, *check_links(read.tree, file, path.parent)])


def _too_large(data: bytes, file: str) -> Finding:
    size = len(data) // 1_000_000
    return Finding("X102", Severity.WARNING, file, 0,
                   f"has {size} MB; its rules were not run, which would take about {size * _SECONDS:.0f} s and "
                   f"{130 + size * _PER_MB} MB of memory. All else was checked.",
                   "Split it, one file for each document; or run edition check --large.")
