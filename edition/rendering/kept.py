"""Pages of documents that have not changed are kept from one run to the next, and many are rendered side by side.

A bundle is a folder named for what went into it: the TEI, the stylesheets, what the project says. So it can be thrown
away at any time and never lies; with a thousand documents, one changed word costs one document. The site takes its
files over as second names of the same (folders.py); a list beside each bundle tells whether one was written to since.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from edition.files import write_whole
from edition.rendering.folders import Files, Offered
from edition.resources import resource

_MANY = 12  # from here on, starting more processes (0.4 s each) is worth it
_DOCUMENTS = "documents"
_LIST = ".kept"
NEW = ".new-"  # what is not finished is called so
_HOUR = 3600  # seconds; a folder that nobody finished in that time is what a killed run left
Said = Mapping[str, str | bool | int | float | Sequence[str]]
Job = tuple[str, Path, Said]
_Asked = TypeVar("_Asked")
_Made = TypeVar("_Made")


class Bundler:
    """What makes the files of one job; a class, so that worker processes can be given it."""

    def __call__(self, job: Job) -> Files:
        """The files of JOB by name."""
        raise NotImplementedError

    def write(self, job: Job, folder: Path) -> None:
        """Make the files of JOB in FOLDER, which is empty."""
        raise NotImplementedError


def bundles(jobs: Sequence[Job], render: Bundler, folder: Path | None, own_xslt: Path | None) -> Iterator[Offered]:
    """The files of every job (id, TEI, what decides beside it), kept in FOLDER where one is given.

    One after the other, so that they need not all be in memory at once. RENDER makes the files of one job; it must be
    picklable.
    """
    if folder is None:
        yield from _side_by_side(jobs, render)
        return
    places = _places(jobs, folder, own_xslt)
    _forget(folder / _DOCUMENTS, places)
    held = [_held(place) for place in places]
    lacking = [(job, place) for job, place, files in zip(jobs, places, held, strict=True) if files is None]
    made = _side_by_side(lacking, partial(_keep_job, render))
    for files in held:
        yield next(made) if files is None else files


def prepare(job: Job, render: Bundler, folder: Path, own_xslt: Path | None) -> Path:
    """Make the files of one JOB beforehand, unless they are kept; their list. Any process may do this."""
    (place,) = _places([job], folder, own_xslt)
    if _held(place) is None:
        _keep_job(render, (job, place))
    return _list(place)


def kept_files(place: Path) -> Offered | None:
    """What is kept as the folder PLACE, if it is there."""
    return _held(place)


def keep(place: Path, write: Callable[[Path], None]) -> Offered:
    """Keep as the folder PLACE what WRITE puts into a folder; what else was kept beside it is forgotten."""
    files = _keep(place, write)
    _forget(place.parent, [place])
    return files


def _places(jobs: Iterable[Job], folder: Path, own_xslt: Path | None) -> list[Path]:
    """Where the files of each job are, once they are kept."""
    styles = _digest([resource("xslt"), *([own_xslt] if own_xslt else [])])
    return [folder / _DOCUMENTS / f"{ident}-{_key(path, said, styles)}" for ident, path, said in jobs]


def _side_by_side(jobs: Sequence[_Asked], make: Callable[[_Asked], _Made]) -> Iterator[_Made]:
    workers = min(os.cpu_count() or 1, 8)
    if len(jobs) < _MANY or workers == 1:
        yield from map(make, jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:  # Saxon does not survive a fork
        yield from pool.map(make, jobs, chunksize=4)


def _key(path: Path, said: Said, styles: str) -> str:
    parts = [path.read_bytes(), repr(sorted(said.items())).encode(), styles.encode()]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:24]


def _digest(folders: Iterable[Path]) -> str:
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in {".xsl", ".xml"}]
    sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()


def _keep_job(render: Bundler, made: tuple[Job, Path]) -> Offered:
    job, place = made
    return _keep(place, partial(render.write, job))


def _keep(place: Path, write: Callable[[Path], None]) -> Offered:
    """Have PLACE written as a whole, and then its list: without one, it is nothing."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=NEW, dir=place.parent))
    try:
        write(fresh)
        found = {path.relative_to(fresh).as_posix(): _sign(path) for path in _files(fresh)}
        _remove(place)
        _move(fresh, place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    write_whole(_list(place), json.dumps(found).encode())
    return {name: place / name for name in found}


def _move(fresh: Path, place: Path) -> None:
    """Rename FRESH to PLACE; where another run was first, its files are as good."""
    try:
        fresh.rename(place)
    except OSError:
        if not place.is_dir():
            raise


def _held(place: Path) -> Offered | None:
    """The files of a bundle, if it is there and nobody wrote to them."""
    try:
        found = json.loads(_list(place).read_bytes())
        if all(_sign(place / name) == sign for name, sign in found.items()):
            return {name: place / name for name in found}
    except (OSError, ValueError, AttributeError):
        pass
    return None


def _list(place: Path) -> Path:
    return place.with_name(place.name + _LIST)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _sign(path: Path) -> list[int]:
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns]


def _forget(folder: Path, places: Iterable[Path]) -> None:
    """Bundles of earlier runs that nothing asks for any more, and what killed runs left."""
    current = {name for place in places for name in (place.name, _list(place).name)}
    for old in folder.glob("*"):
        if old.name.startswith(NEW) and time.time() - old.stat().st_mtime < _HOUR:
            continue
        if old.name not in current:
            _remove(old)


def _remove(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
