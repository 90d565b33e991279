"""Footnotes told from the text they were printed under, and tied to the signs that call them.

A paragraph that opens with a sign is a note when a call with that sign waits above it, or when the sentence above
it was cut. Numbers need more: they stand at the end of a page or of the text, since "1." also opens paragraphs.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from itertools import islice

from edition.reading.blocks import Certainty
from edition.reading.note_ends import End, cites, first_sentence, note_end, notes_stand_apart
from edition.reading.note_evidence import SHY, Evidence, numbers_a_note
from edition.reading.note_signs import Call, Key, Sign, calls_in, doubtful_calls, sign_at
from edition.reading.paragraphs import number_of
from edition.reading.pieces import FURNITURE, Draft, Footnote, Page, Piece, Rule, Stamp, Text, trimmed
from edition.reading.sentences import broken_off, goes_on

_PROSE = 60                                    # a shorter line is no sentence that could be cut
_LOOK_BACK = 60                                # pieces in which a doubtful call is looked for
_REACH = 20_000                                # characters back in which it is looked for


@dataclass(slots=True)
class _Waiting:
    """Calls that no note has answered yet, by key."""

    calls: dict[Key, list[Call]] = field(default_factory=dict)

    def add(self, call: Call) -> None:
        self.calls.setdefault(call.key, []).append(call)

    def has(self, key: Key) -> bool:
        return bool(self.calls.get(key))

    def answer(self, key: Key) -> tuple[Call | None, int]:
        """(the last call with KEY, how many wait); a note stands on the page of its call, so the last is meant."""
        waiting = self.calls.pop(key, [])
        return (waiting[-1] if waiting else None), len(waiting)


def find_notes(draft: Draft) -> None:
    """Make notes of the paragraphs that are notes, give back what was glued to their ends."""
    zones = _zones(draft)
    apart = notes_stand_apart(draft.text, [(p.start, p.end) for _, p in draft.texts()])
    waiting = _Waiting()
    queue: deque[Piece] = deque(draft.pieces)
    done: list[Piece] = []
    while queue:
        piece = queue.popleft()
        sign = sign_at(draft.text, piece.start, piece.end) if isinstance(piece, Text) else None
        if isinstance(piece, Text) and sign and _is_note(draft, sign, piece, done, queue, waiting, zones):
            note, rest = _note(draft, sign, piece, done, queue, waiting, zones, apart)
            done.append(note)
            queue.extendleft([rest] if rest else [])
        else:
            for call in calls_in(draft.text, piece.start, piece.end) if isinstance(piece, Text) else ():
                waiting.add(call)
            done.append(piece)
    draft.pieces = done
    _report_calls_without_notes(draft, waiting)


def _zones(draft: Draft) -> set[int]:
    """Starts of the paragraphs at the ends of pages that open with rising numbers or letters: where notes stand."""
    starts: set[int] = set()
    below: Sign | None = None
    open_zone = True
    for piece in reversed(draft.pieces):
        if isinstance(piece, Page):
            below, open_zone = None, True
        elif isinstance(piece, Text) and open_zone:
            sign = sign_at(draft.text, piece.start, piece.end)
            open_zone = sign is not None and (below is None or _rises(sign, below))
            if sign is not None and open_zone:
                starts.add(piece.start)
                below = sign
    return starts


def _rises(sign: Sign, below: Sign) -> bool:
    return sign.key[0] != below.key[0] or sign.key[1] < below.key[1]


def _is_note(
    draft: Draft, sign: Sign, piece: Text, done: list[Piece], queue: deque[Piece], waiting: _Waiting, zones: set[int]
) -> bool:
    """Whether the paragraph PIECE, opened by SIGN, is a note."""
    called = waiting.has(sign.key)
    if sign.shape in SHY:
        return numbers_a_note(_evidence(draft, sign, piece, done, queue, waiting, zones))
    if called:
        return True
    if _starred_neighbour(draft, sign, done, queue):
        return False
    return _above_is_cut(draft, done) or (piece.start in zones and _paged(draft)) or sign.shape in ("raised", "lslash")


def _evidence(
    draft: Draft, sign: Sign, piece: Text, done: list[Piece], queue: deque[Piece], waiting: _Waiting, zones: set[int]
) -> Evidence:
    """What speaks for a note and what for a numbered paragraph."""
    opening = first_sentence(draft.text, sign.end, piece.end)
    before = _before_in_text(draft, sign, done)
    return Evidence(
        paged=_paged(draft),
        at_page_end=piece.start in zones,
        called=waiting.has(sign.key),
        doubtful=not waiting.has(sign.key) and _doubtful(draft, sign, done) is not None,
        above_cut=_above_is_cut(draft, done),
        goes_on_behind=_goes_on_behind(draft, queue, zones),
        cites=cites(opening),
        continues=before is not None and sign.key[1] == before.key[1] + 1,
        begins=before is None and sign.key[1] == (1 if sign.key[0] == "number" else ord("a")),
        among_notes=_follows_a_note(draft, sign, done),
        before_a_note=_next_note(draft, sign, queue, waiting),
        calls_itself=any(True for _ in calls_in(draft.text, sign.end, sign.end + len(opening))),
        again_below=_again_below(draft, sign, queue),
        length=len(opening),
    )


def _again_below(draft: Draft, sign: Sign, queue: deque[Piece]) -> bool:
    """Whether another paragraph, not far below, opens with the same sign."""
    near = (p for p in islice(queue, _LOOK_BACK) if isinstance(p, Text))
    signs = (sign_at(draft.text, p.start, p.end) for p in near)
    return any(s is not None and s.key == sign.key for s in signs)


def _goes_on_behind(draft: Draft, queue: deque[Piece], zones: set[int]) -> bool:
    """Whether the prose behind the notes of the page goes on with a sentence."""
    following = next((p for p in islice(queue, 20) if isinstance(p, Text) and p.start not in zones), None)
    return following is not None and goes_on(draft.text[following.start : following.start + 10])


def _follows_a_note(draft: Draft, sign: Sign, done: list[Piece]) -> bool:
    """Whether the note before this paragraph has the sign before this one."""
    last = next((p for p in reversed(done[-4:]) if not isinstance(p, FURNITURE)), None)
    before = sign_at(draft.text, last.start, last.end) if isinstance(last, Footnote) else None
    return before is not None and before.shape == sign.shape and before.key[1] == sign.key[1] - 1


def _before_in_text(draft: Draft, sign: Sign, done: list[Piece]) -> Sign | None:
    """The sign of the last paragraph above that is numbered in the same shape."""
    for piece in reversed(done[-_LOOK_BACK:]):
        if isinstance(piece, Text) and piece.n:
            before = sign_at(draft.text, piece.start, piece.end)
            if before and before.shape == sign.shape:
                return before
    return None


def _next_note(draft: Draft, sign: Sign, queue: deque[Piece], waiting: _Waiting) -> bool:
    """Whether the next paragraph opens with the next sign of the row, and a call waits for it."""
    following = next((p for p in islice(queue, 4) if not isinstance(p, FURNITURE)), None)
    after = sign_at(draft.text, following.start, following.end) if isinstance(following, Text) else None
    return after is not None and after.key == (sign.key[0], sign.key[1] + 1) and waiting.has(after.key)


def _paged(draft: Draft) -> bool:
    return any(isinstance(p, Page) for p in draft.pieces)


def _above(done: list[Piece]) -> Text | None:
    """The last prose above, notes and furniture passed over."""
    return next((p for p in reversed(done) if isinstance(p, Text)), None)


def _above_is_cut(draft: Draft, done: list[Piece]) -> bool:
    above = _above(done)
    return above is not None and above.end - above.start > _PROSE and broken_off(draft.text[above.end - _PROSE : above.end])


def _starred_neighbour(draft: Draft, sign: Sign, done: list[Piece], queue: deque[Piece]) -> bool:
    """Whether the paragraph before or behind opens with the same sign: a starred list, not notes."""
    around = [*(done[-1:]), *([queue[0]] if queue else [])]
    signs = (sign_at(draft.text, p.start, p.end) for p in around if isinstance(p, Text))
    return any(s is not None and s.key == sign.key for s in signs)


def _doubtful(draft: Draft, sign: Sign, done: list[Piece]) -> Call | None:
    """The last plain digit above that could be the call of SIGN, on the page of the note."""
    for piece in reversed(done[-_LOOK_BACK:]):
        if isinstance(piece, Page) and piece.breaks:
            return None
        if isinstance(piece, Text):
            found = list(doubtful_calls(draft.text, max(piece.start, sign.start - _REACH), piece.end, sign.key))
            if found:
                return min(reversed(found), key=lambda call: draft.text[call.start - 2 : call.start - 1].isdigit())
    return None


def _note(
    draft: Draft, sign: Sign, piece: Text, done: list[Piece], queue: deque[Piece], waiting: _Waiting, zones: set[int],
    apart: bool,
) -> tuple[Footnote, Text | None]:
    """(the note, the prose glued to its end)."""
    call, many = waiting.answer(sign.key)
    call = call or _doubtful(draft, sign, done)
    end = _end(draft, sign, piece, done, queue, waiting, zones, apart)
    sure = _certainty(call, many, end)
    note = Footnote(piece.start, end.at, sign.mark, (sign.start, sign.end), (call.start, call.end) if call else None, sure)
    rest = trimmed(draft.text, Text(end.at, piece.end))
    draft.decide(note, "note", "; ".join([_call_reason(draft, call, many), end.reason]), sure, _review(call, end))
    return note, number_of(draft.text, rest) if rest else None


def _end(
    draft: Draft, sign: Sign, piece: Text, done: list[Piece], queue: deque[Piece], waiting: _Waiting, zones: set[int],
    apart: bool,
) -> End:
    above = _above(done)
    tail = draft.text[max(above.start, above.end - 400) : above.end] if above and above.end - above.start > _PROSE else ""
    following = next((p for p in queue if not isinstance(p, Footnote | Stamp | Rule)), None)
    after = draft.text[following.start : min(following.end, following.start + 200)] if following else ""
    kind = "page" if isinstance(following, Page) else "end" if following is None else "text"
    if isinstance(following, Text) and (s := sign_at(draft.text, following.start, following.end)):
        next_one = sign.shape in SHY and following.start in zones and s.key[1] == sign.key[1] + 1
        kind = "note" if s.key != sign.key and s.shape == sign.shape and (waiting.has(s.key) or next_one) else kind
    return note_end(draft.text, sign.end, piece.end, tail, after, kind, apart)


def _certainty(call: Call | None, many: int, end: End) -> Certainty | None:
    if call is None or end.certainty == "low":
        return "low"
    return "medium" if many > 1 or not call.sure or end.certainty else None


def _call_reason(draft: Draft, call: Call | None, many: int) -> str:
    if call is None:
        return "no call with its sign stands above it"
    where = f"called in line {draft.source.line(call.start)}"
    if not call.sure:
        return f"{where} by a plain {call.mark} behind a word"
    return where if many == 1 else f"{where}, the last of {many} signs that wait for a note"


def _review(call: Call | None, end: End) -> str | None:
    if call is None:
        return "a note whose call was not found: put it where it belongs"
    return end.review


def _report_calls_without_notes(draft: Draft, waiting: _Waiting) -> None:
    """A sign that calls no note stays text; someone should look."""
    for call in sorted((c for calls in waiting.calls.values() for c in calls), key=lambda c: c.start):
        piece = Text(call.start, call.end)
        draft.decide(piece, "note", f"the sign {call.mark} looks like a call, but no note answers it", "low",
                     f"the sign {call.mark} calls a note that was not found")
