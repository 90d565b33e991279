"""Who was plainly meant by a surname, and where: what a bare surname elsewhere in the document leans on."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict


class Anchors:
    """Plain mentions by surname: positions in order, each with an entry's number or None for somebody unlisted."""

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = defaultdict(list)
        self._people: dict[str, list[int | None]] = defaultdict(list)
        self._counts: dict[str, Counter[int | None]] = defaultdict(Counter)

    def add(self, surname: str, position: int, number: int | None) -> None:
        """Positions must come in order."""
        self._places[surname].append(position)
        self._people[surname].append(number)
        self._counts[surname][number] += 1

    def unlisted(self, surname: str, before: int | None = None) -> bool:
        """Whether somebody unlisted is named, anywhere or before a position."""
        if not self._counts[surname][None]:
            return False
        return before is None or self._people[surname].index(None) < bisect_left(self._places[surname], before)

    def weight(self, surname: str, position: int, number: int | None) -> float:
        """How much the plain mentions elsewhere speak for NUMBER at POSITION: its share of them, and whether the
        last one before is its own; mentions that only follow say less."""
        places, people = self._places[surname], self._people[surname]
        at = bisect_left(places, position)
        here = at < len(places) and places[at] == position
        total = len(places) - here
        if not total:
            return 0.0
        count = self._counts[surname][number] - (here and people[at] == number)
        share = 2.0 * count / total
        if at:
            return share + (1.5 if people[at - 1] == number else 0.0)
        return 0.5 * share + (0.5 if people[at + here] == number else 0.0)
