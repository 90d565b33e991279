"""The whole site: every page is valid HTML, every internal link resolves, registers and machine files are complete."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import html5lib
import pytest
from lxml import etree

from edition.config import Editor, ProjectConfig
from edition.rendering.html import render_site

HERE = Path(__file__).parent
H = "{http://www.w3.org/1999/xhtml}"
CONFIG = ProjectConfig(
    title='Harbours & "Lights" <b>', base_url="https://example.org/edition/", editors=(Editor("Example, Jo"),)
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("build") / "html"
    other = tmp_path_factory.mktemp("tei") / "second.xml"
    text = (HERE / "sample.xml").read_text(encoding="utf-8")
    text = text.replace('xml:id="harbour-7"', 'xml:id="harbour-8"').replace("1958-03-04", "1959-01-02")
    other.write_text(text, encoding="utf-8")
    render_site([HERE / "sample.xml", other], out, CONFIG)
    return out


def pages(site: Path) -> Iterator[tuple[Path, etree._Element]]:
    for path in sorted(site.rglob("*.html")):
        if "pagefind" not in path.parts:
            parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), strict=True)
            yield path, parser.parse(path.read_text(encoding="utf-8")).getroot()


def ids(root: etree._Element) -> list[str]:
    return [str(element.get("id")) for element in root.iter() if isinstance(element.tag, str) and element.get("id")]


def test_every_page_is_valid_html_with_unique_ids_one_h1_and_a_title(site: Path) -> None:
    for path, root in pages(site):
        found = ids(root)
        assert len(found) == len(set(found)), f"{path}: {[i for i in found if found.count(i) > 1]}"
        assert len(root.findall(f".//{H}h1")) == 1, path
        assert (root.findtext(f".//{H}title") or "").strip(), path
        assert root.get("lang") == "en"
        for paragraph in root.iter(f"{H}p"):
            assert not paragraph.findall(f".//{H}p"), path
        for link in root.iter(f"{H}a"):
            assert not link.findall(f".//{H}a"), path


def test_every_internal_link_and_every_id_it_names_is_there(site: Path) -> None:
    known = {path: set(ids(root)) for path, root in pages(site)}
    for path, root in pages(site):
        for element in root.iter(f"{H}a", f"{H}link", f"{H}script", f"{H}img", "{http://www.w3.org/2000/svg}a"):
            address = element.get("href") or element.get("src") or ""
            if not address or urlsplit(address).scheme:
                continue
            target, fragment = urldefrag(unquote(address))
            file = (path.parent / target).resolve() if target else path
            assert file.is_file(), f"{path.relative_to(site)}: {address}"
            if fragment and file.suffix == ".html":
                assert fragment in known[file], f"{path.relative_to(site)}: {address}"


def test_every_mention_is_in_its_register(site: Path) -> None:
    tei = etree.parse(str(HERE / "sample.xml"))
    names = tei.xpath("//t:text//*[starts-with(@ref, '#')]", namespaces={"t": "http://www.tei-c.org/ns/1.0"})
    by_page = dict(pages(site))
    for name in names:
        root = by_page[site / "names" / f"{name.get('ref')[1:]}.html"]
        lines = ["".join(b.itertext()) for b in root.iterfind(f".//{H}a[@class='line']/{H}b")]
        assert " ".join("".join(name.itertext()).split()) or lines
        assert len(lines) == 2 * len([n for n in names if n.get("ref") == name.get("ref")])


def test_the_chronology_has_every_date(site: Path) -> None:
    root = dict(pages(site))[site / "chronology.html"]
    tei = etree.parse(str(HERE / "sample.xml"))
    dates = tei.xpath("//t:text//t:date", namespaces={"t": "http://www.tei-c.org/ns/1.0"})
    assert len(root.findall(f".//{H}li")) == 2 * len(dates)


def test_the_ledger_has_every_redaction(site: Path) -> None:
    root = dict(pages(site))[site / "harbour-7" / "redactions.html"]
    assert [row.get("id") for row in root.iterfind(f".//{H}tbody/{H}tr")] == ["red-1", "red-2", "red-3"]


def test_the_apparatus_has_every_intervention_and_doubt(site: Path) -> None:
    root = dict(pages(site))[site / "harbour-7" / "apparatus.html"]
    heads = [" ".join("".join(h.itertext()).split()) for h in root.iterfind(f".//{H}h2")]
    assert "Slips and corrections 2" in heads and "Doubtful names 1" in heads and "Line-end hyphens dropped 1" in heads
    assert any("perhaps “Orlov” is meant" in "".join(td.itertext()) for td in root.iter(f"{H}td"))


def test_documents_lead_to_their_neighbours(site: Path) -> None:
    by_page = dict(pages(site))
    first, last = by_page[site / "harbour-7" / "index.html"], by_page[site / "harbour-8" / "index.html"]
    assert [a.get("href") for a in first.iterfind(f".//{H}a[@rel='next']")] == ["../harbour-8/index.html"]
    assert [a.get("href") for a in last.iterfind(f".//{H}a[@rel='prev']")] == ["../harbour-7/index.html"]


def test_zotero_search_engines_and_signposting_find_what_they_read(site: Path) -> None:
    root = dict(pages(site))[site / "harbour-7" / "index.html"]
    meta = {m.get("name") or m.get("property"): m.get("content") for m in root.iter(f"{H}meta")}
    assert meta["citation_title"] == 'The Harbour Question & the "Lighthouse Circle"'
    assert meta["citation_author"] == "Ada Venn" and meta["citation_publication_date"] == "1958/03/04"
    assert meta["z:itemType"] == "report"
    links = {(link.get("rel"), link.get("href")) for link in root.iter(f"{H}link")}
    assert ("cite-as", "https://example.org/edition/harbour-7/") in links and ("item", "harbour-7.xml") in links
    data = json.loads(str(root.findtext(f".//{H}script[@type='application/ld+json']")))
    assert data["@type"] == "Report" and {"@type": "Place", "name": "Reval"} in data["spatialCoverage"]
    linkset = json.loads((site / "harbour-7" / "linkset.json").read_text(encoding="utf-8"))
    assert linkset["linkset"][0]["anchor"] == "https://example.org/edition/harbour-7/"


def test_citations_come_in_every_form(site: Path) -> None:
    folder = site / "harbour-7"
    assert r"Question \& the" in (folder / "harbour-7.bib").read_text(encoding="utf-8")
    assert "TI  - The Harbour Question" in (folder / "harbour-7.ris").read_text(encoding="utf-8")
    (item,) = json.loads((folder / "harbour-7.csl.json").read_text(encoding="utf-8"))
    assert item["issued"] == {"date-parts": [[1958, 3, 4]]}


def test_annotations_quote_the_text_they_stand_on(site: Path) -> None:
    page = json.loads((site / "harbour-7" / "annotations.jsonld").read_text(encoding="utf-8"))
    quotes = {item["target"]["selector"]["exact"] for item in page["items"]}
    assert {"Reval", "3 and 7 May", '"Lofty" <script>alert(1)</script> Lamb'} <= quotes


def test_text_services_are_files(site: Path) -> None:
    """Distributed Text Services 1.0: https://dtsapi.org/versions/v1.0; every property that it requires."""
    parts = {"collection", "navigation", "document"}
    entry = json.loads((site / "dts" / "index.json").read_text(encoding="utf-8"))
    assert entry["@type"] == "EntryPoint" and entry["dtsVersion"] == "1.0" and parts < entry.keys()
    assert entry["@context"] == "https://dtsapi.org/context/v1.0.json"
    root = json.loads((site / "dts" / "collection.json").read_text(encoding="utf-8"))
    assert root == json.loads((site / "dts" / "collection" / f"{root['@id']}.json").read_text(encoding="utf-8"))
    assert [member["@id"] for member in root["member"]] == ["harbour-7", "harbour-8"] and root["totalChildren"] == 2
    resource = json.loads((site / "dts" / "collection" / "harbour-7.json").read_text(encoding="utf-8"))
    required = {"@id", "@type", "dtsVersion", "title", "totalParents", "citationTrees", *parts}
    assert required <= resource.keys() and resource["@type"] == "Resource"
    assert resource["dublinCore"]["title"] == [{"lang": "en", "value": resource["title"]}]


