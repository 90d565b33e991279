"""A book is made without what it does not need: the words of its chronology, its memory, what the command loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typst

from edition.rendering import typesetting
from edition.rendering.saxon import call
from edition.resources import resource

TAILS = (
    ("", " "),
    ("It rained. The plan of", "The plan of"),
    ("It rained. The plan of ", "The plan of "),
    ("It rained. ", " "),
    ("It rained.", "It rained."),
    ("They met (in 1950). He said “no” on", "He said “no” on"),
    ('He said "No!"* Then, on', "Then, on"),
    ("one two three four five six seven eight nine ten eleven ", "… three four five six seven eight nine ten eleven "),
    ("end. one two three four five six seven eight nine ", "one two three four five six seven eight nine "),
)
LEADS = (
    ("", " "),
    (". Then came rain.", "."),
    ('." Then came rain.', '."'),
    (" the rain came. Then it went.", " the rain came."),
    (" the U. S. rain\ncame (late). Then", " the U. S. rain came (late)."),
    (", one 2 3 4 5 6 7 8 9 10 11 12 13 14 15", ", one 2 3 4 5 6 7 8 9 10 11 12 13\u00a0…"),
    (" 1 2 3 4 5 6 7 8 9 10 11 12 13 14. and more", " 1 2 3 4 5 6 7 8 9 10 11 12 13 14."),
)
TINY = b'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d"><teiHeader/><text><body/></text></TEI>'


@pytest.mark.parametrize(("text", "kept"), TAILS)
def test_what_stands_before_a_date_begins_with_its_sentence(text: str, kept: str) -> None:
    assert call(resource("xslt", "print.xsl"), "{urn:edition:typst}tail", text, context=TINY) == kept


@pytest.mark.parametrize(("text", "kept"), LEADS)
def test_what_stands_after_a_date_ends_with_its_sentence(text: str, kept: str) -> None:
    assert call(resource("xslt", "print.xsl"), "{urn:edition:typst}lead", text, context=TINY) == kept


def test_what_typst_remembers_is_given_back_when_it_is_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[object] = []
    monkeypatch.setattr(typst, "compile", lambda *given, **named: runs.append(given))
    monkeypatch.setattr(typesetting, "_remembered", 0)
    main = tmp_path / "main.typ"
    main.write_text("Words.", encoding="utf-8")
    typesetting.typeset(main, typesetting.PRESS, 0)
    typesetting.forget()
    assert not runs, "six bytes are not worth forgetting"
    main.write_text("Words." + "// nothing\n" * 10_000, encoding="utf-8")
    typesetting.typeset(main, typesetting.PRESS, 0)
    typesetting.forget()
    assert len(runs) > 10, "Typst keeps what its last ten runs asked for"
    runs.clear()
    typesetting.forget()
    assert not runs, "it has been forgotten"


def test_to_print_loads_nothing_of_the_site_and_its_workers() -> None:
    asked = "import sys, edition.commands.print; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    assert not {"edition.rendering.html", "edition.commands.orders", "multiprocessing"} & set(loaded)
