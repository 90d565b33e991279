"""`edition deposit --to URL`: the packages go to a repository, as far as they can without a person.

Where a DOI has just been reserved, the way stops: it is written into the TEI, which a person commits; the same command
then goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import click

from edition.commands.deposit import Wish, choose, pack
from edition.commands.report import say
from edition.commands.upload_report import Sending, interruptible, outcome, place, stopped
from edition.depositing.credentials import find_token
from edition.depositing.deposits import DRAFT, FILE_NAME, PUBLISHED, Deposit, Deposits
from edition.depositing.invenio_address import Address, read_address
from edition.depositing.invenio_client import Client
from edition.depositing.invenio_metadata import invenio_metadata
from edition.depositing.package import Package
from edition.depositing.record import read_record
from edition.depositing.standing import git_state
from edition.depositing.upload import Desk, Parcel, refuse_too_much
from edition.depositing.upload_doi import bare, with_doi
from edition.depositing.upload_draft import reserve
from edition.depositing.upload_files import deliver
from edition.depositing.upload_publish import offer, publish
from edition.depositing.upload_rehearsal import Imagined, Rehearsal
from edition.files import locked, write_whole
from edition.project import Project

UNFINISHED = 1  # the way stopped for a person; not 0, so that nothing that waits for the deposit goes on


def run(project: Project, wanted: Sequence[str], to: str, wish: Wish | None = None, *, publishing: bool = False,
        dry_run: bool = False, reserving: bool = True) -> int:
    """Deposit the project's records, or documents, at TO: as drafts, or PUBLISHING them. DRY_RUN only tells.

    RESERVING: whether the server is asked for DOIs.
    """
    address, deposits = read_address(to), Deposits(project.folder / FILE_NAME)
    chosen = [ident for ident in choose(project, wanted) if not _done(project, ident, address, deposits)]
    if not chosen:
        return 0
    token = None if dry_run else find_token(address.host)
    # what is not published may still change: with its DOI the package is another than the one before
    wish = replace(wish or Wish(), replaced=True)
    parcels = [replace(_parcel(project, pack(project, ident, wish), ident, deposits), reserving=reserving)
               for ident in chosen]
    refuse_too_much(parcels)
    if token is None:
        return _rehearse(project, parcels, address, deposits, publishing)
    with locked(project.folder), interruptible():
        sending = Sending(parcels)
        # read again: another run may have deposited while this one packed
        desk = Desk(Client(address, token, sending.advance), address.name, Deposits(deposits.file), sending.say)
        return _carry(project, parcels, desk, publishing)


def _done(project: Project, ident: str | None, address: Address, deposits: Deposits) -> bool:
    """Whether this version is published there already, by what deposits.yaml knows; then says so."""
    last = deposits.latest(address.name, ident or "")
    version = read_record(project, ident).version
    if last is None or last.state != PUBLISHED or last.version != version:
        return False
    say(f"version {version} of {ident or 'the edition'} is published: {place(address.name, last)}. To deposit what has "
        "changed since, raise its version.")
    return True


def _parcel(project: Project, package: Package, ident: str | None, deposits: Deposits) -> Parcel:
    record, doi = package.record, project.config.deposit.doi
    if doi and bare(doi) in deposits.dois():
        say(f"edition.yaml has `doi: {doi}` under `deposit:`, the DOI of a version deposited from here. Take that line "
            "out: each version has its own, in the header.")
        doi = None
    return Parcel(ident or "", record.version, invenio_metadata(record), package.files, record.community, doi)


def _carry(project: Project, parcels: Sequence[Parcel], desk: Desk, publishing: bool) -> int:
    entries = [reserve(desk, parcel) for parcel in parcels]
    written = [path for parcel, entry in zip(parcels, entries, strict=True)
               for path in _adopt(project, parcel, entry, desk.deposits)]
    if written:
        desk.tell(stopped(sorted({entry.doi for entry in entries}), written, git_state(project)[0] is not None))
        return UNFINISHED
    for parcel, end in zip(parcels, _send(desk, parcels, entries, publishing), strict=True):
        desk.tell(outcome(desk.server, parcel, end))
    return 0


def _send(desk: Desk, parcels: Sequence[Parcel], entries: Sequence[Deposit], publishing: bool) -> list[Deposit]:
    """All files, and only when they are all there, if PUBLISHING, all publications."""
    open_ones = [(parcel, entry) for parcel, entry in zip(parcels, entries, strict=True) if entry.state == DRAFT]
    for parcel, entry in open_ones:
        deliver(desk, parcel, entry)
        offer(desk, parcel, entry)
    ends = {parcel.document: publish(desk, parcel, entry) for parcel, entry in open_ones if publishing}
    return [ends.get(parcel.document, entry) for parcel, entry in zip(parcels, entries, strict=True)]


def _adopt(project: Project, parcel: Parcel, entry: Deposit, deposits: Deposits) -> Iterator[str]:
    """Write the DOI of a draft into the TEI of its documents; the files that changed."""
    if entry.state != DRAFT or not entry.doi:
        return
    names = [parcel.document] if parcel.document else project.documents()
    paths, ours = [project.tei(name) for name in names], deposits.dois(parcel.document)
    made = [with_doi(path.read_bytes(), entry.doi, ours, project.shown(path)) for path in paths]
    for path, data in zip(paths, made, strict=True):
        if write_whole(path, data):
            yield project.shown(path)


def _rehearse(project: Project, parcels: Sequence[Parcel], address: Address, deposits: Deposits,
              publishing: bool) -> int:
    """Print every request the same command would send, over the same road."""
    imagined = Imagined(deposits.file)
    desk = Desk(Rehearsal(address.api, click.echo, imagined.entries), address.name, imagined, say)
    entries = [reserve(desk, parcel) for parcel in parcels]
    if any(_stops(project, parcel, entry) for parcel, entry in zip(parcels, entries, strict=True)):
        click.echo("# Here it stops: the DOI is written into the TEI, for you to commit. The same command then goes on "
                   "with files made anew:")
        entries = [reserve(desk, parcel) for parcel in parcels]
    _send(desk, parcels, entries, publishing)
    say(f"Nothing was sent. Each request would carry your token for {address.host}; <record> and <doi> stand for what "
        "the server would answer.")
    return 0


def _stops(project: Project, parcel: Parcel, entry: Deposit) -> bool:
    """Whether the DOI of a draft is not yet in the TEI."""
    return entry.state == DRAFT and read_record(project, parcel.document or None).doi != (entry.doi or None)
