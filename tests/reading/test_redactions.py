"""The shapes of gaps, as a case table: the wording, what it says, and what only looks like it."""

# ruff: noqa: E501
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.reading.blocks import Gap
from edition.reading.gapcontext import classify_gap_context
from edition.reading.redactions import find_gaps

# text, wording found, quantity, unit, at most, exemptions
WITHHELD = [
    ("The source was [REDACTED] of Riga.", "[REDACTED]", None, None, None, ()),
    ("He saw [[REDACTED-EX B1]] there.", "[[REDACTED-EX B1]]", None, None, None, ("B1",)),
    ("a cable from (b)(3) to Paris", "(b)(3)", None, None, None, ("(b)(3)",)),
    ("the agent (b)(7)(C) left", "(b)(7)(C)", None, None, None, ("(b)(7)(C)",)),
    ("(b)(1)\n(b)(3)\n", "(b)(1)\n(b)(3)", None, None, None, ("(b)(1)", "(b)(3)")),
    ("met by [REDACTED] (b)(1) at noon", "[REDACTED] (b)(1)", None, None, None, ("(b)(1)",)),
    ("the ship 25X1A sailed", "25X1A", None, None, None, ("25X1A",)),
    ("the ship 50X1-HUM sailed", "50X1-HUM", None, None, None, ("50X1-HUM",)),
    ("EO 12958 3.3(b)(1)>25Yrs\n", "EO 12958 3.3(b)(1)>25Yrs", None, None, None, ("EO 12958 3.3(b)(1)>25Yrs",)),
    ("according to 6.2(c) he", "6.2(c)", None, None, None, ("6.2(c)",)),
    ("sent on to STATINTL by hand", "STATINTL", None, None, None, ("STATINTL",)),
    ("the man b\n\nb6 b7C\n\nleft", "b6 b7C", None, None, None, ("b6", "b7C")),
    ("he met ███ ██ in June", "███ ██", None, None, None, ()),
    ("[less than 1 line not declassified]", "[less than 1 line not declassified]", None, "line", "1", ()),
    ("[less than I line not declassified]", "[less than I line not declassified]", None, "line", "1", ()),
    ("[1½ lines of source text not declassified]", "[1½ lines of source text not declassified]", "1.5", "line", None, ()),
    ("[1-1/2 lines not declassified]", "[1-1/2 lines not declassified]", "1.5", "line", None, ()),
    ("[14 1/2 lines not\ndeclassified]", "[14 1/2 lines not\ndeclassified]", "14.5", "line", None, ()),
    ("[2 names not declassified]", "[2 names not declassified]", "2", "name", None, ()),
    ("[name not declassified]", "[name not declassified]", "1", "name", None, ()),
    ("[initials not declassified]", "[initials not declassified]", None, None, None, ()),
    ("[3 paragraphs (20 lines) not declassified]", "[3 paragraphs (20 lines) not declassified]", "3", "paragraph", None, ()),
    ("[blacked out]", "[blacked out]", None, None, None, ()),
    ("[blacked\nout]", "[blacked\nout]", None, None, None, ()),
    ("[two names deleted]", "[two names deleted]", "2", "name", None, ()),
    ("the word {REDACTED] stands", "{REDACTED]", None, None, None, ()),
    ("[REDACTED - (b)(3)]", "[REDACTED - (b)(3)]", None, None, None, ("(b)(3)",)),
    ("[Redacted: a name]", "[Redacted: a name]", "1", "name", None, ()),
    ("[10 USC 424]", "[10 USC 424]", None, None, None, ("10 USC 424",)),
    ("EO 13526 1.4(b)<25Yrs\n", "EO 13526 1.4(b)<25Yrs", None, None, None, ("EO 13526 1.4(b)<25Yrs",)),
    ("he met [        ] in Riga", "[        ]", None, None, None, ()),
    ("the informant JFK Act 6 (1)(B) said", "JFK Act 6 (1)(B)", None, None, None, ("JFK Act 6 (1)(B)",)),
    ("50X1 and 6, E.O.13526\n", "50X1 and 6, E.O.13526", None, None, None, ("50X1 and 6, E.O.13526",)),
    ("a REDACTED word", "REDACTED", None, None, None, ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wording", "quantity", "unit", "at_most", "codes"), WITHHELD)
def test_a_withheld_passage_is_one_gap_with_what_its_wording_states(
    text: str, wording: str, quantity: str | None, unit: str | None, at_most: str | None, codes: tuple[str, ...]
) -> None:
    (gap,) = find_gaps(text)
    assert text[gap.start : gap.end] == wording
    assert (gap.reason, gap.quantity, gap.unit, gap.at_most) == ("redacted", quantity, unit, at_most)
    assert gap.exemptions == codes


@pytest.mark.parametrize(
    "wording", ["[illegible]", "[2 words illegible]", "[unreadable]", "[garble]", "[Unclear.]", "ILLEGIB"]
)
def test_what_cannot_be_read_is_no_redaction(wording: str) -> None:
    (gap,) = find_gaps(f"He wrote {wording} in pencil.")
    assert gap.reason == "illegible"


@pytest.mark.parametrize(
    "text",
    [
        "No troops will be [sic] there.",
        "A letter of [date left blank] reached him.",
        "[Omitted here are two lines on trade.]",
        "[handwritten] approved",
        "under section 6(b)(1) of the Act",
        "pursuant to 3.5(c) of the order",
        "exempt under 25X1 and the rest",
        "DECLASSIFIED E.O. 12356, Sec. 3.4(b)(1)",
        "(a) the first\n(b) (3) men of the crew\n(c) the last",
        "(a) One thing.\n(b)(1) The next thing\n(c) The last.",
        "as figure 3.3(b) shows, and table 1.4(c)",
        "REDACTED COPY",
        "■ a point of a list",
        "[ ] yes [ ] no",
        "the JFK Act 6 years later",
        "a 25X1 mm lens",
        "[deleted in original]",
        "words XXXXX crossed by the typist",
    ],
)
def test_what_only_looks_like_a_withheld_mark_stays_text(text: str) -> None:
    assert find_gaps(text) == []


def test_codes_that_come_again_are_marks_of_their_own() -> None:
    assert [gap.exemptions for gap in find_gaps("25X1\n25X1\n")] == [("25X1",), ("25X1",)]


def test_a_gap_before_a_code_does_not_make_it_a_release_stamp() -> None:
    text = "He met [2 names not declassified] there, and 25X1A was with him."
    assert [text[gap.start : gap.end] for gap in find_gaps(text)] == ["[2 names not declassified]", "25X1A"]


def test_only_the_range_asked_for_is_read_and_offsets_are_of_the_whole_text() -> None:
    text = "[REDACTED] and [REDACTED]"
    assert find_gaps(text, 5) == [Gap(15, 25)]
    assert find_gaps(text, 0, 12) == [Gap(0, 10)]


# text with one gap that counts (the first), what it is, whether it cuts a sentence
CONTEXTS = [
    ("The fact remains\n\n[REDACTED] that he left early.", "stamp", True),
    ("The fact remains\n\n[REDACTED]\n\nthat he left early.", "stamp", True),
    ("It ended well.\n\n[REDACTED]\n\nThe next day he left.", "stamp", False),
    ("It ended well. [REDACTED]\n\nThe next day he left.", "stamp", False),
    ("It ended well.\n\n[REDACTED] THE SECOND PART\n\nThe next day he left.", "stamp", False),
    ("ER 70-14 (U) [REDACTED]\n\nA REPORT\n", "stamp", False),
    ("2. THE LOAN IS SPENT. [REDACTED] BELIEVES THAT IT WAS\nNEVER DRAWN.", "withheld", False),
    ("He met [REDACTED] in Riga.", "withheld", False),
    ("It ended well.\n\n[REDACTED] was told of it.", "withheld", False),
    ("Write to the head of the group [REDACTED]\n\nThe next part.", "withheld", False),
    ("4. [REDACTED] was told of it.", "withheld", False),
    ("a house in Mc[REDACTED] where he lived", "withheld", False),
    ("It ended well.\n\n[3 paragraphs not declassified]\n\nHe left.", "withheld", False),
    ("he was met by\n[REDACTED]\nin the harbour of Riga", "withheld", False),
]


@pytest.mark.parametrize(("text", "kind", "cuts"), CONTEXTS)
def test_a_page_stamp_is_told_from_withheld_words_by_its_place(text: str, kind: str, cuts: bool) -> None:
    context = classify_gap_context(text, find_gaps(text)[0])
    assert (context.kind, context.cuts) == (kind, cuts)
    assert context.reason


@given(st.text(alphabet="[]{}()REDACTbx125. \n█■sil", max_size=200))
def test_gaps_never_overlap_and_stay_in_the_text(text: str) -> None:
    at = 0
    for gap in find_gaps(text):
        assert at <= gap.start < gap.end <= len(text)
        classify_gap_context(text, gap)
        at = gap.end


@pytest.mark.parametrize("sign", ["*", "[", "(b)(1) ", "25X1 ", "█", "[REDACTED]", "[a", "E.O. ", "a"])
def test_ten_thousand_signs_are_read(sign: str) -> None:
    text = sign * 10_000
    gaps = find_gaps(text)
    assert all(text[gap.start : gap.end].strip() for gap in gaps)
    for gap in gaps[:50]:
        classify_gap_context(text, gap)
