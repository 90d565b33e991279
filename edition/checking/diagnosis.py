"""Words for what the grammar refuses: the element, what is allowed there, and the nearest legal choice.

Looks at each element of a tree by itself (shapes.py). It finds what libxml2 finds, and says it so that an editor knows
what to do. Codes G1.. are permanent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lxml import etree

from edition.checking.habits import ATTRIBUTES, ELEMENTS, FOR_WORDS, PAIRS
from edition.checking.models import NONE, Model, after, complete, expected
from edition.checking.shapes import Attribute, Shape, shapes
from edition.checking.values import fits, in_words
from edition.checking.wording import listed, nearest, tag
from edition.encoding.document import TEI, XML, local

_HOMES = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing the grammar refuses, at ELEMENT."""

    code: str
    element: etree._Element
    message: str
    hint: str = ""


def diagnose(root: etree._Element) -> Iterator[Fault]:
    """Everything in the tree of ROOT that the grammar refuses, in the order of the file."""
    if local(root) != "TEI":
        yield Fault("G101", root, f"<{local(root)}> cannot be the root of a document.", "The root is <TEI>.")
    known = shapes()
    stack = [root]
    while stack:
        element = stack.pop()
        name = etree.QName(element)
        if name.namespace != TEI:
            yield _foreign(element)
            continue
        shape = known.get(name.localname)
        if shape is None:
            yield _unknown(element, known)
        else:
            yield from _judge(element, shape)
        stack.extend(child for child in reversed(element) if isinstance(child.tag, str))


def _judge(element: etree._Element, shape: Shape) -> Iterator[Fault]:
    yield from _attributes(element, shape)
    if not shape.words:
        yield from _stray_words(element, shape)
    yield from _children(element, shape)


def _attributes(element: etree._Element, shape: Shape) -> Iterator[Fault]:
    for name, value in element.attrib.items():
        attribute = shape.attributes.get(str(name))
        if attribute is None:
            yield _unknown_attribute(element, shape, str(name))
        elif not _legal(attribute, str(value)):
            yield _wrong_value(element, attribute, str(value))
    for name, attribute in shape.attributes.items():
        if attribute.required and name not in element.attrib:
            told = all(value in attribute.meaning for value in attribute.values)
            values = "" if told else f": {listed(attribute.values)}"
            yield Fault("G106", element, f"{tag(element)} has no @{name}, which it must have.",
                        f"@{name} says {attribute.meaning}{values}.")


def _legal(attribute: Attribute, value: str) -> bool:
    words = value.split() if attribute.many else [value]
    return bool(words) and all(
        (word if attribute.many else word.strip()) in attribute.values
        or any(fits(word, kind, pattern) for kind, pattern in attribute.types) for word in words
    )


def _unknown_attribute(element: etree._Element, shape: Shape, name: str) -> Fault:
    own = [_prefixed(known) for known in shape.attributes]
    meant = ATTRIBUTES.get(_prefixed(name), "")
    near = meant if meant in own else nearest(_prefixed(name), own)
    hint = f"Did you mean @{near}?" if near else f"It may have: {listed('@' + n for n in sorted(own, key=_is_common))}."
    hint = PAIRS.get((local(element), name), hint)
    return Fault("G104", element, f"{tag(element)} has @{_prefixed(name)}, which it may not have.", hint)


@cache
def _is_common(attribute: str) -> bool:
    """Whether so many elements have it that it says little about one."""
    return sum(attribute in map(_prefixed, shape.attributes) for shape in shapes().values()) > len(shapes()) // 2


def _wrong_value(element: etree._Element, attribute: Attribute, value: str) -> Fault:
    name = _prefixed(attribute.name)
    near = nearest(value, attribute.values)
    if attribute.types:
        hint = f"It takes {in_words(attribute.types)}.{_period(attribute, value)}"
    else:
        hint = f"Did you mean {near}?" if near else f"It takes {listed(attribute.values)}."
    return Fault("G105", element, f'{tag(element)} has {name}="{value}", which is no value of @{name}.', hint)


def _period(attribute: Attribute, value: str) -> str:
    """What to do with two dates in one attribute, or a doubt (the notation EDTF)."""
    dates = any("date" in kind.lower() or kind.startswith("g") for kind, _ in attribute.types)
    if not dates or not re.search(r"[/?~]|\.\.", value):
        return ""
    return " A period is from and to; one day within limits is notBefore and notAfter; a doubt is cert."


