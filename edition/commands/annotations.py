"""`edition annotations`: the tagged names of a document as stand-off annotations with offsets into its seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from edition.authority import load_authority
from edition.commands.report import say
from edition.commands.seeds import sources
from edition.encoding.annotations import Annotation, annotate, as_conll, as_csv, as_json
from edition.encoding.document import parse
from edition.files import write_whole
from edition.project import Project

FORMS: dict[str, tuple[str, Callable[[Sequence[Annotation], str, str], str]]] = {
    "json": ("jsonld", as_json), "conll": ("conll", as_conll), "csv": ("csv", as_csv),
}  # fmt: skip


def run(project: Project, wanted: Sequence[str] = (), form: str = "json") -> int:
    """Print the annotations of one document, or write those of several into build/annotations."""
    seeds, authority = sources(project), load_authority(project.authority)
    names = project.pick(wanted, [name for name in project.documents() if name in seeds], "TEI file with a seed")
    ending, written = FORMS[form]
    for name in names:
        text = seeds[name][1].text
        data = written(annotate(parse(project.tei(name)), text, authority), text, name)
        if len(names) == 1:
            click.echo(data, nl=False)
        else:
            write_whole(project.build / "annotations" / f"{name}.{ending}", data.encode())
    if len(names) > 1:
        say(f"wrote {len(names)} files into {project.shown(project.build / 'annotations')}")
    return 0
