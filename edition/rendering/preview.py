"""The worker behind `edition serve`: a process of its own that keeps Saxon warm and renders only what changed.

It is told what to render and answers with files by their path in the site, first those of the documents that changed,
then those the whole project shares; or with one sentence saying what is wrong. It writes nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from edition.errors import EditionError
from edition.project import Project, find_project
from edition.rendering.assets import assets
from edition.rendering.folders import Files
from edition.rendering.former_ids import former_ids
from edition.rendering.html import Shelf, document_pages, identifier, shared_files
from edition.resources import resource

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """New FILES of the site, or an ERROR. LAST: nothing more comes for this change."""

    files: Files = field(default_factory=dict)
    error: str = ""
    last: bool = False


def watched(folder: Path) -> Stamp:
    """Name, time and size of everything that the site of the project in FOLDER is made from."""
    own = [folder / "edition.yaml", *(folder / "tei").glob("*.xml"), *(folder / "xslt").rglob("*"),
           *(folder / "seeds").glob("*.decisions.yaml")]
    ours = list(resource("xslt").rglob("*"))
    stats = [(path, path.stat()) for path in sorted({*own, *ours}) if path.is_file()]
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)


def work(folder: Path, line: Connection) -> None:
    """The worker's life: a message that something changed in, rendered files out, until the line is closed."""
    worker = _Worker(folder)
    while True:
        try:
            line.recv()
        except EOFError:
            return
        for answer in worker.answers():
            line.send(answer)


class _Worker:
    """Remembers what each document gave, and from what."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[Path, tuple[object, str, Files, bytes]] = {}

    def answers(self) -> Iterator[Rendered]:
        """Files as they are ready; exactly one of them is the last."""
        try:
            project = find_project(self.folder)
            paths = [project.tei(name) for name in project.documents()]
            gone = former_ids(project, paths)
            shelf = Shelf(project.config, _own_xslt(project), folder=project.folder, aliases=gone)
            yield Rendered(assets(project.config, project.folder) | self.documents(paths, shelf))
            digests = [digest for _, _, _, digest in self.known.values()]
            for files in shared_files(digests, shelf):
                yield Rendered(files)
            yield Rendered(last=True)
        except (EditionError, OSError) as error:
            yield Rendered(error=getattr(error, "message", str(error)), last=True)

    def documents(self, paths: Sequence[Path], shelf: Shelf) -> Files:
        """The pages of documents that are not as they were; those that are gone are forgotten."""
        order = [identifier(path) for path in paths]
        fresh: Files = {}
        for ident, path in zip(order, paths, strict=True):
            reason = (path.stat().st_mtime_ns, path.stat().st_size, shelf, tuple(order), _styles(shelf))
            if path not in self.known or self.known[path][0] != reason:
                files, digest = document_pages(ident, path, order, shelf)
                self.known[path] = (reason, ident, files, digest)
                fresh |= files
        self.known = {path: self.known[path] for path in paths}
        return fresh


def _own_xslt(project: Project) -> Path | None:
    folder = project.folder / "xslt"
    return folder if folder.is_dir() and folder.resolve() != resource("xslt").resolve() else None


def _styles(shelf: Shelf) -> Stamp:
    files = [path for root in (resource("xslt"), shelf.own_xslt) if root for path in sorted(root.rglob("*.x?l"))]
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files)
