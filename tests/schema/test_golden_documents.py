"""Every golden text, converted, is valid TEI by both grammars and by both sets of rules: ours and those of tei_all."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

import pytest
from lxml import etree

from edition.authority import Authority, Person, Place
from edition.checking.derived import compile_rules
from edition.checking.rules import check_rules
from edition.checking.schema import check_schema
from edition.config import ProjectConfig
from edition.encoding.conversion import convert
from edition.encoding.document import parse_bytes
from edition.findings import Severity
from edition.reading.names import Names
from edition.reading.source import read_seed
from edition.resources import resource

GOLDEN = Path(__file__).parent.parent / "golden"
TEXTS = sorted([*GOLDEN.rglob("seed.txt"), *GOLDEN.rglob("text.txt")])
AUTHORITY = Authority(persons=(Person(id="smith", name="Smith, Adam"),), places=(Place(id="paris", name="Paris"),))
CONFIG = ProjectConfig(title="Golden", date="2020-01-01")


@lru_cache(maxsize=1)
def official() -> Path:
    """The official schema, by the variable TEI_ALL_RNG or in the folder above the checkout."""
    named = os.environ.get("TEI_ALL_RNG")
    path = Path(named) if named else resource("schema").parent.parent / "tei_all.rng"
    if not path.is_file():
        pytest.skip("tei_all.rng is not here: set TEI_ALL_RNG to its path to test against TEI P5")
    return path


@lru_cache(maxsize=1)
def names() -> Names:
    return Names(AUTHORITY)


@lru_cache(maxsize=len(TEXTS))
def converted(path: Path) -> bytes:
    return convert(read_seed(path), AUTHORITY, names(), CONFIG).data


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tei") / "tei_all.xsl"
    path.write_text(compile_rules(official()), encoding="utf-8")
    return path


def name(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.parent.name}"


def test_there_are_golden_texts() -> None:
    assert len(TEXTS) > 100


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_a_golden_text_becomes_tei_without_an_error_of_ours(path: Path) -> None:
    data = converted(path)
    tree = parse_bytes(data)
    found = [*check_schema(tree, "a.xml"), *check_rules(data, "a.xml", tree)]
    assert [str(f) for f in found if f.severity is Severity.ERROR] == []


def test_tei_all_accepts_every_golden_text() -> None:
    grammar = etree.RelaxNG(etree.parse(str(official())))
    assert [(name(p), str(grammar.error_log)) for p in TEXTS if not grammar.validate(parse_bytes(converted(p)))] == []


def test_every_golden_text_keeps_the_rules_embedded_in_tei_all(program: Path) -> None:
    found = [f for path in TEXTS for f in check_rules(converted(path), name(path), program=program)]
    assert [str(f) for f in found if f.severity is Severity.ERROR] == []
