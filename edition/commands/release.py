"""`edition release`: a new version of the text, written into edition.yaml and into the header of every TEI file."""

from __future__ import annotations

from pathlib import Path

import yaml

from edition.commands.deciders import decider, today
from edition.commands.html import require_tei
from edition.commands.report import say
from edition.config import FILE_NAME
from edition.config_values import check_value
from edition.depositing.deposits import FILE_NAME as DEPOSITS
from edition.depositing.deposits import Deposits
from edition.depositing.identifiers import version_key
from edition.depositing.settings import with_values
from edition.encoding.release import release
from edition.errors import ConfigError
from edition.files import locked, write_whole
from edition.project import Project


def run(project: Project, version: str, note: str = "", by: str | None = None) -> int:
    """Write VERSION, with today as its date and NOTE as what is new in it, into the project; say what to do next."""
    _require(project, version)
    editor, day = f"#{decider(project, by)}", today()
    with locked(project.folder):
        former = Deposits(project.folder / DEPOSITS).dois()
        paths = [project.tei(name) for name in require_tei(project)]
        made = {path: release(path.read_bytes(), version, day, editor, note, project.shown(path), former)
                for path in paths}
        settings = project.folder / FILE_NAME
        made[settings] = _settings(settings, version, day)
        for path, data in made.items():  # all are made before one is written
            write_whole(path, data)
    say(f"version {version} of {day}: wrote {', '.join(project.shown(path) for path in made)}")
    if project.config.deposit.doi:
        say(f"edition.yaml has `doi: {project.config.deposit.doi}` under `deposit:`. If that is the DOI of the version "
            "before, take it out; the new one has its own.")
    say("Now look at it, commit it, and pack it: edition build && git commit -a && edition deposit")
    return 0


def _settings(path: Path, version: str, day: str) -> bytes:
    data = path.read_bytes()
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text = with_values(data.removeprefix(mark).decode(), {"version": version, "date": day})
    try:
        known = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ConfigError("cannot take a version in. Write one `key: value` a line, without braces around all.",
                          path=path) from error
    assert known["version"] == version or str(known["version"]) == version
    return mark + text.encode()


def _require(project: Project, version: str) -> None:
    """Raise ConfigError where VERSION is no semantic version, or not newer than what the project has."""
    problem = check_value("version", version)
    if problem or version.count(".") != 2:
        raise ConfigError(f"the version {problem or f'should have three numbers, such as 1.0.0, not {version!r}.'}")
    if version_key(version) <= version_key(project.config.version):
        raise ConfigError(f"version {version} is not newer than {project.config.version}, which edition.yaml has.")
