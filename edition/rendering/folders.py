"""Putting a folder of files in place as a whole: written beside, then renamed (law L9). Knows nothing of pages.

A file that is as it was is not written again: the new folder takes it over as a second name of the same file (a hard
link), so a site of which little changed costs little, and its unchanged files keep their time for who copies it on.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from edition.errors import RenderError

Files = dict[str, bytes]
Offered = Mapping[str, bytes | Path]  # what is in a file already is taken over as a second name of it, never written to


def replace_folder(out: Path, files: Offered | Iterable[Offered]) -> list[Path]:
    """Make OUT hold exactly FILES (path inside -> bytes, or the file that holds them; or several such, taken one after
    the other as they are made); return their paths, in order of name.

    Raises RenderError when it cannot be written; what was there stays.
    """
    fresh: Path | None = None
    names: set[str] = set()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-new-", dir=out.parent))
        for some in [files] if isinstance(files, Mapping) else files:
            _fill(fresh, out, some)
            names |= some.keys()
        fresh.chmod(0o755)
        _swap(fresh, out)
    except OSError as error:
        message = f"cannot be written: {error.strerror}. What was there is still there."
        raise RenderError(message, path=out) from error
    finally:
        if fresh is not None:
            shutil.rmtree(fresh, ignore_errors=True)
    return [out / name for name in sorted(names)]


def in_hand(files: Offered) -> Files:
    """FILES as bytes, all of them."""
    return {name: data if isinstance(data, bytes) else data.read_bytes() for name, data in files.items()}


@cache
def in_memory() -> str | None:
    """A disk in memory for what is read back at once, where the system has a large one: hundreds of small files cost a
    tenth there. None: the usual place."""
    place = Path("/dev/shm")  # a container's may be 64 MB
    roomy = place.is_dir() and os.access(place, os.W_OK) and shutil.disk_usage(place).free > 1 << 30
    return str(place) if roomy and "TMPDIR" not in os.environ else None


def _fill(fresh: Path, out: Path, files: Offered) -> None:
    """Put FILES into FRESH; those that OUT has already are linked."""
    made = {""}
    for name, data in files.items():
        folder = name.rpartition("/")[0]
        if ".." in name.split("/") or name.startswith("/"):
            raise RenderError(f"a page may not leave the site: {name}", path=out)
        if folder not in made:
            (fresh / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        _put(f"{fresh}/{name}", f"{out}/{name}", data)


def _put(path: str, known: str, data: bytes | Path) -> None:
    """Give the file PATH its DATA: by a second name for the file KNOWN if that has it, or for the one it comes from."""
    try:
        if _holds(known, data):
            os.link(known, path)
            return
    except OSError:  # not there, or a disk that knows no links
        pass
    Path(path).unlink(missing_ok=True)  # given twice: never write into a file that the old folder shares
    if isinstance(data, bytes):
        Path(path).write_bytes(data)
        return
    try:
        os.link(data, path)
    except OSError:
        shutil.copyfile(data, path)


def _holds(path: str, data: bytes | Path) -> bool:
    """Whether PATH is a file of these very bytes. Raises OSError where there is none."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        return False
    if isinstance(data, bytes):
        return found.st_size == len(data) and Path(path).read_bytes() == data
    given = data.stat()
    if (given.st_ino, given.st_dev) == (found.st_ino, found.st_dev):
        return True
    return found.st_size == given.st_size and Path(path).read_bytes() == data.read_bytes()


def _swap(fresh: Path, out: Path) -> None:
    """Two renames: for a moment there is no OUT, but never half of one; the old one comes back if the second fails."""
    old = Path(tempfile.mkdtemp(prefix=f".{out.name}-old-", dir=out.parent)) / "site"
    try:
        if out.exists():
            out.rename(old)
        try:
            fresh.rename(out)
        except OSError:
            if old.exists():
                old.rename(out)
            raise
    finally:
        shutil.rmtree(old.parent, ignore_errors=True)
