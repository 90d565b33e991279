"""Tables as OCR text shows them: cells between Markdown pipes, or columns kept apart by runs of spaces.

Pipes and rules are signs of layout. A row is never put together out of order: a wrapped line is taken into the last
cell of its row, where the words follow on, and is a row of its own where they would not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.reading.blocks import Block, Layout, Part
from edition.reading.found import LONGEST, Found, decided, indent_of, parts_of_range
from edition.reading.lines import Line

_RULE = re.compile(r"^\s{0,40}\|?\s{0,9}:?[-=_]{2,}:?\s{0,9}(?:[|+\s]\s{0,9}:?[-=_]{2,}:?\s{0,9}){0,40}\|?\s{0,40}$")
_APART = re.compile(r"\t+[ \t]*| {3,}")
_NEAR = 3  # columns may start this many characters apart and still be one
_PROBE = 8  # lines looked at before a table of spaces is refused
_DOTS = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}")


def read_table(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The table that begins at line I: with pipes and a rule, with pipes alone (two rows), or with aligned columns."""
    if len(lines[i].text) > LONGEST or lines[i].blank:
        return None
    return _read_pipes(text, lines, i) if "|" in lines[i].text else _read_columns(text, lines, i)


# Markdown pipes


def _read_pipes(text: str, lines: Sequence[Line], i: int) -> Found | None:
    columns = _pipe_columns(lines[i])
    if columns < 2 or i + 1 >= len(lines):
        return None
    ruled = _is_rule(lines[i + 1]) and "|" in lines[i + 1].text
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
    if len(words) > LONGEST or words.count("|") < 2 or _is_rule(line):
        return 0
    framed = words.startswith("|") and words.endswith("|")
    return words.count("|") - 1 if framed else words.count("|") + 1 if " | " in words and words[0] != "|" else 0


def _is_piped_rule(line: Line) -> bool:
    return "|" in line.text and _is_rule(line)


def _is_rule(line: Line) -> bool:
    return len(line.text) <= LONGEST and _RULE.match(line.text) is not None


def _pipe_rows(text: str, lines: Sequence[Line], ruled: bool) -> Iterator[Block]:
    """Rows of LINES; a rule is layout in the last cell of the row above it."""
    row: Block | None = None
    for line in lines:
        if row is not None and _is_rule(line):
            row = _with_layout(row, line)
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


def _with_layout(row: Block, line: Line) -> Block:
    """ROW with a rule under it as layout of its last cell."""
    start = line.start + indent_of(line)
    cell = row.children[-1]
    ruled = replace(cell, parts=(*cell.parts, Layout(start, line.start + len(line.text.rstrip()))))
    return replace(row, children=(*row.children[:-1], ruled))


# columns of spaces


