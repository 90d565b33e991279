"""How findings are told to programs, how an editor accepts some, and how a code explains itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from edition.checking.baseline import Accepted, accept, read_baseline
from edition.checking.explain import explain, explanations
from edition.checking.families import FAMILIES, counted, family
from edition.checking.formats import FORMS, render
from edition.errors import ConfigError
from edition.findings import Finding, Severity

FOUND = [
    Finding("R906", Severity.REVIEW, "tei/b.xml", 7, "The brackets do not pair: 3 open, 2 close.", "Look."),
    Finding("R104", Severity.ERROR, "tei/a,1.xml", 3, "50% of\nit", "Did you mean #x?"),
    Finding("X101", Severity.ERROR, "tei/a,1.xml", 0, "is empty."),
]


def test_text_is_one_line_for_each_in_order() -> None:
    assert [line[:4] for line in render(FOUND[::2], "text").splitlines()] == ["X101", "R906"]


def test_json_holds_every_field() -> None:
    first = json.loads(render(FOUND, "json"))[1]
    assert first == {"code": "R104", "severity": "error", "family": "names", "file": "tei/a,1.xml", "line": 3,
                     "message": "50% of\nit", "hint": "Did you mean #x?"}  # fmt: skip


def test_github_commands_are_escaped() -> None:
    lines = render(FOUND, "github").splitlines()
    assert lines[1] == "::error file=tei/a%2C1.xml,line=3,title=R104::50%25 of%0Ait Did you mean #x?"
    assert lines[0].startswith("::error file=tei/a%2C1.xml,title=X101::")
    assert lines[2].startswith("::notice ")


def test_sarif_names_rule_level_and_place() -> None:
    log = json.loads(render(FOUND, "sarif"))
    (run,) = log["runs"]
    result = next(r for r in run["results"] if r["ruleId"] == "R906")
    assert result["level"] == "note"
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 7}
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["R104", "R906", "X101"]


@pytest.mark.parametrize("form", FORMS)
def test_no_findings_are_valid_output(form: str) -> None:
    text = render([], form)
    assert text == "" or json.loads(text) is not None


def test_families_are_counted_largest_first() -> None:
    assert counted([*FOUND, FOUND[0]]) == "typography 2, names 1, reading 1"
    assert (family("R951"), family("R910"), family("Q1")) == ("plausibility", "typography", "other")


def test_an_accepted_finding_is_gone_and_a_useless_entry_is_found() -> None:
    entries = [Accepted("R906", "so in the source", words="3 open"), Accepted("R999", "old")]
    left = accept(FOUND, entries)
    assert [f.code for f in left] == ["R104", "X101", "B101"]
    assert "R999" in left[-1].message


def test_a_baseline_accepts_by_code_file_and_words(tmp_path: Path) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_text("- code: R9*\n  file: tei/b*\n  reason: typewriter\n")
    assert [f.code for f in accept(FOUND, read_baseline(path))] == ["R104", "X101"]
    assert read_baseline(tmp_path / "none.yaml") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- code: R1\n", "no reason"),
        ("- kode: R1\n  reason: x\n", "Did you mean code?"),
        ("code: R1", "must be a list"),
        ("- [", "cannot be read as YAML"),
        ("- R104", "no mapping"),
    ],
)
def test_a_baseline_that_cannot_be_meant_is_one_sentence(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=re.escape(message)):
        read_baseline(path)


def test_a_rule_explains_itself_with_both_examples() -> None:
    text = explain("r104")
    assert text.startswith("R104: names, an error\n")
    assert "Right:\n    <p>" in text
    assert "Wrong:\n    <p>" in text
    assert "xmlns" not in text
    assert "What to do: Correct it" in text


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match="Did you mean R"):
        explain("R1044")


def test_every_code_has_a_reason_and_a_family() -> None:
    assert all(e.why and family(code) != "other" for code, e in explanations().items())
    assert len(explanations()) > 100
    assert len(set(FAMILIES.values())) == len(FAMILIES)


def test_every_code_that_the_program_can_print_can_be_explained() -> None:
    room = Path(__file__).parents[2] / "edition" / "checking"
    printed = {code for path in room.glob("*.py") for code in re.findall(r'"([AGLBX]\d{3})"', path.read_text())}
    assert printed <= set(explanations())


def test_the_guide_to_checking_knows_every_family() -> None:
    page = (Path(__file__).parents[2] / "docs" / "guide" / "checking.md").read_text(encoding="utf-8")
    letters = {start[0] for start in FAMILIES}
    told = {letter for line in page.splitlines() if line.startswith("|") for letter in re.findall(r"\b[A-Z]\b", line)}
    assert letters - told == {"R"} and "R1 to R9" in page
