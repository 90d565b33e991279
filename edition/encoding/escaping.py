"""Text made safe for XML that is put together as a string, as what is spliced into an editor's file is.

The same as xml.sax.saxutils, which cannot be imported without the library's whole network stack (30 ms).
"""

from __future__ import annotations

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """TEXT as the content of an element."""
    return text.translate(_TEXT)


def quoteattr(value: str) -> str:
    """VALUE as an attribute's value, quotes included: double ones unless VALUE holds some and no single ones."""
    safe = value.translate(_VALUE)
    if '"' not in safe:
        return f'"{safe}"'
    return f"'{safe}'" if "'" not in safe else '"' + safe.replace('"', "&quot;") + '"'
