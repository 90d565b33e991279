"""What stands around a paragraph that may be a note: the prose above, the calls that wait, what comes behind.

The questions that tell notes from text are asked here, over the pieces already read (DONE) and those still to come
(QUEUE); every answer looks at a bounded number of pieces, so that a text of ten thousand notes stays linear.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from edition.reading.note_ends import cites, first_sentence, notes_stand_apart
from edition.reading.note_evidence import Evidence
from edition.reading.note_signs import Call, Key, Sign, calls_in, doubtful_calls, sign_at
from edition.reading.pieces import FURNITURE, Draft, Footnote, Page, Piece, Text
from edition.reading.sentences import broken_off, goes_on

PROSE = 45  # a shorter line is no sentence that could be cut
_LOOK_BACK = 60  # pieces in which a doubtful call is looked for
_REACH = 4_500  # characters back in which it is looked for: a full page


@dataclass(slots=True)
class Waiting:
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

    def left(self) -> list[Call]:
        return sorted((call for calls in self.calls.values() for call in calls), key=lambda call: call.start)


class Scene:
    """The document around the paragraph that is being looked at."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.text
        self.queue: deque[Piece] = deque(draft.pieces)
        self.done: list[Piece] = []
        self.waiting = Waiting()
        self.answered: set[int] = set()  # starts of calls that have their notes
        self.paged = any(isinstance(p, Page) for p in draft.pieces)
        self.zones = _zones(draft)
        self.apart = notes_stand_apart(draft.text, [(p.start, p.end) for _, p in draft.texts()])

    def sign(self, piece: Piece | None) -> Sign | None:
        """The sign that opens PIECE, if it is prose."""
        return sign_at(self.text, piece.start, piece.end) if isinstance(piece, Text) else None

    def above(self) -> Text | None:
        """The last prose above, notes and furniture passed over."""
        return next((p for p in reversed(self.done) if isinstance(p, Text)), None)

    def tail_above(self) -> str:
        """The end of the prose above; empty if that is no more than a line."""
        above = self.above()
        return (
            self.text[max(above.start, above.end - 400) : above.end]
            if above and above.end - above.start > PROSE
            else ""
        )

    def above_is_cut(self) -> bool:
        return broken_off(self.tail_above())

    def cut_note(self) -> Footnote | None:
        """The last note of the page before, if it breaks off there."""
        pages = 0
        for piece in reversed(self.done[-_LOOK_BACK:]):
            pages += isinstance(piece, Page) and piece.breaks
            if pages > 1 or (isinstance(piece, Footnote) and pages == 0):
                return None
            if isinstance(piece, Footnote):
                return piece if broken_off(self.text[max(piece.start, piece.end - 200) : piece.end]) else None
        return None

    def starred_neighbour(self, sign: Sign) -> bool:
        """Whether the paragraph before or behind opens with the same sign: a starred list, not notes."""
        around = (self.sign(p) for p in (*self.done[-1:], *islice(self.queue, 1)))
        return any(other is not None and other.key == sign.key for other in around)

    def doubtful_call(self, sign: Sign) -> Call | None:
        """The last plain digit or letter on the page above that could be the call of SIGN."""
        for piece in reversed(self.done[-_LOOK_BACK:]):
            if isinstance(piece, Page) and piece.breaks:
                return None
            if isinstance(piece, Text):
                start = max(piece.start, sign.start - _REACH)
                calls = doubtful_calls(self.text, start, piece.end, sign.key)
                found = [call for call in calls if call.start not in self.answered]
                if found:
                    return min(reversed(found), key=lambda call: self.text[call.start - 2 : call.start - 1].isdigit())
        return None

    def following(self, *passed: type[Piece]) -> Piece | None:
        """The next piece that is none of PASSED."""
        return next((p for p in islice(self.queue, 40) if not isinstance(p, passed)), None)

    def evidence(self, sign: Sign, piece: Text) -> Evidence:
        """What speaks for a note and what for a numbered paragraph."""
        opening = first_sentence(self.text, sign.end, piece.end)
        before = self._number_above(sign)
        called = self.waiting.has(sign.key)
        return Evidence(
            paged=self.paged,
            at_page_end=piece.start in self.zones,
            called=called,
            doubtful=not called and self.doubtful_call(sign) is not None,
            above_cut=self.above_is_cut(),
            goes_on_behind=self._goes_on_behind(),
            cites=cites(opening),
            continues=before is not None and sign.key[1] == before.key[1] + 1,
            begins=before is None and sign.key[1] == (1 if sign.key[0] == "number" else ord("a")),
            among_notes=self._follows_a_note(sign),
            before_a_note=self._next_note(sign),
            calls_itself=any(True for _ in calls_in(self.text, sign.end, sign.end + len(opening))),
            again_below=any(s.key == sign.key for s in self._signs_below()),
            length=len(opening),
        )

    def _number_above(self, sign: Sign) -> Sign | None:
        """The sign of the last paragraph above that is numbered in the same shape."""
        numbered = (self.sign(p) for p in reversed(self.done[-_LOOK_BACK:]) if isinstance(p, Text) and p.n)
        return next((s for s in numbered if s is not None and s.shape == sign.shape), None)

    def _signs_below(self) -> Iterator[Sign]:
        return (s for p in islice(self.queue, _LOOK_BACK) if (s := self.sign(p)) is not None)

    def _goes_on_behind(self) -> bool:
        """Whether the prose behind the notes of the page goes on with a sentence."""
        near = islice(self.queue, 20)
        behind = next((p for p in near if isinstance(p, Text) and p.start not in self.zones), None)
        return behind is not None and goes_on(self.text[behind.start : behind.start + 10])

    def _follows_a_note(self, sign: Sign) -> bool:
        """Whether the note before this paragraph has the sign before this one."""
        last = next((p for p in reversed(self.done[-4:]) if not isinstance(p, FURNITURE)), None)
        before = sign_at(self.text, last.start, last.end) if isinstance(last, Footnote) else None
        return before is not None and before.shape == sign.shape and before.key[1] == sign.key[1] - 1

    def _next_note(self, sign: Sign) -> bool:
        """Whether the next paragraph opens with the next sign of the row, and a call waits for it."""
        after = self.sign(self.following(*FURNITURE))
        return after is not None and after.key == (sign.key[0], sign.key[1] + 1) and self.waiting.has(after.key)


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
