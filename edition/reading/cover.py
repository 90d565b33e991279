"""The cover of a report: title, series, office, numbers and date on a page of their own, also run together by OCR.

A cover is believed when its lines show a title and at least two of: an office, a number, a date, a series.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.reading.blocks import Block, BlockKind, block_leaves
from edition.reading.inline_parts import parts_between
from edition.reading.labels import HEADERS, label_of
from edition.reading.letters import is_dateline
from edition.reading.lines import Line
from edition.reading.part_names import opens_part
from edition.reading.pieces import FURNITURE, Draft, Head, Made, Piece, Stamp, Text
from edition.reading.redactions import find_gaps
from edition.reading.title_case import MONTH
from edition.reading.titles import opening
from edition.reading.writing import block_of

_OFFICE = re.compile(
    r"\b(?:office|agency|department|bureau|division|directorate|ministry|council|committee|command|"
    r"embassy|headquarters|institute|university|corporation|press|printing|staff|branch|center|centre)\b",
    re.I,
)
_NUMBERED = re.compile(
    r"(?P<report>\b(?:OCI|SNIE|NIE|CIA|ORE|RM|IM|RR|ER|SR|OSR|TCS|SC|CS|DDI|DDP|No\.|Number)"
    r"[ \t]?(?:No\.?|Number|/)?[ \t]?\d[\w/.-]*\b)"
    r"|(?P<copy>\bcopy[ \t]+(?:no\.?|number|\#)?[ \t]*(?P<copyno>\d+)(?:[ \t]+of[ \t]+\d+)?)"
    rf"|(?P<date>\b(?:\d{{1,2}}(?:st|nd|rd|th)?[ \t]+{MONTH},?[ \t]+\d{{4}}"
    rf"|{MONTH}[ \t]+(?:\d{{1,2}},?[ \t]+)?\d{{4}})\b)",
    re.I,
)
_SERIES = re.compile(r"[A-Z][\w&' -]{1,60}?(?:[ ,-]+(?:No\.?|Vol\.?|Series))?[ -]+(?:[IVXLC]{1,7}|\d{1,4})(?:-\d\d)?")
_FILE = re.compile(r"\b(?:HR|CIA-RDP)[\w-]+", re.I)
_RELEASED = re.compile(
    r"release(?:\s+date)?\W{1,4}([A-Z]{3,9}\s+\d{4}|\d{4}/\d\d/\d\d|\d{1,2}\s+\w{3,9}\s+\d{4})", re.I
)


def find_cover(draft: Draft) -> None:
    """Make one block of the pieces before the first prose, if they are a cover; a record's cover sheet is front too."""
    if sheet := _opening_sheet(draft):
        draft.body = sheet.end
        return
    upto = _end_of_cover(draft)
    lines = [p for p in draft.pieces[:upto] if isinstance(p, Text | Head)]
    kinds = {kind for p in lines for kind, *_ in _kinds(draft, p)}
    if not any(isinstance(p, Head) and p.title for p in lines) or len(kinds & {"imprint", "date", "series"}) < 2:
        return
    if any(_is_letter_head(draft.words(p)) for p in lines):
        return
    children = [child for p in draft.pieces[:upto] for child in _children(draft, p)]
    cover = Made(draft.pieces[0].start, draft.pieces[upto - 1].end, Block("cover", children=tuple(children)))
    draft.decide(cover, "cover", "a title with " + ", ".join(sorted(kinds - {"title"})) + " before the first prose")
    _note_facts(draft, cover)
    draft.pieces[:upto] = [cover]
    _find_body(draft, cover.end)


def _end_of_cover(draft: Draft) -> int:
    """How many pieces stand before the first prose and before the name of the part that it opens (PREFACE)."""
    upto = opening(draft)
    last = draft.pieces[upto - 1] if upto else None
    return upto - 1 if isinstance(last, Text) and opens_part(draft.words(last)) else upto


def _opening_sheet(draft: Draft) -> Made | None:
    """The cover sheet of a record, if nothing but furniture stands before it."""
    first = next((p for p in draft.pieces if not isinstance(p, FURNITURE)), None)
    return first if isinstance(first, Made) and first.block.role == "cover-sheet" else None


def _is_letter_head(line: str) -> bool:
    """Whether a line belongs to a letter or memorandum: a known label, or a place with a date."""
    label = label_of(Line(0, len(line), line))
    return (label is not None and label.name in HEADERS) or is_dateline(line)


def _kinds(draft: Draft, piece: Text | Head) -> Iterator[tuple[BlockKind, str | None, int, int]]:
    """(kind, role, start, end) of what stands on a line of the cover, in order and without holes."""
    if isinstance(piece, Head) and piece.title:
        yield "title", None, piece.start, piece.end
        return
    at = piece.start
    for m in _NUMBERED.finditer(draft.text, piece.start, piece.end):
        yield from _named(draft.text, at, m.start())
        role = {"report": "report-number", "copy": "copy-number"}.get(m.lastgroup or "") or _role(m)
        yield ("date", None, m.start(), m.end()) if m["date"] else ("imprint", role, m.start(), m.end())
        at = m.end()
    yield from _named(draft.text, at, piece.end)


def _role(m: re.Match[str]) -> str | None:
    return "report-number" if m["report"] else "copy-number" if m["copy"] else None


def _named(text: str, start: int, end: int) -> Iterator[tuple[BlockKind, str | None, int, int]]:
    words = text[start:end].strip()
    if words:
        if _SERIES.fullmatch(words):
            yield "series", None, start, end
        elif _OFFICE.search(words) or find_gaps(text, start, end):
            yield "imprint", None, start, end
        else:
            yield "subtitle", None, start, end


def _children(draft: Draft, piece: Piece) -> list[Block]:
    if not isinstance(piece, Text | Head):
        return [block_of(draft.text, [piece])]
    return [
        Block(kind, parts_between(draft.text, start, end), role=role) for kind, role, start, end in _kinds(draft, piece)
    ]


def _note_facts(draft: Draft, cover: Made) -> None:
    """What the cover says about the paper, for the header."""
    text = draft.text[cover.start : cover.end]
    for child in (c for c in cover.block.children if c.kind in ("imprint", "date")):
        words = "".join(draft.text[a:b] for a, b in block_leaves(child))
        for m in _NUMBERED.finditer(words):
            kind = "date" if m["date"] else _role(m) or "report-number"
            draft.facts.append((kind, m["copyno"] or m[0].strip()))
    draft.facts += [("cia-file", m[0]) for m in _FILE.finditer(text)]
    draft.facts += [("released", m[1]) for m in _RELEASED.finditer(text)]


def _find_body(draft: Draft, after: int) -> None:
    """The body begins where the title is printed for the last time, or right behind the cover."""
    titles = [p for p in draft.pieces if isinstance(p, Head) and p.title]
    draft.body = titles[-1].start if titles else after
    for stamp in reversed([p for p in draft.pieces if isinstance(p, Stamp) and after <= p.start < draft.body]):
        if not draft.text[stamp.end : draft.body].strip():
            draft.body = stamp.start
