"""Control characters that XML cannot hold: the text is read around them, and someone is told where they stood.

Encoding leaves them out (they are no words), so a line of nothing else is the engine's, not a paragraph.
"""

from __future__ import annotations

from edition.reading.blocks import Decision
from edition.reading.pieces import Draft, Piece, Rule, Text
from edition.reading.source import UNWRITABLE

_SHOWN = 12  # lines named; a damaged file has them by the thousand


def find_unwritable(draft: Draft) -> None:
    """One decision for all of them, with their lines; lines of nothing else become layout."""
    found = [m.start() for m in UNWRITABLE.finditer(draft.text)]
    if not found:
        return
    draft.rename(lambda _, piece: _only_signs(draft, piece))
    many = "1 control character" if len(found) == 1 else f"{len(found)} control characters"
    review = f"{many} that XML cannot hold {'is' if len(found) == 1 else 'are'} left out: {_lines(draft, found)}"
    codes = ", ".join(f"U+{ord(c):04X}" for c in sorted({draft.text[at] for at in found}))
    draft.decisions.append(Decision(found[0], "characters", f"XML cannot hold {codes}", None, review, found[0] + 1))


def _only_signs(draft: Draft, piece: Text) -> list[Piece] | None:
    blank = not UNWRITABLE.sub("", draft.words(piece)).strip()
    return [Rule(piece.start, piece.end)] if blank else None


def _lines(draft: Draft, found: list[int]) -> str:
    """ "line 3", "lines 3, 7, 9"; of many the first ones and how many more."""
    lines = list(dict.fromkeys(draft.source.line(at) for at in found))
    shown = ", ".join(map(str, lines[:_SHOWN]))
    more = f" and {len(lines) - _SHOWN} more" if len(lines) > _SHOWN else ""
    return f"{'line' if len(lines) == 1 else 'lines'} {shown}{more}"
