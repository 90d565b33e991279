"""Entries from elsewhere put into an authority file: new ones are added at its end, what stands there stays.

The file's own text, comments and order are never touched, so an import can be looked at as one diff.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from edition.authority.entries import KINDS, Entry
from edition.authority.loading import load_file, load_text
from edition.authority.writing import as_yaml
from edition.errors import AuthorityError, place
from edition.files import write_whole


@dataclass(frozen=True)
class Imported:
    """Ids that were ADDED, that were there and the SAME, and that were there and DIFFER (and were left alone)."""

    added: tuple[str, ...]
    same: tuple[str, ...]
    differing: tuple[str, ...]


def import_entries(folder: Path, entries: Iterable[Entry], *, dry_run: bool = False) -> dict[str, Imported]:
    """Add ENTRIES to the authority files of FOLDER; file name ("persons.yaml") -> what was done."""
    given = [checked(entry) for entry in entries]
    done: dict[str, Imported] = {}
    for stem, kind in KINDS.items():
        own = [entry for entry in given if isinstance(entry, kind)]
        if own:
            done[f"{stem}.yaml"] = _import(folder / f"{stem}.yaml", kind, own, dry_run)
    return done


def _import(path: Path, kind: type[Entry], entries: list[Entry], dry_run: bool) -> Imported:
    known = {entry.id: entry for entry in load_file(path, kind)} if path.exists() else {}
    new: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in new and new[entry.id] != entry:
            raise AuthorityError(f"the id '{entry.id}' stands for two entries.", path=entry.file, line=entry.line)
        if entry.id not in known:
            new[entry.id] = entry
    there = [entry for entry in entries if entry.id in known]
    if new and not dry_run:
        _append(path, as_yaml(new.values()))
    same = tuple(dict.fromkeys(e.id for e in there if known[e.id] == e))
    return Imported(tuple(new), same, tuple(dict.fromkeys(e.id for e in there if known[e.id] != e)))


def checked(entry: Entry) -> Entry:
    """ENTRY, if the authority files could hold it; otherwise AuthorityError at the place it came from."""
    try:
        load_text(as_yaml([entry]), type(entry), Path(entry.file))
    except AuthorityError as err:
        message = err.message.removeprefix(place(err.path, err.line))
        raise AuthorityError(message, path=entry.file, line=entry.line or None) from err
    return entry


def _append(path: Path, text: str) -> None:
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if old.rstrip().endswith("[]"):  # a file that says it has no entries yet
        old = old.rstrip()[:-2]
    write_whole(path, (f"{old.rstrip()}\n\n{text}" if old.strip() else text).encode("utf-8"))
