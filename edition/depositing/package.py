"""The package: one zip with everything, and the few files a repository shows beside it."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from edition.depositing.citing import citation_cff, codemeta, dublin_core, zenodo
from edition.depositing.contents import contents, seeds_of
from edition.depositing.crate import METADATA, PREVIEW
from edition.depositing.datacite import datacite_json, datacite_xml
from edition.depositing.earlier import compared_with, history, last_before, note, read_earlier, refuse_other_content
from edition.depositing.invenio_metadata import invenio_metadata
from edition.depositing.licences import licence_texts
from edition.depositing.making import Progress, make_outputs
from edition.depositing.packing import pack
from edition.depositing.parties import Relation
from edition.depositing.payload import Item
from edition.depositing.preview import preview
from edition.depositing.readme import changelog, readme
from edition.depositing.record import Record, read_record
from edition.depositing.reports import reports
from edition.depositing.requirements import require
from edition.depositing.standing import Standing
from edition.encoding.document import parse
from edition.errors import DepositError
from edition.files import write_whole
from edition.project import Project

History = Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Package:
    """RECORD as it was packed into the ZIP; BESIDE are files to be uploaded next to it (TEI, PDF, README)."""

    record: Record
    zip: Path
    beside: tuple[Path, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """Everything to upload, the readable first."""
        return (*self.beside, self.zip)


def write_package(project: Project, ident: str | None = None, *, standing: Standing | None = None,
                  since: Path | None = None, replaced: bool = False, tell: Progress = lambda _: None) -> Package:
    """Write the package of the document IDENT, or of the whole project, into build/deposit/.

    STANDING is the state it is packed in. SINCE is the package it is compared with, by default the last of an earlier
    version in build/deposit/. REPLACED: also where this version was packaged before with other content. Raises
    DepositError for what a repository would refuse, RenderError where an output cannot be made; writes nothing then.
    """
    standing = standing or Standing()
    record = read_record(project, ident)
    require(record)
    out = project.build / "deposit"
    record, history = _compared(project, record, since or last_before(out, record.ident, record.version))
    making = _workplace(out)
    try:
        items = _items(project, record, making, standing, history, tell)
        tell("checksums")
        made = pack(project, record, items, standing, making, tell)
        target = out / made.name
        if target.exists() and not replaced:
            refuse_other_content(made, target, record.version)
        made.replace(target)
        return Package(record, target, _beside(items, out / record.name))
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _workplace(out: Path) -> Path:
    """A folder in OUT to make the package in; what a killed run left there goes."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for left in out.glob(".making-*"):
            shutil.rmtree(left, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=".making-", dir=out))
    except OSError as error:
        raise DepositError(f"cannot be written into: {error.strerror}. Nothing was packed.", path=out) from error


def _compared(project: Project, record: Record, before: Path | None) -> tuple[Record, History]:
    """The record with its release note, and the changelog, from what is new since the package BEFORE."""
    head = f"{record.version} ({record.date})"
    if before is None:
        return record, history(head, record.changes, None, None)
    earlier = read_earlier(before)
    found = compared_with(earlier, lambda name: parse(project.tei(name)).getroot(), record.documents)
    relations = record.relations
    if earlier.doi and earlier.doi != record.doi:
        relations += (Relation(earlier.doi, "doi", "IsNewVersionOf", "Text"),)
    record = replace(record, relations=tuple(dict.fromkeys(relations)))
    sections = history(head, record.changes, found, earlier)
    return replace(record, changes=note(found, record.changes)), sections


def _items(project: Project, record: Record, making: Path, standing: Standing,
           history: History, tell: Progress) -> list[Item]:
    seeds = seeds_of(project)
    findings = make_outputs(project, record.documents, making, tell)
    standing = replace(standing, findings=(*standing.findings, *findings))
    items = contents(project, record.documents, seeds, making)
    items += reports(project, seeds, record.documents, standing)
    items += _described(record, items)
    items += licence_texts(record, items)
    items.append(Item("CHANGELOG.md", changelog(record, history), "what is new for readers, by version"))
    names = [*(item.path for item in items), METADATA, PREVIEW]
    words = readme(record, names, standing.words())
    items.append(Item("README.md", words, "begin here: what there is, how to cite it"))
    items = list({item.path: item for item in items}.values())
    return [*items, Item(PREVIEW, preview(record, items), "the list of all files, for a browser")]


def _described(record: Record, items: Sequence[Item]) -> list[Item]:
    """The record in every format, each a function of it."""
    made: Mapping[str, tuple[bytes, str]] = {
        "CITATION.cff": (citation_cff(record), "how to cite (Citation File Format)"),
        "codemeta.json": (_json(codemeta(record)), "the deposit in CodeMeta's words"),
        ".zenodo.json": (_json(zenodo(record)), "the deposit as Zenodo reads it from a repository of code"),
        "metadata/datacite.xml": (datacite_xml(record), "the deposit for DataCite (schema 4.7)"),
        "metadata/datacite.json": (_json(datacite_json(record)), "the deposit for DataCite's REST interface"),
        "metadata/invenio.json": (_json(invenio_metadata(record)), "the deposit for InvenioRDM, such as Zenodo"),
        "metadata/dublin-core.xml": (dublin_core(record), "the deposit in Dublin Core"),
    }
    return [Item(path, data, about, licence="CC0-1.0") for path, (data, about) in made.items()]


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _beside(items: Sequence[Item], folder: Path) -> tuple[Path, ...]:
    """What a visitor of the record should see without unpacking: README, TEI and PDF, as files of their own."""
    wanted = [i for i in items if i.path == "README.md" or i.path.startswith(("tei/", "pdf/"))]
    if len(wanted) + 1 > 100:
        wanted = [i for i in wanted if i.path == "README.md"]
    paths = []
    for item in wanted:
        target = folder / item.path.rsplit("/", 1)[-1]
        write_whole(target, b"".join(item.blocks()))
        paths.append(target)
    return tuple(paths)
