"""`edition accept --ocr`: plain corrections in the TEI become errors of the OCR that somebody saw on the scan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from edition.checking.accounting import account
from edition.checking.corrections import corrected, corrections_path, read_corrections, write_corrections
from edition.checking.proofreading import differences
from edition.commands.deciders import decider, today
from edition.commands.report import say
from edition.commands.seeds import sources
from edition.encoding.document import parse
from edition.files import locked
from edition.project import Project
from edition.reading.blocks import markup
from edition.reading.layout import read_document
from edition.reading.source import Source


def accept_ocr(project: Project, wanted: Sequence[str] = (), *, by: str | None = None) -> int:
    """Record the corrections of the documents WANTED, all if none is named; 1 if a text is still not accounted for."""
    seeds = sources(project)
    names = project.pick(wanted, [name for name in project.documents() if name in seeds], "TEI file with a seed")
    with locked(project.folder):
        left = [name for name in names if not _accept(project, name, seeds[name][1], decider(project, by))]
    return 1 if left else 0


def _accept(project: Project, name: str, source: Source, editor: str) -> bool:
    path, tree = corrections_path(project.folder / "seeds", name), parse(project.tei(name))
    known, layout = read_corrections(path), markup(read_document(source))
    read = corrected(source, known)
    if not account(tree, read.source, name, name, read.shift(layout)):
        say(f"{name}: nothing new; {len(known)} corrections, and every word is accounted for.")
        return True
    found = [replace(c, who=editor, when=today()) for c in differences(tree, source, layout)]
    kept = [next((k for k in known if _same(k, c)), c) for c in found]
    for correction in kept:
        if correction not in known:
            click.echo(f"{project.shown(path)}: line {correction.line}: {correction.seed!r} is {correction.tei!r}")
    read = corrected(source, kept)
    rest = account(tree, read.source, project.shown(project.tei(name)), name, read.shift(layout))
    for finding in rest:
        say(f"{finding}")
    if rest:
        say(f"{name}: not every difference is a correction of words; nothing was recorded.")
        return False
    write_corrections(path, kept)
    say(f"{name}: {len(kept)} correction{'s' if len(kept) != 1 else ''}; every word is accounted for.")
    return True


def _same(a: object, b: object) -> bool:
    fields = ("line", "before", "seed", "tei")
    return all(getattr(a, field) == getattr(b, field) for field in fields)
