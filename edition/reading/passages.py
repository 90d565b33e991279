"""The plain strings that recognisers of names, dates and slips read: one passage for each block of text.

A passage has the words of a block with white space collapsed. A gap stands as one U+FFFC character; stamps, notes
and page breaks are left out, because a name or a date may run across them; a note is a passage of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

GAP = "\ufffc"


@dataclass(frozen=True, slots=True)
class Passage:
    """TEXT as above; KIND is the block's ("head", "p", "note", "cell", "item", "dateline", "title", "fw", ...);
    DEPTH is the nesting depth of a head's section, 1 at the top, and 0 for everything else."""

    text: str
    kind: str = "p"
    depth: int = 0
