"""The two texts that accounting compares, as strings without white space that know where each character came from.

`seed_stream` reads a seed; `tei_stream` reads the text of a TEI file as the source has it (law L1): without corr, reg,
expan, ex, supplied, rdg, an editor's additions and notes; a gap by its desc; a note apart, its sign where it is called.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, islice, pairwise

from lxml import etree

from edition.encoding.document import ILLEGAL, local
from edition.encoding.inline import ADDED, INLINE, is_dropped

# A raised digit or letter and a plain one are the same sign of a note.
FOLD = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ", "0123456789abcdefgh")
_RAISED = re.compile("[" + "".join(map(chr, FOLD)) + "]")
# What may stand around a note's sign in the seed: brackets, a stroke, or the markup of an OCR engine.
_AROUND = (("", ""), ("(", ")"), ("[", "]"), ("", "/"), ("<sup>", "</sup>"), ("$^{", "}$"), ("$^", "$"),
           ("${}^{", "}$"), ("${}^", "$"), ("[^", "]"), ("^{", "}"), ("^", ""))  # fmt: skip
_BEHIND = ("", ".", ")", ":")
_WORD = re.compile(r"\S+")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1b\ufffe\uffff\ud800-\udfff]")  # of ILLEGAL, what may stand in a word
_GUESSED = frozenset(["add", "unclear"])  # elements of which some are the editor's (inline.is_dropped)
_TRIED = 20  # places of the same words that are looked at
_LONGEST = 32  # characters of a sign with all that stands around it


def _offsets(values: Iterable[int] = ()) -> array[int]:
    return array("L", values)


@dataclass
class Stream:
    """TEXT without white space. EDGES are offsets at which a word begins, LINES those at which a line of a seed does;
    both rise. GLUED are offsets where two words may touch: a hyphen was dropped, a stamp begins or ends.

    `origin` says where an offset came from. Arrays, because a text of fifty megabytes has eight million words.
    """

    text: str = ""
    edges: array[int] = field(default_factory=_offsets)
    lines: array[int] = field(default_factory=_offsets)
    glued: set[int] = field(default_factory=set)
    _starts: array[int] = field(default_factory=_offsets)
    _origins: array[int] = field(default_factory=_offsets)

    def words(self, offset: int, length: int) -> str:
        """About LENGTH characters from OFFSET on, with the spaces between words."""
        end = min(offset + length, len(self.text))
        cuts = [offset, *self.edges[bisect_right(self.edges, offset) : bisect_left(self.edges, end)], end]
        return " ".join(self.text[a:b] for a, b in pairwise(cuts))

    def begins_line(self, offset: int) -> bool:
        """Whether a line of a seed begins at OFFSET."""
        index = bisect_left(self.lines, offset)
        return index < len(self.lines) and self.lines[index] == offset

    def divided(self, start: int, end: int) -> bool:
        """Whether a word begins between START and END."""
        return bisect_right(self.edges, start) < bisect_left(self.edges, end)

    def origin(self, offset: int) -> int:
        """For a seed: the offset in its text. For TEI: the line of the file."""
        if not self._starts:
            return 0
        index = max(bisect_right(self._starts, offset) - 1, 0)
        return self._origins[index]


@dataclass
class NoteText:
    """A note apart from the text: its sign, its words, where in the stream its call ends, its line."""

    mark: str
    stream: Stream
    call: int
    element: etree._Element

    def place(self, seed: Stream, start: int) -> tuple[int, int] | None:
        """Where from START on the SEED has this note; its sign may be printed otherwise than at its call.

        A note stands at the beginning of a line rather than where the prose happens to say the same.
        """
        places = islice(self._places(seed, start), _TRIED)
        first = next(places, None)
        if first is None or seed.begins_line(first[0]):
            return first
        return next((place for place in places if seed.begins_line(place[0])), first)

    def _places(self, seed: Stream, start: int) -> Iterator[tuple[int, int]]:
        signs, text = _spellings(self.mark), seed.text
        at = text.find(self.stream.text, start)
        while at >= 0:
            head = text[max(start, at - _LONGEST) : at]
            fitting = [at - len(sign) for sign in signs if head.endswith(sign)]
            if fitting:  # a sign is one word, where it can be read so: the ^ of "195^ * See" is none of it
                yield next((a for a in fitting if not seed.divided(a, at)), fitting[0]), at + len(self.stream.text)
            at = text.find(self.stream.text, at + 1)


@lru_cache(maxsize=1 << 10)
def _spellings(mark: str) -> tuple[str, ...]:
    """How a note's sign may stand in the seed: bare, in brackets, with a stroke or as markup; the longest first."""
    if not mark:
        return ("",)
    sign = mark.strip("()[]/.") or mark
    dressed = {mark, *(before + sign + after + point for before, after in _AROUND for point in _BEHIND)}
    return tuple(sorted(dressed, key=lambda spelling: (-len(spelling), spelling)))


