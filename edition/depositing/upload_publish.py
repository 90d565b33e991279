"""Publication: only of a draft that holds exactly the package, and never past a community that wants to look first."""

from __future__ import annotations

from urllib.parse import quote

from edition.depositing.deposits import DRAFT, PUBLISHED, Deposit
from edition.depositing.requesting import Request, patiently
from edition.depositing.upload import Desk, Parcel
from edition.depositing.upload_draft import observed
from edition.depositing.upload_files import differing
from edition.errors import DepositError

_NONE = frozenset([404])
_ANSWERED = frozenset(["declined", "expired"])


def offer(desk: Desk, parcel: Parcel, entry: Deposit) -> None:
    """Say on the draft for which community it is. A new version has the communities of the one before it."""
    if parcel.community and not entry.after:
        community = parcel.community
        patiently(lambda: _offer(desk, entry, community), desk.tell, desk.sleep)


def publish(desk: Desk, parcel: Parcel, entry: Deposit) -> Deposit:
    """The deposit published, or handed in for review where it is for a community. Doing it twice does no harm."""
    return patiently(lambda: _publish(desk, parcel, entry), desk.tell, desk.sleep)


def _publish(desk: Desk, parcel: Parcel, entry: Deposit) -> Deposit:
    entry = observed(desk, entry)
    if entry.state == DRAFT:
        _same(desk, parcel, f"/records/{entry.record}/draft/files")
        action = "submit-review" if parcel.community and not entry.after else "publish"
        desk.wire.send(Request("POST", f"/records/{entry.record}/draft/actions/{action}"))
        entry = observed(desk, entry)
    if entry.state == DRAFT:
        raise DepositError(f"{desk.server} took the request to publish {entry.record} and has not done it. "
                           "Run the same command again.")
    if entry.state == PUBLISHED:
        _same(desk, parcel, f"/records/{entry.record}/files")
    return entry


def _same(desk: Desk, parcel: Parcel, path: str) -> None:
    entries = desk.wire.send(Request("GET", path)).entries("entries")
    names = differing(entries, parcel.files)
    if names:
        raise DepositError(f"the files at {desk.server} are not those of the package: {', '.join(names[:5])}. "
                           "Somebody changed the draft meanwhile; run the same command again.")


def _offer(desk: Desk, entry: Deposit, community: str) -> None:
    found = desk.wire.send(Request("GET", f"/communities/{quote(community, safe='')}"), also=_NONE)
    if found.status != 200:
        raise DepositError(f"{desk.server} has no community {community!r} (deposit: community in edition.yaml).")
    draft = desk.wire.send(Request("GET", f"/records/{entry.record}/draft"))
    asked = draft.text("parent", "review", "receiver", "community") == found.text("id")
    if not asked or draft.text("status") in _ANSWERED:  # what was declined once may be handed in once more
        body = {"receiver": {"community": found.text("id")}, "type": "community-submission"}
        desk.wire.send(Request("PUT", f"/records/{entry.record}/draft/review", body))
