"""`edition convert`: seeds become TEI. What a person has changed in tei/ is never overwritten (law L4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from edition.authority import Authority, load_authority
from edition.commands.explain import explanation
from edition.commands.report import exit_code, say, show
from edition.encoding.conversion import Conversion, convert
from edition.errors import SeedError
from edition.files import write_whole
from edition.findings import Finding, Severity
from edition.project import Project
from edition.reading.names import Names
from edition.reading.source import Source, read_seed


def run(project: Project, wanted: Sequence[str] = (), *, dry_run: bool = False, explain: bool = False) -> int:
    """Convert, tell what was done, and return the exit code."""
    if explain:
        for conversion, place in conversions(project, wanted):
            click.echo("\n".join(explanation(conversion, *place)))
        return 0
    result = convert_project(project, wanted, dry_run=dry_run)
    show(result.findings)
    tell(project, result, dry_run)
    return exit_code(result.findings)


def tell(project: Project, result: Converted, dry_run: bool = False) -> None:
    """One line for each document that was or would be written, and for each that was left to its editor."""
    if not project.seeds:
        say(f"There is no seed: nothing matches {project.config.seeds!r} in {project.folder}. "
            "Put the OCR text of a document there.")
    verb = "would write" if dry_run else "wrote"
    for name in result.written:
        say(f"{verb} {project.shown(project.tei(name))}")
    for name in result.by_hand:
        say(f"left {project.shown(project.tei(name))} as its editor has it")
    if result.unchanged:
        say(f"unchanged: {len(result.unchanged)}")


@dataclass
class Converted:
    """What a run did: documents written or left, and what a person should look at."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def sources(project: Project, wanted: Sequence[str] = ()) -> dict[str, tuple[Path, Source]]:
    """id -> (path, seed) of the seeds WANTED, all if none is named. Raises SeedError for two of one id."""
    found: dict[str, tuple[Path, Source]] = {}
    for path in project.seeds.values():
        source = read_seed(path)
        if source.ident in found:
            other = project.shown(found[source.ident][0])
            raise SeedError(f"its id {source.ident!r} is that of {other} too. Give one of them another id.", path=path)
        found[source.ident] = (path, source)
    return {name: found[name] for name in project.pick(wanted, found, "seed")}


def convert_project(project: Project, wanted: Sequence[str] = (), *, dry_run: bool = False) -> Converted:
    """Convert the seeds WANTED and write what is new."""
    result = Converted()
    for conversion, path in conversions(project, wanted):
        result.findings += doubts(conversion, project.shown(project.tei(conversion.ident)))
        result.findings += reviews(conversion, path, project)
        _write(project, conversion, result, dry_run)
    return result


def conversions(project: Project, wanted: Sequence[str] = ()) -> Iterator[tuple[Conversion, tuple[Path, Source]]]:
    """Each seed's conversion; the authority is loaded and the matcher built once."""
    authority: Authority = load_authority(project.authority)
    names = Names(authority)
    for path, source in sources(project, wanted).values():
        yield convert(source, authority, names, project.config), (path, source)


def _write(project: Project, conversion: Conversion, result: Converted, dry_run: bool) -> None:
    """tei/ first, then the base of the merge: a run that is cut off between them is put right by the next."""
    target, base = project.tei(conversion.ident), project.converted(conversion.ident)
    if target.exists() and not _is_ours(target, base, conversion.data):
        result.by_hand.append(conversion.ident)
        return
    if dry_run:
        changed = not target.exists() or target.read_bytes() != conversion.data
    else:
        changed = write_whole(target, conversion.data)
        write_whole(base, conversion.data)
    (result.written if changed else result.unchanged).append(conversion.ident)


def _is_ours(target: Path, base: Path, new: bytes) -> bool:
    """Whether the file is as the converter left it."""
    now = target.read_bytes()
    return now == new or (base.exists() and base.read_bytes() == now)


def reviews(conversion: Conversion, place: tuple[Path, Source], project: Project) -> list[Finding]:
    """What reading the structure left in doubt, by line of the seed."""
    path, source = place
    return [
        Finding("V301", Severity.REVIEW, project.shown(path), source.line(d.offset), d.review)
        for d in conversion.decisions if d.review
    ]


def doubts(conversion: Conversion, shown: str) -> list[Finding]:
    """What tagging left in doubt, by line of the TEI."""
    lines = conversion.block_lines()
    return [
        Finding("V302", Severity.REVIEW, shown, lines[d.block], f"{d.words!r}: {d.message}.") for d in conversion.doubts
    ]
