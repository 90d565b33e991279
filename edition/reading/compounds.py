"""Words that lost a hyphen, kept one from a line's end, were torn apart or run together.

The text itself is the first witness: a compound that it hyphenates elsewhere, more often than not, lost its hyphen
here. A dictionary word is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.reading.blocks import Certainty
from edition.reading.suspicions import HYPHENS, LETTERS, Evidence, Suspicion, asked
from edition.reading.vocabulary import frequency, is_derived

_TORN = re.compile(rf"(?<![\w{HYPHENS}])({LETTERS}{{2,20}})[-‐–] ({LETTERS}{{2,20}})(?![\w{HYPHENS}])")
_TORN_SIGN = re.compile("[-‐–] ")
_SUSPENDED = frozenset("and or to versus vs nor und y et as but".split())
# first members that stand before a hyphen by right, whether or not they are words
_PREFIXES = frozenset(
    "a anti bi by co counter cross de e em en ex extra fore hydro hyper in infra inter intra mid mini multi neo non off"
    " on out over pan para post pre pro pseudo quasi radio re self semi sino socio sub super supra thermo trans tri"
    " ultra un under uni up vice x".split()
)
_CAMEL = re.compile(rf"(?<![\w{HYPHENS}]){LETTERS}?[a-z]{{2,}}[A-Z][a-z]{{2,}}(?![\w{HYPHENS}])")
_NAMED = re.compile(
    r"^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|Ap|Des|Del|Dos|Da|El|Al|de|van|von|post|anti|pre|non)(?=[A-Z])"
)
_POINT = re.compile(rf"(?<!{LETTERS})({LETTERS}{{3,30}})\.([A-Z][a-z]+)(?!\w)")
_POINT_SIGN = re.compile(r"\.[A-Z][a-z]")
_SMALL = frozenset(
    "a an and as at be by for from had has he in is it its not of on or that the this to was were with".split()
)
_DOMAINS = frozenset({"com", "org", "gov"})
_LONGEST = 30  # letters of what may be two words
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "his", "its"})
_OFTEN = 3  # a word that stands more often in the text is one of its own
_FLOOR = 5000  # how common both halves must be for an unknown word to be two


def lost_hyphens(evidence: Evidence) -> Iterator[Suspicion]:
    """Compounds without the hyphen that the same text gives them more often."""
    lost = {word: spelling for word in evidence.words if (spelling := _majority(evidence, word))}
    for n, match in evidence.places(lost) if lost else ():
        if not _inside_compound(evidence.passages[n].text, match):
            count = evidence.compounds[match[0].lower()].total()
            reason = f"the text has {lost[match[0]]} with a hyphen {count} times"
            sure: Certainty = "high" if count >= 3 * evidence.small[match[0].lower()] else "medium"
            proposal = _shaped(lost[match[0]], match[0])
            yield Suspicion(n, match.start(), match.end(), "lost-hyphen", reason, proposal, sure)


def _majority(evidence: Evidence, word: str) -> str | None:
    """The hyphenated spelling of WORD that outnumbers it in the text, unless WORD is a word by itself."""
    spellings = evidence.compounds.get(word.lower())
    if spellings is None or len(word) < 6 or evidence.is_word(word):
        return None
    spelling, _ = max(spellings.items(), key=lambda item: (item[1], item[0]))
    return spelling if spellings.total() > evidence.small[word.lower()] else None


def _inside_compound(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()] in set(HYPHENS) or text[match.end() : match.end() + 1] in set(
        HYPHENS
    )


def _shaped(spelling: str, word: str) -> str:
    """SPELLING's hyphens put into WORD, whose capitals stay."""
    letters = iter(word)
    return "".join(c if c in HYPHENS else next(letters, c) for c in spelling)


def torn_words(evidence: Evidence) -> Iterator[Suspicion]:
    """Words that a line's end tore: "vio- lence", "Politi-cal"; the whole is a word and a half is none."""
    for n, passage in enumerate(evidence.passages):
        for match in _TORN.finditer(passage.text) if _TORN_SIGN.search(passage.text) else ():
            if match[2].lower() not in _SUSPENDED:
                yield from _whole(evidence, n, match.start(), match.end(), match[1], match[2])
        for match in evidence.compounds_in.get(n, ()):
            halves = re.split(f"[{HYPHENS}]", match[0])
            if len(halves) == 2:
                yield from _whole(evidence, n, match.start(), match.end(), *halves)


