"""What the lists of a book say of its pages: ranges of the register, lines of the apparatus, every word of an entry."""

from __future__ import annotations

import re
import subprocess
from itertools import groupby
from pathlib import Path

import pytest
from lxml import etree

from edition.rendering.print import render_print

SAMPLE = Path(__file__).parent / "harbour-7.xml"
NS = {"t": "http://www.tei-c.org/ns/1.0"}
FILLING = (
    "The boats were counted again and the night was long, and nobody wrote down who had seen the lamps go out. " * 5
)
CORRECTED = "<choice xml:id='slip-9' resp='#ed'><sic>Wrnogly</sic><corr>Wrongly</corr></choice>"
PITCH, FIRST_LINE = 13.5, 19.32 * 72 / 25.4  # of an A5 page, in points


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve paragraphs that name Zorn, twelve that do not, three that do; one begins with a correction."""
    named = f"<p>Then <persName ref='#pers-abel'>Zorn</persName> came. {FILLING}</p>"
    other = f"<p>{CORRECTED} was it told. {FILLING}</p>" + f"<p>{FILLING}</p>" * 11
    text = SAMPLE.read_text(encoding="utf-8")
    before, sign, after = text.rpartition("</div>")
    folder = tmp_path_factory.mktemp("lists")
    source = folder / "harbour-7.xml"
    source.write_text(before + named * 12 + other + named * 3 + sign + after, encoding="utf-8")
    [path] = render_print(source, folder)
    return path


def said(pdf: Path, *options: str) -> str:
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, check=True).stdout.decode()


def text_pages(pdf: Path) -> dict[int, str]:
    """The pages of the text by their number: the folio in the running head, or 1 for the title page of the source."""
    pages = said(pdf, "-layout").split("\f")
    first = next(n for n, page in enumerate(pages) if "MINISTRY OF PORTS" in page and "Version" not in page)
    last = next(n for n, page in enumerate(pages) if n > first and re.match(r"\s*Chronology\n", page))
    return {n - first + 1: pages[n] for n in range(first, last)}


def collapsed(numbers: list[int]) -> str:
    runs = [[n for _, n in run] for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def test_the_register_collapses_the_pages_on_which_a_name_really_stands(book: Path) -> None:
    pages = sorted(n for n, page in text_pages(book).items() if re.search(r"\bZorn\b", page))
    [entry] = re.findall(r"Abel, Tomas\s+([\d–, \nn]+)\n", said(book))
    shown = re.sub(r"\d+n(, )?", "", " ".join(entry.split()))
    assert len(pages) > 4 and collapsed(pages) in shown
    assert re.fullmatch(r"(\d+, )*\d+–\d+(, \d+(–\d+)?)+", shown)


def test_an_intervention_at_the_beginning_of_a_paragraph_is_found_in_its_own_line(book: Path) -> None:
    [(page, line)] = re.findall(r"(\d+),(\d+)\s+Wrongly\]", said(book, "-layout"))
    first = next(
        n for n, text in enumerate(said(book).split("\f")) if "MINISTRY OF PORTS" in text and "Version" not in text
    )
    shown = said(book, "-bbox", "-f", str(first + int(page)), "-l", str(first + int(page)))
    [top, bottom] = map(float, re.findall(r'yMin="([\d.]+)"[^>]*yMax="([\d.]+)">Wrongly<', shown)[0])
    assert abs((top + bottom) / 2 - (FIRST_LINE + (int(line) - 0.5) * PITCH)) < PITCH / 2


def test_every_word_of_the_register_is_printed_in_order(book: Path) -> None:
    words = " ".join(re.findall(r"[^\W_]+", said(book).replace("\u00ad\n", "")))
    entries = etree.parse(str(SAMPLE)).xpath("//t:listPerson/t:person", namespaces=NS)
    assert entries
    for entry in entries:
        name = entry.xpath("string(t:persName[@type = 'preferred'])", namespaces=NS)
        note = entry.xpath("string(t:note)", namespaces=NS)
        at = words.index(" ".join(re.findall(r"[^\W_]+", name)))
        assert " ".join(re.findall(r"[^\W_]+", note)) in words[at:]


def test_a_note_at_the_foot_has_no_line_and_what_is_said_before_a_list_stays_with_it(book: Path) -> None:
    shown = said(book, "-layout")
    assert re.search(r"^\s*\d+n\s+\*\s*$", shown, re.MULTILINE)
    heads = [page for page in shown.split("\f") if "Every place where this edition departs" in page]
    assert heads and all(re.search(r"^\s*\d+(,\d+|n)\s", page, re.MULTILINE) for page in heads)


def test_words_around_a_redaction_keep_their_spaces(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    hidden = "<gap reason='redacted' xml:id='red-77'><desc>[REDACTED]</desc></gap>"
    names = "<date when='1931'>1931</date> <persName ref='#pers-abel'>Abel</persName> wrote"
    before, sign, after = text.rpartition("</div>")
    source = tmp_path / "harbour-7.xml"
    source.write_text(f"{before}<p>He hid {hidden} {names} it.</p>{sign}{after}", encoding="utf-8")
    [path] = render_print(source, tmp_path)
    assert "1931 Abel wrote" in " ".join(said(path).split("Redactions")[-1].split())


def test_lines_that_say_something_stand_as_lines(tmp_path: Path) -> None:
    before, sign, after = SAMPLE.read_text(encoding="utf-8").rpartition("</div>")
    source = tmp_path / "harbour-7.xml"
    broken = "the har<pc force='weak'>-</pc><lb break='no'/>bourmaster"
    present = f"<p>Present: Miss Ada Quill<lb/> Mr. Bo Vane<lb/> {broken}</p>"
    source.write_text(before + present + sign + after, encoding="utf-8")
    [path] = render_print(source, tmp_path)
    lines = [line.strip() for line in said(path).splitlines()]
    at = lines.index("Present: Miss Ada Quill")
    assert lines[at + 1 : at + 3] == ["Mr. Bo Vane", "the harbourmaster"]
