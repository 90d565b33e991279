"""The words of a language, to tell a slip from a word: a dictionary of about 160,000 forms with their frequencies.

The lists come with pyspellchecker (MIT), in whichever of its languages the text has; for any other language there is
no dictionary, and what needs one is left out. British and American spellings are both words.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from edition.reading.folding import fold

# words of other languages that English texts use, and terms of office texts
_ADOPTED = frozenset(
    "accompli ante apparat attache bona camarade coup detat entre erat etc facto fait fide fides grata ibid inter"
    " jure loc masse modus mutatis naivete nolens nom nomenklatura novo par parte passim persona politburo posteriori"
    " presidium prima priori pro quo raison rapprochement rata regime resume sic sine situ status sub sui supra troika"
    " versa verso viva vivendi volens agitprop apparatchik hrs lbs approx incl tel ref refs para paras subpara vol vols"
    " govt dept reps govts depts dissem".split()
)
_QUOTED = 100  # how often a foreign word must stand in its list to be one that is quoted
_BRITISH = (
    (r"our(?=$|s$|ed$|ing$|ite|able|abl[ey]|less|ful|er|hood)", "or"), (r"is(?=e$|es$|ed$|ing$|er$|ers$|ation)", "iz"),
    (r"ys(?=e$|es$|ed$|ing$)", "yz"), (r"re(?=s?$)", "er"), (r"ence(?=s?$|less)", "ense"), (r"ogue(?=s?$)", "og"),
    (r"ll(?=ed$|ing$|er|or)", "l"), (r"oeuv", "euv"), (r"tt(?=ed$|ing$)", "t"), (r"(?<=o)e(?=s$)", ""), (r"ae|oe", "e"),
)  # fmt: skip
_PREFIXES = ("anti", "counter", "inter", "mis", "non", "over", "pre", "post", "re", "semi", "sub", "super", "trans",
             "ultra", "un", "under", "out", "dis", "de", "in", "im", "pro", "neo", "pseudo", "quasi",
             "multi")  # fmt: skip
_SUFFIXES = ("able", "ably", "ability", "ist", "ists", "ism", "ness", "wise", "like", "ship", "less", "hood", "ward",
             "er", "ers", "ation", "ization", "ize", "ized", "izing", "ed", "ing", "s", "es", "ly")  # fmt: skip


@cache
def dictionary(language: str) -> Mapping[str, int]:
    """Words of LANGUAGE (a tag such as "en" or "en-GB") with their frequencies; empty where there is no list."""
    listed = _listed(language.split("-")[0].lower())
    return json.loads(listed) if listed else {}


@cache
def _listed(language: str) -> str:
    """The word list of LANGUAGE as pyspellchecker ships it, {"word": frequency}; "" where there is none.

    Read directly: making its SpellChecker takes four times as long, and only the list is wanted.
    """
    path = files("spellchecker") / "resources" / f"{language}.json.gz"
    return gzip.decompress(path.read_bytes()).decode("utf-8") if language.isalpha() and path.is_file() else ""


@cache
def is_word(word: str, language: str = "en") -> bool:
    """Whether WORD is a form the dictionary has, in any capitals, with or without a possessive ending."""
    words = dictionary(language)
    plain = re.sub(r"['’]s?$", "", word.lower()).replace("’", "'")
    return any(form in words or form in _ADOPTED for form in _spellings(plain))


@cache
def is_derived(word: str, language: str = "en") -> bool:
    """Whether WORD is not in the dictionary but made from one by a living prefix or ending: overprepare."""
    plain = word.lower()
    stems = [plain[len(p) :] for p in _PREFIXES if plain.startswith(p) and len(plain) - len(p) >= 4]
    for ending in (s for s in _SUFFIXES if plain.endswith(s) and len(plain) - len(s) >= 4):
        stem = plain[: -len(ending)]
        stems += [stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem]
    stems += [plain[:-4]] if plain.endswith("ally") else []
    return any(is_word(stem, language) for stem in stems)


@cache
def is_foreign(word: str) -> bool:
    """Whether WORD is a common one in French or Spanish, which English texts quote in small letters."""
    entry = re.compile(rf'"{re.escape(word.lower())}": (\d+)')
    found = (entry.search(_listed(language)) for language in ("fr", "es"))
    return any(int(match[1]) > _QUOTED for match in found if match)


def frequency(word: str, language: str = "en") -> int:
    """How common WORD is; 0 where the dictionary has it not."""
    return dictionary(language).get(word.lower(), 0)


def _spellings(word: str) -> Iterator[str]:
    """WORD, without its accents too, and its American form where it looks British."""
    yield word
    if not word.isascii():
        yield fold(word)
    for pattern, american in _BRITISH:
        changed = re.sub(pattern, american, word)
        if changed != word:
            yield changed
