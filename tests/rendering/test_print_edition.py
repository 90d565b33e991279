"""Our own edition as a book: no finding, every word of it in order, and what a machine can check of PDF/UA-1."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

import pdfua
import pytest
from lxml import etree

from edition.findings import Finding
from edition.rendering.print import render_print

TEI = Path(__file__).parents[2] / "tei" / "caesar-30.xml"
NS = {"t": "http://www.tei-c.org/ns/1.0"}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    findings: list[Finding] = []
    [path] = render_print(TEI, tmp_path_factory.mktemp("print"), findings=findings)
    assert findings == []
    return path


def words(text: str) -> list[str]:
    """A word broken at the foot of a page keeps its soft hyphen."""
    return re.findall(r"[^\W_]+\u00ad?", re.sub("\u00ad\n(?=[^\\W\\d_])", "", text))


def next_place(word: str, printed: list[str], at: int) -> int | None:
    """Where WORD comes after AT, whole or broken by a page; margin, foot and head of a page may come between."""
    reach = range(at + 1, min(at + 120, len(printed)))
    for n in reach:
        if printed[n] == word:
            return n
    for n in reach:
        first = printed[n].removesuffix("\u00ad")
        if first != printed[n] and word.startswith(first):
            return next_place(word.removeprefix(first), printed, n)
    return None


def in_order(block: list[str], printed: list[str], places: dict[str, list[int]]) -> bool:
    for start in places.get(block[0], []):
        at: int | None = start
        for word in block[1:]:
            at = next_place(word, printed, at) if at is not None else None
        if at is not None:
            return True
    return False


def test_every_paragraph_head_and_note_is_printed_in_order(book: Path) -> None:
    run = subprocess.run(["pdftotext", "-raw", str(book), "-"], capture_output=True, check=True)
    printed = words(run.stdout.decode())
    places: dict[str, list[int]] = {}
    for at, word in enumerate(printed):
        places.setdefault(word, []).append(at)
    tree = etree.parse(str(TEI))
    unread = "ancestor::t:fw or ancestor::t:corr[not(../@resp)] or ancestor::t:sic[../@resp] or ancestor::t:pc"
    for block in tree.xpath("//t:text//*[self::t:p or self::t:head or self::t:note]", namespaces=NS):
        inside = "" if block.tag.endswith("note") else " or ancestor::t:note"
        text = words("".join(map(str, block.xpath(f".//text()[not({unread}{inside})]", namespaces=NS))))
        assert not text or in_order(text, printed, places), " ".join(text)


def test_every_redaction_is_printed(book: Path) -> None:
    run = subprocess.run(["pdftotext", "-raw", str(book), "-"], capture_output=True, text=True, check=True)
    wordings = etree.parse(str(TEI)).xpath("//t:text//t:gap/t:desc/text()", namespaces=NS)
    for wording in set(map(str, wordings)):
        assert run.stdout.count(wording) >= wordings.count(wording)


def test_a_checker_of_pdf_ua_finds_nothing(book: Path) -> None:
    assert [str(finding) for finding in pdfua.validate(str(book)).findings] == []


def test_the_same_book_again_has_the_same_bytes(book: Path, tmp_path: Path) -> None:
    [again] = render_print(TEI, tmp_path)
    assert again.read_bytes() == book.read_bytes()


def test_the_second_book_of_a_run_takes_no_time(book: Path, tmp_path: Path) -> None:
    start = time.process_time()
    render_print(TEI, tmp_path)
    assert time.process_time() - start < 1.5  # 0.15 s on a quiet machine: a guard against tenfold loss, no benchmark
