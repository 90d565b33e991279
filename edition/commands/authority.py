"""`edition authority import` and `export`: registers from elsewhere into YAML, and YAML into TEI lists or CSV."""

from __future__ import annotations

from pathlib import Path

import click

from edition.authority import KINDS, Entry, load_authority
from edition.authority.importing import Imported, import_entries
from edition.authority.tables import as_table, read_table
from edition.commands.report import say
from edition.encoding.authority_exchange import read_lists, write_lists
from edition.errors import ConfigError
from edition.files import locked, write_whole
from edition.project import Project


def take_in(project: Project, path: Path, kind: str | None, *, dry_run: bool = False) -> int:
    """Add the entries of a CSV table or a TEI file to the authority files; what is there stays as it is."""
    entries = _entries(path, kind)
    with locked(project.folder):
        for file, done in import_entries(project.authority, entries, dry_run=dry_run).items():
            say(f"{project.shown(project.authority / file)}: {_told(done, dry_run)}")
    return 0


def _entries(path: Path, kind: str | None) -> list[Entry]:
    if path.suffix.lower() in {".xml", ".tei"}:
        return read_lists(path)
    stem = kind or next((s for s in KINDS if path.stem.lower().startswith(s.rstrip("s"))), "persons")
    table = read_table(path, KINDS[stem])
    if table.ignored:
        say(f"{path}: columns that no field of {stem} stands for were left out: {', '.join(table.ignored)}")
    return list(table.entries)


def _told(done: Imported, dry_run: bool) -> str:
    words = [f"{'would add' if dry_run else 'added'} {len(done.added)}", f"{len(done.same)} were there"]
    if done.differing:
        words.append(f"{len(done.differing)} differ and were left: {', '.join(done.differing[:8])}")
    return "; ".join(words)


def give_out(project: Project, form: str, kind: str, out: Path | None) -> int:
    """Write the authority files as TEI lists, or one of them as CSV."""
    authority = load_authority(project.authority)
    if form == "tei":
        data = write_lists(authority, project.config.title)
    else:
        if kind not in KINDS:
            raise ConfigError(f"there is no kind {kind!r}. There are: {', '.join(KINDS)}.")
        data = as_table(e for e in authority.entries() if isinstance(e, KINDS[kind])).encode()
    if out is None:
        click.echo(data.decode(), nl=False)
        return 0
    project.refuse_own(out)
    write_whole(out, data)
    say(f"wrote {out}")
    return 0
