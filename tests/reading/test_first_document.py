"""The first document of the edition, read to the last item: what every later stage builds on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from document_text import parts_text

from edition.reading.blocks import Block, Document, Mark, Note, PageBreak, Part, accounts_for, parts_of
from edition.reading.layout import read_document
from edition.reading.source import Source, read_seed

HEADS = [
    "Melenkov and the New Course",
    "Molotov Versus Peaceful Coexistence",
    "Decline of Kaganovich",
    "DeStalinization",
    "Khrushchev Suffers A Temporary Setback",
    "The December 1956 Plenum",
    "February 1957 Events",
    "Khrushchev Regains the Initiative",
    "Formation of the Anti-Party Group",
    "The Anti-Party Group Recruits Supporters",
    "The Anti-Party Group Plans Its Strategy",
    "Showdown in the Presidium",
    "Khrushchev Rallies His Cohorts",
    "The Central Committee Enters on the Scene",
    "Central Committee Plenum",
]


@pytest.fixture(scope="module")
def source(root: Path) -> Source:
    return read_seed(root / "seeds" / "caesar-30.txt")


@pytest.fixture(scope="module")
def document(source: Source) -> Document:
    return read_document(source)


def blocks(document: Document) -> Iterator[Block]:
    stack = [*reversed((*document.front, *document.body, *document.back))]
    while stack:
        block = stack.pop()
        yield block
        stack += reversed(block.children)


def parts(block: Block) -> Iterator[Part]:
    stack = [*reversed(block.parts)]
    while stack:
        part = stack.pop()
        yield part
        stack += reversed(parts_of(part))


def test_every_character_is_accounted_for(document: Document, source: Source) -> None:
    assert accounts_for(document, source.text) == ([], [])


def test_the_cover_is_read_line_by_line(document: Document, source: Source) -> None:
    cover = document.front[0]
    assert cover.kind == "cover"
    lines = [(child.kind, child.role, parts_text(child.parts, source.text)) for child in cover.children]
    assert lines == [
        ("furniture", None, "{stamp APPROVED FOR RELEASE DATE: JUN 2007}"),
        ("furniture", None, "{stamp {gap [REDACTED]}}"),
        ("title", None, "KHRUSHCHEV and the anti-party group"),
        ("series", None, "CAESAR XV"),
        ("imprint", None, "OFFICE OF CURRENT INTELLIGENCE"),
        ("imprint", None, "Central Intelligence Agency {gap [REDACTED]}"),
        ("imprint", "report-number", "OCI No. 1608/62"),
        ("imprint", "copy-number", "COPY No. 160"),
        ("date", None, "27 APRIL 1962"),
        ("furniture", None, "{stamp HR70-14 (U) {gap [REDACTED]} {gap [REDACTED]}}"),
    ]


def test_the_numbers_of_the_cover_go_to_the_header(document: Document) -> None:
    assert set(document.facts) == {
        ("report-number", "OCI No. 1608/62"),
        ("copy-number", "160"),
        ("date", "27 APRIL 1962"),
        ("cia-file", "HR70-14"),
        ("released", "JUN 2007"),
    }


def test_the_front_has_a_preface_and_an_introduction(document: Document) -> None:
    assert [(block.kind, block.role) for block in document.front[1:]] == [
        ("section", "preface"),
        ("section", "introduction"),
    ]
    assert [len([c for c in block.children if c.kind == "p"]) for block in document.front[1:]] == [3, 2]


def test_the_body_begins_with_the_title_and_has_fifteen_sections(document: Document, source: Source) -> None:
    assert document.body[0].kind == "head"
    assert [block.kind for block in document.body[1:4]] == ["p", "p", "p"]
    sections = document.body[4:]
    assert [parts_text(block.children[0].parts, source.text) for block in sections] == HEADS
    assert {block.level for block in sections} == {1}


def test_both_notes_stand_at_their_calls(document: Document, source: Source) -> None:
    notes = [part for block in blocks(document) for part in parts(block) if isinstance(part, Note)]
    text = source.text
    assert [(note.mark, note.certainty) for note in notes] == [("*", None), ("*", None)]
    assert [text[note.call[0] - 7 : note.call[1]] for note in notes if note.call] == ["plenum.*", "errors.*"]
    words = [parts_text(note.parts, text) for note in notes]
    assert words[0].startswith("Most reports suggest")
    assert words[0].endswith("Support of the factionalists.")
    assert words[1].startswith("This is suggested in")
    assert words[1].endswith("27 October 1961.")


@pytest.mark.parametrize(
    "joined",
    [
        "the fact remains {page medium}{stamp {gap [REDACTED]}}that Malenkov",
        "probably correctly, that the {page medium}central committee would not oppose",
        "despite repeated calls for the {page medium}removal from the party",
    ],
)
def test_sentences_cut_by_a_page_are_whole_again(document: Document, source: Source, joined: str) -> None:
    assert any(joined in parts_text(block.parts, source.text) for block in blocks(document) if block.kind == "p")


def test_inferred_pages_say_that_they_are_inferred(document: Document) -> None:
    pages = [part for block in blocks(document) for part in parts(block) if isinstance(part, PageBreak)]
    assert pages
    assert {(page.n, page.certainty) for page in pages} == {(None, "medium")}


def test_the_last_redaction_is_a_stamp(document: Document, source: Source) -> None:
    last = list(blocks(document))[-1]
    assert [type(part) for part in last.parts] == [Mark]
    assert parts_text(last.parts, source.text) == "{stamp {gap [REDACTED]}}"
