"""Registers as tables, and imports that add to a file without touching what stands in it."""

from pathlib import Path

import pytest

from edition.authority import LifeDate, Person, Place, Role, load_file, parse_date
from edition.authority.importing import import_entries
from edition.authority.tables import as_table, read_table
from edition.errors import AuthorityError


def table(tmp_path: Path, text: str, kind: type = Person):
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return read_table(path, kind)


@pytest.mark.parametrize(("head", "row", "name"), [
    ("Surname,Given names", "Brown,Ann Mary", "Brown, Ann Mary"),
    ("First name,Last name", "Ann,Brown", "Brown, Ann"),
    ("Surname,Given names", "Sukarno,", "Sukarno"),
    ("Name,Surname,Given names", '"Brown, A.",Brown,Ann', "Brown, A."),
])
def test_surname_and_given_names_in_two_columns_are_one_name(tmp_path: Path, head: str, row: str, name: str) -> None:
    read = table(tmp_path, f"{head}\n{row}\n")
    assert [entry.name for entry in read.entries] == [name] and read.ignored == ()


def test_columns_are_taken_as_people_name_them(tmp_path: Path) -> None:
    row = '"Brown, Ann";1894-04-15;Q1;Annie | A. Brown;38'
    read = table(tmp_path, f"Name;Date of birth;QID;Other names;shoe size\n{row}\n")
    assert read.ignored == ("shoe size",)
    assert read.entries == (Person(id="brown", name="Brown, Ann", born=LifeDate(when="1894-04-15"),
                                   forms=("Annie", "A. Brown"), same_as=("https://www.wikidata.org/entity/Q1",)),)


def test_ids_are_made_from_names_and_differ(tmp_path: Path) -> None:
    read = table(tmp_path, 'id,name\n,"Brown, Ann"\n,"Brown, Bob"\nbrown-x,"Brown, Bob"\n,"Brown, Bob"\n,Łódź\n')
    assert [e.id for e in read.entries] == ["brown", "brown-bob", "brown-x", "brown-bob-2", "odz"]


@pytest.mark.parametrize(("text", "line", "words"), [
    ("surname,born\nBrown,1894\n", 1, "no column is called name"),
    ("name,born\nBrown,1894\n\nGrey,soon\n", 4, "'soon' is no date"),
    ("name,born\n,1894\n", 2, "no name"),
])
def test_a_table_that_cannot_be_used_says_where(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(AuthorityError, match=words) as caught:
        table(tmp_path, text)
    assert caught.value.line == line


def test_a_table_written_reads_back_the_same(tmp_path: Path) -> None:
    people = (Person(id="a", name="Brown, Ann", forms=("Annie", 'The "Fox"'), born=parse_date("189X"),
                     died=parse_date("1971?"), roles=(Role("Mayor", "1920-05", "1924"), Role("Poet")),
                     note="One; two, three"),
              Person(id="b", name="Grey, Bob", same_as=("https://viaf.org/viaf/1", "https://example.org/2")))
    assert table(tmp_path, as_table(people)).entries == people
    places = (Place(id="x", name="Xtown", coordinates=("1.50", "-3"), type="city"),)
    assert table(tmp_path, as_table(places), Place).entries == places


def test_an_import_adds_at_the_end_and_keeps_every_byte_before(tmp_path: Path) -> None:
    path = tmp_path / "persons.yaml"
    own = "# mine\n- {id: a, name: 'Brown, Ann'}   # odd layout\n"
    path.write_text(own, encoding="utf-8")
    given = [Person(id="a", name="Brown, Ann"), Person(id="b", name="Grey, Bob")]
    done = import_entries(tmp_path, given)["persons.yaml"]
    assert (done.added, done.same, done.differing) == (("b",), ("a",), ())
    assert path.read_text(encoding="utf-8").startswith(own)
    assert [e.id for e in load_file(path, Person)] == ["a", "b"]


def test_an_entry_that_differs_from_one_there_is_left_to_its_editor(tmp_path: Path) -> None:
    (tmp_path / "persons.yaml").write_text("- {id: a, name: Mine}\n", encoding="utf-8")
    done = import_entries(tmp_path, [Person(id="a", name="Theirs")])["persons.yaml"]
    assert (done.added, done.differing) == ((), ("a",))
    assert load_file(tmp_path / "persons.yaml", Person)[0].name == "Mine"


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    assert import_entries(tmp_path, [Person(id="a", name="A")], dry_run=True)["persons.yaml"].added == ("a",)
    assert list(tmp_path.iterdir()) == []


def test_what_the_files_could_not_hold_is_refused_at_its_place(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match=r"people.csv:7: 'a b' cannot be an id"):
        import_entries(tmp_path, [Person(id="a b", name="A", file="people.csv", line=7)])
    assert list(tmp_path.iterdir()) == []


def test_an_empty_list_in_a_file_gives_way(tmp_path: Path) -> None:
    (tmp_path / "persons.yaml").write_text("# none yet\n[]\n", encoding="utf-8")
    import_entries(tmp_path, [Person(id="a", name="A")])
    assert [e.id for e in load_file(tmp_path / "persons.yaml", Person)] == ["a"]
