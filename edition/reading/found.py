"""What a recogniser of blocks returns, and the small questions about lines that all of them ask.

A recogniser is `read_x(text, lines, i) -> Found | None`: it looks at the lines from I on and returns the block that
begins there, or None where the evidence is not enough. It looks at a bounded number of lines before it says no, so
that asking it at every line of a text takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edition.reading.blocks import Block, Certainty, Decision, Part
from edition.reading.inline_parts import parts_between
from edition.reading.lines import Line

LONGEST = 2000  # a line longer than this is a paragraph of prose to every recogniser


@dataclass(frozen=True, slots=True)
class Found:
    """BLOCK begins at the line asked about; AFTER is the index of the first line behind it.

    FACTS are (kind, value as printed) for the header: ("to", ...), ("record-number", ...).
    """

    block: Block
    after: int
    decisions: tuple[Decision, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


Recogniser = Callable[[str, Sequence[Line], int], "Found | None"]


def decided(first: Line, last: Line, what: str, reason: str, confidence: Certainty | None = None) -> Decision:
    """The decision for a block from line FIRST to line LAST."""
    return Decision(first.start, what, reason, confidence, None, last.end)


def parts_of_range(text: str, start: int, end: int) -> tuple[Part, ...]:
    """The parts between START and END without the white space at both ends; () where nothing is left."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return parts_between(text, start + left, start + len(words.rstrip())) if left < len(words) else ()


def next_filled(lines: Sequence[Line], i: int, blanks: int = 2) -> int | None:
    """The index of the first line from I on that is not blank, if at most BLANKS blank ones stand before it."""
    for j in range(i, min(i + blanks + 1, len(lines))):
        if not lines[j].blank:
            return j
    return None


def indent_of(line: Line) -> int:
    """How far the first word of LINE is set in."""
    return len(line.text) - len(line.text.lstrip())


def flat(words: str) -> str:
    """WORDS with all white space as single spaces."""
    return re.sub(r"\s+", " ", words).strip()


def slug(label: str) -> str:
    """LABEL as the kind of a fact: "Date of Last Review :" gives "date-of-last-review"."""
    return re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")
