"""What people get wrong by hand, and that the message tells them what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.checking.check import check_document

SPECIMEN = (Path(__file__).parent.parent / "schema" / "R111" / "pass.xml").read_text(encoding="utf-8")
START = SPECIMEN.index('<p xml:id="p-1">')

MISTAKES = [
    ("<persname ref='#pers-kozlov'>Kozlov</persname>", "Did you mean <persName>"),
    ("<b>new</b>", "Did you mean <hi>"),
    ("<footnote>See above.</footnote>", "Did you mean <note>"),
    ("<page n='3'/>", "Did you mean <pb>"),
    ("<persName key='kozlov'>Kozlov</persName>", "Did you mean @ref?"),
    ("<hi style='bold'>new</hi>", "Did you mean @rend?"),
    ("<foreign lang='ru'>troika</foreign>", "Did you mean @xml:lang?"),
    ("<date value='1957-06-18'>18 June 1957</date>", "Did you mean @when?"),
    ("<figure><graphic src='a.png'/></figure>", "Did you mean @url?"),
    ("<sic corr='the'>teh</sic>", "Write both: <choice><sic>...</sic><corr>...</corr></choice>."),
    ("<date when='18 June 1957'>18 June 1957</date>", "It takes a date such as 1957-06-18"),
    ("<date when='1957-06/1957-07'>June-July 1957</date>", "A period is from and to"),
    ("<gap reason='censored'><desc>[REDACTED]</desc></gap>", "It takes redacted, illegible"),
    ("<gap xml:id='red-9' reason='redacted'>[REDACTED]</gap>", "Put them into <desc>."),
    ("<choice><sic>teh</sic></choice>", "It still needs <corr> after <sic>."),
    ("<list>one</list>", "Put them into <item>"),
    ("<row><cell>a</cell></row>", "It stands in <table>"),
    ("<persName ref='pers-kozlov'>Kozlov</persName>", "begins with #: did you mean #pers-kozlov?"),
    ("<persName ref='#pers-kozlof'>Kozlov</persName>", "Did you mean #pers-kozlov?"),
    ("<persName ref='#pers-kozlov' resp='Ed'>Kozlov</persName>", "begins with #: did you mean #ed?"),
    ("<persName ref='#pers-kozlov' cert='maybe'>Kozlov</persName>", "It takes high, medium or low."),
    ("<figure><graphic url='no.png'/><figDesc>A map.</figDesc></figure>", "Put the file there, or correct the path."),
    ("<ref target='htp://example.org/'>here</ref>", "Did you mean http:?"),
]  # fmt: skip


def messages(folder: Path, markup: str) -> list[str]:
    path = folder / "a.xml"
    path.write_text(SPECIMEN[:START] + markup + SPECIMEN[START:], encoding="utf-8")
    return [str(finding) for finding in check_document(path, "a.xml")]


@pytest.mark.parametrize(("words", "said"), MISTAKES)
def test_a_mistake_is_told_what_to_write_instead(tmp_path: Path, words: str, said: str) -> None:
    found = messages(tmp_path, f'<p xml:id="p-77">Word {words} word.</p>')
    assert any(said in message for message in found), found


def test_a_paragraph_in_a_paragraph_is_told_to_end_the_outer_one(tmp_path: Path) -> None:
    found = messages(tmp_path, '<p xml:id="p-77">One <p xml:id="p-78">two</p></p>')
    assert any("End the <p> before it" in message for message in found), found


def test_paragraphs_behind_a_nested_section_are_one_finding(tmp_path: Path) -> None:
    nested = '<div xml:id="sec-7" type="section"><head>H</head><p xml:id="p-70">x</p></div>'
    late = "".join(f'<p xml:id="p-{n}">Late.</p>' for n in range(71, 76))
    assert sum(message.startswith("G109") for message in messages(tmp_path, nested + late)) == 1
