"""One function over many tasks, and what came of each as soon as it is there, whatever happens to the processes.

    for task, result in gather(make, tasks, pool): ...

Only as many tasks are handed out as are worked on, so that a million of them cost no memory, and so that it is known
which were at work when a process died: those are done again, one at a time, and one that kills its process again is
given back as Lost.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from types import FrameType
from typing import Generic, TypeVar

from edition.errors import InternalError

TaskT = TypeVar("TaskT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class Lost:
    """No result: the processes that had the task died, each time."""


class Stopped(KeyboardInterrupt):
    """Somebody pressed Ctrl-C; what had been begun has been finished and given back."""


@dataclass
class Crew:
    """Who does the work: a NEW executor when one is needed, and how many tasks it takes AT ONCE.

    What should be known while it works is SAID. FATAL: what an executor raises that has tried a task often enough.
    """

    new: Callable[[], Executor]
    at_once: Callable[[], int]
    said: Callable[[str], None] = field(default=lambda _: None)
    fatal: tuple[type[BaseException], ...] = ()


def gather(
    function: Callable[[TaskT], ResultT], tasks: Iterable[TaskT], crew: Crew
) -> Iterator[tuple[TaskT, ResultT | Lost]]:
    """Each of TASKS with what FUNCTION made of it, in the order of completion.

    Raises what FUNCTION raises; Stopped; InternalError where no process comes to anything.
    """
    waiting, done = iter(tasks), 0
    with _stoppable() as stop:
        while not stop.is_set():
            suspects: list[TaskT] = []
            for task, result in _Turn(function, crew, stop, suspects).run(waiting):
                yield task, result
                done += 1
            if not suspects:
                break
            crew.said(f"a worker process died; {len(suspects)} of its tasks are done again")
            for suspect in suspects:
                for task, result in _alone(function, suspect, crew):
                    yield task, result
                    done += not isinstance(result, Lost)
            if not done:
                raise InternalError("worker processes cannot work here; do without them: --jobs 1.")
        if stop.is_set():
            raise Stopped


def _alone(
    function: Callable[[TaskT], ResultT], task: TaskT, crew: Crew
) -> Iterator[tuple[TaskT, ResultT | Lost]]:
    """In a process of its own, so that it is known who is to blame."""
    with crew.new() as pool:
        try:
            yield task, pool.submit(function, task).result()
        except (BrokenExecutor, CancelledError):
            yield task, Lost()


@dataclass
class _Turn(Generic[TaskT, ResultT]):
    """As long as one executor lives."""

    function: Callable[[TaskT], ResultT]
    crew: Crew
    stop: threading.Event
    suspects: list[TaskT]
    running: dict[Future[ResultT], TaskT] = field(default_factory=dict)

    def run(self, waiting: Iterator[TaskT]) -> Iterator[tuple[TaskT, ResultT | Lost]]:
        with self.crew.new() as pool:
            self._hand_out(pool, waiting)
            while self.running:
                done, _ = wait(self.running, timeout=0.5, return_when=FIRST_COMPLETED)
                found = [(task, future) for future in done if (task := self.running.pop(future)) is not None]
                for task, future in found:
                    yield from self._taken(task, future)
                if not self.stop.is_set() and not self.suspects:
                    self._hand_out(pool, waiting)

    def _taken(self, task: TaskT, future: Future[ResultT]) -> Iterator[tuple[TaskT, ResultT | Lost]]:
        try:
            yield task, future.result()
        except (BrokenExecutor, CancelledError):
            self.suspects.append(task)
        except self.crew.fatal:
            yield task, Lost()

    def _hand_out(self, pool: Executor, waiting: Iterator[TaskT]) -> None:
        for task in islice(waiting, max(0, self.crew.at_once() - len(self.running))):
            try:
                self.running[pool.submit(self.function, task)] = task
            except BrokenExecutor:
                self.suspects.append(task)
                return


@contextmanager
def _stoppable() -> Iterator[threading.Event]:
    """The first Ctrl-C asks to stop, the second insists. Only a program's first thread hears it."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = signal.getsignal(signal.SIGINT)

    def ask(_: int, __: FrameType | None) -> None:
        stop.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
