"""Small questions about words and lines, as tables: banners, headings by their look, calls, ends of sentences."""

from __future__ import annotations

import pytest

from edition.reading.letters import is_dateline
from edition.reading.markings import banner, marking
from edition.reading.note_signs import calls_in, doubtful_calls, sign_at
from edition.reading.sentences import broken_off, goes_on, hanging
from edition.reading.title_case import look_of


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("TOP SECRET", "top secret"),
        ("TOP-S8CRH", "top secret"),
        ("SEORET", "secret"),
        ("-CONFIDENTIAL", "confidential"),
        ("SECRET/NOFORN", "secret"),
        ("TOP SECRET UMBRA", "top secret"),
        ("EVES ONLY", "eyes only"),
        ("SECRET SPEECH", None),
        ("SECRETARY", None),
        ("Secret", None),
        ("SOVIET REPORT", None),
        ("THE SECRET HISTORY OF THE PORT AND ITS MASTERS", None),
    ],
)
def test_a_banner_is_known_also_when_ocr_has_mangled_it(line: str, level: str | None) -> None:
    assert banner(line) == level


@pytest.mark.parametrize(
    "line",
    [
        "APPROVED FOR RELEASE DATE: JUN 2007",
        "Approved For Release 2007/06/19 : CIA-RDP80-00810A000100010001-1",
        "CIA HISTORICAL REVIEW PROGRAM",
        "HR70-14 (U)",
        "104-10337-10014",
        "COPY No. 160",
        "Handle via BYEMAN",
    ],
)
def test_a_stamp_is_known_by_its_words(line: str) -> None:
    assert marking(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "The report was approved for release by the council, which had read it twice before.",
        "He kept a copy.",
        "In 1962 the quay was closed.",
    ],
)
def test_prose_about_stamps_is_no_stamp(line: str) -> None:
    assert marking(line) is None


@pytest.mark.parametrize(
    "line",
    ["The Second Vote", "DECLINE OF THE PORT", "I. Background (1953-1957)", "S U M M A R Y", "February 1957 Events",
     "Part II The Loan", "**The Loan**", "The End of \u201cOld Quay\u201d"],
)  # fmt: skip
def test_a_line_can_look_like_a_heading(line: str) -> None:
    assert look_of(line) is not None


@pytest.mark.parametrize(
    "line",
    ["Washington, May 16, 1961, 1:33 p.m.", "Begin Text", "Dear Mr. Brandt:", "Sincerely,", "SUBJECT", "Participants",
     "Subject: The Loan", "He left at noon.", "the second vote", "Mr. Brandt", "12", "[REDACTED]", "Anton [REDACTED]",
     "Something.\u201d"],
)  # fmt: skip
def test_a_line_that_is_no_heading_does_not_look_like_one(line: str) -> None:
    assert look_of(line) is None


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Port Ellen, May 4, 1931.", True),
        ("[place not declassified], March 12, 1954, 9:40 a.m.", True),
        ("Moscow, 4 May 1931, noon.", True),
        ("Meeting of 27 August 1953", False),
        ("AGENDA FOR MEETING OF APRIL 23, 1963", False),
        ("He came on May 4, 1931, and left.", False),
    ],
)
def test_a_dateline_is_a_place_and_a_date_and_nothing_else(line: str, is_one: bool) -> None:
    assert is_dateline(line) is is_one


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("the plan.* It", ["*"]),
        ("the plan** and the quay†.", ["**", "†"]),
        ("the treaty¹ and\u201d² so", ["¹", "²"]),
        ("the lights.[3] The", ["[3]"]),
        ("the lights.1/ The", ["1/"]),
        ("40*60 metres, 2 * 3, 12 m², and/or", []),
        ("**never** again, _so_", []),
        ("* an item", []),
    ],
)
def test_a_call_follows_its_word_closely(text: str, signs: list[str]) -> None:
    assert [call.mark for call in calls_in(text, 0, len(text))] == signs


@pytest.mark.parametrize(
    ("text", "number", "found"),
    [
        ("the old hall.1 The", 1, ["1"]),
        ("on October 161 we", 1, ["1"]),
        ("of 19521 for", 1, ["1"]),
        ("on October 16 we", 6, []),
        ("in 1952 for", 2, []),
    ],
)
def test_a_plain_digit_can_be_a_lost_call(text: str, number: int, found: list[str]) -> None:
    assert [call.mark for call in doubtful_calls(text, 0, len(text), ("number", number))] == found


@pytest.mark.parametrize(
    ("text", "key", "mark"),
    [
        ("* Anton Brandt.", ("star", 1), "*"),
        ("** Not found.", ("star", 2), "**"),
        ("‡ Both.", ("ddagger", 1), "‡"),
        ("3. March 14.", ("number", 3), "3"),
        ("³ March 14.", ("number", 3), "³"),
        ("[3] March 14.", ("number", 3), "[3]"),
        ("b/ Not found.", ("letter", ord("b")), "b/"),
    ],
)
def test_a_sign_opens_a_note(text: str, key: tuple[str, int], mark: str) -> None:
    sign = sign_at(text, 0, len(text))
    assert sign is not None
    assert (sign.key, sign.mark) == (key, mark)


def test_bold_words_open_no_note() -> None:
    assert sign_at("**Never** say so.", 0, 17) is None


@pytest.mark.parametrize("words", ["and said that the", "was opened by Mr.", "in the spring of 1921", "by J. K."])
def test_a_sentence_breaks_off(words: str) -> None:
    assert broken_off(words)


@pytest.mark.parametrize("words", ["was closed.", "was closed.\u201d", "was closed.*", "as follows:", "was it?"])
def test_a_sentence_closes(words: str) -> None:
    assert not broken_off(words)


@pytest.mark.parametrize(("words", "does"), [("of the", True), ("the quay,", True), ("the quay", False)])
def test_some_words_end_no_sentence(words: str, does: bool) -> None:
    assert hanging(words) is does


@pytest.mark.parametrize(
    ("words", "does"), [("quay was", True), ("(and so", True), ("Quay", False), ("a. The", False), ("iv) The", False)]
)
def test_a_small_letter_goes_on_but_a_lettered_paragraph_does_not(words: str, does: bool) -> None:
    assert goes_on(words) is does
