"""`edition print`: the book of each document in build/print, or of several as one volume."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from edition.commands.encoded import require_tei
from edition.commands.report import exit_code, say, show
from edition.findings import Finding
from edition.project import Project
from edition.rendering.overriding import own_xslt
from edition.rendering.print import render_print
from edition.rendering.print_options import from_config
from edition.rendering.rehearsal import rehearse
from edition.rendering.typesetting import forget


def run(project: Project, wanted: Sequence[str] = (), *, press: bool = False, proof: bool = False,
        volume: str = "") -> int:
    """Print, tell what stood in the way, and return the exit code. VOLUME is the title of one book of all documents."""
    if volume:
        findings = write_volume(project, wanted, volume, press=press, proof=proof)
    else:
        findings = write_print(project, wanted, press=press, proof=proof, drafts=_rehearsed(project, wanted))
    show(findings)
    say(f"wrote {project.shown(project.build / 'print')}")
    return exit_code(findings)


def _rehearsed(project: Project, wanted: Sequence[str]) -> Path | None:
    """Where drafts of books are, if one book alone is wanted; the last one is set beside what comes before the new."""
    names = project.pick(wanted, require_tei(project), "TEI file")
    if len(names) > 1:
        return None
    drafts, fonts = project.build / ".drafts", project.config.print.fonts
    rehearse(drafts / names[0], project.folder / fonts if fonts else None)
    return drafts


def write_print(project: Project, wanted: Sequence[str] = (), *, press: bool = False,
                proof: bool = False, drafts: Path | None = None) -> list[Finding]:
    """A PDF for each TEI file WANTED, all if none is named; what is wrong with them. DRAFTS as in render_print."""
    findings: list[Finding] = []
    options = from_config(project.config.print, press=press, proof=proof, folder=project.folder)
    names = project.pick(wanted, require_tei(project), "TEI file")
    for name in names:
        render_print(project.tei(name), project.build / "print", options, xslt=own_xslt(project.folder),
                     findings=findings, drafts=drafts)
        if len(names) > 1:
            forget()
    return findings


def write_volume(project: Project, wanted: Sequence[str], title: str, *, press: bool, proof: bool) -> list[Finding]:
    """One PDF called TITLE of all TEI files WANTED, in this order; what is wrong with it."""
    findings: list[Finding] = []
    options = from_config(project.config.print, press=press, proof=proof, folder=project.folder)
    paths = [project.tei(name) for name in project.pick(wanted, require_tei(project), "TEI file")]
    render_print(paths, project.build / "print", options, title=title, xslt=own_xslt(project.folder), findings=findings)
    return findings
