"""What a conversion did, and how a person is told; loads nothing that reads XML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.commands.orders import SAME, Step
from edition.commands.report import say
from edition.findings import Finding
from edition.project import Project


@dataclass
class Converted:
    """What a run did: documents written or left, and what a person should look at."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def converted(steps: Sequence[Step]) -> Converted:
    """What conversions did that were steps of a build, by document in order."""
    result = Converted()
    for step in sorted(steps, key=lambda step: step.name):
        ident = step.name.removeprefix("convert ")
        getattr(result, "unchanged" if step.how == SAME else step.how).append(ident)
        result.told[ident] = list(step.told)
    return result


def tell(project: Project, result: Converted, dry_run: bool = False) -> None:
    """One line for each document that was or would be written, and for each that was left to its editor."""
    if not project.seeds:
        say(f"There is no seed: nothing matches {project.config.seeds!r} in {project.folder}. "
            "Put the OCR text of a document there.")
    verb = "would " if dry_run else ""
    for name in result.written:
        say(f"{verb}write{'' if dry_run else 's'} {project.shown(project.tei(name))}")
    for name in result.merged:
        shown = project.shown(project.tei(name))
        say(f"{verb}put{'' if dry_run else 's'} what is new into {shown}, beside its editor's work")
        for sentence in result.told[name]:
            say(f"  {sentence}")
    if result.unchanged:
        say(f"unchanged: {len(result.unchanged)}")
