"""`edition names`: who and what the texts name and no authority file knows, as YAML ready to paste."""

from __future__ import annotations

from collections.abc import Sequence

import click
from lxml import etree

from edition.authority import load_authority
from edition.commands.report import say
from edition.encoding.body import encode_text
from edition.encoding.conversion import spoken
from edition.encoding.document import parse, tei
from edition.encoding.inline import blocks, flatten
from edition.encoding.tagging import passage
from edition.project import Project
from edition.reading.layout import read_document
from edition.reading.name_discovery import discover
from edition.reading.name_listing import as_yaml
from edition.reading.passages import Passage
from edition.reading.source import read_seed


def run(project: Project, wanted: Sequence[str] = (), *, everyone: bool = False) -> int:
    """Print what is unknown in the documents WANTED, all if none is named: in the TEI, or in the seed where there is
    no TEI yet. EVERYONE: as if nothing were listed."""
    authority = load_authority(project.folder / "nowhere" if everyone else project.authority)
    names = project.pick(wanted, sorted({*project.documents(), *project.seeds}), "document")
    found = discover([p for name in names for p in _passages(project, name)], authority)
    if found:
        click.echo(as_yaml(found, (entry.id for entry in authority.by_ref.values())), nl=False)
    say(f"{len(found)} names are not in seeds/authority/." if found else "Every name is in seeds/authority/.")
    return 0


def _passages(project: Project, name: str) -> list[Passage]:
    text = _text(project, name)
    return [passage(flatten(block)) for block in blocks(text)] if text is not None else []


def _text(project: Project, name: str) -> etree._Element | None:
    if project.tei(name).exists():
        return parse(project.tei(name)).getroot().find(tei("text"))
    source = read_seed(project.seeds[name])
    return encode_text(read_document(source), source.text, spoken(source, project.config).language, None)
