"""`edition build`: convert, check, web pages and print; what a person runs after every change.

Only what depends on a change is made again (freshness.py). Each step gathers its inputs as hashes first; a build with
nothing to do loads no library that reads XML. Pages and book are made side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from edition.commands.report import exit_code, say, show, summary
from edition.findings import Finding
from edition.freshness import Record, digest, program, text_digest
from edition.project import Project
from edition.resources import resource

Inputs = dict[str, str]


def run(project: Project, wanted: Sequence[str] = (), *, why: bool = False) -> int:
    """Everything from the seeds to the book. Pages and book are written also where findings remain."""
    record = Record(project.folder, project.build / ".made.json")
    findings = [*_converted(project, wanted, record), *_checked(project, wanted, record)]
    findings += _rendered(project, wanted, record)
    record.save()
    show(findings)
    for reason in record.reasons if why else ():
        say(f"made again: {reason}")
    made = f"pages in {project.shown(project.build / 'html')}, book in {project.shown(project.build / 'print')}"
    say(f"{summary(findings)}; {made}" + ("" if record.reasons else " (nothing to do)"))
    return exit_code(findings)


def _shared(project: Project) -> Inputs:
    return {"edition.yaml": text_digest(repr(project.config)), "the program": program()}


def _conversion_inputs(project: Project, ident: str) -> Inputs:
    """Seed, authority and decisions; and the two files conversion writes, because people change them."""
    return {
        **_shared(project),
        "the seed": digest(project.seeds[ident]), "the authority files": digest(project.authority),
        "the decisions": digest(project.ledger(ident)), "the TEI": digest(project.tei(ident)),
        "the last conversion": digest(project.converted(ident)),
    }  # fmt: skip


def _converted(project: Project, wanted: Sequence[str], record: Record) -> list[Finding]:
    findings: list[Finding] = []
    stale = []
    for ident in project.pick(wanted, project.seeds, "seed") if project.seeds else []:
        made = record.fresh(f"convert {ident}", _conversion_inputs(project, ident))
        findings += made.findings if made else []
        stale += [] if made else [ident]
    if not stale and project.seeds:
        return findings
    from edition.commands.convert import convert_project, tell

    result = convert_project(project, stale)
    tell(project, result)
    for ident in stale:
        own = [f for f in result.findings if Path(f.file).stem == ident]
        record.done(f"convert {ident}", _conversion_inputs(project, ident), [project.tei(ident)], own)
    return findings + result.findings


def _check_inputs(project: Project, ident: str) -> Inputs:
    corrections = project.folder / "seeds" / f"{ident}.corrections.yaml"
    seed = project.seeds.get(ident)
    return {**_shared(project), "the TEI": digest(project.tei(ident)), "the schema": digest(resource("schema")),
            "the seed": digest(seed) if seed else "", "the corrections": digest(corrections)}


def _checked(project: Project, wanted: Sequence[str], record: Record) -> list[Finding]:
    findings: list[Finding] = []
    stale = []
    for ident in project.pick(wanted, project.documents(), "TEI file"):
        made = record.fresh(f"check {ident}", _check_inputs(project, ident))
        findings += made.findings if made else []
        stale += [] if made else [ident]
    if not stale:
        return findings
    from edition.commands.check import check_project

    found = check_project(project, stale)
    for ident in stale:
        own = [f for f in found if Path(f.file).stem == ident or Path(f.file).name.startswith(f"{ident}.")]
        record.done(f"check {ident}", _check_inputs(project, ident), [], own)
    return findings + found


def _render_inputs(project: Project, idents: Sequence[str]) -> Inputs:
    own = project.folder / "xslt"
    tei = {f"tei/{ident}.xml": digest(project.tei(ident)) for ident in idents}
    return {**_shared(project), "our stylesheets": digest(resource("xslt")), "xslt": digest(own), **tei}


def _rendered(project: Project, wanted: Sequence[str], record: Record) -> list[Finding]:
    """Pages of the whole project and a book for each document; side by side where both have to be made."""
    steps: dict[str, tuple[Inputs, Callable[[Path, str], tuple[list[str], list[Finding]]]]] = {}
    documents = project.documents()
    if documents:
        steps["pages"] = (_render_inputs(project, documents), make_pages)
    for ident in project.pick(wanted, documents, "TEI file"):
        steps[f"book {ident}"] = (_render_inputs(project, [ident]), make_book)
    made = {step: record.fresh(step, inputs) for step, (inputs, _) in steps.items()}
    findings = [f for one in made.values() if one for f in one.findings]
    stale = {step: steps[step] for step, one in made.items() if one is None}
    for step, (outputs, found) in _make(project, {s: do for s, (_, do) in stale.items()}).items():
        record.done(step, stale[step][0], [project.folder / path for path in outputs], found)
        findings += found
    return findings


def _make(project: Project, steps: dict[str, Callable[[Path, str], tuple[list[str], list[Finding]]]]
          ) -> dict[str, tuple[list[str], list[Finding]]]:
    """The last step here, the others in a second process (spawned: Saxon and Typst do not survive a fork)."""
    names = list(steps)
    if len(names) < 2:
        return {name: steps[name](project.folder, name) for name in names}
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        there: dict[str, Future[tuple[list[str], list[Finding]]]] = {
            name: pool.submit(steps[name], project.folder, name) for name in names[:1]
        }
        here = {name: steps[name](project.folder, name) for name in names[1:]}
        return {name: future.result() for name, future in there.items()} | here


def make_pages(folder: Path, step: str) -> tuple[list[str], list[Finding]]:
    """Write the site; the paths written."""
    from edition.commands.html import write_html
    from edition.project import find_project

    project = find_project(folder)
    site = write_html(project)
    return [str(p.relative_to(project.folder)) for p in sorted(site.rglob("*")) if p.is_file()], []


def make_book(folder: Path, step: str) -> tuple[list[str], list[Finding]]:
    """Print the document that the step names; the path written."""
    from edition.commands.print import write_print
    from edition.project import find_project

    project = find_project(folder)
    ident = step.removeprefix("book ")
    findings = write_print(project, [ident])
    return [f"build/print/{ident}.pdf"], findings
