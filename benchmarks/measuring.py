"""Time and memory of one thing, in a process of its own, so that no figure warms another.

`python -m benchmarks.once NAME PROJECT` measures a thing in that process and prints its figures as JSON; `measure`
starts that several times. A cold figure is the median of the processes, a warm one the least of all later calls:
other work on the machine can only lengthen it.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.figures import Figures, Unmeasured

ROOT = Path(__file__).resolve().parent.parent
CALLS = 5  # warm calls at most,
ENOUGH = 3.0  # and none is begun when those before it took so many seconds together
LONG = 20.0  # a first call of so many seconds of CPU is its own warm figure: start-up is lost in it
LIMIT = 3600.0  # seconds for a process, after which it is stopped and has no figure

Run = Callable[[], object]  # what it returns may be called for facts about it: {"pages": 25}


def measure_here(name: str, prepare: Callable[[], Run], *, single: bool = False) -> Figures:
    """In this process: the first call with all its imports, then the least of later ones, unless a SINGLE is wanted."""
    start, busy = time.perf_counter(), cpu_seconds()
    run = prepare()
    ready, ready_busy = time.perf_counter(), cpu_seconds()
    result = run()
    cold, cold_cpu = time.perf_counter() - start, cpu_seconds() - busy
    first = (time.perf_counter() - ready, cpu_seconds() - ready_busy)
    later = [first] if single or first[1] > LONG else _calls(run)
    peak = peak_here()
    facts = result() if callable(result) else {}  # counting is no part of what is measured
    return Figures(name, cold, cold_cpu, min(w for w, _ in later), min(c for _, c in later), peak, facts, first[1])


def _calls(run: Run) -> list[tuple[float, float]]:
    """(seconds, seconds of CPU) of each warm call."""
    made: list[tuple[float, float]] = []
    while len(made) < CALLS and sum(wall for wall, _ in made) < ENOUGH:
        start, busy = time.perf_counter(), cpu_seconds()
        run()
        made.append((time.perf_counter() - start, cpu_seconds() - busy))
    return made


def measure(name: str, project: Path, runs: int = 1) -> Figures:
    """The thing NAME in RUNS fresh processes. Raises Unmeasured."""
    command = [sys.executable, "-m", "benchmarks.once", name, str(project)]
    return together([Figures(**json.loads(last_line(command))) for _ in range(runs)])


def together(figures: Sequence[Figures]) -> Figures:
    """Several processes of one thing as one."""
    warm, cpu = [f.warm for f in figures if f.warm is not None], [f.cpu for f in figures if f.cpu is not None]
    return replace(figures[0], cold=statistics.median(f.cold for f in figures),
                   cold_cpu=min(f.cold_cpu for f in figures), warm=min(warm, default=None),
                   cpu=min(cpu, default=None), peak=max(f.peak for f in figures))


def last_line(command: Sequence[str], seconds: float = LIMIT) -> str:
    """What COMMAND prints last. Raises Unmeasured with its last words."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise Unmeasured(f"took more than {seconds:.0f} s") from None
    if done.returncode or not done.stdout.strip():
        raise Unmeasured(last_words(done.stderr))
    return done.stdout.splitlines()[-1]


def as_installed() -> None:
    """Let Python keep what it has compiled, as it does on an editor's machine: some build machines forbid it."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def last_words(errors: str) -> str:
    """The last line of what a process said went wrong."""
    return next((line.strip() for line in reversed(errors.splitlines()) if line.strip()), "failed without a word")


def cpu_seconds() -> float:
    """Of this process, all its threads, and the children it has waited for."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def peak_here() -> float:
    """The most memory this process has held, in MB; programs it starts, such as pagefind, are not counted."""
    return high_water(os.getpid()) or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def high_water(pid: int) -> float:
    """The most memory process PID has held so far, in MB; 0 where /proc does not tell.

    Of the process image alone: what getrusage says still counts the parent it was forked from.
    """
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    found = next((line for line in status.splitlines() if line.startswith("VmHWM:")), "0 0 kB")
    return int(found.split()[1]) / 1024
