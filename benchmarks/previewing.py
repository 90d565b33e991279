"""`edition serve` as a reader with an open page meets it: how long from a saved change to a page that shows it."""

from __future__ import annotations

import re
import signal
import statistics
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from benchmarks.figures import Figures, Unmeasured
from benchmarks.projects import EDITION
from benchmarks.things.phases import changed
from benchmarks.watching import Memory

PATIENCE = 60.0  # seconds until a change must show


def rebuilds(project: Path, changes: int) -> Figures:
    """The median of so many CHANGES to the first TEI file. Raises Unmeasured."""
    path = sorted((project / "tei").glob("*.xml"))[0]
    with preview(project) as (address, process):
        page = f"{address}{_identifier(path)}/index.html"
        _wait_for(page, b"</html>")
        memory = Memory(process.pid)
        times = [_until_shown(path, page, number) for number in range(changes)]
        memory.look()
    return Figures("serve", statistics.median(times), 0.0, None, None, max(memory.most.values()),
                   {"all": sum(memory.most.values()), "worker": memory.worker})


def _until_shown(path: Path, page: str, number: int) -> float:
    time.sleep(0.3)  # the change before is dealt with to its end
    path.write_bytes(changed(path.read_bytes(), b"</p>", 700_000 + number))
    start = time.perf_counter()
    _wait_for(page, b"changed%d" % (700_000 + number))
    return time.perf_counter() - start


@contextmanager
def preview(project: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A preview that runs: its address, and its process, which is stopped as a person stops it."""
    process = subprocess.Popen([*EDITION, "serve", "--port", "0"], cwd=project, text=True, stderr=subprocess.PIPE)
    try:
        said = process.stderr.readline() if process.stderr else ""
        address = re.search(r"http://\S+/", said)
        if not address:
            raise Unmeasured(f"serve did not say where: {said.strip()}")
        yield address[0], process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_for(page: str, words: bytes) -> None:
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(page, timeout=PATIENCE) as answer:
                if words in answer.read():
                    return
        except URLError:
            pass
        time.sleep(0.005)
    raise Unmeasured(f"a change did not show within {PATIENCE:.0f} s")


def _identifier(path: Path) -> str:
    found = re.search(rb'<TEI[^>]*xml:id="([^"]+)"', path.read_bytes())
    return found[1].decode() if found else path.stem
