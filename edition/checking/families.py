"""The families of codes: what a finding is about, told by the beginning of its code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from edition.findings import Finding

# The longest beginning that fits wins.
FAMILIES: Mapping[str, str] = {
    "A": "accounting", "B": "baseline", "D": "drift", "G": "grammar", "I": "ids", "L": "links", "M": "merge",
    "K": "package", "P": "print", "V": "conversion", "W": "authority", "X": "reading", "R1": "names", "R2": "structure",
    "R3": "dates", "R4": "withheld and lost", "R5": "notes", "R6": "corrections and variants", "R7": "header",
    "R8": "pointers", "R9": "typography", "R95": "plausibility",
}  # fmt: skip


def family(code: str) -> str:
    """What the rule CODE is about; "other" for a code of no family."""
    fitting = [start for start in FAMILIES if code.startswith(start)]
    return FAMILIES[max(fitting, key=len)] if fitting else "other"


def counted(findings: Iterable[Finding]) -> str:
    """"names 3, dates 1": how many findings of each family, the largest first; "" for none."""
    count = Counter(family(finding.code) for finding in findings)
    return ", ".join(f"{name} {number}" for name, number in sorted(count.items(), key=lambda item: (-item[1], item[0])))
