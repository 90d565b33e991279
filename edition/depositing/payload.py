"""The files of a package before they are packed: where each goes, where its bytes are, what it is and comes from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Item:
    """One file. PATH is that in the crate; CONTENT its bytes or the file that holds them.

    ABOUT: a phrase for people; SOURCES: paths of the items it was made from; MADE_BY: the step that made it ("html");
    LICENCE: an SPDX identifier or an address where it is not that of the record.
    """

    path: str
    content: Path | bytes
    about: str
    sources: tuple[str, ...] = ()
    made_by: str = ""
    licence: str | None = None

    def blocks(self) -> Iterator[bytes]:
        """Its bytes, a block at a time: a package may be larger than the memory."""
        if isinstance(self.content, bytes):
            yield self.content
            return
        with self.content.open("rb") as file:
            while block := file.read(_BLOCK):
                yield block


@dataclass(frozen=True, slots=True)
class Sums:
    """The size of a file and its checksums, in hexadecimal."""

    size: int
    sha256: str
    sha512: str


def sums(item: Item) -> Sums:
    """The size and checksums of ITEM, read once."""
    short, long, size = hashlib.sha256(), hashlib.sha512(), 0
    for block in item.blocks():
        short.update(block)
        long.update(block)
        size += len(block)
    return Sums(size, short.hexdigest(), long.hexdigest())
