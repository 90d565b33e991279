"""A file that is no TEI document is one clear finding, whatever is wrong with it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from edition.checking.check import check_document
from edition.errors import TeiError

ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0">'

# each entity ten times the one before: a thousand million letters
LAUGHS = "<!DOCTYPE TEI [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in pairwise("abcdefghij")) + f"]>{ROOT}&j;</TEI>"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{ROOT}\n<text><p>Smith & Co</p></text></TEI>", "Write a bare & as &amp;"),
        (f"{ROOT}\n<p>a < b</p></TEI>", "Write a bare < as &lt;"),
        (f"{ROOT}<p>a</q></TEI>", "closed in the wrong order"),
        (f"{ROOT}<p>&nbsp;</p></TEI>", "Write the character itself"),
        (f'{ROOT}<p xml:id="a"/><p xml:id="a"/></TEI>', "another xml:id"),
        (f"{ROOT}{'<hi>' * 300_000}{'</hi>' * 300_000}</TEI>", "nested deeper"),
        ("<TEI.2><teiHeader/></TEI.2>", "P4"),
        ("<TEI><teiHeader/></TEI>", "namespace"),
        (f'<!DOCTYPE TEI [<!ENTITY x "y">]>{ROOT}&x;</TEI>', "document type declaration"),
        (f'{ROOT}<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/passwd"/></TEI>', "XInclude"),
        (f"{ROOT}{'<hi>' * 95}{'</hi>' * 95}</TEI>", "nested 90 deep"),
        (f'{ROOT}<p xml:id="1x"/></TEI>', "An xml:id begins with a letter"),
        (f'{ROOT}<p n="1" n="2"/></TEI>', "each attribute once"),
        (f"{ROOT}<p>a ]]> b</p></TEI>", "Write ]]> as ]]&gt;"),
        (f"{ROOT}\n<p>the file was cut he", "take the rest from a copy"),
        (f"{ROOT}</TEI><p/>", "one root"),
        ("%PDF-1.4", "no XML file"),
        ("<!DOCTYPE html><html><body/></html>", "this is no TEI"),
        ('<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"/>', "a file of its own"),
        (LAUGHS, "remove its document type declaration"),
        ("", "is empty"),
    ],
)
def test_it_is_refused_with_a_reason_and_a_remedy(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text(text)
    with pytest.raises(TeiError) as caught:
        check_document(path)
    assert said in caught.value.message


def test_the_line_and_a_caret_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(f"{ROOT}\n<text><p>Smith & Co</p></text></TEI>")
    with pytest.raises(TeiError) as caught:
        check_document(path)
    shown, caret = caught.value.message.splitlines()[-2:]
    assert shown.strip() == "<text><p>Smith & Co</p></text></TEI>"
    assert shown[caret.index("^") - 2 : caret.index("^") + 1].find("&") >= 0
    assert caught.value.line == 2


@pytest.mark.parametrize("data", [b"<a>caf\xe9</a>", b'<?xml version="1.0" encoding="UTF-16"?><a/>'])
def test_an_encoding_that_is_not_as_said_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(data)
    with pytest.raises(TeiError) as caught:
        check_document(path)
    assert "UTF-8" in caught.value.message


def test_what_a_terminal_would_obey_is_shown_as_dots(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(f"{ROOT}<p>\x1b[31m".encode() + b"\x00</p></TEI>")
    with pytest.raises(TeiError) as caught:
        check_document(path)
    assert "\x1b" not in caught.value.message and "·[31m" in caught.value.message
