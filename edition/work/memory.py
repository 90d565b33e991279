"""How much memory a process has taken at most, so that a run can say it."""

from __future__ import annotations

import sys


def most_memory() -> int:
    """In bytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(most) if sys.platform == "darwin" else int(most) * 1024


def shown(size: int) -> str:
    """In megabytes, for a sentence."""
    return f"{round(size / 1_000_000)} MB"
