"""A list of words says the same whether it is taken apart in lines or searched as it is."""

from __future__ import annotations

import pytest

from edition.reading.vocabulary import RawList, WordList, _listed


@pytest.mark.parametrize("language", ["fr", "es"])
def test_a_list_searched_as_it_is_says_of_every_word_what_its_lines_say(language: str) -> None:
    text = _listed(language)
    raw, lines = RawList(text), WordList(text.split("\n"))
    words = [line.split('"')[1] for line in text.split("\n") if '"' in line]
    for word in [words[0], words[-1], *words[::97], *(f"{word}q" for word in words[::997]), "", '"', "{", "ÿÿÿ"]:
        assert raw[word] == lines[word], word


def test_a_list_that_is_not_there_has_no_word() -> None:
    assert RawList("")["a"] == 0
