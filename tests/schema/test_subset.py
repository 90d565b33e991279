"""Whatever our grammar accepts, TEI P5 accepts: tried on documents made at random from our grammar."""

from __future__ import annotations

import os
import random
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from edition.checking.diagnosis import diagnose
from edition.checking.models import Model, after, complete, expected
from edition.checking.rules import check_rules
from edition.checking.shapes import Attribute, shapes
from edition.encoding.document import tei
from edition.resources import resource

_SAMPLES = {
    "date": "1957-06-18", "gYear": "1957", "anyURI": "#x", "ID": "", "Name": "x", "nonNegativeInteger": "3",
    "decimal": "2.5", "boolean": "true", "language": "en", "duration": "P8D", "token": "x", "string": "some words",
}  # fmt: skip
_PATTERNED = {"version": "0.1.0", "width": "3cm", "height": "4cm"}


@lru_cache(maxsize=1)
def grammars() -> tuple[etree.RelaxNG, etree.RelaxNG]:
    named = os.environ.get("TEI_ALL_RNG")
    path = Path(named) if named else resource("schema").parent.parent / "tei_all.rng"
    if not path.is_file():
        pytest.skip("tei_all.rng is not here: set TEI_ALL_RNG to its path to test against TEI P5")
    ours = etree.RelaxNG(etree.parse(str(resource("schema", "edition.rng"))))
    return ours, etree.RelaxNG(etree.parse(str(path)))


@lru_cache(maxsize=1)
def heights() -> dict[str, int]:
    """How deep the smallest valid tree of each element is."""
    known: dict[str, int] = {}
    while len(known) < len(shapes()):
        for name, shape in shapes().items():
            if name not in known and (cheapest := _cheapest(shape.content, known)) is not None:
                known[name] = cheapest + 1
    return known


def _cheapest(model: Model, known: dict[str, int]) -> int | None:
    seen, open_ = {model}, [(model, 0)]
    while open_:
        state, height = min(open_, key=lambda pair: pair[1])
        if complete(state):
            return height
        open_.remove((state, height))
        for name in expected(state):
            if name in known and (following := after(state, name)) not in seen:
                seen.add(following)
                open_.append((following, max(height, known[name])))
    return None


class Maker:
    """Makes a random valid element; every xml:id is new."""

    def __init__(self, seed: int) -> None:
        self.random, self.count = random.Random(seed), 0

    def make(self, name: str, depth: int) -> etree._Element:
        shape = shapes()[name]
        element = etree.Element(tei(name))
        for attribute in shape.attributes.values():
            if attribute.required or self.random.random() < 0.15:
                element.set(attribute.name, self.value(attribute))
        element.text = "words" if shape.words and self.random.random() < 0.7 else None
        model = shape.content
        while not (complete(model) and (depth <= 0 or self.random.random() < 0.35)):
            options = self.options(model, depth)
            if not options:
                break
            child = self.random.choice(options)
            element.append(self.make(child, depth - 1))
            model = after(model, child)
        return element

    def options(self, model: Model, depth: int) -> list[str]:
        names = [name for name in expected(model) if heights()[name] <= max(depth, 0)]
        if names and (complete(model) or self.random.random() < 0.5):
            return names
        nearer = [name for name in expected(model) if after(model, name) != model]
        lowest = min((heights()[name] for name in nearer), default=0)
        return [name for name in nearer if heights()[name] == lowest] if not complete(model) else names

    def value(self, attribute: Attribute) -> str:
        local = etree.QName(attribute.name).localname
        if local == "id":
            self.count += 1
            return f"id-{self.count}"
        if local in _PATTERNED:
            return _PATTERNED[local]
        typed = ["1/2" if "/" in pattern else _SAMPLES.get(kind, "") for kind, pattern in attribute.types]
        return self.random.choice([choice for choice in (*attribute.values, *typed) if choice])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_what_our_grammar_makes_tei_accepts(seed: int) -> None:
    ours, theirs = grammars()
    tree = Maker(seed).make("TEI", 7)
    assert list(diagnose(tree)) == []
    assert ours.validate(tree), ours.error_log
    assert theirs.validate(tree), (theirs.error_log, etree.tostring(tree)[:3000])


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32))
def test_no_valid_document_stops_the_rules(seed: int) -> None:
    data = etree.tostring(Maker(seed).make("TEI", 5))
    assert all(finding.line for finding in check_rules(data, "a.xml"))
