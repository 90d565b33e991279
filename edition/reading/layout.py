"""The door of reading: a source goes in, a document of blocks comes out, every character in its place.

The pipeline below is the whole procedure. Each stage takes the pieces as the stage before left them, claims what it
knows and leaves the rest as prose; the last steps only write down what was decided.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from edition.reading.blocks import Block, Document
from edition.reading.cover import find_cover
from edition.reading.headings import find_headings, split_opening_stamps
from edition.reading.joins import join_cut_paragraphs, report_broken_sentences
from edition.reading.letters import find_letter_openings
from edition.reading.lines import split_lines
from edition.reading.made_blocks import find_made_blocks, find_sheets
from edition.reading.marked_headings import find_marked_headings
from edition.reading.notes import find_notes
from edition.reading.numbered_heads import find_numbered_heads
from edition.reading.page_numbers import find_page_numbers
from edition.reading.pages import find_page_markers, find_scan_pages
from edition.reading.paragraphs import make_paragraphs
from edition.reading.pieces import Draft, Footnote, Joined, Page, Piece, Text, trimmed
from edition.reading.portions import find_portion_marks
from edition.reading.running_heads import find_running_heads, find_scraps
from edition.reading.sections import write_tree
from edition.reading.settling import Settling
from edition.reading.source import Source
from edition.reading.stamps import (
    find_closing_stamp,
    find_opening_stamps,
    find_rules,
    find_stamps,
    find_wrapped_stamps,
)
from edition.reading.titles import find_titles
from edition.reading.unwritable import find_unwritable
from edition.reading.withheld import decisions_on_gaps
from edition.reading.writing import note_of

STAGES: tuple[Callable[[Draft], None], ...] = (
    find_unwritable,
    find_page_markers,
    find_rules,
    find_sheets,
    find_stamps,
    find_wrapped_stamps,
    find_scan_pages,
    find_numbered_heads,
    find_page_numbers,
    find_running_heads,
    find_opening_stamps,
    find_scraps,
    find_marked_headings,
    make_paragraphs,
    find_titles,
    find_cover,
    find_notes,
    find_made_blocks,
    find_letter_openings,
    find_closing_stamp,
    split_opening_stamps,
    find_headings,
    join_cut_paragraphs,
    report_broken_sentences,
    find_portion_marks,
)


def read_document(source: Source) -> Document:
    """The document that SOURCE holds."""
    draft = Draft(source, _lines(source.text))
    for stage in STAGES:
        stage(draft)
    front, body = _settled(draft)
    decisions = sorted(
        draft.decisions + decisions_on_gaps(source.text, (*front, *body)), key=lambda d: (d.offset, d.what)
    )
    return Document(front, body, (), tuple(decisions), tuple(dict.fromkeys(draft.facts)))


def _lines(text: str) -> list[Piece]:
    """Every line that is not blank, as prose; a form feed is a page break, on a line or between two."""
    result: list[Piece] = []
    for line in split_lines(text):
        at = line.start
        for words in line.text.split("\f"):
            result += [Page(at - 1, at - 1)] if at > line.start else []
            prose = trimmed(text, Text(at, at + len(words)))
            result += [prose] if prose else []
            at += len(words) + 1
    return result


def _settled(draft: Draft) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """(front, body) with the notes at their calls; a note whose call is in no words stays where it stands."""
    notes = [note_of(draft.text, p) for p in _footnotes(draft.pieces) if p.call]
    settling = Settling(draft.text, notes)
    front, body = (tuple(settling.settle(b) for b in blocks) for blocks in write_tree(draft))
    lost = {n.call for n in notes if n.call and n.call[0] not in settling.placed}
    if lost:
        draft.pieces = [_with_uncalled(p, lost) for p in draft.pieces]
        return _settled(draft)
    return front, body


def _footnotes(pieces: list[Piece]) -> list[Footnote]:
    """Every note, also those inside a joined paragraph."""
    inner = (p for piece in pieces for p in (piece.pieces if isinstance(piece, Joined) else (piece,)))
    return [p for p in inner if isinstance(p, Footnote)]


def _with_uncalled(piece: Piece, lost: set[tuple[int, int]]) -> Piece:
    """PIECE, its notes with a LOST call made notes without one."""
    if isinstance(piece, Joined):
        return replace(piece, pieces=tuple(_uncalled(p, lost) if isinstance(p, Footnote) else p for p in piece.pieces))
    return _uncalled(piece, lost) if isinstance(piece, Footnote) else piece


def _uncalled(note: Footnote, lost: set[tuple[int, int]]) -> Footnote:
    return replace(note, call=None, certainty="low") if note.call in lost else note
