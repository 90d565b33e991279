"""Collections: lists over many documents are divided into small pages, and there is a way to everything."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import html5lib
import pytest
from lxml import etree

from edition.config import ProjectConfig
from edition.rendering.html import Shelf, document_pages, project_files

H = "{http://www.w3.org/1999/xhtml}"
FEW, MANY = (Shelf(ProjectConfig(title="Many"), collection=many) for many in (False, True))
SAMPLE = Path(__file__).parent / "sample.xml"
TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'


def digest(number: int, persons: int = 3, each: int = 2) -> bytes:
    """A document of 1950 and later that names PERSONS persons, EACH so often, and says a year, a month and a day."""
    ident = f"d{number:04}"
    entries = "".join(f'<person {TEI} xml:id="pers-{n}"><persName>{chr(65 + n % 26)}name {n}</persName></person>'
                      for n in range(persons))
    names = "".join(f'<mention id="m{n}-{k}" in="p-{n}" at="{n}" ref="pers-{n}"><b>a </b><w>N{n}</w><a> b</a></mention>'
                    for n in range(persons) for k in range(each))
    year = 1950 + number % 12
    dates = "".join(f'<mention id="x{n}" in="p-1" at="9" from="{key}" to="{key}" means="{key}"><w>x</w></mention>'
                    for n, key in enumerate((f"{year}", f"{year}-03", f"{year}-03-04", "0000-06-18")))
    facts = f'id="{ident}" title="T {number}" words="9" redactions="0" language="en" date="{year}-01-01" office="O"'
    return (f"<document {facts}><entries>{entries}</entries>{names}{dates}</document>").encode()


def read(files: Mapping[str, bytes]) -> dict[str, etree._Element]:
    return {name: html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), strict=True).parse(data.decode()).getroot()
            for name, data in files.items() if name.endswith(".html") and name != "guide.html"}


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return project_files([digest(n) for n in range(24)], MANY)


@pytest.fixture(scope="module")
def pages(files: Mapping[str, bytes]) -> dict[str, etree._Element]:
    return read(files)


def test_the_chronology_has_a_page_for_each_month_and_a_way_to_every_date(pages: dict[str, etree._Element]) -> None:
    periods = {name for name in pages if name.startswith("chronology/")}
    assert {"chronology/1950.html", "chronology/1950-03.html", "chronology/no-year.html"} <= periods
    linked = {str(a.get("href")) for a in pages["chronology.html"].iter(f"{H}a")}
    assert periods <= linked
    dates = [li.get("id") for name in sorted(periods) for li in pages[name].iterfind(f".//{H}ul[@class='lines']/{H}li")]
    assert len(dates) == len(set(dates)) == 24 * 4


def test_every_link_between_shared_pages_arrives(pages: dict[str, etree._Element]) -> None:
    ids = {name: {str(e.get("id")) for e in root.iter() if e.get("id")} for name, root in pages.items()}
    for name, root in pages.items():
        for a in root.iter(f"{H}a", "{http://www.w3.org/2000/svg}a"):
            target, fragment = urldefrag(urljoin(name, str(a.get("href"))))
            if not target.startswith("d0"):
                assert target in pages or target == "guide.html", (name, a.get("href"))
                assert not fragment or fragment in ids[target], (name, a.get("href"))


def test_a_reading_page_leads_to_the_page_of_the_month() -> None:
    alone, many = (document_pages("harbour-7", SAMPLE, ["harbour-7"], shelf)[0] for shelf in (FEW, MANY))
    assert b'href="../chronology.html#harbour-7.' in alone["harbour-7/index.html"]
    assert b'href="../chronology/1957-06.html#harbour-7.' in many["harbour-7/index.html"]


def test_documents_stand_by_year_and_are_chosen_by_number_of_person(pages: dict[str, etree._Element]) -> None:
    home = pages["index.html"]
    years = [section.get("id") for section in home.iterfind(f".//{H}section[@data-group]")]
    assert years == [f"y{year}" for year in range(1950, 1962)]
    assert len(home.findall(f".//{H}ul[@class='documents']/{H}li")) == 24
    options = {o.get("value") for o in home.iterfind(f".//{H}select[@name='person']/{H}option")}
    first = home.find(f".//{H}ul[@class='documents']/{H}li")
    assert first is not None and set(str(first.get("data-person")).split("|")) <= options


def test_an_entry_named_everywhere_shows_some_lines_of_each_document_and_says_how_many_more() -> None:
    shown = read(project_files([digest(n, persons=1, each=30) for n in range(24)], MANY))["names/pers-0.html"]
    lines, rest = shown.findall(f".//{H}a[@class='line']"), shown.findall(f".//{H}a[@class='rest']")
    assert len(lines) == 24 * 16 and len(rest) == 24 and rest[0].text == "14 more mentions in this document"


def test_a_long_register_is_divided_by_letter() -> None:
    files = project_files([digest(0, persons=801, each=1)], FEW)
    pages = read({name: data for name, data in files.items() if name.startswith("person")})
    letters = {str(a.get("href")) for a in pages["persons.html"].iterfind(f".//{H}main//{H}a")} - {"register.html"}
    assert letters == set(pages) - {"persons.html"} and len(letters) == 26
    assert sum(len(pages[name].findall(f".//{H}div[@class='register']//{H}li")) for name in letters) == 801


BARE = b'<document id="a" title="A" words="0" redactions="0" language="en"><entries/></document>'


@pytest.mark.parametrize("digests", [[], [BARE]])
def test_nothing_to_show_makes_whole_pages(digests: list[bytes]) -> None:
    for name, root in read(project_files(digests, FEW)).items():
        assert len(root.findall(f".//{H}h1")) == 1, name
        for kind in ("ul", "ol", "table", "dl"):
            empty = [found for found in root.iter(f"{H}{kind}") if len(found) == 0 and found.get("class") != "results"]
            assert empty == [], (name, kind)


def test_the_pages_of_a_collection_are_light(files: Mapping[str, bytes]) -> None:
    heavy = {name: len(data) for name, data in files.items() if len(data) > 60_000 and name.endswith(".html")}
    assert set(heavy) <= {"guide.html", "map.html"}
