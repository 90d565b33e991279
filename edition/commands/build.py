"""`edition build`: convert, check, web pages and print; what a person runs after every change.

Only what depends on a change is made again (freshness.py). Each step gathers its inputs as hashes first; a build with
nothing to do loads no library that reads XML. Pages and book are made side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from edition.commands.report import exit_code, say, show, summary
from edition.commands.seeds import sources
from edition.findings import Finding
from edition.freshness import Record, digest, program, text_digest
from edition.project import Project
from edition.resources import resource

PAGES = "pages"
Inputs = dict[str, str]
Result = tuple[list[str], list[Finding]]  # paths written, below the project's folder; findings
Task = tuple[Callable[[Path, Sequence[str]], Result], tuple[str, ...]]


def run(project: Project, wanted: Sequence[str] = (), *, why: bool = False) -> int:
    """Everything from the seeds to the book. Pages and book are written also where findings remain."""
    record = Record(project.folder, project.build / ".made.json")
    findings = list(dict.fromkeys([*_converted(project, wanted, record), *_checked(project, wanted, record)]))
    show(findings)  # before rendering: what is wrong with a file explains why a page cannot be made of it
    unread = {Path(f.file).stem for f in findings if f.code == "X101"}
    rendered = _rendered(project, [name for name in project.documents() if name not in unread], wanted, record)
    record.save()
    show(rendered)
    findings += rendered
    for reason in record.reasons if why else ():
        say(f"made again: {reason}")
    made = f"pages in {project.shown(project.build / 'html')}, book in {project.shown(project.build / 'print')}"
    say(f"{summary(findings)}; {made}" + ("" if record.reasons else " (nothing to do)"))
    return exit_code(findings)


def _shared(project: Project) -> Inputs:
    return {"edition.yaml": text_digest(repr(project.config)), "the program": program()}


def _conversion_inputs(project: Project, ident: str, seed: Path) -> Inputs:
    """Seed, authority and decisions; and the two files conversion writes, because people change them."""
    return {
        **_shared(project),
        "the seed": digest(seed), "the authority files": digest(project.authority),
        "the annotations": "".join(digest(path) for path in project.annotations(ident)),
        "the decisions": digest(project.ledger(ident)), "the TEI": digest(project.tei(ident)),
        "the last conversion": digest(project.converted(ident)),
    }  # fmt: skip


def _converted(project: Project, wanted: Sequence[str], record: Record) -> list[Finding]:
    known: dict[str, list[Finding]] = {}
    stale, by_hand = [], []
    seeds = {ident: path for ident, (path, _) in sources(project, wanted).items()}
    for ident, seed in seeds.items():
        inputs = _conversion_inputs(project, ident, seed)
        made, step = record.fresh(f"convert {ident}", inputs), f"convert {ident}"
        same = made or record.only(step, inputs, "the TEI")
        known |= {ident: same.findings} if same else {}
        by_hand += [ident] if same and not made else []
        stale += [] if same else [ident]
    findings = [f for found in known.values() for f in found]
    if seeds and not stale and not by_hand:
        return findings
    from edition.commands.convert import convert_project, renew_known, tell

    # a file that only a person has changed needs no new conversion: the last one would come out the same
    for ident, result in [(i, renew_known(project, [i])) for i in by_hand]:
        own = [*known[ident], *result.findings]
        record.done(f"convert {ident}", _conversion_inputs(project, ident, seeds[ident]), [project.tei(ident)], own)
        findings += result.findings
    if by_hand and not stale:
        return findings
    result = convert_project(project, stale)
    tell(project, result)
    for ident in stale:
        own = [f for f in result.findings if Path(f.file).stem == ident]
        record.done(f"convert {ident}", _conversion_inputs(project, ident, seeds[ident]), [project.tei(ident)], own)
    return findings + result.findings


def _check_inputs(project: Project, ident: str) -> Inputs:
    corrections = project.folder / "seeds" / f"{ident}.corrections.yaml"
    seed = project.folder / "seeds" / f"{ident}.txt"
    return {**_shared(project), "the TEI": digest(project.tei(ident)), "the schema": digest(resource("schema")),
            "the authority files": digest(project.authority),
            "the seed": digest(seed), "what is accepted": digest(project.folder / "accepted.yaml"),
            "the corrections": digest(corrections)}


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


def _page_inputs(project: Project, idents: Sequence[str]) -> Inputs:
    """Pages also keep the ids that others answer for now."""
    decided = {f"the decisions about {ident}": digest(project.ledger(ident)) for ident in idents}
    return {**_render_inputs(project, idents), **decided}


def _rendered(project: Project, documents: Sequence[str], wanted: Sequence[str], record: Record) -> list[Finding]:
    """Pages of the whole project and a book for each document; side by side where both have to be made."""
    steps: dict[str, tuple[Inputs, Task]] = {}
    if documents:
        steps[PAGES] = (_page_inputs(project, documents), (make_pages, tuple(documents)))
    for ident in wanted or documents:
        steps[f"book {ident}"] = (_render_inputs(project, [ident]), (make_book, (ident,)))
    made = {step: record.fresh(step, inputs) for step, (inputs, _) in steps.items()}
    findings = [f for one in made.values() if one for f in one.findings]
    stale = {step: steps[step] for step, one in made.items() if one is None}
    for step, (outputs, found) in _make(project, {name: task for name, (_, task) in stale.items()}).items():
        record.done(step, stale[step][0], [project.folder / path for path in outputs], found)
        findings += found
    return findings


def _make(project: Project, tasks: Mapping[str, Task]) -> dict[str, Result]:
    """Books in a second process (spawned: Saxon and Typst do not survive a fork), pages here, side by side.

    The pages offer the books for download, and ask for their bytes last.
    """
    books = {name: task for name, task in tasks.items() if name != PAGES}
    if PAGES not in tasks or not books:
        return {name: do(project.folder, documents) for name, (do, documents) in tasks.items()}
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        there = {name: pool.submit(do, project.folder, documents) for name, (do, documents) in books.items()}
        coming = {name.removeprefix("book "): future for name, future in there.items()}
        pages = make_pages(project.folder, tasks[PAGES][1], coming)
        return {PAGES: pages, **{name: future.result() for name, future in there.items()}}


def make_pages(folder: Path, documents: Sequence[str], coming: Mapping[str, Future[Result]] | None = None) -> Result:
    """Write the site of DOCUMENTS; the paths written. COMING are books in the making."""
    from edition.commands.html import printed, write_html
    from edition.project import find_project
    from edition.rendering.html import identifier

    project = find_project(folder)
    pdfs = dict(printed(project, [project.tei(name) for name in documents]))
    for name, future in (coming or {}).items():
        pdfs[identifier(project.tei(name))] = _waited(future, project.build / "print" / f"{name}.pdf")
    try:
        site = write_html(project, documents, pdfs)
    except FileNotFoundError:  # a book could not be made: its findings say why, and the site does without
        site = write_html(project, documents)
    return [str(p.relative_to(project.folder)) for p in sorted(site.rglob("*")) if p.is_file()], []


def _waited(future: Future[Result], path: Path) -> Callable[[], bytes]:
    def read() -> bytes:
        future.result()
        return path.read_bytes()

    return read


def make_book(folder: Path, documents: Sequence[str]) -> Result:
    """Print DOCUMENTS; the paths written, and what stood in the way."""
    from edition.commands.print import write_print
    from edition.project import find_project

    findings = write_print(find_project(folder), documents)
    return [f"build/print/{ident}.pdf" for ident in documents], findings