def _stray_words(element: etree._Element, shape: Shape) -> Iterator[Fault]:
    pieces = [element.text, *(child.tail for child in element)]
    words = " ".join(" ".join(piece.split()) for piece in pieces if piece and piece.strip())
    if words:
        likely = [name for name in FOR_WORDS if name in shape.children]
        inside = listed((f"<{name}>" for name in (likely or shape.children)[:4]), "nothing at all")
        yield Fault("G107", element, f'<{shape.name}> holds the words "{words[:60]}", but may not hold words itself.',
                    f"Put them into {inside}.")


def _children(element: etree._Element, shape: Shape) -> Iterator[Fault]:
    model, before = shape.content, ""
    earlier: list[tuple[Model, str]] = []
    told: set[tuple[str, Model]] = set()
    for child in element:
        if not isinstance(child.tag, str) or etree.QName(child).namespace != TEI or local(child) not in shapes():
            continue
        following = after(model, local(child))
        if following == NONE and (local(child), model) in told:
            continue  # the first of its kind says what is to be done with those behind it
        if following == NONE:
            told.add((local(child), model))
            yield _misplaced(child, shape, _by_use(model), before, _place_before(local(child), earlier))
        else:
            earlier.append((model, local(child)))
            model, before = following, local(child)
    if not complete(model):
        yield Fault("G108", element, f"{tag(element)} is not complete.",
                    f"It still needs {listed(f'<{name}>' for name in _needed(model))}"
                    f"{f' after <{before}>' if before else ''}.")


def _needed(model: Model) -> list[str]:
    """Of what may stand next, that which brings the element nearer to its end: no mere breaks and notes."""
    every = expected(model)
    return [name for name in every if after(model, name) != model] or list(every)


def _by_use(model: Model) -> list[str]:
    """What may stand next, with what may stand anywhere (breaks, notes) at the end."""
    needed = _needed(model)
    return [*needed, *(name for name in expected(model) if name not in needed)]


def _place_before(name: str, earlier: list[tuple[Model, str]]) -> str:
    """Before which of the siblings it could have stood, the last of them; "" for none."""
    return next((sibling for model, sibling in reversed(earlier) if after(model, name) != NONE), "")


def _misplaced(child: etree._Element, shape: Shape, allowed: list[str], before: str, place: str) -> Fault:
    name = local(child)
    options = listed((f"<{option}>" for option in allowed), "no further element") + (" or words" if shape.words else "")
    if name in shape.children:
        return Fault("G109", child, f"{tag(child)} may not stand here in <{shape.name}>"
                     f"{f', after <{before}>' if before else ''}.",
                     f"{f'It may stand before <{place}>. ' if place else ''}Here may stand: {options}.")
    hint = _home(name, shape)
    return Fault("G103", child, f"{tag(child)} may not stand in <{shape.name}>.", f"{hint}Here may stand: {options}.")


def _home(name: str, shape: Shape) -> str:
    """Where an element that may not stand in SHAPE should be; first what could stand around it there."""
    if name == shape.name:
        return f"End the <{name}> before it, or take the inner tags away. "
    homes = [known.name for known in shapes().values() if name in known.children]
    homes.sort(key=lambda home: home not in shape.children)
    shown = [f"<{home}>" for home in homes[:_HOMES]]
    more = f" and {len(homes) - _HOMES} more" if len(homes) > _HOMES else ""
    return f"It stands in {', '.join(shown)}{more}. " if more else f"It stands in {listed(shown)}. "


def _foreign(element: etree._Element) -> Fault:
    namespace = etree.QName(element).namespace
    where = f"the namespace {namespace}" if namespace else "no namespace"
    return Fault("G101", element, f"<{local(element)}> is in {where}, not in that of TEI.",
                 f'Remove it, or write it in TEI (xmlns="{TEI}").')


def _unknown(element: etree._Element, known: dict[str, Shape]) -> Fault:
    name = local(element)
    near = ELEMENTS.get(name) or nearest(name, known)
    hint = f"Did you mean <{near}>, {known[near].meaning}?" if near else "The guide lists the elements there are."
    return Fault("G102", element, f"{tag(element)} is no element of this encoding.", hint)


def _prefixed(name: str) -> str:
    return name.replace(f"{{{XML}}}", "xml:")
