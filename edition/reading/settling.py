"""What is set into the finished tree: notes at the signs that call them, and hyphens at the ends of lines.

Both are found in words wherever these ended up (a paragraph, a cell, a heading), so they are set in over the whole
tree at once, and no maker of blocks needs to know of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from edition.reading.blocks import Block, Gap, Highlight, Hyphen, Layout, Note, Part, Words
from edition.reading.engine_signs import with_signs

# the hyphen first: looking behind at every character takes three times as long
_LINE_END = re.compile(r"([-\u00ad\u2010])(?<=[^\W\d_].)[ \t]*\n\s*(?=[^\W\d_])")
_HYPHEN_AT_END = re.compile(r"(?<=[^\W\d_])([-\u00ad\u2010])\s*\Z")


class Settling:
    """Notes by their calls and the line-end hyphens of one text, to be set into its blocks."""

    def __init__(self, text: str, notes: Iterable[Note]) -> None:
        called = sorted(((note.call, note) for note in notes if note.call), key=lambda pair: pair[0])
        self._notes = [note for _, note in called]
        self._calls = [call for call, _ in called]
        self._text = text
        self._compounds = set(re.findall(r"[^\W\d_]+-[^\W\d_]+", text.casefold())) if _LINE_END.search(text) else set()
        self.placed: set[int] = set()

    def settle(self, block: Block) -> Block:
        """BLOCK with its notes and hyphens."""
        return replace(block, parts=self._parts(block.parts), children=tuple(self.settle(c) for c in block.children))

    def _parts(self, parts: Sequence[Part]) -> tuple[Part, ...]:
        return tuple(new for part in self._over_pages(parts) for new in self._part(part))

    def _over_pages(self, parts: Sequence[Part]) -> Iterator[Part]:
        """PARTS with a hyphen set apart that stands before a page break in the middle of a word."""
        for i, part in enumerate(parts):
            m = (
                _HYPHEN_AT_END.search(self._text, max(part.start, part.end - 60), part.end)
                if isinstance(part, Words)
                else None
            )
            following = next((p for p in parts[i + 1 : i + 40] if isinstance(p, Words)), None) if m else None
            broken = i + 1 < len(parts) and not isinstance(parts[i + 1], Words | Gap)
            if isinstance(part, Words) and m and broken and following and self._text[following.start].islower():
                yield Words(part.start, m.start(1))
                yield Hyphen(*m.span(1), self._dropped(m, following.start))
            else:
                yield part

    def _part(self, part: Part) -> Iterator[Part]:
        match part:
            case Words():
                yield from self._words(part)
            case Highlight():
                yield replace(part, parts=self._parts(part.parts))
            case _:
                yield part

    def _words(self, words: Words) -> Iterator[Part]:
        """WORDS cut at the calls in them."""
        at = words.start
        for k in range(bisect_left(self._calls, (words.start, 0)), len(self._calls)):
            start, end = self._calls[k]
            if end > words.end:
                break
            first, last = with_signs(self._text, start, end)
            first -= first < start and self._text[max(at, first - 1) : first] == " "
            signs = at <= first and last <= words.end
            yield from self._hyphenated(at, first if signs else start)
            yield from [Layout(first, start)] if signs and first < start else []
            yield replace(self._notes[k], parts=tuple(self._inside(self._notes[k].parts)))
            self.placed.add(start)
            yield from [Layout(end, last)] if signs and last > end else []
            at = last if signs else end
        yield from self._hyphenated(at, words.end)

    def _inside(self, parts: Iterable[Part]) -> Iterator[Part]:
        """A note's own words: hyphens only."""
        for part in parts:
            if isinstance(part, Words):
                yield from self._hyphenated(part.start, part.end)
            else:
                yield part

    def _hyphenated(self, start: int, end: int) -> Iterator[Part]:
        """Words from START to END, cut at the hyphens that stand at line ends."""
        at = start
        for m in _LINE_END.finditer(self._text, start, end):
            if m.start(1) > at:
                yield Words(at, m.start(1))
            yield Hyphen(m.start(1), m.end(1), self._dropped(m, m.end()))
            at = m.end()
        if end > at:
            yield Words(at, end)

    def _dropped(self, m: re.Match[str], behind: int) -> bool:
        """Whether the halves are one word: not if the text has them hyphenated elsewhere, or a capital follows."""
        before = re.search(r"[^\W\d_]+$", self._text[max(0, m.start() - 40) : m.start(1)])
        after = re.match(r"[^\W\d_]+", self._text[behind : behind + 40])
        if not before or not after or after[0][0].isupper():
            return False
        return f"{before[0]}-{after[0]}".casefold() not in self._compounds
