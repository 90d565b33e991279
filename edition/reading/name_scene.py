"""A scene: one passage and what is known of the whole document while its hits are read."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass

from edition.reading.name_people import Bearer
from edition.reading.name_vocabulary import Vocabulary
from edition.reading.passages import Passage


@dataclass(frozen=True, slots=True)
class Scene:
    """What reading a hit needs besides the hit: the passage, its number and what is known of the whole document."""

    passage: Passage
    number: int
    heading: bool
    vocabulary: Vocabulary
    surnames: Container[str]
    lettered: bool     # the passage opens with a letter that counts paragraphs: "D. Kennedy said"
    bearer: Callable[[int], Bearer]
    monsieur: bool = False  # M. before a name is Monsieur in this document, and no initial
