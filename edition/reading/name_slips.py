"""Slips of the OCR (or the typist): a word one edit from a listed surname that nothing else explains.

Without the scan nobody knows whose slip it was, so every one carries a certainty and the listed form as correction.
Other transliterations of a Slavic surname (Kuznetzov, Kuznetsov) are variants, not slips.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.authority import Person
from edition.reading.folding import fold, spell, transliterated, western_readings
from edition.reading.lexicon import given_names, words
from edition.reading.name_candidates import Candidate
from edition.reading.name_given import Fit, one_edit
from edition.reading.name_index import Hit, Index
from edition.reading.name_persons import read_person
from edition.reading.name_scene import Scene
from edition.reading.name_vocabulary import WORD

_COURTESIES = frozenset("mr mrs ms miss dr sir madame mme messrs".split())


def read_slips(scenes: Sequence[Scene], known: Sequence[Candidate], index: Index) -> Iterator[Candidate]:
    """Candidates for capitalised words that no key matches but that are near one."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for candidate in known:
        taken.setdefault(candidate.passage, []).append((candidate.start, candidate.end))
    named = Counter(c.words for c in known if c.kind == "person" and c.options)
    for scene in scenes:
        for start, word in _capitalised(scene.passage.text, taken.get(scene.number, [])):
            yield from _near(scene, start, word, named, index)


def _capitalised(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """(start, word) of the capitalised words outside SPANS, which are in order and do not overlap."""
    at = 0
    for match in WORD.finditer(text):
        if not match[0][0].isupper():
            continue
        while at < len(spans) and spans[at][1] <= match.start():
            at += 1
        if not (at < len(spans) and spans[at][0] < match.end()):
            yield match.start(), match[0]


def _near(scene: Scene, start: int, word: str, named: Counter[str], index: Index) -> Iterator[Candidate]:
    glued = _glued_initials(scene, start, word, index)
    if glued:
        yield glued
        return
    spelled = spell(word)
    if " " in spelled or spelled in index.holders or not word.isalpha():
        return
    variants = index.transliterations.get(transliterated(word), ())
    if variants and len(word) > 3:
        yield from _as_surname(scene, start, word, variants[0], index, None)
    elif len(word) > 4 and not _is_explained(scene, spelled, word) and (foreign := _foreign(word, index)):
        yield from (replace(c, doubtful=True) for c in _as_surname(scene, start, word, foreign, index, None))
    elif len(word) >= 5 and not _is_explained(scene, spelled, word):
        yield from _slip(scene, start, word, named, index)


def _foreign(word: str, index: Index) -> str | None:
    """The listed surname that a German or French spelling (Schdanow, Khrouchtchev) may stand for, if only one may."""
    keys = (index.transliterations.get(key, ()) for key in western_readings(word))
    found = sorted({surnames[0] for surnames in keys if surnames})
    return found[0] if len(found) == 1 else None


def _is_explained(scene: Scene, spelled: str, word: str) -> bool:
    """A dictionary word, somebody's given name, or a name the text uses often is no slip."""
    vocabulary = scene.vocabulary
    return vocabulary.is_word(spelled) or spelled in given_names() or spelled in words("neighbours") or \
        vocabulary.capitals[word] + vocabulary.capitals[word.title()] > 3


def _slip(scene: Scene, start: int, word: str, named: Counter[str], index: Index) -> Iterator[Candidate]:
    spelled = spell(word)
    found = {listed for listed in _one_edit_away(spelled, index)
             if spelled != f"{listed}s" and not _of_the_other_sex(spelled, listed)}  # the Browns
    near = sorted(found, key=lambda w: (-named[w], w))
    if not near or (len(near) > 1 and not named[near[0]]):
        return
    surname = near[0]
    for candidate in _as_surname(scene, start, word, surname, index, surname):
        supported = named[surname] > scene.vocabulary.capitals[word]
        fitting = any(o.fit is not None and o.fit >= Fit.SIMILAR for o in candidate.options)
        if supported or fitting or _has_rank(candidate, len(surname)):
            yield candidate


def _has_rank(candidate: Candidate, length: int) -> bool:
    """Whether a rank stands before the word; Mr. or Dr. stands before anybody, so it tells for long names only."""
    ranks = candidate.setting.ranks if candidate.setting else ()
    told = any(fold(rank.rstrip(".")) not in _COURTESIES for rank in ranks)
    return bool(ranks) and length >= (7 if told else 9)


def _of_the_other_sex(word: str, listed: str) -> bool:
    """Petrova is not a slip of Petrov, nor Sobolska of Sobolski: another person of the family."""
    return any(woman.endswith("a") and man in (woman[:-1], f"{woman[:-1]}y", f"{woman[:-1]}i")
               for woman, man in ((word, listed), (listed, word)))


def _one_edit_away(word: str, index: Index) -> Iterator[str]:
    """Listed surnames of six letters or more one edit from WORD: they share its first or its last half with it."""
    for length in {(len(word) + d) // 2 for d in (-1, 0, 1)}:
        for listed in index.halves.get(("<", word[:length]), ()):
            if one_edit(word, listed):
                yield listed
    for length in {len(word) - cut for cut in range(len(word)) if abs(2 * cut - len(word)) <= 3}:
        for listed in index.halves.get((">", word[-length:]), ()):
            if one_edit(word, listed):
                yield listed


def _as_surname(
    scene: Scene, start: int, word: str, surname: str, index: Index, slip: str | None,
) -> Iterator[Candidate]:
    holders = tuple(h for h in index.holders[surname] if isinstance(index.entries[h.number], Person))
    form = _in_capitals_of(word, holders[0].form)
    hit = Hit(start, start + len(word), surname, holders)
    candidate = read_person(scene, hit, holders, form)
    if candidate and candidate.options:
        yield candidate if slip else replace(candidate, correction=None)


def _in_capitals_of(word: str, form: str) -> str:
    return form.upper() if word.isupper() else form


def _glued_initials(scene: Scene, start: int, word: str, index: Index) -> Candidate | None:
    """JCKing: initials run into the surname they fit."""
    cut = next((i for i in range(1, len(word)) if word[i].islower()), len(word)) - 1
    surname = fold(word[cut:])
    if not 1 <= cut <= 3 or not word[:cut].isupper() or surname not in index.holders:
        return None
    options = []
    for holder in index.holders[surname]:
        if isinstance(index.entries[holder.number], Person):
            bearer = scene.bearer(holder.number)
            if bearer.fits(list(word[:cut]), surname) >= Fit.INITIAL and cut == len(bearer.names[0][0].given[:cut]):
                options.append(holder)
    if len(options) != 1:
        return None
    hit = Hit(start + cut, start + len(word), surname, tuple(options))
    candidate = read_person(scene, hit, options)
    return replace(candidate, start=start) if candidate else None
