"""Writing files whole or not at all (law L9), and names that cannot leave a folder."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edition.errors import EditionError, WriteError

try:
    import fcntl
except ImportError:  # Windows has none; there two runs at once are only as safe as the renaming of whole files
    fcntl = None  # type: ignore[assignment]

_SAFE = re.compile(r"[\w][\w.\-]*")


def write_whole(path: Path, data: bytes) -> bool:
    """Write DATA to PATH by way of a file beside it, so that PATH is never half written; whether it changed.

    Raises WriteError naming the path when the folder is read-only or the disk is full; the old file stays.
    """
    try:
        if path.exists() and path.read_bytes() == data:
            return False
        _refuse_read_only(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        message = f"cannot be written: {error.strerror}. What was there is still there."
        raise WriteError(message, path=path) from error
    return True


def _refuse_read_only(path: Path) -> None:
    """Raise WriteError where somebody has said that PATH, or the folder it would come into, is not to be changed.

    A file of a folder that can be written could be replaced for all its own permissions say; nobody wants that.
    """
    folder = next(f for f in path.parents if f.exists())
    for kept, what in ((path, "it"), (folder, "the folder")):
        if kept.exists() and not os.access(kept, os.W_OK):
            why = "is read-only" if kept == path else f"cannot be written: its folder {folder} is read-only"
            message = f"{why}. What was there is still there; make {what} writable (chmod u+w), then run this again."
            raise WriteError(message, path=path)


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def is_safe_name(name: str) -> bool:
    """Whether NAME can be a file name in a folder of ours: no separators, no leading point, not too long."""
    return bool(_SAFE.fullmatch(name)) and len(name) <= 120 and name not in {".", ".."}


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Only one writer at a time in a project; the system lets go of the lock when a process dies.

    Raises EditionError at once when another process holds it.
    """
    path = folder / ".edition-lock"
    with path.open("a") as file:
        try:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            message = "another `edition` is writing in this project. Wait until it is done, then run this again."
            raise EditionError(message, path=folder) from error
        yield
