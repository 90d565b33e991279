"""A text with characters that XML cannot hold is read to its end, and the reader is told what was left out."""

from __future__ import annotations

import pytest

from edition.encoding.document import ILLEGAL
from edition.reading.layout import read_document
from edition.reading.source import UNWRITABLE, Source


def reviews(text: str) -> list[str]:
    return [d.review for d in read_document(Source("x", text)).decisions if d.what == "characters" and d.review]


def test_reading_and_encoding_agree_on_what_xml_cannot_hold() -> None:
    left_out = {code for code, instead in ILLEGAL.items() if instead is None}
    assert left_out == {code for code in range(0x110000) if UNWRITABLE.match(chr(code))}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("one\x00", "1 control character that XML cannot hold is left out: line 1"),
        ("one\x00\x01\ntwo\n\nthree\x02", "3 control characters that XML cannot hold are left out: lines 1, 4"),
        ("\x00a\n" * 14, "left out: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more"),
    ],
)
def test_one_finding_names_the_lines(text: str, says: str) -> None:
    (review,) = reviews(text)
    assert review.endswith(says)


def test_a_text_without_them_has_no_such_finding() -> None:
    assert reviews("one\ttwo\x0cthree\x0b") == []
