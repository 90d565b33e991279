"""Where the recognisers of tables, lists, headers, sheets, contents and signatures are asked, and what they may claim.

They are asked at the lines where a paragraph or a kept line begins, and see the lines up to the next furniture. A
block that does not hold every character of its lines is refused: nothing may be lost through a recogniser.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.reading.blocks import Block, block_leaves
from edition.reading.found import Found, Recogniser
from edition.reading.lines import Line
from edition.reading.paragraphs import number_of
from edition.reading.pieces import Draft, Made, Piece, Text, trimmed
from edition.reading.recognisers import recognise
from edition.reading.sheets import read_sheet


@dataclass(frozen=True, slots=True)
class _Run:
    """Prose between two pieces of another kind: its LINES, blank ones too, and the starts where a block may begin."""

    pieces: Sequence[Text]
    lines: list[Line]
    starts: frozenset[int]
    last: bool  # no prose stands behind it


def find_sheets(draft: Draft) -> None:
    """Cover sheets of records, before their lines are taken for stamps."""
    _ask(draft, lambda text, lines, i: None if lines[i].blank else read_sheet(text, lines, i))


def find_made_blocks(draft: Draft) -> None:
    """Ask all recognisers over what is still prose."""
    _ask(draft, recognise)


def _ask(draft: Draft, recogniser: Recogniser) -> None:
    """Ask RECOGNISER over each run of prose."""
    end = max((p.end for p in draft.pieces if isinstance(p, Text)), default=0)
    result: list[Piece] = []
    run: list[Text] = []
    for piece in [*draft.pieces, None]:
        if isinstance(piece, Text):
            run.append(piece)
            continue
        if run:
            result += _read(draft, _run(draft.text, run, run[-1].end == end), recogniser)
        result += [piece] if piece else []
        run = []
    draft.pieces = result


def _run(text: str, pieces: Sequence[Text], last: bool) -> _Run:
    """The lines of the pieces; a line that a note or heading shares with prose counts from where the prose begins."""
    lines: list[Line] = []
    for piece in pieces:
        if lines:
            lines += [Line(lines[-1].end + 1, lines[-1].end + 1, "")] * (
                text.count("\n", lines[-1].end, piece.start) > 1
            )
        at = _indent(text, piece.start)
        for words in text[at : piece.end].split("\n"):
            lines.append(Line(at, at + len(words), words))
            at += len(words) + 1
    starts = frozenset(start for p in pieces for start in (_indent(text, p.start), *p.kept))
    return _Run(pieces, lines, starts, last)


def _indent(text: str, start: int) -> int:
    """START with the white space before it in its line, which tells columns and depths."""
    line = text.rfind("\n", max(0, start - 200), start) + 1
    return line if line and not text[line:start].strip() else start


def _read(draft: Draft, run: _Run, recogniser: Recogniser) -> Iterator[Piece]:
    """The run with the blocks that were recognised in it."""
    made: list[Made] = []
    i = 0
    while i < len(run.lines):
        found = recogniser(draft.text, run.lines, i) if run.lines[i].start in run.starts else None
        if found and (block := _accepted(draft, run, i, found)):
            made.append(block)
            i = found.after
        else:
            i += 1
    yield from _around(draft, run.pieces, made)


def _accepted(draft: Draft, run: _Run, i: int, found: Found) -> Made | None:
    """The block as a piece, with its facts and decisions written down; None if it is refused."""
    filled = [line for line in run.lines[i : found.after] if not line.blank]
    if not filled or found.after <= i:
        return None
    start = filled[0].start + len(filled[0].text) - len(filled[0].text.lstrip())
    end = filled[-1].start + len(filled[-1].text.rstrip())
    guessed = found.block.kind == "closer" and all("end of the text" in d.reason for d in found.decisions)
    if (guessed and not run.last) or not _holds(found.block, draft.text, start, end):
        return None
    draft.decisions += found.decisions
    draft.facts += found.facts
    return Made(start, end, found.block)


def _holds(block: Block, text: str, start: int, end: int) -> bool:
    """Whether BLOCK has every character from START to END once, and none beside."""
    at = start
    for first, last in sorted(block_leaves(block)):
        if first < at or last > end or text[at:first].strip():
            return False
        at = last
    return not text[at:end].strip()


def _around(draft: Draft, pieces: Sequence[Text], made: Sequence[Made]) -> Iterator[Piece]:
    """PIECES with the parts that MADE has taken put in their places."""
    starts = [m.start for m in made]
    done: set[int] = set()
    for piece in pieces:
        at = piece.start
        for k in range(max(0, bisect_left(starts, piece.start) - 1), len(made)):
            block = made[k]
            if block.start >= piece.end:
                break
            if block.end <= at:
                continue
            if rest := _left(draft.text, piece, at, block.start):
                yield rest
            if k not in done:
                yield block
                done.add(k)
            at = max(at, block.end)
        if rest := _left(draft.text, piece, at, piece.end):
            yield rest


def _left(text: str, piece: Text, start: int, end: int) -> Text | None:
    """What is left of PIECE between START and END."""
    if start == piece.start and end == piece.end:
        return piece
    rest = trimmed(text, Text(start, end, tuple(k for k in piece.kept if start < k < end))) if end > start else None
    return number_of(text, rest) if rest else None
