"""Footnotes told from the text they were printed under, and tied to the signs that call them.

A paragraph that opens with a sign is a note when a call with that sign waits above it, or when the sentence above
it was cut. Numbers need more (`note_evidence.py`), since "1." also opens paragraphs. What the next page glued to a
note's end is given back to the text (`note_ends.py`).
"""

from __future__ import annotations

from edition.reading.blocks import Certainty
from edition.reading.note_ends import End, note_end
from edition.reading.note_evidence import SHY, numbers_a_note
from edition.reading.note_scene import Scene
from edition.reading.note_signs import ENGINE, Call, Sign, calls_in
from edition.reading.paragraphs import number_of
from edition.reading.pieces import Draft, Footnote, Page, Piece, Rule, Stamp, Text, trimmed
from edition.reading.sentences import goes_on

FURNITURE_BUT_PAGES = (Stamp, Rule)


def find_notes(draft: Draft) -> None:
    """Make notes of the paragraphs that are notes, give back what was glued to their ends."""
    scene = Scene(draft)
    while scene.queue:
        piece = scene.queue.popleft()
        sign = scene.sign(piece)
        if isinstance(piece, Text) and sign and _is_note(scene, sign, piece):
            note, rest = _note(scene, sign, piece)
            scene.done.append(note)
            scene.queue.extendleft([rest] if rest else [])
        elif isinstance(piece, Text) and (cut := scene.cut_note()) and _is_rest_of(scene, piece):
            scene.done.append(_rest_of(scene, cut, piece))
        else:
            for call in calls_in(draft.text, piece.start, piece.end) if isinstance(piece, Text) else ():
                scene.waiting.add(call)
            scene.done.append(piece)
    draft.pieces = scene.done
    _report_calls_without_notes(draft, scene.waiting.left())


def _is_note(scene: Scene, sign: Sign, piece: Text) -> bool:
    """Whether the paragraph PIECE, opened by SIGN, is a note."""
    if sign.shape in SHY:
        return numbers_a_note(scene.evidence(sign, piece))
    if scene.waiting.has(sign.key):
        return True
    if scene.starred_neighbour(sign):
        return False
    if sign.shape in ("slash", "lslash", "bracket"):
        return scene.doubtful_call(sign) is not None
    at_page_end = scene.paged and piece.start in scene.zones
    return scene.above_is_cut() or at_page_end or sign.shape in ("raised", ENGINE)


def _note(scene: Scene, sign: Sign, piece: Text) -> tuple[Footnote, Text | None]:
    """(the note, the prose glued to its end)."""
    call, many = scene.waiting.answer(sign.key)
    call = call or scene.doubtful_call(sign)
    scene.answered.update([call.start] if call else [])
    end = _end(scene, sign, piece)
    sure = _certainty(call, many, end)
    called = (call.start, call.end) if call else None
    mark = call.mark if call else sign.mark
    note = Footnote(piece.start, end.at, mark, (sign.start, sign.end), called, sure)
    reason = f"{_call_reason(scene.draft, call, many)}; {end.reason}"
    scene.draft.decide(note, "note", reason, sure, _review(call, end))
    rest = trimmed(scene.text, Text(end.at, piece.end))
    return note, number_of(scene.text, rest) if rest else None


def _is_rest_of(scene: Scene, piece: Text) -> bool:
    """Whether PIECE is the rest of a note that the last page cut: it goes on, last on its page, behind other prose."""
    last_text = isinstance(scene.following(*FURNITURE_BUT_PAGES), Page) or not scene.queue
    before_notes = scene.sign(scene.following(*FURNITURE_BUT_PAGES)) is not None
    behind_prose = not isinstance(next((p for p in reversed(scene.done) if isinstance(p, Text | Page)), None), Page)
    return behind_prose and (last_text or before_notes) and goes_on(scene.text[piece.start : piece.start + 10])


def _rest_of(scene: Scene, cut: Footnote, piece: Text) -> Footnote:
    note = Footnote(piece.start, piece.end, cut.mark, (piece.start, piece.start), None, "medium", continues=True)
    scene.draft.decide(
        note, "note", f"goes on with the note {cut.mark}, which broke off at the end of a page", "medium"
    )
    return note


def _end(scene: Scene, sign: Sign, piece: Text) -> End:
    """Where the note ends in its paragraph."""
    following = scene.following(Footnote, Stamp, Rule)
    after = scene.text[following.start : min(following.end, following.start + 200)] if following else ""
    return note_end(
        scene.text, sign.end, piece.end, scene.tail_above(), after, _kind(scene, sign, following), scene.apart
    )


def _kind(scene: Scene, sign: Sign, following: Piece | None) -> str:
    """What comes behind the note's paragraph: "note", "page", "end" or "text"."""
    if isinstance(following, Page):
        return "page"
    other = scene.sign(following)
    if other and following and other.key != sign.key and other.shape == sign.shape:
        next_one = sign.shape in SHY and following.start in scene.zones and other.key[1] == sign.key[1] + 1
        if scene.waiting.has(other.key) or next_one:
            return "note"
    return "text" if following else "end"


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


def _report_calls_without_notes(draft: Draft, calls: list[Call]) -> None:
    """A sign that calls no note stays text; someone should look."""
    for call in calls:
        reason = f"the sign {call.mark} looks like a call, but no note answers it"
        review = f"the sign {call.mark} calls a note that was not found"
        draft.decide(Text(call.start, call.end), "note", reason, "low", review)
