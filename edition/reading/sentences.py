"""Whether words close a sentence, break one off, or could go on from one: the evidence for joining what was cut."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    "pp p vol vols no nos jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms messrs dr prof gen lt col maj "
    "capt cmdr adm amb sen rep gov st ft mt op cit cf fn ff ed eds inc co corp ltd jr sr v vs viz approx ca ch chap "
    "art sec para dept div ser fol ie eg etc esp al hon rev sgt cpl pvt brig supt pres tel".split()
)
_CLOSED = re.compile(r"[.!?][\"'”’)\]*†‡⁰¹²³⁴-⁹]*\s*$")
# a call at the end, in brackets or as an OCR engine writes it, is no word of the sentence
_CALL_AT_END = re.compile(
    r"(?:\[\^?\w{1,3}\]|<sup>[^<>\s]{1,4}</sup>|\$[{} ]{0,3}\^[^$\s]{1,6}\$|(?<=[^\s\w])\^\{?\d{1,3}\}?)\s*$"
)
_INTRODUCED = re.compile(r"[:;][\"'”’)\]*†‡⁰¹²³⁴-⁹]*\s*$")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.[\"'”’)\]]*\s*$")
_HANGING = frozenset(
    "the a an of to in on at by for from with and or but nor that which who whom whose as is are was were be been has "
    "have had will would shall should may might can could must not no his her its their our your my this these those "
    "into upon than if when while because between among under over about after before during through against "
    "without within however also only such any all each both either neither very more most less some".split()
)


_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)/](?:\s|$)")  # a lettered paragraph
# words that with a capital begin a sentence and are no names
_OPENERS = frozenset(
    "the a an this that these those it its he she they we his her their our my in on at by for from to with "
    "after before during since until as if when while although though however but and or nor so yet there here "
    "nothing nobody none no not some many most all each every both another other such one two three first "
    "second finally meanwhile also".split()
)


def without_call(words: str) -> str:
    """WORDS without the sign of a note in markup or brackets at their end."""
    m = _CALL_AT_END.search(words[-24:])
    return words[: len(words) - len(m[0])] if m else words


def closed(words: str) -> bool:
    """Whether WORDS end as a sentence ends; an abbreviation's point does not count."""
    words = without_call(words)
    return bool(_CLOSED.search(words)) and not ends_in_abbreviation(words)


def ends_in_abbreviation(words: str) -> bool:
    """Whether the last point is an abbreviation's, or an initial's."""
    m = _LAST_WORD.search(words[-40:])
    return m is not None and (m[1].lower() in _ABBREVIATIONS or _initials(m[1]))


def _initials(word: str) -> bool:
    """Whether WORD is made of single letters: J, K.E, U.S; "I" may close a sentence."""
    return word != "I" and all(len(part) == 1 for part in word.split("."))


def broken_off(words: str) -> bool:
    """Whether WORDS are prose that stops in mid-sentence."""
    tail = without_call(words).rstrip()
    return bool(tail) and not closed(tail) and not _INTRODUCED.search(tail[-12:])


def hanging(words: str) -> bool:
    """Whether WORDS end in a word or sign that no sentence ends with."""
    tail = without_call(words).rstrip()
    if tail.endswith((",", "-", "—", "–", "(", "[")):
        return True
    last = re.search(r"([^\W\d_]+)\s*$", tail[-30:])
    return last is not None and last[1].lower() in _HANGING


def goes_on(words: str) -> bool:
    """Whether WORDS can only be the rest of a sentence: they begin with a small letter or a sign that closes."""
    first = words.lstrip()[:8]
    if _LETTERED.match(first):
        return False
    return first[:1].islower() or first[:1] in ",;)" or (first[:1] in "“\"‘'(" and first[1:2].islower())


def opens_a_sentence(words: str) -> bool:
    """Whether WORDS begin with a word that, with a capital, begins a sentence and is no name."""
    word = re.match(r"\W*([^\W\d_]+)", words)
    return word is None or word[1].lower() in _OPENERS
