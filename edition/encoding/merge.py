"""Law L4: a new conversion goes into a file that people have edited, and nothing they decided is lost.

Three versions: what the converter last wrote (base), what it writes now (new), and the editor's file. What changed
from base to new is carried into the editor's file where the editor has left things as they were; where both changed
the same thing, the editor's stands and the other is reported. Four passes, each planned on trees and made on bytes:
structure, register entries, words, tags. Doing it twice adds nothing.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from edition.encoding.alignment import changes as differing
from edition.encoding.document import parse_bytes, tei
from edition.encoding.merge_blocks import Block, block_edits, plan_tags
from edition.encoding.merge_structure import entry_edits, structure_edits
from edition.encoding.merging import Changes, quoted
from edition.encoding.spans import Span, keyed_blocks
from edition.encoding.splice import Edit, Located, splice
from edition.encoding.streams import Stream, tei_stream
from edition.encoding.wrapping import tag_edits
from edition.errors import TeiError
from edition.ledger import Rejection


@dataclass
class Merged:
    """The editor's file with what is new. CHANGES and CONFLICTS are sentences with the line they are about."""

    data: bytes
    changes: Changes = field(default_factory=Changes)


def merge(base: bytes, new: bytes, theirs: bytes, rejected: Iterable[Rejection] = ()) -> Merged:
    """THEIRS with the difference from BASE to NEW. REJECTED are tags a person has refused for good."""
    if theirs == base:
        return Merged(new)
    merged = Merged(theirs)
    old, now = parse_bytes(base).getroot(), parse_bytes(new).getroot()
    if base != new:
        _pass(merged, lambda root, at: entry_edits(old, now, root, at, merged.changes))
        refused = frozenset(rejected)
        _text(merged, old, now, refused)
        _tags(merged, old, now, refused)
    return merged


def _text(merged: Merged, old: etree._Element, now: etree._Element, rejected: frozenset[Rejection]) -> None:
    """Structure and words. Where the seed is the same, the words must be too: a change that cannot be carried whole
    (a note found elsewhere, half of it in a paragraph the editor rewrote) is not carried at all."""
    before, told = merged.data, copy.deepcopy(merged.changes)
    _pass(merged, lambda root, at: structure_edits(old, now, root, at, merged.changes))
    _pass(merged, lambda root, at: _block_edits(old, now, root, at, merged.changes, rejected))
    if merged.data != before and _words(old) == _words(now) and _words(_root(before)) != _words(_root(merged.data)):
        merged.data, merged.changes = before, told
        merged.changes.conflict(0, "the converter now divides the text otherwise in places you have edited; "
                                   "the division was left as you have it")


def _root(data: bytes) -> etree._Element:
    return parse_bytes(data).getroot()


def _words(root: etree._Element) -> tuple[str, list[str]]:
    """Every word of a text and of its notes."""
    text = root.find(tei("text"))
    stream, notes = tei_stream(text) if text is not None else (Stream(), [])
    return stream.text, sorted(note.mark + note.stream.text for note in notes)


def _pass(merged: Merged, plan: Callable[[etree._Element, Located], list[Edit]]) -> None:
    """Make the edits of one pass; a pass whose result is no XML any more is left out and reported."""
    root = parse_bytes(merged.data).getroot()
    located = Located(merged.data, root)
    edits = plan(root, located)
    if not edits:
        return
    try:
        data = splice(located, edits)
        parse_bytes(data)
    except TeiError:
        merged.changes.conflict(0, "the structure changed in ways that do not fit the edited file; it was left")
        return
    merged.data = data


def _triples(old: etree._Element, now: etree._Element, theirs: etree._Element) -> Mapping[tuple[str, ...], Block]:
    """The blocks that all three versions have."""
    base, new, mine = keyed_blocks(old), keyed_blocks(now), keyed_blocks(theirs)
    return {key: Block(key, base[key], new[key], mine[key]) for key in new if key in base and key in mine}


def _block_edits(old: etree._Element, now: etree._Element, theirs: etree._Element, located: Located,
                 changes: Changes, rejected: frozenset[Rejection]) -> list[Edit]:
    edits: list[Edit] = []
    for block in _triples(old, now, theirs).values():
        edits += block_edits(block, located, changes, rejected)
    _homeless(old, now, theirs, changes)
    return edits


def _homeless(old: etree._Element, now: etree._Element, theirs: etree._Element, changes: Changes) -> None:
    """Report new words of the seed in a paragraph or note that the editor's file does not have by that id."""
    base, mine = keyed_blocks(old), keyed_blocks(theirs)
    for key, block in keyed_blocks(now).items():
        if key in base and key not in mine and len(key) == 1 and base[key].text != block.text:
            before, after = differing(base[key].text, block.text)[0], block.text
            changes.conflict(0, f"the seed now has {quoted(after[before[2]:before[3]])} for "
                                f"{quoted(base[key].text[before[0]:before[1]])} in {key[0]}, which your file does not "
                                "have any more")


def _tags(merged: Merged, old: etree._Element, now: etree._Element, rejected: frozenset[Rejection]) -> None:
    """Tags are taken away and changed first, then new ones put in: so none stands in another's way."""
    wanted: dict[tuple[str, ...], list[Span]] = {}

    def take_away(root: etree._Element, located: Located) -> list[Edit]:
        edits: list[Edit] = []
        for key, block in _triples(old, now, root).items():
            plan = plan_tags(block, located, rejected, merged.changes)
            edits += plan.edits
            if plan.wanted:
                wanted[key] = plan.wanted
        return edits

    def put_in(root: etree._Element, located: Located) -> list[Edit]:
        flats = keyed_blocks(root)
        return [e for key, found in wanted.items() for e in tag_edits(flats[key], found, located, merged.changes)]

    _pass(merged, take_away)
    _pass(merged, put_in)
