"""Time and memory of one thing, in a process of its own, so that no figure warms another.

A thing to be measured is named: `python -m benchmarks.phases NAME PROJECT` prints its figures as JSON, and `measure`
starts that several times and takes the medians. A command is measured from outside, as a user waits for it.
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
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WARM_RUNS = 5


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds COLD (first call, libraries included) and WARM (median of later calls), peak memory in MB.

    CPU is WARM without the time other processes had the cores: what growth is reckoned from.
    """

    name: str
    cold: float
    warm: float | None
    peak: float
    cpu: float | None = None


def measure_here(name: str, prepare: Callable[[], Callable[[], object]]) -> Figures:
    """In this process: the first call with all its imports, then the median of later ones."""
    start = time.perf_counter()
    run = prepare()
    run()
    cold = time.perf_counter() - start
    times, busy = [], []
    for _ in range(WARM_RUNS):
        start, cpu = time.perf_counter(), time.process_time()
        run()
        times.append(time.perf_counter() - start)
        busy.append(time.process_time() - cpu)
    peak = _megabytes(resource.RUSAGE_SELF)
    return Figures(name, cold, statistics.median(times), peak, statistics.median(busy))


def measure(name: str, project: Path, runs: int = 3) -> Figures:
    """Medians of RUNS fresh processes."""
    command = [sys.executable, "-m", "benchmarks.phases", name, str(project)]
    figures = [Figures(**json.loads(_output(command))) for _ in range(runs)]
    warm, cpu = [f.warm for f in figures if f.warm is not None], [f.cpu for f in figures if f.cpu is not None]
    return Figures(name, statistics.median(f.cold for f in figures), statistics.median(warm) if warm else None,
                   max(f.peak for f in figures), statistics.median(cpu) if cpu else None)


def measure_command(name: str, arguments: Sequence[str], folder: Path, runs: int = 3,
                    before: Callable[[], None] = lambda: None) -> Figures:
    """From command to prompt in FOLDER, with BEFORE done each time first; peak memory of the command's process."""
    times, peaks = [], []
    for _ in range(runs):
        before()
        start = time.perf_counter()
        process = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - start)
        peaks.append(usage.ru_maxrss / 1024)
        if os.waitstatus_to_exitcode(status) > 1:
            raise SystemExit(f"{' '.join(arguments)} failed: {errors.decode(errors='replace').strip()}")
    return Figures(name, statistics.median(times), None, max(peaks))


def _output(command: Sequence[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr.strip()}")
    return done.stdout.splitlines()[-1]


def _megabytes(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024
