"""`edition names`: who and what the texts name and no authority file knows, as YAML ready to paste."""

from __future__ import annotations

from collections.abc import Sequence

import click

from edition.authority import load_authority
from edition.commands.report import say
from edition.encoding.document import parse, tei
from edition.encoding.inline import blocks, flatten
from edition.encoding.tagging import passage
from edition.project import Project
from edition.reading.name_discovery import discover
from edition.reading.name_listing import as_yaml
from edition.reading.passages import Passage


def run(project: Project, wanted: Sequence[str] = (), *, everyone: bool = False) -> int:
    """Print what is unknown in the TEI files WANTED, all if none is named. EVERYONE: as if nothing were listed."""
    authority = load_authority(project.folder / "nowhere" if everyone else project.authority)
    names = project.pick(wanted, project.documents(), "TEI file")
    found = discover([p for name in names for p in _passages(project, name)], authority)
    if found:
        click.echo(as_yaml(found), nl=False)
    say(f"{len(found)} names are not in seeds/authority/." if found else "Every name is in seeds/authority/.")
    return 0


def _passages(project: Project, name: str) -> list[Passage]:
    text = parse(project.tei(name)).getroot().find(tei("text"))
    return [passage(flatten(block)) for block in blocks(text)] if text is not None else []
