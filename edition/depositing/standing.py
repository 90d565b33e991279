"""In what state an edition is packed: what its check found, what git has not, and that somebody wanted it so."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from edition.errors import DepositError
from edition.findings import Finding, has_errors
from edition.project import Project
from edition.resources import resource

# What an edition is made from; a checkout may hold much else.
_OWN = ("edition.yaml", "accepted.yaml", "tei", "seeds", "xslt", "schema")
CONFLICT = "M201"


@dataclass(frozen=True, slots=True)
class Standing:
    """FINDINGS of the check; UNCOMMITTED paths; COMMIT is git's name for the state, None where there is no git."""

    findings: tuple[Finding, ...] = ()
    uncommitted: tuple[str, ...] = ()
    commit: str | None = None

    @property
    def errors(self) -> list[Finding]:
        """The findings that fail the check."""
        return [f for f in self.findings if has_errors([f])]

    @property
    def conflicts(self) -> list[Finding]:
        """Places where the converter and an editor want different things."""
        return [f for f in self.findings if f.code == CONFLICT]

    def faults(self) -> Iterator[str]:
        """Why this edition should not be packed yet, a clause each."""
        if self.errors:
            yield f"the check finds {_counted(self.errors, 'error')}, the first: {self.errors[0]}"
        if self.conflicts:
            yield f"{_counted(self.conflicts, 'conflict')} between converter and editor are open: {self.conflicts[0]}"
        if self.uncommitted:
            shown = ", ".join(self.uncommitted[:3]) + (" ..." if len(self.uncommitted) > 3 else "")
            yield f"git has uncommitted changes in {shown}"

    def words(self) -> list[str]:
        """The state as the package tells it."""
        faults = [f"Packed as it is, although {fault}" for fault in self.faults()]
        version = f"commit {self.commit} of the project's git" if self.commit else "a project that is not under git"
        return [f"Packed from {version}.", *faults]


def require_sound(standing: Standing) -> None:
    """Raise DepositError where the edition is not fit to be deposited."""
    fault = next(standing.faults(), None)
    if fault:
        raise DepositError(f"nothing was packed: {fault} Put it right, or say --as-is and the package will tell."
                           if fault.endswith(".") else
                           f"nothing was packed: {fault}. Put it right, or say --as-is and the package will tell.")


def git_state(project: Project) -> tuple[str | None, tuple[str, ...]]:
    """(the commit the project is at, paths of the edition with changes not in it); (None, ()) where there is no git."""
    commit = _git(project.folder, "rev-parse", "--verify", "HEAD")
    own = [name for name in _OWN if (project.folder / name).exists() and not _programs(project.folder / name)]
    status = _git(project.folder, "status", "--porcelain=v1", "-z", "--untracked-files=all", "--", *own)
    if status is None or not (status or _git(project.folder, "ls-files", "--", *own)):
        return None, ()  # no git, or somebody else's, which ignores this folder
    if commit is None:
        return None, tuple(own)  # a repository without a first commit
    return commit.strip(), tuple(entry[3:] for entry in status.split("\0") if len(entry) > 3 and entry[2] == " ")


def _programs(path: Path) -> bool:
    """Whether a folder is the program's own: in its checkout the first edition stands beside it."""
    return path.name in {"xslt", "schema"} and path.resolve() == resource(path.name).resolve()


def _git(folder: Path, *arguments: str) -> str | None:
    try:
        asked = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return asked.stdout if asked.returncode == 0 else None


def _counted(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'s' if len(things) > 1 else ''}"
