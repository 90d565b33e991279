"""The outputs of a package, made fresh from the TEI that goes into it: site, book, e-book, plain text.

Nothing is taken over from build/, so what is deposited cannot be older than its TEI. The site is made without its
search index: that is the one thing of ours whose bytes differ between two runs (law L8).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from edition.errors import DepositError
from edition.findings import Finding, has_errors
from edition.project import Project
from edition.rendering.epub import render_epub
from edition.rendering.former_ids import former_ids
from edition.rendering.html import identifier, render_site
from edition.rendering.overriding import own_xslt
from edition.rendering.print import render_print
from edition.rendering.print_options import from_config

Progress = Callable[[str], None]
OUTPUTS = ("html", "pdf", "epub", "text")


def make_outputs(project: Project, names: Sequence[str], out: Path, tell: Progress = lambda _: None) -> list[Finding]:
    """Write html/, pdf/, epub/ and text/ of the documents NAMES into OUT; what was found on the way.

    TELL is told what is being made. Raises RenderError, or DepositError where a book could not be set.
    """
    paths = [project.tei(name) for name in names]
    xslt = own_xslt(project.folder)
    findings: list[Finding] = []
    options = from_config(project.config.print, press=False, proof=False, folder=project.folder)
    for number, path in enumerate(paths, 1):
        tell(f"book and e-book of {path.stem} ({number} of {len(paths)})")
        render_print(path, out / "pdf", options, xslt=xslt, findings=findings)
        render_epub(path, out / "epub", xslt=xslt)
    errors = [str(finding) for finding in findings if has_errors([finding])]
    if errors:
        raise DepositError(f"the book cannot be set, so there is nothing to deposit: {errors[0]}")
    tell(f"site of {len(paths)} documents")
    _site(project, paths, out, xslt)
    return findings


def _site(project: Project, paths: Sequence[Path], out: Path, xslt: Path | None) -> None:
    config = replace(project.config, html=replace(project.config.html, search=False))
    books = {identifier(path): (out / "pdf" / f"{path.stem}.pdf").read_bytes for path in paths}
    render_site(paths, out / "html", config, xslt, books, project.folder, aliases=former_ids(project, paths))
    (out / "text").mkdir(parents=True, exist_ok=True)
    for path in paths:
        ident = identifier(path)
        shutil.copyfile(out / "html" / ident / f"{ident}.txt", out / "text" / f"{path.stem}.txt")
