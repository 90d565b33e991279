"""Raised signs as OCR engines write them: the mark is between the signs, and not every raised figure is a call."""

from __future__ import annotations

import pytest

from edition.reading.engine_signs import with_signs
from edition.reading.note_signs import calls_in, sign_at

DRESSED = [
    "<sup>7</sup>", "<sup> 7 </sup>", "$^7$", "$^{7}$", "$ ^{ 7 } $", "${}^{7}$", "${ }^7$", "[^7]", "^7", "^{7}",
    "<sup>*</sup>", "$^{*}$", "<sup>a</sup>", "<sup>†</sup>",
]  # fmt: skip


@pytest.mark.parametrize("sign", DRESSED)
def test_a_call_is_the_mark_between_the_signs(sign: str) -> None:
    text = f"the lights.{sign} The council"
    (call,) = calls_in(text, 0, len(text))
    assert call.mark in ("7", "*", "a", "†")
    assert with_signs(text, call.start, call.end) == (11, 11 + len(sign))


@pytest.mark.parametrize("sign", DRESSED)
def test_a_note_may_open_with_the_same_signs(sign: str) -> None:
    text = f"{sign} See the minutes."
    found = sign_at(text, 0, len(text))
    assert found is not None
    assert (found.start, found.end) == (0, len(sign))


@pytest.mark.parametrize(
    "words", ["a cost of 10^6 crowns", "40 m^2 wide", "40 m<sup>2</sup> wide", "let x^2 be", "a 10<sup>th</sup> part",
              "the year 195^", "[^1]: See", "a price of $5 and $6"]
)  # fmt: skip
def test_powers_measures_and_endings_are_no_calls(words: str) -> None:
    assert list(calls_in(words, 0, len(words))) == []


def test_a_mark_without_signs_is_its_own_range() -> None:
    assert with_signs("the lights.¹ The", 11, 12) == (11, 12)
