"""The draft of a deposit: found or made, told what the edition is, and given a DOI."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from edition.depositing.deposits import DRAFT, INTENDED, PUBLISHED, SUBMITTED, Deposit
from edition.depositing.identifiers import is_doi
from edition.depositing.requesting import Answer, Passing, Refused, Request, field_errors, patiently
from edition.depositing.upload import Desk, Parcel
from edition.errors import DepositError

_GONE = frozenset([404, 410])
_NO_DOIS = frozenset([404, 405, 501])


def reserve(desk: Desk, parcel: Parcel) -> Deposit:
    """The deposit of PARCEL with a draft that has its metadata and its DOI; what is published or in review stays so."""
    entry = _entry(desk, parcel)
    if not entry.record:
        entry = _make(desk, parcel, entry)
    entry = patiently(lambda: observed(desk, entry), desk.tell, desk.sleep)
    if entry.state != DRAFT:
        return entry
    return patiently(lambda: _describe(desk, parcel, entry), desk.tell, desk.sleep)


def observed(desk: Desk, entry: Deposit) -> Deposit:
    """How far ENTRY is by what the server says. Raises DepositError where its record is gone."""
    draft = desk.wire.send(Request("GET", f"/records/{entry.record}/draft"), also=_GONE)
    if draft.status == 200 and "is_published" not in draft.data:
        raise DepositError(f"{desk.server} does not describe a draft as InvenioRDM 12 and later do; its records cannot "
                           "be made from here.")
    if draft.status == 200 and not draft.data["is_published"]:
        state = SUBMITTED if draft.at("status") == "in_review" else DRAFT
        return desk.deposits.change(entry, state=state)
    record = desk.wire.send(Request("GET", f"/records/{entry.record}"), also=_GONE)
    if record.status != 200:
        raise DepositError(f"{desk.deposits.file.name} speaks of the record {entry.record}, which {desk.server} "
                           "no longer has. If its draft was deleted there, take its lines out of that file to begin "
                           "a new one.")
    version = record.text("metadata", "version") or entry.version
    return desk.deposits.change(entry, state=PUBLISHED, version=version, doi=_doi(desk, record) or entry.doi)


def _entry(desk: Desk, parcel: Parcel) -> Deposit:
    """The entry of this version; a new one is not written down yet."""
    last = desk.deposits.latest(desk.server, parcel.document)
    if last is None or (last.state == PUBLISHED and last.version != parcel.version):
        after = last.record if last else ""
        return Deposit(desk.server, parcel.document, parcel.version, after=after, mark=desk.deposits.mark())
    if last.state in {INTENDED, DRAFT} and last.version != parcel.version:
        return desk.deposits.change(last, version=parcel.version)
    return last


def _make(desk: Desk, parcel: Parcel, entry: Deposit) -> Deposit:
    """ENTRY with the number of its draft. A request that was cut may have made one: it is looked for by its mark."""
    tried = False

    def step() -> str:
        nonlocal tried
        if entry.after:
            return _new_version(desk, entry)
        found = _marked(desk, entry, 4 if tried else 1)
        if found:
            return found
        desk.deposits.put(entry)
        tried = True
        return _number(desk, desk.wire.send(Request("POST", "/records", _marked_body(parcel, entry))).at("id"))

    return desk.deposits.change(entry, record=patiently(step, desk.tell, desk.sleep), state=DRAFT, mark="")


def _new_version(desk: Desk, entry: Deposit) -> str:
    """The draft of the next version; a server that has one gives that."""
    answer = desk.wire.send(Request("POST", f"/records/{entry.after}/versions"), also=_GONE)
    if answer.status in _GONE:
        raise DepositError(f"{desk.server} no longer has the record {entry.after}, of which this would be a new "
                           f"version ({desk.deposits.file.name}).")
    return _number(desk, answer.at("id"))


def _number(desk: Desk, said: object) -> str:
    """A record's number as the server said it. Raises DepositError for what cannot be one: it becomes part of paths."""
    if isinstance(said, (str, int)) and re.fullmatch(r"[\w-]{1,64}|<record>", str(said)):
        return str(said)
    raise DepositError(f"{desk.server} made a draft and did not say its number; this is no InvenioRDM.")


def _marked_body(parcel: Parcel, entry: Deposit) -> dict[str, Any]:
    metadata = dict(parcel.body["metadata"])
    return {**parcel.body, "metadata": {**metadata, "title": f"{metadata['title']} ({entry.mark})"}}


def _marked(desk: Desk, entry: Deposit, attempts: int) -> str | None:
    """The draft with the mark of ENTRY, if there is one; a search may know it only after a moment."""
    for attempt in range(attempts):
        if attempt:
            desk.sleep(2.0 ** (attempt - 1))
        answer = desk.wire.send(Request("GET", f"/user/records?q=%22{entry.mark}%22&size=10"))
        for hit in answer.entries("hits", "hits"):
            if entry.mark in Answer(200, hit).text("metadata", "title"):
                return _number(desk, hit.get("id"))
    return None


def _describe(desk: Desk, parcel: Parcel, entry: Deposit) -> Deposit:
    """The draft with the metadata of PARCEL and a DOI."""
    path = f"/records/{entry.record}/draft"
    draft = desk.wire.send(Request("GET", path))
    pids = _pids(draft)
    if parcel.doi:
        pids["doi"] = {"identifier": parcel.doi, "provider": "external"}
    elif parcel.reserving and not _doi(desk, draft):
        pids = _with_doi(desk, path, pids)
    answer = desk.wire.send(Request("PUT", path, {**parcel.body, "pids": pids}))
    wrong = [said for said in field_errors(answer.data) if not said.startswith("files.")]
    if wrong:
        raise DepositError(f"{desk.server} finds the metadata wanting: {'; '.join(wrong)}. "
                           "Put it right in edition.yaml or the header, then run this again.")
    return desk.deposits.change(entry, doi=_doi(desk, Answer(200, {"pids": pids})))


def _with_doi(desk: Desk, path: str, pids: Mapping[str, Any]) -> dict[str, Any]:
    """PIDS with a DOI of the server's, as they were where it gives none."""
    try:
        answer = desk.wire.send(Request("POST", f"{path}/pids/doi"))
    except Passing as error:  # seen of an InvenioRDM without DataCite: 500 for ever
        raise Passing(f"{error.message} when asked for a DOI (where it gives none, say --without-doi)",
                      error.wait) from error
    except Refused as error:
        if error.status not in _NO_DOIS:
            raise
        desk.tell(f"{desk.server} gives no DOI beforehand; the TEI will have none")
        return dict(pids)
    if not _doi(desk, answer):
        raise Passing(f"{desk.server} reserved a DOI and did not say which")
    return _pids(answer)


def _pids(record: Answer) -> dict[str, Any]:
    pids = record.at("pids")
    return dict(pids) if isinstance(pids, dict) else {}


def _doi(desk: Desk, record: Answer) -> str:
    """The DOI of a record, "" where it has none. Raises DepositError for what is none by its form."""
    doi = record.text("pids", "doi", "identifier")
    if doi and doi != "<doi>" and not is_doi(doi):
        raise DepositError(f"{desk.server} gives {doi!r} as a DOI, which is none by its form.")
    return doi
