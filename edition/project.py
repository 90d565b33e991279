"""A project's folder: where its seeds, TEI, authority files and outputs are. Knows paths, reads no text."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from edition.config import FILE_NAME, ProjectConfig, load_config
from edition.errors import ConfigError
from edition.ledger import ledger_path

COLLECTION = 20  # documents up to which a list over all of them is one page


@dataclass(frozen=True)
class Project:
    """FOLDER holds edition.yaml; CONFIG is what it says."""

    folder: Path
    config: ProjectConfig

    @cached_property
    def seeds(self) -> dict[str, Path]:
        """File name without ending -> path of every seed, by name."""
        pattern = self.config.seeds
        if pattern.startswith("/") or ".." in Path(pattern).parts:
            message = f"`seeds` must stay in the project's folder, not {pattern!r}."
            raise ConfigError(message, path=self.folder / FILE_NAME)
        paths = sorted(p for p in self.folder.glob(pattern) if p.is_file() and not p.name.startswith("."))
        return {path.stem: path for path in paths}

    @property
    def authority(self) -> Path:
        """The folder of the authority files."""
        return self.folder / "seeds" / "authority"

    @property
    def build(self) -> Path:
        """The folder of everything that can be made again."""
        return self.folder / "build"

    def tei(self, ident: str) -> Path:
        """The canonical TEI of a document."""
        return self.folder / "tei" / f"{ident}.xml"

    def converted(self, ident: str) -> Path:
        """What the converter last wrote for a document: the base of the merge."""
        return self.folder / "seeds" / ".converted" / f"{ident}.xml"

    def ledger(self, ident: str) -> Path:
        """What people have decided about a document."""
        return ledger_path(self.folder / "seeds", ident)

    def annotations(self, ident: str) -> list[Path]:
        """Names that others found in a document, kept beside its seed."""
        return sorted((self.folder / "seeds").glob(f"{glob.escape(ident)}.annotations.*"))

    def documents(self) -> list[str]:
        """Every document there is TEI of, by name."""
        folder = self.folder / "tei"
        found = [entry for entry in os.scandir(folder) if entry.name.endswith(".xml")] if folder.is_dir() else []
        for entry in found:
            if not entry.is_file() and not entry.is_symlink():  # reading a pipe would wait for ever
                raise ConfigError("is no file. Take it out of tei/, where each document is one.", path=entry.path)
        return sorted(Path(entry.name).stem for entry in found)

    def shown(self, path: Path) -> str:
        """PATH as messages show it: from the project's folder on."""
        return str(path.relative_to(self.folder)) if path.is_relative_to(self.folder) else str(path)

    def refuse_own(self, path: Path) -> None:
        """Raise ConfigError where something given out would be written over what the edition is made of."""
        place = path.resolve()
        own = [self.folder / name for name in ("tei", "seeds", FILE_NAME, "accepted.yaml", "deposits.yaml")]
        if any(place.is_relative_to(kept.resolve()) for kept in own):
            raise ConfigError("belongs to the edition itself. Name a file elsewhere.", path=path)

    def pick(self, wanted: Iterable[str], known: Iterable[str], what: str) -> list[str]:
        """Those of KNOWN that are WANTED (all when none is named). Raises ConfigError for one that is not there."""
        have, names = list(known), [Path(name).stem if name.endswith((".txt", ".xml")) else name for name in wanted]
        missing = [name for name in names if name not in have]
        if missing:
            raise ConfigError(f"there is no {what} of {missing[0]!r}. There are: {', '.join(have) or 'none'}.")
        return names or have


def find_project(start: Path) -> Project:
    """The project that START lies in: the nearest folder upwards with an edition.yaml."""
    if not start.is_dir():
        raise ConfigError("there is no such folder. Name the folder of a project.", path=start)
    start = start.resolve()
    folder = next((f for f in (start, *start.parents) if (f / FILE_NAME).exists()), start)
    return Project(folder, load_config(folder))
