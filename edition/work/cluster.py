"""Many machines: the same functions on the workers of a Dask scheduler. The one door to distributed.

Documents and outputs lie on a file system that all machines see under the same path. Every worker has one thread
(Saxon asks for it) and the same version of the program.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from edition.errors import ConfigError
from edition.work.gathering import Crew

_ASKED_AGAIN = 5.0  # seconds after which it is asked how many workers there are
_EACH = 2  # tasks handed out for each worker, so that none waits for the next


@contextmanager
def cluster(address: str, version: Callable[[], str], said: Callable[[str], None]) -> Iterator[Crew]:
    """The workers of the scheduler at ADDRESS. VERSION must give the same on each as here. Raises ConfigError."""
    client = _client(address)
    try:
        _examine(client, address, version)
        yield Crew(lambda: _Borrowed(client), _Counting(client).tasks, said, _fatal())
    finally:
        client.close()


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise ConfigError("--scheduler needs the package distributed: pip install 'tei-edition[cluster]'.") from error
    try:
        return Client(address, timeout=10, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        reason = str(error).split("\n")[0] or type(error).__name__
        raise ConfigError(f"no scheduler answers at {address} ({reason}). Start one: dask scheduler.") from error


def _examine(client: Any, address: str, version: Callable[[], str]) -> None:
    """Refuse a cluster whose workers would do something else, or would stop in the middle of it."""
    threads: dict[str, int] = client.nthreads()
    if not threads:
        raise ConfigError(f"the scheduler at {address} has no workers. Start some: dask worker {address} --nthreads 1.")
    several = sorted(worker for worker, number in threads.items() if number != 1)
    if several:
        raise ConfigError(f"the worker {several[0]} has {threads[several[0]]} threads; start it with --nthreads 1.")
    try:
        found: dict[str, str] = client.run(version)
    except Exception as error:  # whatever a worker without the program says
        raise ConfigError(f"a worker of {address} cannot load the program ({error}). Install it there.") from error
    other = sorted(worker for worker, there in found.items() if there != version())
    if other:
        raise ConfigError(f"the worker {other[0]} has another version of the program or of what it stands on. "
                          "Install the same on every machine, then start its workers again.")


def _fatal() -> tuple[type[BaseException], ...]:
    """What is raised for a task whose workers died one after the other; distributed tries it on several."""
    from distributed.scheduler import KilledWorker

    return (KilledWorker,)


class _Counting:
    """How many tasks keep all workers busy; workers may come and go."""

    def __init__(self, client: Any) -> None:
        self.client, self.asked, self.number = client, 0.0, 1

    def tasks(self) -> int:
        """Asks the scheduler now and then."""
        if time.monotonic() - self.asked > _ASKED_AGAIN or not self.asked:
            self.asked, self.number = time.monotonic(), _EACH * max(1, len(self.client.nthreads()))
        return self.number


class _Borrowed(Executor):
    """The client's executor; leaving it does not close the client, and what has not begun is forgotten."""

    def __init__(self, client: Any) -> None:
        self._executor = client.get_executor(pure=False)

    def submit(self, function: Any, /, *given: Any, **named: Any) -> Any:
        """As any executor's."""
        return self._executor.submit(function, *given, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """What is running comes to its end on the workers; their results are written files."""
        self._executor.shutdown(wait=wait)
