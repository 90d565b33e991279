"""`edition convert`: seeds become TEI. What a person has changed in tei/ is never overwritten (law L4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from pathlib import Path

import click

from edition.authority import Authority, load_authority
from edition.commands.explain import explanation
from edition.commands.report import exit_code, say, show
from edition.commands.seeds import sources
from edition.encoding.conversion import Conversion, convert
from edition.encoding.document import parse_bytes
from edition.encoding.outside_reading import read_outside
from edition.encoding.renewal import renew
from edition.errors import ConfigError, TeiError
from edition.files import locked, write_whole
from edition.findings import Finding, Severity
from edition.ledger import read_ledger, write_ledger
from edition.project import Project
from edition.reading.names import Names
from edition.reading.source import Source


def run(project: Project, wanted: Sequence[str] = (), *, dry_run: bool = False, explain: bool = False,
        diff: bool = False) -> int:
    """Convert, tell what was done, and return the exit code."""
    if explain:
        for conversion, place in conversions(project, wanted):
            click.echo("\n".join(explanation(conversion, *place)))
        return 0
    result = convert_project(project, wanted, dry_run=dry_run or diff)
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


def tell(project: Project, result: Converted, dry_run: bool = False) -> None:
    """One line for each document that was or would be written, and for each that was left to its editor."""
    if not project.seeds:
        say(f"There is no seed: nothing matches {project.config.seeds!r} in {project.folder}. "
            "Put the OCR text of a document there.")
    verb = "would " if dry_run else ""
    for name in result.written:
        say(f"{verb}write{'' if dry_run else 's'} {project.shown(project.tei(name))}")
    for name in result.merged:
        shown = project.shown(project.tei(name))
        say(f"{verb}put{'' if dry_run else 's'} what is new into {shown}, beside its editor's work")
        for sentence in result.told[name]:
            say(f"  {sentence}")
    if result.unchanged:
        say(f"unchanged: {len(result.unchanged)}")


def differences(result: Converted) -> Iterator[str]:
    """What changed in each file, as a unified diff."""
    for name in (*result.written, *result.merged):
        before, after = (_lines(data[name]) for data in (result.before, result.after))
        yield "".join(unified_diff(before, after, f"a/tei/{name}.xml", f"b/tei/{name}.xml"))


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "replace").splitlines(keepends=True)


@dataclass
class Converted:
    """What a run did: documents written or left, and what a person should look at."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def convert_project(project: Project, wanted: Sequence[str] = (), *, dry_run: bool = False) -> Converted:
    """Convert the seeds WANTED and write what is new."""
    if dry_run:
        return _convert(project, wanted, dry_run)
    with locked(project.folder):
        return _convert(project, wanted, dry_run)


def _convert(project: Project, wanted: Sequence[str], dry_run: bool) -> Converted:
    result = Converted()
    authority = load_authority(project.authority)
    for conversion, place in conversions(project, wanted, authority):
        result.findings += reviews(conversion, place, project)
        _renew(project, conversion.ident, conversion.data, authority, result, dry_run)
        shown = project.shown(project.tei(conversion.ident))
        result.findings += doubts(conversion, result.after[conversion.ident], shown)
    return result


def conversions(
    project: Project, wanted: Sequence[str] = (), authority: Authority | None = None
) -> Iterator[tuple[Conversion, tuple[Path, Source]]]:
    """Each seed's conversion; the authority is loaded and the matcher built once."""
    authority = load_authority(project.authority) if authority is None else authority
    names = Names(authority)
    for path, source in sources(project, wanted).values():
        outside = [one for file in project.annotations(source.ident) for one in read_outside(file, source.text)]
        yield convert(source, authority, names, project.config, outside), (path, source)


def renew_known(project: Project, idents: Sequence[str]) -> Converted:
    """Bring files that only people have changed up to date, with the last conversion, which would come out the same."""
    result = Converted()
    with locked(project.folder):
        authority = load_authority(project.authority)
        for ident in idents:
            _renew(project, ident, project.converted(ident).read_bytes(), authority, result, False)
    return result


def _renew(
    project: Project, ident: str, new: bytes, authority: Authority, result: Converted, dry_run: bool
) -> None:
    """tei/ first, then the base of the merge: a run that is cut off between them is put right by the next."""
    target, base, ledger = project.tei(ident), project.converted(ident), project.ledger(ident)
    old = target.read_bytes() if target.exists() else None
    if old is not None:
        try:
            parse_bytes(old, project.shown(target))
        except TeiError as error:
            result.findings.append(unreadable(error, project.shown(target)))
            result.told[ident], result.before[ident], result.after[ident] = [], old, new
            return
    last = base.read_bytes() if base.exists() else None
    renewed = renew(new, last, old, read_ledger(ledger), authority)
    shown = project.shown(target)
    result.findings += [Finding("M201", Severity.REVIEW, shown, *conflict) for conflict in renewed.changes.conflicts]
    result.told[ident] = renewed.changes.in_words()
    result.before[ident], result.after[ident] = old or b"", renewed.tei
    (result.unchanged if renewed.tei == old else result.merged if renewed.merged else result.written).append(ident)
    if not dry_run:
        write_whole(target, renewed.tei)
        write_whole(base, renewed.base)
        write_ledger(ledger, renewed.ledger)


def unreadable(error: TeiError, shown: str) -> Finding:
    """A file that is no TEI any more, as a finding: it does not stop the others."""
    message = error.message.removeprefix(f"{shown}:{error.line}: ").removeprefix(f"{shown}: ")
    return Finding("X101", Severity.ERROR, shown, error.line or 0, message)


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
    blocks = conversion.block_texts()
    findings = []
    for doubt in conversion.doubts:
        line, text = blocks[doubt.block] if doubt.block < len(blocks) else (0, doubt.words)
        if doubt.words in text:
            findings.append(Finding("V302", Severity.REVIEW, shown, line, f"{doubt.words!r}: {doubt.message}."))
    return findings
