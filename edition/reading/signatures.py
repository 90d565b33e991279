"""What stands below the last paragraph of a letter or memorandum: the signature, and who got copies.

A signature is known by a close ("Sincerely,"), a sign ("/s/", "(Signed)") or a rule above it, or by a name over an
office at the end of a text. A distribution list is known by its heading and is a section of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.reading.blocks import Block, Gap, Layout, LineBreak, Part
from edition.reading.found import Found, decided, next_filled, parts_of_range
from edition.reading.lines import Line

_LINE = 90
_CLOSE = re.compile(
    r"^\s*(?:(?:Very |Most |Yours )?(?:sincerely|respectfully|truly|faithfully|cordially|gratefully)(?: yours)?"
    r"|(?:With |Warm |Kind |Best )+(?:regards|wishes|respects?|respect)|Yours(?: \w{2,10}){0,2}|Respectfully submitted"
    r"|I (?:am|remain),?(?: \w{2,12}){0,6}|Fraternally(?: yours)?|Your obedient servant)[,.]?\s*$",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"^\s*\[(?:\d\s)?(?:names?|initials?|signature)\s(?:not\sdeclassified|deleted|illegible)\]\s*$", re.I
)
_SIGN = re.compile(r"^\s*(?:/s/|s/|\(?\[?(?:Signed|sgd\.?)\]?\)?:?)\s*\S", re.IGNORECASE)
_RULE = re.compile(r"^\s*_{6,}\s*$")
_NAME = re.compile(
    r"^\s*(?:(?:Mr|Mrs|Miss|Dr|Lt|Col|Gen|Maj|Capt|Adm|Hon|Sir)\.?\s+){0,2}"
    r"(?:[A-ZÀ-Ž][\w'’.-]{0,20}\s+){1,4}[A-ZÀ-Ž][\w'’-]{1,20}(?:,?\s+(?:Jr|Sr|II|III|USA|USN|USAF|USMC|Ph\.?D)\.?)?\s*$"
)
_OFFICE = re.compile(
    r"\b(?:Chief|Director|Deputy|Secretary|Ambassador|Chairman|President|Commander|Commanding|Colonel|General|Major"
    r"|Captain|Lieutenant|Admiral|Counsel|Counselor|Attaché|Attache|Officer|Assistant|Executive|Minister|Consul|Agent"
    r"|Administrator|Commissioner|Inspector|Editor|Premier|Attorney|Vice|Member|Head|Coordinator|Staff|Division|Branch)\b"
)
_COPIES = re.compile(
    r"^\s*\W{0,2}(?P<label>Distribution(?: list)?|(?:In|Ex)ternal distribution|Copies to|Copies furnished"
    r"|Copy to|cc|bcc|c\.c\.|Info copies?)\s*(?P<colon>:)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^\s*\W{0,2}DISTRIBUTION(?: LIST)?\W{0,3}$")
_RECIPIENT = re.compile(
    r"^\s*(?:(?:\d{1,3}|Orig(?:inal)?\.?|[a-z]\.|[•*-])\s*(?:&\s*\d\s*)?[-–—.):]?\s+\S|\S.{0,70}$)", re.IGNORECASE
)


def read_signature(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The signature at line I, as a "closer" with the close as its salutation and "signed" with its lines kept."""
    line = lines[i]
    if len(line.text) > _LINE or line.blank:
        return None
    if _CLOSE.match(line.text):
        return _signed(text, lines, i, next_filled(lines, i + 1, 5), "below the close of a letter")
    if _SIGN.match(line.text) or (_RULE.match(line.text) and _named(lines, i + 1)):
        return _signed(text, lines, None, i, "marked as signed")
    if _WITHHELD.match(line.text) and i and lines[i - 1].blank and next_filled(lines, i + 1, 6) is None:
        return _signed(text, lines, None, i, "a name withheld, at the end of the text")
    if _named(lines, i) and _opens_end(lines, i):
        return _signed(text, lines, None, i, "a name over an office, at the end of the text")
    return None


