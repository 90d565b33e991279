"""Hands first (law L4): what a person decided stays, what the converter learned comes in."""

from __future__ import annotations

import pytest

from edition.encoding.document import TEI, parse_bytes
from edition.encoding.inline import flatten
from edition.encoding.merge import Merged, merge
from edition.ledger import Rejection


def tei(*paragraphs: str, register: str = "") -> bytes:
    inner = "\n".join(f'<p xml:id="p-{n}">{words}</p>' for n, words in enumerate(paragraphs, 1))
    lists = f"<standOff><listPerson>{register}</listPerson></standOff>" if register else ""
    return (f'<TEI xmlns="{TEI}"><teiHeader><fileDesc/></teiHeader>{lists}<text><body><div xml:id="sec-1">\n{inner}\n'
            "</div></body></text></TEI>").encode()


def name(words: str, ref: str = "#pers-a") -> str:
    return f'<persName ref="{ref}">{words}</persName>'


def merged(base: bytes, new: bytes, theirs: bytes, *refused: Rejection) -> Merged:
    result = merge(base, new, theirs, refused)
    again = merge(base, new, result.data, refused)
    assert again.data == result.data, "merging twice adds nothing"
    parse_bytes(result.data)
    return result


PLAIN = "Then Kozlov went to Ufa, and Suslov stayed."


def test_an_untouched_file_becomes_the_new_conversion() -> None:
    assert merged(tei(PLAIN), tei(PLAIN.replace("Suslov", name("Suslov"))), tei(PLAIN)).data == tei(
        PLAIN.replace("Suslov", name("Suslov")))


def test_new_tags_come_into_a_file_whose_bytes_stay_as_the_editor_wrote_them() -> None:
    theirs = tei("Then  Kozlov went\n to Ufa,&#160;and Suslov <!-- sic --> stayed.")
    new = tei(PLAIN.replace("Suslov", name("Suslov")))
    result = merged(tei(PLAIN), new, theirs)
    assert result.data == theirs.replace(b"Suslov", name("Suslov").encode())
    assert result.changes.in_words() == ["tags more mentions of #pers-a: line 2"]


def test_a_tag_the_editor_removed_stays_removed() -> None:
    base = tei(PLAIN.replace("Kozlov", name("Kozlov")))
    new = tei(PLAIN.replace("Kozlov", name("Kozlov")).replace("Suslov", name("Suslov")))
    assert merged(base, new, tei(PLAIN)).data == tei(PLAIN.replace("Suslov", name("Suslov")))


def test_a_tag_the_editor_changed_stays_changed_and_is_reported() -> None:
    base = tei(PLAIN.replace("Kozlov", name("Kozlov", "#pers-a")))
    theirs = tei(PLAIN.replace("Kozlov", name("Kozlov", "#pers-mine")))
    result = merged(base, tei(PLAIN.replace("Kozlov", name("Kozlov", "#pers-b"))), theirs)
    assert result.data == theirs
    assert "#pers-mine" in result.changes.conflicts[0][1]


def test_a_tag_the_editor_added_stays_and_the_converter_adds_none_over_it() -> None:
    theirs = tei(PLAIN.replace("Kozlov went", f"<rs>{name('Kozlov', '#pers-mine')} went</rs>"))
    result = merged(tei(PLAIN), tei(PLAIN.replace("Kozlov", name("Kozlov"))), theirs)
    assert result.data == theirs


def test_a_tag_the_converter_gives_up_goes_unless_the_editor_changed_it() -> None:
    base = tei(name("Kozlov") + " and " + name("Suslov"))
    theirs = tei(name("Kozlov") + " and " + name("Suslov", "#pers-mine"))
    assert merged(base, tei("Kozlov and Suslov"), theirs).data == tei("Kozlov and " + name("Suslov", "#pers-mine"))


def test_a_better_link_comes_in_where_the_editor_left_the_old_one() -> None:
    base, new = tei("!" + name("Kozlov", "#pers-a")), tei("!" + name("Kozlov", "#pers-b"))
    theirs = tei("!<persName  ref='#pers-a'>Kozlov</persName> <hi>x</hi>")
    assert merged(base, new, theirs).data == tei("!" + name("Kozlov", "#pers-b") + " <hi>x</hi>")


def test_corrected_text_stays_corrected_and_the_words_around_it_are_tagged() -> None:
    theirs = tei(PLAIN.replace("stayed", "remained"))
    new = tei(PLAIN.replace("Suslov", name("Suslov")))
    assert merged(tei(PLAIN), new, theirs).data == theirs.replace(b"Suslov", name("Suslov").encode())


