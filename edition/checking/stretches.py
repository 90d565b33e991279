"""Stretches of the two streams that accounting compares: cut, left out, compared by where their words begin."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.encoding.streams import seed_stream


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the seed's stream. FREE: the OCR engine's own markup, which the TEI may leave out."""

    start: int
    end: int
    free: bool = False


def between(edges: array[int], start: int, length: int) -> array[int]:
    """Those of EDGES that lie inside the stretch."""
    return edges[bisect_right(edges, start) : bisect_left(edges, start + length)]


def in_one(ours: array[int], at: int, theirs: array[int], start: int) -> Iterator[tuple[int, bool]]:
    """(offset, whether OURS has it) of what only one of the two has; counted from AT in ours, from START in THEIRS."""
    if at == start and ours == theirs:
        return
    i = j = 0
    while i < len(ours) or j < len(theirs):
        a = ours[i] - at if i < len(ours) else None
        b = theirs[j] - start if j < len(theirs) else None
        if a == b:
            i, j = i + 1, j + 1
        elif b is None or (a is not None and a < b):
            yield a or 0, True
            i += 1
        else:
            yield b, False
            j += 1


def outside(ranges: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """What lies between the ranges."""
    at = 0
    for start, end in ranges:
        if start > at:
            yield at, start
        at = end
    if at < length:
        yield at, length


def common(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def compressed(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of TEXT as ranges of its stream without white space."""
    result, length, at = [], 0, 0
    for start, end in sorted(ranges):
        length += len(seed_stream(text[at:start]).text)
        inner = len(seed_stream(text[start:end]).text)
        if inner:
            result.append((length, length + inner))
        length, at = length + inner, end
    return result


def cut(length: int, taken: Sequence[tuple[int, int]], free: Sequence[tuple[int, int]]) -> list[Piece]:
    """The seed's stream without the notes, cut where the OCR's markup begins and ends."""
    cuts = sorted({0, length, *(x for span in (*taken, *free) for x in span)})
    pieces, t, f = [], 0, 0
    for start, end in pairwise(cuts):
        while t < len(taken) and taken[t][1] <= start:
            t += 1
        while f < len(free) and free[f][1] <= start:
            f += 1
        if t < len(taken) and taken[t][0] <= start < taken[t][1]:
            continue
        pieces.append(Piece(start, end, f < len(free) and free[f][0] <= start))
    return pieces
