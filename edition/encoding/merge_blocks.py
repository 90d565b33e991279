"""The middle passes of a merge, block by block: words of a better seed, notes and breaks, and which tags to change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from edition.encoding.alignment import Alignment, align, changes
from edition.encoding.document import XML_ID, local
from edition.encoding.escaping import escape
from edition.encoding.inline import Flat, depth, flatten
from edition.encoding.merging import Changes, quoted
from edition.encoding.spans import Span, moved, spans
from edition.encoding.splice import Edit, Located
from edition.encoding.tokens import canonical, markup, start_tag
from edition.ledger import Rejection

_POINTS = frozenset("note pb fw gap lb".split())


@dataclass(frozen=True)
class Block:
    """One block in three versions."""

    key: tuple[str, ...]
    base: Flat
    new: Flat
    mine: Flat

    @property
    def line(self) -> int:
        """Its line in the editor's file."""
        line = self.mine.block.sourceline
        return line if isinstance(line, int) else 0

    @cached_property
    def from_base(self) -> Alignment:
        """Where the words of the last conversion stand in the editor's file."""
        return align(self.base.text, self.mine.text)

    @cached_property
    def from_new(self) -> Alignment:
        """Where the words of the new conversion stand in the editor's file."""
        return align(self.new.text, self.mine.text)


@dataclass
class TagPlan:
    """EDITS that take tags away or change them; WANTED spans that are still to be put in."""

    edits: list[Edit] = field(default_factory=list)
    wanted: list[Span] = field(default_factory=list)


def block_edits(block: Block, located: Located, told: Changes, rejected: frozenset[Rejection]) -> list[Edit]:
    """Changed words, and notes, stamps and breaks that came or went."""
    edits = []
    if block.base.text != block.new.text:
        edits += _word_edits(block, located, told)
    if edits:
        return edits  # what stands beside the words is planned again when they are in place, by the next conversion
    return _point_edits(block, located, told, rejected)


def _word_edits(block: Block, located: Located, told: Changes) -> list[Edit]:
    edits = []
    for i1, i2, j1, j2 in changes(block.base.text, block.new.text):
        before, after = block.base.text[i1:i2], block.new.text[j1:j2]
        place = block.from_base.span(i1, i2)
        edit = _word_edit(block, located, place, after) if place else None
        if edit is not None:
            edits.append(edit)
            told.make(block.line, _corrected(before, after))
            continue
        yours = _yours(block, block.from_base, i1, i2)
        if (block.from_new.span(j1, j2) is None or not after) and yours != quoted(after):
            told.conflict(block.line, f"you have {yours} where the seed had {quoted(before)} and now has "
                                      f"{quoted(after)}; yours was left")
    return edits


def _corrected(before: str, after: str) -> str:
    if not before:
        return f"puts in {after!r}"
    return f"corrects {before!r} to {after!r}" if after else f"takes out {before!r}"


def _yours(block: Block, alignment: Alignment, start: int, end: int) -> str:
    """What the editor's file has where another version has characters START to END."""
    return quoted(block.mine.text[slice(*alignment.around(start, end))])


def _word_edit(block: Block, located: Located, place: tuple[int, int], words: str) -> Edit | None:
    """The edit that puts WORDS at a range of the editor's block, if no tag stands in between."""
    start, end = place
    if start == end:
        at = _between(block.mine, start, located)
        return None if at is None else Edit(at, at, escape(words))
    first, last = block.mine.before(start), block.mine.after(end - 1)
    a, b = located.start_of(first), located.end_of(last)
    if b"<" in located.data[a:b] or located.in_cdata(first):
        return None
    return Edit(a, b, escape(words))


def _between(flat: Flat, at: int, located: Located) -> int | None:
    """The byte between two characters that lies in the fewest elements: what comes in new belongs to no tag."""
    after = flat.after(at - 1) if at else None
    before = flat.before(at) if at < len(flat.text) else None
    if after is not None and (before is None or depth(after.parent) <= depth(before.parent)):
        return None if located.in_cdata(after) else located.end_of(after)
    return None if before is None or located.in_cdata(before) else located.start_of(before)


def _point_edits(block: Block, located: Located, told: Changes, rejected: frozenset[Rejection]) -> list[Edit]:
    """Notes, stamps, gaps and breaks: those that only the new conversion has, and those that only the last one had."""
    edits = []
    before, after, mine = (_points(flat) for flat in (block.base, block.new, block.mine))
    for (offset, written), element in after.items():
        if (offset, written) in before or local(element) == "gap":
            continue
        if local(element) == "pb" and refused_break(block.key, element) in rejected:
            continue
        place = block.from_new.span(offset, offset)
        if place is None:
            near = (max(0, offset - 20), min(len(block.new.text), offset + 20))
            words = quoted(block.new.text[slice(*near)])
            told.conflict(block.line, f"the converter now has {_named(element)} in {words}, where you have "
                                      f"{_yours(block, block.from_new, *near)}; it was left out")
        elif (place[0], written) not in mine:
            at = _between(block.mine, place[0], located)
            edits += [] if at is None else [Edit(at, at, markup(element))]
            told.make(block.line, f"puts in {_named(element)}")
    for (offset, written), element in before.items():
        place = block.from_base.span(offset, offset)
        found = mine.get((place[0], written)) if place else None
        if (offset, written) not in after and found is not None and local(element) != "gap":
            edits.append(Edit(*located.whole(found), ""))
            told.make(block.line, f"takes out {_named(element)}")
    return edits


