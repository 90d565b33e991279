"""A seed as it was received: its front matter and its text with line numbers.

The text is never changed except that line ends become \\n and a byte order mark is left out; every other
module of reading/ speaks in offsets into it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Source:
    """The words of one seed. TEXT is the body without the front matter; LINE is the file's line of its first one."""

    ident: str
    text: str
    front_matter: Mapping[str, str] = field(default_factory=dict)
    first_line: int = 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(i + 1 for i, c in enumerate(self.text) if c == "\n")]

    def line(self, offset: int) -> int:
        """The 1-based line of the seed file in which the character at OFFSET stands."""
        return self.first_line + bisect_right(self._starts, offset) - 1
