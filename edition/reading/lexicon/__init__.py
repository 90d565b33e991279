"""Word lists about names in general: given names, ranks, words that are also surnames. No list knows any one text.

The lists are plain text beside this file: words apart by white space, '#' begins a comment. Words are folded
(folding.py) when read. An editor's authority files, not these lists, say who somebody is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from edition.reading.folding import fold

_FOLDER = Path(__file__).parent


def _lines(name: str) -> Iterator[str]:
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    yield from (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list, folded."""
    return frozenset(fold(word) for line in _lines(name) for word in line.split())


@cache
def honorifics() -> dict[str, str]:
    """Rank or title -> "m", "f" or "" where it tells no sex."""
    pairs = (line.partition(":") for line in _lines("honorifics"))
    return {fold(word.strip()): sex.strip() for word, _, sex in pairs}


@cache
def alike() -> dict[str, frozenset[int]]:
    """Given name -> the groups of names it can stand for."""
    groups: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_lines("given-alike")):
        for word in line.split():
            groups[fold(word)].add(number)
    return {word: frozenset(found) for word, found in groups.items()}


@cache
def given_names() -> frozenset[str]:
    """Given names of men and women, and their short forms."""
    return words("given-male") | words("given-female") | frozenset(alike())


def sex_of(given: str) -> str:
    """"m" or "f" where a folded given name tells, otherwise ""."""
    man, woman = given in words("given-male"), given in words("given-female")
    if man == woman:
        return ""
    return "m" if man else "f"
