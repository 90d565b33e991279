"""Law L1: the TEI holds the source, every character once and in order, and the same words.

Both texts are read as streams (streams.py); a note is looked for where the source has it and then set aside; what is
left must be the same. Signs of the OCR engine's own markup may be missing: they became elements.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from lxml import etree

from edition.encoding.document import tei
from edition.encoding.streams import NoteText, Stream, seed_stream, tei_stream
from edition.findings import Finding, Severity
from edition.reading.source import Source

MISSING, CHANGED_WORDS, LOST_NOTE = "A101", "A102", "A103"


_MARKUP = re.compile(
    r"[\W_]*|</?sup>|\W*(?:page|p\.|pg\.?|seite|folio|leaf|sheet)?\s*(?:no\.?\s*)?(?:\d{1,4}|[ivxlc]{1,8})"
    r"(?:\s*(?:of|/)\s*\d{1,4})?\W*|\W*(?:page break|end of page|new page)\W*",
    re.IGNORECASE,
)


Layout = Iterable[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the seed's stream. FREE: the OCR engine's own markup, which the TEI may leave out."""

    start: int
    end: int
    free: bool = False


def account(tree: etree._ElementTree, source: Source, tei_file: str, seed_file: str,
            layout: Layout | Callable[[], Layout] = ()) -> list[Finding]:
    """Findings where the TEI text is not the source; none when every character is accounted for.

    LAYOUT are ranges of the seed's text that are the OCR engine's own markup, or what reads them: it is asked only
    where not every character of the seed is in the TEI, because reading a layout takes longer than all the rest.
    """
    accounts = _Account(tree, source, tei_file, seed_file)
    return accounts.findings() and accounts.findings(layout() if callable(layout) else layout)


def is_markup(words: str) -> bool:
    """Whether WORDS can be an OCR engine's markup at all: signs only, or a page marker. No prose may go free."""
    return bool(_MARKUP.fullmatch(words.strip()))


