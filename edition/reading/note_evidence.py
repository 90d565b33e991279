"""Whether a numbered paragraph is a note: the evidence for it weighed against that for a paragraph of the text.

"1." opens notes and paragraphs alike. At the end of a page a waiting call decides; where the source shows no pages,
the call, the sentence cut above, the wording and the run of numbers decide together.
"""

from __future__ import annotations

from dataclasses import dataclass

SHY = ("number", "paren", "bare", "letter")  # shapes of signs that also number paragraphs
_ENOUGH = 3
_SURE = 6
_SHORT, _LONG = 250, 500


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is seen of a paragraph that opens with a number or letter.

    CONTINUES: the number goes on with those of the text. BEGINS: it could be their first. AGAIN_BELOW: another
    paragraph has it too.
    LENGTH is that of the first sentence.
    """

    paged: bool
    at_page_end: bool
    called: bool
    doubtful: bool
    above_cut: bool
    goes_on_behind: bool
    cites: bool
    continues: bool
    begins: bool
    among_notes: bool
    before_a_note: bool
    calls_itself: bool
    again_below: bool
    length: int


def numbers_a_note(seen: Evidence) -> bool:
    """Whether the number belongs to a note."""
    if seen.paged:
        return (seen.at_page_end and _at_page_end(seen)) or (seen.called and _weight(seen) >= _SURE)
    if not seen.called and not (seen.doubtful and (seen.above_cut or seen.among_notes)):
        return False
    return _weight(seen) >= _ENOUGH


def _at_page_end(seen: Evidence) -> bool:
    """Paragraphs that end a page: a call decides, or the cut sentence above them."""
    if seen.called:
        return True
    if seen.calls_itself:
        return False
    if seen.among_notes:
        return True
    if seen.continues:
        return False
    if seen.above_cut and (seen.goes_on_behind or seen.doubtful or seen.cites):
        return True
    return not seen.begins and (seen.doubtful or seen.cites) and seen.length < _SHORT


def _weight(seen: Evidence) -> int:
    """How much speaks for a note; a call waits already."""
    return (
        seen.called
        + 3 * seen.above_cut
        + 2 * seen.cites
        + _in_the_row(seen)
        + 2 * (seen.among_notes or seen.before_a_note)
        + (seen.length < _SHORT)
        - 2 * seen.calls_itself
        - 2 * (seen.length > _LONG)
    )


def _in_the_row(seen: Evidence) -> int:
    """How the number stands to those of the paragraphs."""
    if seen.continues or seen.begins:
        return -3 if seen.again_below else -1 if seen.continues else 0
    return 2