def _whole(evidence: Evidence, n: int, start: int, end: int, first: str, second: str) -> Iterator[Suspicion]:
    """The suspicion that two halves are one word, if they can be nothing else."""
    whole = first + second
    if not second.islower() or len(whole) < 6 or not _known(evidence, whole) or first.lower() in _PREFIXES:
        return
    if evidence.is_word(first) and evidence.is_word(second):
        return
    if frequency(first, evidence.language) > _FLOOR * 10 and len(second) > 3 and not evidence.is_word(whole):
        return
    yield Suspicion(n, start, end, "torn-word", f"{whole} torn at the end of a line", whole, "high")


def _known(evidence: Evidence, whole: str) -> bool:
    """Whether WHOLE is a word of the language, or one the text has at least twice."""
    return evidence.is_word(whole) or evidence.words.get(whole, 0) >= 2


def run_together(evidence: Evidence) -> Iterator[Suspicion]:
    """Two words without the space, the hyphen or the point's space between them."""
    splits = {word: split for word in evidence.words if (split := _split(evidence, word))}
    for n, match in evidence.places(splits, prose=True) if splits else ():
        if not _inside_compound(evidence.passages[n].text, match):
            reason = f"{match[0]} is no word; it may be two, or have lost a hyphen"
            yield asked(n, match.start(), match.end(), "run-together", reason, splits[match[0]])
    for n, passage in evidence.prose():
        for match in _POINT.finditer(passage.text) if _POINT_SIGN.search(passage.text) else ():
            if evidence.is_word(match[1]) and match[1].islower() and match[2].lower() not in _DOMAINS:
                reason = "no space behind the point that ends a sentence"
                yield asked(n, match.start(), match.end(), "run-together", reason, f"{match[1]}. {match[2]}")


def _split(evidence: Evidence, word: str) -> str | None:
    """WORD as two words, where it is none itself and a cut gives two common ones."""
    if not 5 <= len(word) <= _LONGEST or "'" in word or "’" in word or evidence.is_known(word):
        return None
    if _majority(evidence, word):
        return None
    if _CAMEL.fullmatch(word):
        return _camel(evidence, word)
    return _cut(evidence, word) if word.islower() and evidence.small[word] <= _OFTEN else None


def _cut(evidence: Evidence, word: str) -> str | None:
    """WORD in small letters cut in two at the place that leaves the commonest halves."""
    if evidence.is_word(word) or is_derived(word, evidence.language):
        return None
    cuts = [(word[:k], word[k:]) for k in range(1, len(word)) if _both(evidence, word[:k], word[k:])]
    if not cuts or _slip_of_one(evidence, word):
        return None
    first, second = max(cuts, key=lambda cut: min(frequency(part, evidence.language) for part in cut))
    small = first in _SMALL or second in _SMALL
    return f"{first} {second}" if small else f"{first}-{second}"


def _slip_of_one(evidence: Evidence, word: str) -> bool:
    """Whether WORD with one letter left out is a common word: then it is a slip of that one."""
    left_out = {word[:k] + word[k + 1 :] for k in range(len(word))}
    return any(frequency(other, evidence.language) > _FLOOR for other in left_out)


def _both(evidence: Evidence, first: str, second: str) -> bool:
    """Whether both halves are common words: long ones, a long one and a small word, or a preposition and an article."""
    if first in _SMALL and second in _SMALL:
        return second in _ARTICLES and first not in _ARTICLES and len(first) > 1
    if second == "a" or not all(len(part) >= 4 or part in _SMALL or part == "self" for part in (first, second)):
        return False
    return all(
        frequency(part, evidence.language) >= (_FLOOR if len(part) < 4 else _FLOOR // 10) for part in (first, second)
    )


def _camel(evidence: Evidence, word: str) -> str | None:
    """A capital inside a word: a name with a prefix by right, or two words run together."""
    if _NAMED.match(word) or evidence.words[word] > 2:
        return None
    cut = next(k for k in range(1, len(word)) if word[k].isupper())
    first, second = word[:cut], word[cut:]
    known = all(evidence.is_word(part) or evidence.words.get(part, 0) >= 2 for part in (first, second))
    return f"{first} {second}" if known else None
