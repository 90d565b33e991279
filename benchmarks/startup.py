"""What commands load before they do anything: seconds of imports, libraries, patterns compiled.

    python -m benchmarks.startup        a table of commands, and the modules whose patterns cost most at import
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Unmeasured
from benchmarks.measuring import ROOT, as_installed, last_words
from benchmarks.projects import EDITION, first_edition, run_edition
from benchmarks.report import table

HEAVY = ("lxml", "saxonche", "typst", "yaml", "ahocorasick", "spellchecker", "pikepdf", "multiprocessing")
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("--help",), ("build",), ("check",), ("convert", "--dry-run"), ("names",), ("review",), ("html",), ("print",),
    ("epub",),
)
RUNS = 3  # the least of them counts
_LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \| +(\S+)")


@dataclass(frozen=True, slots=True)
class Start:
    """Of a command: milliseconds of imports, how many modules, which heavy libraries, ms and number of patterns."""

    command: str
    imports: float
    modules: int
    heavy: tuple[str, ...]
    compiling: float
    patterns: int


def start_of(arguments: Sequence[str], project: Path) -> tuple[Start, dict[str, float]]:
    """What a command loads, and the milliseconds each module's patterns take at import. Raises Unmeasured."""
    imports = min((_imports(arguments, project) for _ in range(RUNS)), key=lambda found: sum(found.values()))
    noted = [_noted(arguments, project) for _ in range(RUNS)]
    dear = {_shown(file): min(one.milliseconds(file) for one in noted) for file in noted[0].files()}
    heavy = tuple(name for name in HEAVY if name in noted[0].modules)
    number = sum(row[2] for row in noted[0].patterns if row[1])
    return Start(" ".join(arguments), sum(imports.values()), len(imports), heavy, sum(dear.values()), number), dear


def _imports(arguments: Sequence[str], project: Path) -> dict[str, float]:
    """Milliseconds each module took by itself."""
    command = [sys.executable, "-X", "importtime", *EDITION[1:], *arguments]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise Unmeasured(last_words(done.stderr))
    return {name: int(micro) / 1000 for micro, name in _LINE.findall(done.stderr)}


@dataclass(frozen=True, slots=True)
class _Noted:
    """Of a command: (file, whether at import, number, seconds) of its patterns, and the modules it loaded."""

    patterns: list[tuple[str, bool, int, float]]
    modules: list[str]

    def files(self) -> list[str]:
        """Those that compiled patterns while they were imported."""
        return sorted({row[0] for row in self.patterns if row[1]})

    def milliseconds(self, file: str) -> float:
        """What the patterns of FILE took at its import."""
        return 1000 * sum(row[3] for row in self.patterns if row[0] == file and row[1])


def _noted(arguments: Sequence[str], project: Path) -> _Noted:
    out = project / "patterns.json"
    command = [sys.executable, "-m", "benchmarks.patterns", str(out), "-C", str(project), *arguments]
    subprocess.run(command, cwd=ROOT, capture_output=True)
    return _Noted(**json.loads(out.read_text(encoding="utf-8")))


def _shown(file: str) -> str:
    path = Path(file)
    if file.startswith("<frozen"):
        return "a library in C"
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else "/".join(path.parts[-2:])


HEAD = ("command", "imports ms", "modules", "patterns", "compiling them ms", "heavy libraries")


def cells(start: Start) -> list[str]:
    """A row."""
    return [f"edition {start.command}", f"{start.imports:.0f}", str(start.modules), str(start.patterns),
            f"{start.compiling:.0f}", ", ".join(start.heavy) or "none"]


def built(folder: Path) -> Path:
    """The first edition with everything made, so that a build has nothing to do."""
    project = first_edition(folder / "edition")
    run_edition(project, "build")
    return project


def main() -> None:
    as_installed()
    with tempfile.TemporaryDirectory(prefix="edition-bench-") as folder:
        project = built(Path(folder))
        starts = [start_of(arguments, project) for arguments in COMMANDS]
    print(table(HEAD, [cells(start) for start, _ in starts]))
    dear: dict[str, float] = {}
    for _, some in starts:
        dear |= {file: min(ms, dear.get(file, ms)) for file, ms in some.items()}
    most = sorted(dear.items(), key=lambda it: (-it[1], it[0]))[:15]
    print("\n" + table(("patterns compiled at import in", "ms"), [(file, f"{ms:.1f}") for file, ms in most]))


if __name__ == "__main__":
    main()
