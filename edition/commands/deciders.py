"""Who decides, and on which day: what is credited for a person's deed."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from edition.errors import ConfigError
from edition.project import Project


def decider(project: Project, by: str | None) -> str:
    """The xml:id of the editor who decides: BY, or the one git knows, or the only one there is."""
    known = {editor.id or f"ed-{n}": editor for n, editor in enumerate(project.config.editors, 1)}
    if by:
        if by not in known:
            raise ConfigError(f"there is no editor {by!r} in edition.yaml. There are: {', '.join(known) or 'none'}.")
        return by
    name = _git_name(project.folder)
    match = next((ident for ident, editor in known.items() if name and _same(editor.name, name)), None)
    if match is None and not known:
        raise ConfigError("nobody can be credited: edition.yaml names no editor. Add one under `editors:`.")
    return match or next(iter(known))


def _same(listed: str, given: str) -> bool:
    return sorted(listed.replace(",", " ").lower().split()) == sorted(given.lower().split())


def _git_name(folder: Path) -> str:
    try:
        asked = subprocess.run(["git", "config", "user.name"], cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return asked.stdout.strip()


def today() -> str:
    """The day of a person's deed, which has a date of its own; SOURCE_DATE_EPOCH can set it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch else date.today().isoformat()
