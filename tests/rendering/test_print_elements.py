"""No element that our schema allows in a text is without a template: a book never stops at a valid document."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).parents[2]
RNG = "{http://relaxng.org/ns/structure/1.0}"
WHOLE = {"bibl", "biblStruct", "msDesc", "listBibl", "listRelation"}  # set with all that is inside them by one template
XSL = "{http://www.w3.org/1999/XSL/Transform}"


def inside_text() -> set[str]:
    """The names of all elements that the schema reaches from the element text."""
    grammar = etree.parse(str(ROOT / "schema" / "edition.rng")).getroot()
    defined: dict[str, list[etree._Element]] = {}
    for define in grammar.iter(f"{RNG}define"):
        defined.setdefault(str(define.get("name")), []).append(define)
    waiting = [element for element in grammar.iter(f"{RNG}element") if element.get("name") == "text"]
    found: set[str] = set()
    seen: set[str] = set()
    while waiting:
        part = waiting.pop()
        names = {str(element.get("name")) for element in part.iter(f"{RNG}element") if element.get("name")}
        found |= names
        if names & WHOLE:
            continue
        for name in {str(ref.get("name")) for ref in part.iter(f"{RNG}ref")} - seen:
            seen.add(name)
            waiting += defined.get(name, [])
    return found


def test_every_element_of_a_text_has_a_template() -> None:
    matches = " ".join(
        str(template.get("match"))
        for path in (ROOT / "xslt" / "modules").glob("print-*.xsl")
        for template in etree.parse(str(path)).getroot().iter(f"{XSL}template")
        if template.get("mode") == "t:set"
    )
    missing = inside_text() - set(re.findall(r"[A-Za-z]+", matches))
    assert sorted(missing) == []
