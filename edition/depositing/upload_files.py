"""The files of a draft: exactly those of the package, each with the checksum it has here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from edition.depositing.deposits import Deposit
from edition.depositing.requesting import Passing, Request, patiently
from edition.depositing.upload import Desk, Parcel
from edition.errors import DepositError

_PIECE = 1 << 20
_NONE = frozenset([404])


def deliver(desk: Desk, parcel: Parcel, entry: Deposit) -> None:
    """Bring the files of the draft to be those of PARCEL: what is there already and whole is not sent again."""
    path = f"/records/{entry.record}/draft/files"
    patiently(lambda: _clear(desk, path, parcel.files), desk.tell, desk.sleep)
    for file in parcel.files:
        patiently(lambda file=file: _bring(desk, path, file), desk.tell, desk.sleep)  # type: ignore[misc]


def differing(entries: Sequence[Mapping[str, Any]], files: Sequence[Path]) -> list[str]:
    """The names of what a server has otherwise than here, or not, or beyond it."""
    there = {str(entry.get("key")): entry for entry in entries}
    here = {path.name: path for path in files}
    return sorted([*(there.keys() - here.keys()), *(n for n, p in here.items() if not _whole(there.get(n, {}), p))])


def _clear(desk: Desk, path: str, files: Sequence[Path]) -> None:
    wanted = {file.name for file in files}
    for entry in desk.wire.send(Request("GET", path)).entries("entries"):
        if str(entry.get("key")) not in wanted:
            desk.tell(f"taking {entry.get('key')} out of the draft: it is not in this package")
            desk.wire.send(Request("DELETE", _of(path, str(entry.get("key")))), also=_NONE)


def _bring(desk: Desk, path: str, file: Path) -> None:
    place = _of(path, file.name)
    there = desk.wire.send(Request("GET", place), also=_NONE)
    if there.status == 200:
        if _whole(there.data, file):
            return
        desk.wire.send(Request("DELETE", place), also=_NONE)
    desk.wire.send(Request("POST", path, [{"key": file.name}]))
    desk.wire.send(Request("PUT", f"{place}/content", file=file))
    entry = desk.wire.send(Request("POST", f"{place}/commit")).data
    if not _whole(entry, file):
        raise Passing(f"{file.name} arrived with another checksum ({entry.get('checksum')}) than it was sent with")


def _of(path: str, name: str) -> str:
    return f"{path}/{quote(name, safe='')}"


def _whole(entry: Mapping[str, Any], file: Path) -> bool:
    """Whether a server has the file completely, by size and by the checksum it reports ("md5:...")."""
    algorithm, _, value = str(entry.get("checksum") or "").rpartition(":")
    if entry.get("status", "completed") != "completed" or entry.get("size") != file.stat().st_size or not value:
        return False
    return digest(file, algorithm or "md5") == value


def digest(file: Path, algorithm: str) -> str:
    """The checksum of a file as a server reports it. Raises DepositError for an algorithm nobody here knows."""
    if algorithm not in hashlib.algorithms_available or algorithm.startswith("shake"):
        raise DepositError(f"the server reports checksums of the kind {algorithm!r}, which cannot be compared here.")
    state = file.stat()
    return _digest(file, algorithm, state.st_size, state.st_mtime_ns)


@cache
def _digest(file: Path, algorithm: str, size: int, changed: int) -> str:
    """SIZE and CHANGED are there for the cache alone: a file that is another has another checksum."""
    hasher = hashlib.new(algorithm, usedforsecurity=False)
    with file.open("rb") as opened:
        while piece := opened.read(_PIECE):
            hasher.update(piece)
    return hasher.hexdigest()
