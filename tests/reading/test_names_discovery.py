"""Names nobody listed: found, grouped, told apart by kind, and written as YAML that can be pasted."""

from pathlib import Path

import pytest

from edition.authority import Authority, Person, load_file
from edition.reading.name_discovery import Unknown, discover
from edition.reading.name_listing import as_yaml
from edition.reading.passages import Passage

TEXT = """Yesterday Frol Kuzmin came to Tula with Premier Balanin. Balanin said little; Kuzmin's aide spoke.
In Tula the Council of Rural Affairs met. Clearly, Kuzmin was ill. Balanim told nobody. Then Balanin and Orlov left.
Ann Grey and Bob Grey wrote to Grey. He read it in an article in Star. The KUBEAM file and the Balanin-Orlov talks."""


def unknowns(text: str, authority: Authority | None = None) -> dict[str, Unknown]:
    passages = [Passage(line) for line in text.split("\n")]
    return {unknown.name: unknown for unknown in discover(passages, authority or Authority())}


def test_people_are_grouped_with_their_given_names() -> None:
    found = unknowns(TEXT)
    assert (found["Kuzmin, Frol"].kind, found["Kuzmin, Frol"].count) == ("person", 3)
    assert dict(found["Kuzmin, Frol"].forms) == {"Kuzmin": 2, "Frol Kuzmin": 1}


def test_an_abbreviation_before_a_number_is_no_name() -> None:
    found = unknowns("Then Ann Boland sat at Ext. 7415, or at Bldg. 4, and write to Tula.")
    assert set(found) == {"Boland, Ann", "Tula"}


def test_a_surname_behind_initials_in_a_line_of_capitals_is_cut_out_whole() -> None:
    found = unknowns("Mr. Boland wrote to Tula.\nR. M. BOLAND First Secretary")
    assert found["Boland"].forms == (("Boland", 2),)


def test_kinds_are_told_by_their_surroundings() -> None:
    kinds = {name: unknown.kind for name, unknown in unknowns(TEXT).items()}
    assert kinds["Balanin"] == kinds["Orlov"] == "person"
    assert kinds["Tula"] == "place"
    assert kinds["Council of Rural Affairs"] == "org"
    assert kinds["KUBEAM"] == "term"


def test_two_people_of_one_surname_stay_apart_and_so_does_the_bare_surname() -> None:
    assert {"Grey, Ann", "Grey, Bob", "Grey"} <= set(unknowns(TEXT))


def test_a_slip_is_shown_with_the_name_it_is_near() -> None:
    found = unknowns(TEXT)
    assert found["Balanin"].slips == ("Balanim",)
    assert "Balanim" not in found


def test_what_is_listed_is_not_shown_again() -> None:
    listed = Authority(persons=(Person(id="b", name="Balanin, Ivan"), Person(id="k", name="Kuzmin, Frol")))
    assert not {"Balanin", "Kuzmin, Frol"} & set(unknowns(TEXT, listed))


@pytest.mark.parametrize("text", [
    "Clearly this was so. However, nobody came. Although it rained, Monday was fine. In June he left.",
    "The Soviet and the Hungarian leaders, Communists and Marxists, spoke Russian.",
    "In Operation Dawn and the Second World War the F-14 flew. See Annex IV and Page 12.",
])
def test_words_with_a_capital_that_name_nobody_are_not_shown(text: str) -> None:
    assert unknowns(text) == {}


def test_contexts_are_words_of_the_text() -> None:
    flat = " ".join(TEXT.split())
    for unknown in unknowns(TEXT).values():
        assert unknown.contexts
        assert all(context in flat for context in unknown.contexts)


def test_the_yaml_can_be_pasted(tmp_path: Path) -> None:
    text = as_yaml(list(unknowns(TEXT).values()))
    people = text.partition("# ---- persons.yaml")[2].partition("# ----")[0]
    path = tmp_path / "persons.yaml"
    path.write_text(f"#{people}", encoding="utf-8")
    entries = {entry.name: entry for entry in load_file(path, Person)}
    assert entries["Kuzmin, Frol"].forms == ("Kuzmin", "Frol Kuzmin")
    assert len({entry.id for entry in entries.values()}) == len(entries)
    assert "# 3 times" in text


def test_the_seed_of_this_edition_yields_its_people(root: Path) -> None:
    body = (root / "seeds" / "caesar-30.txt").read_text(encoding="utf-8").split("---\n", 2)[2]
    passages = [Passage(" ".join(part.split())) for part in body.split("\n\n") if part.strip()]
    unlisted = [unknown for unknown in discover(passages, Authority()) if unknown.kind == "person"]
    found = {form for unknown in unlisted for form, _ in unknown.forms}
    people = load_file(root / "seeds" / "authority" / "persons.yaml", Person)
    assert {p.forms[0] for p in people} <= found


def test_no_id_is_proposed_that_somebody_listed_has() -> None:
    listed = as_yaml(list(unknowns("Mr. Boland wrote to Tula. Mr. Boland was ill.").values()), ["boland"])
    assert "id: boland-2" in listed
    assert "id: boland\n" not in listed
