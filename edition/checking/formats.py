"""Findings as other programs read them: lines of text, JSON, GitHub's workflow commands, SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

import edition
from edition.checking.families import family
from edition.findings import Finding, Severity, in_order

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "note"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "notice"}


def render(findings: Iterable[Finding], form: str) -> str:
    """FINDINGS in order, in the FORM "text", "json", "github" or "sarif"; ends with a line end unless empty."""
    return _FORMS[form](in_order(findings))


def as_text(findings: Sequence[Finding]) -> str:
    """One line for each finding."""
    return "".join(f"{finding}\n" for finding in findings)


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects."""
    return json.dumps([_object(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands that GitHub shows beside the changed lines."""
    return "".join(_command(finding) for finding in findings)


def as_sarif(findings: Sequence[Finding]) -> str:
    """A SARIF log, for code scanning and editors."""
    codes = sorted({finding.code for finding in findings})
    driver = {"name": "edition", "version": edition.__version__, "rules": [_rule(code) for code in codes]}
    results = [_result(finding, codes.index(finding.code)) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


_FORMS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif,
}  # fmt: skip
FORMS = tuple(_FORMS)


def _object(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code, "severity": finding.severity.name.lower(), "family": family(finding.code),
        "file": finding.file, "line": finding.line, "message": finding.message, "hint": finding.hint,
    }  # fmt: skip


def _command(finding: Finding) -> str:
    place = [f"file={_property(finding.file)}", *([f"line={finding.line}"] if finding.line else [])]
    text = f"{finding.message} {finding.hint}".strip()
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{_COMMANDS[finding.severity]} {','.join(place)},title={finding.code}::{escaped}\n"


def _property(value: str) -> str:
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        value = value.replace(sign, code)
    return value


def _rule(code: str) -> dict[str, object]:
    return {"id": code, "shortDescription": {"text": f"{family(code)}: see `edition explain {code}`"}}


def _result(finding: Finding, index: int) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": finding.file.replace("\\", "/")}}
    if finding.line:
        place["region"] = {"startLine": finding.line}
    return {
        "ruleId": finding.code, "ruleIndex": index, "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
        "locations": [{"physicalLocation": place}],
    }  # fmt: skip