def _read_columns(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """Three rows or more whose cells begin (or end) under each other."""
    first = _cells(lines[i])
    if len(first) < 2 or _DOTS.search(lines[i].text):
        return None
    probe = [cells for line in _run(lines, i, _PROBE) if len(cells := _cells(line)) >= 2]
    starts = _columns(probe)
    if len(probe) < 3 or len(starts) < 2:
        return None
    after = _end_of_rows(lines, i, starts)
    filled = [line for line in lines[i:after] if not line.blank]
    if sum(len(_cells(line)) >= 2 for line in filled) < 3:
        return None
    rows = tuple(_column_rows(text, filled, starts))
    reason = f"{len(starts)} columns aligned over {len(filled)} lines"
    return Found(Block("table", children=rows), after, (decided(filled[0], filled[-1], "table", reason, "medium"),))


def _cells(line: Line) -> list[tuple[int, int]]:
    """(start, end) inside the line of the pieces that runs of spaces keep apart."""
    words = line.text.expandtabs(1).rstrip() if "\t" not in line.text else line.text.rstrip()
    if not words.strip() or len(words) > LONGEST:
        return []
    at = len(words) - len(words.lstrip())
    cells = []
    for gap in _APART.finditer(words, at):
        cells.append((at, gap.start()))
        at = gap.end()
    return [*cells, (at, len(words))]


def _run(lines: Sequence[Line], i: int, most: int) -> Iterator[Line]:
    """Up to MOST lines from I on that are not blank; two blank lines end the run."""
    blank = 0
    for line in lines[i : i + 2 * most]:
        blank = blank + 1 if line.blank else 0
        if blank > 1 or most == 0:
            return
        if not line.blank:
            most -= 1
            yield line


def _columns(rows: Sequence[Sequence[tuple[int, int]]]) -> list[int]:
    """Where columns begin: starts (or, for numbers, ends) that at least two of three rows share."""
    starts = Counter(start for row in rows for start, _ in row)
    ends = Counter(end for row in rows for _, end in row)
    found: list[int] = []
    for start in sorted(starts):
        near = sum(any(abs(s - start) <= _NEAR for s, _ in row) for row in rows)
        if near * 3 >= len(rows) * 2 and (not found or start - found[-1] > _NEAR):
            found.append(start)
    right = [
        end for end in sorted(ends) if sum(any(abs(e - end) <= 1 for _, e in row) for row in rows) * 3 >= len(rows) * 2
    ]
    flush = _flush_right(rows, right, found)
    return sorted([*found, *flush])


def _flush_right(rows: Sequence[Sequence[tuple[int, int]]], ends: Sequence[int], found: Sequence[int]) -> list[int]:
    """The leftmost starts of columns whose ends are aligned and whose starts are not (figures)."""
    result: list[int] = []
    for end in ends:
        cells = [cell for row in rows for cell in row if abs(cell[1] - end) <= 1]
        start = min(cell[0] for cell in cells)
        taken = [*found, *result]
        if not any(start - _NEAR <= other <= end for other in taken):
            result.append(start)
    return result


def _fits(line: Line, starts: Sequence[int]) -> bool:
    """Whether LINE is a row: most of its cells begin at a column, or lie in one."""
    cells = _cells(line)
    hits = sum(any(abs(start - column) <= _NEAR or start <= column < end for column in starts) for start, end in cells)
    return len(cells) >= 2 and hits * 3 >= len(cells) * 2 and not _DOTS.search(line.text)


def _continues(line: Line, starts: Sequence[int]) -> bool:
    """A single piece set in under a column that is not the first: the rest of a wrapped cell."""
    cells = _cells(line)
    return len(cells) == 1 and any(abs(cells[0][0] - column) <= _NEAR for column in starts[1:])


def _end_of_rows(lines: Sequence[Line], i: int, starts: Sequence[int]) -> int:
    """The index behind the last row; one blank line, or a rule, may stand between two rows."""
    after = j = i
    while j < len(lines):
        if _fits(lines[j], starts) or (after == j and _continues(lines[j], starts)) or _is_table_rule(lines, j, after):
            after = j + 1
        elif not (lines[j].blank and after == j):
            break
        j += 1
    return after


def _is_table_rule(lines: Sequence[Line], j: int, after: int) -> bool:
    return after == j and not lines[j].blank and _is_rule(lines[j])


def _column_rows(text: str, lines: Sequence[Line], starts: Sequence[int]) -> Iterator[Block]:
    """Rows of LINES: a wrapped line goes into the last cell of its row if that is its column.

    A rule under the first row makes it the head of the table.
    """
    row: Block | None = None
    last, heading = -1, True
    for line in lines:
        cells = _cells(line)
        if row is not None and _is_rule(line):
            row = replace(_with_layout(row, line), role="label" if heading else None)
        elif row is not None and _continues(line, starts) and _column_of(cells[0][0], starts) == last:
            row = _with_words(text, row, line)
        else:
            if row is not None:
                yield row
                heading = False
            row = Block("row", children=tuple(_placed(text, line, cells, starts)))
            last = _column_of(cells[-1][0], starts)
    if row is not None:
        yield row


def _column_of(start: int, starts: Sequence[int]) -> int:
    """The column that a cell beginning at START belongs to: the last that does not begin behind it."""
    return max((n for n, column in enumerate(starts) if column <= start + _NEAR), default=0)


def _placed(text: str, line: Line, cells: Sequence[tuple[int, int]], starts: Sequence[int]) -> Iterator[Block]:
    """The cells of a line, with empty ones for the columns that it leaves out."""
    at = 0
    for start, end in cells:
        column = _column_of(start, starts)
        yield from (Block("cell") for _ in range(at, column))
        yield Block("cell", parts=parts_of_range(text, line.start + start, line.start + end))
        at = max(column + 1, at + 1)
    yield from (Block("cell") for _ in range(at, len(starts)))


def _with_words(text: str, row: Block, line: Line) -> Block:
    """ROW with the words of LINE at the end of its last filled cell."""
    filled = max(n for n, cell in enumerate(row.children) if cell.parts)
    cell = row.children[filled]
    longer = replace(cell, parts=(*cell.parts, *parts_of_range(text, line.start, line.end)))
    return replace(row, children=(*row.children[:filled], longer, *row.children[filled + 1 :]))
