"""The door to dates: every date expression of a document, with the value a historian would give it.

Ranges that state a stretch of time have from and to; one date known within limits (a season, early in a month, a
decade, "between 3 and 7 May") has not_before and not_after; a day, month or year has when. Conventions: spring is
March to May, summer June to August, fall September to November, winter December to February; early, mid and late are
days 1-10, 11-20 and 21 to the end in a month, months 1-4, 5-8 and 9-12 in a year, years 0-3, 4-6 and 7-9 in a decade.
A year in attributive use ("the 1957 plan") is a date; names of events, lengths of time and clock times are not. The
span has the words of the date only, without preposition or article, except in "the 19th". Years before Christ count
as in XML Schema 1.0: -0044 is 44 BC.

The rooms behind the door, from words to values: date_words (each language), date_tokens, date_shapes and
date_ranges (grammar), date_relative (phrases), date_guards (what only looks like a date), date_evidence and
date_resolution (which year), date_values and date_mentions (what is written down).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from edition.reading.date_bound_years import with_bound_years
from edition.reading.date_calendar import Bounds, day_string, month_length
from edition.reading.date_costs import Frame
from edition.reading.date_evidence import gather
from edition.reading.date_expressions import Expression
from edition.reading.date_grammar import find_expressions
from edition.reading.date_habits import by_habit
from edition.reading.date_mentions import DateMention, mention_of
from edition.reading.date_points import Point, bounds
from edition.reading.date_resolution import Reading, resolve
from edition.reading.date_steps import Step
from edition.reading.date_words import language_named
from edition.reading.passages import Passage

__all__ = ["DateMention", "find_dates"]

APART = ("note", "fw")
OWN_DATE = ("dateline", "date", "opener")


def find_dates(
    passages: Sequence[Passage], document_date: str | None = None, relative: bool = True, language: str = "en"
) -> list[DateMention]:
    """The date mentions of PASSAGES in the order of the text.

    DOCUMENT_DATE is when the document was written, as a W3C date; what cannot be read as one is not used. RELATIVE
    says whether phrases counted from another date ("the next day") are wanted. LANGUAGE is a language tag.
    """
    words = language_named(language)
    found = [e for i, p in enumerate(passages) for e in find_expressions(i, p.text, p.kind, words)]
    written = read_w3c(document_date) or _own_date(found, passages)
    found = with_bound_years(by_habit(found, passages, written), passages, written)
    steps = gather(passages, found, words)
    frame = Frame(written, _speaks_of_its_time(found, written))
    readings = _read(steps, frame)
    mentions = [mention_of(step, reading, frame) for step, reading in zip(steps, readings, strict=True)]
    return [
        m
        for m in _with_eves(steps, mentions, passages)
        if (relative or not m.relative) and (not m.relative or _has_value(m))
    ]


def read_w3c(value: str | None) -> Bounds | None:
    """Bounds of a W3C year, month or day; None for anything else."""
    parts = (value or "").strip().split("T", maxsplit=1)[0].split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return None
    year, month, day = (*(int(p) for p in parts), *(None,) * (3 - len(parts)))[:3]
    if (
        not year
        or (month is not None and not 1 <= month <= 12)
        or (day is not None and not 1 <= day <= month_length(year, month or 1))
    ):
        return None
    return bounds(Point(year=year, month=month, day=day))


def _own_date(found: list[Expression], passages: Sequence[Passage]) -> Bounds | None:
    """The day in the first dateline, where nobody told the document's date."""
    return next(
        (
            bounds(e.point)
            for e in found
            if passages[e.passage].kind in OWN_DATE
            and e.point.day
            and e.point.month
            and e.point.year
            and not e.point.short
        ),
        None,
    )


def _speaks_of_its_time(found: list[Expression], written: Bounds | None) -> bool:
    """A report dates things within a year of itself; a history does not."""
    if written is None:
        return False
    dated = [e.point for e in found if e.point.year and (e.point.month or e.point.months) and not e.point.span]
    near = sum(bounds(p)[1] > written[0] - 400 and bounds(p)[0] < written[1] + 400 for p in dated)
    return near * 2 >= len(dated)


def _read(steps: list[Step], frame: Frame) -> list[Reading]:
    """The story first; then each note and stamp, from where the story stands beside it."""
    readings: dict[int, Reading] = {}
    start = frame.written if frame.of_its_time else None
    story = [i for i, step in enumerate(steps) if step.kind not in APART]
    readings.update(zip(story, resolve([steps[i] for i in story], frame, start), strict=True))
    state, group = start, list[int]()
    for i, step in enumerate(steps):
        if step.kind not in APART:
            state = _stand(readings[i], step, state)
            continue
        group = [i] if not group or steps[group[-1]].expression.passage != step.expression.passage else [*group, i]
        readings.update(zip(group, resolve([steps[j] for j in group], frame, state), strict=True))
    return [readings[i] for i in range(len(steps))]


def _stand(reading: Reading, step: Step, state: Bounds | None) -> Bounds | None:
    point = reading.point or (step.expression.point if step.expression.point.year else None)
    return reading.bounds or (bounds(point) if point and point.year else state)


def _with_eves(steps: list[Step], mentions: list[DateMention], passages: Sequence[Passage]) -> list[DateMention]:
    """ "the eve of the plenum": the day before the day that stands beside the plenum's name in the same passage."""
    return [
        _eve(i, steps, mentions, passages) if steps[i].expression.event else mention
        for i, mention in enumerate(mentions)
    ]


def _eve(at: int, steps: list[Step], mentions: list[DateMention], passages: Sequence[Passage]) -> DateMention:
    own = steps[at].expression
    names = [w for w in (own.event or "").split() if len(w) > 4]
    for i in range(at - 1, max(-1, at - 12), -1):
        other = mentions[i]
        text = passages[other.passage].text[max(0, other.start - 60) : other.start].lower()
        day = read_w3c(other.when or other.from_)
        if other.passage == own.passage and day and day[0] == day[1] and any(name in text for name in names):
            return replace(
                mentions[at],
                when=day_string(day[0] - 1),
                inferred=True,
                certainty="medium",
                reason=f"the day before {day_string(day[0])}, which stands beside the same words",
            )
    return mentions[at]


def _has_value(mention: DateMention) -> bool:
    return any((mention.when, mention.from_, mention.to, mention.not_before, mention.not_after))
