"""The codes a reviewer prints where words were taken out: (b)(3), 25X1A, EO 12958 3.3(b)(1)>25Yrs, STATINTL, b7C.

A code is evidence of withheld words only where it stands as a mark. A citation of law ("section 6(b)(1)", "exempt
under 25X1"), a paragraph letter of the document's own numbering and a line of a release stamp are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_YEARS = r"(?:\s?[<>]\s?(?:25|50|75)\s?[Yy]e?a?rs?)?"
_ORDER = r"(?:(?:E\.?\s?O\.?|Executive Order)\s{0,2}1\d{4},?\s{0,2})"
_SECTION = r"(?:(?:[Ss]ec(?:tion|\.)?|§)\s{0,2})?[1-6]\.[1-9](?:\s?\([a-h]\)){1,2}(?:\s?\(\d{1,2}\))?"
_FOIA = r"\([bB]\)\s?\([1-9]\)(?:\s?\([A-F]\)|\s?\(\d\)|\s?\([a-z]\)(?![\s)]*\())?"
_X = (
    r"(?:25|50|75)X[1-9I](?:[0-9A-Z]{0,2}[0-9a-z]{0,2})(?:-HUM)?"
    r"(?:(?:\s(?:and|&)\s(?:25X|50X)?[1-9])?,\s?E\.?\s?O\.?\s?1\d{4})?"
)
_ACT = r"JFK (?:Act|Law)\s?(?:Sec(?:tion|\.)?\s?)?\d{1,2}\s?(?:\(\w\)\s?){1,3}"
_STATUTE = re.compile(r"\b\d{1,2} U\.?S\.?C\.?\s?§?\s?\d{2,5}(?:\(\w\)){0,3}")
_STAT = r"STAT(?:INTL|SPEC|OTHR)|FOIA[Bb][1-9][A-Za-z]?\d?"
CODE = re.compile(
    rf"(?P<order>{_ORDER}(?:{_SECTION}|{_X}){_YEARS})|(?<![\w.(])(?P<section>{_SECTION}{_YEARS})"
    rf"|(?<![\w)])(?P<foia>{_FOIA}{_YEARS})|(?<![\w.])(?P<x>{_X}{_YEARS}|{_STAT})(?!\w)|(?P<act>{_ACT}(?<=\)))"
)
# one of these is in every code; most paragraphs have none
_HINTS = (*(f"({letter})" for letter in "abcdefghB"), "5X", "0X", "STAT", "FOIA", "JFK")
# what joins two codes of one mark
_JOIN = re.compile(r"[ \t]{0,3}(?:[,;/&+]|and)?[ \t]{0,3}\n?[ \t]{0,3}")
# words before a code that make it a citation, and words of release stamps
_CITED = re.compile(
    r"(?:sections?|sec\.|subsections?|paragraphs?|para\.|§|\bU\.?S\.?C\.?|\brules?|\bclause|\barticle|\bunder|\bper"
    r"|\bfig(?:ure)?s?\.?|\btables?|\bequations?|\bannex|\bappendix|\bitems?|\bchapters?"
    r"|pursuant to|exempt(?:ion|ions|ed)?|category|categories|\bcodes?|\bsee|authority(?: of)?|accordance with|\bcfr)"
    r"[\s:,-]*$",
    re.IGNORECASE,
)
_RELEASE = re.compile(r"declassif|approved for|released? (?:under|per|pursuant)|authority", re.IGNORECASE)
_BRACKETED = re.compile(r"^[^\[\]]*\]|\[[^\[\]]*\]")  # a gap before the code says nothing about it
_LETTERED = re.compile(r"^[ \t]{0,8}\((?:a|c)\)", re.MULTILINE)
_MARGIN_HINT = re.compile(r"b[1-9]")
_MARGIN = re.compile(r"^[ \t]{0,40}(b[1-9][A-F]?(?:[ \t,]{1,4}b[1-9][A-F]?){0,8})[ \t]{0,40}$", re.MULTILINE)


def codes_in(wording: str) -> tuple[str, ...]:
    """The codes inside the wording of a bracket, as printed: ("B1",) of "REDACTED-EX B1"."""
    found = [m[0].strip() for m in CODE.finditer(wording)] or _STATUTE.findall(wording)
    return tuple(found) or tuple(re.findall(r"\b[bB]-?[1-9][A-F]?\b", wording))


def standing_codes(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """(start, end, codes) of every mark of one or more codes between START and END, in order."""
    if all(text.find(hint, start, end) < 0 for hint in _HINTS):
        return
    lettered = _LETTERED.search(text, start, end) is not None
    found = [m for m in CODE.finditer(text, start, end) if _stands(text, m, lettered)]
    at = 0
    while at < len(found):
        last = _run(text, found, at)
        yield found[at].start(), found[last].end(), tuple(m[0].strip() for m in found[at : last + 1])
        at = last + 1


def margin_codes(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Lines of nothing but codes as the FBI prints them (b6 b7C); one code alone needs a second line like it."""
    if not _MARGIN_HINT.search(text, start, end):
        return
    lines = list(_MARGIN.finditer(text, start, end))
    for line in lines:
        codes = tuple(re.findall(r"b\d[A-F]?", line[1]))
        if len(codes) > 1 or len(lines) > 1:
            yield line.start(1), line.end(1), codes


def _run(text: str, found: list[re.Match[str]], at: int) -> int:
    """The last code of the mark that begins at AT; a code that comes again begins a mark of its own."""
    seen = {found[at][0]}
    while at + 1 < len(found) and found[at + 1][0] not in seen:
        if not _JOIN.fullmatch(text, found[at].end(), found[at + 1].start()):
            break
        at += 1
        seen.add(found[at][0])
    return at


def _stands(text: str, code: re.Match[str], lettered: bool) -> bool:
    """Whether CODE is a mark on the page and not part of a sentence, a numbering or a release stamp."""
    line = max(text.rfind("\n", max(0, code.start() - 80), code.start()) + 1, code.start() - 80)
    before = _BRACKETED.sub(" ", text[line : code.start()])
    if _CITED.search(before) or _RELEASE.search(before):
        return False
    after = text[code.end() : code.end() + 40]
    if code["x"] and re.match(r"\s?(?:mm|cm|inch|feet|ft)\b", after):
        return False
    if code["foia"] or code["section"]:
        return _own_mark(code[0], before, after, lettered)
    return True


def _own_mark(code: str, before: str, after: str, lettered: bool) -> bool:
    """Bracketed letters must not number a paragraph: with spaces in them they stand alone or at a line's end."""
    if re.match(r"\s?(?:of|above|below|hereof|thereof)\b", after):
        return False
    at_line_end = re.match(r"[ \t.,;)]*(?:\n|$|\()", after) is not None
    if " " in code and not at_line_end:
        return False
    opens_paragraph = not before.strip() and re.match(r"\s+[A-Z][a-z]*\s", after) is not None
    return not (opens_paragraph and lettered)
