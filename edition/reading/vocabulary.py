"""The words of a language, to tell a slip from a word: a dictionary of about 160,000 forms with their frequencies.

The lists come with pyspellchecker (MIT), in whichever of its languages the text has; for any other language there is
no dictionary, and what needs one is left out. British and American spellings are both words.
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
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


class WordList:
    """Words and how often they occur, looked up in the sorted LINES of a list: `"word": 50,`.

    The lists are read as JSON objects in three to ten times the time and memory, and a text asks for few of its words.
    """

    def __init__(self, lines: list[str]) -> None:
        self._lines = sorted(lines)  # shipped in the order of the words, so that this costs next to nothing

    def __contains__(self, word: str) -> bool:
        return self[word] > 0

    def __getitem__(self, word: str) -> int:
        """How often WORD occurs in the texts that the list was made from; 0 where the list has it not."""
        key = f'"{word}": '
        line = bisect_left(self._lines, key)
        found = line < len(self._lines) and self._lines[line].startswith(key)
        return int(self._lines[line][len(key) :].rstrip(",")) if found else 0


class RawList:
    """As WordList, in the TEXT of the list as it is: for one that is asked for few words, and not worth taking apart.

    The list is in the order of its words, as it is shipped.
    """

    def __init__(self, text: str) -> None:
        self._text, self._first = text, text.find("\n") + 1

    def __getitem__(self, word: str) -> int:
        """How often WORD occurs; 0 where the list has it not."""
        key, text = f'"{word}": ', self._text
        at = bisect_left(range(len(text)), key, self._first, key=self._line)
        found = text.startswith(key, at)
        return int(text[at + len(key) : text.find("\n", at)].rstrip(",")) if found else 0

    def _line(self, at: int) -> str:
        """The line that the character AT stands in, up to there and a word further."""
        return self._text[self._text.rfind("\n", 0, at) + 1 : at + 64].partition("\n")[0]


@cache
def dictionary(language: str) -> WordList:
    """Words of LANGUAGE (a tag such as "en" or "en-GB") with their frequencies; empty where there is no list."""
    return WordList(_listed(language.split("-")[0].lower()).split("\n"))


def _listed(language: str) -> str:
    """The word list of LANGUAGE as pyspellchecker ships it, a JSON object with one word a line; "" without one."""
    path = files("spellchecker") / "resources" / f"{language}.json.gz"
    return gzip.decompress(path.read_bytes()).decode("utf-8") if language.isalpha() and path.is_file() else ""


@lru_cache(maxsize=1 << 16)
def is_word(word: str, language: str = "en") -> bool:
    """Whether WORD is a form the dictionary has, in any capitals, with or without a possessive ending."""
    words = dictionary(language)
    plain = re.sub(r"['’]s?$", "", word.lower()).replace("’", "'")
    return any(form in words or form in _ADOPTED for form in _spellings(plain))


@lru_cache(maxsize=1 << 16)
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
def _foreign(language: str) -> RawList:
    return RawList(_listed(language))


@lru_cache(maxsize=1 << 16)
def is_foreign(word: str) -> bool:
    """Whether WORD is a common one in French or Spanish, which English texts quote in small letters."""
    return any(_foreign(language)[word.lower()] > _QUOTED for language in ("fr", "es"))


def frequency(word: str, language: str = "en") -> int:
    """How common WORD is; 0 where the dictionary has it not."""
    return dictionary(language)[word.lower()]


def _spellings(word: str) -> Iterator[str]:
    """WORD, without its accents too, and its American form where it looks British."""
    yield word
    if not word.isascii():
        yield fold(word)
    for pattern, american in _BRITISH:
        changed = re.sub(pattern, american, word)
        if changed != word:
            yield changed
