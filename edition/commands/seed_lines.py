"""Which lines of its seed each block of a document stands on, for pages that show the source as it stands.

The TEI does not say it, and pages never open a seed; so it is worked out here and handed to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from edition.encoding.document import XML_ID, parse, tei
from edition.encoding.source_offsets import lay
from edition.errors import EditionError
from edition.hashes import digest
from edition.project import find_project
from edition.reading.source import read_seed

_BY_CHANCE = 12


@dataclass(frozen=True, slots=True)
class SeedLines:
    """The lines of the documents of the project in FOLDER; travels to worker processes."""

    folder: Path

    def mark(self, path: Path) -> str:
        """What the lines of the TEI at PATH depend on beside it: the hash of its seed; "" where it has none."""
        seed = self._seed(path)
        return digest(seed) if seed else ""

    def __call__(self, path: Path) -> tuple[str, ...]:
        """For each block with an id, in order: "p-4=31-33". None where there is no seed that can be read."""
        seed = self._seed(path)
        if seed is None:
            return ()
        try:
            return _lines(path, seed, (path.stat().st_mtime_ns, seed.stat().st_mtime_ns))
        except EditionError:  # said where it is converted and checked
            return ()

    def _seed(self, path: Path) -> Path | None:
        return _seeds(self.folder).get(path.stem)


@lru_cache(maxsize=4)
def _seeds(folder: Path) -> dict[str, Path]:
    return find_project(folder).seeds


@lru_cache(maxsize=256)
def _lines(path: Path, seed: Path, seen: tuple[int, int]) -> tuple[str, ...]:
    """As TEI and seed were when they were SEEN."""
    text = parse(path).getroot().find(tei("text"))
    source = read_seed(seed)
    laid = lay(text, source.text) if text is not None else []
    named = [(one.flat.block.get(XML_ID), _from_to(one.seed, source.text)) for one in laid if one.seed]
    return tuple(f"{ident}={source.line(at[0])}-{source.line(at[1])}" for ident, at in named if ident)


def _from_to(offsets: Sequence[int], text: str) -> tuple[int, int]:
    """Where the words begin and end. A few letters that lie by themselves were found there by chance."""
    cuts = [i for i, (a, b) in enumerate(pairwise(offsets), 1) if b - a > 1 and text[a + 1 : b].strip()]
    runs = [*pairwise([0, *cuts, len(offsets)])]
    least = min(_BY_CHANCE, max(b - a for a, b in runs))
    sure = [(a, b) for a, b in runs if b - a >= least]
    return offsets[sure[0][0]], offsets[sure[-1][1] - 1]
