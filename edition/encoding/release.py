"""A new version written into a file that people have edited: edition/@n, the date of publication, a change.

By splice: every byte but those of the version stays as its editor left it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from lxml import etree

from edition.encoding.document import parse_bytes, tei
from edition.encoding.escaping import escape, quoteattr
from edition.encoding.splice import Edit, Located, splice
from edition.encoding.tokens import start_tag
from edition.errors import TeiError

STATUS = "published"
_CONVERTED = re.compile(rb'<change who="#[^"]+" status="converted" when="(?P<day>[^"]+)">(?P<words>[^<]*)</change>')
_NOTE = re.compile(r"Version (\S+?)(?:: (.*?))?\.?\s*", re.DOTALL)


def release(data: bytes, version: str, day: str, editor: str, note: str, shown: str,
            former: Collection[str] = ()) -> bytes:
    """The file DATA (messages call it SHOWN) as VERSION of DAY, released by EDITOR ("#ed-1"), who says NOTE.

    FORMER are DOIs (lower case) of versions before it, which this one does not keep. Raises TeiError where the header
    has no place for a version.
    """
    root = parse_bytes(data, shown).getroot()
    header = root.find(tei("teiHeader"))
    edition = header.find(f".//{tei('editionStmt')}/{tei('edition')}") if header is not None else None
    history = header.find(tei("revisionDesc")) if header is not None else None
    if header is None or edition is None or history is None:
        raise TeiError("its header has no editionStmt/edition, or no revisionDesc, to write the version into. Add "
                       '<editionStmt><edition n="0.1.0">Version 0.1.0</edition></editionStmt>.', path=shown)
    located = Located(data, root)
    edits = _element(located, edition, "n", version)
    date = header.find(f".//{tei('publicationStmt')}/{tei('date')}")
    edits += _element(located, date, "when", day) if date is not None else []
    edits.append(_first_in(located, history, _change(version, day, editor, note)))
    edits += [_gone(located, e) for e in header.iterfind(f".//{tei('publicationStmt')}//{tei('idno')}")
              if (e.get("type") or "").upper() == "DOI" and "".join(map(str, e.itertext())).strip().lower() in former]
    return splice(located, edits)


def _first_in(located: Located, history: etree._Element, change: str) -> Edit:
    """CHANGE as the first of HISTORY, which may be an empty tag."""
    start, end = located.start_tag(history)
    if located.data[start:end].endswith(b"/>"):
        return Edit(start, end, f"{start_tag(history)}{change}</revisionDesc>")
    return Edit(end, end, change)


def _gone(located: Located, element: etree._Element) -> Edit:
    """ELEMENT taken away with the white space before it."""
    start, end = located.whole(element)
    return Edit(len(located.data[:start].rstrip()), end, "")


def _element(located: Located, element: etree._Element, key: str, value: str) -> list[Edit]:
    """The attribute KEY of ELEMENT as VALUE, and in its words, where they say the former value, VALUE too."""
    former = element.get(key) or ""
    start, end = located.start_tag(element)
    made = element.makeelement(element.tag, {**{str(k): str(v) for k, v in element.attrib.items()}, key: value})
    closed = located.data[start:end].endswith(b"/>")
    edits = [Edit(start, end, start_tag(made)[:-1] + "/>" if closed else start_tag(made))]
    words = located.data[end : located.end_tag(element)[0]]
    at = words.find(former.encode()) if former and not closed else -1
    if at >= 0:
        edits.append(Edit(end + at, end + at + len(former.encode()), escape(value)))
    return edits


def _change(version: str, day: str, editor: str, note: str) -> str:
    said = f": {note.strip().rstrip('.')}." if note.strip() else "."
    return (f"\n   <change when={quoteattr(day)} who={quoteattr(editor)} status=\"{STATUS}\">"
            f"{escape(f'Version {version}{said}')}</change>")


def keep_day_of_conversion(new: bytes, known: bytes | None) -> bytes:
    """NEW with the day on which the same program first converted the text, as KNOWN has it: a later `date:` in
    edition.yaml is the day of a version, not of a conversion."""
    here, there = _CONVERTED.search(new), _CONVERTED.search(known or b"")
    if not here or not there or here["words"] != there["words"]:
        return new
    return new[: here.start("day")] + there["day"] + new[here.end("day") :]


def released(root: etree._Element) -> dict[str, str]:
    """What was said of each released version of a file."""
    found: dict[str, str] = {}
    for change in root.iter(tei("change")):
        match = _NOTE.fullmatch(" ".join(str(change.xpath("string()")).split()))
        if match and change.get("status") == STATUS:
            found.setdefault(match[1], f"{match[2].strip()}." if match[2] else "")
    return found
