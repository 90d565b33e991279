"""Where pages begin as the OCR engine shows it: markers of its own, form feeds, and stamps that count the scans.

A marker that only an engine writes (--- page 3 ---) is layout and no word of the page. The numbers that pages
themselves bear are read in `page_numbers.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from edition.reading.pieces import FURNITURE, Draft, Page, Piece, Stamp, Text

_ROMAN = r"[ivxl]{1,7}"
_ENGINE = re.compile(
    rf"""\s*(?:
      [-=*_~—–]{{2,}}\s*(?:page|p\.|pg\.?|seite|folio)\s*\#?(?P<a>\d{{1,4}}|{_ROMAN})(?:\s*(?:of|/)\s*\d+)?\s*:?\s*[-=*_~—–]{{2,}}
    | \#{{1,6}}\s*\**(?:page|pg\.?)\s*(?P<b>\d{{1,4}}|{_ROMAN})(?:\s*(?:of|/)\s*\d+)?\**:?\s*\#*
    | <!--\s*(?:page(?:\s*break)?|pb)\s*:?\s*(?P<c>\d{{1,4}}|{_ROMAN})?\s*-->
    | [\[{{(<]\s*(?:page|pg\.?|p\.)\s*(?P<d>\d{{1,4}}|{_ROMAN})(?:\s*(?:of|/)\s*\d+)?\s*[\]}})>]
    | \[\s*page\s*break\s*\]
    )\s*""",
    re.X | re.I,
)
_LONGEST = 60  # no marker is longer than this; longer lines are not looked at
_SCAN = re.compile(r"\bpage\s+(\d{1,4})\s*$", re.I)


def find_page_markers(draft: Draft) -> None:
    """Make pages of the engine's markers; form feeds are pages already."""
    draft.rename(lambda _, piece: _engine_marker(draft, piece))
    for piece in draft.pieces:
        if isinstance(piece, Page) and piece.start == piece.end:
            draft.decide(piece, "page", "a form feed")
    _one_break_a_page(draft)


def _engine_marker(draft: Draft, piece: Text) -> list[Piece] | None:
    words = draft.words(piece)
    if len(words) > _LONGEST or not (m := _ENGINE.fullmatch(words)):
        return None
    n = next((g for g in m.groups() if g), None)
    page = Page(piece.start, piece.end, n)
    draft.decide(page, "page", f"a page marker of the OCR engine: {words.strip()}")
    return [page]


def find_scan_pages(draft: Draft) -> None:
    """Stamps that end in "Page 4", "Page 5" count the scans: behind each of them a new page begins.

    Where nothing stands before the first one they stand at the heads of their pages.
    """
    counts = {
        i: int(m[1]) for i, p in enumerate(draft.pieces) if isinstance(p, Stamp) and (m := _SCAN.search(draft.words(p)))
    }
    if len(counts) < 2 or has_breaks(draft.pieces):
        return
    values = list(counts.values())
    following = dict(zip(counts, [*values[1:], None], strict=True))
    if all(isinstance(p, FURNITURE) for p in draft.pieces[: min(counts)]):
        draft.pieces = _scans_at_head(draft, counts)
        return
    result: list[Piece] = []
    for i, piece in enumerate(draft.pieces):
        result.append(piece)
        if i in counts and any(isinstance(p, Text) for p in draft.pieces[i + 1 : i + 200]):
            n = str(counts[i] + 1) if following[i] == counts[i] + 1 else None
            result.append(Page(piece.end, piece.end, n))
            draft.decide(result[-1], "page", f"behind a stamp that counts the scans: {draft.words(piece).strip()}")
    draft.pieces = result


def _scans_at_head(draft: Draft, counts: dict[int, int]) -> list[Piece]:
    """The pieces with a page before each stamp that counts the scans."""
    result: list[Piece] = []
    for i, piece in enumerate(draft.pieces):
        if i in counts:
            result.append(Page(piece.start, piece.start, str(counts[i])))
            draft.decide(result[-1], "page", f"before a stamp that counts the scans: {draft.words(piece).strip()}")
        result.append(piece)
    return result


def _one_break_a_page(draft: Draft) -> None:
    """Two markers with nothing between them mark one page break: the first that can tells its number."""
    last: int | None = None
    for i, piece in enumerate(draft.pieces):
        if isinstance(piece, Page) and last is not None and piece.breaks:
            before = draft.pieces[last]
            assert isinstance(before, Page)
            if before.breaks and not piece.printed:
                draft.pieces[last] = replace(before, breaks=False)
            elif before.breaks:
                draft.pieces[i] = replace(piece, breaks=False)
        last = i if isinstance(piece, Page) else None


def has_breaks(pieces: Iterable[Piece]) -> bool:
    """Whether the source shows a page break among PIECES."""
    return any(isinstance(p, Page) and p.breaks for p in pieces)
