"""Processes beside this one, started afresh: Saxon and Typst do not survive a fork.

They leave Ctrl-C to the process that started them, which decides when to stop; they end when it ends, however that
comes about; and they load nothing before they are asked.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Any, TypeVar

ResultT = TypeVar("ResultT")


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool(ProcessPoolExecutor):
    """NUMBER processes, started when first needed. YIELDING ones let others go first where processors are short."""

    def __init__(self, number: int, *, yielding: bool = False) -> None:
        super().__init__(number, mp_context=get_context("spawn"), initializer=_begin, initargs=(yielding,))
        self.number = number

    def submit(self, function: Callable[..., ResultT], /, *given: Any, **named: Any) -> Future[ResultT]:
        """As any executor's; a process started by it does not hear Ctrl-C."""
        with _deaf():
            return super().submit(function, *given, **named)


def _begin(yielding: bool) -> None:
    if yielding and hasattr(os, "nice"):
        os.nice(5)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent.sentinel,), daemon=True).start()


def _leave_with(sentinel: int) -> None:
    """A process whose parent was killed would wait for work for ever."""
    wait([sentinel])
    os._exit(1)


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """What is blocked here is blocked in a process that is started meanwhile, from its first moment."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
