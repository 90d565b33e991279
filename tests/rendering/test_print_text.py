"""Any string comes out of print.xsl as text: no word of a document can become markup, code or a comment of Typst."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typst
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edition.rendering import saxon

PRINT = Path(__file__).parents[2] / "xslt" / "print.xsl"
SAMPLE = Path(__file__).parent / "harbour-7.xml"
T = "{urn:edition:typst}"

# The characters that XML can hold.
XML_TEXT = st.text(st.one_of(
    st.sampled_from("\\\"'#$*_`@<>[](){}/-=+~^|&;: \n\tux"),
    st.characters(min_codepoint=0x20, exclude_categories=("Cs",), exclude_characters="\ufffe\uffff"),
))  # fmt: skip

READ = """{
  let caps(body) = body
  let read(c) = if type(c) == str { c } else if c.has("text") { c.text }
    else if c.has("children") { c.children.map(read).join("") } else if c == [ ] { " " } else { repr(c.func()) }
  let said = read([%s])
  if said == none { "" } else { said }
}"""


def call(function: str, *arguments: str) -> str:
    return saxon.call(PRINT, f"{T}{function}", *arguments, context=SAMPLE)


@settings(max_examples=150, deadline=None)
@given(XML_TEXT)
@example('\\"; #panic("x") // ]')
@example("\\u{41}")
@example("\\\\")
def test_a_literal_holds_its_string(text: str) -> None:
    assert json.loads(typst.eval(b"", call("literal", text), format="json")) == text


@settings(max_examples=150, deadline=None)
@given(XML_TEXT)
@example("= Not a head\n- not a list\n/ x: y // no comment")
@example(' "quoted" -- \'said\' 1953-1957 #1 $5 *x* _y_ `z` <l> @k [x] ')
def test_content_is_only_text(text: str) -> None:
    inner = " ".join(text.replace("\t", " ").replace("\n", " ").split(" ")).strip(" ")
    inner = " ".join(part for part in inner.split(" ") if part)
    shown = call("typographic", inner, "") if inner else ""
    said = json.loads(typst.eval(b"", READ % call("content", text), format="json"))
    assert said.strip(" ") == shown.strip(" ")


@pytest.mark.parametrize(("typed", "printed"), [
    ('He said "no" to it', "He said “no” to it"),
    ('"Open', "“Open"),
    ("Stalin's", "Stalin’s"),
    ("members' rights", "members’ rights"),
    ("he 'knew' it", "he ‘knew’ it"),
    ('events--"all of them"--took', "events—“all of them”—took"),
    ("plenum-- already", "plenum—already"),
    ("(1953-1957)", "(1953–1957)"),
    ("1961-62", "1961–62"),
    ("1957-06-18", "1957-06-18"),
    ("--06-18", "--06-18"),
    ("tel. 555-1957", "tel. 555-1957"),
    ("Sino-Soviet", "Sino-Soviet"),
    ('("so")', "(“so”)"),
    ('dubbed a "political prostitute," was', "dubbed a “political prostitute,” was"),
    ('"We shall!" he said', "“We shall!” he said"),
    ("a -- b", "a—b"),
    ("rock 'n' roll", "rock ‘n’ roll"),
])  # fmt: skip
def test_typewriter_marks_become_printers_marks(typed: str, printed: str) -> None:
    assert call("typographic", typed, "") == printed


def test_a_quotation_mark_after_a_word_closes_across_elements() -> None:
    assert call("typographic", '" he said', "x") == "” he said"
    assert call("typographic", '"He', "(") == "“He"
