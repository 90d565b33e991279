"""`edition epub`: an e-book of each document in build/epub, or of several as one volume."""

from __future__ import annotations

from collections.abc import Sequence

from edition.commands.encoded import require_tei
from edition.commands.report import say
from edition.project import Project
from edition.rendering.epub import render_epub
from edition.rendering.overriding import own_xslt


def run(project: Project, wanted: Sequence[str] = (), *, volume: str = "") -> int:
    """Write the e-books of the documents WANTED, of all if none is named; VOLUME is the title of one book of them."""
    out = project.build / "epub"
    paths = [project.tei(name) for name in project.pick(wanted, require_tei(project), "TEI file")]
    for book in [paths] if volume else [[path] for path in paths]:
        for path in render_epub(book, out, title=volume, xslt=own_xslt(project.folder)):
            say(f"wrote {project.shown(path)}")
    return 0