def _points(flat: Flat) -> dict[tuple[int, str], etree._Element]:
    return {(offset, canonical(e)): e for offset, e in flat.apart if local(e) in _POINTS}


def _named(element: etree._Element) -> str:
    words = flatten(element).text
    name = f"<{local(element)}> {element.get(XML_ID) or element.get('n', '')}".strip()
    return f"{name} {quoted(words)}" if words else name


def plan_tags(block: Block, located: Located, rejected: frozenset[Rejection], told: Changes) -> TagPlan:
    """What happens to the tags of a block. A tag the editor has changed or removed is left as it is."""
    plan = TagPlan()
    base_in_new = {s.place: s for s in moved(spans(block.base), align(block.base.text, block.new.text))}
    new = {s.place: s for s in spans(block.new)}
    mine = {s.place: s for s in spans(block.mine)}
    undone = [s for s in moved(spans(block.base), block.from_base) if s.place not in mine]
    for place, span in base_in_new.items():
        if place not in new:
            _untag(block, span, mine, located, plan, told)
        elif new[place].says != span.says:
            _retag(block, span, new[place], mine, located, plan, told)
    fresh = [span for place, span in new.items() if place not in base_in_new]
    gone = {s.place for s in moved(list(base_in_new.values()), block.from_new) if s.place not in new}
    kept = [s for s in mine.values() if s.place not in gone]
    plan.wanted = [s for s in moved(fresh, block.from_new) if _is_wanted(s, kept, undone, block, rejected)]
    return plan


def _is_wanted(span: Span, kept: Sequence[Span], undone: Sequence[Span], block: Block,
               rejected: frozenset[Rejection]) -> bool:
    """Whether nothing of the editor's stands where a new tag would go, and nobody has refused it."""
    if any(span.over(s) for s in (*kept, *undone)):
        return False
    return rejection(block.key, span, block.mine.text) not in rejected


def rejection(key: tuple[str, ...], span: Span, text: str) -> Rejection:
    """How a refusal of a tag is remembered."""
    proposed = next((child.text for child in span.element if local(child) in {"corr", "reg"}), None)
    target = proposed or span.element.get("ref") or span.element.get("when") or ""
    return Rejection(key[0], span.name, target, text[span.start : span.end])


def refused_break(key: tuple[str, ...], element: etree._Element) -> Rejection:
    """How a refusal of a page break is remembered."""
    return Rejection(key[0], "pb", element.get("n", ""), "")


def _counterpart(block: Block, span: Span, mine: dict[tuple[str, int, int], Span]) -> Span | None:
    """The same tag in the editor's file."""
    here = moved([span], block.from_new)
    return mine.get(here[0].place) if here else None


def _untag(block: Block, span: Span, mine: dict[tuple[str, int, int], Span], located: Located, plan: TagPlan,
           told: Changes) -> None:
    found = _counterpart(block, span, mine)
    if found is None or found.says != span.says:
        return
    plan.edits += unwrap_edits(found.element, located)
    told.make(block.line, f"takes the tag {span.told} from {block.new.text[span.start:span.end]!r}")


def _retag(block: Block, span: Span, new: Span, mine: dict[tuple[str, int, int], Span], located: Located,
           plan: TagPlan, told: Changes) -> None:
    found = _counterpart(block, span, mine)
    if found is None or found.says == new.says:
        return
    words = block.new.text[new.start : new.end]
    if found.says != span.says:
        told.conflict(block.line, f"{words!r} is {found.told} for you, and {new.told} for the converter")
        return
    plan.edits.append(Edit(*located.start_tag(found.element), start_tag(_with_id(new.element, found.element))))
    told.make(block.line, f"changes {words!r} from {span.told} to {new.told}")


def _with_id(new: etree._Element, mine: etree._Element) -> etree._Element:
    """The new tag with the id the editor's file has for it."""
    tag = new.makeelement(new.tag, {str(key): str(value) for key, value in new.attrib.items()})
    if mine.get(XML_ID):
        tag.set(XML_ID, mine.get(XML_ID, ""))
    return tag


def unwrap_edits(element: etree._Element, located: Located) -> list[Edit]:
    """Take a tag away and keep its words; of a choice, keep what the source has."""
    if local(element) == "choice" and len(element) and local(element[0]) in {"sic", "orig"}:
        first = element[0]
        return [Edit(located.start_tag(element)[0], located.start_tag(first)[1], ""),
                Edit(located.end_tag(first)[0], located.end_tag(element)[1], "")]
    return [Edit(*located.start_tag(element), ""), Edit(*located.end_tag(element), "")]
