"""How OCR engines write a raised sign of a note: as HTML, as TeX, as a Markdown footnote or with a bare caret.

The mark is the sign between; what stands around it is the engine's own and no word of the document.
"""

from __future__ import annotations

import re

_INNER = r"\d{1,3}|[a-z]|\*{1,4}|[†‡§]{1,3}"
# The shapes in one pattern; the mark is the one group that matched.
RAISED_BY_ENGINE = (
    rf"<sup>\ ?(?P<html>{_INNER})\ ?</sup>"
    rf"|\$\ ?(?:\{{\ ?\}})?\ ?\^\ ?(?:\{{\ ?(?P<braces>{_INNER})\ ?\}}|(?P<tex>{_INNER}))\ ?\$"
    r"|\[\^(?P<markdown>\d{1,3}|[a-z])\]"
    r"|\^(?:\{(?P<hat>\d{1,3})\}|(?P<caret>\d{1,2}))(?![\w^}])"
)
SHAPES = ("html", "braces", "tex", "markdown", "hat", "caret")
_PATTERN = re.compile(RAISED_BY_ENGINE)
# Behind its word, or one space from it. A caret behind a digit or a single letter is a power.
CALL = re.compile(
    r"(?:(?<=[^\s(\[|])|(?<=[^\s(\[|]\ ))(?:(?<![\d^])(?<![\W\d_][^\W\d_])(?=\^)|(?=[<\[])|(?=\$))"
    rf"(?:{RAISED_BY_ENGINE})(?!:)",
)
AT_NOTE = re.compile(rf"[ \t\n]*(?P<sign>(?:{RAISED_BY_ENGINE})[.:)]?)(?=\s*\S)")
_LONGEST = 12  # signs before the mark


def mark_of(m: re.Match[str]) -> tuple[int, int]:
    """The range of the mark between the engine's signs."""
    return m.span(next(shape for shape in SHAPES if m[shape] is not None))


def with_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """The range from START to END of a mark with the engine's signs around it; the same range where there are none."""
    for first in range(start - 1, max(0, start - _LONGEST) - 1, -1):
        if text[first] in "<$[^":
            m = _PATTERN.match(text, first)
            if m and mark_of(m) == (start, end) and not (text[first] == "^" and _goes_on_before(text, first)):
                return m.span()
    return start, end


def _goes_on_before(text: str, caret: int) -> bool:
    """Whether the caret belongs to signs that begin before it."""
    return text[max(0, caret - 6) : caret].rstrip(" {}")[-1:] in tuple("$[")
