"""What is wrong, doubtful or worth a look in a document: found, collected, sorted, printed; never raised.

A finding names the place, quotes the evidence and says what to do. How findings are printed in other formats
belongs to checking/.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How bad it is. REVIEW marks what a rule can be wrong about: a person should look, nothing fails."""

    ERROR = 1
    WARNING = 2
    REVIEW = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. LINE is 1-based in FILE (0: the file as a whole); CODE is permanent (E101, R203, ...)."""

    code: str
    severity: Severity
    file: str
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.code} {where}: {self.message}{hint}"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file, line, severity and code: the same order on every run."""
    return sorted(findings, key=lambda f: (f.file, f.line, f.severity, f.code, f.message))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding should fail the run (exit code 1)."""
    return any(f.severity is Severity.ERROR for f in findings)
