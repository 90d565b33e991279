"""How much memory a process has taken at most, so that a run can say it."""

from __future__ import annotations

import contextlib
import sys


def most_memory() -> int:
    """In bytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(most) if sys.platform == "darwin" else int(most) * 1024


def give_back() -> None:
    """Return to the system what this process has freed and keeps for later, where the C library can do that."""
    import ctypes  # here, because most runs never ask

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def shown(size: int) -> str:
    """In megabytes, for a sentence."""
    return f"{round(size / 1_000_000)} MB"
