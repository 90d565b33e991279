"""Whether a TEI file satisfies the grammar (schema/edition.rng), told so that an editor knows what to do.

libxml2 decides; diagnosis.py finds the words. Rules that a grammar cannot say are in rules.py.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from edition.encoding.document import parse
from edition.findings import Finding, Severity
from edition.resources import resource

if TYPE_CHECKING:
    from edition.checking.diagnosis import Fault

MOST = 500  # findings of one file: a file in another vocabulary has one for every element


def check_schema(document: Path | etree._ElementTree, file: str = "") -> list[Finding]:
    """What the grammar refuses in DOCUMENT, in the order of the file; at most MOST findings and one that says so.

    FILE names the document in the findings. Raises TeiError when DOCUMENT is a path and cannot be parsed.
    """
    tree = parse(document) if isinstance(document, Path) else document
    shown = file or (str(document) if isinstance(document, Path) else "")
    if _is_large(tree) and (findings := _explained(tree, shown)):
        return findings
    grammar = _grammar()
    if grammar.validate(tree):
        return []
    return _explained(tree, shown) or [_unexplained(grammar, shown)]


def _is_large(tree: etree._ElementTree) -> bool:
    """Whether libxml2 should be asked only after us: its time grows with the square of the number of errors."""
    return next(islice(tree.getroot().iter(), 10_000, None), None) is not None


def _explained(tree: etree._ElementTree, file: str) -> list[Finding]:
    from edition.checking.diagnosis import diagnose  # a file without faults needs no words for them

    faults = list(islice(diagnose(tree.getroot()), MOST + 1))
    findings = [_finding(fault, file) for fault in faults[:MOST]]
    return [*findings, _too_many(file)] if len(faults) > MOST else findings


@lru_cache(maxsize=1)
def _grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(resource("schema", "edition.rng"))))


def _finding(fault: Fault, file: str) -> Finding:
    line = fault.element.sourceline
    return Finding(fault.code, Severity.ERROR, file, line if isinstance(line, int) else 0, fault.message, fault.hint)


def _too_many(file: str) -> Finding:
    return Finding("G110", Severity.ERROR, file, 0, f"has more than {MOST} errors of grammar; the rest is not listed.",
                   "Put the first ones right and check again.")


def _unexplained(grammar: etree.RelaxNG, file: str) -> Finding:
    first = grammar.error_log[0]
    return Finding("G199", Severity.ERROR, file, first.line, f"the grammar refuses this: {first.message}.")
