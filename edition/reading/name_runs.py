"""The given names beside a surname in a text: where the name's span begins and ends, and whom they leave possible."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.reading.folding import fold, spell
from edition.reading.lexicon import given_names, honorifics, words
from edition.reading.name_candidates import Option
from edition.reading.name_forms import Strength
from edition.reading.name_given import Fit
from edition.reading.name_index import Hit, Holder
from edition.reading.name_parse import PARTICLES
from edition.reading.name_scene import Scene
from edition.reading.name_setting import Setting
from edition.reading.name_tokens import Token, word_after

_INVERTED = re.compile(r",? ((?:[^\W\d_](?:[\w'’\-]*|\.)\.?[ ]?){1,3})")


def read_given(
    scene: Scene, hit: Hit, holders: Sequence[Holder], setting: Setting,
) -> tuple[int, int, list[Option]]:
    """(start, end, options) after the given names before the surname, or after it in "Gromyko, A. A.", are read."""
    plain = [Option(h.number, h.strength) for h in holders]
    whole = [o for o in plain if o.strength is Strength.WHOLE]
    if whole:
        return hit.start, hit.end, whole
    for first in range(len(setting.run)):
        run = setting.run[first:]
        options = _fitting(scene, hit, holders, [token.text for token in run])
        if options:
            return run[0].start, hit.end, [] if first and _is_known(setting.run[first - 1]) else options
    if setting.run and _is_given(scene, setting.run[-1], setting):
        return _unlisted(scene, hit, holders, setting)
    if not setting.run:
        end, options = _inverted(scene, hit, holders)
        if options:
            return hit.start, end, options
    return hit.start, hit.end, plain


def _is_known(token: Token) -> bool:
    """Whether TOKEN is a given name whatever stands around it."""
    return token.folded in given_names() or (token.initial and token.gap.startswith("."))


def _unlisted(
    scene: Scene, hit: Hit, holders: Sequence[Holder], setting: Setting,
) -> tuple[int, int, list[Option]]:
    """A given name that fits nobody names somebody else, unless no given name is known of a holder."""
    bearers = [(h, scene.bearer(h.number)) for h in holders]
    if any(b.has_given for _, b in bearers):  # the others have given names, so the one without is not just anybody
        return setting.run[-1].start, hit.end, []
    nameless = [Option(h.number, h.strength) for h, b in bearers
                if not (b.has_given or b.regnal or b.names[0][0].trailing)]
    return setting.run[-1].start, hit.end, nameless


def _fitting(scene: Scene, hit: Hit, holders: Sequence[Holder], run: list[str]) -> list[Option]:
    """The holders whose given names RUN fits; a later initial that differs counts only where nothing fits better."""
    fits = [(h, scene.bearer(h.number).fits(run, hit.words)) for h in holders]
    best = max((f for _, f in fits), default=Fit.AGAINST)
    least = Fit.SLIP if best is Fit.SLIP else Fit.INITIAL
    return [Option(h.number, h.strength, f) for h, f in fits if f >= least]


def _is_given(scene: Scene, token: Token, setting: Setting) -> bool:
    """Whether TOKEN is somebody's given name or initial and not just a word with a capital."""
    text, folded = scene.passage.text, token.folded
    if text and token.text.isupper() and len(token.text) > 1 and not setting.capitals:
        return False
    if token.initial:
        return token.gap.startswith(".") and not _closes_sentence(text, token)
    if folded in given_names():
        return not (folded in words("lands") and _after_preposition(text, token)) and \
            not (folded in words("small-words") and _opens(text, token))
    at = setting.run.index(token)
    if at and (setting.run[at - 1].initial or setting.run[at - 1].folded in given_names()):
        return folded not in words("lands")  # Walter Bedell
    unknown = not (setting.heading or setting.capitals or _opens(text, token) or _after_preposition(text, token))
    return unknown and folded not in scene.vocabulary.small and folded not in scene.vocabulary.alone and \
        not scene.vocabulary.is_word(folded) and token.gap == " " and folded not in honorifics()


_LETTERED = re.compile(r"\b(?:plan|annex|section|part|tab|point|item|paragraph|appendix|class|type|[A-Z]\.)\s*$", re.I)


def _closes_sentence(text: str, token: Token) -> bool:
    """Whether a single letter with a point is no initial: "Plan B. Kennedy said", "in the U.S. Kennedy said"."""
    before = text[max(0, token.start - 20):token.start]
    return (bool(_LETTERED.search(before)) and not re.search(r"(?:^|[^\w.])[A-Z]\. ?$", before)) or \
        (bool(re.search(r"\b[UDS]\.\s?$", before)) and token.text in "SNKCA")


def _opens(text: str, token: Token) -> bool:
    before = text[max(0, token.start - 3):token.start]
    return not before.strip() or before.rstrip()[-1:] in ".!?:;\"“”‘(["


def _after_preposition(text: str, token: Token) -> bool:
    """"In Moscow Khrushchev said", "from Paris Dulles cabled": but "by Robert Kennedy", "to Anna Kennedy"."""
    prepositions = "in|at|since|until|during|on|last|next" + ("" if token.folded in given_names() else "|from")
    return bool(re.search(rf"\b(?:{prepositions}) $", text[max(0, token.start - 8):token.start], re.I))


def _inverted(scene: Scene, hit: Hit, holders: Sequence[Holder]) -> tuple[int, list[Option]]:
    """"Gromyko, A. A.", "KENNEDY, JOHN F.", "Khrushchev N.S.": (end, options); no options where nothing fits."""
    match = _INVERTED.match(scene.passage.text, hit.end)
    if not match or not match[1][0].isupper():
        return hit.end, []
    tokens = list(re.finditer(r"([^\W_][^\W_'’\-]*(?:['’\-][^\W_]+)*)(\.?)", match[1]))
    for count in range(len(tokens), 0, -1):
        names, comma = [t[1] for t in tokens[:count]], match[0].startswith(",")
        initials = all(len(t[1]) < 3 and t[2] and t[1][0].isupper() for t in tokens[:count])
        title = names[0].istitle() or (names[0].isupper() and scene.passage.text[hit.start:hit.end].isupper())
        if not (initials or (title and len(names[0]) > 2)) or (not comma and count < 2):
            continue
        if not all(name[0].isupper() for name in names) or set(spell(" ".join(names)).split()) & set(hit.words.split()):
            continue
        if _begins_a_name(scene, match.start(1) + tokens[count - 1].end(), initials):
            continue
        least = Fit.INITIAL if initials else Fit.SIMILAR
        options = [o for o in _fitting(scene, hit, holders, names) if o.fit and o.fit >= least]
        if options:
            return match.start(1) + tokens[count - 1].end(), options
    return hit.end, []


def _begins_a_name(scene: Scene, end: int, initials: bool) -> bool:
    """Whether the given names that END here belong to what follows: "Nhu, Ngo Dinh Diem and others"."""
    gap, after = word_after(scene.passage.text, end)
    if gap not in (" ", ". ") or not after[:1].isupper():
        return gap == " " and fold(after) in PARTICLES - {"y", "e", "o", "and", "und", "as"}
    return not initials or fold(after) in scene.surnames
