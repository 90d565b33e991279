"""A project's own stylesheets in front of ours.

A project that has xslt/html.xsl (or site.xsl) need not import anything: its templates, functions and variables are
put over ours by a stylesheet of two imports, written where stylesheets of one run are kept.
"""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from edition.encoding.escaping import quoteattr
from edition.resources import resource

_OWN: dict[Path, Path] = {}  # stylesheet of two imports -> the project's own, in this process


def own_xslt(project: Path) -> Path | None:
    """The stylesheets of the project in the folder PROJECT, which go in front of ours; None where it has none."""
    folder = project / "xslt"
    return folder if folder.is_dir() and folder.resolve() != resource("xslt").resolve() else None


def stylesheet(name: str, own: Path | None) -> Path:
    """The path of the stylesheet NAME: ours, or ours with the project's own of the same name in front."""
    ours = resource("xslt", name)
    theirs = own / name if own else None
    if theirs is None or not theirs.exists():
        return ours
    return _both(ours.resolve(), theirs.resolve())


def whose(stylesheet: Path) -> Path:
    """What an editor knows a stylesheet by: of two imports, the project's own."""
    return _OWN.get(stylesheet, stylesheet)


def _both(ours: Path, theirs: Path) -> Path:
    imports = "".join(f"<xsl:import href={quoteattr(path.as_uri())}/>" for path in (ours, theirs))
    text = f'<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">{imports}</xsl:stylesheet>'
    name = hashlib.sha256(text.encode()).hexdigest()[:16]
    path = Path(tempfile.gettempdir()) / f"edition-{name}-{ours.name}"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
    _OWN[path] = theirs
    return path
