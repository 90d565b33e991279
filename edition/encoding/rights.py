"""What the header says of the rights in a paper: as front matter or edition.yaml have it, else as its address shows.

Statements are those of rightsstatements.org. A paper that an office of the United States Government publishes on its
own site is taken for a work of that government; of any other without a word about its rights, nothing is claimed.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from edition.config import ProjectConfig
from edition.reading.source import Source

NO_COPYRIGHT_US = "http://rightsstatements.org/vocab/NoC-US/1.0/"
NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/"
_SAID = {
    NO_COPYRIGHT_US: "The document is a work of the United States Government and is not protected by copyright in the "
                     "United States.",
    NOT_EVALUATED: "Whether the document is protected by copyright has not been evaluated.",
}  # fmt: skip


def rights_in(source: Source, config: ProjectConfig) -> str:
    """An address or a sentence."""
    return source.front_matter.get("rights") or config.rights or _by_address(source.front_matter.get("source_url", ""))


def rights_said(rights: str) -> tuple[str, str | None]:
    """(what is said of them, the address of the statement or licence)"""
    if not re.match(r"https?://", rights):
        return f"The document: {rights}", None
    return _SAID.get(rights, "The rights in the document are described at this address."), rights


def _by_address(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # no address at all
        host = ""
    return NO_COPYRIGHT_US if host.endswith((".gov", ".mil")) else NOT_EVALUATED
