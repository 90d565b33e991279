"""A package opened again, on any machine and without a network: bag, crate, schema, accounting, outputs.

Read aloud: the zip is harmless, the bag is whole, the crate describes it, the TEI keeps the enclosed schema, its text
is the enclosed seed's, and the outputs say what the TEI says. Nothing that came in the package is run.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from edition.checking.against_seed import against_seed
from edition.checking.check import check_document
from edition.checking.corrections import corrections_path
from edition.config import load_config
from edition.depositing.bag_checks import Bag, check_bag
from edition.depositing.contents import seeds_of
from edition.depositing.crate import METADATA
from edition.depositing.crate_checks import check_crate
from edition.depositing.opening import Archive, opened
from edition.depositing.output_checks import check_again, check_outputs
from edition.depositing.program import fingerprint
from edition.encoding.document import parse
from edition.errors import EditionError, TeiError
from edition.findings import Finding, Severity, has_errors
from edition.project import Project
from edition.reading.source import read_seed
from edition.rendering.overriding import own_xslt
from edition.resources import resource

UNREADABLE, SCHEMA = "K301", "K302"
Progress = Callable[[str], None]


@dataclass
class Verified:
    """FINDINGS, none of severity error where the package is good; STEPS: what was looked at, a sentence each."""

    findings: list[Finding] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)


def verify(path: Path, tell: Progress = lambda _: None) -> Verified:
    """Everything there is to say about the package at PATH. Raises DepositError where it cannot be opened at all."""
    result = Verified()
    with opened(path) as archive:
        tell("checksums")
        bag = check_bag(archive)
        result.findings += bag.findings
        if METADATA_PATH not in archive.entries:
            result.findings.append(_error("K203", METADATA_PATH, "is missing, so nothing here is described."))
        else:
            result.findings += check_crate(archive.read(METADATA_PATH), bag.sums)
        result.steps += [f"bag: {len(archive.entries)} files, checksums by SHA-256 and SHA-512",
                         f"crate: {sum(1 for name in bag.sums if name.startswith('data/'))} files described"]
        if has_errors(result.findings):
            result.steps.append("what is in the files was not looked at: first they have to be those that were packed")
            return result
        _inside(archive, bag, result, tell)
    return result


METADATA_PATH = f"data/{METADATA}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _error(code: str, name: str, sentence: str, hint: str = "") -> Finding:
    return Finding(code, Severity.ERROR, name, 0, sentence, hint)


def _inside(archive: Archive, bag: Bag, result: Verified, tell: Progress) -> None:
    """The edition itself, unpacked into a folder that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="edition-verify-"))
    try:
        tell("unpacking")
        archive.unpack(folder)
        project = _project(folder / "data", result)
        if project is None:
            return
        names = project.documents()
        if not names:
            result.findings.append(_error(UNREADABLE, "data/tei", "is empty: there is no edition in this package."))
        tell("schema and accounting")
        readable = [name for name in names if _document(project, name, result)]
        rules = "schema and rules" if _is_our_schema(project.folder) else "schema (its rules are of another version)"
        result.steps.append(f"{rules}: {_counted(len(names), 'TEI file')}; "
                            f"accounting against {_counted(len(seeds_of(project)), 'seed')}")
        tell("outputs")
        result.findings += check_outputs(project, readable)
        result.steps.append("outputs: every word of the TEI in page, book and plain text")
        _again(archive, project, readable, result, tell)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _project(folder: Path, result: Verified) -> Project | None:
    try:
        project = Project(folder, load_config(folder))
        seeds_of(project)
        return project
    except EditionError as error:
        message = error.message.replace(f"{folder}/", "")
        result.findings.append(_error(UNREADABLE, "data/edition.yaml", f"the edition cannot be read: {message}"))
        return None


def _document(project: Project, name: str, result: Verified) -> bool:
    """Schema, rules and accounting of one TEI file; whether it could be read at all."""
    path, shown = project.tei(name), f"data/tei/{name}.xml"
    try:
        tree = parse(path)
    except TeiError as error:
        result.findings.append(_error(UNREADABLE, shown, error.message.replace(f"{path}:", "").strip()))
        return False
    result.findings += _enclosed_grammar(project.folder, tree, shown)
    if _is_our_schema(project.folder):
        result.findings += [f for f in check_document(path, shown) if has_errors([f])]
    seed = seeds_of(project).get(name)
    if seed is None:
        result.findings.append(Finding("A104", Severity.WARNING, shown, 0, "the package has no seed of this document."))
        return True
    names = (shown, f"data/{project.shown(seed)}", f"data/seeds/{name}.corrections.yaml")
    ledger = corrections_path(project.folder / "seeds", name)
    result.findings += against_seed(tree, read_seed(seed), ledger, names).findings
    return True


def _is_our_schema(folder: Path) -> bool:
    """Whether the enclosed rules are those of the program at hand: those of another version ask for other things."""
    try:
        return all((folder / "schema" / name).read_bytes() == resource("schema", name).read_bytes()
                   for name in ("edition.rng", "edition.sch"))
    except OSError:
        return False


def _enclosed_grammar(folder: Path, tree: etree._ElementTree, shown: str) -> Iterator[Finding]:
    """What the enclosed grammar refuses. One that would pull in other files is not read."""
    path = folder / "schema" / "edition.rng"
    try:
        grammar = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
        asks = next(grammar.iter("{*}include", "{*}externalRef"), None)
        if grammar.docinfo.internalDTD is not None or asks is not None:
            yield _error(UNREADABLE, "data/schema/edition.rng", "asks for other files, which are not read.")
            return
        validator = etree.RelaxNG(grammar)
    except (OSError, etree.LxmlError) as error:
        yield _error(UNREADABLE, "data/schema/edition.rng", f"is no grammar that can be used ({error}).")
        return
    if not validator.validate(tree):
        first = validator.error_log[0]
        yield Finding(SCHEMA, Severity.ERROR, shown, first.line, f"breaks the enclosed schema: {first.message}.")


def _again(archive: Archive, project: Project, names: list[str], result: Verified, tell: Progress) -> None:
    """Make the outputs again, where that can only come out the same: the same program, and nobody's stylesheets."""
    described = json.loads(archive.read(METADATA_PATH))["@graph"]
    same = any(entity.get("identifier") == f"sha256:{fingerprint()}" for entity in described)
    if not same or own_xslt(project.folder) or project.config.print.fonts:
        why = ("it has stylesheets or typefaces of its own, which are not run" if same else
               "they were made by another state of the program")
        result.steps.append(f"outputs were not made again: {why}")
        return
    tell("making the outputs again")
    with tempfile.TemporaryDirectory(prefix="edition-again-") as scratch:
        result.findings += check_again(project, names, Path(scratch))
    result.steps.append("outputs made again from the enclosed TEI: compared byte by byte")
