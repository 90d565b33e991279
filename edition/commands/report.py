"""Telling the user: results on stdout, messages on stderr, colour and progress only on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import click

from edition.findings import Finding, Severity, has_errors, in_order

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.REVIEW: "cyan"}


def say(message: str) -> None:
    """A message for the person at the terminal."""
    click.echo(message, err=True)


def show(findings: Iterable[Finding]) -> None:
    """Every finding as a line, in order."""
    for finding in in_order(findings):
        code = click.style(finding.code, fg=_COLOURS[finding.severity])
        click.echo(code + str(finding)[len(finding.code) :])


def summary(findings: Sequence[Finding]) -> str:
    """"2 errors, 1 warning, 14 to review", or "nothing found"."""
    count = Counter(f.severity for f in findings)
    words = [
        _counted(count[Severity.ERROR], "error"),
        _counted(count[Severity.WARNING], "warning"),
        f"{count[Severity.REVIEW]} to review" if count[Severity.REVIEW] else "",
    ]
    return ", ".join(word for word in words if word) or "nothing found"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}" if number else ""


def exit_code(findings: Iterable[Finding]) -> int:
    """0 when nothing is wrong, 1 when there are errors."""
    return 1 if has_errors(findings) else 0
