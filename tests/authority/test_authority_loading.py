"""Authority files at the door: what may be typed, and that every mistake is named with its file and line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.authority import Authority, LifeDate, Person, Place, Role, as_yaml, load_authority, load_file, parse_date
from edition.errors import AuthorityError


def write(folder: Path, **files: str) -> Path:
    for stem, text in files.items():
        (folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_id_and_name_are_enough(tmp_path: Path) -> None:
    authority = load_authority(write(tmp_path, persons="- id: p_AB1\n  name: Brown, Ann\n"))
    assert authority.persons == (Person(id="p_AB1", name="Brown, Ann"),)
    assert authority.by_ref["pers-p_AB1"].line == 1


def test_every_field_arrives_typed(tmp_path: Path) -> None:
    text = """
- id: brown
  name: Brown, Ann
  forms: [Brown, Annie Brown]
  native: Браун
  born: 1894-04-15
  died: {notBefore: 1970, notAfter: 1971}
  roles: [{title: Mayor, from: 1920-05, to: 1924}]
  note: A person
    of two lines.
  same_as: [https://example.org/1]
  tei: <person sex="F"/>
"""
    person = load_authority(write(tmp_path, persons=text)).persons[0]
    assert person.born == LifeDate(when="1894-04-15")
    assert person.died == LifeDate(not_before="1970", not_after="1971")
    assert person.roles == (Role("Mayor", "1920-05", "1924"),)
    assert person.note == "A person of two lines."
    assert (person.forms, person.tei) == (("Brown", "Annie Brown"), '<person sex="F"/>')


def test_places_have_coordinates_as_typed(tmp_path: Path) -> None:
    text = "- {id: x, name: Xtown, coordinates: {lat: 55.750, long: -37.62}}"
    assert load_authority(write(tmp_path, places=text)).places[0].coordinates == ("55.750", "-37.62")


def test_no_folder_and_empty_files_are_an_empty_authority(tmp_path: Path) -> None:
    assert load_authority(tmp_path / "none") == Authority()
    assert load_authority(write(tmp_path, persons="", orgs="# nothing yet\n")) == Authority()


def test_a_prefix_already_typed_is_not_doubled(tmp_path: Path) -> None:
    assert load_authority(write(tmp_path, orgs="- {id: org-kgb, name: KGB}")).orgs[0].ref == "org-kgb"


@pytest.mark.parametrize(("text", "line", "words"), [
    ("- id: a\n  name: A\n- id: a\n  name: B\n", 3, "already that of the entry on line 1"),
    ("- name: A\n", 1, "no id"),
    ("- id: a\n", 1, "no name"),
    ("- id: a\n  name: A\n  borm: 1894\n", 3, "did you mean 'born'"),
    ("- id: a\n  name: A\n  xyzzy: 1894\n", 3, "known are id, name"),
    ("- id: a\n  name: A\n\n  born: 1894-02-30\n", 4, "'1894-02-30' is no date"),
    ("- id: a\n  name: A\n  born: {notbefore: 1894}\n", 3, "notBefore"),
    ("- id: a\n  name: A\n  born: {notBefore: 1899, notAfter: 1894}\n", 3, "later than"),
    ("- id: a\n  name: A\n  name: B\n", 3, "stands twice"),
    ("- id: a b\n  name: A\n", 1, "cannot be an id"),
    ("- id: a\n  name: [A, B]\n", 2, "one piece of text"),
    ("- id: a\n  name: A\n  same_as: wikidata Q1\n", 3, "no web address"),
    ("- id: a\n  name: A\n  roles: [{from: 1920}]\n", 3, "no title"),
    ("- id: a\n  name: A\n  tei: <p>\n", 3, "well-formed"),
    ("- id: a\n  name: A\n  tei: '<!DOCTYPE a []><a/>'\n", 3, "DTD"),
    ("id: a\nname: A\n", 1, "a list was expected"),
    ("- a\n", 1, "'key: value'"),
    ("- id: a\n  name: 'A\n", 2, "no YAML"),
])
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(AuthorityError) as caught:
        load_authority(write(tmp_path, persons=text))
    assert words in caught.value.message
    assert caught.value.path == tmp_path / "persons.yaml"
    assert caught.value.line is not None
    assert abs(caught.value.line - line) <= (1 if words == "no YAML" else 0)


def test_a_misnamed_file_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match=r"did you mean persons\.yaml"):
        load_authority(write(tmp_path, person="- {id: a, name: A}"))


def test_bytes_that_are_not_utf8_are_named_by_line(tmp_path: Path) -> None:
    (tmp_path / "persons.yaml").write_bytes(b"- id: a\n  name: G\xf6ring\n")
    with pytest.raises(AuthorityError, match=r"persons.yaml:2: the file is not UTF-8"):
        load_authority(tmp_path)


def test_a_part_of_an_unknown_body_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match="Did you mean 'agency'"):
        load_authority(write(tmp_path, orgs="- {id: agency, name: Agency}\n- {id: b, name: Branch, part_of: agency1}"))


def test_a_surname_of_two_people_is_no_clash(tmp_path: Path) -> None:
    text = "- {id: a, name: 'Grey, Ann', forms: [Grey]}\n- {id: b, name: 'Grey, Bob', forms: [Grey]}"
    assert load_authority(write(tmp_path, persons=text)).findings == ()


def test_a_form_of_a_person_and_a_place_is_a_finding(tmp_path: Path) -> None:
    folder = write(tmp_path, persons="- {id: a, name: 'Tula, Ann', forms: [Tula]}", places="- {id: tula, name: Tula}")
    (finding,) = load_authority(folder).findings
    assert "'Tula' is a form of person a, place tula" in finding.message


def test_the_same_preferred_name_twice_is_a_finding(tmp_path: Path) -> None:
    text = "- {id: a, name: 'Grey, Ann'}\n- {id: b, name: 'Grey, Ann'}"
    assert len(load_authority(write(tmp_path, persons=text)).findings) == 1


@pytest.mark.parametrize(("typed", "date"), [
    ("1894", LifeDate(when="1894")),
    ("1894-04", LifeDate(when="1894-04")),
    ("1894?", LifeDate(when="1894", cert="medium")),
    ("189X", LifeDate(not_before="1890", not_after="1899")),
    ("18XX", LifeDate(not_before="1800", not_after="1899")),
    ("1894/1895", LifeDate(not_before="1894", not_after="1895")),
    ("[1894..1895]", LifeDate(not_before="1894", not_after="1895")),
    ("../1895", LifeDate(not_after="1895")),
    ("-0043", LifeDate(when="-0043")),
    ("1895/1894", None), ("1894-13", None), ("about 1894", None), ("../..", None),
])
def test_dates_as_people_type_them(typed: str, date: LifeDate | None) -> None:
    assert parse_date(typed) == date


words = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1).map(
    lambda t: " ".join(t.split())).filter(bool)


@settings(deadline=None)
@given(st.lists(st.builds(
    lambda name, forms, note: (name, tuple(dict.fromkeys(forms)), note), words, st.lists(words, max_size=3), words)))
def test_what_is_written_reads_back_the_same(tmp_path_factory: pytest.TempPathFactory, values: list[tuple]) -> None:
    people = tuple(Person(id=f"p{i}", name=n, forms=f, note=note, born=parse_date("189X"))
                   for i, (n, f, note) in enumerate(values))
    path = tmp_path_factory.mktemp("a") / "persons.yaml"
    path.write_text(as_yaml(people), encoding="utf-8")
    assert load_file(path, Person) == people


def test_yaml_is_written_as_people_type_it() -> None:
    text = as_yaml([Place(id="x", name="Xtown", coordinates=("1.50", "-3"), tei="<place>\n  <desc/>\n</place>")])
    assert "lat: 1.50" in text
    assert "tei: |-\n" in text
