"""The words of a book are read from its PDF by our own hands, and a PDF that explodes is not read."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from edition.depositing.pdf_text import attached_tei, pdf_text


@pytest.fixture(scope="module")
def book(bag: Path) -> Path:
    return bag / "data" / "pdf" / "sample.pdf"


def test_the_words_of_the_book_come_out_in_order(book: Path) -> None:
    text = " ".join(pdf_text(book).split())
    assert text.index("told the council in") < text.index("could wait") < text.index("By June the matter")


def test_the_tei_is_attached_as_it_is(book: Path, bag: Path) -> None:
    assert attached_tei(book) == (bag / "data" / "tei" / "sample.xml").read_bytes()


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(ValueError, match="no PDF"):
        pdf_text(path)
    assert attached_tei(path) is None


def test_a_page_that_explodes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b" " * 60_000_000)
        pdf.save(path, compress_streams=True)
    assert path.stat().st_size < 200_000
    with pytest.raises(ValueError, match="more than 50 MB"):
        pdf_text(path)
