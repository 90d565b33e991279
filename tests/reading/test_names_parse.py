"""Preferred names taken apart, in the many ways in which published lists write them."""

import pytest

from edition.reading.name_parse import PersonName, parse_name

CASES = [
    ("Brown, John F.", ("Brown", ("John", "F"), (), None)),
    ("Brown, David K.E.", ("Brown", ("David", "K", "E"), (), None)),
    ("Brown, Colonel J.C. (Oliver G. Green)", ("Brown", ("J", "C"), ("Colonel",), None)),
    ("Brown, General Walter Bedell (Grey)", ("Brown", ("Walter", "Bedell"), ("General",), None)),
    ("Brown, Henry Cabot, Jr.", ("Brown", ("Henry", "Cabot"), (), "Jr.")),
    ("Brown, Lyman L., General, USA", ("Brown", ("Lyman", "L"), ("General",), None)),
    ("Brown, Admiral Arleigh A., USN", ("Brown", ("Arleigh", "A"), ("Admiral",), None)),
    ("Brown, Earl D.", ("Brown", ("Earl", "D"), (), None)),
    ("Brown, Avis T. (Avis Thayer), 1940-", ("Brown", ("Avis", "Thayer"), (), None)),
    ("Brown Georgi N.", ("Brown", ("Georgi", "N"), (), None)),
    ("King, John", ("King", ("John",), (), None)),
    ("King, Colonel J.C.", ("King", ("J", "C"), ("Colonel",), None)),
    ("Home, Alexander Frederick Douglas (Lord)", ("Home", ("Alexander", "Frederick", "Douglas"), ("Lord",), None)),
    ("Pahlavi, Mohammad Reza Shah", ("Pahlavi", ("Mohammad", "Reza"), ("Shah",), None)),
    ("de Gaulle, Charles", ("de Gaulle", ("Charles",), (), None)),
    ("Brentano, Heinrich von", ("von Brentano", ("Heinrich",), (), None)),
    ("Couve de Murville, Maurice", ("Couve de Murville", ("Maurice",), (), None)),
    ("Castillo Armas, Colonel Carlos", ("Castillo Armas", ("Carlos",), ("Colonel",), None)),
    ("Diem, Ngo Dinh", ("Diem", ("Ngo", "Dinh"), (), None)),
    ("Ngo Dinh Diem", ("Diem", ("Ngo", "Dinh"), (), None)),
    ("Duong Van Minh, General", ("Minh", ("Duong", "Van"), ("General",), None)),
    ("Johnson, U. Alexis", ("Johnson", ("U", "Alexis"), (), None)),
    ("U Thant", ("Thant", ("U",), (), None)),
    ("Sukarno", ("Sukarno", (), (), None)),
    ("Nhu, Madame", ("Nhu", (), ("Madame",), None)),
    ("Josip Broz Tito", ("Tito", ("Josip", "Broz"), (), None)),
    ("O'Neill, Sir Con", ("O'Neill", ("Con",), ("Sir",), None)),
    ("James A. Van Fleet", ("Van Fleet", ("James", "A"), (), None)),
]


@pytest.mark.parametrize(("name", "parts"), CASES)
def test_a_preferred_name_is_taken_apart(name: str, parts: tuple) -> None:
    own = parse_name(name)[0]
    assert (own.surname, own.given, own.ranks, own.suffix) == parts


def test_a_chinese_name_leads_with_its_surname() -> None:
    assert parse_name("Chiang Kai-shek, Generalissimo") == (
        PersonName("Chiang", trailing=("Kai-shek",), ranks=("Generalissimo",)),)


def test_an_arabic_name_leads_with_what_people_call_him() -> None:
    assert parse_name("Faisal ibn Abd al-Aziz al Saud")[0].surname == "Faisal"


def test_a_ruler_has_a_first_name_that_alone_names_nobody() -> None:
    assert parse_name("Elizabeth II, Queen")[0] == PersonName("Elizabeth", ranks=("Queen",), suffix="II", regnal=True)


def test_other_names_in_brackets_are_names_of_their_own() -> None:
    own, other = parse_name("Dunn, Allen (Ashe, Robert A.)")
    assert (own.surname, other.surname, other.given) == ("Dunn", "Ashe", ("Robert", "A"))


@pytest.mark.parametrize("name", ["Brown, Colonel Ed (USA)", "Brown, Al (retired)", "Brown, Anthony (Earl of Avon)"])
def test_a_remark_in_brackets_is_no_name(name: str) -> None:
    assert len(parse_name(name)) == 1


def test_a_nickname_is_kept_beside_the_given_names() -> None:
    assert parse_name('Thorne, Lucas E. ("Tommy")')[0].nicknames == ("Tommy",)
