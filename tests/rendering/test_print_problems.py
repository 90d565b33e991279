"""What Typst complains of is told with the line of the TEI; what only we can mend stops the book."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.errors import RenderError
from edition.findings import Finding, Severity
from edition.rendering.print_problems import Sources, findings_of
from edition.rendering.typesetting import Problem, read_problems

MAIN = ["#import x", "//@ doc#p-1", "#p[one]", "//@ doc#p-2", '#p[#"two"]']
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="doc">
<text>
<p xml:id="p-1">one</p>
<p xml:id="p-2">two</p>
</text>
</TEI>
"""


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    path = tmp_path / "doc.xml"
    path.write_text(TEI, encoding="utf-8")
    return Sources(MAIN, {"doc": path})


def found(problem: Problem, sources: Sources) -> Finding:
    [finding] = findings_of((problem,), sources)
    return finding


@pytest.mark.parametrize(("line", "expected"), [(3, 3), (5, 4)])
def test_an_error_names_the_line_of_the_tei(sources: Sources, line: int, expected: int) -> None:
    with pytest.raises(RenderError, match=rf"doc\.xml:{expected}: the book cannot be set here: unclosed"):
        findings_of((Problem(True, "unclosed delimiter", (line,)),), sources)


def test_pages_that_do_not_settle_are_an_error(sources: Sources) -> None:
    finding = found(Problem(False, "document did not converge within five attempts"), sources)
    assert (finding.code, finding.severity) == ("P103", Severity.ERROR)


def test_words_that_would_be_lost_are_an_error_with_their_place(sources: Sources) -> None:
    finding = found(Problem(False, "block may not occur inside of a paragraph and was ignored", (5,)), sources)
    assert (finding.code, finding.line) == ("P105", 4)


def test_any_other_warning_is_shown_with_its_place(sources: Sources) -> None:
    finding = found(Problem(False, "something odd", (3,)), sources)
    assert (finding.code, finding.line) == ("P104", 3)


def test_every_message_of_a_report_is_read_with_its_lines_and_hints() -> None:
    report = (
        "error: expected content\n  ┌─ main.typ:7:3\n  │\n  = hint: write brackets\nwarning: odd\n  ┌─ text.typ:2:1\n"
    )
    first, second = read_problems(report, "main.typ")
    assert first == Problem(True, "expected content (write brackets)", (7,))
    assert second == Problem(False, "odd", ())
