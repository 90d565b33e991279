"""Dates as different programs find them in a text, by one measure: where they stand, and the days they may mean."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spotted:
    """A date at START to END of a text that means FIRST to LAST, both W3C days ("": no value)."""

    start: int
    end: int
    first: str
    last: str


def paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """(offset, words) of every paragraph; a line end is a space, so that offsets hold."""
    at = 0
    for paragraph in body.split("\n\n"):
        if paragraph.strip():
            yield at, paragraph.replace("\n", " ")
        at += len(paragraph) + 2


def planted(folder: Path) -> dict[str, list[Spotted]]:
    """The dates of every document of an invented project, as its truth.json has them."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return {ident: [Spotted(p["start"], p["end"], *p["value"].split("/")) for p in things if p["what"] == "date"]
            for ident, things in sorted(truth.items())}


def bodies(folder: Path) -> list[str]:
    """The texts of the seeds of an invented project, without their front matter."""
    seeds = sorted((folder / "seeds").glob("*.txt"))
    return [path.read_text(encoding="utf-8").split("---\n\n", 1)[1] for path in seeds]


def score(truth: Sequence[Spotted], found: Sequence[Spotted]) -> tuple[int, int]:
    """(seen, right) of TRUTH: something found overlaps it, and that also means no day beyond those it means."""
    seen = right = 0
    for true in truth:
        hits = [f for f in found if f.start < true.end and true.start < f.end]
        seen += bool(hits)
        right += any(f.first and true.first <= f.first and f.last <= true.last for f in hits)
    return seen, right
