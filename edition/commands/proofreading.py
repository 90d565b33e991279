"""`edition proofread`: which sections somebody has read against the scan, and how much of a text that is."""

from __future__ import annotations

from collections.abc import Sequence

import click

from edition.commands.deciders import decider, today
from edition.commands.report import say
from edition.encoding.document import XML_ID, parse, tei
from edition.encoding.progress import mark_proofread, progress
from edition.errors import ConfigError
from edition.files import locked, write_whole
from edition.project import Project


def run(project: Project, ident: str | None, sections: Sequence[str], *, whole: bool = False,
        by: str | None = None) -> int:
    """Record sections (or the WHOLE text) of a document as proofread; without either, say how far each text is."""
    if ident is None or not (sections or whole):
        for name in project.pick([ident] if ident else [], project.documents(), "TEI file"):
            done = progress(parse(project.tei(name)).getroot())
            click.echo(f"{name}: {done.share} % proofread ({done.done} of {done.total} words)")
        return 0
    (name,) = project.pick([ident], project.documents(), "TEI file")
    path = project.tei(name)
    _require(path.name, {d.get(XML_ID) for d in parse(path).getroot().iter(tei("div"))}, sections)
    with locked(project.folder):
        write_whole(path, mark_proofread(path.read_bytes(), sections, f"#{decider(project, by)}", today()))
    say(f"{name}: {progress(parse(path).getroot()).share} % proofread")
    return 0


def _require(name: str, known: set[str | None], sections: Sequence[str]) -> None:
    for section in sections:
        if section not in known:
            listed = ", ".join(sorted((k for k in known if k), key=lambda k: (len(k), k))[:12])
            raise ConfigError(f"{name} has no section {section!r}. It has {listed} ...")
