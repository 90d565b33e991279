"""Which elements name something, and what a text names with them; knows nothing of how they came there."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from edition.encoding.document import tei

ELEMENTS: Mapping[str, str] = {
    "person": "persName", "place": "placeName", "org": "orgName", "title": "title", "term": "term",
}  # fmt: skip


def named(text: etree._Element) -> set[str]:
    """The xml:ids of everything a text names: the targets of @ref."""
    refs = (e.get("ref", "") for name in ELEMENTS.values() for e in text.iter(tei(name)))
    return {target[1:] for ref in refs for target in ref.split() if target.startswith("#")}
