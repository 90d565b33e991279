"""Names as stand-off annotations on the source, and names from elsewhere taken in."""

import json
from pathlib import Path

import pytest
from lxml import etree

from edition.authority import Authority, Org, Person
from edition.encoding.annotations import FORMATS, annotate
from edition.encoding.document import TEI, parse_bytes, tei
from edition.encoding.identifiers import Numbers
from edition.encoding.outside_names import outside_stage
from edition.encoding.outside_reading import Outside, read_outside
from edition.encoding.source_offsets import lay
from edition.encoding.tagging import STAGES, Tagging, tag
from edition.errors import AuthorityError
from edition.reading.names import Names

SEED = ("A BOARD MET\n\nThen Kuzmin saw vio-\nlence in Tula.* Page 3 And [REDACTED] told Kuzmin so.\n\n"
        "* So Kuzmin says.\n\nThe board\nof trade met Ann Grey.")
BODY = """<head>A BOARD MET</head><p xml:id="p-1">Then <persName ref="#pers-k">Kuzmin</persName> saw
vio<pc force="weak">-</pc><lb break="no"/>lence in Tula.<note n="*">So
<persName ref="#pers-k">Kuzmin</persName> says.</note>
<fw type="pageNum">Page 3</fw> And <gap reason="redacted"><desc>[REDACTED]</desc></gap> told <persName ref="#pers-k"
cert="medium">Kuzmin</persName> so.</p><p>The <orgName ref="#org-b">board of trade</orgName> met Ann Grey.</p>"""
AUTHORITY = Authority(persons=(Person(id="k", name="Kuzmin, Ivan", same_as=("https://viaf.org/viaf/1",)),
                               Person(id="g", name="Grey, Ann")),
                      orgs=(Org(id="b", name="Board of Trade", forms=("board of trade",)),))


def tree(body: str = BODY) -> etree._ElementTree:
    return parse_bytes(f'<TEI xmlns="{TEI}"><teiHeader/><text><body>{body}</body></text></TEI>'.encode())


def found() -> list[tuple[int, int, str]]:
    return [(a.start, a.end, a.ref) for a in annotate(tree(), SEED, AUTHORITY)]


def test_every_name_has_the_offsets_of_the_source() -> None:
    spans = found()
    assert [SEED[a:b] for a, b, _ in spans] == ["Kuzmin", "Kuzmin", "Kuzmin", "board\nof trade"]
    assert [a for a, _, _ in spans] == [i for i in range(len(SEED)) if SEED.startswith(("Kuzmin", "board\n"), i)]


def test_every_character_of_a_block_lies_on_itself() -> None:
    for laid in lay(next(tree().getroot().iter(tei("text"))), SEED):
        assert [laid.flat.text[i] for i in laid.index] == [SEED[i] for i in laid.seed]
        assert len(laid.index) == sum(not c.isspace() and c != "\ufffc" for c in laid.flat.text)


def test_csv_has_a_row_for_each_name() -> None:
    rows = FORMATS["csv"](annotate(tree(), SEED, AUTHORITY), SEED, "d1").splitlines()
    assert rows[1].startswith('d1,18,24,person,pers-k,Kuzmin,"Kuzmin, Ivan",https://viaf.org/viaf/1')
    assert len(rows) == 5


def test_web_annotations_quote_and_place_their_target() -> None:
    page = json.loads(FORMATS["json"](annotate(tree(), SEED, AUTHORITY), SEED, "d1"))
    assert page["type"] == "AnnotationPage"
    quote, position = page["items"][0]["target"]["selector"]
    assert quote["exact"] == SEED[position["start"]:position["end"]] == "Kuzmin"
    assert SEED.startswith(quote["prefix"] + quote["exact"] + quote["suffix"], position["start"] - len(quote["prefix"]))


