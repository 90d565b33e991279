"""Tables as OCR text shows them: cells between Markdown pipes, or columns kept apart by runs of spaces.

Pipes and rules are signs of layout. A row is never put together out of order: a wrapped line is taken into the last
cell of its row, where the words follow on, and is a row of its own where they would not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from edition.reading.blocks import Block, Layout, Part
from edition.reading.columns import is_rule, read_columns, with_layout
from edition.reading.found import LONGEST, Found, decided, indent_of, parts_of_range
from edition.reading.lines import Line

_PROBE = 12  # lines looked at before a table of tabs is refused


def read_table(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The table that begins at line I: with pipes and a rule, with pipes alone (two rows), or with aligned columns."""
    if len(lines[i].text) > LONGEST or lines[i].blank:
        return None
    if "|" in lines[i].text:
        return _read_pipes(text, lines, i)
    return _read_tabs(text, lines, i) if "\t" in lines[i].text.strip() else read_columns(text, lines, i)


def _read_pipes(text: str, lines: Sequence[Line], i: int) -> Found | None:
    columns = _pipe_columns(lines[i])
    if columns < 2 or i + 1 >= len(lines):
        return None
    ruled = is_rule(lines[i + 1]) and "|" in lines[i + 1].text
    if not ruled and _pipe_columns(lines[i + 1]) != columns:
        return None
    after = i + 1
    while after < len(lines) and (_pipe_columns(lines[after]) >= 2 or _is_piped_rule(lines[after])):
        after += 1
    rows = tuple(_pipe_rows(text, lines[i:after], ruled))
    reason = "cells between pipes under a rule" if ruled else "the same number of cells between pipes, line after line"
    return Found(Block("table", children=rows), after, (decided(lines[i], lines[after - 1], "table", reason),))


def _pipe_columns(line: Line) -> int:
    """How many cells stand between the pipes of LINE; 0 where it is not framed by pipes or full of them."""
    words = line.text.strip()
    if len(words) > LONGEST or words.count("|") < 2 or is_rule(line):
        return 0
    framed = words.startswith("|") and words.endswith("|")
    return words.count("|") - 1 if framed else words.count("|") + 1 if " | " in words and words[0] != "|" else 0


def _is_piped_rule(line: Line) -> bool:
    return "|" in line.text and is_rule(line)


def _pipe_rows(text: str, lines: Sequence[Line], ruled: bool) -> Iterator[Block]:
    """Rows of LINES; a rule is layout in the last cell of the row above it."""
    row: Block | None = None
    for line in lines:
        if row is not None and is_rule(line):
            row = with_layout(row, line)
            continue
        if row is not None:
            yield row
        role = "label" if ruled and row is None else None
        row = Block("row", children=tuple(_pipe_cells(text, line)), role=role)
    if row is not None:
        yield row


def _pipe_cells(text: str, line: Line) -> Iterator[Block]:
    """The cells of one line; each pipe is layout in the cell it opens, the last one in the cell it closes."""
    pipes = [line.start + k for k, c in enumerate(line.text) if c == "|"]
    closing = line.text.rstrip().endswith("|") and len(pipes) > 1
    edges = pipes[:-1] if closing else pipes
    opened = line.text[: edges[0] - line.start].strip() == "" if edges else False
    starts = edges if opened else [line.start, *edges]
    for start, end in zip(starts, [*starts[1:], pipes[-1] if closing else line.end], strict=True):
        signs: tuple[Part, ...] = (Layout(start, start + 1),) if text[start] == "|" else ()
        last: tuple[Part, ...] = (Layout(end, end + 1),) if closing and end == pipes[-1] else ()
        yield Block("cell", parts=(*signs, *parts_of_range(text, start + len(signs), end), *last))


def _read_tabs(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """Lines with tabs between their words: three or more (two, with three cells), most of them of the same number."""
    near = [*takewhile(bool, (_tabs(line) for line in lines[i : i + _PROBE]))]
    if len(near) + max(near, default=0) < 4 or near.count(max(near)) * 2 < len(near):
        return None
    after = next((j for j in range(i, len(lines)) if not _tabs(lines[j])), len(lines))
    counts = [_tabs(line) for line in lines[i:after]]
    widest = max(counts)
    rows = tuple(Block("row", children=tuple(_tabbed(text, line, widest + 1))) for line in lines[i:after])
    reason = f"up to {widest + 1} cells between tabs in {len(counts)} lines"
    return Found(Block("table", children=rows), after, (decided(lines[i], lines[after - 1], "table", reason),))


def _tabs(line: Line) -> int:
    """How many tabs stand between the words of LINE; 0 for a line too long to be a row."""
    return line.text.strip().count("\t") if len(line.text) <= LONGEST else 0


def _tabbed(text: str, line: Line, columns: int) -> Iterator[Block]:
    """The cells of LINE, with empty ones at its end up to the number of COLUMNS."""
    at = line.start + indent_of(line)
    cells = line.text.strip().split("\t")
    for words in cells:
        yield Block("cell", parts=parts_of_range(text, at, at + len(words)))
        at += len(words) + 1
    yield from (Block("cell") for _ in range(len(cells), columns))
