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
from edition.rendering.folders import Files, in_hand
from edition.rendering.former_ids import former_ids
from edition.rendering.html import (
    Shelf,
    SourceLines,
    document_options,
    document_pages,
    identifier,
    is_collection,
    parameters,
    shared_files,
)
from edition.resources import resource

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """New FILES of the site, or an ERROR."""

    files: Files = field(default_factory=dict)
    error: str = ""


def watched(folder: Path) -> Stamp:
    """Name, time and size of everything that the site of the project in FOLDER is made from."""
    own = [folder / "edition.yaml", *(folder / "tei").glob("*.xml"), *(folder / "xslt").rglob("*"),
           *(folder / "seeds").glob("*.decisions.yaml")]
    ours = list(resource("xslt").rglob("*"))
    stats = [(path, path.stat()) for path in sorted({*own, *ours}) if path.is_file()]
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)


def work(folder: Path, line: Connection, lines: SourceLines | None = None) -> None:
    """The worker's life: a message that something changed in, rendered files out, until the line is closed.

    What is out of date before it is ready is not made: after each answer a newer change goes first.
    """
    worker = _Worker(folder, lines)
    try:
        while True:
            line.recv()
            while line.poll():
                line.recv()
            for answer in worker.answers():
                line.send(answer)
                if line.poll(worker.patience):
                    break
    except (EOFError, BrokenPipeError):
        return


class _Worker:
    """Remembers what each document gave, and from what; and the digests the shared pages were made of.

    PATIENCE: how long to wait for a further change before pages are made that take long.
    """

    def __init__(self, folder: Path, lines: SourceLines | None = None) -> None:
        self.folder, self.lines = folder, lines
        self.known: dict[Path, tuple[object, Files, bytes]] = {}
        self.unsent: Files = {}  # also what was made before another document failed
        self.shared: object = None
        self.patience = 0.0

    def answers(self) -> Iterator[Rendered]:
        """Files as they are ready, those of the documents that changed first."""
        try:
            project = find_project(self.folder)
            paths = [project.tei(name) for name in project.documents()]
            gone = former_ids(project, paths)
            many = is_collection(len(paths))
            shelf = Shelf(project.config, _own_xslt(project), {}, project.folder, None, gone, many, self.lines)
            styles = _styles(shelf)
            self.patience = 1.5 if many else 0.0  # their shared pages take long
            self.documents(paths, shelf, styles)
            yield Rendered(assets(project.config, project.folder) | self.unsent)
            self.unsent = {}
            digests = [digest for _, _, digest in self.known.values()]
            reason = (digests, parameters(shelf), project.config, styles)
            if reason == self.shared:
                return
            self.shared = None
            for files in shared_files(digests, shelf):
                yield Rendered(in_hand(files))
            self.shared = reason
        except (EditionError, OSError) as error:
            yield Rendered(error=getattr(error, "message", str(error)))

    def documents(self, paths: Sequence[Path], shelf: Shelf, styles: Stamp) -> None:
        """Make the pages of documents that are not as they were; those that are gone are forgotten."""
        order = [identifier(path) for path in paths]
        for ident, path in zip(order, paths, strict=True):
            seen = path.stat()
            reason = (seen.st_mtime_ns, seen.st_size, document_options(ident, path, order, shelf), styles)
            if path not in self.known or self.known[path][0] != reason:
                files, digest = document_pages(ident, path, order, shelf)
                self.known[path] = (reason, in_hand(files), digest)
                self.unsent |= self.known[path][1]
        self.known = {path: self.known[path] for path in paths}


def _own_xslt(project: Project) -> Path | None:
    folder = project.folder / "xslt"
    return folder if folder.is_dir() and folder.resolve() != resource("xslt").resolve() else None


def _styles(shelf: Shelf) -> Stamp:
    files = [path for root in (resource("xslt"), shelf.own_xslt) if root for path in sorted(root.rglob("*.x?l"))]
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files)
