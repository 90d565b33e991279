"""Ids stay with the things they name (law L5), whatever is put between them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from edition.authority import Authority
from edition.encoding.document import TEI, XML_ID
from edition.encoding.identities import adopt_ids, id_of, numbered
from edition.encoding.merging import Changes
from edition.encoding.naming import name_new
from edition.encoding.renewal import renew
from edition.ledger import Ledger


def text(*paragraphs: str) -> etree._Element:
    inner = "".join(f'<p xml:id="p-{number}">{words}</p>' for number, words in enumerate(paragraphs, 1))
    return etree.fromstring(f'<TEI xmlns="{TEI}"><text><body><div xml:id="sec-1">{inner}</div></body></text></TEI>')


def named(root: etree._Element) -> dict[str, str]:
    return {"".join(e.itertext()): id_of(e) for e in root.iter(f"{{{TEI}}}p")}


A, B, C = "The first thing that was said.", "A second one, quite unlike it.", "And then the third, to close."


def test_a_paragraph_put_between_two_gets_a_name_that_sorts_between() -> None:
    new = text(A, "Something nobody had read before.", B, C)
    adopt_ids(text(A, B, C), new)
    assert list(named(new).values()) == ["p-1", "p-1a", "p-2", "p-3"]


def test_a_paragraph_at_the_top_does_not_rename_the_others() -> None:
    new = text("Something nobody had read before.", A, B)
    adopt_ids(text(A, B), new)
    assert list(named(new).values()) == ["p-0a", "p-1", "p-2"]


def test_the_first_part_of_a_split_keeps_the_id() -> None:
    new = text(A, "A second one,", "quite unlike it.", C)
    adopt_ids(text(A, B, C), new)
    assert list(named(new).values()) == ["p-1", "p-2", "p-2a", "p-3"]


def test_a_corrected_paragraph_is_the_same_paragraph() -> None:
    new = text(A, B.replace("second", "2nd"), C)
    adopt_ids(text(A, B, C), new)
    assert list(named(new).values()) == ["p-1", "p-2", "p-3"]


def test_an_id_of_something_gone_is_not_given_again() -> None:
    new = text(A, "Something nobody had read before.")
    adopt_ids(text(A), new, taken=["p-1a"])
    assert list(named(new).values()) == ["p-1", "p-1b"]


def test_pointers_follow() -> None:
    note = '<note xml:id="fn-{}" n="*">Some words of a note.</note>'
    base = etree.fromstring(f'<TEI xmlns="{TEI}"><text>{note.format(7)}</text></TEI>')
    more = '<note xml:id="fn-2" prev="#fn-1">and on</note>'
    new = etree.fromstring(f'<TEI xmlns="{TEI}"><text>{note.format(1)}{more}</text></TEI>')
    adopt_ids(base, new)
    assert new[0][1].get("prev") == "#fn-7"


@given(st.lists(st.text("abcdefg ", min_size=12, max_size=30).map(str.strip), unique=True, max_size=8), st.data())
def test_ids_stay_unique_and_with_their_words(words: list[str], data: st.DataObject) -> None:
    base = text(*words)
    kept = data.draw(st.permutations(words)) if data.draw(st.booleans()) else words
    new = text(*kept)
    adopt_ids(base, new)
    given_ids = [e.get(XML_ID) for e in numbered(new)]
    assert len(set(given_ids)) == len(given_ids)
    if kept == words:
        assert named(new) == named(base)


HAND = f"""<TEI xmlns='{TEI}'><text><body><div xml:id="sec-1">
<p xml:id='p-1'>{A}</p><p
   rend="x">Split off.</p><p>And again<note n='1'>Mine</note><note type="editorial">Remark</note>.</p>
<p xml:id="p-2">{B}<gap reason="redacted"/> <persName ref="#pers-a" cert="low">K.</persName><pb cert="medium"/></p>
</div><div><quote><p>Cited by the quote.</p></quote></div></body></text></TEI>""".encode()


def test_what_a_person_put_in_gets_an_id_and_nothing_else_changes() -> None:
    named_now, given_now = name_new(HAND, ["p-1a", "fn-1"], Changes())
    assert given_now == ["p-1b", "p-1c", "fn-0a", "red-1", "name-1", "pb-1", "sec-1a"]
    assert re.sub(rb' xml:id="(p-1b|p-1c|fn-0a|red-1|name-1|pb-1|sec-1a)"', b"", named_now) == HAND
    assert b'<p xml:id="p-1b"\n   rend="x">' in named_now
    assert name_new(named_now, [], Changes()) == (named_now, [])


def test_what_is_named_for_a_person_is_told_with_its_words() -> None:
    told = Changes()
    name_new(HAND, [], told)
    assert "gives the id p-1a to your <p> 'Split off.': line 3" in told.in_words()


def test_ids_come_even_where_nobody_knows_what_the_converter_wrote() -> None:
    result = renew(HAND, None, HAND.replace(b"Mine", b"My own"), Ledger(removed=("p-1a",)), Authority())
    assert b'<p xml:id="p-1b"\n' in result.tei
    assert "p-1b" in result.ledger.given


def test_an_id_given_to_a_hand_is_remembered_when_its_thing_goes() -> None:
    base = name_new(HAND, [], Changes())[0]
    mine = base.replace(b'<p xml:id="p-2">', b'<p>Third.</p><p xml:id="p-2">')
    first = renew(base, base, mine, Ledger(), Authority())
    assert b'<p xml:id="p-1c">Third.</p>' in first.tei
    gone = renew(base, base, first.tei.replace(b'<p xml:id="p-1c">Third.</p>', b" "), first.ledger, Authority())
    assert gone.ledger.removed == ("p-1c",)
    fourth = renew(base, base, gone.tei.replace(b'<p xml:id="p-2">', b'<p>4th.</p><p xml:id="p-2">'), gone.ledger,
                   Authority())
    assert b'<p xml:id="p-1d">4th.</p>' in fourth.tei
