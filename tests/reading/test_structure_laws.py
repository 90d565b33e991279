"""What must hold of every text whatsoever: nothing is lost, nothing doubled, the order kept, time linear."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.reading.blocks import Block, Document, Note, Part, accounts_for, leaves, parts_of
from edition.reading.layout import STAGES, read_document
from edition.reading.source import Source

PROSE = "The harbour commission met in the spring to settle the quarrel over the eastern quay, and nobody came. "
SCRAPS = [
    "\n", "\n\n", " ", "\t", "\x0c", "\xa0", "\u2028", "\u200f", "\u202e", "é", "[REDACTED]", "[illegible]",
    "████", "(b)(1)", "25X1", "*", "**", "***", "* A note here. ", "† Another. ", "¹", "² Third.", "1. ", "2) ",
    "(3) ", "a. ", "b/ ", "word.* ", "word.¹ ", "word[1] ", "word1/ ", "word<sup>1</sup> ", "<sup>1</sup> Note. ",
    "word$^{2}$ ", "$^2$ Note. ", "word[^3] ", "[^3]: Note. ", "word^4 ", "^4 Note. ", "\x00", "\x07word",
    "> quoted", "says:", "     set in", "“All of it in quotation marks below a colon, and long enough for one.”",
    "_em_", "**bold**", "__x__", "`````", "------", "* * *",
    "SECRET", "TOP S8CRET", "--- page 3 ---", "[Page 2]", "## Page 4", "- 3 -", "12", "iii",
    "Page 7", "# Head", "THE QUAY", "Title Case Heading", "S U M M A R Y", "I. BACKGROUND", "| a | b |",
    "|---|---|", "- item", "• item", "TO: The Mayor", "SUBJECT: Quay", "Dear Sir:", "Sincerely,", "Anton Brandt",
    "Port Ellen, May 16, 1931", "CONTENTS", "The Vote ........ 3", "hy-\nphen",
    "a sentence that breaks off and for a while has nothing to say before the page ends and the next begins with the ",
    PROSE, "APPROVED FOR RELEASE 2007/01/01", "14-00000", "NW 185", "DocId:34671 Page 3", "COPY No. 3",
    "RECORD NUMBER :", "AGENCY INFORMATION", "DATE : 05/04/31", "Distribution:", "1 - Chief",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=12), max_size=40).map("".join)
TITLES = st.sampled_from(["", "The Quay", "Title Case Heading", "word"])


def read(text: str, title: str = "") -> Document:
    return read_document(Source("x", text, {"title": title}))


def blocks(document: Document) -> Iterator[Block]:
    stack = [*reversed((*document.front, *document.body, *document.back))]
    while stack:
        block = stack.pop()
        yield block
        stack += reversed(block.children)


def outside_notes(parts: tuple[Part, ...]) -> Iterator[tuple[int, int]]:
    """Ranges of the running text in tree order; of a note the call alone."""
    for part in parts:
        if isinstance(part, Note):
            yield from [part.call] if part.call else []
        elif parts_of(part):
            yield from outside_notes(parts_of(part))
        else:
            yield from leaves(part)


@settings(max_examples=400, deadline=None)
@given(TEXTS, TITLES)
def test_every_character_is_in_the_document_exactly_once(text: str, title: str) -> None:
    assert accounts_for(read(text, title), text) == ([], [])


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_every_character_of_any_text_is_in_the_document_exactly_once(text: str) -> None:
    assert accounts_for(read(text), text) == ([], [])


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_tree_keeps_the_order_of_the_source_except_for_notes(text: str) -> None:
    spans = [span for block in blocks(read(text)) for span in outside_notes(block.parts)]
    assert spans == sorted(spans)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_block_holds_parts_or_blocks_but_never_both(text: str) -> None:
    assert not [block for block in blocks(read(text)) if block.parts and block.children]


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same_document(text: str) -> None:
    assert read(text) == read(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_decision_points_into_the_text_and_gives_a_reason(text: str) -> None:
    for decision in read(text).decisions:
        assert 0 <= decision.offset <= len(text)
        assert decision.reason


MANY = 1500
HEAVY = {
    "one line": PROSE * MANY,
    "one word": "x" * 300_000,
    "ten thousand stars": "*" * 10_000,
    "star lines": "* a note\n" * MANY,
    "star paragraphs": "* a note here\n\n" * MANY,
    "only stamps": "TOP SECRET\n\n" * MANY,
    "only redactions": "[REDACTED]\n\n" * MANY,
    "redactions in a row": "[REDACTED] " * MANY,
    "only codes": "(b)(1)\n" * MANY,
    "codes in a row": "25X1A " * MANY,
    "only numbers": "\n\n".join(map(str, range(MANY))),
    "only calls": "word.* " * (3 * MANY),
    "only headings": "HEADING HERE\n\n" * MANY,
    "cut sentences": "a sentence that breaks off and goes on without an end at the end of the\n\n" * MANY,
    "notes in cut sentences": ("A call.* And then a sentence that goes on until the\n\n* A note here. end of it.\n\n")
    * MANY,
    "open brackets": "[" * 30_000,
    "pipes": "| a | b |\n" * MANY,
    "hyphens": "vio-\nlence " * MANY,
    "form feeds": "a\f" * MANY,
    "empty quotations": "> \n" * MANY,
    "colons": "He says:\n\n     set in by five\n     and wrapped here\n\n" * MANY,
    "underscores": "a_b_" * MANY,
    "bold that never closes": "**a " * MANY,
}


@pytest.mark.parametrize("kind", HEAVY)
def test_heavy_input_is_read_whole(kind: str) -> None:
    text = HEAVY[kind]
    assert accounts_for(read(text), text) == ([], [])


@pytest.mark.parametrize("kind", HEAVY)
def test_the_time_grows_with_the_length_and_not_with_its_square(kind: str) -> None:
    """Four times the text must not take ten times as long (sixteen would be quadratic); the best of three counts."""
    text = HEAVY[kind]
    assert _seconds(text) < 10 * _seconds(text[: len(text) // 4]) + 0.5


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        read(text)
        best = min(best, time.process_time() - start)
    return best


def test_the_pipeline_can_be_read_aloud() -> None:
    names = [stage.__name__ for stage in STAGES]
    assert names[:2] == ["find_unwritable", "find_page_markers"]
    assert names.index("find_stamps") < names.index("make_paragraphs") < names.index("find_notes")
    assert names.index("find_notes") < names.index("find_headings") < names.index("join_cut_paragraphs")
