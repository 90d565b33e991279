"""What a record must have before anything is packed or sent: each lack is a sentence with place and remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from edition.config import FILE_NAME
from edition.depositing.identifiers import is_doi, is_orcid
from edition.depositing.record import Record
from edition.errors import DepositError

SHORTEST_TITLE = 3
PLACEHOLDER = "Surname, Given"  # what `edition new` puts where the editor's name belongs
MOST_FILES = 100
LARGEST = 50_000_000_000  # Zenodo's quota for a record, and so for a file of it


def require(record: Record, place: str = FILE_NAME) -> None:
    """Raise DepositError with the first thing that RECORD lacks or has wrong. PLACE is where it can be put right."""
    problem = next(lacks(record), None)
    if problem:
        raise DepositError(problem, path=place)


def lacks(record: Record) -> Iterator[str]:
    """Everything a repository would refuse in RECORD, a sentence each."""
    if len(record.title.strip()) < SHORTEST_TITLE:
        yield f"the title {record.title!r} is too short: repositories want {SHORTEST_TITLE} characters or more."
    if not record.creators:
        yield "nobody is named as its editor. Add one under `editors:`, and an <editor> to the header's titleStmt."
    for agent in record.creators:
        if not agent.name.strip():
            yield "an editor has no name. Write it as \"Family, Given\"."
        if agent.name == PLACEHOLDER:
            yield (f"an editor is still called {PLACEHOLDER!r}, as in a new project. Write who it is into edition.yaml "
                   "and, where it stands there, into the <editor> of the headers.")
        if agent.orcid and not is_orcid(agent.orcid):
            yield f"the ORCID {agent.orcid!r} of {agent.name} is mistyped: its last digit does not fit the others."
    if not record.licence:
        said = next((r.title for r in record.rights if r.covers == "encoding"), "nothing")
        yield (f"the licence of the encoding ({said}) has no SPDX identifier. Point licence/@target in the header at a "
               "licence of SPDX's list, such as https://creativecommons.org/licenses/by/4.0/.")
    if not record.publisher:
        yield "no publisher is named. Add `publisher:`, and a <publisher> to the header's publicationStmt."
    if not record.date or not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", record.date):
        yield f"the date of publication is {record.date or 'missing'}. Write `date: 2026-11-23`, also in the header."
    if not re.fullmatch(r"\d+\.\d+\.\d+(-?[a-z0-9.]+)?", record.version):
        yield f"the version {record.version!r} is not semantic. Use three numbers: edition release 1.0.0"
    if record.doi and not is_doi(record.doi):
        yield f"the DOI {record.doi!r} is none by its form. Write it without an address: 10.5281/zenodo.12345."
    for relation in record.relations:
        if relation.scheme == "doi" and not re.search(r"10\.\d{4,9}/\S+", relation.identifier):
            yield f"the DOI {relation.identifier!r} is none by its form."


def require_sizes(files: Sequence[tuple[Path, int]], most: int = MOST_FILES, largest: int = LARGEST) -> None:
    """Raise DepositError where a repository would not take FILES (path, size): too many, or one too large."""
    if len(files) > most:
        raise DepositError(f"{len(files)} files would stand beside each other in the record, and a repository takes "
                           f"{most}. Deposit each document by itself (deposit: per: document), or the zip alone.")
    for path, size in files:
        if size > largest:
            raise DepositError(f"has {size / 1e9:.1f} GB, and a repository takes {largest / 1e9:.0f} GB a file. "
                               "Deposit each document by itself (deposit: per: document).", path=path)
