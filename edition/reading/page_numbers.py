"""The numbers that pages bear in print or type, told from numbers that are text by their run and their place.

A bare number counts where it runs on from others, stands among stamps, or cuts a sentence: a lone "12" may be
anything. Whether the numbers stand at the head or at the foot decides which page begins there.
"""

from __future__ import annotations

from collections.abc import Sequence

from edition.reading.note_signs import sign_at
from edition.reading.number_runs import Number, believed, longest_run, shape_of, value_of
from edition.reading.pages import has_breaks
from edition.reading.pieces import FURNITURE, Draft, Page, Piece, Text, blank_between
from edition.reading.sentences import broken_off, goes_on, hanging

_LONGEST = 40  # no page number is longer than this
_LINE = 64  # nor a line with the address of a telegram behind it


def find_page_numbers(draft: Draft) -> None:
    """Make pages of the numbers that can only be those of pages."""
    numbers = _candidates(draft)
    kept: list[Number] = []
    for roman in (False, True):
        run = longest_run([n for n in numbers if n.roman is roman])
        alone = [] if roman else [n for n in numbers if not n.roman and n.shape in ("dashed", "sheet") and n not in run]
        cutting = any(n.cuts for n in run)
        kept += [n for n in run if believed(n, len(run), cutting)] + alone
    if not kept:
        return
    kept.sort(key=lambda n: n.place)
    shown = has_breaks(draft.pieces)
    foot = at_foot(draft, kept)
    for number, following in zip(kept, [*kept[1:], None], strict=True):
        piece = draft.pieces[number.place]
        n = _begins(number, following) if foot else number.words
        draft.pieces[number.place] = page = Page(
            piece.start, piece.end, n, True, foot, breaks=not shown and not (foot and _ends(draft, number))
        )
        draft.decide(page, "page", _reason(number, len(kept), foot))


def _candidates(draft: Draft) -> list[Number]:
    """Every line that is a number and stands apart from the lines around it."""
    found: list[Number] = []
    for i, piece in draft.texts():
        if piece.end - piece.start > _LINE or not any(c.isalnum() for c in draft.words(piece)):
            continue
        shape, words = shape_of(draft.words(piece))
        value = value_of(words) if words else None
        if value and _apart(draft, i):
            found.append(
                Number(i, value, not words.isdigit(), shape, words, _beside(draft.pieces, i), cuts(draft, i, value))
            )
    places = {n.place for n in found}
    return [n for n in found if n.beside or not places & {n.place - 1, n.place + 1}]


def _apart(draft: Draft, i: int) -> bool:
    """Whether the line is no line of a paragraph: blank lines or furniture stand on both sides."""
    piece, pieces = draft.pieces[i], draft.pieces
    before, behind = (pieces[i - 1] if i else None), (pieces[i + 1] if i + 1 < len(pieces) else None)
    return (
        before is None
        or isinstance(before, FURNITURE)
        or blank_between(draft.text, before, piece)
        or _beside(pieces, i)
    ) and (
        behind is None
        or isinstance(behind, FURNITURE)
        or blank_between(draft.text, piece, behind)
        or _beside(pieces, i)
    )


def _beside(pieces: Sequence[Piece], i: int) -> bool:
    return any(isinstance(pieces[j], FURNITURE) for j in (i - 1, i + 1) if 0 <= j < len(pieces))


def cuts(draft: Draft, i: int, value: int) -> bool:
    """Whether the prose before the line breaks off and the prose behind it goes on; notes between are passed over.

    A capital behind it is believed only of a number that the document's pages can have.
    """
    above = (p for p in reversed(draft.pieces[max(0, i - 12) : i]) if isinstance(p, Text))
    before = next((p for p in above if sign_at(draft.text, p.start, p.end) is None), None)
    behind = next((p for p in draft.pieces[i + 1 : i + 5] if isinstance(p, Text)), None)
    if before is None or behind is None or before.end - before.start < 20:
        return False
    tail = draft.text[max(before.start, before.end - 60) : before.end]
    start = draft.text[behind.start : behind.start + 60]
    if not broken_off(tail):
        return False
    known = draft.source.front_matter.get("page_count", "")
    return goes_on(start) or (hanging(tail) and len(start) > _LONGEST and known.isdecimal() and value <= int(known))


def at_foot(draft: Draft, numbers: Sequence[Number]) -> bool:
    """Whether the numbers close their pages: page N at its foot leaves N pages of text before it, at its head N - 1."""
    arabic = [n for n in numbers if not n.roman]
    prose = [i for i, p in draft.texts() if p.end - p.start > _LONGEST]
    if not arabic or not prose:
        return False
    first, last = arabic[0], arabic[-1]
    if first.place < prose[0] or last.place > prose[-1]:
        return first.place > prose[0]
    starts = [draft.pieces[n.place].start for n in (first, last)]
    if last.value > first.value:
        return starts[0] > (first.value - 0.5) * (starts[1] - starts[0]) / (last.value - first.value)
    return first.value == 1 and len(draft.text) - starts[0] < 2 * starts[0]


def _ends(draft: Draft, number: Number) -> bool:
    """Whether no text stands behind the number: then no page begins there."""
    return not any(isinstance(p, Text) for p in draft.pieces[number.place + 1 : number.place + 200])


def _begins(number: Number, following: Number | None) -> str | None:
    """The number of the page that begins behind a foot: known if it closes with the next one."""
    if following and not number.roman and following.value == number.value + 1:
        return str(following.value)
    return None


def _reason(number: Number, run: int, foot: bool) -> str:
    shape = {
        "bare": "a bare number",
        "dashed": "a number between dashes",
        "sheet": "the head of a further sheet of a telegram",
        "worded": "the word page and a number",
        "near": "a number among stamps",
    }[number.shape]
    why = "cutting a sentence" if number.cuts and run < 3 else "in sequence with others" if run > 1 else "of this shape"
    return f"{shape} alone on its line, {why}, at {'the foot' if foot else 'the head'} of its page"
