"""The rules mean the same where another program compiles each context as a match pattern, as ISO Schematron has it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from edition.checking.derived import compile_rules
from edition.checking.rules import check_rules
from edition.resources import resource

HERE = Path(__file__).parent
SPECIMENS = sorted(path for path in HERE.iterdir() if re.fullmatch(r"R\d{3}", path.name))
SCH = "{http://purl.oclc.org/dsdl/schematron}"


@pytest.fixture(scope="module")
def walking(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our rules as a program that walks through all nodes: our compiler does so where a pattern has two rules."""
    schema = etree.parse(str(resource("schema", "edition.sch")))
    for pattern in schema.iter(f"{SCH}pattern"):
        etree.SubElement(pattern, f"{SCH}rule", context="tei:nowhere")
    program = tmp_path_factory.mktemp("rules") / "walking.xsl"
    program.write_text(compile_rules(etree.tostring(schema)), encoding="utf-8")
    return program


@pytest.mark.parametrize("folder", SPECIMENS, ids=lambda path: path.name)
def test_a_context_selects_what_it_matches(folder: Path, walking: Path) -> None:
    data = (folder / "fail.xml").read_bytes()
    ours = sorted(map(str, check_rules(data, "fail.xml")))
    assert ours and ours == sorted(map(str, check_rules(data, "fail.xml", program=walking)))
