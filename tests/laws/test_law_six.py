"""Law L6: whatever text comes in, the TEI that goes out is valid: our grammar, our rules, the official tei_all."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from test_laws_of_conversion import TEXTS, converted

from edition.checking.rules import check_rules
from edition.checking.schema import check_schema
from edition.encoding.document import parse_bytes
from edition.findings import Severity

ROOT = Path(__file__).parent.parent.parent
PLACES = (Path(os.environ.get("TEI_ALL_RNG", "-")), ROOT.parent / "tei_all.rng")
OFFICIAL = next((place for place in PLACES if place.is_file()), None)


@cache
def official() -> etree.RelaxNG:
    assert OFFICIAL is not None
    return etree.RelaxNG(etree.parse(str(OFFICIAL)))


def errors(data: bytes) -> list[str]:
    tree = parse_bytes(data)
    found = [*check_schema(tree, "law.xml"), *check_rules(data, "law.xml", tree)]
    return [str(f) for f in found if f.severity is Severity.ERROR]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS.filter(lambda text: bool(text.strip())))
def test_any_text_becomes_tei_that_our_schema_and_rules_accept(text: str) -> None:
    assert errors(converted(text)) == []


@pytest.mark.skipif(OFFICIAL is None, reason="tei_all.rng is not here; set TEI_ALL_RNG to it")
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS.filter(lambda text: bool(text.strip())))
def test_any_text_becomes_tei_that_tei_all_accepts(text: str) -> None:
    schema = official()
    schema.validate(parse_bytes(converted(text)))
    assert [str(e) for e in schema.error_log] == []


@pytest.mark.skipif(OFFICIAL is None, reason="tei_all.rng is not here; set TEI_ALL_RNG to it")
def test_the_real_edition_is_valid_in_tei_all() -> None:
    for path in sorted((ROOT / "tei").glob("*.xml")):
        schema = official()
        schema.validate(parse_bytes(path.read_bytes()))
        assert [str(e) for e in schema.error_log] == []


def test_the_real_edition_has_no_error() -> None:
    for path in sorted((ROOT / "tei").glob("*.xml")):
        assert errors(path.read_bytes()) == []
