"""The document's own title where it is printed: on the cover, over a preface, at the head of the body.

The title is known from the front matter. A title printed again is no second document: its last place is where the
body begins, also when OCR glued it to the end of the paragraph before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.reading.pieces import Draft, Head, Piece, Text, trimmed

_LONGEST = 400
_STOP = re.compile(r"[.!?][\"'”’)\]]*\s+(?=\S)")
_FIRST_PAGE, _SHORT, _TELLING = 16, 120, 3  # pieces; characters; words
_LINES = 6  # a title may be set on as many lines


def find_titles(draft: Draft) -> None:
    """Make headings of the places where the title stands, alone or glued behind a paragraph.

    The front matter says what the title is; where the paper calls itself otherwise, it is a line of its first page
    that stands again where the text begins.
    """
    title = title_words(draft.source.front_matter.get("title", ""))
    if not title:
        return
    found, known = _with_titles(draft, title), "as the front matter gives it"
    for own in () if _titles(found) else _own_titles(draft):
        again = _with_titles(draft, own)
        if _titles(again) > 1:
            found, known = again, "as its first page gives it"
            break
    for piece in found:
        if isinstance(piece, Head) and piece.title:
            where = "glued to the end of the paragraph before" if _is_glued(draft, piece) else known
            draft.decide(piece, "heading", f"the title of the document, {where}")
    draft.pieces = found


def _is_glued(draft: Draft, head: Head) -> bool:
    """Whether words stand before HEAD on its line."""
    return bool(draft.text[max(0, head.start - 20) : head.start].rpartition("\n")[2].strip())


def _titles(pieces: list[Piece]) -> int:
    return sum(1 for piece in pieces if isinstance(piece, Head) and piece.title)


def _own_titles(draft: Draft) -> Iterator[list[str]]:
    """The words of short lines at the beginning that may be the paper's own title, brackets behind them left out."""
    first = [p for p in draft.pieces[:_FIRST_PAGE] if isinstance(p, Text) and p.end - p.start <= _SHORT]
    for piece in first:
        line = draft.text[piece.start : piece.end].strip()
        words = title_words(line.partition("(")[0])
        if len(words) >= _TELLING and line.isupper() and not line.endswith("."):
            yield words


def _with_titles(draft: Draft, title: list[str]) -> list[Piece]:
    """The pieces of a draft with a head wherever TITLE stands."""
    result: list[Piece] = []
    skip = 0
    for i, piece in enumerate(draft.pieces):
        if skip:
            skip -= 1
            continue
        run = _run(draft, i, title) if isinstance(piece, Text) else 0
        if run:
            result.append(_title(draft, i, run))
            skip = run - 1
        else:
            result += (_glued(draft, piece, title) if isinstance(piece, Text) else None) or [piece]
    return result


def title_words(title: str) -> list[str]:
    return re.findall(r"[^\W_]+", title.casefold())


def same_title(line: str, title: list[str]) -> bool:
    """Whether LINE is the title: its words in order, with some between them or a bracket behind."""
    if len(line) > _LONGEST:
        return False
    words = title_words(line)
    if len(title) == 1 or len("".join(title)) < 8:
        return words == title
    rest = iter(words)
    return bool(words) and words[0] == title[0] and len(words) <= 2 * len(title) + 2 and all(w in rest for w in title)


def _run(draft: Draft, i: int, title: list[str]) -> int:
    """How many pieces from I on are the title together; 0 if none."""
    start = draft.pieces[i].start
    for count, piece in enumerate(draft.pieces[i : i + _LINES], 1):
        if not isinstance(piece, Text) or piece.end - start > _LONGEST:
            return 0
        if same_title(draft.text[start : piece.end], title):
            return count
    return 0


def _title(draft: Draft, i: int, run: int) -> Head:
    pieces = [p for p in draft.pieces[i : i + run] if isinstance(p, Text)]
    kept = [k for p in pieces for k in (p.start, *p.kept)][1:]
    return Head(pieces[0].start, pieces[-1].end, "title-page", title=True, kept=tuple(kept))


def _glued(draft: Draft, piece: Text, title: list[str]) -> list[Piece] | None:
    """PIECE without the title at its end, and the title."""
    reach = max(piece.start, piece.end - 2 * len(" ".join(title)) - 40)
    for m in _STOP.finditer(draft.text, reach, piece.end):
        if same_title(draft.text[m.end() : piece.end], title):
            before = trimmed(draft.text, Text(piece.start, m.end(), piece.kept, piece.n))
            head = Head(m.end(), piece.end, "title-page", title=True)
            return [*([before] if before else []), head]
    return None


def opening(draft: Draft) -> int:
    """How many pieces stand before the first prose; a heading directly over the prose is not counted among them."""
    first = next((i for i, piece in enumerate(draft.pieces) if _is_prose(draft, piece)), len(draft.pieces))
    if first == len(draft.pieces):
        return first
    while first and isinstance(draft.pieces[first - 1], Head):
        first -= 1
    return first


def _is_prose(draft: Draft, piece: Piece) -> bool:
    """Whether PIECE is a paragraph: long, or a whole sentence."""
    if not isinstance(piece, Text) or piece.kept:
        return False
    words = draft.text[piece.start : min(piece.end, piece.start + 400)]
    return piece.end - piece.start >= 140 or (
        len(words) >= 60 and words.endswith((".", '."', ".”")) and words.count(" ") > 8
    )
