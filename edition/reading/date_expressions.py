"""What the grammar hands to the resolution: an expression of a passage, with the points and the relation it states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from edition.reading.date_points import Point

UNKNOWN = Point()

Link = Literal["through", "between", "or"]

Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Shift:
    """A date counted from the running date: COUNT units on (or back, if negative).

    PART narrows the month or year that is meant; REST is -1 or 1 where only what lies before or after the running
    date is meant ("later that year"). DEICTIC: counted from the day of writing ("yesterday"), not from the story.
    """

    unit: Unit
    count: int
    part: Literal["early", "mid", "late"] | None = None
    rest: int = 0
    deictic: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression: characters START to END of PASSAGE, tokens FIRST to LAST (exclusive).

    One of POINT (with RIGHT and LINK for a range), SHIFT or EVENT (the eve of something) says what it states.
    YEAR_BEHIND is a year printed a few words after it ("his 7 November speech in 1955"). DOUBT is for review.
    """

    passage: int
    start: int
    end: int
    first: int
    last: int
    name: str
    point: Point = UNKNOWN
    right: Point | None = None
    link: Link | None = None
    shift: Shift | None = None
    event: str | None = None
    year_behind: int | None = None
    doubt: str | None = None
