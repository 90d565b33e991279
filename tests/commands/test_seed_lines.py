"""The lines of a seed that blocks stand on: counted in the file as an editor sees it, front matter and all."""

from __future__ import annotations

from pathlib import Path

from edition.commands.seed_lines import SeedLines

SEED = """---
id: a
---

FIRST HEAD

A paragraph of one line about the harbour.

Another that begins here
and goes on there *

* A note below it.

and ends on a third line, far from the first.
"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="doc-a"><text><body><div xml:id="sec-1"><head>FIRST HEAD</head>
<p xml:id="p-1">A paragraph of one line about the <placeName ref="#x">harbour</placeName>.</p>
<p xml:id="p-2">Another that begins here and goes on there <note xml:id="fn-1" n="*">A note below it.</note>
and ends on a third line, far from the first.</p><p xml:id="p-3">Of somebody else.</p></div></body></text></TEI>"""


def project(folder: Path) -> Path:
    (folder / "seeds").mkdir()
    (folder / "tei").mkdir()
    (folder / "edition.yaml").write_text("title: x\n", encoding="utf-8")
    (folder / "seeds" / "a.txt").write_text(SEED, encoding="utf-8")
    (folder / "tei" / "a.xml").write_text(TEI, encoding="utf-8")
    return folder / "tei" / "a.xml"


def test_every_block_of_the_source_has_its_lines_and_no_other_has(tmp_path: Path) -> None:
    tei = project(tmp_path)
    lines = dict(one.split("=") for one in SeedLines(tmp_path)(tei))
    assert lines == {"p-1": "7-7", "p-2": "9-14", "fn-1": "12-12"}


def test_what_the_lines_depend_on_changes_with_the_seed(tmp_path: Path) -> None:
    tei = project(tmp_path)
    before = SeedLines(tmp_path).mark(tei)
    (tmp_path / "seeds" / "a.txt").write_text(f"{SEED}\nMore.\n", encoding="utf-8")
    assert before and SeedLines(tmp_path).mark(tei) != before


def test_without_a_seed_or_with_one_that_cannot_be_read_there_are_no_lines(tmp_path: Path) -> None:
    tei = project(tmp_path)
    other = tmp_path / "tei" / "b.xml"
    other.write_text(TEI, encoding="utf-8")
    assert SeedLines(tmp_path)(other) == () and SeedLines(tmp_path).mark(other) == ""
    (tmp_path / "seeds" / "a.txt").write_bytes(b"---\nid: \xff\n")
    assert SeedLines(tmp_path)(tei) == ()
