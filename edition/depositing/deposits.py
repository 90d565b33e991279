"""What was deposited where: deposits.yaml in the project's folder, written by `edition deposit` and kept in git.

It must outlive build/, or the next version would become a second record. It holds nothing secret. An entry is written
before a record is asked for, and after every answer that changes what is true.
"""

from __future__ import annotations

import secrets
import string
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import yaml

from edition.errors import DepositError
from edition.files import write_whole

FILE_NAME = "deposits.yaml"
INTENDED, DRAFT, SUBMITTED, PUBLISHED = "intended", "draft", "submitted", "published"
_STATES = (INTENDED, DRAFT, SUBMITTED, PUBLISHED)
_HEAD = "# What was deposited where, written by `edition deposit`; keep it in git. It holds nothing secret.\n"


@dataclass(frozen=True, slots=True)
class Deposit:
    """A VERSION of a DOCUMENT ("" is the whole project) on a SERVER: its RECORD there, its DOI, how far it is.

    AFTER is the record of the version before it. MARK finds a draft that was made when its number never reached us.
    """

    server: str
    document: str
    version: str
    state: str = INTENDED
    record: str = ""
    doi: str = ""
    after: str = ""
    mark: str = ""


class Deposits:
    """The entries of FILE, in the order in which they were made."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.entries: tuple[Deposit, ...] = _read(file)

    def latest(self, server: str, document: str) -> Deposit | None:
        """The newest version of a document on a server."""
        return next((e for e in reversed(self.entries) if (e.server, e.document) == (server, document)), None)

    def dois(self, document: str | None = None) -> frozenset[str]:
        """Every DOI deposits of this project were given, or those of a DOCUMENT alone ("" is the whole project)."""
        return frozenset(e.doi.lower() for e in self.entries if e.doi and document in {None, e.document})

    def mark(self) -> str:
        """A word that stands nowhere else: letters alone, which every search takes for one word."""
        return "".join(secrets.choice(string.ascii_lowercase) for _ in range(20))

    def put(self, entry: Deposit, before: Deposit | None = None) -> Deposit:
        """Write ENTRY in the place of BEFORE, or after all others. Raises EditionError where it cannot be written."""
        if before in self.entries:
            entries = tuple(entry if known == before else known for known in self.entries)
        else:
            entries = tuple(dict.fromkeys((*self.entries, entry)))
        if entries != self.entries:
            self.write(entries)
            self.entries = entries
        return entry

    def write(self, entries: tuple[Deposit, ...]) -> None:
        """Put ENTRIES into the file. Raises EditionError where it cannot be written; the old file stays."""
        write_whole(self.file, _written(entries))

    def change(self, entry: Deposit, **values: str) -> Deposit:
        """ENTRY with other VALUES, written."""
        return self.put(replace(entry, **values), entry)


def _written(entries: Sequence[Deposit]) -> bytes:
    data = [{key: value for key, value in asdict(entry).items() if value} for entry in entries]
    return (_HEAD + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120)).encode()


def _read(file: Path) -> tuple[Deposit, ...]:
    if not file.exists():
        return ()
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8")) or []
        return tuple(_entry(item) for item in data)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, TypeError, ValueError, RecursionError) as error:
        raise DepositError("cannot be understood; it is written by `edition deposit`. Restore it from git.",
                           path=file) from error


def _entry(item: Any) -> Deposit:
    """An entry; TypeError or ValueError where it is none."""
    known = {f.name for f in fields(Deposit)}
    if not isinstance(item, dict) or not set(item) <= known or any(isinstance(v, list | dict) for v in item.values()):
        raise ValueError("no entry")
    entry = Deposit(**{"document": "", **{key: str(value) for key, value in item.items()}})
    if entry.state not in _STATES:
        raise ValueError(entry.state)
    return entry
