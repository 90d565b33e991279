"""Nothing handed out is lost: not by a process that dies, not by a task that kills it, not by Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.errors import InternalError
from edition.work.gathering import Crew, Lost, Stopped, gather
from edition.work.processes import Pool
from edition.work.progress import line


def doubled(number: int) -> int:
    return 2 * number


def fatal(task: tuple[str, int]) -> int:
    """Dies of 3, always; of 5, once."""
    folder, number = task
    tried = Path(folder) / str(number)
    if number == 3 or (number == 5 and not tried.exists()):
        tried.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def hopeless(_: int) -> int:
    os._exit(1)


def slow(number: int) -> int:
    time.sleep(0.3)
    return number


def crew(said: list[str] | None = None) -> Crew:
    return Crew(lambda: Pool(2), lambda: 2, (said if said is not None else []).append)


def test_every_task_is_given_back_once_with_its_result() -> None:
    found = dict(gather(doubled, range(20), crew()))
    assert found == {number: 2 * number for number in range(20)}


def test_no_more_is_handed_out_than_is_worked_on() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    for n, _ in enumerate(gather(doubled, tasks(), crew()), 1):
        assert len(taken) <= n + 3


def test_a_task_that_kills_its_process_is_named_and_the_others_are_done(tmp_path: Path) -> None:
    said: list[str] = []
    found = dict(gather(fatal, [(str(tmp_path), number) for number in range(8)], crew(said)))
    assert {number: result for (_, number), result in found.items()} == {
        **{number: 2 * number for number in range(8)}, 3: Lost()}
    assert any("died" in sentence for sentence in said)


def test_processes_that_come_to_nothing_are_not_started_for_ever() -> None:
    with pytest.raises(InternalError, match="--jobs 1"):
        list(gather(hopeless, range(1000), crew()))


def test_no_process_outlives_the_one_that_started_it(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text("import os, signal, time\nfrom edition.work.processes import Pool\n"
                      "if __name__ == '__main__':\n    pool = Pool(1)\n"
                      "    print(pool.submit(os.getpid).result(), flush=True)\n"
                      "    os.kill(os.getpid(), signal.SIGKILL)\n")
    ended = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False,
                           env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)})
    child = Path(f"/proc/{int(ended.stdout)}")
    for _ in range(100):
        if not child.exists() or "\nState:\tZ" in (child / "status").read_text():
            return
        time.sleep(0.05)
    raise AssertionError("it lives on")


def test_ctrl_c_lets_what_has_begun_come_to_its_end() -> None:
    found = []
    with pytest.raises(Stopped):
        for task, _ in gather(slow, range(50), crew()):
            found.append(task)
            if len(found) == 1:
                os.kill(os.getpid(), signal.SIGINT)
    assert 2 <= len(found) <= 4
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_progress_tells_what_is_done_how_fast_and_how_long_it_takes() -> None:
    assert line(34, 1000, "documents", 11.0) == "34 of 1000 documents, 3.1 a second, 5:13 left"
    assert line(10, 100_000, "documents", 5.0) == "10 of 100000 documents, 2.0 a second, 13:53:15 left"
