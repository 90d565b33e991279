"""Which documents a change of the authority files concerns: what was read of each is kept, and so are the files then.

Both lie in build/ and may be thrown away: a document of which nothing is kept is converted again.
"""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from edition.errors import AuthorityError
from edition.files import write_whole
from edition.freshness import difference
from edition.hashes import digest, text_digest
from edition.project import Project

if TYPE_CHECKING:
    from edition.authority import Authority
    from edition.reading.name_reach import Reach
    from edition.reading.names import NameMention, Names
    from edition.reading.passages import Passage

CHANGED = "the authority files"
_READ_FROM = ("edition.yaml", "the program", "the seed", "the annotations")  # what passages depend on


class Listener:
    """NAMES, which also keeps what it was given to read."""

    def __init__(self, names: Names) -> None:
        self.names, self.index = names, names.index
        self.heard: list[str] = []

    def find(self, passages: Sequence[Passage], document_date: str | None) -> list[NameMention]:
        """As the matcher's."""
        self.heard += [passage.text for passage in passages]
        return self.names.find(passages, document_date)


def keep_read(project: Project, ident: str, inputs: Mapping[str, str], texts: Iterable[str]) -> None:
    """Keep the passages of a document that was converted from INPUTS."""
    text = "\n".join([_key(inputs), *texts])
    write_whole(_place(project, ident), zlib.compress(text.encode(), 1))


def keep_authority(project: Project, key: str, needed: Iterable[str]) -> None:
    """Keep a copy of the authority files as they are now (their hash is KEY); of older copies those NEEDED."""
    folder = _snapshots(project)
    target, beside = folder / key, folder / f".{key}"
    if key and not target.exists():
        shutil.rmtree(beside, ignore_errors=True)
        with suppress(OSError):  # what cannot be copied cannot be read either: whoever reads it says so
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copytree(project.authority, beside)
            if digest(beside) == key:  # else somebody has just changed them
                beside.rename(target)
    keep = {key, *needed}
    for old in folder.iterdir() if folder.is_dir() else ():
        if old.name not in keep:
            shutil.rmtree(old, ignore_errors=True)


def concerns_text(project: Project, ident: str, then: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether the conversion of a document could come out otherwise with the authority files of NOW than THEN."""
    if difference(then, now) != f"{CHANGED} changed" or then["the annotations"]:
        return True
    texts = _read(project, ident, then)
    reach = _reach_of(project, then, now)
    return texts is None or reach is None or concerns_file(project, ident, then, now) or reach.touches(texts)


def concerns_file(project: Project, ident: str, then: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether what was written about a document says anything of an entry that changed."""
    if not (_snapshots(project) / then[CHANGED]).is_dir() or not (_snapshots(project) / now[CHANGED]).is_dir():
        return True
    files = [path.read_bytes() for path in (project.tei(ident), project.converted(ident), project.ledger(ident))
             if path.exists()]
    reach = _reach_of(project, then, now)
    return reach is None or reach.everywhere or reach.named_in(*files)


def _reach_of(project: Project, then: Mapping[str, str], now: Mapping[str, str]) -> Reach | None:
    return _reach(_snapshots(project), then[CHANGED], now[CHANGED])


@lru_cache(maxsize=4)
def _reach(folder: Path, then: str, now: str) -> Reach | None:
    """None where either cannot be read: the reader of the files themselves says so, with their own names."""
    from edition.reading.name_reach import Reach

    with suppress(AuthorityError):
        return Reach(_load(folder / then), _load(folder / now))
    return None


def _load(folder: Path) -> Authority:
    from edition.authority import load_authority

    return load_authority(folder)


def _read(project: Project, ident: str, inputs: Mapping[str, str]) -> list[str] | None:
    try:
        key, *texts = zlib.decompress(_place(project, ident).read_bytes()).decode().split("\n")
    except (OSError, ValueError, zlib.error):
        return None
    return texts if key == _key(inputs) else None


def _key(inputs: Mapping[str, str]) -> str:
    return text_digest("\n".join(inputs[name] for name in _READ_FROM))


def _place(project: Project, ident: str) -> Path:
    return project.build / ".read" / f"{ident}.z"


def _snapshots(project: Project) -> Path:
    return project.build / ".authority"
