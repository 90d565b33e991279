"""`edition check`: schema, rules, links and accounting of every TEI file, as one list of findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from lxml import etree

from edition.authority import Authority, load_authority
from edition.checking.accounting import account
from edition.checking.baseline import FILE_NAME as BASELINE
from edition.checking.baseline import accept, read_baseline
from edition.checking.check import MOST_BYTES, check_document, read_file
from edition.checking.corrections import Corrected, corrected, corrections_path, read_corrections
from edition.checking.drift import check_drift
from edition.checking.families import counted
from edition.checking.interventions import Intervention, as_objects, as_table, recorded
from edition.checking.interventions import interventions as in_text
from edition.checking.vanished import check_vanished
from edition.commands.inputs import shared_inputs
from edition.commands.orders import CHECK, Order
from edition.commands.outcomes import Outcomes
from edition.commands.report import exit_code, say, show, summary
from edition.commands.seeds import known_seeds
from edition.commands.working import share
from edition.encoding.document import parse
from edition.encoding.progress import progress
from edition.errors import TeiError
from edition.findings import Finding, Severity
from edition.hashes import Seen
from edition.ledger import read_ledger
from edition.project import Project
from edition.reading.blocks import markup
from edition.reading.source import Source
from edition.work.hands import Hands


def run(project: Project, wanted: Sequence[str] = (), form: str = "text", *, interventions: bool = False,
        large: bool = False, jobs: int | None = None) -> int:
    """Check, print what was found in the FORM asked for, and return the exit code.

    INTERVENTIONS: then also the table of them; in JSON an object of both lists. LARGE: rules for large files as well.
    JOBS as in check_project.
    """
    findings = check_project(project, wanted, large=large, jobs=jobs)
    made = departures(project, wanted) if interventions else None
    if form == "text":
        show(findings)
        click.echo("" if made is None else as_table(made), nl=False)
    elif made is not None:
        click.echo(_both(findings, made), nl=False)
    else:
        from edition.checking.formats import render

        click.echo(render(findings, form), nl=False)
    for name in project.pick(wanted, project.documents(), "TEI file"):
        tell_progress(project, name)
        tell_waiting(project, name)
    by_family = f" ({counted(findings)})" if findings else ""
    count = len(project.documents())
    say(f"{count} TEI file{'' if count == 1 else 's'}: {summary(findings)}{by_family}.")
    return exit_code(findings)


def departures(project: Project, wanted: Sequence[str] = ()) -> list[Intervention]:
    """Every intervention in the documents WANTED: those in the text, then those of the ledger of corrections."""
    found: list[Intervention] = []
    for name in project.pick(wanted, project.documents(), "TEI file"):
        path, corrections = project.tei(name), corrections_path(project.folder / "seeds", name)
        try:
            found += in_text(parse(path), project.shown(path))
        except TeiError:
            continue  # a finding of the check says why
        found += recorded(read_corrections(corrections), project.shown(corrections))
    return found


def _both(findings: Sequence[Finding], made: Sequence[Intervention]) -> str:
    import json

    from edition.checking.formats import render

    whole = {"findings": json.loads(render(findings, "json")), "interventions": as_objects(made)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def tell_progress(project: Project, name: str) -> None:
    """How much of a text was proofread, once somebody has begun."""
    if b'status="proofread"' in project.tei(name).read_bytes():
        try:
            say(f"{name}: {progress(parse(project.tei(name)).getroot()).share} % proofread")
        except TeiError:
            return


def tell_waiting(project: Project, name: str) -> None:
    """How many doubts of the program wait for a decision, which a check of the file as it stands does not list."""
    data = project.tei(name).read_bytes()
    if b" cert=" not in data or len(data) > MOST_BYTES:
        return
    from edition.encoding.decisions import waiting

    try:
        count = waiting(data)
    except TeiError:
        return
    if count:
        say(f"{name}: {count} doubt{'' if count == 1 else 's'} of the program to decide: edition review {name}")


def check_project(project: Project, wanted: Sequence[str] = (), *, large: bool = False,
                  jobs: int | None = 1) -> list[Finding]:
    """Everything there is to say about the TEI files WANTED, all if none is named; what is accepted left out.

    JOBS processes share the files; None: as many as are fastest.
    """
    seeds, found = known_seeds(project)
    names = project.pick(wanted, project.documents(), "TEI file")
    common = shared_inputs(project, Seen({}, 0))
    orders = [Order(project.folder, name, seeds.get(name), (CHECK,), common, large=large) for name in names]
    outcomes = Outcomes(project, alone=len(names) == 1)
    steps = [step for _, done in outcomes.each(share(orders, Hands(jobs)), len(orders)) for step in done]
    found += [f for step in sorted(steps, key=lambda step: step.name) for f in step.made.findings]
    found = list(dict.fromkeys([*found, *outcomes.findings()]))
    found += [] if wanted else load_authority(project.authority).findings
    return accept(found, read_baseline(project.folder / BASELINE), complete=not wanted)


def check_one(
    project: Project, ident: str, seed: tuple[Path, Source] | None, authority: Authority, *, large: bool = False
) -> list[Finding]:
    """The findings of one document; a file that cannot be read is one finding, not the end of the run."""
    path = project.tei(ident)
    shown = project.shown(path)
    try:
        vanished = check_vanished(path, shown, read_ledger(project.ledger(ident)), project.converted(ident))
        document = read_file(path)
        drift = check_drift(document.tree, shown, project.config, authority)
        accounting = _accounting(project, path, document.tree, shown, seed)
        return [*check_document(path, shown, document, large=large), *accounting, *vanished, *drift]
    except TeiError as error:
        message = error.message.removeprefix(f"{path}:{error.line}: ").removeprefix(f"{path}: ")
        return [Finding("X101", Severity.ERROR, shown, error.line or 0, message)]


def _accounting(project: Project, path: Path, tree: etree._ElementTree, shown: str,
                seed: tuple[Path, Source] | None) -> list[Finding]:
    if seed is None:
        return [Finding("A104", Severity.WARNING, shown, 0, "no seed has this id, so its text cannot be accounted for.",
                        "Put the seed back into seeds/, or remove the file.")]
    seed_path, source = seed
    corrections = corrections_path(project.folder / "seeds", path.stem)
    read = corrected(source, read_corrections(corrections))
    missed = [
        Finding("A105", Severity.WARNING, project.shown(corrections), 0,
                f"the seed has no {c.seed!r} near line {c.line} any more.", "Take the entry out, or mend its line.")
        for c in read.missed
    ]
    return [*missed, *account(tree, read.source, shown, project.shown(seed_path), lambda: _layout(source, read))]


def _layout(source: Source, read: Corrected) -> list[tuple[int, int]]:
    from edition.reading.layout import read_document  # the whole of reading; mostly nobody asks

    return read.shift(markup(read_document(source)))
