"""What is promised about dates besides their values: switches, reasons, reviews, notes and depth of headings."""

from __future__ import annotations

import pytest

from edition.reading.dates import DateMention, find_dates, read_w3c
from edition.reading.passages import GAP, Passage


def only(text: str, written: str | None = None, kind: str = "p") -> DateMention:
    (mention,) = find_dates([Passage(text, kind)], written)
    return mention


def test_relative_phrases_can_be_switched_off_without_changing_the_rest() -> None:
    passages = [Passage("On 18 June 1957 they met. The next day they left. On 22 June all was over.")]
    both, plain = find_dates(passages), find_dates(passages, relative=False)
    assert [m for m in both if not m.relative] == plain
    assert len(both) == 3 and len(plain) == 2


def test_a_reason_names_the_evidence() -> None:
    passages = [Passage("Campaign of 1904", "head", 1), Passage("In March he came. His 7 May speech in 1905 was long.")]
    reasons = [m.reason for m in find_dates(passages)]
    assert "Campaign of 1904" in reasons[1]
    assert "a few words on" in reasons[2]


def test_a_weekday_that_does_not_fit_is_reviewed() -> None:
    assert only("On Monday, 18 June 1957, they met.").review == "1957-06-18 was a Tuesday, not a Monday"


def test_a_weekday_chooses_the_year_it_fits() -> None:
    passages = [Passage("The talks of 1956 and 1957 failed. On Tuesday, 18 June, they met.")]
    assert find_dates(passages)[-1].when == "1957-06-18"


def test_a_date_after_its_document_is_reviewed_unless_it_is_planned() -> None:
    assert "later than the document" in (only("The file of 3 May 1963 is lost.", "1962-04-27").review or "")
    assert only("They will meet on 3 May 1963.", "1962-04-27").review is None


def test_a_day_the_month_does_not_have_leaves_the_month() -> None:
    mention = only("On 31 June 1957 they met.")
    assert (mention.when, mention.review) == ("1957-06", "31 June 1957: the month has no day 31")


def test_a_story_with_no_year_gives_no_year() -> None:
    mention = only("They met on 18 June.")
    assert (mention.when, mention.inferred) == ("--06-18", False)


def test_a_phrase_that_cannot_be_counted_is_left_alone() -> None:
    assert find_dates([Passage("Three days later he left; the next day it rained.")]) == []


def test_the_dateline_is_the_document_s_date_where_nobody_told_it() -> None:
    passages = [Passage("Washington, May 16, 1961.", "dateline"), Passage("He arrived on May 12.")]
    assert find_dates(passages)[-1].when == "1961-05-12"


def test_a_note_does_not_carry_the_story_away() -> None:
    story = [
        Passage("In March 1914 he came."),
        Passage("See the letter of 3 May 1911.", "note"),
        Passage("In June he left."),
    ]
    assert [m.when for m in find_dates(story)] == ["1914-03", "1911-05-03", "1914-06"]


def test_a_note_reads_on_from_where_it_is_called() -> None:
    story = [
        Passage("In March 1914 he came."),
        Passage("He had been ill in February.", "note"),
        Passage("In 1920 he died."),
    ]
    assert find_dates(story)[1].when == "1914-02"


def test_a_heading_holds_until_one_of_its_own_depth() -> None:
    story = [
        Passage("1904", "head", 1),
        Passage("The fleet", "head", 2),
        Passage("In March it sailed."),
        Passage("1905", "head", 1),
        Passage("In March it sank."),
    ]
    assert [m.when for m in find_dates(story)] == ["1904", "1904-03", "1905", "1905-03"]


def test_a_withheld_place_does_not_part_a_date_from_its_words() -> None:
    mention = only(f"At {GAP} on 18 June 1957 they met {GAP}.")
    assert mention.when == "1957-06-18"


@pytest.mark.parametrize("written", ["", "soon", "1962-13", "1962-02-30", "62", "1962-4-27-1", "٢٠٢٦", "0000"])
def test_a_document_date_that_is_none_is_not_used(written: str) -> None:
    assert find_dates([Passage("They met on 18 June.")], written)[0].when == "--06-18"


def test_a_document_date_is_a_year_a_month_or_a_day() -> None:
    assert read_w3c("1962") and read_w3c("1962-04") and read_w3c("1962-04-27") and read_w3c("1962-04-27T10:00:00")


def test_a_range_of_the_story_is_never_printed_backwards() -> None:
    mention = only("From 14 June 1957 to 6 June 1957 they met.")
    assert (mention.not_before, mention.not_after, mention.certainty) == ("1957-06-06", "1957-06-14", "low")
    assert mention.review == "the range runs backwards"


def test_the_span_has_no_preposition_or_article_but_in_a_day_alone() -> None:
    text = "During the spring of 1957 he wrote; on the 19th he stopped. By the 3rd of June 1957 he was gone."
    spans = [text[m.start : m.end] for m in find_dates([Passage("On 2 May 1957 it began."), Passage(text)])[1:]]
    assert spans == ["spring of 1957", "the 19th", "3rd of June 1957"]
