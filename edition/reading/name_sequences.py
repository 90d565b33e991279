"""Sequences of capitalised words that may be names: what stands together, what only opens a sentence.

Nothing is known here of who is listed; name_discovery.py takes away what is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.reading.folding import fold
from edition.reading.lexicon import given_names, honorifics, words
from edition.reading.name_tokens import begins_sentence
from edition.reading.name_vocabulary import WORD, Vocabulary, is_heading
from edition.reading.passages import Passage

_LINK = re.compile(r" (?:of|for|on) (?:the )?| and ")
_DERIVED = re.compile(r"(?:ists?|ism|ites?|i[sz]ation|i[sz]ing|i[sz]ed|esque|ian|ians|ian|ovites?)$")
_BEFORE_NUMBER = re.compile(r"\. ?(?:No\. ?)?\d")
_NUMBER = re.compile(r"[ivxlc]{1,6}|[a-z]?\d.*")


@dataclass(frozen=True, slots=True)
class Sequence_:
    """Words from START to END of passage number PASSAGE. RANK stood directly before (folded), OPENS: only a sentence
    or a heading may have given it its capital."""

    passage: int
    start: int
    end: int
    words: tuple[str, ...]
    rank: str
    opens: bool


def sequences(passage: Passage, number: int, vocabulary: Vocabulary) -> Iterator[Sequence_]:
    """Every sequence of PASSAGE, in order."""
    heading = is_heading(passage)
    for group in _joined_words(passage.text):
        rank, names = _without_rank(_without_opening(passage.text, group, vocabulary, heading))
        for part in _parts(names):
            if any(_is_name_word(match[0], vocabulary) for match in part) and not _counts(passage.text, part):
                start, end = part[0].start(), part[-1].end()
                dash = re.search(r"[-–—]\s*$", passage.text[max(0, start - 3):start])
                opens = heading or (begins_sentence(passage.text, start) and not dash)
                yield Sequence_(number, start, end, tuple(match[0] for match in part), rank, opens)


def _counts(text: str, part: list[re.Match[str]]) -> bool:
    """Ext. 12, Bldg. 4: a short abbreviation before a number is no name."""
    return len(part) == 1 and len(part[0][0]) <= 5 and bool(_BEFORE_NUMBER.match(text, part[0].end()))


def _joined_words(text: str) -> Iterator[list[re.Match[str]]]:
    """Capitalised words parted by single spaces, points of initials, or links inside the name of a body."""
    group: list[re.Match[str]] = []
    for match in WORD.finditer(_without_possessives(text)):
        if not match[0][0].isupper():
            continue
        if group and not _joined(text[group[-1].end():match.start()], group):
            yield group
            group = []
        group.append(match)
    if group:
        yield group


def _without_possessives(text: str) -> str:
    """TEXT with 's blanked out, so that the offsets stay."""
    return re.sub(r"['’]s\b", "  ", text)


def _joined(between: str, group: list[re.Match[str]]) -> bool:
    last = group[-1][0]
    if between == " " or (between in (". ", ".") and len(last) <= 2):
        return True
    if between == ". " and fold(last) in honorifics() and len(last) <= 5:
        return True
    body = any(fold(match[0]) in words("bodies") for match in group)
    return body and bool(_LINK.fullmatch(between)) and (between != " and " or len(group) > 1)


def _without_opening(
    text: str, group: list[re.Match[str]], vocabulary: Vocabulary, heading: bool,
) -> list[re.Match[str]]:
    """GROUP without words at its front that have a capital only because a sentence opens with them."""
    first = 0
    while first < len(group):
        word = fold(group[first][0])
        small = word in words("small-words") and len(group) > first + 1
        opened = heading or small or begins_sentence(text, group[first].start())
        common = word in words("small-words") or (word in vocabulary.small and word not in given_names())
        if not (opened and (common or (word in words("ordinary") and len(group) > first + 1 and not heading))):
            break
        first += 1
    return group[first:]


def _without_rank(group: list[re.Match[str]]) -> tuple[str, list[re.Match[str]]]:
    """(the last rank before the name, the rest): "Prime Minister Brown" is Brown under "minister"."""
    if _is_body(group):
        return "", group
    ranks = [n for n, match in enumerate(group[:-1]) if fold(match[0]) in honorifics() and len(match[0]) > 1]
    count = ranks[-1] + 1 if ranks else 0
    return (fold(group[count - 1][0]) if count else ""), group[count:]


def _parts(group: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """A group as it is; trailing ranks and peoples' adjectives before a name are cut off."""
    while group and fold(group[0][0]) in words("peoples") and len(group) > 1 and not _is_body(group):
        group = group[1:]
    while group and fold(group[0][0]) in _CALENDAR:
        group = group[1:]
    while group and (_is_word(fold(group[-1][0])) or fold(group[-1][0]) in _CALENDAR) and not _is_body(group):
        group = group[:-1]
    thing = any(fold(match[0]) in words("things") for match in group) and not _is_body(group)
    return [group] if group and not thing else []


def _is_body(group: list[re.Match[str]]) -> bool:
    return any(fold(match[0]) in words("bodies") for match in group)


def _is_name_word(word: str, vocabulary: Vocabulary) -> bool:
    """Whether WORD alone makes a sequence worth looking at."""
    folded = fold(word)
    if len(folded) < 2 or any(c.isdigit() for c in folded) or _NUMBER.fullmatch(folded):
        return False
    if _is_adjective(folded, vocabulary) or (word[0].isupper() and "-" in word and word.rpartition("-")[2].islower()):
        return False
    if folded in _CALENDAR or folded in words("small-words"):
        return False
    return not (folded in vocabulary.small or folded in honorifics()) or folded in words("bodies")


def _is_adjective(folded: str, vocabulary: Vocabulary) -> bool:
    """A people's adjective or plural, also a double one, or what is derived from a name the text has (Leninist)."""
    if all(part in words("peoples") or part.removesuffix("s") in words("peoples") for part in folded.split("-")):
        return True
    stem = _DERIVED.sub("", folded)
    return stem != folded and any(base in vocabulary.names for base in (stem, f"{stem}e", f"{stem}a"))


_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter "
    "copy page secret confidential approved release date".split())


def _is_word(folded: str) -> bool:
    return folded in honorifics() or folded in words("small-words")
