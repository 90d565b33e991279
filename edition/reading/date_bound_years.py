"""A year that the words behind a date bind to the document's own: "12 December last", "17 апреля с. г.", "3. Mai d. J."

Also the two figures of a year of birth, which look like a day ("DPOB 17 AUG 21"). Where nobody told the document's
date nothing is bound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.reading.date_calendar import Bounds, civil
from edition.reading.date_expressions import Expression
from edition.reading.date_points import bounds
from edition.reading.passages import Passage

BOUND = "date bound to the document's own year"
_THIS = re.compile(r"\s*(?:с\.\s?г\.|т\.\s?г\.|d\.\s?J\.|ds\.\s?Js\.|l\.\s?J\.|courant\b|ct\.)")
_LAST = re.compile(r"\s+last\b(?!\s+(?:year|month|week|night|spring|summer|fall|autumn|winter))")
_NEXT = re.compile(r"\s+next\b(?!\s+(?:year|month|week|day|to))")
_BORN = re.compile(r"\b(?:DPOB|DOB|BORN|born|geb\.|né|née)\W{0,3}(?:on\s|le\s|am\s)?$")
_SHORT = re.compile(r"\s(\d\d)(?![\w/.:-]*\d|\w)")


def with_bound_years(
    found: Sequence[Expression], passages: Sequence[Passage], written: Bounds | None
) -> list[Expression]:
    """FOUND, with the year of each date that the words beside it bind to the day the document was WRITTEN."""
    return [_bound(e, passages[e.passage].text, written) if written and _is_open(e) else e for e in found]


def _is_open(e: Expression) -> bool:
    """Whether a year is wanting: a day or a month is named, and nothing counts or turns it."""
    point = e.point
    turned = point.turn is not None or point.year_shift is not None or point.month_shift is not None
    return point.year is None and point.month is not None and not (e.shift or e.event or e.right or turned)


def _bound(e: Expression, text: str, written: Bounds) -> Expression:
    behind = text[e.end : e.end + 16]
    year = civil(written[1])[0]
    if m := _THIS.match(behind):
        return _with(e, e.end + m.end(), year)
    if m := _LAST.match(behind):
        return _with(e, e.end + m.end(), year - (bounds(replace(e.point, year=year))[0] > written[1]))
    if m := _NEXT.match(behind):
        return _with(e, e.end + m.end(), year + (bounds(replace(e.point, year=year))[1] < written[0]))
    if (m := _SHORT.match(behind)) and e.point.day and _BORN.search(text[max(0, e.start - 12) : e.start]):
        century = year - year % 100
        born = century + int(m[1]) - 100 * (century + int(m[1]) > year)
        return _with(e, e.end + m.end(), born, "date of birth with a short year")
    return e


def _with(e: Expression, end: int, year: int, name: str = BOUND) -> Expression:
    return replace(e, end=end, point=replace(e.point, year=year), name=name)