def folded(text: str) -> str:
    """TEXT with raised signs as plain ones. Faster than translate, which looks up every character that is not ASCII."""
    return _RAISED.sub(lambda found: found[0].translate(FOLD), text)


def seed_stream(text: str) -> Stream:
    """The seed's characters; `origin` gives offsets of words, which is as exact as a message needs."""
    words, origins = text.split(), _offsets(match.start() for match in _WORD.finditer(text))
    if _UNWRITABLE.search(text):
        found = [(written, at) for word, at in zip(words, origins, strict=True) if (written := word.translate(ILLEGAL))]
        words, origins = [word for word, _ in found], _offsets(at for _, at in found)
    starts = _offsets(accumulate(map(len, words), initial=0))[:-1]
    first = (bisect_left(origins, at) for at in _line_ends(text))
    lines = _offsets(starts[index] for index in dict.fromkeys(first) if index < len(starts))
    return Stream(folded("".join(words)), starts, lines, _starts=starts, _origins=origins)


def _line_ends(text: str) -> Iterator[int]:
    """Where lines end, and the beginning of the text."""
    at = 0
    while at >= 0:
        yield at
        at = text.find("\n", at + 1)


class _Reader:
    def __init__(self) -> None:
        self.stream, self.pieces, self.length = Stream(), [], 0  # type: ignore[var-annotated]
        self.edge, self.glue = True, False
        self.notes: list[NoteText] = []

    def put(self, text: str | None, element: etree._Element) -> None:
        words = text.split() if text else ()
        if not text or not words:
            self.edge = self.edge or bool(text)
            return
        self.edge = self.edge or text[0].isspace()
        self._word(words[0], element)
        if len(words) > 1:
            self.stream.edges.extend(accumulate(map(len, words[1:-1]), initial=self.length))
            self.pieces.append("".join(words[1:]))
            self.length += len(self.pieces[-1])
        self.edge = text[-1].isspace()

    def _word(self, word: str, element: etree._Element) -> None:
        """Begin a stretch of words that all have the line of ELEMENT."""
        if self.glue:
            self.stream.glued.add(self.length)
        elif self.edge:
            self.stream.edges.append(self.length)
        self.edge = self.glue = False
        line = element.sourceline
        self.stream._starts.append(self.length)
        self.stream._origins.append(line if isinstance(line, int) else 0)
        self.pieces.append(word)
        self.length += len(word)

    def inner(self, element: etree._Element) -> None:
        self.put(element.text, element)
        for child in element:
            self.walk(child)
            self.put(child.tail, element)

    def walk(self, element: etree._Element) -> None:
        name = local(element)
        if not name or name in ADDED:
            return
        if name == "note":
            self.note(element)
        elif name == "lb" and element.get("break") == "no":
            self.glue = True
        elif name == "pc" and is_dropped(element):
            self.inner(element)
        elif name not in _GUESSED or not is_dropped(element):
            apart = name not in INLINE
            self.edge = self.edge or apart
            self.border(name)
            self.inner(element)
            self.edge = self.edge or apart
            self.border(name)

    def border(self, name: str) -> None:
        """A stamp that the OCR glued to a word is another thing than the word: fw itself says so."""
        if name == "fw":
            self.stream.glued.add(self.length)

    def note(self, element: etree._Element) -> None:
        if is_added(element):
            return
        mark = "" if element.get("prev") else "".join((element.get("n") or "*").split()).translate(FOLD)
        words = _Reader()
        words.inner(element)
        self.notes.extend(words.notes)
        if element.get("anchored") != "false" and mark:
            edge = self.edge
            self._word(mark, element)
            self.edge = edge
        self.notes.append(NoteText(mark, words.finish(), self.length, element))

    def finish(self) -> Stream:
        self.stream.text = folded("".join(self.pieces))
        return self.stream


def is_added(element: etree._Element) -> bool:
    """Whether ELEMENT holds an editor's words: an editorial note, or an addition with @resp."""
    return local(element) == "note" and element.get("type") == "editorial"


def tei_stream(text: etree._Element) -> tuple[Stream, list[NoteText]]:
    """The source reading of a TEI text element, and its notes in the order of their calls."""
    reader = _Reader()
    reader.inner(text)
    return reader.finish(), reader.notes
