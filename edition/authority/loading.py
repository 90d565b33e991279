"""The door of the authority files: every error with file and line, then typed, frozen entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import yaml

from edition.authority.clashes import clashing_forms
from edition.authority.entries import KINDS, Authority, Entry
from edition.authority.fields import FIELDS, read_field
from edition.authority.nodes import compose, items, line, pairs, read, scalar
from edition.errors import AuthorityError

_ID = re.compile(r"[\w][\w.\-]{0,99}")  # no longer: pages are named by it
EntryT = TypeVar("EntryT", bound=Entry)


def load_authority(folder: Path) -> Authority:
    """Read persons.yaml, places.yaml, orgs.yaml, titles.yaml and terms.yaml of FOLDER; a missing file is empty.

    Raises AuthorityError with file and line. What is odd but usable stands in Authority.findings.
    """
    if folder.exists() and not folder.is_dir():
        raise AuthorityError("this should be a folder with the authority files; rename what is in its place.",
                             path=folder)
    _refuse_other_files(folder)
    paths = (folder / f"{stem}.yaml" for stem in KINDS)
    return _loaded(folder, tuple(read(path) if path.exists() or path.is_symlink() else "" for path in paths))


@lru_cache(maxsize=2)
def _loaded(folder: Path, texts: tuple[str, ...]) -> Authority:
    """The authority of FOLDER whose files hold TEXTS; remembered, because one build asks for it at each step."""
    given = zip(KINDS.items(), texts, strict=True)
    loaded = {stem: load_text(text, kind, folder / f"{stem}.yaml") for (stem, kind), text in given}
    authority = Authority(**loaded)  # type: ignore[arg-type]  # KINDS maps each stem to the class of its field
    _refuse_unknown_parents(authority)
    return Authority(**loaded, findings=clashing_forms(authority))  # type: ignore[arg-type]


def load_file(path: Path, kind: type[EntryT]) -> tuple[EntryT, ...]:
    """The entries of one file, all of KIND."""
    return load_text(read(path), kind, path)


def load_text(text: str, kind: type[EntryT], path: Path) -> tuple[EntryT, ...]:
    """The entries in YAML text; PATH only names it in messages."""
    root = compose(text, path)
    if root is None or (isinstance(root, yaml.ScalarNode) and scalar(root) is None):
        return ()
    entries = [_entry(node, kind, path) for node in items(root, path)]
    _refuse_doubles(entries, path)
    return tuple(entries)


def _refuse_other_files(folder: Path) -> None:
    for path in sorted(p for p in _children(folder) if p.suffix in (".yaml", ".yml")):
        if path.suffix != ".yaml" or path.stem not in KINDS:
            near = get_close_matches(path.stem, KINDS, 1, 0.5)
            hint = f"did you mean {near[0]}.yaml?" if near else f"known are {', '.join(f'{k}.yaml' for k in KINDS)}."
            raise AuthorityError(f"no authority file has this name; {hint}", path=path)


def _children(folder: Path) -> Iterable[Path]:
    return folder.iterdir() if folder.is_dir() else ()


def _entry(node: yaml.Node, kind: type[EntryT], path: Path) -> EntryT:
    """One entry. Values that are empty ("born:") count as absent."""
    given = pairs(node, path)
    known = FIELDS[kind.kind]
    for key in given:
        if key not in known:
            near = get_close_matches(key, known, 1, 0.5)
            hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}."
            raise AuthorityError(f"unknown key '{key}'; {hint}", path=path, line=_key_line(node, key))
    values = {key: read_field(key, value, path) for key, value in given.items()}
    present = {key: value for key, value in values.items() if value is not None}
    for key in ("id", "name"):
        if key not in present:
            raise AuthorityError(f"this entry has no {key}.", path=path, line=line(node))
    present["id"] = _identifier(str(present["id"]), kind, path, line(given["id"]))
    return kind(**present, file=str(path), line=line(node))  # type: ignore[arg-type]  # checked key by key


def _key_line(node: yaml.Node, key: str) -> int:
    return next(line(k) for k, _ in node.value if k.value == key)


def _identifier(text: str, kind: type[Entry], path: Path, number: int) -> str:
    """The id without a prefix it may already have, so that ids taken from TEI and typed ones agree."""
    plain = text.removeprefix(kind.prefix)
    if not _ID.fullmatch(plain):
        raise AuthorityError(
            f"'{text[:60]}' cannot be an id: use letters, digits, '-', '_' and '.', without spaces, 100 at most.",
            path=path, line=number)
    return plain


def _refuse_doubles(entries: Sequence[Entry], path: Path) -> None:
    seen: dict[str, int] = {}
    for entry in entries:
        if entry.id in seen:
            raise AuthorityError(
                f"the id '{entry.id}' is already that of the entry on line {seen[entry.id]}; ids must differ.",
                path=path, line=entry.line)
        seen[entry.id] = entry.line


def _refuse_unknown_parents(authority: Authority) -> None:
    known = {org.id for org in authority.orgs}
    for org in authority.orgs:
        if org.part_of is not None and org.part_of not in known:
            near = get_close_matches(org.part_of, sorted(known), 1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise AuthorityError(
                f"'{org.id}' is part_of '{org.part_of}', which no entry has as id.{hint}", path=org.file, line=org.line)
    _refuse_circles(authority)


def _refuse_circles(authority: Authority) -> None:
    """No body can be part of itself, however many stand between."""
    parents = {org.id: org.part_of for org in authority.orgs}
    for org in authority.orgs:
        above, passed = org.part_of, {org.id}
        while above is not None and above not in passed:
            passed.add(above)
            above = parents[above]
        if above == org.id:
            message = f"'{org.id}' is part_of itself, by way of '{org.part_of}'; take one part_of away."
            raise AuthorityError(message, path=org.file, line=org.line)


