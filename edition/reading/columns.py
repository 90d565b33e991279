"""Tables that a typewriter made: columns kept apart by runs of spaces, words or figures under each other.

A column is a stretch of the line where the cells of most rows lie above each other, whether their beginnings are
aligned (words) or their ends (figures). A wrapped line is taken into the last cell of its row where it lies under it,
and is a row of its own where the words would not follow on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.reading.blocks import Block, Layout
from edition.reading.found import LONGEST, Found, decided, indent_of, parts_of_range
from edition.reading.lines import Line

Span = tuple[int, int]  # where a cell, or a column, begins and ends in its line

_RULE = re.compile(r"^\s{0,40}\|?\s{0,9}:?[-=_]{2,}:?\s{0,9}(?:[|+\s]\s{0,9}:?[-=_]{2,}:?\s{0,9}){0,40}\|?\s{0,40}$")
_APART = re.compile(r" {3,}")
_NEAR = 3  # beginnings this many characters apart are under each other
_PROBE = 8  # lines looked at before a table is refused
_ACROSS = "two columns of running text may have been read across: compare the order of the words with the scan"
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]")
_DOTS = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}")


def read_columns(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """Three rows or more whose cells lie under each other in two columns or more."""
    first = _cells(lines[i])
    if not first or (len(first) < 2 and not _is_stub(lines, i)) or _DOTS.search(lines[i].text):
        return None
    probe = [cells for line in _run(lines, i, _PROBE) if len(cells := _cells(line)) >= 2]
    columns = _columns(probe)
    if len(probe) < 3 or not _aligned(probe, columns):
        return None
    after = _end_of_rows(lines, i, columns)
    filled = [line for line in lines[i:after] if not line.blank]
    if sum(len(_cells(line)) >= 2 for line in filled) < 3 or _is_list(filled):
        return None
    rows = tuple(_rows(text, filled, columns))
    reason = f"{len(columns)} columns aligned over {len(filled)} lines"
    decision = decided(filled[0], filled[-1], "table", reason, "medium")
    if len(columns) == 2 and _is_prose(filled):
        decision = replace(decision, confidence="low", review=_ACROSS)
    return Found(Block("table", children=rows), after, (decision,))


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether the first cells are nothing but the numbers of a list, set far from its items."""
    firsts = [line.text[start:end] for line in lines for start, end in _cells(line)[:1] if len(_cells(line)) == 2]
    return bool(firsts) and all(_NUMBER.fullmatch(words) for words in firsts)


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether both columns are running text, half of whose lines go on with a small letter in the next."""
    pairs = [[line.text[start:end] for start, end in cells] for line in lines if len(cells := _cells(line)) == 2]
    long = [pair for pair in pairs if min(len(words.split()) for words in pair) >= 3]
    small = sum(pair[0][:1].islower() for pair in long) + sum(pair[1][:1].islower() for pair in long)
    return len(long) >= 3 and len(long) * 3 >= len(pairs) * 2 and small * 3 >= len(long) * 2


def is_rule(line: Line) -> bool:
    """Whether LINE is nothing but ruled strokes, of Markdown or of a typewriter."""
    return len(line.text) <= LONGEST and _RULE.match(line.text) is not None


def with_layout(row: Block, line: Line) -> Block:
    """ROW with the rule in LINE as layout of its last cell."""
    start = line.start + indent_of(line)
    cell = row.children[-1]
    ruled = replace(cell, parts=(*cell.parts, Layout(start, line.start + len(line.text.rstrip()))))
    return replace(row, children=(*row.children[:-1], ruled))


def _cells(line: Line) -> list[Span]:
    """The pieces of LINE that three spaces or more keep apart."""
    words = line.text.rstrip()
    if not words.strip() or len(words) > LONGEST or "\t" in words:
        return []
    at = len(words) - len(words.lstrip())
    cells = []
    for gap in _APART.finditer(words, at):
        cells.append((at, gap.start()))
        at = gap.end()
    return [*cells, (at, len(words))]


def _is_stub(lines: Sequence[Line], i: int) -> bool:
    """Whether line I is a lone heading set far in, above a first row of cells."""
    return indent_of(lines[i]) >= 12 and i + 1 < len(lines) and len(_cells(lines[i + 1])) >= 3


def _run(lines: Sequence[Line], i: int, most: int) -> Iterator[Line]:
    """Up to MOST lines from I on that are not blank; behind three of them a blank line ends the run, else two do."""
    blank, seen = 0, 0
    for line in lines[i : i + 2 * most]:
        blank = blank + 1 if line.blank else 0
        if blank > 1 or seen == most or (blank and seen >= 3):
            return
        if not line.blank:
            seen += 1
            yield line


def _columns(rows: Sequence[Sequence[Span]]) -> list[Span]:
    """The stretches of the line that cells cover, cells above each other making one; in order."""
    columns: list[Span] = []
    for start, end in sorted(cell for row in rows for cell in row):
        if columns and start < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(end, columns[-1][1]))
        else:
            columns.append((start, end))
    return columns


def _aligned(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> bool:
    """Whether no row has two cells in one column, and beginnings or ends agree in two columns or more."""
    places = [[_column_of(cell, columns) for cell in row] for row in rows]
    if any(len(set(place)) < len(place) for place in places):
        return False
    return (
        sum(
            _is_column([c for row in rows for c in row if _column_of(c, columns) == n], len(rows))
            for n in range(len(columns))
        )
        >= 2
    )


def _is_column(cells: Sequence[Span], rows: int) -> bool:
    """Whether CELLS are in two of three rows and two of three of them begin, or end, under each other."""
    if len(cells) * 3 < rows * 2:
        return False
    left = max(sum(abs(start - other) <= _NEAR for start, _ in cells) for other, _ in cells)
    right = max(sum(abs(end - other) <= 1 for _, end in cells) for _, other in cells)
    return max(left, right) * 3 >= len(cells) * 2


def _column_of(cell: Span, columns: Sequence[Span]) -> int:
    """The column that shares most of the line with CELL; without any, the last that begins before it."""
    shared = [max(0, min(cell[1], end) - max(cell[0], start)) for start, end in columns]
    if any(shared):
        return shared.index(max(shared))
    return max((n for n, (start, _) in enumerate(columns) if start <= cell[0]), default=0)


def _fits(line: Line, columns: Sequence[Span]) -> bool:
    """Whether LINE has two cells or more, each in a column of its own."""
    cells = _cells(line)
    places = [_column_of(cell, columns) for cell in cells]
    return len(cells) >= 2 and places == sorted(set(places)) and not _DOTS.search(line.text)


def _continues(line: Line, columns: Sequence[Span]) -> bool:
    """A single piece set in under a column that is not the first: the rest of a wrapped cell, or its heading."""
    cells = _cells(line)
    return len(cells) == 1 and any(abs(cells[0][0] - start) <= _NEAR for start, _ in columns[1:])


def _end_of_rows(lines: Sequence[Line], i: int, columns: Sequence[Span]) -> int:
    """The index behind the last row; one blank line, or a rule, may stand between two rows."""
    after = j = i
    while j < len(lines):
        near = after == j and not lines[j].blank
        if _fits(lines[j], columns) or (near and (_continues(lines[j], columns) or is_rule(lines[j]))) or j == i:
            after = j + 1
        elif not (lines[j].blank and after == j):
            break
        j += 1
    return after


def _rows(text: str, lines: Sequence[Line], columns: Sequence[Span]) -> Iterator[Block]:
    """Rows of LINES; a rule under the first makes it the head of the table."""
    row: Block | None = None
    last, heading = -1, True
    for line in lines:
        cells = _cells(line)
        if row is not None and is_rule(line):
            row = replace(with_layout(row, line), role="label" if heading else None)
        elif row is not None and _continues(line, columns) and _column_of(cells[0], columns) == last:
            row = _with_words(text, row, line)
        else:
            if row is not None:
                yield row
                heading = False
            row = Block("row", children=tuple(_placed(text, line, cells, columns)))
            last = _column_of(cells[-1], columns)
    if row is not None:
        yield row


def _placed(text: str, line: Line, cells: Sequence[Span], columns: Sequence[Span]) -> Iterator[Block]:
    """The cells of a line, with empty ones for the columns that it leaves out."""
    at = 0
    for start, end in cells:
        column = _column_of((start, end), columns)
        yield from (Block("cell") for _ in range(at, column))
        yield Block("cell", parts=parts_of_range(text, line.start + start, line.start + end))
        at = max(column + 1, at + 1)
    yield from (Block("cell") for _ in range(at, len(columns)))


def _with_words(text: str, row: Block, line: Line) -> Block:
    """ROW with the words of LINE at the end of its last filled cell."""
    filled = max(n for n, cell in enumerate(row.children) if cell.parts)
    cell = row.children[filled]
    longer = replace(cell, parts=(*cell.parts, *parts_of_range(text, line.start, line.end)))
    return replace(row, children=(*row.children[:filled], longer, *row.children[filled + 1 :]))
