"""The package: a whole bag, a described crate, the same bytes again, and what a curator looks for first."""

from __future__ import annotations

import json
import shutil
import tracemalloc
import zipfile
from pathlib import Path
from urllib.parse import unquote

import bagit
import pytest
import yaml
from harbour_project import run, unpacked
from lxml import html

from edition.depositing.bag import write_bag
from edition.depositing.payload import Item, sums
from edition.errors import DepositError


def graph(bag: Path) -> dict[str, dict[str, object]]:
    whole = json.loads((bag / "data" / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    return {entity["@id"]: entity for entity in whole["@graph"]}


def test_another_program_finds_the_bag_whole_and_of_version_one(bag: Path) -> None:
    read = bagit.Bag(str(bag))
    read.validate()
    assert read.version == "1.0"
    assert sorted(read.algorithms) == ["sha256", "sha512"]
    assert read.info["External-Identifier"] == "https://doi.org/10.5072/harbour.1"
    assert read.info["Bagging-Date"] == "2024-03-01"
    assert read.info["Contact-Email"] == "desk@example.org"


def test_the_bag_of_our_own_edition_is_whole(own_package: Path, tmp_path: Path) -> None:
    bagit.Bag(str(unpacked(own_package, tmp_path))).validate()


@pytest.mark.parametrize("name", [
    "README.md", "CHANGELOG.md", "ro-crate-preview.html",
    "CITATION.cff", "codemeta.json", ".zenodo.json", "ro-crate-metadata.json",
    "edition.yaml", "LICENSES/CC-BY-4.0.txt", "metadata/datacite.xml", "metadata/datacite.json",
    "metadata/invenio.json", "metadata/dublin-core.xml", "tei/sample.xml", "tei/letter-2.xml", "seeds/sample.txt",
    "seeds/authority/persons.yaml", "schema/edition.rng", "schema/edition.odd", "schema/edition-guide.html",
    "html/index.html", "html/sample/index.html", "pdf/sample.pdf", "epub/letter-2.epub", "text/sample.txt",
    "reports/validation.txt", "reports/sample-accounting.txt", "reports/sample-interventions.txt",
])  # fmt: skip
def test_it_holds(bag: Path, name: str) -> None:
    assert (bag / "data" / name).stat().st_size > 0


def test_the_list_for_people_has_every_file_and_links_that_lead_to_it(bag: Path) -> None:
    page = html.fromstring((bag / "data" / "ro-crate-preview.html").read_bytes())
    linked = {unquote(str(a.get("href"))) for a in page.iter("a")}
    assert linked == {path.relative_to(bag / "data").as_posix() for path in (bag / "data").rglob("*")
                      if path.is_file() and path.name != "ro-crate-preview.html"}


def test_the_search_index_is_left_out(bag: Path) -> None:
    assert not list(bag.rglob("pagefind*"))


def test_every_file_is_described_with_type_and_what_it_is(bag: Path) -> None:
    described = graph(bag)
    own = {"ro-crate-metadata.json", "ro-crate-preview.html"}
    for path in sorted(p for p in (bag / "data").rglob("*") if p.is_file() and p.name not in own):
        entity = described[path.relative_to(bag / "data").as_posix()]
        assert entity["@type"] == "File"
        assert entity["encodingFormat"]
        assert entity["description"]
        assert entity["contentSize"] == str(path.stat().st_size)


def test_every_pointer_of_the_crate_leads_to_something_described(bag: Path) -> None:
    described = graph(bag)

    def pointers(value: object) -> list[str]:
        if isinstance(value, dict):
            return [value["@id"]] if set(value) == {"@id"} else [p for v in value.values() for p in pointers(v)]
        return [p for v in value for p in pointers(v)] if isinstance(value, list) else []

    outside = {"https://w3id.org/ro/crate/1.3"}
    for entity in described.values():
        assert set(pointers(entity)) <= described.keys() | outside, entity["@id"]


def test_the_tei_says_where_it_comes_from_and_the_book_what_made_it(bag: Path) -> None:
    described = graph(bag)
    assert {"@id": "seeds/sample.txt"} in described["tei/sample.xml"]["isBasedOn"]  # type: ignore[operator]
    assert described["#pdf"]["object"] == [{"@id": "tei/letter-2.xml"}, {"@id": "tei/sample.xml"}]
    assert any("edition-" in str(one) for one in described["#pdf"]["instrument"])  # type: ignore[attr-defined]
    assert described["tei/sample.xml"]["encodingFormat"][1]["@id"].endswith("fmt/1476")  # type: ignore[index]


def test_scripts_typefaces_and_sources_keep_licences_of_their_own(bag: Path) -> None:
    described = graph(bag)
    assert described["html/assets/edition.js"]["license"] == {"@id": "https://spdx.org/licenses/MIT"}
    assert "rightsstatements" in str(described["seeds/sample.txt"]["license"])
    assert "license" not in described["tei/sample.xml"]  # inherited from the whole


def test_the_same_edition_gives_the_same_bytes(package: Path, project: Path) -> None:
    assert run(project, "deposit").exit_code == 0
    assert (project / "build" / "deposit" / package.name).read_bytes() == package.read_bytes()


def test_files_in_the_zip_have_one_time_one_right_and_an_order(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        entries = archive.infolist()
    assert {e.date_time for e in entries} == {(2024, 3, 1, 0, 0, 0)}
    assert {e.external_attr >> 16 for e in entries} == {0o100644}
    data = [e.filename for e in entries if "/data/" in e.filename]
    assert data == sorted(data)


def test_memory_does_not_grow_with_the_size_of_a_file(tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.seek(40_000_000)
        file.write(b"x")
    tracemalloc.start()
    item = Item("large.bin", large, "large")
    write_bag(tmp_path / "a-1.0.0.zip", [item], {"large.bin": sums(item)}, [], {}, 0)
    assert tracemalloc.get_traced_memory()[1] < 8_000_000
    tracemalloc.stop()


def test_a_full_disk_leaves_the_earlier_package(tmp_path: Path) -> None:
    target = tmp_path / "a-1.0.0.zip"
    target.write_bytes(b"earlier")
    gone = Item("gone.txt", tmp_path / "gone.txt", "a file that vanishes while it is packed")
    (tmp_path / "gone.txt").write_text("x", encoding="utf-8")
    known = {"gone.txt": sums(gone)}
    (tmp_path / "gone.txt").unlink()
    with pytest.raises(DepositError, match="What was there is still there"):
        write_bag(target, [gone], known, [], {}, 0)
    assert target.read_bytes() == b"earlier"
    assert [p.name for p in tmp_path.iterdir()] == ["a-1.0.0.zip"]


def test_the_readme_says_what_it_is_how_to_open_it_and_how_to_cite_it(bag: Path) -> None:
    text = (bag / "data" / "README.md").read_text(encoding="utf-8")
    assert "html/index.html" in text
    assert "Carberry, Josiah and Nordic Harbour Institute, eds. The Harbour Papers. Version 1.0.0." in text
    assert "https://doi.org/10.5072/harbour.1" in text
    assert r"A Letter \<from> Lund & back" in text  # no markup, wherever it is shown
    assert "Creative Commons Attribution 4.0" in text


def test_what_is_unpacked_is_a_project_that_builds(bag: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(bag / "data", tmp_path / "again"))
    result = run(folder, "check")
    assert result.exit_code == 0, result.output
    assert yaml.safe_load((folder / "edition.yaml").read_text(encoding="utf-8"))["title"] == "The Harbour Papers"


def test_files_to_stand_beside_the_zip_are_the_readme_the_tei_and_the_books(package: Path) -> None:
    beside = sorted(p.name for p in (package.parent / package.stem).iterdir())
    assert beside == ["README.md", "letter-2.pdf", "letter-2.xml", "sample.pdf", "sample.xml"]


def test_each_document_can_be_a_record_of_its_own(project: Path) -> None:
    settings = project / "edition.yaml"
    text = settings.read_text(encoding="utf-8").replace("  doi: 10.5072/harbour.1\n", "  per: document\n")
    settings.write_text(text, encoding="utf-8")
    result = run(project, "deposit", "letter-2", "--as-is")
    assert result.exit_code == 0, result.output
    made = list((project / "build" / "deposit").glob("*.zip"))
    assert [path.name for path in made] == ["letter-2-1.0.0.zip"]
    with zipfile.ZipFile(made[0]) as archive:
        names = archive.namelist()
    assert not [n for n in names if "sample" in n and "names" not in n]


def test_the_site_is_cited_by_the_doi_of_the_version(bag: Path) -> None:
    folder = bag / "data" / "html" / "sample"
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert page.count('data-url="https://doi.org/10.5072/harbour.1"') == 2
    assert '<meta name="citation_doi" content="10.5072/harbour.1">' in page
    assert '<link rel="cite-as" href="https://doi.org/10.5072/harbour.1">' in page
    assert "doi = {10.5072/harbour.1}" in (folder / "sample.bib").read_text(encoding="utf-8")
    assert "DO  - 10.5072/harbour.1" in (folder / "sample.ris").read_text(encoding="utf-8")
    assert json.loads((folder / "sample.csl.json").read_text(encoding="utf-8"))[0]["DOI"] == "10.5072/harbour.1"
