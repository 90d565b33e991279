"""Words made comparable: small letters without accents, one sign for each kind of dash and apostrophe.

A folded string has as many characters as what was folded, so offsets into one are offsets into the other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# letters that Unicode does not take apart
_WHOLE = {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "ı": "i", "ß": "s", "æ": "a", "Æ": "a",
          "œ": "o", "Œ": "o", "þ": "t", "ə": "a", "Ə": "a"}
_APOSTROPHES = "’‘ʹʼ′`´"
_DASHES = "‐‑‒–—−"


class _Table(dict[int, str]):
    """Filled as characters are met: what a character folds to."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


def _folded(char: str) -> str:
    if char in _WHOLE:
        return _WHOLE[char]
    if char in _APOSTROPHES:
        return "'"
    if char in _DASHES:
        return "-"
    base = unicodedata.normalize("NFKD", char)[0].lower()
    return base if len(base) == 1 else char


_TABLE = _Table()


def fold(text: str) -> str:
    """TEXT in small letters without accents, one character for each."""
    return text.lower().replace("`", "'") if text.isascii() else text.translate(_TABLE)


_NOT_WORD = re.compile(r"[\W_]")


def spell(text: str) -> str:
    """TEXT folded, with a space for every sign that is no letter or digit: what the matcher searches."""
    return _NOT_WORD.sub(" ", fold(text))


# spellings of the same Cyrillic (or other Slavic) name, applied one after the other; signs stand for single sounds
_SPELLINGS = tuple((re.compile(pattern), to) for pattern, to in (
    (r"[' ]", ""), (r"č", "1"), (r"š", "2"), (r"ž", "3"),
    (r"shch|s[h2]?tsch|shtch|2č", "2"), (r"tsch|tch|ch|cz", "1"), (r"sh|sz", "2"), (r"zh|dzh|dj|3", "3"),
    (r"kh", "h"), (r"tz|c", "ts"), (r"ck|q", "k"), (r"ph", "f"), (r"w|ff$", "v"), (r"x", "ks"), (r"ou", "u"),
    (r"[yij]+", "i"), (r"io", "e"), (r"i(?=[aeou])", ""), (r"(?<=[aeo])i$", "i"), (r"ss", "s"),
))


@lru_cache(maxsize=1 << 16)
def transliterated(word: str) -> str:
    """One key for spellings of one Slavic name (Sergeevich, Sergeyevich; -sky, -skii; Yudin, Iudin)."""
    key = "".join(c if c in "čšž" else fold(c) for c in word.lower())
    for pattern, to in _SPELLINGS:
        key = pattern.sub(to, key)
    return key


# how German and French write the sounds of Russian names; where a sign stands for two sounds both are tried
_GERMAN = tuple((re.compile(pattern), to) for pattern, to in (
    (r"z", ("ts",)), (r"ss(?!ch)", ("s",)), (r"schtsch", ("@",)), (r"tsch", ("č",)), (r"sch", ("š", "ž")),
    (r"ch(?=[aeiourl])", ("kh",)), (r"(?<=[čšž@])ow$", ("ev",)), (r"@", ("shch",)), (r"j", ("y",)), (r"w", ("v",)),
    (r"^s(?=[aeiouvdm])", ("z", "s")), (r"(?<=[aeiouy])s(?=[aeioulnmd])", ("z", "s")),
))
_FRENCH = tuple((re.compile(pattern), to) for pattern, to in (
    (r"chtch", ("@",)), (r"tch", ("č",)), (r"ch", ("š",)), (r"@", ("shch",)), (r"j", ("ž",)), (r"gu(?=[ei])", ("g",)),
    (r"ine$", ("in",)), (r"ou", ("u",)),
))


@lru_cache(maxsize=1 << 16)
def western_readings(word: str) -> tuple[str, ...]:
    """Keys as of transliterated() for what a German or French spelling of a Slavic name may mean."""
    keys = (transliterated(read) for table in (_GERMAN, _FRENCH) for read in _readings(fold(word), table))
    return tuple(dict.fromkeys(key for key in keys if key != transliterated(word)))


def _readings(word: str, table: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]) -> list[str]:
    found = [word]
    for pattern, signs in table:
        found = list(dict.fromkeys(pattern.sub(sign, one) for one in found for sign in signs))
    return found
