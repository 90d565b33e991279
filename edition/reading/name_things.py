"""Hits of places, bodies, titles and terms become candidates; their forms are taken more literally than people's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.authority import Kind
from edition.reading.folding import fold
from edition.reading.lexicon import given_names, words
from edition.reading.name_candidates import Candidate, Option, same_signs
from edition.reading.name_index import Hit, Holder
from edition.reading.name_scene import Scene
from edition.reading.name_tokens import begins_sentence, words_before

# ranks that make the word after them a person (Miss England), unlike "Ambassador" or "President" in cable style
_PERSONAL = frozenset("mr mrs ms miss dr messrs sir lord lady senator congressman professor prof".split())
_PEOPLES = re.compile(r"(?:[ai]an|ish|ese|ean|eek|utch|ench|wiss|erman|zech|lav|wedish|aqi|aeli|stani)$")


def read_thing(scene: Scene, hit: Hit, holders: Sequence[Holder], kind: Kind) -> Candidate | None:
    """The candidate of KIND for HIT, None where the words cannot be it."""
    text = scene.passage.text
    fitting = [h for h in holders if _fits(scene, hit, h.form)]
    if not fitting:
        return None
    form = fitting[0].form
    if _of_another_people(text, hit, form) or (kind == "place" and _is_somebody(text, hit)):
        return None
    end = hit.end + 1 if form.endswith(".") and text[hit.end:hit.end + 1] == "." else hit.end
    options = tuple(Option(h.number, h.strength) for h in fitting)
    return Candidate(scene.number, hit.start, end, kind, hit.words, options)


def _fits(scene: Scene, hit: Hit, form: str) -> bool:
    """Small letters fit any capitals; capitals fit themselves, and words all in capitals fit a line of capitals."""
    text, surface = scene.passage.text, scene.passage.text[hit.start:hit.end]
    if not same_signs(surface, form) or _inside_abbreviation(text, hit):
        return False
    if form == surface or form.islower():
        return True
    if _is_acronym(form):
        return surface.isupper()
    if not surface[0].isupper():
        return False
    common = " " not in form and scene.vocabulary.is_word(hit.words) and hit.words not in words("lands")
    if common and (scene.heading or surface.isupper() or begins_sentence(text, hit.start)):
        return form == surface and not scene.heading and not begins_sentence(text, hit.start)
    return surface.isupper() or " " in form or surface[1:] == form[1:]


def _is_acronym(form: str) -> bool:
    return (form.isupper() and len(form) < 7) or bool(re.fullmatch(r"(?:\w\.\s?){2,}", form))


def _inside_abbreviation(text: str, hit: Hit) -> bool:
    """Whether the hit is part of a longer run of pointed letters (U.S. of U.S.S.R.)."""
    after, before = text[hit.end:hit.end + 2], text[max(0, hit.start - 2):hit.start]
    pointed = "." in text[hit.start:hit.end] or hit.end - hit.start == 1
    return pointed and (bool(re.match(r"\.\w", after)) or bool(re.search(r"\w\.$", before)))


def _of_another_people(text: str, hit: Hit, form: str) -> bool:
    """"the Ukrainian central committee" is not the central committee that small letters stand for."""
    near = words_before(text, hit.start, 1)
    return form.islower() and bool(near) and near[0].gap == " " and near[0].text[0].isupper() and \
        bool(_PEOPLES.search(near[0].text)) and len(near[0].text) > 4


def _is_somebody(text: str, hit: Hit) -> bool:
    """Whether a person's given name, initial or courtesy stands before a place name: Jack London, Mr. Berlin."""
    near = words_before(text, hit.start, 1)
    if not near or near[0].gap not in (" ", ". "):
        return False
    word = near[0]
    if word.gap == ". ":
        return word.folded in _PERSONAL or (word.initial and not begins_sentence(text, hit.start))
    known = word.folded in given_names() and not any(word.folded in words(n) for n in ("small-words", "lands"))
    return word.folded in _PERSONAL or (word.text[0].isupper() and known and fold(word.text) != "prince")
