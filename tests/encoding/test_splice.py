"""Edits touch the bytes they are meant for and no other, however a file is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from edition.encoding.inline import flatten
from edition.encoding.splice import Edit, Located, splice

ODD = (
    b'<?xml version="1.0"?>\r\n<!-- before --><p  a = \'x>y\'>One&#160;two &amp; <!-- c --><hi\n rend="b" >three</hi>'
    b'<pb></pb>\r\nf\xc3\xb6ur <![CDATA[<five>]]> <?pi x?>six</p>\r\n'
)


def located(data: bytes) -> tuple[etree._Element, Located]:
    root = etree.fromstring(data)
    return root, Located(data, root)


def test_no_edit_no_change() -> None:
    _, places = located(ODD)
    assert splice(places, []) == ODD


def test_every_character_is_found_where_it_stands() -> None:
    root, places = located(ODD)
    flat = flatten(root)
    for word, written in (("three", b"three"), ("&", b"&amp;"), ("föur", "föur".encode()), ("\xa0", b"&#160;")):
        index = flat.text.index(word)
        start = places.start_of(flat.before(index))
        end = places.end_of(flat.after(index + len(word) - 1))
        assert ODD[start:end] == written


def test_tags_and_line_ends_are_ranges_of_their_own() -> None:
    root, places = located(ODD)
    assert ODD[slice(*places.start_tag(root[1]))] == b'<hi\n rend="b" >'
    assert ODD[slice(*places.end_tag(root[1]))] == b"</hi>"
    assert ODD[slice(*places.whole(root[2]))] == b"<pb></pb>"
    assert ODD[slice(*places.start_tag(root))] == b"<p  a = 'x>y'>"


def test_text_in_a_cdata_section_is_known_as_such() -> None:
    root, places = located(ODD)
    flat = flatten(root)
    index = flat.text.index("five")
    assert places.in_cdata(flat.before(index))
    assert not places.in_cdata(flat.before(flat.text.index("six")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_the_encoding_of_a_file_is_kept(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><p>föur five</p>'.encode(encoding)
    root, places = located(data)
    flat = flatten(root)
    start = places.start_of(flat.before(5))
    changed = splice(places, [Edit(start, start, "<lb/>")])
    assert changed.decode(encoding) == f'<?xml version="1.0" encoding="{encoding}"?><p>föur <lb/>five</p>'


@given(st.lists(st.sampled_from(["a", "ü", "&lt;", "&#x41;", "\r\n", "\n", " ", "<b/>", "<i>x</i>", "<!--c-->",
                                 "<![CDATA[&]]>", "<?p i?>", "𝔘"]), max_size=12))
def test_any_range_can_be_marked_without_touching_the_rest(pieces: list[str]) -> None:
    data = ("<p>" + "".join(pieces) + "</p>").encode()
    root, places = located(data)
    text = etree.tostring(root, method="text", encoding="unicode")
    flat = flatten(root)
    for index in range(len(flat.text)):
        at = places.start_of(flat.before(index))
        if places.in_cdata(flat.before(index)):
            continue
        again = etree.fromstring(splice(places, [Edit(at, at, "<mark/>")]))
        assert etree.tostring(again, method="text", encoding="unicode") == text
        assert len(list(again.iter("mark"))) == 1