class _Account:
    free: Sequence[tuple[int, int]] = ()

    def __init__(self, tree: etree._ElementTree, source: Source, tei_file: str, seed_file: str) -> None:
        self.source, self.tei_file, self.seed_file = source, tei_file, seed_file
        self.seed = seed_stream(source.text)
        text = tree.getroot().find(tei("text"))
        self.tei, self.notes = tei_stream(text) if text is not None else (Stream(), [])

    def findings(self, layout: Layout = ()) -> list[Finding]:
        """What differs when the ranges LAYOUT of the seed may be missing."""
        text = self.source.text
        self.free = _compressed(text, [span for span in layout if is_markup(text[slice(*span)])])
        taken, lost = self._place_notes()
        pieces = _pieces(len(self.seed.text), taken, self.free)
        matches, differs = self._compare(pieces)
        if differs is not None:
            return [*lost, self._difference(*differs)]
        return [*lost, *self._words(matches)]

    def _place_notes(self) -> tuple[list[tuple[int, int]], list[Finding]]:
        """Where in the seed each note stands: after its call, and after the note before it if it can be."""
        taken: list[tuple[int, int]] = []
        lost = []
        after = 0
        for note in self.notes:
            found = self._place(note, after)
            if found is None:
                lost.append(self._lost(note))
            else:
                taken.append(found)
                after = found[1]
        return sorted(taken), lost

    def _place(self, note: NoteText, after: int) -> tuple[int, int] | None:
        starts = (max(after, note.call), note.call, 0)
        found = next((found for start in starts if (found := note.place(self.seed, start))), None)
        return found or (self._place_without_markup(note) if self.free else None)

    @cached_property
    def _without_markup(self) -> tuple[list[tuple[int, int]], list[int], Stream]:
        """(stretches of the seed's stream that are text, where each begins in what they make together, that)."""
        kept = [*_outside(self.free, len(self.seed.text))]
        starts = [0, *accumulate(b - a for a, b in kept)]
        return kept, starts, Stream("".join(self.seed.text[a:b] for a, b in kept))

    def _place_without_markup(self, note: NoteText) -> tuple[int, int] | None:
        """Where a note stands in which the OCR's own markup (emphasis) stood too."""
        kept, starts, bare = self._without_markup
        found = note.place(bare, 0)
        if found is None:
            return None
        first, last = (bisect_right(starts, at) - 1 for at in (found[0], found[1] - 1))
        return kept[first][0] + found[0] - starts[first], kept[last][0] + found[1] - starts[last]

    def _lost(self, note: NoteText) -> Finding:
        line = note.element.sourceline
        return Finding(LOST_NOTE, Severity.ERROR, self.tei_file, line if isinstance(line, int) else 0,
                       f"the note {note.mark} {note.stream.words(0, 50)!r} stands otherwise in {self.seed_file}.",
                       "Restore its words, or put a correction into choice with sic and corr.")

    def _compare(self, pieces: Sequence[_Piece]) -> tuple[list[tuple[int, int, int]], tuple[int, int] | None]:
        """([(offset in the seed, offset in the TEI, length)] of what is the same, where they first differ)."""
        matches, at = [], 0
        for index, piece in enumerate(pieces):
            words = self.seed.text[piece.start : piece.end]
            if self.tei.text.startswith(words, at) and not (piece.free and self._resumes(pieces, index + 1, at)):
                matches.append((piece.start, at, len(words)))
                at += len(words)
            elif not piece.free:
                same = _common(words, self.tei.text[at : at + len(words)])
                return matches, (piece.start + same, at + same)
        return matches, None if at == len(self.tei.text) else (len(self.seed.text), at)

    def _resumes(self, pieces: Sequence[_Piece], index: int, at: int) -> bool:
        """Whether the TEI goes on at AT with the next words of the seed, the free piece before them left out."""
        following = next((p for p in pieces[index:] if not p.free), None)
        if following is None:
            return at == len(self.tei.text)
        return self.tei.text.startswith(self.seed.text[following.start : following.end][:24], at)

    def _difference(self, in_seed: int, in_tei: int) -> Finding:
        line = self.source.line(min(self.seed.origin(in_seed), max(len(self.source.text) - 1, 0)))
        here, there = self.seed.words(in_seed, 40), self.tei.words(in_tei, 40)
        return Finding(MISSING, Severity.ERROR, self.tei_file, self.tei.origin(in_tei),
                       f"from here the text is not the source's: {there!r} here, {here!r} in {self.seed_file}:{line}.",
                       "Put a correction into choice with sic and corr, what you add into supplied or a note.")

    def _words(self, matches: Sequence[tuple[int, int, int]]) -> list[Finding]:
        """Words joined or split: a space between two letters that only one of the texts has."""
        for start, at, length in matches:
            ours, theirs = _between(self.tei.edges, at, length), _between(self.seed.edges, start, length)
            for offset, split in _in_one(ours, at, theirs, start):
                if self._counts(at + offset):
                    return [self._seam(start + offset, at + offset, split)]
        return []

    def _counts(self, in_tei: int) -> bool:
        pair = self.tei.text[in_tei - 1 : in_tei + 1]
        return pair.isalnum() and in_tei not in self.tei.glued

    def _seam(self, in_seed: int, in_tei: int, split: bool) -> Finding:
        words = self.tei.text[max(0, in_tei - 12) : in_tei] + "|" + self.tei.text[in_tei : in_tei + 12]
        line = self.source.line(self.seed.origin(in_seed))
        what = "a space that the source does not have" if split else "no space where the source has one"
        return Finding(CHANGED_WORDS, Severity.ERROR, self.tei_file, self.tei.origin(in_tei),
                       f"{what}, at {words!r} ({self.seed_file}:{line}).",
                       "Restore it, or encode the change in choice with orig and reg.")


def _between(edges: array[int], start: int, length: int) -> array[int]:
    """Those of EDGES that lie inside the stretch."""
    return edges[bisect_right(edges, start) : bisect_left(edges, start + length)]


def _in_one(ours: array[int], at: int, theirs: array[int], start: int) -> Iterator[tuple[int, bool]]:
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


def _outside(ranges: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """What lies between the ranges."""
    at = 0
    for start, end in ranges:
        if start > at:
            yield at, start
        at = end
    if at < length:
        yield at, length


def _common(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _compressed(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of TEXT as ranges of its stream without white space."""
    result, length, at = [], 0, 0
    for start, end in sorted(ranges):
        length += len(seed_stream(text[at:start]).text)
        inner = len(seed_stream(text[start:end]).text)
        if inner:
            result.append((length, length + inner))
        length, at = length + inner, end
    return result


def _pieces(length: int, taken: Sequence[tuple[int, int]], free: Sequence[tuple[int, int]]) -> list[_Piece]:
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
        pieces.append(_Piece(start, end, f < len(free) and free[f][0] <= start))
    return pieces
