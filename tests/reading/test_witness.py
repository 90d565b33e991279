"""What the witness finds, what it leaves alone, and what it may propose."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.reading.passages import GAP, Passage
from edition.reading.vocabulary import is_word
from edition.reading.witness import Suspicion, examine


def of(*texts: str, kind: str = "p") -> list[Suspicion]:
    return examine([Passage(text, kind) for text in texts])


# text, kind, the words marked, proposal
ASKED = [
    ("He wrote an artifically long letter.", "misread-word", "artifically", "artificially"),
    ("The govern5ent met.", "misread-word", "govern5ent", None),
    ("The c0uncil met in the old hall.", "misread-word", "c0uncil", "council"),
    ("It was kept in a box ofthe old kind.", "run-together", "ofthe", "of the"),
    ("He was known for his doubledealing.", "run-together", "doubledealing", "double-dealing"),
    ("They went to theEmbassy in the night.", "run-together", "theEmbassy", "the Embassy"),
    ("The boat was sold.The crew left.", "run-together", "sold.The", "sold. The"),
    ("She opened the the window.", "doubled-word", "the the", "the"),
    ("The men (about forty of them went home.", "bracket", "(", None),
    ("The men, about forty of them) went home.", "bracket", ")", None),
    ('He said "the ship is lost and left.', "quotation-mark", '"', None),
    ("He said “the ship is lost and left.", "quotation-mark", "“", None),
    ("The walls of the Kremlin' and the square", "apostrophe", "Kremlin'", None),
    ("He was born in 195^ at Riga.", "lost-digit", "195^", None),
    ("He was born in l957 at Riga.", "misread-year", "l957", "1957"),
    ("He was born in 19S7 at Riga.", "misread-year", "19S7", "1957"),
]


@pytest.mark.parametrize(("text", "kind", "words", "proposal"), ASKED)
def test_a_slip_is_a_question_for_a_person(text: str, kind: str, words: str, proposal: str | None) -> None:
    found = [s for s in of(text) if s.kind == kind]
    if proposal is None and kind == "misread-word":
        assert found == []
        return
    (suspicion,) = found
    assert text[suspicion.start : suspicion.end] == words
    assert suspicion.proposal == proposal
    assert suspicion.review


@pytest.mark.parametrize(
    "text",
    [
        "The neighbouring parties recognised the colour of the centre.",
        "He had had enough, and that that was so was known.",
        "It was a fait accompli, and he was persona non grata.",
        "Points: a) the first, b) the second, and 1) the third.",
        'A pipe of 19" in width was laid.',
        "The boys' boats and the Jones' house were sold.",
        "He was goin' home with the others.",
        "He sang 'the old song' and left.",
        "They met Mr. McCone and Mr. LaRue and Mr. MacMillan.",
        "It cost $1950 in 1950, or 1,957 marks.",
        "The anti-slavery and pre- and post-war parties met.",
        "The hydro- versus thermo-electric stations were built.",
        "The overprepared counterdemonstrators withdrew.",
        "He spoke of the Department of State and the Government.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert of(text) == []


def test_a_compound_that_the_text_hyphenates_more_often_lost_its_hyphen() -> None:
    (suspicion,) = of("The anti-tax party met. The anti-tax league did not. The antitax party lost.")
    assert (suspicion.kind, suspicion.proposal, suspicion.certainty, suspicion.review) == (
        "lost-hyphen",
        "anti-tax",
        "medium",
        None,
    )


def test_the_capitals_of_a_compound_stay_as_they_stand() -> None:
    (suspicion,) = of("The Franco-Danish and the Franco-Danish treaty, and the FrancoDanish war.")
    assert suspicion.proposal == "Franco-Danish"


def test_a_dictionary_word_is_never_given_a_hyphen() -> None:
    assert of("They co-operate and co-operate and co-operate, but he must cooperate.") == []


@pytest.mark.parametrize(("torn", "whole"), [("vio-lence", "violence"), ("assign- ments", "assignments")])
def test_a_word_torn_at_a_lines_end_is_made_whole(torn: str, whole: str) -> None:
    (suspicion,) = of(f"There was much talk of {torn} that year.")
    assert (suspicion.proposal, suspicion.certainty, suspicion.review) == (whole, "high", None)


def test_a_name_one_letter_off_one_that_stands_often_is_near_certain() -> None:
    text = "Petrovsky spoke. " * 9
    (suspicion,) = of(text + "Petravsky left.")
    assert (suspicion.proposal, suspicion.certainty, suspicion.review) == ("Petrovsky", "medium", None)


@pytest.mark.parametrize("other", ["Petrovska", "Petrovskys", "Petrovskyi"])
def test_an_inflected_or_kindred_name_is_no_slip(other: str) -> None:
    assert of("Petrovsky spoke. " * 9 + f"{other} left.") == []


def test_another_rendering_of_a_foreign_name_is_asked_about_only() -> None:
    (suspicion,) = of("Mokhtarov spoke. " * 9 + "Mukhtarov left.")
    assert suspicion.review and suspicion.certainty is None


def test_a_known_name_is_right_as_it_stands() -> None:
    passages = [Passage("Petrovsky spoke. " * 9 + "Petravsky left.")]
    assert examine(passages, known={"Petravsky"}) == []


def test_a_capital_on_a_word_that_the_text_writes_small_is_asked_about() -> None:
    text = "The support was great. " + "They had support from him. " * 9 + "He was lukewarm in his Support of them."
    (suspicion,) = of(text)
    assert (suspicion.kind, suspicion.proposal) == ("capital", "support")


def test_a_capital_that_may_open_a_sentence_is_no_proposal_for_a_small_letter() -> None:
    text = "They met in the hall, and in the evening in the town. " * 3 + "It was what he favored In the end he left."
    (suspicion,) = of(text)
    assert (suspicion.kind, suspicion.proposal) == ("capital", None)


@pytest.mark.parametrize("word", ["consista", "theit"])
def test_a_slip_is_not_cut_into_small_words(word: str) -> None:
    assert [s for s in of(f"They said {word} in the end.") if s.kind == "run-together"] == []


def test_a_paragraph_that_breaks_off_is_a_finding_and_no_gap() -> None:
    first = "The council met for three days in the old town hall. Nobody knew what it would decide, and the men of the"
    found = of(first, "The next year was quiet.")
    assert [s.kind for s in found] == ["broken-sentence"]
    assert of(first, "party went home.") == []
    assert of(f"{first} {GAP}", "The next year was quiet.") == []


def test_a_quotation_over_several_paragraphs_is_closed_only_once() -> None:
    assert of("“The ship is lost.", "“The crew is saved.", "“Nobody knows more.”") == []


def test_a_language_without_a_word_list_is_only_judged_by_its_signs() -> None:
    found = examine([Passage("Tha wrd (is not knwon tha tha.")], language="xx")
    assert {s.kind for s in found} == {"bracket", "doubled-word"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab-'’ ().\"“”ABts1^\ufffc", max_size=60), max_size=4))
def test_suspicions_stay_in_their_passage_and_never_overlap(texts: list[str]) -> None:
    passages = [Passage(text) for text in texts]
    last: tuple[int, int] = (-1, 0)
    for s in examine(passages):
        assert 0 <= s.start < s.end <= len(texts[s.passage])
        assert (s.passage, s.start) >= last
        last = (s.passage, s.end)


def test_british_and_american_spellings_are_both_words() -> None:
    assert all(is_word(word) for word in ("labour", "labor", "organisation", "organization", "defence", "travelled"))


@pytest.mark.parametrize("sign", ["*", "(", '"', "a", "A", "a' ", "the ", "ab-", "195^ ", "x. Y "])
def test_ten_thousand_signs_are_looked_at(sign: str) -> None:
    text = sign * 10_000
    assert all(0 <= s.start < s.end <= len(text) for s in of(text))