def read_distribution(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The distribution list at line I, as a section with its heading and its recipients one by one."""
    if len(lines[i].text) > 4 * _LINE:
        return None
    label = _COPIES.match(lines[i].text)
    if label is None and not _HEADING.match(lines[i].text):
        return None
    last = _last_recipient(lines, i)
    rest = label["rest"].strip() if label else ""
    if last == i and not rest:
        return None
    head_end = lines[i].start + label.end("colon") if label else lines[i].end
    head = Block("head", parts=parts_of_range(text, lines[i].start, head_end))
    spans = [(head_end, lines[i].end), *((line.start, line.end) for line in lines[i + 1 : last + 1])]
    items = tuple(Block("item", parts=parts) for start, end in spans if (parts := parts_of_range(text, start, end)))
    block = Block("section", children=(head, Block("list", children=items)), level=1, role="distribution")
    decision = decided(lines[i], lines[last], "distribution", f"{len(items)} lines below its heading")
    return Found(block, last + 1, (decision,))


def _signed(text: str, lines: Sequence[Line], close: int | None, first: int | None, why: str) -> Found | None:
    """The closer with its close in line CLOSE and its names from line FIRST on; a long line below is no name."""
    if first is None or not _may_be_name(lines[first]):
        if close is None or (first is not None and lines[first].text[:1].islower()):
            return None
        first = None
    begin = close if close is not None else first if first is not None else 0
    last = begin if first is None else _last_line(lines, first)
    children: list[Block] = []
    if close is not None:
        children.append(Block("salute", parts=parts_of_range(text, lines[close].start, lines[close].end)))
    if first is not None:
        children.append(Block("signed", parts=_kept(text, lines[first : last + 1])))
    decision = decided(lines[begin], lines[last], "signature", why, None if close is not None else "medium")
    return Found(Block("closer", children=tuple(children)), last + 1, (decision,))


def _may_be_name(line: Line) -> bool:
    words = line.text.strip()
    return (
        len(words) <= _LINE
        and (words.startswith("[") or not words[:1].islower())
        and not re.match(r"\d{1,3}[.)]\s", words)
    )


def _last_line(lines: Sequence[Line], first: int) -> int:
    """The last line of the signature that begins at FIRST: name, office, institution, four lines at most."""
    last = first
    for k in range(first + 1, min(first + 4, len(lines))):
        short = len(lines[k].text) <= 64 and not _COPIES.match(lines[k].text)
        if lines[k].blank or not short or (lines[k].text.rstrip().endswith(".") and not _OFFICE.search(lines[k].text)):
            break
        last = k
    return last


def _kept(text: str, lines: Sequence[Line]) -> tuple[Part, ...]:
    """The parts of LINES with each line kept; a ruled line is layout."""
    parts: list[Part] = []
    for line in lines:
        if parts:
            parts.append(LineBreak(line.start))
        inner = parts_of_range(text, line.start, line.end)
        rule = _RULE.match(line.text) and len(inner) == 1 and not isinstance(inner[0], Gap)
        parts += [Layout(inner[0].start, inner[0].end)] if rule else inner  # type: ignore[union-attr]
    return tuple(parts)


def _named(lines: Sequence[Line], i: int) -> bool:
    """Whether line I is a name and the line right below it an office."""
    if i + 1 >= len(lines) or len(lines[i].text) > 60 or len(lines[i + 1].text) > _LINE:
        return False
    name, office = lines[i].text, lines[i + 1].text
    apart = not re.search(r"[.:;]\s*$", office) and not re.match(r"\s*[a-z]", office)
    capitals = name.isupper() and not (re.search(r"\b[A-Z]\.", name) and not office.isupper())
    return _NAME.match(name) is not None and not capitals and _OFFICE.search(office) is not None and apart


def _opens_end(lines: Sequence[Line], i: int) -> bool:
    """Whether a blank line stands before line I, and behind the signature the text ends or copies and annexes begin."""
    if i == 0 or not lines[i - 1].blank:
        return False
    below = next_filled(lines, _last_line(lines, i) + 1, 6)
    if below is None:
        return True
    words = lines[below].text
    return bool(
        _COPIES.match(words)
        or _HEADING.match(words)
        or re.match(r"\s*(?:Attach|Enclos|Encl|Annex|Tab\b|Appendix)", words)
    )


def _last_recipient(lines: Sequence[Line], i: int) -> int:
    """The last line of the list under the heading at I; one blank line may follow the heading."""
    first = next_filled(lines, i + 1, 1)
    last = i
    if first is None or (_COPIES.match(lines[i].text) or _HEADING.match(lines[i].text)) is None:
        return last
    for k in range(first, len(lines)):
        if lines[k].blank or len(lines[k].text) > _LINE or not _RECIPIENT.match(lines[k].text) or _prose(lines[k]):
            break
        last = k
    return last


def _prose(line: Line) -> bool:
    """A line that a sentence closes, or a bare page number."""
    words = line.text.strip()
    return re.fullmatch(r"[-–—\s]*\d{1,4}[-–—\s]*", words) is not None or (
        re.search(r"[a-z]{3}\.$", words) is not None and len(words) > 50
    )
