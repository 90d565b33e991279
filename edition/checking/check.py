"""The door of checking: everything there is to say about one TEI file by itself.

Grammar, rules and links. Whether the text holds the source is accounting.py's question, which needs the seed.
"""

from __future__ import annotations

from pathlib import Path

from edition.checking.links import check_links
from edition.checking.rules import check_rules
from edition.checking.schema import check_schema
from edition.encoding.document import parse_bytes
from edition.errors import TeiError
from edition.findings import Finding, Severity, in_order

MOST_BYTES = 16_000_000  # the rules take about 25 times the size of a file in memory


def check_document(path: Path, shown: str = "") -> list[Finding]:
    """The findings of the TEI file at PATH, which they call SHOWN; in order of the file.

    Raises TeiError when the file cannot be read as TEI at all.
    """
    file = shown or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TeiError(f"cannot be read: {error.strerror}.", path=path) from error
    tree = parse_bytes(data, path)
    rules = [_too_large(data, file)] if len(data) > MOST_BYTES else check_rules(data, file, tree)
    return in_order([*check_schema(tree, file), *rules, *check_links(tree, file, path.parent)])


def _too_large(data: bytes, file: str) -> Finding:
    return Finding("X102", Severity.WARNING, file, 0,
                   f"has {len(data) // 1_000_000} MB; the rules were not run, which would take too much memory.",
                   "Split it: one file for each document.")
