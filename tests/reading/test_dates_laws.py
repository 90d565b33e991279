"""Laws of dates: on any string nothing breaks, values are valid, and what depends on a year moves with it."""

from __future__ import annotations

import calendar
import datetime
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.reading.dates import DateMention, find_dates
from edition.reading.passages import Passage

WORDS = (
    "18 19th 1957 l957 June may May March Sunday , . - – — / ( ) and to or from between of the in on by early mid late "
    "spring fall 1950s century first half BC AD Christmas Easter next following that same day month year week later "
    "earlier two 31 30 Feb. '56 231430Z 1.2.3456 1957-06-31 eve of plenum yesterday ' \" s 0 00 000 29 February 99999 "
    "June-July instant last XIX 12 Oct 62 § before after end New Year's Eve years 195^ 14.5.06 men"
).split()
W3C = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?$|--(\d\d)(?:-(\d\d))?$")
languages = st.sampled_from(["en", "de", "fr", "ru", "xx"])
kinds = st.sampled_from(["p", "head", "note", "dateline", "cell", "fw"])
dateish = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
days = st.dates(datetime.date(1000, 1, 1), datetime.date(2099, 12, 31))


def is_valid(value: str) -> bool:
    """Whether a string is a W3C day, month or year, with or without its year."""
    match = W3C.match(value)
    if not match:
        return False
    year, month, day = (match[1], match[2], match[3]) if match[1] else ("2000", match[4], match[5])
    if not 1 <= int(month or 1) <= 12 or int(year) == 0:
        return False
    length = calendar.monthrange(abs(int(year)) if int(year) > 0 else 2000, int(month or 1))[1]
    return 1 <= int(day or 1) <= length


def check(passages: list[Passage], mentions: list[DateMention]) -> None:
    """Every mention has a reason, a span of its own, and one kind of value."""
    last = (-1, 0)
    for m in mentions:
        assert (m.passage, m.start) >= last
        last = (m.passage, m.end)
        assert 0 <= m.start < m.end <= len(passages[m.passage].text)
        assert not passages[m.passage].text[m.start].isspace()
        assert m.reason and "\n" not in m.reason
        groups = [bool(m.when), bool(m.from_ or m.to), bool(m.not_before or m.not_after)]
        assert sum(groups) <= 1
        assert all(is_valid(v) for v in (m.when, m.from_, m.to, m.not_before, m.not_after) if v)
        assert bool(m.from_) == bool(m.to) and bool(m.not_before) == bool(m.not_after)


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), kinds), max_size=4), languages, st.none() | st.text(max_size=12))
def test_no_string_breaks_it(texts: list[tuple[str, str]], language: str, written: str | None) -> None:
    passages = [Passage(text, kind, int(kind == "head")) for text, kind in texts]
    check(passages, find_dates(passages, written, language=language))


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(dateish, kinds), max_size=5), languages, st.none() | days.map(str))
def test_no_heap_of_date_words_breaks_it(texts: list[tuple[str, str]], language: str, written: str | None) -> None:
    passages = [Passage(text, kind, int(kind == "head")) for text, kind in texts]
    mentions = find_dates(passages, written, language=language)
    check(passages, mentions)
    assert mentions == find_dates(passages, written, language=language)


FORMS = (
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "the {d}{th} of {month}, {y}",
    "{d} {abbr} {y}",
    "{y}-{m:02}-{d:02}",
    "{weekday}, {d} {month} {y}",
    "{d} {caps} {y}",
)


@settings(deadline=None)
@given(days, st.sampled_from(FORMS))
def test_a_day_that_is_written_is_read_back(day: datetime.date, form: str) -> None:
    th = "th" if 10 <= day.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month = calendar.month_name[day.month]
    printed = form.format(
        d=day.day,
        m=day.month,
        y=day.year,
        month=month,
        abbr=calendar.month_abbr[day.month],
        caps=month.upper(),
        weekday=calendar.day_name[day.weekday()],
        th=th,
    )
    text = f"They met on {printed}, and left."
    (mention,) = find_dates([Passage(text)])
    assert mention.when == day.isoformat()
    assert text[mention.start : mention.end] == printed.removeprefix("the ")
    assert not mention.inferred and mention.review is None


@settings(deadline=None)
@given(st.integers(1000, 2090), st.integers(1, 12), st.integers(1, 28), st.integers(-300, 300))
def test_what_depends_on_the_document_moves_with_its_year(year: int, month: int, day: int, by: int) -> None:
    shifted = min(max(year + by, 1000), 2099)
    name = calendar.month_name[month]
    passages = [
        Passage(f"He left on {day} {name}. In May he came back; the following month he was ill, and in the spring too.")
    ]
    before, after = (find_dates(passages, f"{y}-07-03") for y in (year, shifted))
    assert [moved(m.when or m.not_before, shifted - year) for m in before] == [m.when or m.not_before for m in after]


def moved(value: str | None, by: int) -> str | None:
    return f"{int(value[:4]) + by:04d}{value[4:]}" if value and not value.startswith("-") else value


def test_what_depends_on_a_printed_year_moves_with_it() -> None:
    text = "In March {} he came. On 7 April he spoke; two days later he left. In the autumn he was forgotten."
    one, other = (find_dates([Passage(text.format(year))]) for year in (1817, 1953))
    assert [moved(m.when or m.not_before, 136) for m in one] == [m.when or m.not_before for m in other]


@pytest.mark.parametrize(
    "unit", ["1 ", "May ", "18 June 1957 ", "- ", "1-", "the 19th and ", "early ", "June, ", "1957/", "of the "]
)
def test_time_grows_with_length_whatever_is_repeated(unit: str) -> None:
    def seconds(times: int) -> float:
        started = time.process_time()
        find_dates([Passage(unit * times)])
        return time.process_time() - started

    small = max(seconds(1000), seconds(1000), 0.01)
    assert min(seconds(8000), seconds(8000)) < 25 * small
