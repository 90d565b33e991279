"""`edition convert`: seeds become TEI. What a person has changed in tei/ is never overwritten (law L4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import click

from edition.authority import Authority, load_authority
from edition.commands.converted import Converted, converted, tell
from edition.commands.explain import explanation
from edition.commands.inputs import shared_inputs
from edition.commands.orders import CONVERT, Order
from edition.commands.outcomes import Outcomes
from edition.commands.renewing import renew_file
from edition.commands.report import exit_code, say, show
from edition.commands.seeds import known_seeds, sources
from edition.commands.working import share
from edition.encoding.conversion import Conversion, convert
from edition.encoding.outside_reading import read_outside
from edition.errors import ConfigError
from edition.files import locked, write_whole
from edition.findings import Finding, Severity
from edition.hashes import Seen
from edition.project import Project
from edition.reading.names import Names
from edition.reading.source import Source
from edition.work.hands import Hands


def run(project: Project, wanted: Sequence[str] = (), *, dry_run: bool = False, explain: bool = False,
        diff: bool = False, jobs: int | None = None) -> int:
    """Convert, tell what was done, and return the exit code."""
    if explain:
        for conversion, place in conversions(project, wanted):
            click.echo("\n".join(explanation(conversion, *place)))
        return 0
    result = convert_project(project, wanted, dry_run=True) if dry_run or diff else convert_all(project, wanted, jobs)
    if diff:
        click.echo("".join(differences(result)), nl=False)
    show(result.findings)
    tell(project, result, dry_run or diff)
    return exit_code(result.findings)


def keep_annotations(project: Project, wanted: Sequence[str], path: Path) -> None:
    """Put names that others found beside the seed they belong to, so that every later conversion knows them."""
    seeds = sources(project, wanted)
    if len(seeds) != 1:
        raise ConfigError("say which document the annotations belong to: edition convert --annotations FILE ID.")
    (ident, (_, source)), = seeds.items()
    read_outside(path, source.text)
    target = project.folder / "seeds" / f"{ident}.annotations{path.suffix.lower()}"
    write_whole(target, path.read_bytes())
    say(f"{project.shown(target)} is read by every conversion from now on; delete it to do without.")


def differences(result: Converted) -> Iterator[str]:
    """What changed in each file, as a unified diff."""
    for name in (*result.written, *result.merged):
        before, after = (_lines(data[name]) for data in (result.before, result.after))
        yield "".join(unified_diff(before, after, f"a/tei/{name}.xml", f"b/tei/{name}.xml"))


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "replace").splitlines(keepends=True)


def convert_project(project: Project, wanted: Sequence[str] = (), *, dry_run: bool = False) -> Converted:
    """Convert the seeds WANTED and write what is new."""
    if dry_run:
        return _convert(project, wanted, dry_run)
    with locked(project.folder):
        return _convert(project, wanted, dry_run)


def convert_all(project: Project, wanted: Sequence[str] = (), jobs: int | None = None) -> Converted:
    """Convert the seeds WANTED and write what is new, by JOBS processes; one that cannot be read is a finding."""
    seeds, findings = known_seeds(project)
    picked = project.pick(wanted, seeds, "seed")
    common = shared_inputs(project, Seen({}, 0))
    orders = [Order(project.folder, ident, seeds[ident], (CONVERT,), common) for ident in picked]
    outcomes = Outcomes(project, alone=len(picked) == 1)
    with locked(project.folder):
        for _ in outcomes.each(share(orders, Hands(jobs)), len(orders)):
            pass
    result = converted(outcomes.steps)
    found = [finding for step in outcomes.steps for finding in step.made.findings]
    result.findings = list(dict.fromkeys([*findings, *outcomes.findings(), *found]))
    return result


def _convert(project: Project, wanted: Sequence[str], dry_run: bool) -> Converted:
    result = Converted()
    authority = load_authority(project.authority)
    for conversion, place in conversions(project, wanted, authority):
        _take_in(project, conversion, place, authority, result, dry_run)
    return result


def convert_seed(project: Project, place: tuple[Path, Source], authority: Authority, names: Names) -> Converted:
    """Convert one seed and write what is new; whoever asks for it holds the project's lock."""
    result = Converted()
    _take_in(project, _conversion(project, place[1], authority, names), place, authority, result, False)
    return result


def _take_in(project: Project, conversion: Conversion, place: tuple[Path, Source], authority: Authority,
             result: Converted, dry_run: bool) -> None:
    result.findings += reviews(conversion, place, project)
    renew_file(project, conversion.ident, conversion.data, authority, result, dry_run)
    shown = project.shown(project.tei(conversion.ident))
    result.findings += doubts(conversion, result.after[conversion.ident], shown)


def conversions(
    project: Project, wanted: Sequence[str] = (), authority: Authority | None = None
) -> Iterator[tuple[Conversion, tuple[Path, Source]]]:
    """Each seed's conversion; the authority is loaded and the matcher built once."""
    authority = load_authority(project.authority) if authority is None else authority
    names = Names(authority)
    for path, source in sources(project, wanted).values():
        yield _conversion(project, source, authority, names), (path, source)


def _conversion(project: Project, source: Source, authority: Authority, names: Names) -> Conversion:
    outside = [one for file in project.annotations(source.ident) for one in read_outside(file, source.text)]
    return convert(source, authority, names, project.config, outside)


def reviews(conversion: Conversion, place: tuple[Path, Source], project: Project) -> list[Finding]:
    """What reading the structure left in doubt, by line of the seed."""
    path, source = place
    return [
        Finding("V301", Severity.REVIEW, project.shown(path), source.line(d.offset), d.review)
        for d in conversion.decisions if d.review
    ]


def doubts(conversion: Conversion, data: bytes, shown: str) -> list[Finding]:
    """What tagging left in doubt, by line of the TEI; what a person has corrected since is no doubt any more."""
    conversion = replace(conversion, data=data)
    blocks = conversion.block_texts({doubt.block for doubt in conversion.doubts})
    findings = []
    for doubt in conversion.doubts:
        line, text = blocks.get(doubt.block, (0, doubt.words))
        if doubt.words in text:
            findings.append(Finding("V302", Severity.REVIEW, shown, line, f"{doubt.words!r}: {doubt.message}."))
    return findings
