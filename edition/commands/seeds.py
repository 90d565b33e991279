"""The seeds of a project by their ids, which front matter may give; loads nothing that reads XML."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from edition.errors import SeedError
from edition.project import Project
from edition.reading.source import Source, read_seed


def sources(project: Project, wanted: Sequence[str] = ()) -> dict[str, tuple[Path, Source]]:
    """id -> (path, seed) of the seeds WANTED, all if none is named. Raises SeedError for two of one id."""
    found: dict[str, tuple[Path, Source]] = {}
    for path in project.seeds.values():
        source = read_seed(path)
        if source.ident in found:
            other = project.shown(found[source.ident][0])
            raise SeedError(f"its id {source.ident!r} is that of {other} too. Give one of them another id.", path=path)
        found[source.ident] = (path, source)
    return {name: found[name] for name in project.pick(wanted, found, "seed")}
