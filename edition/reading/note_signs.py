"""The signs of notes: how they look at a note's beginning and how they look where the note is called.

Both sides come down to a key, such as ("star", 2) for ** or ("number", 3) for a raised three, so that a call and
its note can find each other though one is printed 3 and the other "3.".
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.reading import engine_signs
from edition.reading.inline_parts import EMPHASIS, SIGNS_OF_EMPHASIS
from edition.reading.title_case import MONTH

Key = tuple[str, int]

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰ"
_PLAIN = str.maketrans(RAISED + _RAISED_LETTERS, "0123456789abcdefgh")
_SYMBOLS = {"*": "star", "†": "dagger", "‡": "ddagger", "§": "section", "¶": "pilcrow"}

_AT_NOTE = re.compile(
    rf"""[\ \t\n]*(?P<sign>
      (?P<symbol>(?:\*\ ?){{2,6}}|\*|†{{1,3}}|‡{{1,3}}|§{{1,2}}|¶)[.)]?(?=[\ \t]*[^\s*†‡|])
    | (?P<raised>[{RAISED}]{{1,3}}|[{_RAISED_LETTERS}])[.)]?(?=\s*\S)
    | (?P<slash>\d{{1,3}})/(?=\s*[^\W\d]|\s+\S)
    | \[(?P<bracket>\d{{1,3}})\](?=\s*\S)
    | \((?P<paren>\d{{1,3}})\)(?=\s*\S)
    | (?P<number>\d{{1,3}})[.)](?=\s*[^\s\d])
    | (?P<bare>\d{{1,3}})(?=\s+[A-Z“"\[])
    | (?P<lslash>[a-z])/(?=\s+\S)
    | (?P<letter>[a-z])[.)](?=\s+\S)
    )""",
    re.X,
)
# A call follows its word without a space, and nothing of a word follows it.
_AT_CALL = re.compile(
    rf"""(?<=[^\s*†‡(\[|])(?:
      (?P<symbol>\*{{1,6}}|†{{1,3}}|‡{{1,3}}|(?<=[.,;:!?"”’)\w])§{{1,2}})(?![\w*†‡§])
    | (?P<raised>[{RAISED}]{{1,3}}|[{_RAISED_LETTERS}])(?!\w)
    | (?<=[^\W\d_])(?P<slash>\d{{1,2}})/(?![\w/])
    | (?<=[.,;:!?"”’)])(?P<slash2>\d{{1,2}})/(?![\w/])
    | \[(?P<bracket>\d{{1,3}})\]
    )"""
    rf"""|(?<=[^\W\d]\ )(?P<loose>[{RAISED}]{{1,3}}|\*{{1,4}})(?=[\s.,;)]|$)""",
    re.X,
)
# What OCR makes of raised signs: plain digits behind a word, a stop, a year or a day; a letter with a stroke.
# Looked for only when a note asks for its call.
_PLAIN_CALL = re.compile(
    rf"""(?:(?<=[^\W\d_]{{2}})|(?<=[^\W\d_][.,;:!?])|(?<=[\"”’)\]])|(?<=[\"”’)\]][.,;:]))(?P<n>\d{{1,2}})/?(?=[\s.,;:)\]—–-]|$)
    |(?<=\b1[6-9]\d\d)(?P<year>\d{{1,2}})/?(?=[\s.,;:)\]—–-]|$)
    |\b(?i:{MONTH})\s+(?:[12]\d|3[01]|[4-9])(?P<day>\d)/?(?=[\s.,;:)\]—–-]|$)
    |(?<=\d)(?P<stroke>\d)/(?=[\s.,;:)\]]|$)
    |(?<=\d[.,;])(?P<decimal>\d{{1,2}})(?=\s+[A-Z“"]|\s+[a-z]{{2,}}|$)""",
    re.X,
)
_LETTER_CALL = re.compile(
    r"(?:(?<=\w)|(?<=[.,;:!?\"”’)\]])|(?<=[\w.,;:!?\"”’)\]][ ]))(?P<letter>[a-z])/(?=[\s.,;:)]|$)"
)
_ANY_SIGN = re.compile(rf"[*†‡§{RAISED}{_RAISED_LETTERS}\[/$^]")  # most paragraphs have none
_MAY_BE_CALL = re.compile(rf"[*†‡§{RAISED}{_RAISED_LETTERS}\[\d](?:(?<!\d)|(?=\d?/))")  # where _AT_CALL may begin
_ENGINE = re.compile(r"[<$^]")  # one of these is in every sign that an engine wrote
_MEASURE = re.compile(r"\b(?:k?m|[cm]m|ft|mi|yd|in|sq)\s?$", re.I)


_WHOLE = ("bracket", "paren", "slash", "slash2", "lslash")  # the mark is printed with its brackets or its stroke
_SHAPES = ("symbol", "raised", "slash", "bracket", "paren", "number", "bare", "lslash", "letter")
ENGINE = "engine"  # the shape of signs that an OCR engine wrote as markup


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that may open a note: its KEY, the MARK as printed, and where it stands."""

    key: Key
    mark: str
    start: int
    end: int
    shape: str  # one of _SHAPES, or ENGINE


@dataclass(frozen=True, slots=True)
class Call:
    """A sign that may call a note, or stand for something else; the stroke of "1/" belongs to it."""

    key: Key
    mark: str
    start: int
    end: int
    sure: bool = True


def sign_at(text: str, start: int, end: int) -> Sign | None:
    """The sign that opens the range, if it could open a note."""
    if m := engine_signs.AT_NOTE.match(text, start, end):
        first, last = engine_signs.mark_of(m)
        return Sign(_key(ENGINE, text[first:last]), text[first:last], m.start("sign"), m.end("sign"), ENGINE)
    m = _AT_NOTE.match(text, start, end)
    if not m or m["sign"] is None or EMPHASIS.match(text, m.start("sign"), end):
        return None
    shape = next(s for s in _SHAPES if m[s])
    mark = m["sign"] if shape in _WHOLE else m[shape]
    return Sign(_key(shape, m[shape]), "".join(mark.split()), m.start("sign"), m.end("sign"), shape)


def _key(shape: str, mark: str) -> Key:
    mark = "".join(mark.split()).translate(_PLAIN)
    if mark[0] in _SYMBOLS:
        return _SYMBOLS[mark[0]], len(mark)
    return ("letter", ord(mark)) if shape in ("letter", "lslash") or mark.isalpha() else ("number", int(mark))


def calls_in(text: str, start: int, end: int) -> Iterator[Call]:
    """The signs in the range that look like calls, in order; signs of emphasis are none."""
    if not _ANY_SIGN.search(text, start, end):
        return
    raised = list(engine_signs.CALL.finditer(text, start, end)) if _ENGINE.search(text, start, end) else []
    yield from heapq.merge(
        (_raised_by_engine(text, m) for m in raised if not _measures(text, start, m.start())),
        _printed(text, start, end, [m.span() for m in raised]),
        key=lambda call: call.start,
    )


def _raised_by_engine(text: str, m: re.Match[str]) -> Call:
    first, last = engine_signs.mark_of(m)
    return Call(_key(ENGINE, text[first:last]), text[first:last], first, last)


def _printed(text: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[Call]:
    """The calls as they are printed, outside the ranges TAKEN."""
    emphases = EMPHASIS.finditer(text, start, end) if SIGNS_OF_EMPHASIS.search(text, start, end) else ()
    emphasis = {at for m in emphases for at in (m.start(), *_ends_of_inner(m))}
    emphasis.update(at for span in taken for at in range(*span))
    for m in _at_calls(text, start, end):
        shape = m.lastgroup or ""
        first, last = m.span() if shape in _WHOLE else (m.start(shape), m.end())
        if first not in emphasis and not (shape == "raised" and _measures(text, start, first)):
            yield Call(_key(shape, m[shape]), text[first:last], first, last)


def _at_calls(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """As _AT_CALL.finditer, which looks behind at every character; it is tried only where a call may begin."""
    while sign := _MAY_BE_CALL.search(text, start, end):
        m = _AT_CALL.match(text, sign.start(), end)
        if m:
            yield m
        start = m.end() if m else sign.end()


def _measures(text: str, start: int, at: int) -> bool:
    """Whether a raised figure at AT is the power of a measure: m², sq. ft²."""
    return _MEASURE.search(text, max(start, at - 4), at) is not None


def _ends_of_inner(emphasis: re.Match[str]) -> tuple[int, ...]:
    """Where the closing signs of EMPHASIS begin."""
    return tuple(emphasis.end(name) for name in "bui" if emphasis[name] is not None)


def doubtful_calls(text: str, start: int, end: int, key: Key) -> Iterator[Call]:
    """Plain digits or letters in the range that could be the lost call of the note KEY."""
    family, value = key
    if family not in ("number", "letter"):
        return
    for m in (_PLAIN_CALL if family == "number" else _LETTER_CALL).finditer(text, start, end):
        shape = m.lastgroup or ""
        if shape == "day" and int(m[0].split()[-1].rstrip("/")) <= 31:
            continue
        if _key(shape, m[shape])[1] == value:
            yield Call(key, text[m.start(shape) : m.end()], m.start(shape), m.end(), sure=False)
