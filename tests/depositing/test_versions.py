"""Versions: written in one go and by splice; compared with the last package; never two contents of one version."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import Result
from harbour_project import committed, run
from lxml import etree

from edition.depositing.changes import changes, lines, summary
from edition.depositing.identifiers import version_key
from edition.depositing.markdown import plain
from edition.depositing.settings import with_values
from edition.encoding.release import keep_day_of_conversion, release, released
from edition.errors import TeiError

TEI = "http://www.tei-c.org/ns/1.0"


def text(*paragraphs: str) -> etree._Element:
    return etree.fromstring(f'<TEI xmlns="{TEI}"><text><body>{"".join(paragraphs)}</body></text></TEI>')


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    return "2025-01-01"


def member(package: Path, name: str) -> str:
    with zipfile.ZipFile(package) as archive:
        return archive.read(f"{package.stem}/data/{name}").decode()


def test_a_release_changes_the_bytes_of_the_version_and_no_others(project: Path, day: str) -> None:
    tei, settings = project / "tei" / "sample.xml", project / "edition.yaml"
    tei.write_text(tei.read_text(encoding="utf-8").replace('<p xml:id="p-1">', "<p  xml:id='p-1' >"), encoding="utf-8")
    before, told = tei.read_text(encoding="utf-8").splitlines(), settings.read_text(encoding="utf-8").splitlines()
    result = run(project, "release", "1.1.0", "--note", "Two <slips> & a date.", "--by", "ed-1")
    assert result.exit_code == 0, result.output
    after = tei.read_text(encoding="utf-8").splitlines()
    gone = [line.strip() for line in before if line not in after]
    assert gone == ['<edition n="1.0.0">Version 1.0.0</edition>', '<date when="2024-03-01">2024-03-01</date>']
    assert [line.strip() for line in after if line not in before] == [
        '<edition n="1.1.0">Version 1.1.0</edition>', f'<date when="{day}">{day}</date>',
        f'<change when="{day}" who="#ed-1" status="published">Version 1.1.0: Two &lt;slips&gt; &amp; a date.</change>',
    ]
    now = settings.read_text(encoding="utf-8").splitlines()
    assert [line for line in now if line not in told] == [f"date: {day}", "version: 1.1.0  # of the text"]


def test_after_a_release_nothing_has_drifted_and_a_new_conversion_agrees(project: Path, day: str) -> None:
    assert run(project, "release", "1.1.0").exit_code == 0
    tei = (project / "tei" / "sample.xml").read_bytes()
    assert run(project, "convert").exit_code == 0
    assert (project / "tei" / "sample.xml").read_bytes() == tei
    assert "D101" not in run(project, "check").output


@pytest.mark.parametrize("version", ["1.0.0", "0.9.0", "2", "1.1", "new"])
def test_a_version_is_semantic_and_newer(project: Path, version: str) -> None:
    before = (project / "edition.yaml").read_bytes()
    result = run(project, "release", version)
    assert result.exit_code == 4
    assert "Traceback" not in result.output
    assert (project / "edition.yaml").read_bytes() == before


def test_the_next_package_says_what_is_new_for_readers(project: Path, day: str) -> None:
    assert run(project, "deposit").exit_code == 0
    tei = project / "tei" / "letter-2.xml"
    data = tei.read_text(encoding="utf-8")
    assert '<persName ref="#pers-holm">Holm</persName>' in data
    tei.write_text(data.replace('<persName ref="#pers-holm">Holm</persName>', "Holm"), encoding="utf-8")
    assert run(project, "release", "1.1.0", "--note", "Holm of the letter may be another").exit_code == 0
    result = run(committed(project), "deposit")
    assert result.exit_code == 0, result.output
    assert "Holm of the letter may be another. Tags: 1 gone" in result.output
    package = project / "build" / "deposit" / "the-harbour-papers-1.1.0.zip"
    log = member(package, "CHANGELOG.md")
    assert log.index("## 1.1.0 (2025-01-01)") < log.index("## 1.0.0 (2024-03-01)")
    assert "gone: persName “Holm” #pers-holm" in log
    for name in ("metadata/datacite.json", "metadata/invenio.json", ".zenodo.json", "codemeta.json"):
        assert "Holm of the letter may be another. Tags: 1 gone" in member(package, name), name


def test_a_version_is_not_packed_again_with_other_content(project: Path) -> None:
    assert run(project, "deposit").exit_code == 0
    package = project / "build" / "deposit" / "the-harbour-papers-1.0.0.zip"
    before = package.read_bytes()
    tei = project / "tei" / "letter-2.xml"
    tei.write_text(tei.read_text(encoding="utf-8").replace("<persName ref=\"#pers-holm\">Holm</persName>", "Holm"),
                   encoding="utf-8")
    result = run(committed(project), "deposit")
    assert result.exit_code == 9
    assert "version 1.0.0 was packaged before with other content (tei/letter-2.xml" in result.output
    assert package.read_bytes() == before
    assert run(project, "deposit", "--replace").exit_code == 0
    assert package.read_bytes() != before


def test_another_commit_alone_is_no_other_content(project: Path) -> None:
    assert run(project, "deposit").exit_code == 0
    (project / "notes.txt").write_text("to do\n", encoding="utf-8")
    assert run(committed(project), "deposit").exit_code == 0


def test_a_doi_that_was_given_since_is_no_other_content(project: Path) -> None:
    doi = '<idno type="DOI">10.5072/harbour.1</idno>'
    settings = project / "edition.yaml"
    without = settings.read_text(encoding="utf-8").replace("  doi: 10.5072/harbour.1\n", "")
    settings.write_text(without, encoding="utf-8")
    whole = {path: path.read_text(encoding="utf-8") for path in (project / "tei").glob("*.xml")}
    for path, data in whole.items():
        assert doi in data
        path.write_text(data.replace(doi, ""), encoding="utf-8")
    assert run(committed(project), "deposit").exit_code == 0
    for path, data in whole.items():
        path.write_text(data, encoding="utf-8")
    result = run(committed(project), "deposit")
    assert result.exit_code == 0, result.output
    package = project / "build" / "deposit" / "the-harbour-papers-1.0.0.zip"
    assert '"doi": "10.5072/harbour.1"' in member(package, "metadata/datacite.json")


def test_words_that_differ_are_shown_with_a_few_around_them() -> None:
    old = text('<p xml:id="p-1">The council met on a cold day and the harbour could wait for years.</p>')
    new = text('<p xml:id="p-1">The council met on a cold day and the harbour must wait for years.</p>')
    (change,) = changes("sample", old, new)
    assert (change.kind, change.place) == ("text", "p-1")
    assert str(change) == "`p-1`: “…and the harbour could wait for years.” → “…and the harbour must wait for years.”"


def test_a_correction_counts_for_readers_when_a_person_agreed() -> None:
    choice = '<choice{}><sic>harbonr</sic><corr>harbour</corr></choice>'
    old = text(f'<p xml:id="p-1">The {choice.format("")}.</p>')
    new = text(f'<p xml:id="p-1">The {choice.format(chr(32) + "resp=" + chr(34) + "#ed-1" + chr(34))}.</p>')
    kinds = [c.kind for c in changes("sample", old, new)]
    assert kinds == ["text", "apparatus"]


def test_a_new_item_does_not_move_those_after_it() -> None:
    items = [f"<item>Point {word}</item>" for word in ("one", "two", "three")]
    old, new = text("<list>", *items, "</list>"), text("<list><item>A new point</item>", *items, "</list>")
    assert [(c.before, c.after) for c in changes("sample", old, new)] == [("", "“A new point”")]


def test_changes_are_counted_by_kind_and_named_by_place() -> None:
    old = text('<p xml:id="p-1">One.</p><p xml:id="p-2">Two <date when="1951">1951</date>.</p>')
    new = text('<p xml:id="p-1">Won.</p><p xml:id="p-2">Two <date when="1952">1951</date>.</p>',
               '<p xml:id="p-3">Three.</p>')
    found = changes("sample", old, new)
    assert summary(found) == "Text: 1 changed, 1 new (p-1, p-3). Tags: 1 changed (p-2)."
    assert lines(found)[-1] == "- sample, `p-2`: date “1951” 1951 → date “1951” 1952"


def test_a_file_without_changes_has_none(project: Path) -> None:
    root = etree.parse(str(project / "tei" / "sample.xml")).getroot()
    assert changes("sample", root, root) == []


def test_versions_are_ordered_by_their_numbers() -> None:
    assert version_key("0.10.0") > version_key("0.9.1") > version_key("0.9.1rc1") > version_key("nonsense")


def test_values_are_written_into_settings_where_they_stand() -> None:
    before = "# mine\ntitle: 'A: b'   # odd\nversion:   \"0.1.0\"  # now\n"
    assert with_values(before, {"version": "0.2.0", "date": "2025-01-01"}) == (
        "# mine\ntitle: 'A: b'   # odd\nversion:   0.2.0  # now\ndate: 2025-01-01\n")


def test_the_day_of_the_first_conversion_stays_what_it_was() -> None:
    line = b'<change who="#edition-software" status="converted" when="%s">Converted by edition %s.</change>'
    first = line % (b"2024-03-01", b"1")
    assert keep_day_of_conversion(line % (b"2025-01-01", b"1"), first) == first
    assert keep_day_of_conversion(line % (b"2025-01-01", b"2"), first) == line % (b"2025-01-01", b"2")


def test_what_was_said_of_a_release_is_read_again() -> None:
    root = etree.fromstring(f'<TEI xmlns="{TEI}"><change status="published">Version 1.1.0: New: a\n  map.</change>'
                            '<change status="published">Version 1.0.0.</change><change>Version 9: no</change></TEI>')
    assert released(root) == {"1.1.0": "New: a map.", "1.0.0": ""}


def test_a_new_version_leaves_the_doi_of_the_one_before_it_and_names_it(project: Path, day: str) -> None:
    settings = project / "edition.yaml"
    without = settings.read_text(encoding="utf-8").replace("  doi: 10.5072/harbour.1\n", "")
    settings.write_text(without, encoding="utf-8")
    entry = "- {server: zenodo.org, version: 1.0.0, state: published, record: '7', doi: 10.5072/Harbour.1}\n"
    (project / "deposits.yaml").write_text(entry, encoding="utf-8")
    assert run(project, "release", "1.1.0").exit_code == 0
    assert 'type="DOI"' not in (project / "tei" / "sample.xml").read_text(encoding="utf-8")
    assert run(committed(project), "deposit").exit_code == 0
    made = json.loads(member(project / "build" / "deposit" / "the-harbour-papers-1.1.0.zip", "metadata/datacite.json"))
    assert "doi" not in made
    assert ("10.5072/Harbour.1", "IsNewVersionOf") in {
        (r["relatedIdentifier"], r["relationType"]) for r in made["relatedIdentifiers"]}


def test_what_the_registers_say_is_compared_too() -> None:
    person = "<person xml:id=\"pers-holm\"><persName>Holm</persName>{}</person>"
    entry = f"<standOff><listPerson>{person}</listPerson></standOff>"
    old, new = (etree.fromstring(f'<TEI xmlns="{TEI}">{entry.format(more)}<text><body/></text></TEI>')
                for more in ("", "<note>Clerk in Varnes.</note>"))
    (change,) = changes("sample", old, new)
    assert (change.kind, change.place) == ("registers", "pers-holm")
    assert "Clerk in Varnes." in change.after


def test_documents_of_one_record_are_of_one_version(project: Path) -> None:
    tei = project / "tei" / "letter-2.xml"
    tei.write_text(tei.read_text(encoding="utf-8").replace('n="1.0.0">Version 1.0.0', 'n="1.1.0">Version 1.1.0'),
                   encoding="utf-8")
    result = run(committed(project), "deposit")
    assert result.exit_code == 9
    assert "sample.xml is version 1.0.0 and tei/letter-2.xml is version 1.1.0" in result.output


def test_a_folder_left_by_a_killed_run_goes(project: Path) -> None:
    left = project / "build" / "deposit" / ".making-killed"
    left.mkdir(parents=True)
    assert run(project, "deposit").exit_code == 0
    assert not left.exists()


@pytest.mark.parametrize(("text", "written"), [
    ("a <b> & *c* [d](e) `f`", r"a \<b> & \*c\* \[d\](e) \`f\`"), ("# no heading", r"\# no heading"),
    ("see https://example.org/a_b_c now_", r"see https://example.org/a_b_c now\_"), ("&lt; AT&T", r"\&lt; AT&T"),
])  # fmt: skip
def test_words_of_others_are_no_markdown(text: str, written: str) -> None:
    assert plain(text) == written


def test_a_release_keeps_the_words_an_editor_chose() -> None:
    header = ('<editionStmt><edition n = \'1.0.0\'>Second edition, <hi>revised</hi> (1.0.0)</edition></editionStmt>'
              '<publicationStmt><date when="2024-03-01">March 2024</date></publicationStmt>')
    data = (f'<TEI xmlns="{TEI}"><teiHeader><fileDesc>{header}</fileDesc><revisionDesc/></teiHeader><text/></TEI>')
    with pytest.raises(TeiError, match="revisionDesc"):
        release(data.replace("<revisionDesc/>", "").encode(), "1.1.0", "2025-01-01", "#ed-1", "", "a.xml")
    empty = release(data.encode(), "1.1.0", "2025-01-01", "#ed-1", "", "a.xml").decode()
    assert 'status="published">Version 1.1.0.</change></revisionDesc></teiHeader>' in empty
    whole = data.replace("<revisionDesc/>", "<revisionDesc><change>Begun.</change></revisionDesc>").encode()
    made = release(whole, "1.1.0", "2025-01-01", "#ed-1", "", "a.xml").decode()
    assert '<edition n="1.1.0">Second edition, <hi>revised</hi> (1.1.0)</edition>' in made
    assert '<date when="2025-01-01">March 2024</date>' in made
    assert 'status="published">Version 1.1.0.</change><change>Begun.</change>' in made


def test_the_package_to_compare_with_can_be_named(project: Path, day: str, tmp_path: Path) -> None:
    assert run(project, "deposit").exit_code == 0
    kept = tmp_path / "kept.zip"
    (project / "build" / "deposit" / "the-harbour-papers-1.0.0.zip").rename(kept)
    assert run(project, "release", "1.1.0").exit_code == 0
    committed(project)
    assert "The first version" in log(project, run(project, "deposit"))
    assert "Compared with version 1.0.0" in log(project, run(project, "deposit", "--since", str(kept)))


def log(project: Path, result: Result) -> str:
    assert result.exit_code == 0, result.output
    return member(project / "build" / "deposit" / "the-harbour-papers-1.1.0.zip", "CHANGELOG.md")


def test_what_is_no_package_cannot_be_compared_with(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("folder/file", b"x")
    result = run(project, "deposit", "--since", str(other))
    assert result.exit_code == 9
    assert "is no package that `edition deposit` made" in result.output
