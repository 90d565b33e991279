"""What is set into the finished tree: notes at the signs that call them, and hyphens at the ends of lines.

Both are found in words wherever these ended up (a paragraph, a cell, a heading), so they are set in over the whole
tree at once, and no maker of blocks needs to know of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from edition.reading.blocks import Block, Highlight, Hyphen, Note, Part, Words

_LINE_END = re.compile(r"(?<=[^\W\d_])([-\u00ad\u2010])[ \t]*\n\s*(?=[^\W\d_])")


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
        return tuple(new for part in parts for new in self._part(part))

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
            yield from self._hyphenated(at, start)
            yield replace(self._notes[k], parts=tuple(self._inside(self._notes[k].parts)))
            self.placed.add(start)
            at = end
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
            yield Hyphen(m.start(1), m.end(1), self._dropped(m))
            at = m.end()
        if end > at:
            yield Words(at, end)

    def _dropped(self, m: re.Match[str]) -> bool:
        """Whether the halves are one word: not if the text has them hyphenated elsewhere, or a capital follows."""
        before = re.search(r"[^\W\d_]+$", self._text[max(0, m.start() - 40) : m.start(1)])
        after = re.match(r"[^\W\d_]+", self._text[m.end() : m.end() + 40])
        if not before or not after or after[0][0].isupper():
            return False
        return f"{before[0]}-{after[0]}".casefold() not in self._compounds
