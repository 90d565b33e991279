"""Two versions of one string, aligned word by word: where a range of the one stands in the other, if it still does."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Alignment:
    """SAME are stretches (start in the first, start in the second, length) that both have, in order."""

    same: tuple[tuple[int, int, int], ...]
    lengths: tuple[int, int]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The range of the second string that is characters START to END of the first; None if they changed."""
        if start == end:
            at = self._between(start)
            return None if at is None else (at, at)
        index = bisect_right([s[0] for s in self.same], start) - 1
        if index < 0:
            return None
        first, second, length = self.same[index]
        return (second + start - first, second + end - first) if end <= first + length else None

    def around(self, start: int, end: int) -> tuple[int, int]:
        """What the second string has between the neighbours of characters START to END of the first."""
        first = max((second + min(n, start - at) for at, second, n in self.same if at < start), default=0)
        later = (second + max(0, end - at) for at, second, n in self.same if at + n > end)
        return first, max(first, next(later, self.lengths[1]))

    def _between(self, at: int) -> int | None:
        """The place in the second string that lies between the same two characters."""
        for first, second, length in self.same:
            there = second + at - first
            if first < at < first + length or (at in {first, first + length} and self._is_edge(at, there)):
                return there
        return 0 if self.lengths == (0, 0) else None

    def _is_edge(self, at: int, there: int) -> bool:
        """Whether nothing of the second string was put in or taken out at this edge."""
        starts = {first: second for first, second, _ in self.same}
        ends = {first + length: second + length for first, second, length in self.same}
        before = ends.get(at, 0 if at == 0 else None)
        after = starts.get(at, self.lengths[1] if at == self.lengths[0] else None)
        return before == after == there


def align(first: str, second: str) -> Alignment:
    """The alignment of two strings by words, spaces and signs."""
    if first == second:
        same: tuple[tuple[int, int, int], ...] = ((0, 0, len(first)),) if first else ()
        return Alignment(same, (len(first), len(second)))
    a, b = _TOKENS.findall(first), _TOKENS.findall(second)
    starts_a, starts_b = _starts(a), _starts(b)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    blocks = [(i, j, n) for i, j, n in matcher.get_matching_blocks() if n]
    stretches = tuple((starts_a[i], starts_b[j], starts_a[i + n] - starts_a[i]) for i, j, n in blocks)
    return Alignment(stretches, (len(first), len(second)))


def changes(first: str, second: str) -> list[tuple[int, int, int, int]]:
    """(start, end in the first; start, end in the second) of every stretch that differs."""
    result, at = [], (0, 0)
    alignment = align(first, second)
    for i, j, n in (*alignment.same, (len(first), len(second), 0)):
        if (i, j) != at:
            result.append((at[0], i, at[1], j))
        at = (i + n, j + n)
    return result


def _starts(tokens: list[str]) -> list[int]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts
