"""What stands inside one block: its words, the gaps in them, and the emphasis an OCR engine wrote as Markdown.

Every maker of blocks calls `parts_between` for a range of the source. The parts it returns cover the range
without a hole. Notes and line-end hyphens are set in later, over the whole tree (`settling.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.reading.blocks import Gap, Highlight, Layout, Part, Words
from edition.reading.redactions import find_gaps

# Bounded lengths keep the search linear on a text of ten thousand stars. A letter must be set off: "_?_" is a blank.
EMPHASIS = re.compile(
    r"(?P<bold>\*\*(?=[^\s*])(?=[^*\n]{0,300}[^\W\d_])(?P<b>[^*\n]{0,300}[^\s*])\*\*(?!\*))"
    r"|(?P<under>(?<![\w])__(?=[^\s_])(?=[^_\n]{0,300}[^\W\d_])(?P<u>[^_\n]{0,300}[^\s_])__(?![\w]))"
    r"|(?P<italic>(?<![\w])_(?=[^\s_])(?=[^_\n]{0,300}[^\W\d_])(?P<i>[^_\n]{0,300}[^\s_])_(?![\w]))"
)
SIGNS_OF_EMPHASIS = re.compile(r"\*\*|_")  # most paragraphs have none
_RENDITION = {"bold": ("bold", "b"), "under": ("bold", "u"), "italic": ("italic", "i")}


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set off by signs: the signs are the OCR engine's, INNER is the range between them."""

    start: int
    end: int
    inner: tuple[int, int]
    rendition: str


def parts_between(text: str, start: int, end: int) -> tuple[Part, ...]:
    """The parts of TEXT from START to END in order: Words, Gap, Highlight (with its signs as Layout)."""
    gaps = find_gaps(text, start, end)
    parts: list[Part] = []
    at = start
    for emphasis in _emphases(text, start, end, gaps):
        parts += _plain(at, emphasis.start, gaps)
        parts.append(_highlight(emphasis, gaps))
        at = emphasis.end
    parts += _plain(at, end, gaps)
    return tuple(parts)


def _emphases(text: str, start: int, end: int, gaps: Sequence[Gap]) -> Iterator[Emphasis]:
    """Emphasis in the range, save where a gap runs over one of its signs."""
    for m in EMPHASIS.finditer(text, start, end) if SIGNS_OF_EMPHASIS.search(text, start, end) else ():
        rendition, group = _RENDITION[m.lastgroup or "bold"]
        inner = m.span(group)
        if all(inner[0] <= g.start and g.end <= inner[1] for g in _touching(gaps, m.start(), m.end())):
            yield Emphasis(m.start(), m.end(), inner, rendition)


def _touching(gaps: Sequence[Gap], start: int, end: int) -> Sequence[Gap]:
    """The gaps that share a character with the range; they are in order and do not overlap."""
    first = bisect_right(gaps, start, key=lambda gap: gap.end)
    return gaps[first : bisect_left(gaps, end, key=lambda gap: gap.start)]


def _highlight(emphasis: Emphasis, gaps: Sequence[Gap]) -> Highlight:
    first, last = emphasis.inner
    inside = _plain(first, last, gaps)
    return Highlight(emphasis.rendition, (Layout(emphasis.start, first), *inside, Layout(last, emphasis.end)))


def _plain(start: int, end: int, gaps: Sequence[Gap]) -> list[Part]:
    """Words and gaps from START to END."""
    parts: list[Part] = []
    at = start
    for gap in _touching(gaps, start, end):
        parts += [Words(at, gap.start)] if gap.start > at else []
        parts.append(gap)
        at = gap.end
    return parts + ([Words(at, end)] if end > at else [])
