"""Which words of a TEI file are not the seed's: found word by word, offered as corrections of the OCR."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lxml import etree

from edition.checking.corrections import Correction
from edition.checking.streams import FOLD, NoteText, Stream, tei_stream
from edition.encoding.document import tei
from edition.reading.source import Source

_LONGEST = 24      # words; more is no correction but a different text
_BEFORE = 24       # characters of context that find the place again


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


def differences(tree: etree._ElementTree, source: Source, layout: Iterable[tuple[int, int]] = ()) -> list[Correction]:
    """Every stretch of words that the TEI has otherwise than the seed (LAYOUT ranges aside)."""
    text = tree.getroot().find(tei("text"))
    if text is None:
        return []
    stream, notes = tei_stream(text)
    seed = list(_seed_words(source.text, sorted(layout)))
    return list(_compare(source, seed, _in_order(stream, notes, seed)))


def _seed_words(text: str, layout: Sequence[tuple[int, int]]) -> Iterator[_Word]:
    free = {at for start, end in layout for at in range(start, end)}
    for match in re.finditer(r"\S+", text):
        if match.start() not in free:
            yield _Word(match[0].translate(FOLD), match.start(), match.end())


def _in_order(stream: Stream, notes: Sequence[NoteText], seed: Sequence[_Word]) -> list[str]:
    """The words of the TEI with each note put back to the place in the seed that says most of the same."""
    words = _words(stream)
    for note in reversed(notes):
        inner = _words(note.stream)
        if inner:
            at = _place_of_note(note, inner, seed, words)
            words[at:at] = [note.mark, *inner]
    return words


def _words(stream: Stream) -> list[str]:
    edges = [*sorted(stream.edges - stream.glued), len(stream.text)]
    return [stream.text[a:b] for a, b in zip(edges, edges[1:], strict=False) if b > a]


def _place_of_note(note: NoteText, inner: Sequence[str], seed: Sequence[_Word], words: Sequence[str]) -> int:
    """The number of the TEI word before which the seed has the note."""
    window = len(inner)
    known = [w.text for w in seed]
    starts = [i for i in range(len(known)) if known[i] in {inner[0], note.mark} or known[i].lstrip(note.mark) == inner[0]]
    best = max(starts, default=None, key=lambda i: len(set(known[i : i + window + 1]) & set(inner)))
    if best is None:
        return len(words)
    following = known[best + window + 1 : best + window + 4] or known[best + window : best + window + 3]
    return next((i for i in range(len(words)) if words[i : i + len(following)] == following), len(words))


def _compare(source: Source, seed: Sequence[_Word], words: Sequence[str]) -> Iterator[Correction]:
    matcher = SequenceMatcher(None, [w.text for w in seed], words, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal" or max(i2 - i1, j2 - j1) > _LONGEST:
            continue
        start = seed[i1].start if i1 < len(seed) else len(source.text)
        end = seed[i2 - 1].end if i2 > i1 else start
        new = " ".join(words[j1:j2])
        if i1 == i2:
            new += " "
        yield Correction(source.line(min(start, len(source.text) - 1)), source.text[max(0, start - _BEFORE) : start],
                         source.text[start:end], new)
