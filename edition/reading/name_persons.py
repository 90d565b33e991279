"""Hits of surnames become candidates: their spans are found, and what names nobody listed is dismissed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from edition.reading.folding import fold
from edition.reading.lexicon import given_names, honorifics, words
from edition.reading.name_candidates import Candidate, same_signs
from edition.reading.name_common_words import SUFFIX, support
from edition.reading.name_index import Hit, Holder
from edition.reading.name_parse import PARTICLES
from edition.reading.name_people import Bearer
from edition.reading.name_runs import read_given
from edition.reading.name_scene import Scene
from edition.reading.name_setting import Setting, read_setting

# post-Stalin and anti-Stalin are derivatives; ex-President is not, because its hyphen does not touch the name
_PREFIXES = frozenset("post pre anti pro non ex neo un de sub semi pan inter mid trans quasi crypto arch ultra".split())


def read_person(scene: Scene, hit: Hit, holders: Sequence[Holder], correction: str | None = None) -> Candidate | None:
    """The candidate for HIT, whose HOLDERS are people; without options where an unlisted person is named."""
    text = scene.passage.text
    surface = text[hit.start:hit.end]
    if surface.islower():
        return None
    if not correction:
        forms = {form for form in {h.form for h in holders} if _capitals_fit(surface, form)}
        holders = [h for h in holders if h.form in forms]
    if not holders:
        return None
    own = frozenset(word for h in holders for word in scene.bearer(h.number).own_words)
    setting = read_setting(scene.passage, hit.start, hit.end, scene.heading, scene.surnames, own)
    if scene.lettered and setting.run[:1] and setting.run[0].start == 0:
        setting = replace(setting, run=setting.run[1:], begins=len(setting.run) == 1)
    if scene.monsieur and [token.text for token in setting.run[:1]] == ["M"]:
        setting = replace(setting, run=setting.run[1:], ranks=("m", *setting.ranks), begins=False)
    if setting.hyphen_before in _PREFIXES or _names_a_place(setting):
        return None
    reading = read_given(scene, hit, holders, setting)
    start, end, options = reading
    options = [o for o in options if _sex_agrees(scene.bearer(o.number), setting.sex)]
    if options and not any(o.fit for o in options) and _goes_on(scene, hit, setting):
        return None
    return Candidate(scene.number, start, _with_suffix(text, end), "person", hit.words, tuple(options),
                     support(scene, hit, setting, options), setting, correction)


@lru_cache(maxsize=1 << 14)
def _capitals_fit(surface: str, form: str) -> bool:
    """Capitals where the form has them, or throughout; particles may have one or not."""
    if surface.islower() or not same_signs(surface, form) or not any(c.isupper() for c in surface):
        return False
    if surface.isupper() or not any(c.isupper() for c in form):
        return True
    parts, listed = re.findall(r"[^\W_]+", surface), re.findall(r"[^\W_]+", form)
    if len(parts) != len(listed):
        return surface[0].isupper()
    return all(p[0].isupper() or q[0].islower() or fold(q) in PARTICLES for p, q in zip(parts, listed, strict=True))


def _names_a_place(setting: Setting) -> bool:
    """Kennedy Airport, Rusk County, Fort Johnson."""
    kind = "placelike-sure" if setting.heading else "placelike"
    if setting.after[:1].isupper() and setting.gap == " " and fold(setting.after) in words(kind):
        return True
    return setting.before in words("placelike-before") and not setting.run and not setting.ranks


def _sex_agrees(bearer: Bearer, sex: str) -> bool:
    return not sex or not bearer.sex or sex == bearer.sex


def _with_suffix(text: str, end: int) -> int:
    match = SUFFIX.match(text, end)
    return match.end() if match else end


def _goes_on(scene: Scene, hit: Hit, setting: Setting) -> bool:
    """Whether the surname is the given name of somebody else: Foster Dulles, Henry Kissinger."""
    after = fold(setting.after)
    if setting.gap != " " or not setting.after[:1].isupper() or setting.capitals:
        return False
    if hit.words in honorifics() and after not in words("small-words") and not setting.ranks:
        return True  # King Saud
    if "-" in setting.after and setting.after.rpartition("-")[2].islower() and _is_oriental(scene, hit):
        return True
    if hit.words not in given_names() or after in honorifics() or after in words("small-words"):
        return False
    plain = after in scene.vocabulary.small or (setting.heading and after in words("saying") | words("ordinary"))
    return after in scene.surnames or not plain


def _is_oriental(scene: Scene, hit: Hit) -> bool:
    """Whether a hyphenated word after the surname would be a given name (Chiang Ching-kuo)."""
    return any(scene.bearer(h.number).names[0][0].trailing for h in hit.holders)
