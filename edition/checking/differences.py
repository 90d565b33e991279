"""Where the TEI and its seed part, in words: what is missing, too much or otherwise, and after which words.

Accounting finds the place (accounting.py); this says what happened there, so that an editor need not compare two lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from edition.encoding.streams import Stream

_PROBE = 30     # characters that show that two texts go on alike
_FAR = 20_000   # characters in which a lost or doubled passage is looked for
_NEAR = 400     # and one of a few words
_WORDS = 40     # words after which two texts are said to be different, however they go on
_SHOWN = 70


@dataclass(frozen=True, slots=True)
class Difference:
    """After the words BEFORE, the TEI has OURS and the seed THEIRS; "" for nothing. AT are the offsets in both."""

    before: str
    ours: str
    theirs: str
    at: tuple[int, int]

    def told(self, place: str) -> tuple[str, str]:
        """(what is the matter, what to do), where the seed's words stand at PLACE."""
        after = f", after {self.before!r}" if self.before else ", at the beginning"
        if not self.ours:
            return (f"{self.theirs!r} of {place} is missing here{after}.",
                    "Put it back; what the page has too much stands in surplus. If the scan does not have it, run "
                    "edition accept --ocr.")
        if not self.theirs:
            return (f"{self.ours!r} stands here{after}, but not in {place}.",
                    "Take it out; what you add stands in supplied or in an editorial note. If the scan has it, run "
                    "edition accept --ocr.")
        return (f"{self.ours!r} stands here{after}, where {place} has {self.theirs!r}.",
                "Put both into choice with sic and corr; if the scan has it as you wrote it, run edition accept --ocr.")


def difference(ours: Stream, theirs: Stream, in_ours: int, in_theirs: int) -> Difference:
    """What two streams differ in at these offsets, from the beginning of the word on."""
    back = _back(ours, theirs, in_ours, in_theirs)
    a, b = in_ours - back, in_theirs - back
    more, less = _meeting(ours, theirs, a, b)
    start = ours.edges[max(bisect_left(ours.edges, a) - 3, 0)] if ours.edges else 0
    before = ours.words(start, a - start) if start < a else ""
    return Difference(before, _shown(ours, a, more), _shown(theirs, b, less), (a, b))


def seam(stream: Stream, at: int) -> tuple[str, str]:
    """The word that ends at an offset of STREAM and the one that begins there."""
    index = bisect_left(stream.edges, at)
    start = stream.edges[index - 1] if index else 0
    following = bisect_right(stream.edges, at)
    end = stream.edges[following] if following < len(stream.edges) else len(stream.text)
    return stream.text[start:at], stream.text[at:end]


def _back(ours: Stream, theirs: Stream, a: int, b: int) -> int:
    """How far before A, and alike before B, the word begins; nothing where both are between words."""
    if _begins(ours, a) and _begins(theirs, b):
        return 0
    index = bisect_right(ours.edges, a) - 1
    step = a - ours.edges[index] if index >= 0 else 0
    return step if b >= step and ours.text[a - step : a] == theirs.text[b - step : b] else 0


def _begins(stream: Stream, at: int) -> bool:
    index = bisect_left(stream.edges, at)
    return at >= len(stream.text) or (index < len(stream.edges) and stream.edges[index] == at)


def _meeting(ours: Stream, theirs: Stream, a: int, b: int) -> tuple[int, int]:
    """How many characters each has for itself before they go on alike."""
    lost, added = _ahead(ours.text, a, theirs.text, b), _ahead(theirs.text, b, ours.text, a)
    if lost is not None and (added is None or lost <= added):
        return 0, lost
    if added is not None:
        return added, 0
    first = bisect_right(ours.edges, a)
    for edge in ours.edges[first : first + _WORDS]:
        found = theirs.text.find(ours.text[edge : edge + _PROBE], b, b + (edge - a) + 10 * _PROBE)
        if found >= 0:
            return edge - a, found - b
    return min(len(ours.text) - a, _SHOWN), min(len(theirs.text) - b, _SHOWN)


def _ahead(text: str, at: int, other: str, start: int) -> int | None:
    """How far after START the OTHER has what TEXT goes on with; None where it is not near."""
    if at >= len(text):
        return len(other) - start
    found = other.find(text[at : at + _PROBE], start, start + _FAR)
    if found < 0:  # a note may stand between
        found = other.find(text[at : at + _PROBE // 2], start, start + _NEAR)
    return found - start if found >= 0 else None


def _shown(stream: Stream, at: int, length: int) -> str:
    if length <= _SHOWN:
        return stream.words(at, length) if length else ""
    half = _SHOWN // 2
    return f"{stream.words(at, half)} … {stream.words(at + length - half, half)}"
