"""Law L1: the TEI holds the source, every character once and in order, and the same words.

Both texts are read as streams (streams.py); a note is looked for where the source has it and then set aside; what is
left must be the same. Signs of the OCR engine's own markup may be missing: they became elements.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from lxml import etree

from edition.checking.differences import difference, seam
from edition.checking.stretches import Piece, between, common, compressed, cut, in_one, outside
from edition.encoding.document import tei
from edition.encoding.streams import NoteText, Stream, seed_stream, tei_stream
from edition.findings import Finding, Severity
from edition.reading.source import Source

MISSING, CHANGED_WORDS, LOST_NOTE = "A101", "A102", "A103"
_ENDS = 20  # characters by which a changed note is found all the same


_MARKUP = re.compile(
    r"[\W_]*|</?sup>|\W*(?:page|p\.|pg\.?|seite|folio|leaf|sheet)?\s*(?:no\.?\s*)?(?:\d{1,4}|[ivxlc]{1,8})"
    r"(?:\s*(?:of|/)\s*\d{1,4})?\W*|\W*(?:page break|end of page|new page)\W*",
    re.IGNORECASE,
)


Layout = Iterable[tuple[int, int]]


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
        self.free = compressed(text, [span for span in layout if is_markup(text[slice(*span)])])
        taken, lost = self._place_notes()
        matches, differs = self._compare(cut(len(self.seed.text), taken, self.free))
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
                likely = self._likeliest(note)
                lost.append(self._lost(note, likely))
                taken += [likely] if likely else []
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
        kept = [*outside(self.free, len(self.seed.text))]
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

    def _likeliest(self, note: NoteText) -> tuple[int, int] | None:
        """Where a note must be that begins or ends as NOTE does."""
        words, seed = note.stream.text, self.seed.text
        if len(words) < 2 * _ENDS:
            return None
        start, end = seed.find(words[:_ENDS]), seed.find(words[-_ENDS:])
        start = start if start >= 0 else end - len(words) + _ENDS
        end = end if end >= 0 else start + len(words) - _ENDS
        if start < 0 or not len(words) / 2 < end + _ENDS - start < 2 * len(words):
            return None
        sign = len(note.mark) if note.mark and seed[:start].endswith(note.mark) else 0
        return start - sign, end + _ENDS

    def _lost(self, note: NoteText, likely: tuple[int, int] | None) -> Finding:
        number = note.element.sourceline
        line, name = number if isinstance(number, int) else 0, f"the note {note.mark} {note.stream.words(0, 50)!r}"
        if likely is None:
            return Finding(LOST_NOTE, Severity.ERROR, self.tei_file, line, f"{name} is not in {self.seed_file}.",
                           "Restore its words; a note of your own has type=\"editorial\".")
        start = likely[0] + (len(note.mark) if self.seed.text.startswith(note.mark, likely[0]) else 0)
        same = common(note.stream.text, self.seed.text[start : likely[1]])
        differs = difference(note.stream, self.seed, same, start + same)
        message, hint = differs.told(f"{self.seed_file}:{self._line(differs.at[1])}")
        return Finding(LOST_NOTE, Severity.ERROR, self.tei_file, line, f"in {name}: {message}", hint)

    def _compare(self, pieces: Sequence[Piece]) -> tuple[list[tuple[int, int, int]], tuple[int, int] | None]:
        """([(offset in the seed, offset in the TEI, length)] of what is the same, where they first differ)."""
        matches, at = [], 0
        for index, piece in enumerate(pieces):
            words = self.seed.text[piece.start : piece.end]
            if self.tei.text.startswith(words, at) and not (piece.free and self._resumes(pieces, index + 1, at)):
                matches.append((piece.start, at, len(words)))
                at += len(words)
            elif not piece.free:
                same = common(words, self.tei.text[at : at + len(words)])
                return matches, (piece.start + same, at + same)
        return matches, None if at == len(self.tei.text) else (len(self.seed.text), at)

    def _resumes(self, pieces: Sequence[Piece], index: int, at: int) -> bool:
        """Whether the TEI goes on at AT with the next words of the seed, the free piece before them left out."""
        following = next((p for p in pieces[index:] if not p.free), None)
        if following is None:
            return at == len(self.tei.text)
        return self.tei.text.startswith(self.seed.text[following.start : following.end][:24], at)

    def _difference(self, in_seed: int, in_tei: int) -> Finding:
        differs = difference(self.tei, self.seed, in_tei, in_seed)
        message, hint = differs.told(f"{self.seed_file}:{self._line(differs.at[1])}")
        return Finding(MISSING, Severity.ERROR, self.tei_file, self.tei.origin(differs.at[0]), message, hint)

    def _line(self, in_seed: int) -> int:
        return self.source.line(min(self.seed.origin(in_seed), max(len(self.source.text) - 1, 0)))

    def _words(self, matches: Sequence[tuple[int, int, int]]) -> list[Finding]:
        """Words joined or split: a space between two letters that only one of the texts has."""
        for start, at, length in matches:
            ours, theirs = between(self.tei.edges, at, length), between(self.seed.edges, start, length)
            for offset, split in in_one(ours, at, theirs, start):
                if self._counts(at + offset):
                    return [self._seam(start + offset, at + offset, split)]
        return []

    def _counts(self, in_tei: int) -> bool:
        pair = self.tei.text[in_tei - 1 : in_tei + 1]
        return pair.isalnum() and in_tei not in self.tei.glued

    def _seam(self, in_seed: int, in_tei: int, split: bool) -> Finding:
        one, other = seam(self.tei, in_tei) if split else seam(self.seed, in_seed)
        place = f"{self.seed_file}:{self._line(in_seed)}"
        told = f"{one!r} and {other!r} are two words here and one in {place}." if split else (
            f"{one!r} and {other!r} run together here; {place} has a space between them.")
        return Finding(CHANGED_WORDS, Severity.ERROR, self.tei_file, self.tei.origin(in_tei), told,
                       "Restore it; or encode the change in choice with orig and reg.")
