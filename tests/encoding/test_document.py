"""The door to TEI files: what is let in, and how a refusal reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.encoding.document import TEI, parse, parse_bytes, serialise
from edition.errors import TeiError

GOOD = f'<TEI xmlns="{TEI}"><text><body><p>x</p></body></text></TEI>'.encode()


def test_a_file_comes_back_with_its_schema_instructions() -> None:
    data = serialise(parse_bytes(GOOD))
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<?xml-model href="../schema/edition.rng"')
    assert serialise(parse_bytes(data)) == data


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"<TEI><p></TEI>", "not well-formed XML (column"),
        (b"<TEI.2/>", "P4"),
        (b"<TEI/>", 'Add xmlns="http://www.tei-c.org/ns/1.0"'),
        (b"<html/>", "its root is <html>"),
        (b'<!DOCTYPE TEI [<!ENTITY a "b">]>' + GOOD, "document type declaration"),
        (b'<!DOCTYPE TEI SYSTEM "file:///etc/passwd">' + GOOD, "document type declaration"),
        (GOOD.replace(b"x</p>", b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/></p>'),
         "XInclude"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(data)
    with pytest.raises(TeiError) as caught:
        parse(path)
    assert says in caught.value.message
    assert str(path) in caught.value.message


def test_an_ill_formed_line_is_shown_with_a_caret() -> None:
    with pytest.raises(TeiError) as caught:
        parse_bytes(GOOD.replace(b"<p>x", b"\n<p>a & b"))
    assert "  <p>a & b" in caught.value.message
    assert caught.value.message.rstrip().endswith("^")
    assert caught.value.line == 2


def test_an_entity_bomb_is_refused_before_it_grows() -> None:
    bomb = b'<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY a%d "&a%s;&a%s;">' % (i, str(i - 1).encode() if i else b"", str(i - 1).encode() if i else b"")
        for i in range(30)
    ) + b"]>" + GOOD.replace(b"x", b"&a29;")
    with pytest.raises(TeiError):
        parse_bytes(bomb)


def test_a_tower_of_elements_is_a_clear_refusal() -> None:
    tower = GOOD.replace(b"x", b"<hi>" * 100_000 + b"</hi>" * 100_000)
    with pytest.raises(TeiError) as caught:
        parse_bytes(tower)
    assert "well-formed" in caught.value.message or "deep" in caught.value.message
