"""What people have decided about a document, kept beside its seed and in git: seeds/ID.decisions.yaml.

Refused tags, ids that are gone and must never be given again, and the id that now answers for one that was merged
away. Lines are only added (append-only), so two branches of a project merge without loss.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from edition.errors import EditionError
from edition.files import write_whole

_KEYS = ("rejected", "removed", "aliases", "given")


@dataclass(frozen=True, slots=True, order=True)
class Rejection:
    """A tag a person refused: NAME with REF (a link, a date's value, a proposed reading) on WORDS in block BLOCK."""

    block: str
    name: str
    ref: str
    words: str


@dataclass(frozen=True)
class Ledger:
    """REJECTED with who refused it and when; REMOVED ids; ALIASES: id that is gone -> id that answers for it;
    GIVEN: ids of what a person put in, which no conversion knows."""

    rejected: Mapping[Rejection, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    given: tuple[str, ...] = ()

    @property
    def spent(self) -> frozenset[str]:
        """Every id that was given once and may not be given to anything else."""
        return frozenset((*self.removed, *self.aliases, *self.given))

    def give(self, ids: Iterable[str]) -> Ledger:
        """The ledger with ids given to what a person put in."""
        return replace(self, given=tuple(dict.fromkeys((*self.given, *ids))))

    def reject(self, rejection: Rejection, credit: str) -> Ledger:
        """The ledger with one refusal more; CREDIT says who and when."""
        return replace(self, rejected={**self.rejected, rejection: self.rejected.get(rejection, credit)})

    def remove(self, ids: Iterable[str]) -> Ledger:
        """The ledger with ids that are gone."""
        return replace(self, removed=tuple(dict.fromkeys((*self.removed, *ids))))

    def alias(self, gone: Mapping[str, str]) -> Ledger:
        """The ledger with ids that others answer for now."""
        return replace(self, aliases={**self.aliases, **gone})


def ledger_path(seeds: Path, ident: str) -> Path:
    """Where the ledger of a document is."""
    return seeds / f"{ident}.decisions.yaml"


def read_ledger(path: Path) -> Ledger:
    """The ledger at PATH, an empty one if there is none. Raises EditionError where it is broken."""
    if not path.exists():
        return Ledger()
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        return _understood(data, path)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise EditionError("is no valid YAML; it is written by `edition`. Restore it from git.", path=path,
                           line=mark.line + 1 if mark else None) from error


def _understood(data: object, path: Path) -> Ledger:
    if not isinstance(data, dict) or set(data) - set(_KEYS):
        raise EditionError(f"holds something else than {', '.join(_KEYS)}. Restore it from git.", path=path)
    try:
        rejected = {
            Rejection(*(_word(line[key]) for key in ("block", "name", "ref", "words"))): _word(line.get("by", ""))
            for line in data.get("rejected") or ()
        }
        removed, given = (tuple(_word(ident) for ident in data.get(key) or ()) for key in ("removed", "given"))
        aliases = {_word(key): _word(value) for key, value in (data.get("aliases") or {}).items()}
    except (KeyError, TypeError, AttributeError) as error:
        message = f"has an entry that is not complete ({error}). Restore it from git."
        raise EditionError(message, path=path) from error
    return Ledger(rejected, removed, aliases, given)


def _word(value: object) -> str:
    if isinstance(value, dict | list | tuple | set):  # whose text could be without end
        raise TypeError("a list where a word is expected")
    return str(value)


def write_ledger(path: Path, ledger: Ledger) -> bool:
    """Write LEDGER, unless it is empty and there is none; whether the file changed."""
    if ledger == Ledger() and not path.exists():
        return False
    data: dict[str, object] = {}
    if ledger.rejected:
        data["rejected"] = [
            {"block": r.block, "name": r.name, "ref": r.ref, "words": r.words, "by": by}
            for r, by in ledger.rejected.items()
        ]
    if ledger.removed:
        data["removed"] = list(ledger.removed)
    if ledger.aliases:
        data["aliases"] = dict(ledger.aliases)
    if ledger.given:
        data["given"] = list(ledger.given)
    text = "# What people have decided, written by `edition`; keep it in git.\n"
    return write_whole(path, (text + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120)).encode())
