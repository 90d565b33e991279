"""What a build has made from what: so that only what depends on a change is made again, and the reason can be told.

build/.made.json remembers for each step the hashes of its inputs and outputs and the findings it gave; a journal beside
it takes each step the moment it is done, so that a run that is stopped or killed loses nothing. Deleting or spoiling
either, or an output, costs only a rebuild. Knows files and hashes, nothing of what the steps do, imports nothing heavy.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from edition.files import write_whole
from edition.findings import Finding, Severity
from edition.hashes import Seen

Inputs = Mapping[str, str]


@dataclass
class Made:
    """One step as it was last done: INPUTS by name, OUTPUTS by path, both with their hashes; its FINDINGS."""

    inputs: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


class Record:
    """The steps of a project's builds, kept in FILE below FOLDER. SEEN knows hashes of files that did not change."""

    def __init__(self, folder: Path, file: Path) -> None:
        self.folder, self.file, self.journal = folder, file, file.with_suffix(".journal")
        self.steps, known = _load(file, self.journal)
        self.seen = Seen(known, _written(file))
        self.reasons: list[str] = []
        self._changed = self.journal.exists()

    def fresh(self, step: str, inputs: Inputs) -> Made | None:
        """The step as it was done, if its inputs and outputs are as they were; else None, and why."""
        reason = self.reason(step, inputs)
        if reason:
            self.reasons.append(f"{step}: {reason}")
            return None
        return self.steps[step]

    def reason(self, step: str, inputs: Inputs) -> str:
        """Why a step has to be done again; "" if it has not."""
        made = self.steps.get(step)
        return "was never made" if made is None else difference(made.inputs, inputs) or self.spoiled(step)

    def only(self, step: str, inputs: Inputs, changed: str) -> Made | None:
        """The step as it was done, if of its inputs nothing but CHANGED is otherwise now."""
        made = self.steps.get(step)
        if made is None or made.inputs.keys() != inputs.keys():
            return None
        return made if [n for n in inputs if inputs[n] != made.inputs[n]] == [changed] else None

    def spoiled(self, step: str) -> str:
        """What of the outputs of a step is not as it was written; "" if all is."""
        return next((f"{path} is gone or was changed" for path, known in self.steps[step].outputs.items()
                     if self.seen.file(f"{self.folder}/{path}") != known), "")

    def done(self, step: str, inputs: Inputs, outputs: Iterable[Path], findings: Iterable[Finding]) -> None:
        """Remember that a step was done, with what its OUTPUTS are now."""
        hashes = {str(path.relative_to(self.folder)): self.seen.digest(path) for path in sorted(outputs)}
        self.take(step, Made(dict(inputs), hashes, list(findings)))

    def take(self, step: str, made: Made) -> None:
        """Remember a step that was done, perhaps by another process; at once, in the journal."""
        self.steps[step] = made
        self._changed = True
        self.journal.parent.mkdir(parents=True, exist_ok=True)
        with self.journal.open("a", encoding="utf-8") as journal:
            journal.write(json.dumps([step, asdict(made)]) + "\n")

    def forget(self, steps: Iterable[str]) -> None:
        """Keep only STEPS: what is gone from the project is gone from here."""
        kept = set(steps)
        for step in [step for step in self.steps if step not in kept]:
            del self.steps[step]
            self._changed = True

    def save(self) -> None:
        """Write what is known now, if it is not what the file says."""
        if not self._changed and not self.seen.changed:
            return
        steps = {step: asdict(made) for step, made in sorted(self.steps.items())}
        write_whole(self.file, json.dumps({"steps": steps, "seen": self.seen.kept()}, separators=(",", ":")).encode())
        self.journal.unlink(missing_ok=True)
        self._changed = False


def difference(then: Inputs, now: Inputs) -> str:
    """Which inputs are others now, in words; "" if none."""
    changed = sorted(name for name in {*then, *now} if then.get(name) != now.get(name))
    shown = ", ".join(changed[:4]) + (f" and {len(changed) - 4} more" if len(changed) > 4 else "")
    return f"{shown} changed" if changed else ""


def _written(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _load(file: Path, journal: Path) -> tuple[dict[str, Made], dict[str, list[Any]]]:
    """What FILE says, and what the JOURNAL of a run that did not end says later; nothing of what is spoiled."""
    try:
        data = json.loads(file.read_bytes())
        steps, seen = {step: _made(made) for step, made in data["steps"].items()}, dict(data["seen"].items())
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        steps, seen = {}, {}
    try:
        lines = journal.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        lines = []
    for line in lines:
        try:
            step, made = json.loads(line)
            steps[step] = _made(made)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            continue  # cut off in the middle of a line
    return steps, seen


def _made(made: dict[str, Any]) -> Made:
    findings = [Finding(**{**f, "severity": Severity(f["severity"])}) for f in made["findings"]]
    return Made(dict(made["inputs"]), dict(made["outputs"]), findings)
