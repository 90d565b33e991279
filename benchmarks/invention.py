"""People, places and sentences that never were, from a seeded generator: what documents are made of.

Surnames are composed of syllables, so that as many are to be had as a run needs and none is a word of English.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

_FIRST = ("Bar", "Chel", "Dov", "Fen", "Gor", "Hal", "Ivash", "Kras", "Lem", "Mesh", "Nov", "Orl", "Pach", "Rost",
          "Sav", "Tarn", "Ul", "Vash", "Yar", "Zab")
_MIDDLE = ("a", "e", "i", "o", "u", "ani", "eni", "iko", "ola", "umi", "ari", "ero", "ilu", "oso", "uta", "avi")
_LAST = ("bin", "chev", "dov", "gin", "khin", "kov", "lin", "mov", "nik", "pin", "rov", "shin", "sky", "tov", "vin",
         "zov")
GIVEN = ("Alexei", "Boris", "Dmitri", "Fedor", "Grigori", "Konstantin", "Leonid", "Mikhail", "Nikolai", "Pavel",
         "Sergei", "Vasili")
_PLACES = ("Arvenia", "Belstok", "Corvina", "Drusk", "Elmara", "Farrow Bay", "Goslav", "Horvendal")

# {0} a person, {1} another, {date} a date, {on} a date with its preposition, {place} a place
SENTENCES = (
    "{On} {0} told the commission that the plan could not be met.",
    "{0} and {1} had been on opposite sides of the question since {date}.",
    "By {date} the supporters of {0} had left {place} for good.",
    "It was {0} who, {on}, first asked for the list of names.",
    "The letter from {0} reached {place} {on} and was answered at once.",
    "Reports from {place} agree that {0} spoke against {1} at some length.",
    "Nothing in the record suggests that {0} knew of the journey to {place}.",
    "According to one source, {0} had asked {1} to stay away until {date}.",
    "{0}'s proposals were sent back, although {1} had signed them.",
    "The matter was taken up again {on}, when {0} was in the chair.",
    "Most of those present were surprised that {0} did not defend the budget.",
    "In {place} the news was received calmly, and the shops stayed open.",
    "The committee met behind closed doors and no minutes were taken.",
    "Two of the older members left before the vote and did not return.",
    "There is no reason to doubt the figures, which were printed later.",
)
HEADINGS = ("The Question of the Budget", "A Change of Course", "Trouble in the Provinces", "The Second Session",
            "What the Letters Say", "An Uneasy Truce", "The Journey South", "Doubts and Denials")
NOTES = ("Two later reports give another number.", "The original of this letter has not been found.",
         "This is the version printed in the provincial press.", "No other source mentions the meeting.")


@dataclass(frozen=True, slots=True)
class Somebody:
    """An invented person as an authority file lists one."""

    id: str
    surname: str
    given: str


def surnames(rng: random.Random) -> Iterator[str]:
    """Every surname there is to be had, each once: 5,000 of three syllables, then those of four, and so on."""
    middles: tuple[str, ...] = _MIDDLE
    while True:
        names = [first + middle + last for middle in middles for last in _LAST for first in _FIRST]
        rng.shuffle(names)
        yield from names
        middles = tuple(a + "zh" + b for a in middles for b in _MIDDLE)


def people(count: int, rng: random.Random) -> list[Somebody]:
    """COUNT persons of different surnames."""
    names = surnames(rng)
    return [Somebody(f"p{n}", next(names), rng.choice(GIVEN)) for n in range(count)]


def place(rng: random.Random) -> str:
    """The name of a place; no authority lists it."""
    return rng.choice(_PLACES)


def authority_yaml(persons: list[Somebody]) -> str:
    """PERSONS as the text of a persons.yaml."""
    return "".join(f"- id: {p.id}\n  name: {p.surname}, {p.given}\n  forms: [{p.surname}]\n" for p in persons)
