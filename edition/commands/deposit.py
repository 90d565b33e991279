"""`edition deposit`: the package of a finished edition in build/deposit, from an edition that is fit for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from edition.commands.check import check_project
from edition.commands.convert import convert_project
from edition.commands.report import say
from edition.commands.seeds import sources
from edition.commands.telling import telling
from edition.depositing.package import Package, write_package
from edition.depositing.record import records
from edition.depositing.standing import CONFLICT, Standing, git_state, require_sound
from edition.errors import ConfigError
from edition.files import locked
from edition.project import Project

_FEW = 7


@dataclass(frozen=True, slots=True)
class Wish:
    """How packages are made. AS_IS: also from an edition that is not fit; REPLACED: also over another of its version.

    SINCE: the package to compare with, if not the last one in build/deposit.
    """

    as_is: bool = False
    replaced: bool = False
    since: Path | None = None


def run(project: Project, wanted: Sequence[str] = (), wish: Wish | None = None) -> int:
    """Write the packages of the project's records, or of the documents WANTED, and say where they are."""
    for ident in choose(project, wanted):
        tell(project, pack(project, ident, wish))
    return 0


def choose(project: Project, wanted: Sequence[str]) -> list[str | None]:
    """The records meant: the whole project (None), or documents. Raises ConfigError where WANTED cannot be meant."""
    if wanted and project.config.deposit.per == "project":
        raise ConfigError("this project is deposited as a whole. To deposit documents by themselves, write "
                          "`per: document` under `deposit:` in edition.yaml.")
    if wanted:
        return list(project.pick(wanted, project.documents(), "TEI file"))
    return records(project)


def pack(project: Project, ident: str | None = None, wish: Wish | None = None) -> Package:
    """The package of one record, written. Raises DepositError where the edition is not fit to be deposited."""
    wish = wish or Wish()
    state = standing(project, ident)
    if not wish.as_is:
        require_sound(state)
    if state.commit is None:
        say("This project is not under git; the package says so.")
    with locked(project.folder), telling() as doing:
        return write_package(project, ident, standing=state, since=wish.since, replaced=wish.replaced, tell=doing)


def standing(project: Project, ident: str | None = None) -> Standing:
    """What the check finds now, conflicts a conversion would meet, and what git has not recorded."""
    wanted = [ident] if ident else []
    found = check_project(project, wanted)
    seeded = sources(project)
    seeds = [name for name in (wanted or project.documents()) if name in seeded]
    if seeds:
        found += [f for f in convert_project(project, seeds, dry_run=True).findings if f.code == CONFLICT]
    commit, uncommitted = git_state(project)
    return Standing(tuple(found), uncommitted, commit)


def _listed(package: Package) -> str:
    """The files beside a package, by name where they are few."""
    names = [path.name for path in package.beside]
    if len(names) <= _FEW:
        return ", ".join(names)
    return f"{len(names)} files in {package.record.name}/ (README, TEI, books)"


def tell(project: Project, package: Package) -> None:
    """Where the package is, how large, and what is new in it."""
    size = package.zip.stat().st_size / 1e6
    say(f"wrote {project.shown(package.zip)} ({size:.1f} MB); beside it, to be uploaded with it: {_listed(package)}")
    if package.record.changes:
        say(f"new in {package.record.version}: {package.record.changes}")
