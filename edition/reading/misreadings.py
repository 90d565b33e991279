"""Letters that an OCR engine misread: in common words, in names, in years.

A word is suspect only when neither the dictionary nor the text itself knows it, and only when one letter makes it a
word that is common, or a name that the same text has many times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edition.reading.folding import fold
from edition.reading.suspicions import Evidence, Suspicion, asked
from edition.reading.vocabulary import dictionary, is_derived, is_foreign

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_COMMON = 2000  # a word must be this common to be proposed
_CLEAR = 20  # and this many times more common than the next
_MOST = 2000  # unknown words looked into: a text with more is no text of this language, or not read at all
_MANY = 5  # how often a name stands in a text that knows it
_CERTAIN = 8  # and how often for a slip to be near-certain
_RENDERINGS = frozenset("ou ei iy ck kq vw sz jy gj fv td bp".split())  # letters that spellings of one name change
_NAME = re.compile(r"[A-Z][a-zÀ-ž]{5,30}")
_DIGIT_IN_WORD = re.compile(r"(?<![\w-])(?=[A-Za-z]*[a-z])[A-Za-z]+[015][a-z]+[A-Za-z]*(?![\w-])")
_LIKE = str.maketrans({"0": "o", "1": "l", "5": "s"})
# the characters before are looked at last: a pattern that begins with a character is found ten times as fast
_YEAR_LOST = re.compile(r"1[6-9]\d(?<![\w$#£.,-]...)(?:[\^°*~_•■](?!\w)|\?(?=[\s,;)]))")
_YEAR_LETTERS = re.compile(r"[1lI][6-9](?<![\w$#£-]..)[\dOolISB]{2}(?![\w-])")
_FIGURE_BEFORE_LETTER = re.compile(r"[015][a-z]")
_YEAR = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "S": "5", "B": "8"})


def unknown_words(evidence: Evidence) -> Iterator[Suspicion]:
    """Words in small letters that one letter makes common ones."""
    unknown = [word for word in evidence.words if _is_unknown(evidence, word)][:_MOST]
    right = {word: near for word in unknown if (near := _nearest(word, evidence.language)) and not is_foreign(word)}
    for n, match in evidence.places(right, prose=True) if right else ():
        if not _in_compound(evidence.passages[n].text, match.start(), match.end()):
            reason = f"{match[0]} is in no dictionary"
            yield asked(n, match.start(), match.end(), "misread-word", reason, right[match[0]])
    for n, passage in evidence.prose():
        yield from _figures_in_words(evidence, n, passage.text)


def _figures_in_words(evidence: Evidence, n: int, text: str) -> Iterator[Suspicion]:
    for match in _DIGIT_IN_WORD.finditer(text) if _FIGURE_BEFORE_LETTER.search(text) else ():
        right = match[0].translate(_LIKE)
        if evidence.is_word(right):
            yield asked(n, match.start(), match.end(), "misread-word", f"a figure inside {match[0]}", right)


def _in_compound(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in {"-", "–", "'", "’"} or text[end : end + 1] in {"-", "–"}


def _is_unknown(evidence: Evidence, word: str) -> bool:
    """Whether WORD, of six small letters or more, is neither in the dictionary nor often in the text."""
    if not 6 <= len(word) <= 30 or not word.islower() or "'" in word or "’" in word or evidence.small[word] > 2:
        return False
    known = evidence.is_word(word) or evidence.is_known(word) or word in evidence.compounds
    return not known and not is_derived(word, evidence.language)


@lru_cache(maxsize=1 << 16)
def _nearest(word: str, language: str) -> str | None:
    """The one word of LANGUAGE a letter away from WORD that is far more common than any other such word."""
    words = dictionary(language)
    found = sorted({form for form in _edits(word) if form in words}, key=lambda form: (-words[form], form))
    if not found or words[found[0]] < _COMMON // 20:
        return None
    second = words[found[1]] if len(found) > 1 else 0
    clear = words[found[0]] >= _CLEAR * second or (found[0][0] == word[0] and words[found[0]] >= 5 * second)
    return found[0] if clear else None


def _edits(word: str) -> Iterator[str]:
    """Every form one letter away from WORD: left out, put in, changed, or two changed about."""
    for k in range(len(word) + 1):
        left, right = word[:k], word[k:]
        yield from (left + letter + right for letter in _LETTERS)
        if right:
            yield left + right[1:]
            yield from (left + letter + right[1:] for letter in _LETTERS)
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]


def misread_names(evidence: Evidence) -> Iterator[Suspicion]:
    """A name in the text once or twice, a letter off one that it has many times."""
    names = sorted(word for word in evidence.words if _NAME.fullmatch(word))
    near = _neighbourhood([name for name in names if evidence.words[name] >= _MANY])
    right = {name: bearer for name in names if (bearer := _bearer(evidence, name, near))}
    for n, match in evidence.places(right) if right else ():
        if not _in_compound(evidence.passages[n].text, match.start(), match.end()):
            yield _misread_name(evidence, n, match, right[match[0]])


def _misread_name(evidence: Evidence, n: int, match: re.Match[str], right: str) -> Suspicion:
    """Near-certain where the right name stands often and the two are no renderings of one foreign name."""
    reason = f"{right} stands {evidence.words[right]} times in the text, {match[0]} {evidence.words[match[0]]}"
    if _is_rendering(match[0], right) or evidence.words[right] < _CERTAIN:
        return asked(n, match.start(), match.end(), "misread-name", reason, right)
    return Suspicion(n, match.start(), match.end(), "misread-name", reason, right, "medium")


def _neighbourhood(names: list[str]) -> dict[str, list[str]]:
    """Each name under every form of it with one letter left out: two names a letter apart share one."""
    near: dict[str, list[str]] = {}
    for name in names:
        for form in {name, *_left_out(name)}:
            near.setdefault(form, []).append(name)
    return near


def _left_out(name: str) -> list[str]:
    """NAME without one of its letters; the first stays, for a wrong initial is another name."""
    return [name[:k] + name[k + 1 :] for k in range(1, len(name))]


def _bearer(evidence: Evidence, name: str, near: dict[str, list[str]]) -> str | None:
    """The frequent name that NAME is a slip of, unless NAME is a word, a known name or a form of it."""
    if evidence.is_word(name) or evidence.is_known(name) or evidence.words[name] > 2:
        return None
    rivals = {other for form in (name, *_left_out(name)) for other in near.get(form, ()) if _one_off(name, other)}
    rivals = {
        other for other in rivals if evidence.words[other] >= _MANY * evidence.words[name] and not _form(name, other)
    }
    return rivals.pop() if len(rivals) == 1 and not is_foreign(name) else None


def _one_off(one: str, other: str) -> bool:
    """Whether a single letter changed, added, left out or swapped makes ONE the OTHER."""
    if len(one) == len(other):
        differ = [k for k in range(len(one)) if one[k] != other[k]]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1 and one[differ[0]] == other[differ[1]]
        return len(differ) == 1 or (swapped and one[differ[1]] == other[differ[0]])
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and short in _left_out(long)


def _form(name: str, other: str) -> bool:
    """Whether one is the other with an ending, another last letter, or an accent: an inflection or a kinswoman."""
    return name.startswith(other) or other.startswith(name) or name[:-1] == other[:-1] or fold(name) == fold(other)


def doubtful_years(evidence: Evidence) -> Iterator[Suspicion]:
    """Years that lost a figure (left as they are) or have letters in the place of figures."""
    for n, passage in enumerate(evidence.passages):
        for match in _YEAR_LOST.finditer(passage.text):
            yield asked(n, match.start(), match.end(), "lost-digit", f"the last figure of the year {match[0]} is lost")
        for match in _YEAR_LETTERS.finditer(passage.text):
            if not match[0].isdigit():
                reason = f"letters in the year {match[0]}"
                yield asked(n, match.start(), match.end(), "misread-year", reason, match[0].translate(_YEAR))


def _is_rendering(one: str, other: str) -> bool:
    """Whether two names differ as two ways to write one foreign name do: by a vowel's colour, an h, a doubling."""
    if len(one) == len(other):
        pair = "".join(sorted(next((a, b) for a, b in zip(one, other, strict=True) if a != b)))
        return pair in _RENDERINGS
    short, long = sorted((one, other), key=len)
    k = next((k for k in range(len(short)) if short[k] != long[k]), len(short))
    return long[k] in "hyj" or long[k] == long[k - 1]
