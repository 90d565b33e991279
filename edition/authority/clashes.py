"""Forms listed for two things at once: usable, but somebody should look.

Two persons of one surname are no clash (choosing between them is the business of reading/names.py); the same form
typed for a person and a place, or for two bodies, cannot be told apart by anything in the text.
"""

from __future__ import annotations

from collections import defaultdict

from edition.authority.entries import Authority, Entry
from edition.findings import Finding, Severity

CODE = "W401"


def clashing_forms(authority: Authority) -> tuple[Finding, ...]:
    """One finding for each form that entries of different kinds, or two that are not persons, list alike."""
    bearers: dict[str, list[Entry]] = defaultdict(list)
    for entry in authority.entries():
        for form in dict.fromkeys((entry.name, *entry.forms)):
            bearers[form].append(entry)
    clashes = {form: found for form, found in bearers.items() if len(found) > 1}
    return tuple(_finding(form, found) for form, found in clashes.items() if not _only_people(found, form))


def _only_people(found: list[Entry], form: str) -> bool:
    """People may share a surname; a whole preferred name that two entries have is one person listed twice."""
    return all(e.kind == "person" for e in found) and not all(e.name == form and "," in form for e in found)


def _finding(form: str, found: list[Entry]) -> Finding:
    first, second = found[0], found[-1]
    return Finding(
        CODE, Severity.WARNING, second.file, second.line,
        f"'{form}' is a form of {', '.join(f'{e.kind} {e.id}' for e in found)}.",
        f"Keep it for one of them, or give a longer form (the other: {first.file}:{first.line}).")
