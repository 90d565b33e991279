"""A build on a Dask cluster: a real scheduler and worker processes on loopback, one of them killed half-way."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edition.cli import main

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
QUICK = {"DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "10s", "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "10s"}


class Cluster:
    """Processes of our own, which nobody else sees."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.workers = folder, [subprocess.Popen[bytes]]
        self.workers = []
        file = folder / "scheduler.json"
        self.scheduler = self.start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                                    "--scheduler-file", str(file))
        wait_for(file.exists)
        self.address = next(word for word in file.read_text().split('"') if word.startswith("tcp://"))

    def start(self, what: str, *options: str, **environment: str) -> subprocess.Popen[bytes]:
        """`dask WHAT`, as its guide says."""
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *options]
        return subprocess.Popen(command, cwd=self.folder, env={**ENVIRONMENT, **QUICK, **environment},
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def add(self, *options: str, **environment: str) -> None:
        """One worker more; without a nanny, so that who is killed stays dead."""
        self.workers.append(self.start("worker", self.address, "--no-nanny", "--no-dashboard", "--nthreads", "1",
                                       "--local-directory", str(self.folder), *options, **environment))

    def ready(self, number: int) -> None:
        """Wait until the scheduler knows of NUMBER workers."""
        from distributed import Client

        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(number, timeout=60)

    def close(self) -> None:
        """End them all."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


def wait_for(happened: object, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not happened():  # type: ignore[operator]
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    (tmp_path / "cluster").mkdir()
    made = Cluster(tmp_path / "cluster")
    try:
        yield made
    finally:
        made.close()


def project(folder: Path, number: int) -> Path:
    (folder / "seeds" / "authority").mkdir(parents=True)
    (folder / "edition.yaml").write_text("title: Harbours\ndate: 2020-01-01\nhtml: {search: false}\n", encoding="utf-8")
    (folder / "seeds" / "authority" / "persons.yaml").write_text("- id: holm\n  name: Holm, A.\n", encoding="utf-8")
    for n in range(number):
        text = f"THE HARBOUR OF {n}\n\n" + "\n\n".join(f"Holm came in {1900 + n + m} and left." for m in range(12))
        (folder / "seeds" / f"doc-{n}.txt").write_text(text, encoding="utf-8")
    return folder


def build(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), "build", *options])


def made(folder: Path) -> dict[str, bytes]:
    """All files but the record, lists of kept pages, the lock, and what a killed worker had not finished."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*")
            if p.is_file() and p.name not in {".made.json", ".edition-lock"} and p.suffix != ".kept"
            and not re.search(r"\..+\.\w{8}$|/\.new-", str(p))}


def test_a_cluster_that_loses_a_worker_half_way_makes_what_one_process_makes(cluster: Cluster, tmp_path: Path) -> None:
    number = 12
    here, there = project(tmp_path / "here", number), project(tmp_path / "there", number)
    for _ in range(3):
        cluster.add()
    cluster.ready(3)
    command = [sys.executable, "-m", "edition.cli", "build", "--scheduler", cluster.address]
    building = subprocess.Popen(command, cwd=there, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    wait_for(lambda: len(list((there / "build" / "print").glob("*.pdf"))) >= 2)
    cluster.workers[0].send_signal(signal.SIGKILL)
    told = building.communicate(timeout=180)[0].decode()
    assert building.returncode == 0, told
    assert "Traceback" not in told
    assert build(here, "--jobs", "1").exit_code == 0
    assert made(there) == made(here)
    assert len(list((there / "build" / "print").glob("*.pdf"))) == number
    assert "(nothing to do)" in build(there).output


def test_a_cluster_that_would_do_something_else_is_refused_in_one_sentence(cluster: Cluster, tmp_path: Path) -> None:
    folder = project(tmp_path / "p", 2)
    assert refused(folder, cluster.address) == f"the scheduler at {cluster.address} has no workers"
    other = tmp_path / "other"
    import edition

    shutil.copytree(Path(edition.__file__).parent, other / "edition", ignore=shutil.ignore_patterns("__pycache__"))
    (other / "edition" / "errors.py").open("a").write("# another version\n")
    cluster.add(PYTHONPATH=str(other))
    cluster.ready(1)
    assert "has another version of the program" in refused(folder, cluster.address)
    cluster.workers.pop().kill()
    assert "no scheduler answers at tcp://127.0.0.1:9" in refused(folder, "tcp://127.0.0.1:9")
    assert not (folder / "tei").exists()


def refused(folder: Path, address: str) -> str:
    result = build(folder, "--scheduler", address)
    assert result.exit_code == 4, result.output
    assert "Traceback" not in result.output
    return result.output.removeprefix("Error: ").split(". ")[0]
