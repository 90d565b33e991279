"""New tags as edits of the bytes: start and end tags put in at the places of a block, in the right order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from edition.encoding.document import local
from edition.encoding.inline import Flat, Position, level
from edition.encoding.merging import Changes
from edition.encoding.spans import Span
from edition.encoding.splice import Edit, Located
from edition.encoding.tokens import markup, start_tag


def tag_edits(flat: Flat, wanted: Sequence[Span], located: Located, told: Changes) -> list[Edit]:
    """The edits that put the WANTED tags into a block; one that would cut an element is reported instead."""
    opening: dict[int, list[str]] = defaultdict(list)
    closing: dict[int, list[str]] = defaultdict(list)
    line = flat.block.sourceline if isinstance(flat.block.sourceline, int) else 0
    for span in sorted(wanted, key=lambda s: (s.start, -s.end)):
        place = _bytes(flat, span, located)
        words = flat.text[span.start : span.end]
        if place is None:
            told.conflict(line, f"the converter now has {span.told} for {words!r}, but an element of yours begins or "
                                "ends within these words; the tag was left out")
            continue
        first, last = _written(span)
        opening[place[0]].append(first)
        closing[place[1]].insert(0, last)
        told.make(line, _told(span))
    places = sorted({*opening, *closing})
    return [Edit(at, at, "".join(closing.get(at, [])) + "".join(opening.get(at, []))) for at in places]


def _bytes(flat: Flat, span: Span, located: Located) -> tuple[int, int] | None:
    places = level(flat.before(span.start), flat.after(span.end - 1), flat.block)
    if places is None or any(located.in_cdata(place) for place in _ends(*places)):
        return None
    return located.start_of(places[0]), located.end_of(places[1])


def _ends(first: Position, last: Position) -> tuple[Position, Position]:
    return first, last


def _written(span: Span) -> tuple[str, str]:
    """Start and end of a tag; a choice closes with the reading it proposes."""
    name = local(span.element)
    if name != "choice":
        return start_tag(span.element), f"</{name}>"
    source, *proposed = list(span.element)
    rest = "".join(markup(element) for element in proposed)
    return f"{start_tag(span.element)}<{local(source)}>", f"</{local(source)}>{rest}</choice>"


def _told(span: Span) -> str:
    target = span.element.get("ref")
    if target:
        return f"tags more mentions of {target}"
    return "tags more dates" if span.name == "date" else f"puts in {span.told}"
