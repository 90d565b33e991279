"""The grammar as data: for each element its attributes and which children may follow which.

Read from the derived edition.rng, where every element has one definition, so that one element can be judged without
its surroundings. libxml2 decides whether a file is valid; this is what words its answer (diagnosis.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from lxml import etree

from edition.checking.models import EMPTY, Model, alt, names, seq
from edition.resources import resource

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_DOC = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"
_XML = "{http://www.w3.org/XML/1998/namespace}"

@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of one element. VALUES are the listed ones; OPEN when others of the datatypes TYPES may stand."""

    name: str
    meaning: str
    required: bool
    values: tuple[str, ...]
    types: tuple[tuple[str, str], ...]
    many: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand in and on one element."""

    name: str
    meaning: str
    attributes: dict[str, Attribute]
    content: Model
    words: bool
    children: tuple[str, ...] = field(default=())


@lru_cache(maxsize=1)
def shapes() -> dict[str, Shape]:
    """Every element of the schema by name."""
    return read_shapes(resource("schema", "edition.rng"))


def read_shapes(path: Path) -> dict[str, Shape]:
    """The shapes of the grammar at PATH, which must be one that compile.xsl wrote."""
    defines = {d.get("name", ""): d for d in etree.parse(str(path)).getroot().iter(f"{_RNG}define")}
    elements = [d[0] for d in defines.values() if len(d) and d[0].tag == f"{_RNG}element"]
    return {element.get("name", ""): _shape(element, defines) for element in elements}


_Defines = dict[str, etree._Element]


def _shape(element: etree._Element, defines: _Defines) -> Shape:
    attributes = {attribute.name: attribute for attribute in _attributes(element, defines)}
    patterns = [child for child in element if child.tag != _DOC and not _is_attribute(child, defines)]
    content = EMPTY
    for pattern in reversed(patterns):
        content = seq(_model(pattern, defines), content)
    words = any(_has_words(pattern, defines) for pattern in patterns)
    return Shape(element.get("name", ""), _meaning(element), attributes, content, words, names(content))


def _is_attribute(pattern: etree._Element, defines: _Defines) -> bool:
    if pattern.tag == f"{_RNG}ref":
        return pattern.get("name", "").startswith("att.")
    return pattern.tag == f"{_RNG}attribute" or (len(pattern) == 1 and pattern[0].tag == f"{_RNG}attribute")


def _attributes(element: etree._Element, defines: _Defines) -> Iterator[Attribute]:
    for child in element:
        if child.tag == f"{_RNG}ref" and child.get("name", "").startswith("att."):
            yield from _attributes(defines[child.get("name", "")], defines)
        elif child.tag == f"{_RNG}attribute":
            yield _attribute(child, required=True)
        elif child.tag == f"{_RNG}optional" and child[0].tag == f"{_RNG}attribute":
            yield _attribute(child[0], required=False)


def _attribute(element: etree._Element, required: bool) -> Attribute:
    name = element.get("name", "")
    values = tuple(value.text or "" for value in element.iter(f"{_RNG}value"))
    types = tuple((data.get("type", ""), data.findtext(f"{_RNG}param") or "") for data in element.iter(f"{_RNG}data"))
    many = element.find(f"{_RNG}list") is not None
    return Attribute(name.replace("xml:", _XML), _meaning(element), required, values, types, many)


def _meaning(element: etree._Element) -> str:
    return element.findtext(_DOC) or ""


def _has_words(pattern: etree._Element, defines: _Defines) -> bool:
    if pattern.tag in (f"{_RNG}text", f"{_RNG}mixed"):
        return True
    if pattern.tag == f"{_RNG}ref":
        target = defines[pattern.get("name", "")]
        return target[0].tag != f"{_RNG}element" and any(_has_words(child, defines) for child in target)
    return any(_has_words(child, defines) for child in pattern)


def _model(pattern: etree._Element, defines: _Defines) -> Model:
    kind = etree.QName(pattern).localname
    if kind == "ref":
        return _referred(pattern.get("name", ""), defines)
    parts = [_model(child, defines) for child in pattern if child.tag != _DOC]
    match kind:
        case "choice":
            return alt(parts)
        case "zeroOrMore":
            return ("many", *parts)
        case "oneOrMore":
            return seq(parts[0], ("many", *parts))
        case "optional":
            return alt([*parts, EMPTY])
    return _sequence(parts)


def _referred(name: str, defines: _Defines) -> Model:
    target = defines[name]
    if target[0].tag == f"{_RNG}element":
        return ("el", name)
    return _sequence([_model(child, defines) for child in target])


def _sequence(parts: list[Model]) -> Model:
    model = EMPTY
    for part in reversed(parts):
        model = seq(part, model)
    return model
