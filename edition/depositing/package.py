"""The package: one zip with everything, and the few files a repository shows beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edition.depositing.record import Record
from edition.project import Project


@dataclass(frozen=True, slots=True)
class Package:
    """RECORD as it was packed into the ZIP; BESIDE are files to be uploaded next to it (TEI, PDF, README)."""

    record: Record
    zip: Path
    beside: tuple[Path, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """Everything to upload, the readable first."""
        return (*self.beside, self.zip)


def write_package(project: Project, ident: str | None = None, *, changes: str = "") -> Package:
    """Write the package of a document, or of the whole project, into build/deposit/ and say what is to be uploaded."""
    raise NotImplementedError
