"""A book an archive would keep: standards claimed, fonts inside, TEI attached, nothing lost, the same bytes again."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from edition.errors import ConfigError, RenderError, TeiError
from edition.findings import Finding
from edition.rendering.print import render_print
from edition.rendering.print_options import PrintOptions, trim

HERE = Path(__file__).parent
SAMPLE = HERE / "harbour-7.xml"
XML = "{http://www.w3.org/XML/1998/namespace}"
TEI = {"t": "http://www.tei-c.org/ns/1.0"}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    findings: list[Finding] = []
    [path] = render_print(SAMPLE, tmp_path_factory.mktemp("print"), findings=findings)
    assert findings == []
    return path


def said(pdf: Path, *options: str) -> str:
    """The words of PDF as poppler reads them, one sign for each kind of dash, quote and hyphen."""
    run = subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, check=True)
    return plain(run.stdout.decode())


def plain(text: str) -> str:
    text = re.sub("\u00ad\\s*", "", unicodedata.normalize("NFC", text))
    return text.translate(str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": " ", "–": "-"}))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", plain(text).replace("--", " "))


def changed(tmp_path: Path, *pairs: tuple[str, str]) -> Path:
    """A copy of the sample with each first of PAIRS replaced by its second."""
    text = SAMPLE.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / SAMPLE.name
    path.write_text(text, encoding="utf-8")
    return path


# What the file claims


def test_it_claims_the_standards_of_archives_and_of_readers_who_listen(book: Path) -> None:
    with pikepdf.open(book) as pdf:
        claims = pdf.open_metadata()
        assert (claims["pdfaid:part"], claims["pdfaid:conformance"]) == ("3", "A")
        assert claims["pdfuaid:part"] == "1"
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        assert "/StructTreeRoot" in pdf.Root and "/OutputIntents" in pdf.Root and "/Outlines" in pdf.Root


def test_title_author_and_subjects_come_from_the_header(book: Path) -> None:
    with pikepdf.open(book) as pdf:
        info = pdf.open_metadata()
        assert info["dc:title"] == "The Harbour Committee and the “Night Ledger”"
        assert info["dc:creator"] == ["Ministry of Ports"]
        assert "Orlov, Pavel Ilyich" in str(info["pdf:Keywords"])


def test_every_font_is_inside(book: Path) -> None:
    lines = subprocess.run(["pdffonts", str(book)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert lines
    assert all(re.search(r"yes yes yes +\d+ +0$", line) for line in lines)


def test_the_tei_is_attached_as_it_is(book: Path) -> None:
    with pikepdf.open(book) as pdf:
        assert list(pdf.attachments) == ["harbour-7.xml"]
        file = pdf.attachments["harbour-7.xml"]
        assert file.get_file().read_bytes() == SAMPLE.read_bytes()
        assert file.obj.AFRelationship == pikepdf.Name.Source
        assert file.get_file().mime_type == "application/tei+xml"


def alternatives(pdf: pikepdf.Pdf) -> list[str]:
    found, waiting, seen = [], [pdf.Root.StructTreeRoot], set()
    while waiting:
        node = waiting.pop()
        if not isinstance(node, pikepdf.Dictionary) or (node.objgen in seen and node.objgen != (0, 0)):
            continue
        seen.add(node.objgen)
        if "/Alt" in node:
            found.append(str(node.Alt))
        kids = node.get("/K", [])
        waiting.extend(kids if isinstance(kids, pikepdf.Array) else [kids])
    return found


def test_every_bar_says_what_it_stands_for(book: Path) -> None:
    with pikepdf.open(book) as pdf:
        spoken = alternatives(pdf)
    for number in range(1, 6):
        assert sum(alt.startswith(f"Redaction {number}: withheld") for alt in spoken) == 1


def test_the_date_is_that_of_the_newest_change(book: Path) -> None:
    with pikepdf.open(book) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261120000000")


def test_the_date_may_be_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    [path] = render_print(SAMPLE, tmp_path)
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:19700102")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(ConfigError, match="seconds since 1970"):
        render_print(SAMPLE, tmp_path)


# Laws


def test_the_same_tei_gives_the_same_bytes(book: Path, tmp_path: Path) -> None:
    [again] = render_print(SAMPLE, tmp_path)
    assert again.read_bytes() == book.read_bytes()


def blocks() -> list[tuple[str, list[str]]]:
    """Each block of the sample as the words read in it, without notes, stamps and what is not read."""
    tree = etree.parse(str(SAMPLE))
    unread = "//t:choice[@resp]/t:sic | //t:choice[not(@resp)]/t:corr | //t:reg"
    drop = f"//t:pc[@force] | //t:text//t:note | //t:fw | {unread}"
    for element in tree.xpath(f"({drop})[not(ancestor::t:note)]", namespaces=TEI):
        tail, parent, before = element.tail or "", element.getparent(), element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        parent.remove(element)
    kinds = "self::t:p or self::t:head or self::t:item or self::t:cell or self::t:signed"
    found = tree.xpath(f"//t:text//*[{kinds}]", namespaces=TEI)
    return [(str(block.get(f"{XML}id")), words("".join(block.itertext()))) for block in found]


def runs_through(block: list[str], printed: list[str], reach: int = 90) -> bool:
    """Whether BLOCK stands in PRINTED in its order; margin, foot and head of a page may come between its words."""
    for start in (n for n, word in enumerate(printed) if word == block[0]):
        at = start
        for word in block[1:]:
            ahead = printed[at + 1 : at + 1 + reach]
            if word not in ahead:
                break
            at += 1 + ahead.index(word)
        else:
            return True
    return False


def test_every_word_of_the_text_is_printed_in_order(book: Path) -> None:
    printed = words(said(book, "-raw"))
    for name, block in blocks():
        assert runs_through(block, printed), f"{name}: {' '.join(block)}"


def test_every_note_and_every_redaction_is_printed(book: Path) -> None:
    printed = words(said(book, "-raw"))
    tree = etree.parse(str(SAMPLE))
    for element in tree.xpath("//t:text//t:note | //t:gap/t:desc", namespaces=TEI):
        assert runs_through(words("".join(element.itertext())), printed)


def test_a_list_or_a_table_inside_a_paragraph_is_printed(tmp_path: Path) -> None:
    table = "<table><row><cell>Lanterns</cell><cell>7</cell></row></table>"
    inside = f"{table}and<list><item>one broken wick</item></list>gone."
    findings: list[Finding] = []
    [path] = render_print(changed(tmp_path, ("Nobody wept.", f"Nobody wept:{inside}")), tmp_path, findings=findings)
    assert findings == []
    assert runs_through(words("Nobody wept Lanterns 7 and one broken wick gone"), words(said(path, "-raw")))


# What a reader sees


def pages(pdf: Path) -> list[str]:
    return said(pdf, "-layout").split("\f")[:-1]


def page_with(pdf: Path, phrase: str) -> str:
    """The first page with PHRASE: lists behind the text repeat its words."""
    return next(page for page in pages(pdf) if phrase in " ".join(page.split()))


def test_a_note_stands_at_the_foot_of_the_page_that_calls_it(book: Path) -> None:
    page = page_with(book, "brother is a person nobody")
    assert page.index("Most reports agree") > page.index("behind closed doors")


def test_running_heads_name_the_book_and_the_section(book: Path) -> None:
    text = [page for page in pages(book) if re.search(r"^\s*\d+ +The Harbour Committee|The Figures +3\n", page[:200])]
    assert len(text) >= 2


def test_pages_before_the_text_have_roman_numbers(book: Path) -> None:
    with pikepdf.open(book) as pdf:
        labels = pdf.Root.PageLabels.Nums
        styles = {str(labels[n].S) for n in range(1, len(labels), 2) if "/S" in labels[n]}
    assert styles == {"/r", "/D"}


def test_the_register_names_the_pages_where_a_person_is_named(book: Path) -> None:
    entry = re.search(r"Brandt, Käthe.*?committee\.\s+([\d, n-]+)\n", said(book), re.DOTALL)
    assert entry
    labels = {page: number for number, page in enumerate(pages(book))}
    first = next(number for page, number in labels.items() if "This is a working paper" in page) - 3 + 1
    named = [n - first + 1 for page, n in labels.items() if re.search("Brandl|K. Brandt", page) and n >= first]
    assert re.findall(r"\d+", entry[1])[0] == str(min(named))


def test_another_form_of_a_name_refers_to_its_entry(book: Path) -> None:
    assert re.search(r"Brand, see\s+Brandt, Käthe", said(book))


def test_a_source_page_stands_in_the_margin(book: Path) -> None:
    assert "[2]" in page_with(book, "brother is a person nobody")


def test_what_is_doubtful_is_in_the_apparatus(book: Path) -> None:
    text = said(book)
    assert re.search(r'Brandl\]\s+perhaps "Brandt"', text)
    assert re.search(r'sent\]\s+"snet" in the source', text)


def test_an_uncalled_note_stands_where_the_source_has_it(book: Path) -> None:
    assert "A note that nothing in the text calls." in page_with(book, "waving the ledger")


def test_signs_begin_afresh_on_each_page(tmp_path: Path) -> None:
    [path] = render_print(SAMPLE, tmp_path, PrintOptions(notes="signs"))
    page = page_with(path, "brother is a person nobody")
    assert re.search(r"\*\s*He had taken it before", page) and re.search(r"†\s*Most reports agree", page)


def test_a_proof_shows_ids_and_lines(tmp_path: Path) -> None:
    [path] = render_print(SAMPLE, tmp_path, PrintOptions(proof=True))
    assert path.name == "harbour-7-proof.pdf"
    page = page_with(path, "behind closed doors")
    assert "p-3" in page and "pers-orlov" in page
    lines = [int(number) for number in re.findall(r"^\s*(\d+) +\S", page, re.MULTILINE)]
    assert len(lines) > 10 and lines == sorted(lines)


def test_sections_can_be_left_out(tmp_path: Path) -> None:
    [path] = render_print(SAMPLE, tmp_path, PrintOptions(sections=("title", "text")))
    text = said(path)
    assert "Chronology" not in text and "brother is a person nobody" in text


@pytest.mark.parametrize("language", ["de", "fr"])
def test_generated_words_speak_the_language_asked_for(tmp_path: Path, language: str) -> None:
    [path] = render_print(SAMPLE, tmp_path, PrintOptions(language=language))
    assert {"de": "Schwärzungen", "fr": "Caviardages"}[language] in said(path)


def test_quotes_can_be_left_as_they_were_typed(tmp_path: Path) -> None:
    [path] = render_print(SAMPLE, tmp_path, PrintOptions(quotes="source"))
    run = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
    assert 'said--"with some relish"--that' in " ".join(run.split())


# Sheets


@pytest.mark.parametrize(("paper", "size"), [
    ("A4", (210, 297)), ("A5", (148, 210)), ("B5", (176, 250)), ("6x9in", (152.4, 228.6)),
    ("5.5x8.5in", (139.7, 215.9)), ("120x190mm", (120, 190)), ("12 x 19 cm", (120, 190)),
])  # fmt: skip
def test_the_sheet_has_the_size_asked_for(tmp_path: Path, paper: str, size: tuple[float, float]) -> None:
    assert trim(paper) == size
    [path] = render_print(SAMPLE, tmp_path, PrintOptions(paper=paper))
    with pikepdf.open(path) as pdf:
        assert [float(n) / 72 * 25.4 for n in pdf.pages[0].mediabox[2:]] == pytest.approx(size, abs=0.02)


def left_edges(pdf: Path) -> list[float]:
    run = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    return [min(map(float, re.findall('xMin="([0-9.]+)"', page)), default=0.0) for page in run.split("<page")[1:]]


def test_margins_are_mirrored_only_on_two_sides(tmp_path: Path) -> None:
    only = ("text", "persons", "places")
    edges = {}
    for two_sided in (True, False):
        options = PrintOptions(two_sided=two_sided, sections=only)
        [path] = render_print(SAMPLE, tmp_path / str(two_sided), options)
        edges[two_sided] = {round(edge) for edge in left_edges(path) if edge}
    assert len(edges[True]) > len(edges[False])


@pytest.mark.parametrize("paper", ["A9", "6x9", "10x10mm", "900x900mm", "axb mm"])
def test_a_paper_that_cannot_be_meant_is_refused(paper: str) -> None:
    with pytest.raises(ConfigError, match="print: paper"):
        PrintOptions(paper=paper)


def test_an_unknown_section_names_the_nearest() -> None:
    with pytest.raises(ConfigError, match="Did you mean redactions"):
        PrintOptions(sections=("redaction",))


# What goes wrong


def test_a_sign_no_typeface_has_is_found_with_its_place_and_nothing_is_written(tmp_path: Path) -> None:
    source = changed(tmp_path, ("Nobody wept.", "Nobody wept 漢."))
    old = tmp_path / "out" / "harbour-7.pdf"
    old.parent.mkdir()
    old.write_bytes(b"earlier")
    findings: list[Finding] = []
    assert render_print(source, old.parent, findings=findings) == []
    [finding] = findings
    line = 1 + source.read_text(encoding="utf-8").split("漢")[0].count("\n")
    assert (finding.code, finding.file, finding.line) == ("P101", str(source), line)
    assert "漢" in finding.message and "U+6F22" in finding.message
    assert old.read_bytes() == b"earlier"
    with pytest.raises(RenderError, match="U\\+6F22"):
        render_print(source, old.parent)


def test_a_sign_in_a_note_of_the_register_is_found_too(tmp_path: Path) -> None:
    findings: list[Finding] = []
    render_print(changed(tmp_path, ("Seven members.", "Seven 漢 members.")), tmp_path, findings=findings)
    assert [finding.code for finding in findings] == ["P101"]


def test_a_typeface_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    findings: list[Finding] = []
    assert render_print(SAMPLE, tmp_path, PrintOptions(font="Nonesuch Roman"), findings=findings) == []
    assert findings[0].code == "P102" and "nonesuch roman" in findings[0].message.lower()


def test_a_file_that_is_no_tei_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.xml"
    path.write_text("<TEI", encoding="utf-8")
    with pytest.raises(TeiError, match="not well-formed"):
        render_print(path, tmp_path)


def test_an_element_that_no_template_knows_stops_the_book(tmp_path: Path) -> None:
    with pytest.raises(RenderError):
        render_print(changed(tmp_path, ("Nobody wept.", "Nobody <castList/> wept.")), tmp_path)


def test_words_in_foreign_elements_are_set(tmp_path: Path) -> None:
    [path] = render_print(changed(tmp_path, ("Nobody wept.", 'Nobody <x xmlns="urn:x">really</x> wept.')), tmp_path)
    assert "Nobody really wept" in said(path)


def colophon(pdf: Path) -> str:
    return next(page for page in pages(pdf) if "Typst" in page and "Set in" in page)


def test_the_colophon_names_the_faces_that_are_used(book: Path, tmp_path: Path) -> None:
    assert "Set in Libertinus Serif." in colophon(book)
    sections = ("text", "colophon")
    [other] = render_print(SAMPLE, tmp_path, PrintOptions(font="New Computer Modern", sections=sections))
    fonts = subprocess.run(["pdffonts", str(other)], capture_output=True, text=True, check=True).stdout
    names = "New Computer Modern, Libertinus Serif" if "LibertinusSerif" in fonts else "New Computer Modern"
    assert f"Set in {names}." in " ".join(colophon(other).split())


@pytest.mark.parametrize("paper", ["6x9in", "5.5x8.5in", "A4"])
def test_a_stamp_in_the_margin_is_not_broken(tmp_path: Path, paper: str) -> None:
    source = tmp_path / "stamped.xml"
    stamp = "<pb/><fw type='stamp'>DECLASSIFIED UNDER INTERDEPARTMENTAL AUTHORITY</fw>"
    text = SAMPLE.read_text(encoding="utf-8")
    assert "and the guards stood outside" in text
    source.write_text(text.replace("and the guards stood outside", f"and the {stamp} guards stood outside"), "utf-8")
    [path] = render_print(source, tmp_path, PrintOptions(paper=paper))
    shown = words(said(path))
    assert {"DECLASSIFIED", "INTERDEPARTMENTAL", "AUTHORITY"} <= {word.upper() for word in shown}
