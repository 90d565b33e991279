"""Where pages begin and how they are numbered, as far as the source shows it: markers, form feeds, page numbers.

A marker that only an OCR engine writes (--- page 3 ---) is layout; a number the page itself bore is kept as words
of the page. A bare number counts only where it runs on from others: a lone "12" may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from edition.reading.pieces import Draft, Page, Piece, Text, trimmed

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
_DASHED = re.compile(rf"\s*(?P<dash>[-—–~•.])\s*(?P<n>\d{{1,4}}|{_ROMAN})\s*[-—–~•.]\s*")
_WORDED = re.compile(r"\s*(?:page|pg\.)\s*(?P<n>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\.?\s*", re.I)
_BARE = re.compile(rf"\s*(?P<n>\d{{1,4}}|{_ROMAN})\s*")
_LONGEST = 60   # no marker is longer than this; longer lines are not looked at
_GAP_IN_RUN = 3  # page numbers may be lost; a run goes on over as many


@dataclass(frozen=True, slots=True)
class Number:
    """A line that could be a printed page number."""

    place: int      # in the list of pieces
    value: int
    roman: bool
    shape: str      # "dashed", "worded", "bare"
    words: str


def find_pages(draft: Draft) -> None:
    """Make pages of the engine's markers and form feeds, then of the numbers that run in sequence."""
    draft.rename(lambda _, piece: _engine_marker(draft, piece))
    engine = any(isinstance(p, Page) for p in draft.pieces)
    draft.rename(lambda _, piece: _form_feeds(draft, piece))
    numbers = _running(_printed_numbers(draft))
    foot = _stand_at_foot(draft, numbers)
    places = {number.place: number for number in numbers}
    for i, number in places.items():
        piece = draft.pieces[i]
        draft.pieces[i] = page = Page(piece.start, piece.end, number.words, True, foot, breaks=not engine)
        draft.decide(page, "page", _reason(number, foot))
    if any(isinstance(p, Page) for p in draft.pieces):
        _one_break_a_page(draft)


def _engine_marker(draft: Draft, piece: Text) -> list[Piece] | None:
    words = draft.words(piece)
    if len(words) > _LONGEST or not (m := _ENGINE.fullmatch(words)):
        return None
    n = next((g for g in m.groups() if g), None)
    page = Page(piece.start, piece.end, n)
    draft.decide(page, "page", f"a page marker of the OCR engine: {words.strip()}")
    return [page]


def _form_feeds(draft: Draft, piece: Text) -> list[Piece] | None:
    """A form feed in a line ends a page there; it is white space, so nothing has to be kept."""
    words = draft.words(piece)
    if "\f" not in words:
        return None
    result: list[Piece] = []
    at = piece.start
    for i, c in enumerate(words + "\0"):
        if c in "\f\0" and (rest := trimmed(draft.text, Text(at, piece.start + i))):
            result.append(rest)
        if c == "\f":
            result.append(Page(piece.start + i, piece.start + i))
            draft.decide(result[-1], "page", "a form feed")
            at = piece.start + i + 1
    return result


def _printed_numbers(draft: Draft) -> list[Number]:
    """Every line that is nothing but a number, in one of the shapes page numbers have."""
    found = []
    for i, piece in draft.texts():
        words = draft.words(piece)
        if len(words) > _LONGEST:
            continue
        for shape, pattern in (("worded", _WORDED), ("dashed", _DASHED), ("bare", _BARE)):
            m = pattern.fullmatch(words)
            if m and (value := _value(m["n"])):
                found.append(Number(i, value, not m["n"].isdigit(), shape, m["n"]))
                break
    return found


def _value(numeral: str) -> int | None:
    """The value of an arabic or a well-formed roman numeral."""
    if numeral.isdigit():
        return int(numeral)
    low = numeral.lower()
    if not re.fullmatch(r"(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})", low):
        return None
    units = {"i": 1, "v": 5, "x": 10, "l": 50}
    values = [units[c] for c in low]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _running(numbers: Sequence[Number]) -> list[Number]:
    """The numbers that belong to a run: three in sequence, or two of a shape that only page numbers have."""
    kept: list[Number] = []
    for roman in (False, True):
        for shape in ("worded", "dashed", "bare"):
            kind = [n for n in numbers if n.roman is roman and n.shape == shape]
            kept += _longest_run(kind, enough=1 if shape == "dashed" and not roman else 2 if shape == "worded" else 3)
    return sorted(kept, key=lambda n: n.place)


def _longest_run(numbers: Sequence[Number], enough: int) -> list[Number]:
    """The longest chain of numbers, each a little higher than the one before; [] if it is shorter than ENOUGH."""
    best: list[list[Number]] = []
    for number in numbers[:5000]:
        chains = [c for c in best[-40:] if 0 < number.value - c[-1].value <= _GAP_IN_RUN]
        best.append([*max(chains, key=len, default=[]), number])
    chain = max(best, key=len, default=[])
    return chain if len(chain) >= enough else []


def _stand_at_foot(draft: Draft, numbers: Sequence[Number]) -> bool:
    """Whether the numbers close their pages: page N at its foot leaves N pages of text before it, at its head N - 1."""
    arabic = [n for n in numbers if not n.roman]
    if not arabic or not draft.text:
        return False
    first, last = arabic[0], arabic[-1]
    if last.value > first.value:
        start, end = (draft.pieces[n.place].start for n in (first, last))
        page = (end - start) / (last.value - first.value)
        return draft.pieces[first.place].start > (first.value - 0.5) * page
    after = len(draft.text) - draft.pieces[first.place].end
    return first.value == 1 and after < draft.pieces[first.place].start


def _reason(number: Number, foot: bool) -> str:
    where = "the foot" if foot else "the head"
    shape = {"bare": "a bare number", "dashed": "a number between dashes", "worded": "the word page and a number"}
    return f"{shape[number.shape]} alone on its line, in sequence with others, at {where} of its page"


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


def breaks_of(pieces: Iterable[Piece]) -> list[Page]:
    """The pages among PIECES that begin a page."""
    return [p for p in pieces if isinstance(p, Page) and p.breaks]
