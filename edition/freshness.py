"""What a build has made from what: so that only what depends on a change is made again, and the reason can be told.

build/.made.json remembers for each step the hashes of its inputs and outputs and the findings it gave. Deleting or
spoiling that file, or an output, costs only a rebuild. Knows files and hashes, nothing of what the steps do, and
imports nothing heavy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import edition
from edition.files import write_whole
from edition.findings import Finding, Severity

_LIBRARIES = ("lxml", "saxonche", "typst", "pyyaml", "pyahocorasick")


@dataclass
class Made:
    """One step as it was last done: INPUTS by name, OUTPUTS by path, both with their hashes; its FINDINGS."""

    inputs: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


class Record:
    """The steps of a project's builds, kept in FILE below FOLDER."""

    def __init__(self, folder: Path, file: Path) -> None:
        self.folder, self.file = folder, file
        self.steps = _load(file)
        self.reasons: list[str] = []

    def fresh(self, step: str, inputs: Mapping[str, str]) -> Made | None:
        """The step as it was done, if its inputs and outputs are as they were; else None, and why."""
        made = self.steps.get(step)
        reason = "was never made" if made is None else _difference(made, inputs) or self._spoiled(made)
        if reason:
            self.reasons.append(f"{step}: {reason}")
            return None
        return made

    def only(self, step: str, inputs: Mapping[str, str], changed: str) -> Made | None:
        """The step as it was done, if of its inputs nothing but CHANGED is otherwise now."""
        made = self.steps.get(step)
        if made is None or made.inputs.keys() != inputs.keys():
            return None
        return made if [n for n in inputs if inputs[n] != made.inputs[n]] == [changed] else None

    def done(self, step: str, inputs: Mapping[str, str], outputs: Iterable[Path], findings: Iterable[Finding]) -> None:
        """Remember that a step was done."""
        hashes = {str(path.relative_to(self.folder)): digest(path) for path in sorted(outputs)}
        self.steps[step] = Made(dict(inputs), hashes, list(findings))

    def save(self) -> None:
        """Write what is known now."""
        write_whole(self.file, json.dumps({k: asdict(v) for k, v in sorted(self.steps.items())}, indent=0).encode())

    def _spoiled(self, made: Made) -> str:
        return next((f"{path} is gone or was changed" for path, known in made.outputs.items()
                     if digest(self.folder / path) != known), "")


def _load(file: Path) -> dict[str, Made]:
    try:
        data = json.loads(file.read_bytes())
        return {
            step: Made(made["inputs"], made["outputs"],
                       [Finding(**{**f, "severity": Severity(f["severity"])}) for f in made["findings"]])
            for step, made in data.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _difference(made: Made, inputs: Mapping[str, str]) -> str:
    changed = sorted(name for name in {*made.inputs, *inputs} if made.inputs.get(name) != inputs.get(name))
    shown = ", ".join(changed[:4]) + (f" and {len(changed) - 4} more" if len(changed) > 4 else "")
    return f"{shown} changed" if changed else ""


def digest(path: Path) -> str:
    """The hash of a file, or of a folder with all in it; "" where there is nothing."""
    if path.is_dir():
        return _of(f"{p.relative_to(path)}:{digest(p)}".encode() for p in sorted(path.rglob("*")) if p.is_file())
    try:
        return _of([path.read_bytes()])
    except OSError:
        return ""


def _of(pieces: Iterable[bytes]) -> str:
    hasher = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        hasher.update(piece)
    return hasher.hexdigest()


def text_digest(text: str) -> str:
    """The hash of a text."""
    return _of([text.encode()])


@cache
def program() -> str:
    """The hash of the program itself and of the versions of what it stands on."""
    package = Path(edition.__file__).parent
    sources = (f"{p.relative_to(package)}:{p.stat().st_size}:{p.stat().st_mtime_ns}".encode()
               for p in sorted(package.rglob("*.py")))
    return _of([*sources, *(f"{name} {_version(name)}".encode() for name in _LIBRARIES)])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
