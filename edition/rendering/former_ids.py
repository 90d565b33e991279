"""Ids that are gone from a document and the one that answers for each now, from seeds/ID.decisions.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from edition.ledger import read_ledger
from edition.project import Project
from edition.rendering.html import identifier


def former_ids(project: Project, paths: Sequence[Path]) -> dict[str, dict[str, str]]:
    """For the xml:id of each TEI file that has some: old id -> the id that answers for it in the end."""
    found = {identifier(path): read_ledger(project.ledger(path.stem)).aliases for path in paths}
    return {ident: {old: _heir(old, known) for old in known} for ident, known in found.items() if known}


def _heir(ident: str, aliases: Mapping[str, str]) -> str:
    """Where the chain of aliases ends; one that runs in a circle ends before it closes."""
    seen = [ident]
    while (following := aliases.get(seen[-1])) is not None and following not in seen:
        seen.append(following)
    return seen[-1]
