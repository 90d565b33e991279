"""Generated wording is complete in three languages, sorted, and asked for by keys that exist; functions decide so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from edition.rendering import saxon

XSLT = Path(__file__).parents[2] / "xslt"
F = XSLT / "functions.xsl"
NS = "{urn:edition:functions}"
PREFIXES = ("month.", "certainty.", "kind.", "section.", "unit.", "withheld.", "illegible.")


def words() -> list[etree._Element]:
    return list(etree.parse(str(XSLT / "words.xml")).getroot().iter("word"))


def test_words_are_sorted_and_unique() -> None:
    keys = [str(word.get("key")) for word in words()]
    assert keys == sorted(set(keys))


def test_every_word_is_there_in_english_german_and_french() -> None:
    for word in words():
        assert all(word.get(language) for language in ("en", "de", "fr")), word.get("key")


def test_the_same_places_are_filled_in_every_language() -> None:
    for word in words():
        filled = {frozenset(re.findall(r"\{[a-z]+\}", word.get(language) or "")) for language in ("en", "de", "fr")}
        assert len(filled) == 1, word.get("key")


def test_every_word_asked_for_exists() -> None:
    known = {str(word.get("key")) for word in words()}
    for path in XSLT.rglob("*.xsl"):
        text = path.read_text(encoding="utf-8")
        for key in re.findall(r"f:word\('([^']+)'[),]", text):
            assert key in known, f"{path.name}: {key}"
        for key in re.findall(r"f:counted\('([^']+)',", text):
            assert {f"{key}.one", f"{key}.other"} <= known, f"{path.name}: {key}"


@pytest.mark.parametrize(("iso", "said"), [
    ("1957-06-18", "18 June 1957"), ("1957-06", "June 1957"), ("1957", "1957"), ("--06-18", "18 June"),
    ("--06", "June"), ("1957-06-18T03:00:00", "18 June 1957"), ("0987", "987"), ("soon", "soon"),
])
def test_dates_are_said_in_words(iso: str, said: str) -> None:
    assert saxon.call(F, f"{NS}date-words", iso) == said


def test_numbers_and_plurals() -> None:
    assert saxon.call(F, f"{NS}counted", "mentions", 1) == "1 mention"
    assert saxon.call(F, f"{NS}counted", "mentions", 1234) == "1,234 mentions"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", " JAVASCRIPT:x", "//evil", ""])
def test_only_web_addresses_are_linked(address: str) -> None:
    assert saxon.call(F, f"{NS}address", address) == ""


def test_every_mode_is_declared_and_everything_is_typed() -> None:
    xsl = "{http://www.w3.org/1999/XSL/Transform}"
    modes, used = set(), set()
    for path in sorted(XSLT.rglob("*.xsl")):
        root = etree.parse(str(path)).getroot()
        modes |= {mode.get("name") for mode in root.iter(f"{xsl}mode")}
        used |= {e.get("mode") for e in root.iter(f"{xsl}template", f"{xsl}apply-templates") if e.get("mode")}
        for kind in ("template", "function", "param", "variable"):
            for element in root.iter(f"{xsl}{kind}"):
                assert element.get("as"), f"{path.name}:{element.sourceline}: {kind} {element.get('name')} has no type"
    assert used - {"#current"} <= modes
