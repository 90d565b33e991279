"""What the text itself says about slips in it: letters misread, hyphens lost, words torn, signs without a fellow.

Nobody knows without the scan whether the typist or the engine erred. So the few near-certain kinds are handed on with
a proposal and a certainty, to be encoded as unverified; everything else is a question for a person.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Collection, Iterator, Sequence

from edition.reading.compounds import lost_hyphens, run_together, torn_words
from edition.reading.folding import fold
from edition.reading.misreadings import doubtful_years, misread_names, unknown_words
from edition.reading.passages import Passage
from edition.reading.signs import broken_sentences, doubled_words, odd_capitals, stray_apostrophes, unpaired_signs
from edition.reading.suspicions import Evidence, Suspicion

__all__ = ["Suspicion", "examine"]

WITNESSES: tuple[Callable[[Evidence], Iterator[Suspicion]], ...] = (
    lost_hyphens,
    torn_words,
    misread_names,
    doubtful_years,
    run_together,
    unknown_words,
    doubled_words,
    odd_capitals,
    unpaired_signs,
    stray_apostrophes,
    broken_sentences,
)


def examine(passages: Sequence[Passage], known: Collection[str] = (), language: str = "en") -> list[Suspicion]:
    """Every suspicion about PASSAGES in order, none overlapping another: an earlier witness is believed first.

    KNOWN are names and terms that are right as they stand. In a LANGUAGE without a dictionary only what the signs and
    the text's own words show is said.
    """
    evidence = Evidence(passages, language, frozenset(fold(word) for word in known))
    taken: dict[int, list[tuple[int, int]]] = {}
    found: list[Suspicion] = []
    for witness in WITNESSES:
        for suspicion in witness(evidence):
            if _is_free(taken.setdefault(suspicion.passage, []), (suspicion.start, suspicion.end)):
                found.append(suspicion)
    return sorted(found, key=lambda s: (s.passage, s.start, s.end))


def _is_free(spans: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether no other of the sorted SPANS shares a character with SPAN, which is then one of them."""
    k = bisect(spans, span)
    if (k and spans[k - 1][1] > span[0]) or (k < len(spans) and spans[k][0] < span[1]):
        return False
    spans.insert(k, span)
    return True
