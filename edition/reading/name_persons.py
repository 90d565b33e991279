"""Hits of surnames become candidates: their spans are found, and what names nobody listed is dismissed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.reading.folding import fold, spell
from edition.reading.lexicon import given_names, honorifics, words
from edition.reading.name_candidates import Candidate, Option, same_signs
from edition.reading.name_common_words import SUFFIX, support
from edition.reading.name_forms import Strength
from edition.reading.name_given import Fit
from edition.reading.name_index import Hit, Holder
from edition.reading.name_parse import PARTICLES
from edition.reading.name_people import Bearer
from edition.reading.name_scene import Scene
from edition.reading.name_setting import Setting, Token, read_setting, word_after

# post-Stalin and anti-Stalin are derivatives; ex-President is not, because its hyphen does not touch the name
_PREFIXES = frozenset("post pre anti pro non ex neo un de sub semi pan inter mid trans quasi crypto arch ultra".split())
_INVERTED = re.compile(r",? ((?:[^\W\d_](?:[\w'’\-]*|\.)\.?[ ]?){1,3})")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\. ?)+")


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
    if setting.hyphen_before in _PREFIXES or _names_a_place(setting):
        return None
    reading = _read_given(scene, hit, holders, setting)
    start, end, options = reading
    options = [o for o in options if _sex_agrees(scene.bearer(o.number), setting.sex)]
    if options and not any(o.fit for o in options) and _goes_on(scene, hit, setting):
        return None
    return Candidate(scene.number, start, _with_suffix(text, end), "person", hit.words, tuple(options),
                     support(scene, hit, setting, options), setting, correction)


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


def _read_given(
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
    if not match:
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