def test_a_corrected_seed_corrects_an_edited_text_and_keeps_its_tags() -> None:
    theirs = tei(PLAIN.replace("Kozlov", name("Kozlov", "#pers-mine")))
    result = merged(tei(PLAIN), tei(PLAIN.replace("stayed", "remained")), theirs)
    assert result.data == theirs.replace(b"stayed", b"remained")


def test_a_corrected_seed_does_not_undo_another_correction() -> None:
    theirs = tei(PLAIN.replace("stayed", "left"))
    result = merged(tei(PLAIN), tei(PLAIN.replace("stayed", "remained")), theirs)
    assert result.data == theirs
    assert "remained" in result.changes.conflicts[0][1]


def test_the_same_correction_on_both_sides_is_no_conflict() -> None:
    theirs = tei(PLAIN.replace("stayed", "remained") + " <hi>x</hi>")
    result = merged(tei(PLAIN), tei(PLAIN.replace("stayed", "remained")), theirs)
    assert result.data == theirs
    assert not result.changes.conflicts


def test_a_new_paragraph_comes_in_beside_an_edited_one() -> None:
    theirs = tei(PLAIN + " <hi>x</hi>", "Last one.")
    new = tei(PLAIN, "Last one.").replace(b'<p xml:id="p-2">', b'<p xml:id="p-1a">Between.</p>\n<p xml:id="p-2">')
    result = merged(tei(PLAIN, "Last one."), new, theirs)
    assert result.data == theirs.replace(b'\n<p xml:id="p-2">', b'\n<p xml:id="p-1a">Between.</p>\n<p xml:id="p-2">')


def test_a_paragraph_the_editor_deleted_is_not_put_back() -> None:
    theirs = tei(PLAIN)
    result = merged(tei(PLAIN, "Last one."), tei(PLAIN, "Last " + name("one") + "."), theirs)
    assert result.data == theirs


def test_a_note_found_later_comes_to_its_place_in_an_edited_paragraph() -> None:
    note = '<note xml:id="fn-1" n="*">Reported.</note>'
    theirs = tei(PLAIN.replace("stayed", "remained"))
    result = merged(tei(PLAIN), tei(PLAIN.replace("Ufa,", f"Ufa{note},")), theirs)
    assert result.data == theirs.replace(b"Ufa,", f"Ufa{note},".encode())


def test_a_refused_tag_is_never_put_back() -> None:
    refused = Rejection("p-1", "persName", "#pers-a", "Suslov")
    theirs = tei(PLAIN + " <hi>x</hi>")
    assert merged(tei(PLAIN), tei(PLAIN.replace("Suslov", name("Suslov"))), theirs, refused).data == theirs


def test_a_proposed_reading_comes_with_both_its_forms() -> None:
    choice = '<choice cert="medium"><sic>stayed</sic><corr>strayed</corr></choice>'
    theirs = tei(PLAIN + " <hi>x</hi>")
    new = tei(PLAIN.replace("stayed", choice))
    result = merged(tei(PLAIN), new, theirs)
    assert result.data == theirs.replace(b"stayed", choice.encode())
    assert merged(new, tei(PLAIN), result.data).data == theirs


def test_a_register_entry_is_brought_up_to_date_unless_it_was_edited() -> None:
    old, now, mine = (f'<person xml:id="pers-a"><persName>{who}</persName></person>' for who in ("A", "B", "C"))
    base, new = tei(PLAIN, register=old), tei(PLAIN, register=now)
    theirs = tei(PLAIN + "<hi>x</hi>", register=old)
    assert merged(base, new, theirs).data == tei(PLAIN + "<hi>x</hi>", register=now)
    edited = merged(base, new, tei(PLAIN, register=mine))
    assert edited.data == tei(PLAIN, register=mine)
    assert "pers-a" in edited.changes.conflicts[0][1]


@pytest.mark.parametrize("written", ["<hi>Kozlov</hi> went", "Koz<hi>lov went</hi>"])
def test_a_tag_that_would_cut_an_element_is_reported_not_forced(written: str) -> None:
    theirs = tei(PLAIN.replace("Kozlov went", written))
    result = merged(tei(PLAIN), tei(PLAIN.replace("Kozlov went", name("Kozlov") + " went")), theirs)
    root = parse_bytes(result.data).getroot()
    assert flatten(next(root.iter(f"{{{TEI}}}p"))).text == PLAIN
    assert bool(result.changes.conflicts) == (b"Koz<hi>" in theirs)


