"""Text spliced into XML reads back as it was."""

from xml.sax import saxutils

from hypothesis import given
from hypothesis import strategies as st

from edition.encoding.escaping import escape, quoteattr

ANYTHING = st.text(st.sampled_from("&<>\"' \n\r\tabc£д") | st.characters())


@given(ANYTHING)
def test_text_is_escaped_as_the_standard_library_does(text: str) -> None:
    assert escape(text) == saxutils.escape(text)


@given(ANYTHING)
def test_values_are_quoted_as_the_standard_library_does(value: str) -> None:
    assert quoteattr(value) == saxutils.quoteattr(value)
