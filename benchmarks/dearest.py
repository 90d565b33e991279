"""The three functions that cost most in each phase, from a profiler: where work on speed would begin.

    python -m benchmarks.dearest                 of every phase, as a table
    python -m benchmarks.dearest NAME PROJECT    of one phase, from this process, as JSON

By themselves, and with all that they call. The profiler makes small functions dearer than they are: shares say where
to look, not how long it takes.
"""

from __future__ import annotations

import cProfile
import json
import pstats
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.charging import Place, branches, home, own, profiled, says, shares
from benchmarks.measuring import ROOT, Run, last_line
from benchmarks.projects import first_edition
from benchmarks.report import table
from benchmarks.things import THINGS

PHASES = ("reading", "authority", "convert", "check", "html", "print", "epub")
HOW_MANY = 3
CALLS = 3


@dataclass(frozen=True, slots=True)
class Dear:
    """FUNCTION of the file at PLACE took SHARE of the time; its first words on itself."""

    place: str
    function: str
    share: float
    says: str


def dearest(prepare: Callable[[], Run]) -> tuple[list[Dear], list[Dear]]:
    """Of what PREPARE gives, called warm: by themselves, and with all they call."""
    run = prepare()
    run()
    profile = cProfile.Profile()
    profile.runcall(lambda: [run() for _ in range(CALLS)])
    stats = profiled(pstats.Stats(profile))
    return _dear(shares(own(stats))[:HOW_MANY]), _dear(branches(stats, HOW_MANY))


def _dear(found: Sequence[tuple[Place, float]]) -> list[Dear]:
    return [Dear(_shown(place), home(place)[2], share, says(home(place))) for place, share in found]


def _shown(place: Place) -> str:
    path = Path(place[0])
    if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
        return path.relative_to(ROOT).as_posix().removeprefix("edition/")
    return "/".join(path.parts[-2:])


def of_phase(name: str, project: Path) -> tuple[list[Dear], list[Dear]]:
    """Of the phase NAME, in a process of its own. Raises Unmeasured."""
    command = [sys.executable, "-m", "benchmarks.dearest", name, str(project)]
    alone, below = json.loads(last_line(command))
    return [Dear(**dear) for dear in alone], [Dear(**dear) for dear in below]


HEAD = ("phase", "by itself", "share", "with all it calls", "share of all")


def cells(name: str, found: tuple[list[Dear], list[Dear]]) -> list[list[str]]:
    """The rows of a table."""
    rows = []
    for n in range(HOW_MANY):
        pair = [column[n] if n < len(column) else None for column in found]
        rows.append([name if n == 0 else "", *(cell for dear in pair for cell in _told(dear))])
    return rows


def _told(dear: Dear | None) -> tuple[str, str]:
    return (f"`{dear.function}`, {dear.place}", f"{dear.share:.0%}") if dear else ("", "")


def main() -> None:
    if len(sys.argv) == 3:
        name, project = sys.argv[1], Path(sys.argv[2])
        print(json.dumps([[asdict(dear) for dear in some] for some in dearest(lambda: THINGS[name](project))]))
        return
    with tempfile.TemporaryDirectory(prefix="edition-bench-") as folder:
        project = first_edition(Path(folder) / "edition")
        print(table(HEAD, [row for name in PHASES for row in cells(name, of_phase(name, project))]))


if __name__ == "__main__":
    main()
