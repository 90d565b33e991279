"""Findings that an editor has looked at and accepts, each with a reason, so that new ones are not lost among them.

The file is YAML, a list of entries:

    - code: R906
      file: tei/caesar-30.xml
      words: 3 open, 2 close          # of the message; lines move, words stay
      reason: The source opens three brackets and closes two.

Only code and reason must be there. An entry that fits nothing any more is itself a finding.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from edition.errors import ConfigError
from edition.findings import Finding, Severity

FILE_NAME = "accepted.yaml"
_KEYS = ("code", "file", "words", "reason")


@dataclass(frozen=True, slots=True)
class Accepted:
    """One entry. CODE and FILE may hold * and ?; WORDS must stand in the message."""

    code: str
    reason: str
    file: str = "*"
    words: str = ""

    def fits(self, finding: Finding) -> bool:
        """Whether FINDING is what this entry accepts."""
        return (fnmatchcase(finding.code, self.code) and fnmatchcase(finding.file, self.file)
                and self.words in f"{finding.message} {finding.hint}")  # fmt: skip


def read_baseline(path: Path) -> list[Accepted]:
    """The entries of PATH, none when it is not there. Raises ConfigError naming the entry that cannot be meant."""
    if not path.is_file():
        return []
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it is no text, or nested deeper than anybody would write it"
        line = mark.line + 1 if mark else None
        raise ConfigError(f"cannot be read as YAML: {what}.", path=path, line=line) from error
    if entries is None:
        return []
    if not isinstance(entries, list):
        raise ConfigError("must be a list of entries, each beginning with `- code:`.", path=path)
    return [_entry(entry, number, path) for number, entry in enumerate(entries, 1)]


def accept(findings: Iterable[Finding], entries: Iterable[Accepted], file: str = FILE_NAME,
           complete: bool = True) -> list[Finding]:
    """FINDINGS without the accepted ones, and a finding B101 for each entry that fits nothing any more.

    FILE names the baseline in those. Not COMPLETE: only some documents were checked, so no entry is called useless.
    """
    found, kept = list(findings), list(entries)
    left = [finding for finding in found if not any(entry.fits(finding) for entry in kept)]
    if not complete:
        return left
    unused = [entry for entry in kept if not any(entry.fits(finding) for finding in found)]
    return [*left, *(_unused(entry, file) for entry in unused)]


def _unused(entry: Accepted, file: str) -> Finding:
    words = f' with "{entry.words}"' if entry.words else ""
    message = f"accepts {entry.code}{words} in {entry.file}, which is not found any more."
    return Finding("B101", Severity.WARNING, file, 0, message, "Take the entry out.")


def _entry(entry: object, number: int, path: Path) -> Accepted:
    if not isinstance(entry, dict):
        raise ConfigError(f"entry {number} is no mapping with code and reason.", path=path)
    for key in entry:
        if key not in _KEYS:
            near = difflib.get_close_matches(str(key), _KEYS, 1)
            advice = f"Did you mean {near[0]}?" if near else f"Known are {', '.join(_KEYS)}."
            raise ConfigError(f"entry {number}: unknown key {key!r}. {advice}", path=path)
        if isinstance(entry[key], list | dict):
            raise ConfigError(f"entry {number}: {key} should be a text.", path=path)
    for key in ("code", "reason"):
        if not str(entry.get(key) or "").strip():
            raise ConfigError(f"entry {number} has no {key}; a finding is accepted for a reason.", path=path)
    return Accepted(**{key: str(value) for key, value in entry.items() if value is not None})
