"""`edition build --watch` as an editor meets it: how long from a saved change until every output has it."""

from __future__ import annotations

import signal
import statistics
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.figures import Figures, Unmeasured
from benchmarks.previewing import PATIENCE
from benchmarks.projects import EDITION
from benchmarks.watching import Memory

_DONE = "Waiting for changes"
_WARM = 2  # changes after which every library, stylesheet and typeface has been used once


def follows(project: Path, change: Callable[[], object], changes: int) -> Figures:
    """The median of so many saved CHANGES, after the first few, with the latest of all outputs. Raises Unmeasured."""
    with watched(project) as process:
        _until_done(process)
        times = [_once(process, change, project) for _ in range(_WARM + changes)][_WARM:]
        memory = Memory(process.pid)
        memory.look()
    return Figures("build --watch", statistics.median(times), 0.0, None, None, max(memory.most.values()),
                   {"all": sum(memory.most.values()), "worker": memory.worker})


def _once(process: subprocess.Popen[str], change: Callable[[], object], project: Path) -> float:
    time.sleep(0.5)  # what the last build wrote is seen and found to be nothing new
    change()
    start, began = time.perf_counter(), time.time_ns()
    _until_done(process)
    took = time.perf_counter() - start
    for output in ("print/*.pdf", "html/*/*.pdf", "html/*/index.html"):
        if not any(path.stat().st_mtime_ns > began for path in (project / "build").glob(output)):
            raise Unmeasured(f"build/{output} is as it was before the change")
    return took


@contextmanager
def watched(project: Path) -> Iterator[subprocess.Popen[str]]:
    """A watching build, which is stopped as a person stops it; or killed when it stays silent."""
    command = [*EDITION, "build", "--watch"]
    process = subprocess.Popen(command, cwd=project, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    late = threading.Timer(10 * PATIENCE, process.kill)
    late.start()
    try:
        yield process
    finally:
        late.cancel()
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _until_done(process: subprocess.Popen[str]) -> None:
    assert process.stderr
    for line in process.stderr:
        if _DONE in line:
            return
    raise Unmeasured("the watching build stopped")
