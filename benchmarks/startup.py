"""What commands load before they do anything: seconds of imports, libraries, patterns compiled.

    python -m benchmarks.startup        a table of commands, and the modules whose patterns cost most at import
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Unmeasured
from benchmarks.measuring import ROOT, last_words
from benchmarks.projects import EDITION, first_edition, run_edition
from benchmarks.report import table

HEAVY = ("lxml", "saxonche", "typst", "yaml", "ahocorasick", "spellchecker", "pikepdf", "multiprocessing")
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("--help",), ("build",), ("check",), ("convert", "--dry-run"), ("names",), ("review",), ("html",), ("print",),
    ("epub",),
)
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


def start_of(arguments: Sequence[str], project: Path) -> tuple[Start, Counter[str]]:
    """What a command loads, and the milliseconds each module's patterns take at import. Raises Unmeasured."""
    imports = min((_imports(arguments, project) for _ in range(3)), key=lambda found: sum(found.values()))
    noted = _noted(arguments, project)
    dear: Counter[str] = Counter()
    at_import = [row for row in noted.patterns if row[1]]
    for file, _, _, seconds in at_import:
        dear[_shown(file)] += seconds * 1000  # type: ignore[assignment]  # a Counter of milliseconds
    heavy = tuple(name for name in HEAVY if name in noted.modules)
    number = sum(number for _, _, number, _ in at_import)
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


def _noted(arguments: Sequence[str], project: Path) -> _Noted:
    out = project / "patterns.json"
    command = [sys.executable, "-m", "benchmarks.patterns", str(out), "-C", str(project), *arguments]
    subprocess.run(command, cwd=ROOT, capture_output=True)
    return _Noted(**json.loads(out.read_text(encoding="utf-8")))


def _shown(file: str) -> str:
    path = Path(file)
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
    with tempfile.TemporaryDirectory(prefix="edition-bench-") as folder:
        project = built(Path(folder))
        starts = [start_of(arguments, project) for arguments in COMMANDS]
    print(table(HEAD, [cells(start) for start, _ in starts]))
    dear: Counter[str] = Counter()
    for _, some in starts:
        dear |= some
    print("\n" + table(("patterns compiled at import in", "ms"), [(n, f"{ms:.1f}") for n, ms in dear.most_common(15)]))


if __name__ == "__main__":
    main()