def test_conll_tokens_are_cut_at_names() -> None:
    lines = FORMATS["conll"](annotate(tree(), SEED, AUTHORITY), SEED, "d1").splitlines()
    assert [line.split("\t")[3] for line in lines if "org-b" in line] == ["B-ORG", "I-ORG", "I-ORG"]
    for line in lines[1:]:
        if line:
            token, start, end, *_ = line.split("\t")
            assert SEED[int(start):int(end)] == token


@pytest.mark.parametrize("form", ["csv", "json", "conll"])
def test_what_is_written_is_read_back(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"names.{form}"
    path.write_text(FORMATS[form](annotate(tree(), SEED, AUTHORITY), SEED, "d1"), encoding="utf-8")
    assert [(o.start, o.end, o.ref) for o in read_outside(path, SEED)] == found()


def test_spans_of_common_taggers_are_read(tmp_path: Path) -> None:
    path = tmp_path / "spacy.json"
    ents = [{"start": 18, "end": 24, "label": "PERSON"}, {"start_char": 43, "end_char": 47, "entity_group": "GPE"},
            {"start": 0, "end": 1, "label": "CARDINAL"}]
    path.write_text(json.dumps({"text": SEED, "ents": ents}), encoding="utf-8")
    read = [(o.kind, SEED[o.start:o.end]) for o in read_outside(path, SEED)]
    assert read == [("person", "Kuzmin"), ("place", "Tula")]


def test_tokens_without_offsets_are_followed_in_the_source(tmp_path: Path) -> None:
    path = tmp_path / "x.iob"
    path.write_text("A O\nBOARD B-ORG\nMET O\n\nThen O\nKuzmin B-PER\n", encoding="utf-8")
    assert [(o.kind, SEED[o.start:o.end]) for o in read_outside(path, SEED)] == [("org", "BOARD"), ("person", "Kuzmin")]


@pytest.mark.parametrize(("name", "text", "message"), [
    ("a.csv", "start,end,kind,text\n0,4,person,Kuzmin\n", "does not stand at 0-4"),
    ("a.csv", "start,end,kind\n900,904,person\n", "does not stand at 900-904"),
    ("a.csv", "start,end,kind\nx,4,person\n", "no start and end"),
    ("a.json", "{", "no JSON"),
    ("a.conll", "Elsewhere B-PER\n", "does not come next"),
    ("a.xml", "<a/>", "not '.xml'"),
])
def test_what_does_not_fit_the_source_is_refused(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AuthorityError, match=message):
        read_outside(path, SEED)


def tagged(*outside: Outside) -> Tagging:
    text = next(tree("<p>Then Kuzmin and Ann Grey met the gray eminence Orlov.</p>").getroot().iter(tei("text")))
    seed = "Then Kuzmin and Ann Grey met the gray eminence Orlov."
    one = Authority(persons=AUTHORITY.persons[:1])
    stages = (STAGES[0], outside_stage(outside, seed, "finder"), *STAGES[1:])
    return tag(Tagging(text, Names(AUTHORITY if len(outside) > 1 else one), None, True, "en", Numbers(())), stages)


def test_a_listed_name_found_elsewhere_is_tagged_with_its_finder() -> None:
    tagging = tagged(Outside(33, 46, "person", "gray eminence", "pers-k"), Outside(5, 11, "person", "Kuzmin"))
    names = {"".join(e.itertext()): dict(e.attrib) for e in tagging.text.iter(tei("persName"))}
    assert names["gray eminence"]["ref"] == "#pers-k"
    assert (names["gray eminence"]["resp"], names["gray eminence"]["cert"]) == ("#finder", "medium")
    assert "resp" not in names["Kuzmin"]


def test_a_name_without_an_entry_is_a_doubt_and_no_tag() -> None:
    tagging = tagged(Outside(47, 52, "person", "Orlov"))
    assert [d.words for d in tagging.doubts] == ["Orlov"]
    assert len(list(tagging.text.iter(tei("persName")))) == 1
