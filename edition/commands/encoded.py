"""The TEI that a command renders: named, or said to be missing. Nothing here renders, so that it loads in no time."""

from __future__ import annotations

from edition.errors import ConfigError
from edition.project import Project


def require_tei(project: Project) -> list[str]:
    """The names of all TEI files. Raises ConfigError where there is none yet."""
    names = project.documents()
    if not names:
        raise ConfigError("there is no TEI yet: tei/ is empty. Run `edition convert` first.", path=project.folder)
    return names
