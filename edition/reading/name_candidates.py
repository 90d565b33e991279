"""A candidate: words of a text that may name somebody or something listed, with what speaks for each reading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from edition.authority import Kind
from edition.reading.folding import fold
from edition.reading.lexicon import sex_of
from edition.reading.name_forms import Strength
from edition.reading.name_given import Fit
from edition.reading.name_setting import Setting


class Support(IntEnum):
    """How sure it is that the words are a name at all, whoever it may be."""

    NONE = 0       # a common word where any word has a capital
    VERB = 1       # the same before "said", "was", "told"
    CAPITAL = 2    # a capital in running text that nothing else explains
    SURE = 3       # given name, rank, brackets, or no common word at all


@dataclass(frozen=True, slots=True)
class Option:
    """One entry (NUMBER in the index) that the words may mean. FIT is of its given names, None where none stand."""

    number: int
    strength: Strength
    fit: Fit | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """START to END of PASSAGE. WORDS is the key as spelled; without OPTIONS somebody unlisted is named.

    CORRECTION is the listed form where the text has a slip of it. DOUBTFUL: it may be spelled as in another language.
    """

    passage: int
    start: int
    end: int
    kind: Kind
    words: str
    options: tuple[Option, ...]
    support: Support = Support.SURE
    setting: Setting | None = None
    correction: str | None = None
    doubtful: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """The entries that may be meant."""
        return tuple(option.number for option in self.options)

    @property
    def full(self) -> bool:
        """Whether given names or a whole listed form stand in the text."""
        return any(o.fit is not None and o.fit >= Fit.INITIAL for o in self.options) or \
            any(o.strength is Strength.WHOLE for o in self.options)

    @property
    def feminine(self) -> bool:
        """Whether a woman's courtesy or given name stands before it."""
        run = self.setting.run[:1] if self.setting else ()
        return bool(self.setting and self.setting.sex == "f") or any(sex_of(t.folded) == "f" for t in run)


_KIND_ORDER: tuple[Kind, ...] = ("person", "org", "place", "title", "term")


def without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest of overlapping candidates, in the order of the text; of equally long ones people come first."""
    def rank(c: Candidate) -> tuple[int, int, int, int]:
        return c.passage, c.start - c.end, _KIND_ORDER.index(c.kind), c.start
    taken: dict[int, list[tuple[int, int]]] = {}
    kept = []
    for candidate in sorted(candidates, key=rank):
        spans = taken.setdefault(candidate.passage, [])
        at = bisect_left(spans, (candidate.start, candidate.end))
        if (at and spans[at - 1][1] > candidate.start) or (at < len(spans) and spans[at][0] < candidate.end):
            continue
        spans.insert(at, (candidate.start, candidate.end))
        kept.append(candidate)
    return sorted(kept, key=lambda c: (c.passage, c.start))


_SIGNS = re.compile(r"[ \u00a0.'’ʼʹ\-‐‑–]+")  # a line end parts blocks, so it joins no name


@lru_cache(maxsize=1 << 14)
def same_signs(surface: str, form: str) -> bool:
    """Whether SURFACE is FORM but for capitals, accents, spaces, points, hyphens and apostrophes."""
    return _SIGNS.sub("", fold(surface)) == _SIGNS.sub("", fold(form))
