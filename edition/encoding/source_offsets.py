"""Where the words of a TEI text stand in its source: offsets of blocks mapped to offsets of the seed, and back.

Blocks are read as strings (inline.flatten) and laid on the seed without white space, in order. Where the two part
(a stamp, a note, a dropped hyphen), the next stretch of words says where they meet again. A block in a block is looked
for from the beginning of the outer one on; a note does not move the place of the text around it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from edition.encoding.document import local
from edition.encoding.inline import BARRIER, Flat, blocks, flatten
from edition.reading.passages import GAP

_ANCHOR = 32   # characters that say where a block goes on; fewer only at its end
_LEAST = 4


@dataclass(frozen=True)
class Laid:
    """One block: INDEX of flat offsets (of its characters that were found) with the SEED offsets they lie on, both
    rising."""

    flat: Flat
    index: tuple[int, ...]
    seed: tuple[int, ...]

    def in_seed(self, start: int, end: int) -> tuple[int, int] | None:
        """The seed range of characters START to END; None where not all edges were found."""
        low, high = bisect_left(self.index, start), bisect_left(self.index, end)
        if low == high or self.index[low] != start or self.index[high - 1] != _last(self.flat.text, start, end):
            return None
        return self.seed[low], self.seed[high - 1] + 1

    def in_block(self, start: int, end: int) -> tuple[int, int] | None:
        """The range of the block that the seed range START to END lies under; None where it does not lie here."""
        low, high = bisect_left(self.seed, start), bisect_left(self.seed, end)
        if low == high or self.seed[low] != start or self.seed[high - 1] != end - 1:
            return None
        return self.index[low], self.index[high - 1] + 1


def _last(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip()) - 1


def lay(text: etree._Element, seed: str) -> list[Laid]:
    """Every block of a TEI text laid on its SEED, in document order."""
    offsets = [i for i, char in enumerate(seed) if not char.isspace()]
    plain = "".join(seed[i] for i in offsets)
    laid, at = [], 0
    begins: dict[etree._Element, int] = {}
    for block in blocks(text):
        flat = flatten(block)
        around = next((begins[e] for e in block.iterancestors() if e in begins), at)
        places = _places(flat.text, plain, around)
        laid.append(Laid(flat, tuple(i for i, _ in places), tuple(offsets[p] for _, p in places)))
        begins[block] = places[0][1] if places else at
        if places and local(block) != "note":
            at = max(at, places[-1][1] + 1)
    return laid


def _places(text: str, plain: str, at: int) -> list[tuple[int, int]]:
    """(offset in TEXT, offset in PLAIN) of the characters of a block, from AT on; what is not found is left out."""
    chars = [(i, c) for i, c in enumerate(text) if not c.isspace()]
    letters = "".join(c for _, c in chars)
    found, here = [], 0
    while here < len(letters):
        if letters[here] in (GAP, BARRIER):
            here += 1
            continue
        spot = _meet(letters, here, plain, at)
        if spot is None:
            here += 1
            continue
        while here < len(letters) and spot < len(plain) and letters[here] == plain[spot]:
            found.append((chars[here][0], spot))
            here, spot = here + 1, spot + 1
        at = spot
    return found


def _meet(letters: str, here: int, plain: str, at: int) -> int | None:
    """Where in PLAIN the block goes on, at or after AT: straight on, or where its next characters stand."""
    stretch = letters[here:here + _ANCHOR].split(GAP)[0]
    if plain.startswith(stretch[:_LEAST], at) and len(stretch) >= _LEAST:
        return at
    length = len(stretch)
    while length >= min(_LEAST, len(stretch)) and length:
        # a short stretch is no proof far away
        spot = plain.find(stretch[:length], at, None if length >= 16 else at + 400)
        if spot >= 0:
            return spot
        length //= 2
    return None


class Places:
    """The way from a seed offset to its block, for many ranges."""

    def __init__(self, laid: Sequence[Laid]) -> None:
        spans = ((min(one.seed), max(one.seed), n) for n, one in enumerate(laid) if one.seed)
        self._laid, self._spans = laid, sorted(spans)
        self._starts = [start for start, _, _ in self._spans]

    def find(self, start: int, end: int) -> tuple[int, int, int] | None:
        """(block number, start, end in the block) of a seed range, None where no one block holds it."""
        for number in self._near(start):
            place = self._laid[number].in_block(start, end)
            if place:
                return number, *place
        return None

    def _near(self, offset: int) -> Iterator[int]:
        """Blocks that may hold OFFSET, the nearest first; a note in a paragraph lies inside its range."""
        for low, high, number in reversed(self._spans[:bisect_right(self._starts, offset)]):
            if low <= offset <= high:
                yield number
