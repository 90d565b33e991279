"""Unlisted names as YAML to paste into the authority files, with counts and contexts as comments."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from edition.authority import KINDS, Entry
from edition.authority import as_yaml as entries_as_yaml
from edition.reading.name_discovery import Unknown


def as_yaml(unknowns: Sequence[Unknown], given: Iterable[str] = ()) -> str:
    """One part for each authority file. Kinds and groups are guesses, and the head says so. No id is one of those that
    are GIVEN already, so that what is pasted can be read."""
    parts = [_HEAD]
    taken = set(given)
    for stem, kind in KINDS.items():
        own = [unknown for unknown in unknowns if unknown.kind == kind.kind]
        if own:
            parts.append(f"# ---- {stem}.yaml " + "-" * 60)
            parts += ["\n".join(_lines(unknown, kind, taken)) for unknown in own]
    return "\n\n".join(parts) + "\n"


_HEAD = """\
# Names that no authority file lists. Kinds, and who belongs together, are guesses: check before you paste.
# Each entry is preceded by how often and where it stands."""


def _lines(unknown: Unknown, kind: type[Entry], taken: set[str]) -> Iterator[str]:
    yield f"# {unknown.count} times" if unknown.count > 1 else "# once"
    for context in unknown.contexts:
        yield f"#   ... {''.join(c for c in context if c.isprintable())} ..."
    if unknown.slips:
        yield f"#   also {', '.join(unknown.slips)}: a slip? (found without listing)"
    forms = tuple(form for form, _ in unknown.forms if form != unknown.name)
    yield entries_as_yaml([kind(id=_ident(unknown.name, taken), name=unknown.name, forms=forms)]).rstrip()


def _ident(name: str, taken: set[str]) -> str:
    """A new id from a name: its first words, with a number where it is taken."""
    plain = unicodedata.normalize("NFKD", name.partition(",")[0]).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain)) or "name"
    ident = next(i for i in (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3))) if i not in taken)
    taken.add(ident)
    return ident
