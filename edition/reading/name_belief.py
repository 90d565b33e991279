"""Which sequences are worth showing: not what has a capital only by its place, in a heading or a sentence's opening."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from edition.reading.folding import fold
from edition.reading.lexicon import given_names, words
from edition.reading.name_given import one_edit
from edition.reading.name_kinds import looks_like_a_surname
from edition.reading.name_sequences import Sequence_
from edition.reading.name_vocabulary import is_heading
from edition.reading.passages import Passage


def believable(found: list[Sequence_], passages: Sequence[Passage]) -> list[Sequence_]:
    """FOUND without words that name nobody, pairs of names taken apart."""
    alone = {s.words[0] for s in found if len(s.words) == 1}
    found = [s for one in found for s in _unpaired(one, alone)]
    return _believable(_without_headings(found, passages), passages)


def _unpaired(one: Sequence_, alone: set[str]) -> list[Sequence_]:
    """Green-Brown as two names, where both stand ALONE elsewhere."""
    word = one.words[0]
    halves = word.split("-")
    if len(one.words) > 1 or len(halves) != 2 or not all(half in alone for half in halves):
        return [one]
    cut = one.start + len(halves[0])
    return [Sequence_(one.passage, one.start, cut, (halves[0],), one.rank, one.opens),
            Sequence_(one.passage, cut + 1, one.end, (halves[1],), "", False)]


def _without_headings(found: list[Sequence_], passages: Sequence[Passage]) -> list[Sequence_]:
    """In a heading every word has a capital: only what the running text names too is taken from it, and a body that
    fills its line."""
    headings = {n for n, passage in enumerate(passages) if is_heading(passage)}
    firm = {fold(word) for s in found if s.passage not in headings for word in s.words}
    kept = []
    for one in found:
        body = any(fold(word) in words("bodies") for word in one.words) and len(one.words) > 1
        whole = body and one.end - one.start == len(passages[one.passage].text.strip())
        if one.passage not in headings or not firm or whole:
            kept.append(one)
        else:
            kept += [s for s in _single_words(one, passages[one.passage].text)
                     if fold(s.words[0]) in firm or _is_slip(fold(s.words[0]), firm)]
    return kept


def _single_words(one: Sequence_, text: str) -> Iterator[Sequence_]:
    """The words of ONE by themselves, but no initials; a point may stand between them and the next."""
    at = one.start
    for number, word in enumerate(one.words):
        at = text.index(word, at)
        if len(word) > 1:
            yield Sequence_(one.passage, at, at + len(word), (word,), "" if number else one.rank, True)
        at += len(word)


def _is_slip(word: str, firm: set[str]) -> bool:
    return len(word) > 5 and any(one_edit(word, other) for other in firm)


def _believable(found: list[Sequence_], passages: Sequence[Passage]) -> list[Sequence_]:
    """Without single words that never have a capital but at the opening of sentences, unless they look like names."""
    firm = {fold(s.words[-1]) for s in found if not s.opens or len(s.words) > 1 or s.rank}
    return [s for s in found if fold(s.words[-1]) in firm or _acts(s, passages[s.passage].text)]


def _acts(one: Sequence_, text: str) -> bool:
    """Whether a word that opens a sentence looks like a surname and does or has something as people do."""
    word, after = fold(one.words[-1]), text[one.end:one.end + 20]
    verb = re.match(r" ([a-z]+)", after)
    said = verb is not None and (fold(verb[1]) in words("saying") or verb[1].endswith("ed"))
    named = looks_like_a_surname(word) and word not in words("ordinary")
    plain = word in _all_words() or word.endswith(("ing", "ly", "tion", "ness", "ment", "ity", "s"))
    return (named and bool(verb or re.match(r"['’]s |,", after))) or (said and not plain)


def _all_words() -> frozenset[str]:
    return words("ordinary") | words("small-words") | given_names()
