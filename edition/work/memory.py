"""The memory of a process: how much it has taken at most, and how often it looks for what nobody holds any more."""

from __future__ import annotations

import contextlib
import gc
import sys

_OBJECTS = 50_000  # made since the last look; a document of 50 kB makes half a million, hardly any of them in circles


def most_memory() -> int:
    """In bytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(most) if sys.platform == "darwin" else int(most) * 1024


def look_seldom() -> None:
    """Look for unheld circles of objects less often than Python does: a tenth of a conversion went there."""
    gc.set_threshold(_OBJECTS)


def give_back() -> None:
    """Return to the system what this process has freed and keeps for later, where the C library can do that."""
    import ctypes  # here, because most runs never ask

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def shown(size: int) -> str:
    """In megabytes, for a sentence."""
    return f"{round(size / 1_000_000)} MB"
