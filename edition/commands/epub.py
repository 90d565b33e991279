"""`edition epub`: an e-book of each document in build/epub."""

from __future__ import annotations

from collections.abc import Sequence

from edition.commands.html import own_xslt, require_tei
from edition.commands.report import say
from edition.project import Project
from edition.rendering.epub import render_epub


def run(project: Project, wanted: Sequence[str] = ()) -> int:
    """Write the e-books of the documents WANTED, of all if none is named."""
    out = project.build / "epub"
    for name in project.pick(wanted, require_tei(project), "TEI file"):
        for path in render_epub(project.tei(name), out, xslt=own_xslt(project)):
            say(f"wrote {project.shown(path)}")
    return 0
