"""What Saxon says when a stylesheet stops, as one sentence for an editor, with the line of the TEI where that is known.

Saxon tells of templates and of the stylesheet's lines, which an editor has never seen. The one stop an editor can
cause is an element for which there is no template (every mode that renders text fails on it, so that no text is
ever lost in silence): that one is named with its place in the TEI. Anything else is a fault of a stylesheet.
"""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from edition.errors import EditionError, RenderError
from edition.rendering.overriding import whose

_UNSHOWN = re.compile(r"XTDE0555\s+No user-defined template rule in mode (?P<mode>\S+) matches <(?P<name>[^\s/>]+)")
_WARNINGS = re.compile(r"Warning\b.*?(?=\b(?:(?:Type|Static|Syntax) e|E)rror\b)", re.S)
_CODE = re.compile(r"\b[A-Z]{4}\d{4}\b")
_STACK = re.compile(r"\s+(?:In template|In function|invoked by|at xsl:|During )\b.*", re.S)


def stopped(words: str, stylesheet: Path, source: Path | None) -> EditionError:
    """The error to raise when STYLESHEET stopped over SOURCE and Saxon said WORDS."""
    unshown = _UNSHOWN.search(words)
    if unshown and source is not None:
        message = (f"<{unshown['name']}> cannot be shown here: no template knows it in this place. "
                   "`edition check` says what is wrong with it; correct or remove it.")
        return RenderError(message, path=source, line=_first_line(source, unshown["name"]))
    return RenderError(f"the stylesheet stopped: {_reason(words)}", path=whose(stylesheet))


def _reason(words: str) -> str:
    """WORDS without warnings before and the stack behind; the place of the error itself, before its code, stays."""
    error = _WARNINGS.sub("", " ".join(words.split()), 1)
    code = _CODE.search(error)
    start = code.end() if code else 0
    return error[:start] + _STACK.sub("", error[start:])


def _first_line(source: Path, name: str) -> int | None:
    """Where the only element of this NAME stands; none is told where there are several."""
    found = list(etree.parse(source).iter("{*}" + name.split(":")[-1]))
    line = found[0].sourceline if len(found) == 1 else None
    return line if isinstance(line, int) else None
