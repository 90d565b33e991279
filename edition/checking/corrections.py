"""Proofreading against the scan: seeds/ID.corrections.yaml says where the OCR was wrong and what the scan has.

Editors correct plainly in the TEI; `edition accept --ocr` records each difference here, and accounting then reads the
seed as corrected, so that plain corrections stay plain and the proof stays exact (law L1).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import yaml

from edition.errors import EditionError
from edition.files import write_whole
from edition.reading.source import Source

_KEYS = ("line", "before", "seed", "tei", "who", "when", "seen")


@dataclass(frozen=True, slots=True)
class Correction:
    """SEED, which follows BEFORE in (or near) LINE of the seed, is TEI on the scan. SEEN: on what it was checked."""

    line: int
    before: str
    seed: str
    tei: str
    who: str = ""
    when: str = ""
    seen: str = "scan"


def corrections_path(seeds: Path, ident: str) -> Path:
    """Where the corrections of a document are."""
    return seeds / f"{ident}.corrections.yaml"


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The corrections at PATH; none if there is no file. Raises EditionError with line and remedy."""
    if not path.exists():
        return ()
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        return tuple(_correction(entry) for entry in data)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise EditionError("is no valid YAML. Put it right, or restore it from git.", path=path,
                           line=mark.line + 1 if mark else None) from error
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        message = f"has an entry without line, before, seed and tei ({error}). Complete it, or restore it from git."
        raise EditionError(message, path=path) from error


def _correction(entry: dict[str, object]) -> Correction:
    unknown = set(entry) - set(_KEYS)
    if unknown:
        raise ValueError(f"unknown key {sorted(unknown)[0]}")
    nested = [key for key, value in entry.items() if isinstance(value, list | dict)]
    if nested:
        raise ValueError(f"{nested[0]} should be a text")
    texts = {key: str(entry.get(key) or "") for key in _KEYS if key != "line"}
    return Correction(line=int(str(entry["line"])), **{**texts, "seen": texts["seen"] or "scan"})


def write_corrections(path: Path, corrections: Sequence[Correction]) -> bool:
    """Write the corrections, in the order of the seed."""
    data = [asdict(c) for c in sorted(corrections, key=lambda c: c.line)]
    text = "# Where the OCR was wrong, as seen on the scan; written by `edition accept --ocr`.\n"
    return write_whole(path, (text + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120)).encode())


@dataclass(frozen=True)
class Corrected:
    """A seed as the scan has it. SOURCE has other offsets than the seed; `shift` translates ranges of the seed's."""

    source: Source
    missed: tuple[Correction, ...]
    _edits: tuple[tuple[int, int, str], ...]

    def shift(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Ranges of the seed as ranges of the corrected text."""
        return [(self._moved(start), self._moved(end)) for start, end in spans]

    def _moved(self, offset: int) -> int:
        return offset + sum(len(text) - (b - a) for a, b, text in self._edits if b <= offset)


def corrected(source: Source, corrections: Iterable[Correction]) -> Corrected:
    """SOURCE with its corrections made; those whose place is not found are MISSED."""
    edits: list[tuple[int, int, str]] = []
    missed = []
    for correction in corrections:
        at = _place(source, correction)
        if at is None or any(a < at + len(correction.seed) and at < b for a, b, _ in edits):
            missed.append(correction)
        else:
            edits.append((at, at + len(correction.seed), correction.tei))
    edits.sort()
    pieces, last = [], 0
    for start, end, text in edits:
        pieces += [source.text[last:start], text]
        last = end
    whole = "".join([*pieces, source.text[last:]])
    return Corrected(replace(source, text=whole), tuple(missed), tuple(edits))


def _place(source: Source, correction: Correction) -> int | None:
    """The offset of the corrected words: after the words before them, as near to their line as can be."""
    wanted = correction.before + correction.seed
    found: list[int] = []
    at = source.text.find(wanted)
    while at >= 0 and len(found) < 1000:
        found.append(at + len(correction.before))
        at = source.text.find(wanted, at + 1)
    return min(found, key=lambda at: abs(source.line(at) - correction.line), default=None)
