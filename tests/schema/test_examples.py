"""Every element is shown, and what the guide shows as right is valid: by our grammar and by that of TEI P5."""

from __future__ import annotations

import copy
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from lxml import etree
from test_subset import heights

from edition.checking.derived import guide
from edition.checking.explain import explain, explanations
from edition.checking.models import Model, after, complete, expected
from edition.checking.schema import check_schema
from edition.checking.shapes import shapes
from edition.encoding.document import XML_ID, local, tei
from edition.resources import resource

TEI, EXAMPLES = "{http://www.tei-c.org/ns/1.0}", "{http://www.tei-c.org/ns/Examples}"
_VALUES = {"anyURI": "#x", "nonNegativeInteger": "1", "Name": "x", "token": "x", "string": "x", "date": "1957"}


@lru_cache(maxsize=1)
def odd() -> etree._Element:
    return etree.parse(str(resource("schema", "edition.odd"))).getroot()


def examples() -> Iterator[tuple[str, list[etree._Element]]]:
    """(where it stands, its elements in the namespace of TEI) of each example that is right."""
    for example in odd().iter(f"{EXAMPLES}egXML"):
        if example.get("valid") != "false":
            named = (parent.get("ident", "") for parent in example.iterancestors() if parent.get("ident"))
            shown = copy.deepcopy(example)
            for node in shown.iter(etree.Element):
                node.tag = tei(local(node))
                if node.get(XML_ID):
                    node.set(XML_ID, re.sub(r"\.x\d+$", "", node.get(XML_ID, "")))
            yield next(named, "prose"), list(shown.iterchildren(etree.Element))


@lru_cache(maxsize=1)
def homes() -> dict[str, tuple[str, ...]]:
    """For each element the shortest way down to it from the root."""
    known: dict[str, tuple[str, ...]] = {"TEI": ()}
    queue = ["TEI"]
    for name in queue:
        for child in shapes()[name].children:
            if child not in known:
                known[child] = (*known[name], name)
                queue.append(child)
    return known


def bare(name: str) -> etree._Element:
    """An element with the attributes that it must have."""
    element = etree.Element(tei(name))
    for attribute in shapes()[name].attributes.values():
        if attribute.required:
            kinds = [kind for kind, _ in attribute.types]
            element.set(attribute.name, attribute.values[0] if attribute.values else _VALUES[kinds[0]])
    return element


def smallest(name: str) -> etree._Element:
    """A valid element with as little in it as can be."""
    return filled(bare(name), [])


def filled(element: etree._Element, middle: list[etree._Element]) -> etree._Element:
    """ELEMENT with the elements MIDDLE in it and what it needs before and after them."""
    names = [local(child) for child in middle]
    before, rest = path(shapes()[local(element)].content, names)
    element.extend([smallest(name) for name in before] + middle + [smallest(name) for name in rest])
    return element


def path(model: Model, names: list[str]) -> tuple[list[str], list[str]]:
    """What must stand before and after the children NAMES, the fewest that do."""
    seen: set[Model] = {model}
    queue: list[tuple[Model, list[str]]] = [(model, [])]
    for state, before in queue:
        reached = state
        for name in names:
            reached = after(reached, name)
        if (rest := ending(reached)) is not None:
            return before, rest
        for name in sorted(expected(state), key=lambda name: heights()[name]):
            if (following := after(state, name)) not in seen:
                seen.add(following)
                queue.append((following, [*before, name]))
    raise AssertionError(f"{names} stand nowhere in {model}")


def ending(model: Model) -> list[str] | None:
    seen: set[Model] = {model}
    queue: list[tuple[Model, list[str]]] = [(model, [])]
    for state, names in queue:
        if complete(state):
            return names
        for name in sorted(expected(state), key=lambda name: heights()[name]):
            if (following := after(state, name)) not in seen:
                seen.add(following)
                queue.append((following, [*names, name]))
    return None


def document(shown: list[etree._Element]) -> etree._ElementTree:
    """A small document around the first of the elements SHOWN and those that may stand beside it."""
    inner = shown
    for name in reversed(homes()[local(shown[0])]):
        inner = [filled(bare(name), inner)]
    return etree.ElementTree(etree.fromstring(etree.tostring(inner[0])))


def documents() -> Iterator[tuple[str, etree._ElementTree]]:
    """Each right example in documents: together where its elements may stand together, otherwise each by itself."""
    for where, shown in ((where, shown) for where, shown in examples() if shown):
        together = {local(element) for element in shown} <= {"p", "div"}
        for part in [shown] if together else [[element] for element in shown]:
            yield where, document(part)


def test_every_element_has_an_example_of_its_own_that_shows_it() -> None:
    for spec in odd().iter(f"{TEI}elementSpec"):
        own = [e for e in spec.findall(f"{TEI}exemplum") if not e.get("n")]
        assert own, spec.get("ident")
        name = spec.get("ident", "")
        assert any(True for example in own for _ in example.iter(f"{EXAMPLES}{name}")), name


def test_right_examples_are_valid_by_our_grammar() -> None:
    found = [(where, str(f)) for where, tree in documents() for f in check_schema(tree, "example")]
    assert found == []


def test_right_examples_are_valid_tei() -> None:
    named = os.environ.get("TEI_ALL_RNG")
    official = Path(named) if named else resource("schema").parent.parent / "tei_all.rng"
    if not official.is_file():
        pytest.skip("tei_all.rng is not here: set TEI_ALL_RNG to its path to test against TEI P5")
    grammar = etree.RelaxNG(etree.parse(str(official)))
    assert [(where, str(grammar.error_log)) for where, tree in documents() if not grammar.validate(tree)] == []


def test_no_reader_sees_how_the_odd_tells_ids_apart() -> None:
    assert not re.search(r"\.x\d+", guide().split("<main")[1])
    assert not any(re.search(r"\.x\d+", explain(code)) for code in explanations())
