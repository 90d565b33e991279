"""Registers from TEI and back: nothing of an existing list is lost on the way through YAML."""

import os
from pathlib import Path

import pytest
from lxml import etree

from edition.authority import Authority, LifeDate, Person, Place, Role, as_yaml, load_file, parse_date
from edition.encoding.authority_exchange import read_lists, write_lists
from edition.encoding.document import XML_ID, parse_bytes, tei
from edition.errors import EditionError

HEAD = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff>{}</standOff></TEI>'
PERSON = """<listPerson><person xml:id="p1" sex="F" role="author">
  <persName type="main"><forename>Ann</forename> <nameLink>von</nameLink> <surname>Brown</surname></persName>
  <persName type="variant">Annie Brown</persName>
  <birth when="1894-04-15">15 April 1894 in <placeName>Exeter</placeName></birth>
  <death notBefore="1970" notAfter="1971"/>
  <occupation from="1920" to="1924">Mayor</occupation>
  <education>Oxford</education>
  <idno type="wikidata">https://www.wikidata.org/entity/Q1</idno>
  <idno type="local">b-17</idno>
  <note>Of the first family.</note>
  <note type="source">Parish register.</note>
</person></listPerson>"""


def read(tmp_path: Path, inner: str, wrap: str = HEAD) -> list:
    path = tmp_path / "lists.xml"
    path.write_text(wrap.format(inner), encoding="utf-8")
    return read_lists(path)


def test_fields_are_filled_from_a_person(tmp_path: Path) -> None:
    (person,) = read(tmp_path, PERSON)
    assert (person.id, person.name, person.forms) == ("p1", "von Brown, Ann", ("Annie Brown",))
    assert (person.born, person.died) == (LifeDate(when="1894-04-15"), LifeDate(not_before="1970", not_after="1971"))
    assert person.roles == (Role("Mayor", "1920", "1924"),)
    assert (person.note, person.same_as) == ("Of the first family.", ("https://www.wikidata.org/entity/Q1",))


def test_what_no_field_holds_is_kept_and_what_one_holds_is_not_kept_twice(tmp_path: Path) -> None:
    (person,) = read(tmp_path, PERSON)
    for kept in ('sex="F"', "Oxford", "Exeter", "b-17", "Parish register"):
        assert kept in person.tei
    for held in ("wikidata.org", "<death", "Mayor"):
        assert held not in person.tei


def test_every_word_and_attribute_comes_back(tmp_path: Path) -> None:
    entries = read(tmp_path, PERSON)
    path = tmp_path / "persons.yaml"
    path.write_text(as_yaml(entries), encoding="utf-8")
    again = load_file(path, Person)
    assert again == tuple(entries)
    root = parse_bytes(write_lists(Authority(persons=again))).getroot()
    (person,) = root.iter(tei("person"))
    assert person.get(XML_ID) == "pers-p1"
    assert (person.get("sex"), person.get("role")) == ("F", "author")
    before, after = words(etree.fromstring(PERSON)), words(person)
    assert sorted(before) == sorted(after)
    assert len(person.findall(tei("birth"))) == len(person.findall(tei("death"))) == 1


def words(element: etree._Element) -> list[str]:
    return " ".join(element.itertext()).split()


def test_written_lists_read_back_as_the_same_entries(tmp_path: Path) -> None:
    authority = Authority(
        persons=(Person(id="brown", name="Brown, Ann", forms=("Annie",), native="Браун", native_lang="ru",
                        born=parse_date("1894?"), roles=(Role("Mayor"),), note="N.", same_as=("https://viaf.org/viaf/1",)),),
        places=(Place(id="x", name="Xtown", type="city", coordinates=("1.5", "-3")),))
    path = tmp_path / "out.xml"
    path.write_bytes(write_lists(authority))
    assert read_lists(path) == list(authority.entries())


def test_prose_in_an_entry_is_kept_whole(tmp_path: Path) -> None:
    prose = '<bibl xml:id="b1"><title>Red Star</title>, Tula: Press, 1920.</bibl>'
    (work,) = read(tmp_path, f"<listBibl>{prose}</listBibl>")
    assert work.name == "Red Star"
    root = parse_bytes(write_lists(Authority(titles=(work,)))).getroot()
    assert words(next(root.iter(tei("bibl")))) == ["Red", "Star", ",", "Tula:", "Press,", "1920."]


def test_a_body_in_a_body_is_part_of_it(tmp_path: Path) -> None:
    inner = '<org xml:id="o2"><orgName>Office</orgName></org>'
    whole, part = read(tmp_path, f'<listOrg><org xml:id="o1"><orgName>Agency</orgName>{inner}</org></listOrg>')
    assert (whole.part_of, part.part_of, whole.tei) == (None, "o1", None)


def test_terms_have_their_expansion_with_or_without_a_gloss(tmp_path: Path) -> None:
    one, two = read(tmp_path, '<list type="terms"><item xml:id="t1"><term>AB</term>: After Bach</item>'
                              '<item xml:id="t2"><term>CD</term><gloss>Care of D.</gloss></item></list>')
    assert (one.expansion, two.expansion) == ("After Bach", "Care of D.")


def test_the_list_of_names_of_a_printed_volume_is_read(tmp_path: Path) -> None:
    volume = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><front>{}</front></text></TEI>'
    item = '<list><item><hi><persName xml:id="p_B1">Brown, Ann B.</persName>,</hi> Mayor of Xtown</item></list>'
    (person,) = read(tmp_path, item, volume)
    assert (person.ref, person.name, person.note) == ("pers-p_B1", "Brown, Ann B.", "Mayor of Xtown")


@pytest.mark.parametrize(("inner", "message"), [
    ("<listPerson><person><persName>Brown</persName></person></listPerson>", "has no xml:id"),
    ('<listPerson><person xml:id="p1"><sex/></person></listPerson>', "has no persName"),
    ("", "no listPerson"),
])
def test_a_list_that_cannot_be_used_says_why(tmp_path: Path, inner: str, message: str) -> None:
    with pytest.raises(EditionError, match=message):
        read(tmp_path, inner)


@pytest.mark.skipif(not os.environ.get("TEI_ALL_RNG"), reason="set TEI_ALL_RNG to the path of tei_all.rng")
def test_the_export_is_valid_tei(tmp_path: Path) -> None:
    schema = etree.RelaxNG(etree.parse(os.environ["TEI_ALL_RNG"]))
    tree = parse_bytes(write_lists(Authority(persons=tuple(read(tmp_path, PERSON)))))
    assert schema.validate(tree), schema.error_log
