"""`edition convert --explain`: what was decided about a document, where, why, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from edition.encoding.conversion import Conversion
from edition.reading.source import Source

_SHOWN = 56


def explanation(conversion: Conversion, path: Path, source: Source) -> Iterator[str]:
    """The lines to print: first the structure by line of the seed, then names, dates and slips by block."""
    yield f"{conversion.ident}: structure, by line of {path.name}"
    for decision in sorted(conversion.decisions, key=lambda d: (d.offset, d.what)):
        where = source.line(decision.offset)
        words = _excerpt(source.text[decision.offset : decision.end or decision.offset + _SHOWN])
        yield f"{where:>6}  {decision.what:<12} {_sure(decision.confidence):<7} {words!r}: {decision.reason}"
    blocks = conversion.block_texts({evidence.block for evidence in conversion.evidence})
    yield f"{conversion.ident}: names, dates and slips, by line of the TEI"
    for evidence in sorted(conversion.evidence, key=lambda e: e.block):
        where = blocks[evidence.block][0]
        yield f"{where:>6}  {evidence.what:<24} {_sure(evidence.certainty):<7} {evidence.words!r}: {evidence.reason}"


def _sure(certainty: str | None) -> str:
    return certainty or "sure"


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 3] + "..."
