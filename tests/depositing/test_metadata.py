"""Metadata from one place: every format says the same of a record, and is what its own validator wants."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml
from datacite import schema45
from lxml import etree

from edition.config import load_config
from edition.depositing.agreement import source_work
from edition.depositing.citing import citation, citation_cff, codemeta, dublin_core, zenodo
from edition.depositing.datacite import KERNEL, datacite_json, datacite_xml
from edition.depositing.header_facts import read_facts
from edition.depositing.invenio_metadata import invenio_metadata
from edition.depositing.parties import SourceWork
from edition.depositing.record import Record, read_record
from edition.project import Project

DC = {"d": KERNEL}
# kernel-4.7/metadata.xsd: what `resource` may hold, and what it must
KNOWN = set(
    "identifier creators titles publisher publicationYear resourceType subjects contributors dates language "
    "alternateIdentifiers relatedIdentifiers sizes formats version rightsList descriptions geoLocations "
    "fundingReferences relatedItems".split()
)
# the CFF's own schema, as cffconvert 2.0.0 bundles it (CC-BY-4.0, the Citation File Format project)
CFF_SCHEMA = json.loads((Path(__file__).parent / "cff-1.2.0.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def record(harbour: Path) -> Record:
    return read_record(Project(harbour, load_config(harbour)))


@pytest.fixture(scope="module")
def own(root: Path) -> Record:
    return read_record(Project(root, load_config(root)))


def datacite(record: Record) -> etree._Element:
    return etree.fromstring(datacite_xml(record))


def test_the_validator_of_datacite_takes_the_json(record: Record) -> None:
    schema45.validate(datacite_json(record))


def test_without_a_doi_only_the_doi_is_missing(own: Record) -> None:
    made = datacite_json(own)
    assert "doi" not in made
    schema45.validate({**made, "doi": "10.5072/to-be-given"})


def test_the_xml_has_what_the_schema_wants_and_nothing_else(record: Record, own: Record) -> None:
    for one in (record, own):
        root = datacite(one)
        names = [etree.QName(child).localname for child in root]
        assert set(names) <= KNOWN
        assert len(names) == len(set(names))
        for name in ("identifier", "creators", "titles", "publisher", "publicationYear", "resourceType"):
            assert names.count(name) == 1
        assert root.get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation", "").endswith("4.7/metadata.xsd")
        assert not [e for e in root.iter(etree.Element) if not len(e) and not (e.text or "").strip()]


def test_the_xml_says_what_the_json_says(record: Record) -> None:
    root, made = datacite(record), datacite_json(record)
    for path, values in {
        "d:identifier": [record.doi], "d:titles/d:title": [t["title"] for t in made["titles"]],
        "d:creators/d:creator/d:creatorName": [c["name"] for c in made["creators"]],
        "d:relatedIdentifiers/d:relatedIdentifier": [r["relatedIdentifier"] for r in made["relatedIdentifiers"]],
        "d:rightsList/d:rights": [r["rights"] for r in made["rightsList"]],
        "d:descriptions/d:description": [r["description"] for r in made["descriptions"]],
        "d:subjects/d:subject": [s["subject"] for s in made["subjects"]], "d:version": [made["version"]],
    }.items():
        assert root.xpath(f"{path}/text()", namespaces=DC) == values, path


def test_the_schema_of_cff_takes_the_citation(record: Record, own: Record) -> None:
    for one in (record, own):
        jsonschema.validate(yaml.safe_load(citation_cff(one)), CFF_SCHEMA)


def test_every_format_says_the_same(record: Record) -> None:
    invenio = invenio_metadata(record)["metadata"]
    cff = yaml.safe_load(citation_cff(record))
    core = etree.fromstring(dublin_core(record))
    titles = [invenio["title"], cff["title"], codemeta(record)["name"], zenodo(record)["title"],
              datacite_json(record)["titles"][0]["title"], core.findtext("{*}title")]
    assert set(titles) == {"The Harbour Papers"}
    versions = [invenio["version"], cff["version"], codemeta(record)["version"], zenodo(record)["version"],
                datacite_json(record)["version"]]
    assert set(versions) == {"1.0.0"}
    orcids = [invenio["creators"][0]["person_or_org"]["identifiers"][0]["identifier"],
              zenodo(record)["creators"][0]["orcid"],
              cff["authors"][0]["orcid"].rsplit("/", 1)[-1], codemeta(record)["author"][0]["@id"].rsplit("/", 1)[-1]]
    assert set(orcids) == {"0000-0002-1825-0097"}
    licences = [cff["license"].lower(), zenodo(record)["license"], *(r["id"] for r in invenio["rights"] if "id" in r)]
    assert set(licences) == {"cc-by-4.0"}


def test_the_scan_the_site_and_what_the_editors_name_are_related(record: Record) -> None:
    relations = {(r["identifier"], r["scheme"], r["relation_type"]["id"])
                 for r in invenio_metadata(record)["metadata"]["related_identifiers"]}
    assert relations == {
        ("https://example.org/scans/letter-2.pdf", "url", "isderivedfrom"),
        ("https://example.org/harbour", "url", "isvariantformof"),
        ("10.5072/history.7", "doi", "issupplementto"),
    }


def test_the_papers_are_related_items_with_author_title_and_year(record: Record) -> None:
    items = datacite_json(record)["relatedItems"]
    assert items[0]["titles"] == [{"title": "A Letter <from> Lund & back"}]
    assert items[0]["creators"] == [{"name": "HARBOUR OFFICE", "nameType": "Organizational"}]
    assert items[0]["publicationYear"] == "1951"


def test_a_paper_that_no_body_issued_is_its_writers(harbour: Path, tmp_path: Path) -> None:
    text = (harbour / "tei" / "letter-2.xml").read_text(encoding="utf-8")
    start, end = text.index("<author>", text.index("<monogr>")), text.index("</author>", text.index("<monogr>"))
    written = text[:start] + text[end + len("</author>") :]
    path = tmp_path / "letter-2.xml"
    path.write_text(written.replace("<editor ", "<author>Holm, A.</author><editor ", 1), encoding="utf-8")
    assert source_work(read_facts(path)).authors == ("Holm, A.",)


def test_only_bodies_are_called_so(record: Record) -> None:
    papers = (SourceWork("a", "A", ("Holm, A.", "OFFICE"), bodies=("OFFICE",)),)
    creators = datacite_json(replace(record, sources=papers))["relatedItems"][0]["creators"]
    assert creators == [{"name": "Holm, A."}, {"name": "OFFICE", "nameType": "Organizational"}]
    names = datacite(replace(record, sources=papers)).iterfind(".//d:relatedItem//d:creatorName", DC)
    assert [e.get("nameType") for e in names] == [None, "Organizational"]


def test_the_dates_of_many_papers_are_one_span(record: Record) -> None:
    papers = tuple(SourceWork(f"d-{n}", f"Paper {n}", date=f"19{50 + n}-01-01") for n in range(20))
    many = replace(record, sources=papers)
    said = ("1950-01-01/1969-01-01", "dates of the 20 papers")
    assert [(d["date"], d["description"]) for d in invenio_metadata(many)["metadata"]["dates"]] == [said]
    schema45.validate(datacite_json(many))


def test_related_items_keep_the_order_of_the_schema(record: Record) -> None:
    order = ["relatedItemIdentifier", "creators", "titles", "publicationYear", "number"]
    for item in datacite(record).iterfind("d:relatedItems/d:relatedItem", DC):
        names = [etree.QName(child).localname for child in item]
        assert names == [name for name in order if name in names]


def test_a_person_has_family_and_given_name_a_body_neither(record: Record) -> None:
    person, body = datacite_json(record)["creators"]
    assert (person["familyName"], person["givenName"], person["nameType"]) == ("Carberry", "Josiah", "Personal")
    assert person["affiliation"] == [{"name": "Brown University"}]
    assert body == {"name": "Nordic Harbour Institute", "nameType": "Organizational"}


def test_text_is_escaped_where_a_repository_takes_html(record: Record) -> None:
    assert "&lt;from&gt; Lund &amp; back" in invenio_metadata(record)["metadata"]["description"]


def test_languages_are_of_three_letters_where_a_repository_wants_them(record: Record) -> None:
    assert invenio_metadata(record)["metadata"]["languages"] == [{"id": "eng"}]
    assert datacite_json(record)["language"] == "en"


def test_the_header_outweighs_the_settings(project: Path) -> None:
    settings = project / "edition.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("Harbour Press", "Another Press")
                        .replace("CC-BY-4.0", "CC0-1.0"), encoding="utf-8")
    record = read_record(Project(project, load_config(project)))
    assert record.publisher == "Harbour Press"
    assert record.licence == "CC-BY-4.0"


def test_a_document_by_itself_has_its_own_title_and_name(harbour: Path) -> None:
    record = read_record(Project(harbour, load_config(harbour)), "letter-2")
    assert (record.ident, record.title) == ("letter-2", "A Letter <from> Lund & back")
    assert record.url == "https://example.org/harbour/letter-2/"
    assert [s.ident for s in record.sources] == ["letter-2"]


def test_the_citation_names_editors_version_publisher_year_and_doi(record: Record) -> None:
    assert citation(record) == ("Carberry, Josiah and Nordic Harbour Institute, eds. The Harbour Papers. "
                                "Version 1.0.0. Harbour Press, 2024. https://doi.org/10.5072/harbour.1.")
