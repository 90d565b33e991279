"""What the profiler's figures are charged to, and what a command is seen to load."""

from __future__ import annotations

import cProfile
import json
import pstats
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # benchmarks/ is no installed package

from benchmarks.charging import branches, home, own, profiled, says, shares  # noqa: E402
from benchmarks.dearest import HEAD, HOW_MANY, cells, dearest  # noqa: E402
from benchmarks.startup import cells as start_cells  # noqa: E402
from benchmarks.startup import start_of  # noqa: E402


def phase() -> int:
    """Two stages."""
    return first() + second()


def first() -> int:
    """The first stage. It sorts."""
    return sum(len(sorted(range(20_000, 0, -1))) for _ in range(10))


def second() -> int:
    return len([n for n in range(100_000) if n % 3])


def test_a_phase_falls_into_its_stages_and_built_in_work_to_who_calls_it() -> None:
    profile = cProfile.Profile()
    profile.runcall(phase)
    stats = profiled(pstats.Stats(profile))
    assert {place[2] for place, _ in branches(stats, 3)} == {"first", "second"}
    charged = {place[2]: share for place, share in shares(own(stats))}
    assert set(charged) >= {"first", "second"} and sum(charged.values()) > 0.99
    assert not [name for name in charged if name.startswith("<")]


def test_a_comprehension_belongs_to_the_function_it_stands_in() -> None:
    line = second.__code__.co_firstlineno
    assert home((__file__, line + 1, "<listcomp>")) == (__file__, line, "second")
    assert says((__file__, first.__code__.co_firstlineno, "first")) == "The first stage"


def test_the_dearest_fill_rows_as_wide_as_the_head() -> None:
    rows = cells("x", dearest(lambda: phase))
    assert len(rows) == HOW_MANY and {len(row) for row in rows} == {len(HEAD)}


def test_what_a_command_imports_and_compiles_is_seen(tmp_path: Path) -> None:
    start, dear = start_of(("--help",), tmp_path)
    assert start.modules > 20 and start.imports > 0 and start.heavy == ()
    assert start_cells(start)[0] == "edition --help"
    assert all(ms >= 0 for ms in dear.values())


def test_patterns_are_told_by_the_module_that_compiles_them(tmp_path: Path) -> None:
    out = tmp_path / "patterns.json"
    command = [sys.executable, "-m", "benchmarks.patterns", str(out), "explain", "R104"]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    files = {Path(file).name for file, importing, _, _ in json.loads(out.read_text())["patterns"] if importing}
    assert files and "patterns.py" not in files
