"""Whether the crate describes what is there: every file, with type and licence, and nothing that is not there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from edition.depositing.crate import METADATA, PREVIEW
from edition.findings import Finding, Severity

UNDESCRIBED, NOT_THERE, FORM = "K201", "K202", "K203"
_REMEDY = "The package was changed after it was made; make it again with `edition deposit`."
Entity = Mapping[str, Any]


def check_crate(data: bytes, sums: Mapping[str, tuple[int, str]]) -> list[Finding]:
    """The metadata file DATA against the files below data/ (path -> size, sha256)."""
    try:
        graph = json.loads(data)["@graph"]
        entities: dict[str, Entity] = {str(entity["@id"]): entity for entity in graph}
        files = {unquote(name): e for name, e in entities.items() if "File" in _listed(e.get("@type"))}
        root = entities["./"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return [_error(FORM, METADATA, f"is no description of an RO-Crate ({type(error).__name__}: {error}).")]
    return [*_form(entities, root), *_files(files, root, sums)]


def _error(code: str, name: str, sentence: str) -> Finding:
    return Finding(code, Severity.ERROR, f"data/{name}", 0, sentence, _REMEDY)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _form(entities: Mapping[str, Entity], root: Entity) -> Iterator[Finding]:
    for key in ("name", "description", "datePublished", "license"):
        if not root.get(key):
            yield _error(FORM, METADATA, f"says nothing of the whole's {key}.")
    described = entities.get(METADATA, {}).get("conformsTo")
    if not any("w3id.org/ro/crate/1." in str(one) for one in _listed(described)):
        yield _error(FORM, METADATA, "does not say which RO-Crate it conforms to.")


def _files(files: Mapping[str, Entity], root: Entity, sums: Mapping[str, tuple[int, str]]) -> Iterator[Finding]:
    there = {name.removeprefix("data/") for name in sums if name.startswith("data/")} - {METADATA, PREVIEW}
    for name in sorted(there - files.keys()):
        yield _error(UNDESCRIBED, name, "is not described in the crate.")
    for name in sorted(files.keys() - there):
        yield _error(NOT_THERE, name, "is described in the crate and not there.")
    for name in sorted(there & files.keys()):
        yield from _file(name, files[name], root, *sums[f"data/{name}"])


def _file(name: str, entity: Entity, root: Entity, size: int, sha256: str) -> Iterator[Finding]:
    if not entity.get("encodingFormat") or not entity.get("description"):
        yield _error(UNDESCRIBED, name, "has no type or no description in the crate.")
    if not (entity.get("license") or root.get("license")):
        yield _error(UNDESCRIBED, name, "has no licence in the crate.")
    if str(entity.get("contentSize", size)) != str(size) or entity.get("sha256", sha256) != sha256:
        yield _error(NOT_THERE, name, "is another file than the one the crate describes: size or checksum differ.")
