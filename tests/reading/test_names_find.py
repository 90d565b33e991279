"""Finding listed names: one line of the table is a text with its mentions in brackets; [words=id] tells who."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.authority import Authority, Org, Person, Place, Role, Term, Title, parse_date
from edition.reading.names import NameMention, Names
from edition.reading.passages import Passage

PEOPLE = {
    "molnar": ("Molnar, Georgii Sergeevich", "Chairman of the Council"),
    "john": ("Harland, John F.", "Senator until 1960; President of the Republic from January 1961"),
    "robert": ("Harland, Robert F.", "Attorney General"),
    "allen": ("Dunning, Allen W.", "Director of Central Intelligence"),
    "foster": ("Dunning, John Foster", "Secretary of State until April 1959"),
    "ball": ("Ball, George W.", "Under Secretary of State"),
    "king": ("King, Colonel J.C.", "Chief of the Western Division"),
    "long": ("Long, Franklin A.", "Assistant Director"),
    "may": ("May, Ernest", "historian"),
    "rusk": ("Rusk, Dean", "Secretary of State"),
    "dean": ("Dean, Arthur H.", "Chairman of the Delegation"),
    "gaulle": ("de Gaulle, Charles", "President of France"),
    "castle": ("Castillo Armas, Colonel Carlos", "Colonel"),
    "chiang": ("Chiang Kai-shek", "Generalissimo"),
    "diem": ("Ngo Dinh Diem", "President of Vietnam"),
    "home": ("Home, Alexander Frederick Douglas (Lord)", "Foreign Secretary"),
    "polian": ("Polianskii, Dmitrii Stepanovich", ""),
    "gomulka": ("Gomułka, Władysław", ""),
    "hussein": ("Hussein I", "King of Jordan"),
    "oneill": ("O'Neill, Sir Con", ""),
    "lodge": ("Lodge, Henry Cabot, Jr.", "Ambassador"),
    "nhu": ("Nhu, Madame", ""),
}
AUTHORITY = Authority(
    persons=tuple(Person(id=key, name=name, note=note or None) for key, (name, note) in PEOPLE.items()),
    places=(Place(id="tula", name="Tula"), Place(id="us", name="United States", forms=("U.S.", "USA")),
            Place(id="east", name="Far East"), Place(id="washington", name="Washington")),
    orgs=(Org(id="cc", name="Central Committee of the Party", forms=("central committee", "CC")),
          Org(id="ucc", name="Ruthenian Central Committee", forms=("Ruthenian central committee",)),
          Org(id="sec", name="Secretariat", forms=("secretariat",)),
          Org(id="lib", name="Harland Memorial Foundation")),
    titles=(Title(id="star", name="Red Star"),),
    terms=(Term(id="kub", name="KUBEAM", expansion="headquarters"),),
)
NAMES = Names(AUTHORITY)


def marked(text: str, names: Names = NAMES, date: str | None = "1962-05-05") -> str:
    """TEXT with each mention as [words=id], with ? for a doubt and ~form for a slip; | parts passages."""
    passages = [Passage(part) for part in text.split("|")]
    found = names.find(passages, date)
    return "|".join(_marked(p.text, [m for m in found if m.passage == n]) for n, p in enumerate(passages))


def _marked(text: str, mentions: list[NameMention]) -> str:
    for m in reversed(mentions):
        doubt = "?" * bool(m.certainty) + f"~{m.correction}" * bool(m.correction)
        text = f"{text[:m.start]}[{text[m.start:m.end]}={m.ref.partition('-')[2]}{doubt}]{text[m.end:]}"
    return text


SPANS = [
    "We met [Molnar=molnar], Mr. [Molnar=molnar] and Comrade [Molnar=molnar]'s aide.",
    "So said [Georgii Molnar=molnar], [G. S. Molnar=molnar], [G.S. Molnar=molnar] and [GS Molnar=molnar].",
    "As [Georgy Sergeyevich Molnar=molnar] wrote, [MOLNAR=molnar] was ill.",
    "It lists [Molnar, G. S.=molnar]; [Molnar, Georgii=molnar]; Green.",
    "Then Mr.[Molnar=molnar] and well.[G.S. Molnar=molnar] spoke.",
    "It was [Molnar=molnar]’s plan and the [Molnar=molnar] group's, a [Molnar=molnar] protégé said.",
    "The [Molnar=molnar]-[Rusk=rusk] talks and the Molnarists, post-Molnar, anti-Molnar, Molnarism, deMolnarization.",
    "He saw [Charles de Gaulle=gaulle], [De Gaulle=gaulle], [DeGaulle=gaulle] and General [de Gaulle=gaulle].",
    "Then [Castillo Armas=castle], [Castillo=castle] and Colonel [Carlos Castillo Armas=castle] went.",
    "So [Chiang Kai-shek=chiang], [Chiang Kai-Shek=chiang] and Generalissimo [Chiang=chiang]; not Chiang Ching-kuo.",
    "Both President [Diem=diem] and [Ngo Dinh Diem=diem] were there.",
    "Then Lord [Home=home], [Alec Douglas-Home=home] and the Home Secretary met at the Home Office.",
    "They saw [Polyansky=polian], [Dmitri Polyanskiy=polian] and [Gomulka=gomulka].",
    "When King [Hussein=hussein] left, [Hussein=hussein] said so, and Saddam Hussein too.",
    "So [O’Neill=oneill] and [ONeill=oneill] and Sir [Con O'Neill=oneill] agreed.",
    "There [Henry Cabot Lodge, Jr.=lodge], and Ambassador [Lodge=lodge] agreed; not George Lodge.",
    "Then [JCKing=king] and Colonel [King=king] and [J.C. King=king] left with King Saud and the King.",
]


@pytest.mark.parametrize("text", SPANS)
def test_spans_have_the_name_and_nothing_else(text: str) -> None:
    assert marked(re.sub(r"\[([^=\]]*)=[^\]]*\]", r"\1", text)) == text


NOT_PEOPLE = [
    "He drove through Rusk County to Harland Airport and Ball Park.",
    "The destroyer Harland and Fort Harland were named for him.",
    "Mrs. Harland and Jacqueline Harland came; Edward Harland did not.",
    "Long before that, in May, it was black; Dean Acheson knew.",
    "The ball was long. Dean of the Law School.",
    "Charles Molnar and C. Molnar are others.",
    "Kingston, Balls and Homes; Molnarov.",
]


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_what_looks_like_a_listed_person_and_is_none_is_left_alone(text: str) -> None:
    assert "=" not in marked(text)


def test_common_words_are_names_where_their_place_says_so() -> None:
    assert marked("Mr. Ball saw Dr. Long. Then (King) and Ball's aide met Professor May.") == (
        "Mr. [Ball=ball] saw Dr. [Long=long]. Then ([King=king]) and [Ball=ball]'s aide met Professor [May=may].")
    assert marked("Messrs. Ball, Long and Rusk came.") == "Messrs. [Ball=ball], [Long=long] and [Rusk=rusk] came."
    assert marked("We will see.|Ball") == "We will see.|[Ball=ball]"


def test_a_common_word_that_opens_a_sentence_needs_its_bearer_named_elsewhere() -> None:
    assert marked("Ball said no.") == "Ball said no."
    assert marked("I saw George Ball. Ball said no.") == "I saw [George Ball=ball]. [Ball=ball] said no."


def test_given_names_choose_between_namesakes() -> None:
    assert marked("Allen Dunning, Foster Dunning, A. W. Dunning, J. F. Dunning met.") == (
        "[Allen Dunning=allen], [Foster Dunning=foster], [A. W. Dunning=allen], [J. F. Dunning=foster] met.")


def test_an_office_chooses_between_namesakes() -> None:
    assert marked("He told President Harland that Attorney General Harland had left.") == (
        "He told President [Harland=john] that Attorney General [Harland=robert] had left.")
    assert marked("Memorandum from the Director of Central Intelligence (Dunning) to Rusk.") == (
        "Memorandum from the Director of Central Intelligence ([Dunning=allen]) to [Rusk=rusk].")


def test_who_was_named_in_full_is_meant_afterwards() -> None:
    text = marked("He saw Robert Harland at noon. Then Harland left.")
    assert text.startswith("He saw [Robert Harland=robert] at noon. Then [Harland=robert")


def test_even_evidence_is_a_low_certainty_with_the_rival() -> None:
    (mention,) = NAMES.find([Passage("He asked Dunning about it.")], None)
    assert mention.certainty == "low"
    assert mention.rivals


def test_a_namesake_who_is_not_listed_is_not_tagged() -> None:
    assert marked("He met Edward Molnar there. Later Molnar spoke again, and Edward Molnar left.") == (
        "He met Edward Molnar there. Later Molnar spoke again, and Edward Molnar left.")


def test_nobody_is_named_before_birth() -> None:
    people = (Person(id="old", name="Reeve, Ann", born=parse_date("1890")),
              Person(id="young", name="Reeve, Beth", born=parse_date("1960")))
    assert marked("We saw Reeve.", Names(Authority(persons=people)), "1950-01-01") == "We saw [Reeve=old]."


def test_a_form_listed_by_itself_with_a_reference_is_what_it_says() -> None:
    people = (Person(id="short", name="Diem", note="see Ngo Dinh Diem"),
              Person(id="full", name="Ngo Dinh Diem", note="President"), Person(id="can", name="Can", note="brother"))
    names = Names(Authority(persons=people))
    assert marked("So President Diem said. Can we go? Ngo Dinh Diem met Mr. Can of the Can Lao.", names) == (
        "So President [Diem=short] said. Can we go? [Ngo Dinh Diem=full] met Mr. [Can=can] of the Can Lao.")


def test_a_wife_listed_by_her_husbands_name_needs_her_courtesy() -> None:
    people = (Person(id="he", name="Nhu, Ngo Dinh"), Person(id="she", name="Nhu, Madame", note="wife of Ngo Dinh Nhu"))
    text = marked("Then Madame Nhu spoke of Ngo Dinh Nhu.", Names(Authority(persons=people)))
    assert text == "Then Madame [Nhu=she] spoke of [Ngo Dinh Nhu=he]."


def test_an_office_counts_in_its_years() -> None:
    people = (Person(id="a", name="Reeve, Ann", roles=(Role("Minister of Trade", "1950", "1955"),)),
              Person(id="b", name="Reeve, Beth", roles=(Role("Minister of Trade", "1956", "1960"),)))
    names = Names(Authority(persons=people))
    assert marked("Minister Reeve said so.", names, "1958-01-01").startswith("Minister [Reeve=b")
    assert marked("Minister Reeve said so.", names, "1952-01-01").startswith("Minister [Reeve=a")


@pytest.mark.parametrize(("slip", "form"), [("Gaganovich", "Kaganovich"), ("Kaganvich", "Kaganovich"),
                                            ("KAGAN0VICH", None), ("Kaganivich", "Kaganovich")])
def test_one_slip_in_a_long_name_is_found_with_its_correction(slip: str, form: str | None) -> None:
    names = Names(Authority(persons=(Person(id="k", name="Kaganovich, Lazar"),)))
    found = names.find([Passage(f"Kaganovich came. He saw {slip} there. Kaganovich left.")], None)
    slips = [m for m in found if m.correction]
    assert [m.correction for m in slips] == ([form] if form else [])
    assert all(m.certainty for m in slips)


SLAVIC = Names(Authority(persons=tuple(Person(id=name[:4].lower(), name=name) for name in (
    "Khrushchev, Nikita Sergeevich", "Iudin, Pavel", "Zhdanov, Andrei", "Yeltsin, Boris", "Romanov, Petr",
    "Sobolski, Jan", "Zorin, Valerian", "Brezhnev, Leonid", "Zhukov, Georgii", "Gorbachev, Mikhail"))))


@pytest.mark.parametrize("text", [
    "It was [Nikita Krushchev=khru?~Khrushchev] who came.",           # a given name speaks for the slip
    "Then Marshal [Krushchev=khru?~Khrushchev] came.",                # so does a rank
    "Then Mr. Romanok and Dr. Brezhnek came.",                       # Mr. stands before anybody
    "Nina Khrushcheva, Khrushcheva, Marshal Romanova and Sobolska were others.",
    "Then [Pavel Yudin=iudi] and [Yudin=iudi] spoke; [Judin=iudi] too.",
    "Then [Chruschtschow=khru?], [Schdanow=zhda?], [Jelzin=yelt?] and [Schukow=zhuk?] spoke; [Breschnew=brez?] too.",
    "Then [Khrouchtchev=khru?], [Jdanov=zhda?], [Eltsine=yelt?] and [Joukov=zhuk?] spoke; [Brejnev=brez?] too.",
    "A Sherman, a Schulz, a Jones, a Schumann and a Chandler came.",
])
def test_slips_and_spellings_of_other_languages(text: str) -> None:
    assert marked(re.sub(r"\[([^=\]]*)=[^\]]*\]", r"\1", text), SLAVIC) == text


@pytest.mark.parametrize("text", [
    "Thomson came. Thompson left.",                       # a surname of its own
    "The manners of Mr. Manner. Manners matter.",         # a dictionary word
    "Kaganov, Kaganov, Kaganov and Kaganov were others.",  # frequent
])
def test_what_is_explained_otherwise_is_no_slip(text: str) -> None:
    people = tuple(Person(id=n[:3], name=n) for n in ("Thompson, Llew", "Manner, Ann", "Kaganow, L"))
    assert not [m for m in Names(Authority(persons=people)).find([Passage(text)], None) if m.correction]


THINGS = [
    "The [central committee=cc] met; [Central committee=cc] members left; [CENTRAL COMMITTEE=cc] and [CC=cc].",
    "The [central committee=cc] [secretariat=sec], the [Ruthenian central committee=ucc], a Polish central committee.",
    "In the [U.S.=us] and the [USA=us] but not the U.S.S.R. or the usa, in [Tula=tula] and the [Far East=east].",
    "He read [Red Star=star] in [Washington=washington]; George Washington and Mr. Washington did not; a red star.",
    "The [Harland Memorial Foundation=lib] paid; [KUBEAM=kub] did not.",
]


@pytest.mark.parametrize("text", THINGS)
def test_bodies_places_titles_and_terms_are_taken_literally(text: str) -> None:
    assert marked(re.sub(r"\[([^=\]]*)=[^\]]*\]", r"\1", text)) == text


def test_a_name_in_its_own_script_is_found() -> None:
    names = Names(Authority(persons=(Person(id="k", name="Kuzmin, Ivan", native="Кузьмин, Иван"),)))
    assert marked("Это сказал Кузьмин.", names) == "Это сказал [Кузьмин=k]."


def test_a_russian_surname_is_found_in_its_cases() -> None:
    people = (Person(id="m", name="Molnarov, Georgii", native="Молнаров"),
              Person(id="k", name="Kresty, I.", native="Крестый"))
    names = Names(Authority(persons=people))
    assert marked("Поручить тт. Молнарову и Крестому; Молнаровым внесено.", names) == (
        "Поручить тт. [Молнарову=m] и [Крестому=k]; [Молнаровым=m] внесено.")


def test_a_french_monsieur_is_no_initial() -> None:
    people = (Person(id="d", name="Durand, Josef"), Person(id="m", name="Molnar, Georgii"))
    names = Names(Authority(persons=people))
    assert marked("M. Durand rappelle que M. Molnar et Mme Brun sont absents.", names) == (
        "M. [Durand=d] rappelle que M. [Molnar=m] et Mme Brun sont absents.")
    assert marked("M. Durand of the harbour office was absent.", names) == "M. Durand of the harbour office was absent."


def test_a_rank_in_a_listed_form_is_no_part_of_the_name() -> None:
    people = (Person(id="s", name="Strand, Rudolf", forms=("Marshal Strand",)),
              Person(id="o", name="Ottar", forms=("King Ottar",)),
              Person(id="rusk", name="Rusk, Dean", forms=("Dean Rusk",)))
    assert marked("Marshal Strand met King Ottar and Dean Rusk.", Names(Authority(persons=people))) == (
        "Marshal [Strand=s] met King [Ottar=o] and [Dean Rusk=rusk].")


def test_a_month_alone_on_its_line_is_nobody() -> None:
    assert marked("May|Dinner with Mr. May.|Ball") == "May|Dinner with Mr. [May=may].|[Ball=ball]"


def test_an_empty_authority_and_an_empty_text_find_nothing() -> None:
    assert Names(Authority()).find([Passage("Molnar")], None) == []
    assert NAMES.find([], None) == NAMES.find([Passage("")], None) == []


def test_two_runs_say_the_same() -> None:
    passages = [Passage("President Harland and Dunning met Harland, Mr. Ball and Molnor.")]
    assert NAMES.find(passages, "1962") == Names(AUTHORITY).find(passages, "1962")


small = st.text("bdgkvxz ,.;()'\n\ufffc", max_size=60)  # letters that make no rank or preposition


forms = st.sampled_from(["Molnar", "G. S. Molnar", "Castillo Armas", "Chiang Kai-shek", "de Gaulle"])


@given(before=small, after=small, name=forms)
@settings(max_examples=200, deadline=None)
def test_a_name_put_anywhere_into_a_text_is_found_there(before: str, after: str, name: str) -> None:
    text = f"{before} {name} {after}"
    spans = [(m.start, m.end) for m in NAMES.find([Passage(text)], None)]
    start = len(before) + 1
    assert any(a <= start + len(name) - 1 < b for a, b in spans)


@settings(deadline=None)
@given(before=st.text(string.ascii_letters, min_size=1), after=st.text(string.ascii_letters, min_size=1))
def test_nothing_is_found_inside_a_word(before: str, after: str) -> None:
    text = f"so {before}molnar{after} did"
    assert [m for m in NAMES.find([Passage(text)], None) if m.correction is None] == []


@given(st.lists(st.text(max_size=80), max_size=4))
@settings(max_examples=200, deadline=None)
def test_spans_lie_in_their_passage_and_never_overlap(texts: list[str]) -> None:
    passages = [Passage(t) for t in [*texts, "Harland, Molnar-Rusk, U.S. and Mr. King"]]
    last = (-1, 0)
    for m in NAMES.find(passages, "1962"):
        assert 0 <= m.start < m.end <= len(passages[m.passage].text)
        assert (m.passage, m.start) >= last
        last = (m.passage, m.end)
