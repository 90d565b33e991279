"""A TEI file against its own seed, with the corrections against the scan that people have recorded (law L1)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from edition.checking.accounting import account
from edition.checking.corrections import Correction, corrected, read_corrections
from edition.findings import Finding, Severity
from edition.reading.blocks import markup
from edition.reading.layout import read_document
from edition.reading.source import Source


@dataclass(frozen=True, slots=True)
class Accounted:
    """FINDINGS (none: every character is accounted for), the CORRECTIONS applied, and the engine's own MARKUP left out:
    (line of the seed, its text)."""

    findings: list[Finding]
    corrections: tuple[Correction, ...]
    markup: list[tuple[int, str]]


def against_seed(tree: etree._ElementTree, source: Source, corrections: Path, shown: tuple[str, str, str]) -> Accounted:
    """TREE against SOURCE as corrected by the ledger CORRECTIONS. SHOWN: how messages name TEI, seed and ledger."""
    tei_file, seed_file, ledger_file = shown
    known = read_corrections(corrections)
    read = corrected(source, known)
    ranges = markup(read_document(source))
    missed = [
        Finding("A105", Severity.WARNING, ledger_file, 0,
                f"the seed has no {c.seed!r} near line {c.line} any more.", "Take the entry out, or mend its line.")
        for c in read.missed
    ]
    found = account(tree, read.source, tei_file, seed_file, read.shift(ranges))
    left_out = [(source.line(start), source.text[start:end]) for start, end in ranges if source.text[start:end].strip()]
    return Accounted([*missed, *found], tuple(known), left_out)
