"""Opening a zip that came from anywhere: what is dangerous in it is refused before anything is unpacked.

Names that leave the folder, links, twins, encryption, overlapping or exploding entries: one sentence each. Nothing is
written outside the folder asked for. What a bag is belongs to bag_checks.py.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from edition.errors import DepositError

MOST_ENTRIES = 500_000
MOST_BYTES = 200_000_000_000  # unpacked
_SUSPECT_SIZE, _SUSPECT_RATIO = 20_000_000, 200  # text shrinks to a tenth; what shrinks to a two-hundredth is no text
_BLOCK = 1 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class Archive:
    """A zip whose table of contents is harmless. FOLDER is the one folder everything is in; names are from there on."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path, self._zip = path, archive
        self.folder, self.entries = _entries(path, archive)

    def read(self, name: str, most: int = 200_000_000) -> bytes:
        """The bytes of the file NAME. Raises DepositError when it is damaged, KeyError when it is not there."""
        entry = self.entries[name]
        if entry.file_size > most:
            raise self.fail(f"{name} has {entry.file_size // 1_000_000} MB, which nobody reads in one piece.")
        with self.open(name) as file:
            return self._blocks(file, name)

    def open(self, name: str) -> IO[bytes]:
        """The file NAME, to be read in blocks."""
        try:
            return self._zip.open(self.entries[name])
        except _BROKEN as error:
            raise self.fail(f"{name} is damaged ({error}). Fetch the package again.") from error

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of the file NAME, a block at a time."""
        with self.open(name) as file:
            while block := self._block(file, name):
                yield block

    def unpack(self, folder: Path) -> None:
        """Write every file into FOLDER, which must be empty, as a plain file."""
        for name in sorted(self.entries):
            target = folder / name
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("xb") as out:
                    for block in self.blocks(name):
                        out.write(block)
            except OSError as error:
                raise self.fail(f"{name} cannot be unpacked: {error.strerror}.") from error

    def fail(self, sentence: str) -> DepositError:
        """The error that SENTENCE is."""
        return DepositError(sentence, path=self.path)

    def _blocks(self, file: IO[bytes], name: str) -> bytes:
        pieces = []
        while block := self._block(file, name):
            pieces.append(block)
        return b"".join(pieces)

    def _block(self, file: IO[bytes], name: str) -> bytes:
        try:
            return file.read(_BLOCK)
        except _BROKEN as error:
            raise self.fail(f"{name} is damaged ({error}). Fetch the package again.") from error


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The zip at PATH, if it is one and harmless. Raises DepositError with one sentence otherwise."""
    try:
        archive = zipfile.ZipFile(path)
    except FileNotFoundError:
        raise DepositError("there is no such file.", path=path) from None
    except OSError as error:
        raise DepositError(f"cannot be read: {error.strerror or error}.", path=path) from error
    except _BROKEN as error:
        raise DepositError("is no zip file, or its end is missing. Fetch it again.", path=path) from error
    with archive:
        yield Archive(path, archive)


def _entries(path: Path, archive: zipfile.ZipFile) -> tuple[str, dict[str, zipfile.ZipInfo]]:
    """(the one folder at the top, its files by their names below it)."""
    listed = archive.infolist()
    for fault in _faults(listed):
        raise DepositError(fault, path=path)
    files = [entry for entry in listed if not entry.is_dir()]
    tops = {entry.filename.split("/")[0] for entry in listed}
    if len(tops) != 1 or not files or any("/" not in entry.filename for entry in files):
        raise DepositError("does not hold one folder with a bag in it, so it is no package of `edition deposit`.",
                           path=path)
    top = tops.pop()
    return top, {entry.filename.removeprefix(f"{top}/"): entry for entry in files}


def _faults(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    """Why a zip is not opened."""
    if len(entries) > MOST_ENTRIES:
        yield f"holds {len(entries)} files, more than any edition has; it was not opened."
    names: set[str] = set()
    for entry in entries:
        fault = _name_fault(entry) or _kind_fault(entry)
        if fault:
            yield fault
        if entry.filename.rstrip("/") in names:
            yield f"holds two entries of the name {entry.filename!r}; which of them counts is nowhere said."
        names.add(entry.filename.rstrip("/"))
    files = {entry.filename for entry in entries if not entry.is_dir()}
    hidden = next((name for name in sorted(names) if any(str(p) in files for p in PurePosixPath(name).parents)), None)
    if hidden:
        yield f"holds {hidden!r} inside something that is itself a file."
    yield from _bombs(entries)


def _name_fault(entry: zipfile.ZipInfo) -> str:
    name = entry.filename
    parts = name.rstrip("/").split("/")
    if name.startswith("/") or re.match(r"[A-Za-z]:", name):
        return f"holds the absolute name {name!r}, which would be written outside its folder; nothing was unpacked."
    if ".." in parts or "." in parts or "" in parts:
        return f"holds the name {name!r}, which leads out of its folder; nothing was unpacked."
    if "\\" in name or re.search(r"[\x00-\x1f\x7f]", name) or len(name.encode()) > 1000 or max(map(len, parts)) > 250:
        return f"holds the name {name[:80]!r}, which no file of a package has; nothing was unpacked."
    return ""


def _kind_fault(entry: zipfile.ZipInfo) -> str:
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return f"holds the link or device {entry.filename!r}; a package holds plain files only. Nothing was unpacked."
    if entry.flag_bits & 0x1:
        return f"is encrypted ({entry.filename!r}); a deposit is open. Nothing was unpacked."
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return f"packs {entry.filename!r} in a way that is not common to all zip programs. Pack it again with deflate."
    return ""


def _bombs(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    total = sum(entry.file_size for entry in entries)
    if total > MOST_BYTES:
        yield f"would unpack to {total / 1e9:.0f} GB, more than any edition has; nothing was unpacked."
    for entry in entries:
        if entry.file_size > _SUSPECT_SIZE and entry.file_size > _SUSPECT_RATIO * max(entry.compress_size, 1):
            yield (f"holds {entry.filename!r}, which would unpack to {entry.file_size / 1e6:.0f} MB from "
                   f"{entry.compress_size / 1e6:.1f} MB: a bomb. Nothing was unpacked.")
    at = 0
    for entry in sorted(entries, key=lambda e: e.header_offset):
        if entry.header_offset < at:
            yield f"holds {entry.filename!r} over the bytes of another file: a bomb. Nothing was unpacked."
        at = entry.header_offset + 30 + entry.compress_size
