"""Where the words of a TEI text stand in its source: offsets of blocks mapped to offsets of the seed, and back.

Blocks are read as strings (inline.flatten) and laid on the seed without white space, in order. Where the two part
(a stamp, a note, a dropped hyphen), the next stretch of words says where they meet again. A block in a block is looked
for from the beginning of the outer one on; a note does not move the place of the text around it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from lxml import etree

from edition.encoding.document import local
from edition.encoding.inline import BARRIER, Flat, blocks, flatten
from edition.reading.passages import GAP

_ANCHOR = 32   # characters that say where a block goes on; fewer only at its end
_LEAST = 4
_STRETCH = 256


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
    offsets, plain = _letters(seed)
    laid, at = [], 0
    begins: dict[etree._Element, int] = {}
    for block in blocks(text):
        flat = flatten(block)
        around = next((begins[e] for e in block.iterancestors() if e in begins), at)
        index, letters = _letters(flat.text)
        runs = list(_runs(letters, plain, around))
        found = _spread(index, ((first, length) for first, _, length in runs))
        laid.append(Laid(flat, found, _spread(offsets, ((first, length) for _, first, length in runs))))
        begins[block] = runs[0][1] if runs else at
        if runs and local(block) != "note":
            at = max(at, runs[-1][1] + runs[-1][2])
    return laid


def _letters(text: str) -> tuple[list[int], str]:
    """TEXT without white space, and where in it each of these characters stands."""
    white = {char for char in set(text) if char.isspace()}
    return [i for i, char in enumerate(text) if char not in white], "".join(text.split())


def _spread(offsets: list[int], runs: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Those of OFFSETS that lie in the RUNS (first, how many)."""
    return tuple(chain.from_iterable(offsets[first : first + length] for first, length in runs))


def _runs(letters: str, plain: str, at: int) -> Iterator[tuple[int, int, int]]:
    """(place in LETTERS, place in PLAIN, how many) of the characters of a block that are the same, from AT on."""
    here = 0
    while here < len(letters):
        spot = None if letters[here] in (GAP, BARRIER) else _meet(letters, here, plain, at)
        if spot is None:
            here += 1
            continue
        length = _same(letters, here, plain, spot)
        yield here, spot, length
        here, at = here + length, spot + length


def _same(one: str, here: int, other: str, there: int) -> int:
    """How many characters are the same from HERE in ONE and from THERE in OTHER; compared in long stretches."""
    length = 0
    while True:
        a, b = one[here + length : here + length + _STRETCH], other[there + length : there + length + _STRETCH]
        if a != b or not a:
            return length + next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
        length += len(a)


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
