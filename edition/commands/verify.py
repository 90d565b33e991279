"""`edition verify`: a package of `edition deposit`, checked on any machine without a network."""

from __future__ import annotations

from pathlib import Path

import click

from edition.checking.formats import render
from edition.commands.report import exit_code, say, show, summary
from edition.commands.telling import telling
from edition.depositing.verifying import verify


def run(path: Path, form: str = "text") -> int:
    """Check the package at PATH, print what is wrong in the FORM asked for, and return the exit code."""
    with telling() as tell:
        result = verify(path, tell)
    if form == "text":
        show(result.findings)
    else:
        click.echo(render(result.findings, form), nl=False)
    for step in result.steps:
        say(step)
    say(f"{path.name}: {summary(result.findings)}.")
    return exit_code(result.findings)
