"""The seeds of a project by their ids, which front matter may give; loads nothing that reads XML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from edition.errors import EditionError, SeedError
from edition.findings import Finding, Severity
from edition.project import Project
from edition.reading.source import Source, read_seed


def sources(project: Project, wanted: Sequence[str] = ()) -> dict[str, tuple[Path, Source]]:
    """id -> (path, seed) of the seeds WANTED, all if none is named. Raises SeedError for two of one id."""
    found: dict[str, tuple[Path, Source]] = {}
    for path in project.seeds.values():
        source = read_seed(path)
        if source.ident in found:
            raise _double(source.ident, found[source.ident][0], path, project)
        found[source.ident] = (path, source)
    return {name: found[name] for name in project.pick(wanted, found, "seed")}


def known_seeds(project: Project, ident: Callable[[Path], str] = lambda path: read_seed(path).ident
                ) -> tuple[dict[str, Path], list[Finding]]:
    """id -> path of every seed; IDENT reads an id. One of several that cannot be read is a finding among the others;
    the only one stops the program, and so do two of one id."""
    found: dict[str, Path] = {}
    findings: list[Finding] = []
    for path in project.seeds.values():
        try:
            name = ident(path)
        except SeedError as error:
            if len(project.seeds) == 1:
                raise
            findings.append(unreadable(error, path, project))
            continue
        if name in found:
            raise _double(name, found[name], path, project)
        found[name] = path
    return found, findings


def unreadable(error: EditionError, path: Path, project: Project, code: str = "X103") -> Finding:
    """What cannot be done with the file at PATH, as a finding: others can."""
    message = error.message
    for start in (path, project.shown(path)):
        message = message.removeprefix(f"{start}:{error.line}: ").removeprefix(f"{start}: ")
    return Finding(code, Severity.ERROR, project.shown(path), error.line or 0, message)


def _double(ident: str, other: Path, path: Path, project: Project) -> SeedError:
    message = f"its id {ident!r} is that of {project.shown(other)} too. Give one of them another id."
    return SeedError(message, path=path)
