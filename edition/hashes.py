"""What files hold, as hashes: of a file, of a folder, of a text, of the program itself.

Hashes are of contents, so a fresh clone or another machine comes to the same. Seen saves reading a file again whose
size and time are those of the last run. Knows nothing of what the files are for.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import edition

_LIBRARIES = ("lxml", "saxonche", "typst", "pyyaml", "pyahocorasick")
_DERIVED = frozenset([".pyc", ".pyo"])
_RUNNING: list[str] = []
_TICK = 10_000_000  # ns: two writes within one tick of a file system's clock have the same time


def digest(path: Path) -> str:
    """The hash of a file, or of a folder with all in it; "" where there is nothing."""
    return _digest(path, _contents)


def text_digest(text: str) -> str:
    """The hash of a text."""
    return data_digest(text.encode())


def data_digest(data: bytes) -> str:
    """The hash of bytes; that of a file that holds them."""
    return _of([data])


def program() -> str:
    """The hash of the program itself and of the versions of what it stands on."""
    return program_seen(Seen({}, 0))


class Seen:
    """Hashes by path. KNOWN: path -> [size, time, hash] of the run that ended at WRITTEN (ns).

    As git does it: a file that was changed in the last tick before that may have been changed again since without a
    sign, so its hash is not trusted.
    """

    def __init__(self, known: Mapping[str, list[Any]], written: int) -> None:
        self._known, self._written = known, written
        self._now: dict[str, list[Any]] = {}
        self.changed = False

    def digest(self, path: Path) -> str:
        """As digest() above."""
        return _digest(path, self._contents)

    def file(self, path: str) -> str:
        """Of a file by its name; "" where it is not. Faster where there are thousands."""
        return self._contents(path)

    def kept(self) -> dict[str, list[Any]]:
        """What to know next time."""
        return dict(sorted({**self._known, **self._now}.items()))

    def _contents(self, path: str) -> str:
        try:
            stat = os.stat(path)  # noqa: PTH116 - thousands of them
        except OSError:
            return ""
        sign = [stat.st_size, stat.st_mtime_ns]
        known = self._now.get(path) or self._trusted(path, stat.st_mtime_ns)
        if known and known[:2] == sign:
            return str(known[2])
        return self._read(path, sign)

    def _trusted(self, path: str, time: int) -> list[Any] | None:
        known = self._known.get(path)
        return known if isinstance(known, list) and len(known) == 3 and time + _TICK < self._written else None

    def _read(self, path: str, sign: list[Any]) -> str:
        found = _contents(path)
        self._now[path] = [*sign, found]
        self.changed = True
        return found


def program_seen(seen: Seen) -> str:
    """As program(), with the help of what was seen before; asked once, for what runs is what was loaded."""
    if not _RUNNING:
        _RUNNING.append(_program(seen))
    return _RUNNING[0]


def _program(seen: Seen) -> str:
    package = Path(edition.__file__).parent
    files = sorted(p for p in package.rglob("*") if p.is_file() and p.suffix not in _DERIVED)
    sources = (f"{p.relative_to(package)}:{seen.digest(p)}".encode() for p in files)
    return _of([*sources, *(f"{name} {_version(name)}".encode() for name in _LIBRARIES)])


def _digest(path: Path, contents: Any) -> str:
    if path.is_dir():
        return _of(f"{name}:{contents(str(path / name))}".encode() for name in _files(path))
    return str(contents(str(path)))


def _files(folder: Path) -> Iterator[str]:
    yield from sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def _contents(path: str) -> str:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a thousand of them: pathlib takes twice the time
            return _of([file.read()])
    except OSError:
        return ""


def _of(pieces: Iterable[bytes]) -> str:
    hasher = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        hasher.update(piece)
    return hasher.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
