"""Pages of documents that have not changed are kept from one run to the next, and many are rendered side by side.

A kept bundle is found by what went into it: the TEI, the stylesheets, what the project says. So it can be thrown away
at any time and never lies. With a thousand documents, one changed word costs one document.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from edition.rendering.folders import Files
from edition.resources import resource

_MANY = 12  # from here on, starting more processes (0.4 s each) is worth it
Said = Mapping[str, str | bool | int | float | Sequence[str]]
Job = tuple[str, Path, Said]


def bundles(jobs: Sequence[Job], render: Bundler, folder: Path | None, own_xslt: Path | None) -> Iterator[Files]:
    """The files of every job (id, TEI, what decides beside it), kept in FOLDER where one is given.

    One after the other, so that they need not all be in memory at once. RENDER makes the files of one job; it must be
    a picklable callable.
    """
    if folder is None:
        yield from _rendered(jobs, render)
        return
    places = _places(jobs, folder, own_xslt)
    _forget(folder, "*.zip", places)
    fresh = _rendered([job for job, place in zip(jobs, places, strict=True) if not place.exists()], render)
    for place in places:
        if place.exists():
            yield _read(place)
        else:
            files = next(fresh)
            _keep(place, files)
            yield files


def prepare(job: Job, render: Bundler, folder: Path, own_xslt: Path | None) -> Path:
    """Make the files of one JOB beforehand, unless they are kept; where they are. Any process may do this."""
    (place,) = _places([job], folder, own_xslt)
    if not place.exists():
        _keep(place, render(job))
    return place


def _places(jobs: Iterable[Job], folder: Path, own_xslt: Path | None) -> list[Path]:
    """Where the files of each job are, once they are kept."""
    styles = _digest([resource("xslt"), *([own_xslt] if own_xslt else [])])
    return [folder / f"{ident}-{_key(path, said, styles)}.zip" for ident, path, said in jobs]


def kept_files(folder: Path, name: str) -> Files | None:
    """What is kept in FOLDER as NAME, if it is there."""
    place = folder / f"{name}.kept"
    return _read(place) if place.exists() else None


def keep(folder: Path, name: str, files: Files) -> None:
    """Keep FILES in FOLDER as NAME ("what-KEY"); what was kept of the same kind is forgotten."""
    place = folder / f"{name}.kept"
    _keep(place, files)
    _forget(folder, f"{name.split('-', maxsplit=1)[0]}-*.kept", [place])


class Bundler:
    """What makes the files of one job; a class, so that worker processes can be given it."""

    def __call__(self, job: Job) -> Files:
        """The files of JOB by name."""
        raise NotImplementedError


def _rendered(jobs: Sequence[Job], render: Bundler) -> Iterator[Files]:
    workers = min(os.cpu_count() or 1, 8)
    if len(jobs) < _MANY or workers == 1:
        yield from map(render, jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:  # Saxon does not survive a fork
        yield from pool.map(render, jobs, chunksize=4)


def _key(path: Path, said: Said, styles: str) -> str:
    parts = [path.read_bytes(), repr(sorted(said.items())).encode(), styles.encode()]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:24]


def _digest(folders: Iterable[Path]) -> str:
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in {".xsl", ".xml"}]
    sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()


def _keep(place: Path, files: Files) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(".new")
    with zipfile.ZipFile(beside, "w") as bundle:
        for name in sorted(files):
            bundle.writestr(zipfile.ZipInfo(name), files[name])
    beside.replace(place)


def _read(place: Path) -> Files:
    with zipfile.ZipFile(place) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def _forget(folder: Path, which: str, places: Iterable[Path]) -> None:
    """Bundles of earlier runs that nothing asks for any more."""
    current = set(places)
    for old in folder.glob(which):
        if old not in current:
            old.unlink(missing_ok=True)
