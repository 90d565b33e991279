"""Flatten, wrap and unwrap: the block's words stay as they are, whatever is put around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from edition.encoding.document import TEI, tei
from edition.encoding.inline import BARRIER, blocks, correct, flatten, unwrap, wrap
from edition.encoding.streams import tei_stream
from edition.reading.passages import GAP


def block(inner: str) -> etree._Element:
    return etree.fromstring(f'<p xmlns="{TEI}">{inner}</p>')


def shown(element: etree._Element) -> str:
    return etree.tostring(element, encoding="unicode").replace(f' xmlns="{TEI}"', "")


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("  two\n  words ", "two words "),
        ("a <hi>bold</hi> word", "a bold word"),
        ("over <pb n='2'/><fw>TOP SECRET</fw> the page", "over the page"),
        ("called<note>not here</note> away", "called away"),
        ("by <gap><desc>[name]</desc></gap> alone", f"by {GAP} alone"),
        ("vio<pc force='weak'>-</pc><lb break='no'/>lence", "violence"),
        ("the <choice><sic>teh</sic><corr>the</corr></choice> end", "the teh end"),
        ("first<lb/>second", "first second"),
        ("before <list><item>inside</item></list> after", f"before {BARRIER}after"),
        ("a <!-- remark --> b", "a b"),
    ],
)
def test_a_block_reads_as_the_source_does(inner: str, text: str) -> None:
    assert flatten(block(inner)).text == text


@pytest.mark.parametrize(
    ("inner", "words", "expected"),
    [
        ("said Khrushchev's man", "Khrushchev", "said <x>Khrushchev</x>'s man"),
        ("on <pb/>18\n June it", "18 June", "on <pb/><x>18\n June</x> it"),
        ("Nikita <pb/><fw>S</fw> K. said", "Nikita K.", "<x>Nikita <pb/><fw>S</fw> K.</x> said"),
        ("<hi>Nikita</hi> K. said", "Nikita K.", "<x><hi>Nikita</hi> K.</x> said"),
        ("<hi>Nikita K.</hi> said", "Nikita", "<hi><x>Nikita</x> K.</hi> said"),
        ("<hi>all of it</hi>", "all of it", "<hi><x>all of it</x></hi>"),
        ("vio<pc force='weak'>-</pc><lb break='no'/>lence", "violence",
         "<x>vio<pc force=\"weak\">-</pc><lb break=\"no\"/>lence</x>"),
        ("by <gap><desc>[name]</desc></gap> alone", f"{GAP}", "by <x><gap><desc>[name]</desc></gap></x> alone"),
        ("end<note>n</note> next", "end next", "<x>end<note>n</note> next</x>"),
    ],
)
def test_an_element_goes_around_the_words(inner: str, words: str, expected: str) -> None:
    element = block(inner)
    flat = flatten(element)
    start = flat.text.index(words)
    assert wrap(flat, start, start + len(words), "x", {}) is not None
    assert shown(element) == f"<p>{expected}</p>"


def test_a_range_that_cuts_an_element_is_refused_and_nothing_changes() -> None:
    element = block("one <hi>two three</hi> four")
    before = shown(element)
    assert wrap(flatten(element), 0, 7, "x", {}) is None
    assert shown(element) == before


def test_a_correction_keeps_what_stands_in_the_source() -> None:
    element = block("<persName>Melnkov</persName> went")
    correct(element[0], "Melenkov", {"cert": "medium"})
    assert flatten(element).text == "Melnkov went"
    choice = '<choice cert="medium"><sic>Melnkov</sic><corr>Melenkov</corr></choice>'
    assert shown(element[0]).startswith(f"<persName>{choice}")


def test_a_note_in_a_paragraph_is_a_block_of_its_own() -> None:
    body = "<body><p>a<note>b</note></p><list><item>c</item></list></body>"
    text = etree.fromstring(f'<text xmlns="{TEI}">{body}</text>')
    assert [flatten(b).text for b in blocks(text)] == ["a", "b", "c"]


def trees() -> st.SearchStrategy[etree._Element]:
    words = st.text(alphabet="ab \n", max_size=8)
    names = st.sampled_from(["hi", "pb", "fw", "note", "gap", "choice", "lb", "pc", "list", "seg"])

    def element(children: list[tuple[str, str, list[etree._Element]]]) -> etree._Element:
        return element_of("p", "a", children)

    def element_of(name: str, text: str, children: list[tuple[str, str, list[etree._Element]]]) -> etree._Element:
        made = etree.Element(tei(name))
        made.text = text
        for child, tail, inner in children:
            added = etree.SubElement(made, tei(child))
            if child in {"hi", "seg", "note", "fw"}:
                added.text = tail
                for grandchild in inner:
                    added.append(grandchild)
            if child == "gap":
                etree.SubElement(added, tei("desc")).text = "R"
            if child == "choice":
                etree.SubElement(added, tei("sic")).text = "b" + tail
                etree.SubElement(added, tei("corr")).text = "zz"
            if child == "pc":
                added.set("force", "weak")
                added.text = "-"
            added.tail = tail
        return made

    return st.recursive(
        st.lists(st.tuples(names, words, st.just([])), max_size=5).map(element),
        lambda inner: st.lists(st.tuples(names, words, st.lists(inner, max_size=2)), max_size=4).map(element),
        max_leaves=6,
    )


@given(trees(), st.data())
def test_wrapping_and_unwrapping_never_change_the_source_reading(tree: etree._Element, data: st.DataObject) -> None:
    flat = flatten(tree)
    before, stream = flat.text, tei_stream(tree)[0].text
    start = data.draw(st.integers(0, max(len(before) - 1, 0)))
    end = data.draw(st.integers(start, len(before)))
    if end <= start:
        return
    original = shown(tree)
    element = wrap(flat, start, end, "seg", {"type": "test"})
    assert flatten(tree).text == before
    assert tei_stream(tree)[0].text == stream
    if element is not None:
        assert flatten(element).text.strip() == before[start:end].strip()
        unwrap(element)
    assert shown(tree) == original
