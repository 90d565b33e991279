"""Which words of a TEI file are not the seed's: found word by word, offered as corrections of the OCR."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from lxml import etree

from edition.checking.corrections import Correction
from edition.encoding.document import tei
from edition.encoding.streams import FOLD, NoteText, Stream, tei_stream
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
    words, known = _words(stream), [w.text for w in seed]
    same = SequenceMatcher(None, known, words, autojunk=False).get_matching_blocks()
    placed = []
    for note in notes:
        inner = [note.mark, *_words(note.stream)]
        best = _likeliest(inner, known)
        at = next((block.b for block in same if block.a >= best), len(words))
        placed.append((at, best, inner))
    for at, _, inner in sorted(placed, reverse=True):
        words[at:at] = inner
    return words


def _words(stream: Stream) -> list[str]:
    edges = [*stream.edges, len(stream.text)]
    return [stream.text[a:b] for a, b in pairwise(edges) if b > a]


def _likeliest(inner: Sequence[str], known: Sequence[str]) -> int:
    """Where in the seed's words the words of a note stand: the place whose words are most like them."""
    first = {inner[0], *inner[1:2], "".join(inner[:2])}
    starts = [i for i, word in enumerate(known) if word in first or _sign(word) in first]
    wanted = set(inner)
    return max(starts, default=len(known), key=lambda i: len(wanted & set(known[i : i + len(inner) + 1])))


def _compare(source: Source, seed: Sequence[_Word], words: Sequence[str]) -> Iterator[Correction]:
    matcher = SequenceMatcher(None, [w.text for w in seed], words, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal" or max(i2 - i1, j2 - j1) > _LONGEST:
            continue
        start = seed[i1].start if i1 < len(seed) else len(source.text)
        end = seed[i2 - 1].end if i2 > i1 else start
        if [_sign(w.text) for w in seed[i1:i2]] == [_sign(w) for w in words[j1:j2]]:
            continue  # the point or bracket after a note's sign
        if _only_seams([w.text for w in seed[i1:i2]], words[j1:j2]):
            continue  # a word that its line divides
        new = " ".join(words[j1:j2])
        if i1 == i2:
            new += " "
        yield Correction(source.line(min(start, len(source.text) - 1)), source.text[max(0, start - _BEFORE) : start],
                         source.text[start:end], new)


def _only_seams(theirs: Sequence[str], ours: Sequence[str]) -> bool:
    """Whether both have the same characters, and a space that only one has parts no two letters (as in accounting)."""
    if (whole := "".join(theirs)) != "".join(ours):
        return False
    cuts = {*accumulate(map(len, theirs))} ^ {*accumulate(map(len, ours))}
    return not any(whole[at - 1 : at + 1].isalnum() for at in cuts)


def _sign(word: str) -> str:
    """A note's sign without the point or bracket after it."""
    return word.rstrip(".)/") if len(word) <= 4 else word
