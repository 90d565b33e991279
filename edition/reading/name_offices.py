"""Which office words tell one bearer of a name from the others, in the year of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from edition.reading.name_people import Bearer
from edition.reading.name_roles import standing


class Offices:
    """The offices of the people of one document; YEAR is its year, None where unknown."""

    def __init__(self, bearer: Callable[[int], Bearer], year: int | None) -> None:
        self._bearer, self._year = bearer, year
        self._shared: dict[tuple[int, ...], Counter[str]] = {}
        self._prominence: dict[int, float] = {}
        self._words: dict[tuple[int, bool], frozenset[str]] = {}

    def telling(self, number: int, numbers: tuple[int, ...], held: bool = True) -> frozenset[str]:
        """Words of NUMBER's offices, HELD in the year or not, that no other of NUMBERS holds."""
        own, now = self._office_words(number, held), self._office_words(number, True)
        if not own:
            return own
        counts = self._holders_of(numbers)
        return frozenset(w for w in own if counts[w] == (w in now) and (held or w not in now))

    def prominence(self, number: int) -> float:
        """How prominent the offices of NUMBER are, 0 to 3."""
        if number not in self._prominence:
            self._prominence[number] = standing(self._bearer(number).offices, self._year)
        return self._prominence[number]

    def life(self, number: int) -> float:
        """Nobody is named before birth; the dead are named less."""
        person = self._bearer(number).person
        if self._year is None:
            return 0.0
        born = person.born.earliest if person.born else None
        died = person.died.latest if person.died else None
        unborn = -12.0 if born is not None and born + 10 > self._year else 0.0
        return unborn + (-2.0 if died is not None and died < self._year else 0.0)

    def _holders_of(self, numbers: tuple[int, ...]) -> Counter[str]:
        """Office word -> how many of NUMBERS hold such an office in the year of the document."""
        if numbers not in self._shared:
            self._shared[numbers] = Counter(w for number in numbers for w in self._office_words(number, True))
        return self._shared[numbers]

    def _office_words(self, number: int, held: bool) -> frozenset[str]:
        if (number, held) not in self._words:
            offices = self._bearer(number).offices
            found = [clause.words for clause in offices if clause.covers(self._year) is held]
            self._words[number, held] = frozenset[str]().union(*found)
        return self._words[number, held]
