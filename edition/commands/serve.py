"""`edition serve`: a preview of the site on this machine that follows every change."""

from __future__ import annotations

import contextlib
import webbrowser

from edition.commands.report import say
from edition.commands.seed_lines import SeedLines
from edition.project import Project
from edition.rendering.serve import serve


def run(project: Project, port: int, show: bool) -> int:
    """Serve until Ctrl-C."""

    def ready(address: str) -> None:
        say(f"{address} follows tei/, edition.yaml and xslt/; stop with Ctrl-C")
        if show:
            webbrowser.open(address)

    with contextlib.suppress(KeyboardInterrupt):
        serve(project.folder, port, ready, lines=SeedLines(project.folder))
    return 0
