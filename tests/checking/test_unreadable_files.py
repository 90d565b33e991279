"""A file that is no TEI document is one clear finding, whatever is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.checking.check import check_document
from edition.errors import TeiError

ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0">'


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
