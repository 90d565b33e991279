"""What the guide shows as wrong for a rule breaks that rule, and what it shows as right does not."""

from __future__ import annotations

import copy
import re
from functools import lru_cache
from pathlib import Path

import pytest
from lxml import etree

from edition.checking.rules import check_rules
from edition.encoding.document import XML_ID, local, tei
from edition.resources import resource

TEI, EXAMPLES = "{http://www.tei-c.org/ns/1.0}", "{http://www.tei-c.org/ns/Examples}"
HOST = Path(__file__).parent / "R602" / "pass.xml"
# where a part of the header goes that a small document does not have
HOMES = {
    "correspDesc": "profileDesc", "handNotes": "profileDesc", "refsDecl": "encodingDesc", "category": "taxonomy",
    "variantEncoding": "encodingDesc", "tagsDecl": "encodingDesc", "listWit": "sourceDesc",
}  # fmt: skip


@lru_cache(maxsize=1)
def examples() -> dict[tuple[str, bool], list[etree._Element]]:
    """(code, whether it is right) -> the elements shown."""
    odd = etree.parse(str(resource("schema", "edition.odd")))
    of_rules = [example for example in odd.iter(f"{TEI}exemplum") if example.get("n")]
    return {(e.get("n", ""), e[0].get("valid") == "true"): shown(e[0]) for e in of_rules}


def shown(example: etree._Element) -> list[etree._Element]:
    elements = list(copy.deepcopy(example).iterchildren(etree.Element))
    for node in (node for element in elements for node in element.iter(etree.Element)):
        node.tag = tei(local(node))
        if node.get(XML_ID):
            node.set(XML_ID, re.sub(r"\.x\d+$", "", node.get(XML_ID, "")))
    return elements


def in_a_document(elements: list[etree._Element]) -> bytes:
    """A small document with ELEMENTS in it: instead of its own of that name, or where they belong."""
    if local(elements[0]) == "TEI":
        return etree.tostring(elements[0])
    root = etree.parse(str(HOST)).getroot()
    for element in elements:
        put(root, element)
    own = {e.get(XML_ID) for element in elements for e in element.iter(etree.Element) if e.get(XML_ID)}
    for other in [e for e in root.iter(etree.Element) if e.get(XML_ID) in own and not within(e, elements)]:
        other.set(XML_ID, f"{other.get(XML_ID)}-host")
    return etree.tostring(root)


def put(root: etree._Element, element: etree._Element) -> None:
    same = root.find(f".//{element.tag}")
    of_the_text = local(element) in ("p", "div", "table", "list", "figure", "quote")
    if of_the_text or (same is None and local(element) not in HOMES):
        home = next(root.iter(tei("div")))
        home.append(element)
    elif same is not None:
        parent = same.getparent()
        assert parent is not None
        parent.replace(same, element)
    else:
        next(root.iter(tei(HOMES[local(element)]))).append(element)


def within(element: etree._Element, elements: list[etree._Element]) -> bool:
    return element in elements or any(parent in elements for parent in element.iterancestors())


@pytest.mark.parametrize("code", sorted({code for code, _ in examples()}))
def test_the_examples_of_a_rule_are_what_they_say(code: str) -> None:
    wrong, right = (in_a_document(copy.deepcopy(examples()[code, is_right])) for is_right in (False, True))
    assert code in {finding.code for finding in check_rules(wrong, "wrong.xml")}
    assert code not in {finding.code for finding in check_rules(right, "right.xml")}
