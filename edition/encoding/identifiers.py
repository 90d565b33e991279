"""xml:ids: how they look and who has which number.

One kind, one prefix, numbers in document order when a document is new. Law L5: an id, once given, is never given to
something else; a file that exists keeps its own, and new ones are taken from the numbers above.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PREFIXES = {
    "section": "sec", "paragraph": "p", "note": "fn", "redaction": "red", "illegible": "ill",
    "name": "name", "date": "date", "slip": "slip", "page": "pb",
}  # fmt: skip

_NOT_NAME = re.compile(r"[^\w.\-]")


class Numbers:
    """Gives the next free id of each kind; TAKEN are the ids that exist or once existed."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def next(self, kind: str) -> str:
        """A new id for something of KIND (a key of PREFIXES)."""
        prefix, number = PREFIXES[kind], self._last.get(kind, 0) + 1
        while f"{prefix}-{number}" in self._taken:
            number += 1
        self._last[kind] = number
        self._taken.add(f"{prefix}-{number}")
        return f"{prefix}-{number}"


def document_id(ident: str) -> str:
    """The xml:id of a document: its own id, with "doc-" before it where XML allows no such name."""
    name = _NOT_NAME.sub("-", ident)
    return name if re.match(r"[^\W\d]", name) else f"doc-{name}"


def exemption_id(code: str) -> str:
    """The category id of an exemption code as printed: "(b)(3)" is "ex-b3"."""
    return "ex-" + (re.sub(r"[^a-z0-9]+", "", code.lower().replace(".", "-")) or "other")
