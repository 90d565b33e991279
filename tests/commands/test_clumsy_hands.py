"""What nobody can have meant is refused with one sentence, and nothing of the edition is written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edition.cli import main
from edition.commands import orders


def run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    assert run(folder, "convert").exit_code == 0
    return folder


@pytest.mark.parametrize("arguments", [["review", "--csv"], ["authority", "export", "-o"]])
@pytest.mark.parametrize("name", ["tei/sample.xml", "seeds/sample.txt", "edition.yaml"])
def test_nothing_given_out_is_written_over_the_edition(arguments: list[str], name: str, project: Path) -> None:
    before = (project / name).read_bytes()
    result = run(project, *arguments, str(project / name))
    assert result.exit_code == 4 and "belongs to the edition itself" in result.output
    assert (project / name).read_bytes() == before


@pytest.mark.parametrize("command", ["print", "epub"])
@pytest.mark.parametrize("title", ["", "  "])
def test_a_volume_without_a_title_is_refused(command: str, title: str, project: Path) -> None:
    result = run(project, command, "--volume", title)
    assert result.exit_code == 2 and "needs a title" in result.output


def test_a_folder_that_is_not_there_is_not_the_project_around_it(project: Path) -> None:
    result = run(project / "nowhere", "build")
    assert result.exit_code == 4 and "no such folder" in result.output


def test_the_guide_that_cannot_be_written_is_told_in_one_sentence(project: Path) -> None:
    result = run(project, "schema", "--guide", str(project / "edition.yaml" / "guide.html"))
    assert result.exit_code == 3 and "cannot be written" in result.output


def test_an_authority_file_is_named_as_the_editor_knows_it_however_often_it_was_built(project: Path) -> None:
    assert run(project, "build", "-j", "1").exit_code == 0
    (project / "seeds" / "authority" / "persons.yaml").write_text("- {name: Holm}", encoding="utf-8")
    result = run(project, "build", "-j", "1")
    assert result.exit_code == 6
    assert f"{Path('seeds', 'authority', 'persons.yaml')}:1: this entry has no id" in result.output
    assert ".authority" not in result.output


@pytest.mark.parametrize("spoil", ["pipe", "loop", "folder", "file for the folder"])
def test_an_authority_file_that_is_none_stops_with_a_sentence(spoil: str, project: Path) -> None:
    path = project / "seeds" / "authority" / "persons.yaml"
    path.unlink()
    if spoil == "pipe":
        os.mkfifo(path)
    elif spoil == "loop":
        path.symlink_to(path.name)
    elif spoil == "folder":
        path.mkdir()
    else:
        (path.parent / "places.yaml").unlink()
        path.parent.rmdir()
        path.parent.write_text("x", encoding="utf-8")
    result = run(project, "build", "-j", "1")
    assert result.exit_code == 6, result.output
    assert str(Path("seeds", "authority")) in result.output and "\n" not in result.output.strip()


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_file_in_tei_is_named(kind: str, project: Path) -> None:
    path = project / "tei" / "other.xml"
    path.mkdir() if kind == "folder" else os.mkfifo(path)
    for command in ("build", "check", "review"):
        result = run(project, command)
        assert result.exit_code == 4 and "other.xml: is no file" in result.output


def test_an_encoding_that_nobody_knows_is_a_finding(project: Path) -> None:
    path = project / "tei" / "sample.xml"
    path.write_text(path.read_text(encoding="utf-8").replace('encoding="UTF-8"', 'encoding="klingon"', 1), "utf-8")
    result = run(project, "build", "-j", "1")
    assert result.exit_code == 1 and "X101 tei/sample.xml:1:" in result.output


def test_a_comment_in_an_entry_keeps_no_page_from_being_made(project: Path) -> None:
    path = project / "tei" / "sample.xml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('<person xml:id="pers-holm">', '<person xml:id="pers-holm"><!-- who? -->', 1), "utf-8")
    result = run(project, "html")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("spans", ['cols="100000" rows="99999999"', 'cols="read(&quot;x&quot;)"', 'cols="-3" rows="0"'])
def test_a_cell_spans_no_more_than_can_be_laid_out_and_says_nothing_else(spans: str, project: Path) -> None:
    path = project / "tei" / "sample.xml"
    table = f"<table><row><cell {spans}>a</cell></row></table></body>"
    path.write_text(path.read_text(encoding="utf-8").replace("</body>", table, 1), "utf-8")
    result = run(project, "print")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("language", ["x-home", "english", "ru-Latn"])
def test_a_language_that_typst_does_not_know_stops_no_book(language: str, project: Path) -> None:
    path = project / "tei" / "sample.xml"
    words = f'<p><foreign xml:lang="{language}">slovo</foreign></p></body>'
    path.write_text(path.read_text(encoding="utf-8").replace("</body>", words, 1), "utf-8")
    result = run(project, "print")
    assert result.exit_code == 0, result.output


DEEP, BOMB = "[" * 3000, "&a [x, x]"


@pytest.mark.parametrize(("name", "text", "words"), [
    ("accepted.yaml", DEEP, "cannot be read as YAML"),
    ("accepted.yaml", '- {code: "', "accepted.yaml:1: cannot be read as YAML"),
    ("accepted.yaml", f"- {{code: {BOMB}, file: x, reason: y}}", "code should be a text"),
    ("seeds/sample.decisions.yaml", DEEP, "is no valid YAML"),
    ("seeds/sample.decisions.yaml", "given: 3", "not complete"),
    ("seeds/sample.decisions.yaml", f"aliases: {{p-1: {BOMB}}}", "a list where a word is expected"),
    ("seeds/sample.corrections.yaml", DEEP, "is no valid YAML"),
    ("seeds/sample.corrections.yaml", f"- {{line: 1, seed: {BOMB}}}", "seed should be a text"),
])
def test_a_file_of_decisions_that_is_spoiled_is_named(name: str, text: str, words: str, project: Path) -> None:
    (project / name).write_text(text, encoding="utf-8")
    for command in ("convert",) if "decisions" in name else ("check",):
        result = run(project, command)
        assert result.exit_code in {3, 4} and words in result.output and name in result.output, result.output
        assert "\n" not in result.output.strip()


@pytest.mark.parametrize("text", ["[" * 5000, '{"steps": {}, "seen": [[1, 2]]}', "null", '{"steps": {"x": 3}}'])
@pytest.mark.parametrize("name", [".made.json", ".made.journal"])
def test_what_a_build_remembers_may_be_spoiled(name: str, text: str, project: Path) -> None:
    assert run(project, "build", "-j", "1").exit_code == 0
    (project / "build" / name).write_text(text, encoding="utf-8")
    assert run(project, "build", "-j", "1").exit_code == 0


@pytest.mark.parametrize("name", [".pages", ".drafts"])
def test_what_the_system_refuses_is_told_with_its_path(name: str, project: Path) -> None:
    (project / "build").mkdir(exist_ok=True)
    (project / "build" / name).write_text("in the way", encoding="utf-8")
    result = run(project, "build", "-j", "1")
    assert result.exit_code == 3 and "the system refuses this" in result.output and name in result.output


def test_a_lock_that_is_a_folder_is_told_with_its_path(project: Path) -> None:
    (project / ".edition-lock").unlink(missing_ok=True)
    (project / ".edition-lock").mkdir()
    result = run(project, "convert")
    assert result.exit_code == 3 and ".edition-lock" in result.output


SETTINGS = "{title: t, editors: [{name: A}]}\n"


def test_settings_in_braces_take_no_version_and_stay_as_they_are(project: Path) -> None:
    (project / "edition.yaml").write_text(SETTINGS, encoding="utf-8")
    result = run(project, "release", "1.0.0")
    assert result.exit_code == 4 and "without braces" in result.output
    assert (project / "edition.yaml").read_text(encoding="utf-8") == SETTINGS


@pytest.mark.parametrize(("template", "words"), [
    ('<xsl:template match="t:p"><xsl:call-template name="nowhere"/></xsl:template>', "nowhere"),
    ('<xsl:template match="]["/>', "XTSE0340"),
    ('<xsl:template match="t:p" mode="#all" priority="99"><xsl:value-of select="1 div 0"/></xsl:template>', "FOAR0001"),
    ('<xsl:import href="http://127.0.0.1:9/x.xsl"/>', "http://127.0.0.1:9/x.xsl has been prohibited"),
])
def test_a_stylesheet_of_ones_own_that_fails_is_named_with_the_reason(template: str, words: str, project: Path) -> None:
    (project / "xslt").mkdir()
    (project / "xslt" / "html.xsl").write_text(
        '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0" '
        f'xmlns:t="http://www.tei-c.org/ns/1.0">{template}</xsl:stylesheet>', encoding="utf-8")
    result = run(project, "html")
    assert result.exit_code == 8, result.output
    assert str(Path("xslt", "html.xsl")) in result.output and words in result.output, result.output
    assert "Warning" not in result.output and "edition-" not in result.output


def test_ctrl_c_is_ctrl_c_even_while_a_class_is_being_made(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()

    monkeypatch.setitem(orders._STEPS, orders.CHECK, interrupted)
    result = run(project, "build", "-j", "1")
    assert result.exit_code == 130 and "Run `edition build` again" in result.output
