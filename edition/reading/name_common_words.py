"""Surnames that are also words: Ball, Black, Long, May. Where is a capital a name, and where only a capital?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.reading.folding import fold
from edition.reading.lexicon import honorifics, words
from edition.reading.name_candidates import Candidate, Option, Support
from edition.reading.name_forms import Strength
from edition.reading.name_index import Hit
from edition.reading.name_scene import Scene
from edition.reading.name_setting import Setting
from edition.reading.passages import Passage

_MONTHS = frozenset("march april may june july august".split())  # alone on its line it is the month
SUFFIX = re.compile(r",? (?:[JS]r\.|[JS]r\b|I{2,3}\b)")


def support(scene: Scene, hit: Hit, setting: Setting, options: Sequence[Option]) -> Support:
    """How sure a common word with a capital is a name here; anything but a common word is."""
    sure = any(o.fit or o.strength is Strength.WHOLE for o in options) or setting.chained or setting.bracketed
    if sure or any(rank in honorifics() for rank in setting.ranks):
        return Support.SURE
    regnal = any(scene.bearer(o.number).regnal for o in options)
    if regnal and SUFFIX.match(scene.passage.text, hit.end):
        return Support.SURE
    if not regnal and not _is_common(scene, hit):
        return Support.SURE
    if setting.article or (hit.words in words("placelike-before") and setting.after[:1].isupper()):
        return Support.NONE
    return _common_word_support(scene, hit, setting)


def _is_common(scene: Scene, hit: Hit) -> bool:
    return hit.words in honorifics() or scene.vocabulary.is_word(hit.words)


def _common_word_support(scene: Scene, hit: Hit, setting: Setting) -> Support:
    if not re.search(r"\w", scene.passage.text[:hit.start] + scene.passage.text[hit.end:]):
        return Support.NONE if hit.words in _MONTHS else Support.CAPITAL  # a signature: the name is all there is
    verb = setting.gap == " " and fold(setting.after) in words("saying")
    if setting.begins and setting.gap.startswith((", ", ":")):
        return Support.CAPITAL if setting.gap[0] == ":" else Support.VERB
    possessive = re.match(r"['’]s?\b", scene.passage.text[hit.end:hit.end + 2]) is not None
    everywhere = hit.words in words("lands")
    if setting.begins or setting.heading or setting.capitals or everywhere:
        return Support.VERB if verb or (possessive and not everywhere) else Support.NONE
    titled = setting.gap == " " and setting.after[:1].isupper()
    if titled and hit.words in words("small-words"):
        return Support.NONE
    return Support.VERB if titled else Support.CAPITAL


_LISTED = re.compile(r"(?:,? (?:and|&|or) |, |; ?|[-–/])")


def without_common_words(candidates: list[Candidate], passages: Sequence[Passage]) -> list[Candidate]:
    """A common word is kept as a name where its place shows it to be one, or its bearer is surely named elsewhere."""
    named = {o.number for c in candidates if c.support is Support.SURE for o in c.options}
    kept: list[Candidate] = []
    for position, candidate in enumerate(candidates):
        known = any(o.number in named for o in candidate.options)
        listed = _in_a_list(candidates, position, passages)
        if candidate.support >= Support.CAPITAL or listed or (candidate.support is Support.VERB and known):
            kept.append(candidate)
    return kept


def _in_a_list(candidates: list[Candidate], position: int, passages: Sequence[Passage]) -> bool:
    """Whether a sure name stands beside, parted by a comma or "and" only: "Ball, Thompson, Kohler"."""
    one = candidates[position]
    if one.setting is None or one.setting.article or one.setting.begins:
        return False
    for other in (*candidates[max(0, position - 1):position], *candidates[position + 1:position + 2]):
        if other.passage == one.passage and other.kind == "person" and other.support is Support.SURE:
            first, second = sorted((one, other), key=lambda c: c.start)
            if _LISTED.fullmatch(passages[one.passage].text[first.end:second.start]):
                return True
    return False
