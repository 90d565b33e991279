"""The lines of a text, as values with offsets: what every recogniser of blocks reads.

A line knows where it stands in the source and its words without the line end; what it means is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line: TEXT is source.text[START:END], without its line end."""

    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()


def split_lines(text: str) -> list[Line]:
    """TEXT cut at its newlines; the last line needs none. A form feed is left where it stands."""
    lines: list[Line] = []
    start = 0
    for piece in text.split("\n"):
        lines.append(Line(start, start + len(piece), piece))
        start += len(piece) + 1
    if len(lines) > 1 and not lines[-1].text:
        lines.pop()
    return lines