def test_the_navigation_has_every_section_and_paragraph_below_its_parent(site: Path) -> None:
    navigation = json.loads((site / "dts" / "navigation" / "harbour-7.json").read_text(encoding="utf-8"))
    assert navigation["@type"] == "Navigation" and navigation["@id"].endswith("/dts/navigation/harbour-7.json")
    units = {unit["identifier"]: unit for unit in navigation["member"]}
    assert len(units) == len(navigation["member"])
    namespaces = {"t": "http://www.tei-c.org/ns/1.0"}
    tei = etree.parse(str(HERE / "sample.xml"))
    named = tei.xpath("//t:text//t:div[@xml:id] | //t:text//t:p[@xml:id][not(ancestor::t:note)]", namespaces=namespaces)
    assert list(units) == [element.get("{http://www.w3.org/XML/1998/namespace}id") for element in named]
    for element in named:
        unit = units[element.get("{http://www.w3.org/XML/1998/namespace}id")]
        around = element.xpath("ancestor::t:div[@xml:id]/@xml:id", namespaces=namespaces)
        assert unit["parent"] == (around[-1] if around else None) and unit["level"] == len(around) + 1
        fragment = etree.parse(str(site / "dts" / "document" / "harbour-7" / f"{unit['identifier']}.xml"))
        (wrapper,) = fragment.getroot()
        assert wrapper.tag == "{https://w3id.org/api/dts#}wrapper"
        assert fragment.xpath(wrapper.get("ref")) == list(wrapper)


def test_the_feed_and_the_sitemap_are_whole(site: Path) -> None:
    feed = etree.parse(str(site / "feed.xml"))
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == 2
    sitemap = etree.parse(str(site / "sitemap.xml"))
    places = {e.text for e in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert "https://example.org/edition/harbour-8/" in places


def test_the_plain_text_has_every_word(site: Path) -> None:
    text = (site / "harbour-7" / "harbour-7.txt").read_text(encoding="utf-8")
    assert "The violence of the storm" in text and "And here is its continuation." in text and "boat sailed" in text


def test_without_search_there_is_no_index(tmp_path: Path) -> None:
    from edition.config import HtmlConfig

    render_site([HERE / "sample.xml"], tmp_path / "html", ProjectConfig(title="x", html=HtmlConfig(search=False)))
    assert not (tmp_path / "html" / "pagefind").exists()