def titled(title: str, *paragraphs: str) -> bytes:
    inner = "".join(f"<titleStmt><title>{title}</title></titleStmt>")
    return tei(*paragraphs).replace(b"<fileDesc/>", f"<fileDesc>{inner}</fileDesc>".encode())


def conflict(base: bytes, new: bytes, theirs: bytes) -> str:
    result = merged(base, new, theirs)
    assert len(result.changes.conflicts) == 1
    return result.changes.conflicts[0][1]


def test_a_conflict_of_titles_quotes_all_three() -> None:
    said = conflict(titled("Harbours", PLAIN), titled("The Harbours", PLAIN), titled("My Harbours", PLAIN))
    assert said == ("you have <title> 'My Harbours' where the converter had <title> 'Harbours' and now has "
                    "<title> 'The Harbours'; yours was left")


def test_a_conflict_of_words_quotes_all_three() -> None:
    said = conflict(tei(PLAIN), tei(PLAIN.replace("stayed", "remained")), tei(PLAIN.replace("stayed", "left")))
    assert said == "you have 'left' where the seed had 'stayed' and now has 'remained'; yours was left"


def test_a_conflict_about_a_note_quotes_its_words_and_the_place() -> None:
    new = tei(PLAIN.replace("Ufa,", 'Ufa<note xml:id="fn-1" n="*">Reported.</note>,'))
    said = conflict(tei(PLAIN), new, tei("Then Kozlov travelled far away. Suslov stayed."))
    assert said.startswith("the converter now has <note> fn-1 'Reported.' in 'n Kozlov went to Ufa")
    assert "where you have 'n Kozlov travelled far away" in said


def test_a_conflict_of_readings_names_both() -> None:
    base, new, mine = (tei(PLAIN.replace("stayed", f"<choice><sic>stayed</sic><corr>{reading}</corr></choice>"))
                       for reading in ("strayed", "played", "swayed"))
    assert conflict(base, new, mine) == (
        "'stayed' is choice proposing 'swayed' for you, and choice proposing 'played' for the converter")


def test_a_conflict_of_an_entry_quotes_what_differs() -> None:
    old, now, mine = (f'<person xml:id="pers-a"><persName>Holm, {who}</persName></person>' for who in ("A", "B", "C"))
    said = conflict(tei(PLAIN, register=old), tei(PLAIN, register=now), tei(PLAIN, register=mine))
    assert said == "you have 'C' in the entry #pers-a where its authority file now has 'B'; yours was left"


def test_who_edits_follows_edition_yaml_where_the_header_was_left_alone() -> None:
    old, now, mine = (tei(PLAIN).replace(b"<fileDesc/>", f'<fileDesc><titleStmt><editor xml:id="ed-1"><persName>{who}'
                                         "</persName></editor></titleStmt></fileDesc>".encode())
                      for who in ("Surname, Given", "Berg, Ada", "Berg, A."))
    assert b"Berg, Ada" in merged(old, now, old.replace(b"stayed", b"<hi>stayed</hi>")).data
    assert conflict(old, now, mine) == (
        "you have 'A.' in the entry #ed-1 where edition.yaml now has 'Ada'; yours was left")


def test_what_is_put_in_is_told_with_its_first_words() -> None:
    theirs = tei(PLAIN + " <hi>x</hi>", "Last one.")
    new = tei(PLAIN, "Last one.").replace(b'<p xml:id="p-2">', b'<p xml:id="p-1a">Between.</p>\n<p xml:id="p-2">')
    assert merged(tei(PLAIN, "Last one."), new, theirs).changes.in_words() == ["puts in <p> p-1a 'Between.': line 3"]


def test_the_end_of_a_section_is_called_so() -> None:
    base = tei(PLAIN, "Last one.")
    new = base.replace(b'<p xml:id="p-2">', b'</div><div xml:id="sec-2"><p xml:id="p-2">')
    told = merged(base, new, base.replace(b"Last", b"<hi>Last</hi>")).changes
    sentences = [*told.in_words(), *(sentence for _, sentence in told.conflicts)]
    assert sentences
    assert not [s for s in sentences if "  " in s or " by :" in s or "has replaces" in s]


def test_a_section_that_both_divided_is_left_as_the_editor_has_it() -> None:
    base = tei(PLAIN, "Last one.")
    here = b'<p xml:id="p-2">'
    new, theirs = (base.replace(here, b'</div><div xml:id="%s">' % ident + here) for ident in (b"sec-1a", b"mine"))
    result = merged(base, new, theirs)
    assert result.data == theirs
    assert result.changes.conflicts
