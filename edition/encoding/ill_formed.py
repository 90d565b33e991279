"""What the XML parser says of a file, said so that an editor knows what to do: the place, the line, a caret, advice."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from edition.errors import TeiError

# What to do about the commonest of libxml2's messages, which name the parser's trouble and not the writer's.
_ADVICE = {
    "xmlParseEntityRef": "Write a bare & as &amp;.",
    "Entity '": "Write the character itself: only &amp; &lt; &gt; &quot; &apos; are known.",
    "amplification": "The file declares entities that grow without end: remove its document type declaration.",
    "tag mismatch": "An element is closed in the wrong order, or not at all.",
    "StartTag: invalid element name": "Write a bare < as &lt;.",
    "Excessive depth": "Elements are nested deeper than any text is; the file was mangled by a program.",
    "already defined": "Give one of the two another xml:id.",
    "AttValue": "The value of an attribute stands in quotation marks.",
    "Premature end": "The end of the file is missing: take it from a copy.",
    "not an NCName": "An xml:id begins with a letter and holds letters, digits, hyphens and full stops.",
    "invalid xml:id": "An xml:id begins with a letter and holds letters, digits, hyphens and full stops.",
    "xmlns": "Check the namespace declarations of this element.",
    "redefined": "An element has each attribute once: take one of the two away.",
    "Document is empty": "This is no XML file.",
    "Start tag expected": "This is no XML file.",
    "Extra content": "A document has one root: something stands after its end tag.",
    "Invalid bytes": "Save the file as UTF-8.",
    "Blank needed here": "Check the encoding in the first line: it must be that of the file, which is UTF-8 as a rule.",
    "ncoding": "Save the file as UTF-8, and let its first line say so.",
    "Char 0x": "Take this character out: XML cannot hold it.",
    "Invalid character": "Take this character out: XML cannot hold it.",
    "Double hyphen": "A comment may not hold two hyphens together.",
    "Comment not terminated": "A comment ends with -->.",
    "Sequence ']]>'": "Write ]]> as ]]&gt;.",
}
_TECHNICAL = re.compile(r",? ?line \d+, column \d+.*$|, use XML_PARSE_\w+ option|, see xmlCtxt\w+")
_BEFORE, _SHOWN = 60, 100


def ill_formed(error: etree.XMLSyntaxError, data: bytes, path: Path | str) -> TeiError:
    """The error for DATA that is not well-formed: what and where, the line itself, a caret, what to do."""
    line, column = error.position if error.position else (error.lineno or 1, 1)
    what = _TECHNICAL.sub("", " ".join((error.msg or "ill-formed XML").split())).rstrip(" .")
    advice = next((f" {advice}" for sign, advice in _ADVICE.items() if sign in what), "")
    cut = " The file ends here: take the rest from a copy." if _at_the_end(data, line, column) else ""
    message = f"not well-formed XML (column {column}): {what}.{cut or advice}\n{_picture(data, line, column)}"
    return TeiError(message, path=path, line=line)


def _picture(data: bytes, line: int, column: int) -> str:
    """The line around COLUMN and a caret under it; signs that a terminal would obey are shown as dots."""
    text = _line(data, line)
    start = max(0, column - 1 - _BEFORE)
    shown = "".join(sign if sign.isprintable() else "·" for sign in text[start : start + _SHOWN])
    return f"  {shown}\n  {' ' * max(0, column - 1 - start)}^"


def _line(data: bytes, line: int) -> str:
    lines = data.split(b"\n")
    return lines[line - 1].decode("utf-8", "replace").rstrip("\r") if 0 < line <= len(lines) else ""


def _at_the_end(data: bytes, line: int, column: int) -> bool:
    """Whether the place is the end of a file whose root is not closed."""
    whole = data.rstrip()
    return (data.count(b"\n") >= 1 and line > whole.count(b"\n") and column > len(_line(whole, line))
            and not whole.endswith(b">"))
