"""Preferred names of people taken apart: "Smith, General Walter Bedell (Starke)" is a surname, given names, a rank
and another name. Editors' lists spell names in many ways; whatever cannot be told apart is kept as surname.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from edition.reading.folding import fold
from edition.reading.lexicon import given_names, honorifics, words

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_QUOTED = re.compile(r"[\"“”]([^\"“”]+)[\"“”]")
_SUFFIX = re.compile(r"(?:[JS]r\.?|[JS]unior|I{2,3}|IV|VI{0,3}|Esq\.?)", re.I)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?)(?:[^\W\d_]\.-?)*")
_SERVICE = re.compile(r"(?:U\.?S\.?(?:A|N|AF|MC|CG|NR|AR)?\.?|R\.?[NA]\.?|Ret(?:ired|\.)?|[A-Z]{2,4}\.?|\d[\d\s–/-]*)")
# particles that belong to a surname; in a list they stand before or after the comma
PARTICLES = frozenset(
    "de da do dos das del della delle dei di du des la le les los el al ul as ibn bin ben bint abu von van vom zu zum "
    "zur den der ten ter af av o y e und und te st saint mac mc ap".split())


@dataclass(frozen=True, slots=True)
class PersonName:
    """SURNAME as written ("Castillo Armas", "de Gaulle"), GIVEN names and initials in order ("J", "Foster").

    TRAILING are given names that follow the surname (Chiang Kai-shek). RANKS stood in the name; SUFFIX is "Jr." and
    the like; REGNAL: the name is a ruler's first name, which alone names nobody.
    """

    surname: str
    given: tuple[str, ...] = ()
    trailing: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    suffix: str | None = None
    nicknames: tuple[str, ...] = ()
    regnal: bool = False


@lru_cache(maxsize=1 << 16)
def parse_name(name: str) -> tuple[PersonName, ...]:
    """What NAME says: the name itself first, then other names given in brackets."""
    inside = [text.strip() for text in _BRACKETS.findall(name)]
    nicknames = [text.strip() for text in _QUOTED.findall(_BRACKETS.sub(" ", name))]
    plain = _QUOTED.sub(" ", _BRACKETS.sub(" ", name))
    parts = [" ".join(part.split()) for part in plain.split(",")]
    others: list[PersonName] = []
    for text in inside:
        quoted = _QUOTED.fullmatch(text)
        short = len(text) < 5 and text.istitle() and fold(text) not in honorifics()
        if quoted or short or fold(text) in given_names():
            nicknames.append(quoted[1] if quoted else text)
        elif _is_name(text):
            others += parse_name(text)
    ranks = [text for text in inside if fold(text) in honorifics()]
    main = _parse_parts([part for part in parts if part], ranks, nicknames)
    fuller = next((o for o in others if main and main.given and o.given[:1] == main.given[:1]), None)
    if main and fuller:  # "Bohlen, Avis T. (Avis Thayer)": the bracket writes the initials out
        return (replace(main, given=(*fuller.given, fuller.surname)), *(o for o in others if o is not fuller))
    return (main, *others) if main else tuple(others)


def _is_name(text: str) -> bool:
    """Whether words in brackets are another name and not a remark, a service or a rank."""
    first = [word for word in re.split(r"[\s,]+", text) if word]
    capitals = all(word[0].isupper() or fold(word) in PARTICLES for word in first)
    remark = text.isupper() and "." not in text and len(text) <= 5
    return bool(first) and capitals and not remark and not _SERVICE.fullmatch(text) and \
        fold(first[0].rstrip(".")) not in honorifics() and not any(c.isdigit() for c in text)


def _parse_parts(parts: list[str], ranks: list[str], nicknames: list[str]) -> PersonName | None:
    if not parts:
        return None
    if len(parts) > 1 and not all(_is_tail(part) for part in parts[1:]):
        return _inverted(parts, ranks, nicknames)
    suffix = next((part for part in parts[1:] if _SUFFIX.fullmatch(part)), None)
    ranks = ranks + [word for part in parts[1:] if not _SUFFIX.fullmatch(part) for word in part.split()]
    return _straight(parts[0], ranks, nicknames, suffix)


def _is_tail(part: str) -> bool:
    """A part after a comma that gives no given name: ranks, a suffix, a service, years."""
    if _SUFFIX.fullmatch(part) or _SERVICE.fullmatch(part) or any(c.isdigit() for c in part):
        return True
    return all(_is_rank(word) or word.islower() for word in part.split())


def _is_rank(word: str) -> bool:
    return len(word.rstrip(".")) > 1 and fold(word.rstrip(".")) in honorifics() and word != "U"


def _inverted(parts: list[str], ranks: list[str], nicknames: list[str]) -> PersonName:
    """"Surname, [rank] Given [particle][, Jr.][, rank]"."""
    surname, suffix = parts[0], None
    given: list[str] = []
    for part in parts[1:]:
        if _SUFFIX.fullmatch(part):
            suffix = part
        elif not given and not _SERVICE.fullmatch(part):
            leading, rest = _without_ranks(part.split())
            ranks, given = ranks + leading, rest
        else:
            ranks = ranks + [word for word in part.split() if _is_rank(word)]
    while given and _SUFFIX.fullmatch(given[-1]) and len(given[-1].rstrip(".")) > 1:
        suffix = given.pop()
    if given and _is_end_rank(given[-1], given):
        ranks = [*ranks, given.pop()]
    while given and given[-1].islower() and given[-1] in PARTICLES:
        surname = f"{given.pop()} {surname}"
    kept, first = _without_ranks(surname.split())
    if not first:  # King, Prince and Major are surnames too
        kept, first = [], surname.split()
    return PersonName(" ".join(first), _split(given), (), tuple(ranks + kept), suffix, tuple(nicknames))


def _is_end_rank(word: str, given: list[str]) -> bool:
    """A rank after the given names, as in "Pahlavi, Mohammad Reza Shah"."""
    return len(given) > 1 and word == given[-1] and _is_rank(word) and fold(word) not in given_names()


def _without_ranks(words_: list[str]) -> tuple[list[str], list[str]]:
    """(ranks at the front, the rest); a word that is also a given name stays when nothing else would."""
    count = 0
    while count < len(words_) and (_is_rank(words_[count]) or _is_hyphenated_rank(words_[count])):
        count += 1
    rest_names_nobody = all(_INITIALS.fullmatch(word) for word in words_[count:])
    if rest_names_nobody and count and fold(words_[count - 1]) in given_names():  # "Earl D."
        count -= 1
    return words_[:count], words_[count:]


def _is_hyphenated_rank(word: str) -> bool:
    return "-" in word and all(_is_rank(part) for part in word.split("-"))


def _split(given: list[str]) -> tuple[str, ...]:
    """Given names apart: "David K.E." is David, K, E; "J.C." is J, C."""
    found: list[str] = []
    for word in given:
        if _INITIALS.fullmatch(word):
            found += re.findall(r"[^\W\d_]", word)
        else:
            found.append(word.rstrip("."))
    return tuple(found)


def _straight(text: str, ranks: list[str], nicknames: list[str], suffix: str | None) -> PersonName:
    """A name without a comma: "Ngo Dinh Diem", "Chiang Kai-shek", "U Thant", "Sukarno", "Bolshakov Georgi N."."""
    leading, rest = _without_ranks(text.split())
    ranks = ranks + leading
    tokens = rest or text.split()
    ends = tuple(nicknames)
    if len(tokens) > 1 and re.fullmatch(r"(?=[IVX]{1,5}$)X{0,2}(?:IX|IV|V?I{0,3})", tokens[-1]) and tokens[-1] != "I.":
        return PersonName(" ".join(tokens[:-1]), (), (), tuple(ranks), tokens[-1], ends, regnal=True)
    if len(tokens) == 1:
        return PersonName(tokens[0], (), (), tuple(ranks), suffix, ends)
    if _surname_first(tokens):
        return PersonName(tokens[0], (), tuple(tokens[1:]), tuple(ranks), suffix, ends)
    if re.fullmatch(r"[^\W\d_]\.", tokens[-1]):
        return PersonName(tokens[0], _split(tokens[1:]), (), tuple(ranks), suffix, ends)
    arabic = next((i for i, t in enumerate(tokens) if i and fold(t) in ("ibn", "bin", "bint")), 0)
    if arabic:
        return PersonName(" ".join(tokens[:arabic]), (), tuple(tokens[arabic:]), tuple(ranks), suffix, ends)
    cut = len(tokens) - 1
    european = fold(tokens[0]) in given_names()  # in Duong Van Minh the Van is no particle
    while cut > 1 and fold(tokens[cut - 1]) in PARTICLES and (european or tokens[cut - 1].islower()):
        cut -= 1
    return PersonName(" ".join(tokens[cut:]), _split(tokens[:cut]), (), tuple(ranks), suffix, ends)


def _surname_first(tokens: list[str]) -> bool:
    """Chinese, Korean and Burmese honour: the family name leads, the rest is hyphenated or the first is well known."""
    hyphenated = any("-" in t and t[0].isupper() for t in tokens[1:]) and "-" not in tokens[0]
    return (hyphenated or fold(tokens[0]) in words("families")) and fold(tokens[0]) not in given_names() and \
        len(tokens) <= 3
