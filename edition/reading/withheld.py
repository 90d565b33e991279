"""One decision for each redaction and each unreadable place: what it stands for, and how that is known."""

from __future__ import annotations

from collections.abc import Iterator

from edition.reading.blocks import Block, Decision, Gap, Mark, Part, parts_of
from edition.reading.gapcontext import classify_gap_context


def decisions_on_gaps(text: str, blocks: tuple[Block, ...]) -> list[Decision]:
    """A decision for every gap in BLOCKS."""
    return [_decision(text, gap, place) for block in blocks for gap, place in _gaps(block, "prose")]


def _gaps(block: Block, place: str) -> Iterator[tuple[Gap, str]]:
    """Every gap in a block, and where it stands: in the "prose", on the "cover", in a "stamp"."""
    place = "cover" if block.kind == "cover" else place
    for part in block.parts:
        yield from _inside(part, place)
    for child in block.children:
        yield from _gaps(child, place)


def _inside(part: Part, place: str) -> Iterator[tuple[Gap, str]]:
    if isinstance(part, Gap):
        yield part, place
    for inner in parts_of(part):
        yield from _inside(inner, "stamp" if isinstance(part, Mark) else place)


def _decision(text: str, gap: Gap, place: str) -> Decision:
    if place != "prose":
        return Decision(gap.start, "redaction", f"part of a {place}: not withheld from the prose", None, None, gap.end)
    if gap.reason == "illegible":
        return Decision(gap.start, "illegible", "the source says that these words cannot be read", None, None, gap.end)
    context = classify_gap_context(text, gap)
    if context.kind == "withheld":
        return Decision(gap.start, "redaction", context.reason, context.confidence, None, gap.end)
    review = "words withheld from the sentence, or a stamp withheld from the page"
    return Decision(gap.start, "redaction", f"kept in the prose, though {context.reason}", "low", review, gap.end)
