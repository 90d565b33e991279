"""How deep a heading's section lies: by the rank of its style, and by which headings stand directly over which.

A heading over nothing but another heading is above it, whatever both look like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from edition.reading.part_names import opens_part
from edition.reading.pieces import PASSED_OVER, Draft, Head, Piece

# Styles from the highest to the lowest; only those that a document has count.
_RANKS = (
    "title-page",
    "markdown-1",
    "markdown-2",
    "named-part",
    "named",
    "named-section",
    "roman",
    "spaced",
    "whole",
    "caps",
    "upper",
    "markdown-3",
    "markdown-4",
    "arabic",
    "decimal",
    "article",
    "title",
    "markdown-5",
    "markdown-6",
    "lower",
)


def levels_of(draft: Draft, pieces: Sequence[Piece]) -> dict[int, int]:
    """The level of each heading of PIECES, 1 at the top, by where it begins."""
    heads = [p for p in pieces if isinstance(p, Head) and not p.title]
    below = _stacked(pieces)
    styles = {p.start: p.style for p in heads}
    styles |= dict.fromkeys(_parts_of_the_whole(draft, heads, below), "whole")
    ranks, lifted = _ranks(styles, below)
    keys = {start: (ranks.index(style), -_over(start, styles, below)) for start, style in styles.items()}
    order = {key: level for level, key in enumerate(sorted(set(keys.values())), 1)}
    return {start: 1 if styles[start] == "whole" and not lifted else order[key] for start, key in keys.items()}


def _stacked(pieces: Sequence[Piece]) -> dict[int, int]:
    """Where the heading begins that stands directly below one that has nothing else under it, by where that begins."""
    seen = [p for p in pieces if not isinstance(p, PASSED_OVER)]
    return {
        a.start: b.start
        for a, b in pairwise(seen)
        if isinstance(a, Head) and isinstance(b, Head) and not (a.title or b.title)
    }


def _ranks(styles: Mapping[int, str], below: Mapping[int, int]) -> tuple[list[str], bool]:
    """The styles from the highest to the lowest, and whether the names of parts were lifted among them.

    They go by their rank, unless one stands directly over another and never under it.
    """
    ranks = [s for s in _RANKS if s in styles.values()]
    over = Counter((styles[upper], styles[lower]) for upper, lower in below.items())
    first = {style: start for start, style in reversed(list(styles.items()))}
    lifted = False
    for upper, lower in sorted(over):
        wrong = ranks.index(upper) > ranks.index(lower) and not upper.startswith("markdown")
        if wrong and not over[lower, upper] and first[upper] < first[lower]:
            ranks.remove(upper)
            ranks.insert(ranks.index(lower), upper)
            lifted |= upper == "whole"
    return ranks, lifted


def _over(start: int, styles: Mapping[int, str], below: Mapping[int, int]) -> int:
    """How many headings of its own style stand directly under the one at START, one upon the other."""
    count, under = 0, below.get(start)
    while under is not None and styles[under] == styles[start]:
        under, count = below.get(under), count + 1
    return count


def _parts_of_the_whole(draft: Draft, heads: Sequence[Head], below: Mapping[int, int]) -> set[int]:
    """Where the headings in capitals begin that are parts of the whole paper by their name: SUMMARY, CONCLUSIONS.

    A name that comes again is one of every chapter, and one directly under a heading is a part of that.
    """
    named = [p for p in heads if p.style == "caps" and opens_part(draft.words(p))]
    count = Counter(draft.words(p).casefold().strip() for p in named)
    under = set(below.values())
    return {p.start for p in named if count[draft.words(p).casefold().strip()] == 1 and p.start not in under}
