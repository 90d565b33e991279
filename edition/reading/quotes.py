"""Quotations set off as blocks: behind ">", set in below a colon, or a paragraph wholly in quotation marks there.

Only good evidence counts: an indent alone may be a typist's habit, and quotation marks alone are speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from edition.reading.blocks import Block, Layout, Part
from edition.reading.found import LONGEST, Found, decided, indent_of, parts_of_range
from edition.reading.lines import Line

_ANGLES = re.compile(r"\s{0,8}(?:>\s?){1,4}(?=\s|\w|[“\"'(\[]|$)")
_MARKS = {"“": "”", '"': '"', "«": "»", "„": "“"}
_SET_IN = 4  # characters
_LONG = 60  # a shorter one is a word or a title
_BACK = 3  # lines in which the colon above is looked for


def read_quote(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The quotation that begins at line I."""
    if len(lines[i].text) > LONGEST * 2:
        return None
    if ">" in lines[i].text[:10]:
        return _behind_angles(text, lines, i)
    if not _introduced(lines, i):
        return None
    return _in_marks(text, lines, i) or _set_in(text, lines, i)


def _behind_angles(text: str, lines: Sequence[Line], i: int) -> Found | None:
    if not _ANGLES.sub("", lines[i].text, count=1).strip():
        return None
    run = list(takewhile(lambda line: _ANGLES.match(line.text), _from(lines, i)))
    words = [_ANGLES.sub("", line.text, count=1).strip() for line in run]
    if sum(map(bool, words)) < 2 or sum(map(len, words)) < _LONG:
        return None
    parts: list[Part] = []
    for line in run:
        sign = _ANGLES.match(line.text)
        assert sign is not None
        end = line.start + len(sign[0].rstrip())
        parts += [Layout(line.start + indent_of(line), end), *parts_of_range(text, end, line.end)]
    reason = f"{len(run)} lines behind the sign > of a quotation"
    return Found(Block("quote", tuple(parts)), i + len(run), (decided(run[0], run[-1], "quotation", reason),))


def _introduced(lines: Sequence[Line], i: int) -> bool:
    """Whether a blank line stands above, and above that a line that a colon closes."""
    above = [line for line in lines[max(0, i - _BACK) : i] if not line.blank]
    return i > 0 and lines[i - 1].blank and bool(above) and above[-1].text.rstrip()[-1:] == ":"


def _paragraph(lines: Sequence[Line], i: int) -> Sequence[Line]:
    return list(takewhile(lambda line: not line.blank, _from(lines, i)))


def _from(lines: Sequence[Line], i: int) -> Iterator[Line]:
    """The lines from I on, without a copy of them all: this is asked at every paragraph."""
    return (lines[k] for k in range(i, len(lines)))


def _in_marks(text: str, lines: Sequence[Line], i: int) -> Found | None:
    opening = lines[i].text.strip()[:1]
    if opening not in _MARKS:
        return None
    run = _paragraph(lines, i)
    words = " ".join(line.text.strip() for line in run)
    closing = _MARKS[opening]
    whole = words.rstrip(".,;").endswith(closing) and closing not in words[1:].rstrip(".,;")[:-1]
    if not whole or len(words) < _LONG:
        return None
    return _found(text, run, i, "a paragraph wholly in quotation marks below a colon")


def _set_in(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """Two wrapped lines or more, set in alike (the first may stand further in), with text flush left around them."""
    if indent_of(lines[i]) < _SET_IN:
        return None
    run = _paragraph(lines, i)
    depth = min(indent_of(line) for line in run)
    above = next(line for line in reversed(lines[max(0, i - _BACK) : i]) if not line.blank)
    below = next((line for line in lines[i + len(run) : i + len(run) + _BACK] if not line.blank), None)
    alike = all(indent_of(line) == depth for line in run[1:])
    flush = indent_of(above) + _SET_IN <= depth and (below is None or indent_of(below) + _SET_IN <= depth)
    if len(run) < 2 or not alike or not flush or any("   " in line.text.strip() for line in run):
        return None
    if min(len(line.text.strip()) for line in run[:-1]) < _LONG // 2:
        return None
    return _found(text, run, i, f"{len(run)} lines set in by {depth} characters below a colon")


def _found(text: str, run: Sequence[Line], i: int, reason: str) -> Found:
    block = Block("quote", parts_of_range(text, run[0].start, run[-1].end))
    return Found(block, i + len(run), (decided(run[0], run[-1], "quotation", reason, "medium"),))
