"""A note is found in its seed however its sign was printed; only signs and page markers may go free."""

from __future__ import annotations

import pytest
from lxml import etree

from edition.checking.accounting import is_markup
from edition.encoding.streams import NoteText, Stream, seed_stream


def note(mark: str, words: str = "Seetheminutes.") -> NoteText:
    return NoteText(mark, Stream(words), 0, etree.Element("note"))


@pytest.mark.parametrize("mark", ["1", "(1)", "[1]", "1/"])
@pytest.mark.parametrize(
    "sign", ["1", "1.", "(1)", "[1]", "[1].", "1/", "1)", "<sup>1</sup>", "$^1$", "$^{1}$", "[^1]:", "^1"]
)
def test_a_note_is_found_under_any_spelling_of_its_sign(mark: str, sign: str) -> None:
    seed = f"Words1ofthetext.{sign}Seetheminutes.More."
    assert note(mark).place(Stream(seed), 0) == (16, 16 + len(sign) + 14)


@pytest.mark.parametrize(("mark", "sign"), [("*", "*"), ("**", "**"), ("†", "†."), ("a/", "a."), ("", "")])
def test_stars_and_letters_are_found_too(mark: str, sign: str) -> None:
    assert note(mark).place(Stream(f"Text.{sign}Seetheminutes."), 3) is not None


def test_words_behind_another_sign_are_another_note() -> None:
    assert note("1").place(Stream("Text.2.Seetheminutes."), 0) is None
    assert note("1").place(Stream("Text.2.Seetheminutes.1.Seetheminutes."), 0) == (21, 37)


@pytest.mark.parametrize("words", ["<sup>", "</sup>", "$^{", "}$", "[^", "|", "***", "--- page 3 ---"])
def test_signs_and_page_markers_may_go_free(words: str) -> None:
    assert is_markup(words)


@pytest.mark.parametrize("words", ["<sup>1", "sup", "<b>prose</b>", "<super>", "word"])
def test_nothing_with_words_may_go_free(words: str) -> None:
    assert not is_markup(words)


def test_a_note_stands_at_the_beginning_of_a_line_though_the_prose_says_the_same() -> None:
    seed = seed_stream("He said * See the minutes. And then\n* See the minutes.\nMore.")
    assert note("*").place(seed, 0) == (28, 43)


def test_a_sign_does_not_swallow_the_end_of_the_word_before_it() -> None:
    seed = seed_stream("It was in 195^ * See the minutes.")
    assert note("*").place(seed, 0) == (11, 26)
    joined = seed_stream("It was so.^* See the minutes.")
    assert note("*").place(joined, 0) == (8, 24)
