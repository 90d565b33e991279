"""The schema files are fresh, every rule has its specimens, and what is valid here is valid TEI."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

import pytest
from lxml import etree

from edition.checking.check import check_document
from edition.checking.derived import compile_rules, derive, guide
from edition.checking.rules import check_rules
from edition.encoding.document import XML_ID
from edition.findings import has_errors
from edition.resources import resource

HERE = Path(__file__).parent
SPECIMENS = sorted(path for path in HERE.iterdir() if re.fullmatch(r"R\d{3}", path.name))
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI, EXAMPLES = "{http://www.tei-c.org/ns/1.0}", "{http://www.tei-c.org/ns/Examples}"


@lru_cache(maxsize=1)
def odd() -> etree._ElementTree:
    return etree.parse(str(resource("schema", "edition.odd")))


def rule_codes() -> set[str]:
    idents = (rule.get("ident", "") for rule in odd().iter(f"{TEI}constraintSpec"))
    return {ident for ident in idents if ident != "shared"}


def tei_all() -> Path:
    """The official schema, by the variable TEI_ALL_RNG or in the folder above the checkout."""
    named = os.environ.get("TEI_ALL_RNG")
    path = Path(named) if named else resource("schema").parent.parent / "tei_all.rng"
    if not path.is_file():
        pytest.skip("tei_all.rng is not here: set TEI_ALL_RNG to its path to test against TEI P5")
    return path


@pytest.fixture(scope="module")
def tei_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Schematron rules embedded in tei_all, as our compiler makes a program of them."""
    program = tmp_path_factory.mktemp("tei") / "tei_all.xsl"
    program.write_text(compile_rules(tei_all()), encoding="utf-8")
    return program


@lru_cache(maxsize=1)
def tei_grammar(path: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(path)))


def test_derived_files_are_fresh() -> None:
    for name, text in derive().items():
        assert resource("schema", name).read_text(encoding="utf-8") == text, f"run `edition schema`: {name} is stale"


def test_every_rule_has_specimens_and_every_specimen_a_rule() -> None:
    assert {path.name for path in SPECIMENS} == rule_codes()
    assert all((path / name).is_file() for path in SPECIMENS for name in ("pass.xml", "fail.xml"))


def test_there_are_fifty_rules_in_families() -> None:
    assert len(rule_codes()) >= 50
    assert len({code[:2] for code in rule_codes()}) >= 9


@pytest.mark.parametrize("folder", SPECIMENS, ids=lambda path: path.name)
def test_a_rule_finds_what_breaks_it_and_nothing_else(folder: Path) -> None:
    assert check_document(folder / "pass.xml") == []
    found = check_document(folder / "fail.xml")
    assert {finding.code for finding in found} == {folder.name}
    assert all(finding.line > 0 and finding.hint for finding in found)


def test_every_rule_says_why_and_shows_a_right_and_a_wrong_example() -> None:
    examples = {(e.get("n"), e[0].get("valid")) for e in odd().iter(f"{TEI}exemplum") if e.get("n")}
    for rule in odd().iter(f"{TEI}constraintSpec"):
        code = rule.get("ident")
        if code != "shared":
            assert rule.findtext(f"{TEI}desc")
            assert {(code, "true"), (code, "false")} <= examples


def test_every_element_has_a_meaning() -> None:
    described = [spec for spec in odd().iter(f"{TEI}elementSpec", f"{TEI}attDef") if spec.get("mode") != "delete"]
    assert all(spec.findtext(f"{TEI}desc") for spec in described)


def test_what_is_valid_here_is_valid_tei() -> None:
    grammar = tei_grammar(tei_all())
    for folder in SPECIMENS:
        assert grammar.validate(etree.parse(str(folder / "pass.xml"))), (folder.name, grammar.error_log)


def test_the_rules_embedded_in_tei_all_accept_our_specimens(tei_rules: Path) -> None:
    for folder in SPECIMENS:
        found = check_rules((folder / "pass.xml").read_bytes(), folder.name, program=tei_rules)
        assert not has_errors(found), found


def test_the_compiled_rules_of_tei_all_find_what_breaks_them(tei_rules: Path) -> None:
    broken = (HERE / "R301" / "fail.xml").read_bytes()
    assert any("@when attribute cannot be used" in str(f) for f in check_rules(broken, "a.xml", program=tei_rules))
    untyped = broken.replace(b'type="section"', b'subtype="section"')
    assert has_errors(check_rules(untyped, "a.xml", program=tei_rules))


def test_our_odd_is_itself_valid_tei() -> None:
    grammar = tei_grammar(tei_all())
    assert grammar.validate(odd()), grammar.error_log


def test_our_odd_keeps_the_rules_of_tei_for_odds(tei_rules: Path) -> None:
    found = check_rules(resource("schema", "edition.odd").read_bytes(), "edition.odd", odd(), tei_rules)
    assert not has_errors(found), found[:5]


def test_another_program_would_make_the_same_attributes_of_our_odd() -> None:
    """What TEI itself gives to an element is changed or deleted, what it does not is added; nothing is left over."""
    defines = etree.parse(str(tei_all())).iter(f"{RNG}define")
    own = {define.get("name", ""): tei_attributes(define) for define in defines}
    for spec in odd().iter(f"{TEI}elementSpec"):
        ours = {a.get("ident", ""): a.get("mode") for a in spec.iter(f"{TEI}attDef")}
        theirs = own[spec.get("ident", "")]
        assert {name for name, mode in ours.items() if mode in ("change", "delete")} == theirs, spec.get("ident")
        assert {name for name, mode in ours.items() if mode == "add"} == set(ours) - theirs, spec.get("ident")


def tei_attributes(define: etree._Element) -> set[str]:
    """The attributes that TEI defines on an element itself, not by a class."""
    element = define.find(f"{RNG}element")
    return set() if element is None else {a.get("name", "") for a in element.iter(f"{RNG}attribute")}


def test_the_guide_shows_every_element_and_every_rule() -> None:
    page = guide()
    assert all(f'id="{spec.get("ident")}"' in page for spec in odd().iter(f"{TEI}elementSpec"))
    assert all(f"<strong>{code}</strong>" in page for code in rule_codes())
    assert "http://www.tei-c.org/ns/Examples" not in page.replace("&quot;", '"').split("<main")[1]


def test_every_link_in_the_guide_leads_to_one_place() -> None:
    page = guide()
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_the_guide_tells_what_to_do_by_what_the_page_shows() -> None:
    (chapter,) = (div for div in odd().iter(f"{TEI}div") if div.get(XML_ID) == "chapter-tasks")
    tasks = chapter.findall(f"{TEI}div")
    assert len(tasks) > 15
    for task in tasks:
        assert task.findtext(f"{TEI}head") and next(task.iter(f"{EXAMPLES}egXML"), None) is not None


CHECKOUT = HERE.parents[1]
DOCUMENTS = sorted([*(CHECKOUT / "tei").glob("*.xml"), *(HERE.parent / "golden").rglob("*.xml")])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_every_document_of_ours_is_valid_tei(path: Path) -> None:
    tree = etree.parse(str(path))
    if tree.getroot().tag != f"{TEI}TEI":
        pytest.skip("no TEI document")
    grammar = tei_grammar(tei_all())
    assert grammar.validate(tree), grammar.error_log


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_every_document_of_ours_keeps_the_rules_embedded_in_tei_all(path: Path, tei_rules: Path) -> None:
    tree = etree.parse(str(path))
    if tree.getroot().tag != f"{TEI}TEI":
        pytest.skip("no TEI document")
    assert not has_errors(found := check_rules(path.read_bytes(), path.name, tree, tei_rules)), found
