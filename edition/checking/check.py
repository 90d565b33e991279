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
from edition.findings import Finding, in_order


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
    return in_order([*check_schema(tree, file), *check_rules(data, file, tree), *check_links(tree, file, path.parent)])
