"""What a document shows about its way of writing dates: the century of '56, whether 3/4/57 is in March or April."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.reading.date_calendar import Bounds, civil
from edition.reading.date_expressions import Expression
from edition.reading.date_points import Point
from edition.reading.passages import Passage

_STAMPED = 49  # years after the document; figures with strokes are of its century or a later stamp's, seldom older
FIGURES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$")


def by_habit(found: Sequence[Expression], passages: Sequence[Passage], written: Bounds | None) -> list[Expression]:
    """The expressions with full years, and figures read in the order the document shows elsewhere."""
    latest = _latest_year(found, written)
    return [_with_century(e, latest, written is not None) for e in _in_one_order(found, passages)]


def _latest_year(found: Sequence[Expression], written: Bounds | None) -> int:
    """The year of the document, or the last year it prints with a month."""
    if written:
        return civil(written[1])[0]
    years = (e.point.year for e in found if e.point.year and e.point.month and not e.point.short)
    return max(years, default=1999)


def _with_century(expression: Expression, latest: int, is_limit: bool) -> Expression:
    """Two-digit years: of the hundred years up to the document, or next to the years it prints."""
    if not expression.point.short and not (expression.right and expression.right.short):
        return expression
    figures = expression.name == "date in figures"
    left = _full(expression.point, latest, is_limit, figures)
    return replace(expression, point=left, right=expression.right and _full(expression.right, latest, is_limit))


def _full(point: Point, latest: int, is_limit: bool, figures: bool = False) -> Point:
    if not point.short or point.year is None:
        return point
    year = latest - latest % 100 + point.year
    if is_limit:
        year -= 100 * (year > latest + (_STAMPED if figures else 1))
    else:
        year = min((year - 100, year, year + 100), key=lambda y: (abs(y - latest), y))
    return replace(point, year=year, short=False)


def _in_one_order(found: Sequence[Expression], passages: Sequence[Passage]) -> list[Expression]:
    printed = [FIGURES.match(passages[e.passage].text[e.start : e.end]) for e in found]
    day_first = any(match and int(match[1]) > 12 for match in printed)
    month_first = any(match and int(match[2]) > 12 for match in printed)
    if day_first == month_first:
        return list(found)
    return [_ordered(e, match, day_first) for e, match in zip(found, printed, strict=True)]


def _ordered(expression: Expression, match: re.Match[str] | None, day_first: bool) -> Expression:
    if match is None or max(int(match[1]), int(match[2])) > 12:
        return expression
    day, month = (int(match[1]), int(match[2])) if day_first else (int(match[2]), int(match[1]))
    return replace(expression, point=replace(expression.point, day=day, month=month), doubt=None)
