"""`edition build`: convert, check, web pages and print; what a person runs after every change."""

from __future__ import annotations

from collections.abc import Sequence

from edition.commands.check import check_project
from edition.commands.convert import convert_project, tell
from edition.commands.html import write_html
from edition.commands.print import write_print
from edition.commands.report import exit_code, say, show, summary
from edition.project import Project


def run(project: Project, wanted: Sequence[str] = ()) -> int:
    """Everything from the seeds to the book. Pages and book are written also where findings remain."""
    converted = convert_project(project, wanted)
    tell(project, converted)
    findings = converted.findings + check_project(project, wanted)
    site = write_html(project)
    findings += write_print(project, wanted)
    show(findings)
    say(f"{summary(findings)}; pages in {project.shown(site)}, book in {project.shown(project.build / 'print')}")
    return exit_code(findings)
