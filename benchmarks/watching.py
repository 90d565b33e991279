"""A command as its user meets it: from command to prompt, with all the processes it starts.

Memory is read from /proc while the command runs; where there is none, the system's own account of it stands in.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.figures import Figures, Unmeasured
from benchmarks.measuring import LIMIT, high_water, last_words


@dataclass
class Memory:
    """The most MB each process of a command has held: the first, the workers it spawned, any other program."""

    first: int
    most: dict[int, float] = field(default_factory=dict)
    workers: set[int] = field(default_factory=set)

    def look(self) -> None:
        """Read it now, for the command and all below it."""
        for pid in family(self.first):
            if pid not in self.most and b"spawn_main" in _command_line(pid):
                self.workers.add(pid)
            self.most[pid] = max(self.most.get(pid, 0.0), high_water(pid))

    @property
    def worker(self) -> float:
        """Of the largest worker; 0 where there was none."""
        return max((self.most[pid] for pid in self.workers), default=0.0)


def family(pid: int) -> list[int]:
    """PID and every process below it that still runs."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue  # it has just ended
    return found


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def watch(name: str, arguments: Sequence[str], folder: Path, runs: int = 1,
          before: Callable[[], object] = lambda: None, accept: Sequence[int] = (0, 1)) -> Figures:
    """ARGUMENTS run in FOLDER, with BEFORE done each time first. Raises Unmeasured for an exit code not ACCEPTed.

    PEAK is the largest process; the facts have "worker" (the largest of the pool) and "all" (all peaks together).
    """
    seen = []
    for _ in range(runs):
        before()
        seen.append(_once(arguments, folder, accept))
    worker, whole = max(m.worker for _, _, m in seen), max(sum(m.most.values()) for _, _, m in seen)
    largest = max(max(m.most.values(), default=0.0) for _, _, m in seen)
    return Figures(name, statistics.median(wall for wall, _, _ in seen), min(cpu for _, cpu, _ in seen), None, None,
                   largest, {"worker": worker, "all": whole})


def _once(arguments: Sequence[str], folder: Path, accept: Sequence[int]) -> tuple[float, float, Memory]:
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        try:
            process = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL, stderr=errors)
        except OSError as error:
            raise Unmeasured(f"{arguments[0]} cannot be started ({error.strerror})") from None
        status, usage, memory = _waited(process)
        wall = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) not in accept:
            errors.seek(0)
            raise Unmeasured(last_words(errors.read().decode(errors="replace")))
    memory.most.setdefault(process.pid, usage.ru_maxrss / 1024)
    return wall, usage.ru_utime + usage.ru_stime, memory


def _waited(process: subprocess.Popen[bytes]) -> tuple[int, resource.struct_rusage, Memory]:
    """Until PROCESS ends by itself or at the limit; a thread looks at its memory."""
    memory, over = Memory(process.pid), threading.Event()
    limit = threading.Timer(LIMIT, process.kill)
    watcher = threading.Thread(target=_look_often, args=(memory, over), daemon=True)
    limit.start()
    watcher.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except KeyboardInterrupt:
        process.kill()
        raise
    finally:
        limit.cancel()
        over.set()
        watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)  # it was waited for here, not by subprocess
    return status, usage, memory


def _look_often(memory: Memory, over: threading.Event) -> None:
    pause = 0.005
    while not over.wait(pause):
        memory.look()
        pause = min(pause * 1.1, 0.1)
