"""The rules about dates know the words that the recogniser of dates knows, and judge by them in every language."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from edition.checking.rules import check_rules
from edition.reading.date_words import TABLES, language_named
from edition.resources import resource

SPECIMEN = (Path(__file__).parent / "R308" / "pass.xml").read_text(encoding="utf-8")
DATES = {"R306", "R308", "R309"}


def variable(name: str) -> str:
    """The value of a variable that the rules share, as the ODD has it."""
    odd = etree.parse(str(resource("schema", "edition.odd")))
    found = odd.xpath(f"//*[local-name() = 'let'][@name = '{name}']/@value")
    return str(found[0])


def words(codes: str) -> dict[str, int]:
    tables = [language_named(code).words for code in TABLES]
    return {word: value for table in tables for code in codes for word, value in table.get(code, {}).items()}


def found(date: str) -> set[str]:
    start = SPECIMEN.index("<p xml:id=\"p-1\">")
    data = SPECIMEN[:start] + f'<p xml:id="p-77">Word {date} word.</p>' + SPECIMEN[start:]
    return {finding.code for finding in check_rules(data.encode(), "a.xml")} & DATES


def test_the_rules_know_the_months_that_the_recogniser_of_dates_knows() -> None:
    known = ", ".join(f"'{word}': {number}" for word, number in words("MAm").items())
    assert variable("months") == f"map{{{known}}}", f"write into schema/edition.odd: map{{{known}}}"


def test_the_rules_know_the_prepositions_that_the_recogniser_of_dates_knows() -> None:
    known = " ".join(words("iGtP"))
    assert variable("prepositions") == f"'{known}'", f"write into schema/edition.odd: '{known}'"


@pytest.mark.parametrize("words", ["18. Mai 1957", "18 mai 1957", "18 мая 1957", "18th of May 1957", "May 18, 1957"])
def test_a_month_is_compared_with_the_value_in_every_language(words: str) -> None:
    assert found(f'<date when="1957-05-18">{words}</date>') == set()
    assert found(f'<date when="1957-06-18">{words}</date>') == {"R308"}


@pytest.mark.parametrize("words", ["18. Juni 1957", "18 juin 1957", "18 июня 1957", "1957 June 18"])
def test_a_date_that_says_all_needs_no_evidence_in_any_language(words: str) -> None:
    assert found(f'<date when="1957-06-18" evidence="internal">{words}</date>') == {"R306"}
    assert found(f'<date when="1957-06-18" evidence="internal">{words.replace("1957", "")}</date>') == set()


@pytest.mark.parametrize("words", ["on 18 June", "am 18. Juni", "Am 18. Juni", "depuis juin", "в июне", "до 18 июня"])
def test_a_preposition_does_not_belong_to_a_date_in_any_language(words: str) -> None:
    assert found(f'<date when="--06-18" evidence="internal">{words}</date>') == {"R309"}


def test_two_languages_never_mean_different_months_by_one_word() -> None:
    tables = [language_named(code).words for code in TABLES]
    months = [(word, value) for table in tables for code in "MAm" for word, value in table.get(code, {}).items()]
    assert len({word for word, _ in months}) == len(set(months))
