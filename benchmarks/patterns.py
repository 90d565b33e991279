"""What a command imports and which regular expressions it compiles, noted from inside its process.

    python -m benchmarks.patterns OUT ARGUMENTS...     edition ARGUMENTS, and a JSON of what it cost into OUT
"""

from __future__ import annotations

import json
import re
import runpy
import sys
import time
from collections import defaultdict
from pathlib import Path
from types import FrameType
from typing import Any


class Patterns:
    """Seconds of CPU and number of the patterns each file compiled, while it was imported and later."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, bool], list[float]] = defaultdict(list)

    def listen(self) -> None:
        """Note every compilation from now on. Python keeps what it compiled: each pattern counts once."""
        compiler: Any = re._compiler  # type: ignore[attr-defined]
        compile_ = compiler.compile

        def noted(pattern: Any, flags: int = 0) -> Any:
            start = time.thread_time()
            made = compile_(pattern, flags)
            self.found[_caller(sys._getframe(1))].append(time.thread_time() - start)
            return made

        compiler.compile = noted


def _caller(frame: FrameType | None) -> tuple[str, bool]:
    """The file that asked for a pattern, and whether it was being imported. A library in C has no file of its own."""
    while frame and Path(frame.f_code.co_filename).parent.name == "re":
        frame = frame.f_back
    file, importing = frame.f_code.co_filename if frame else "?", False
    while frame and not importing:
        importing = frame.f_code.co_name == "<module>" and not frame.f_code.co_filename.endswith("cli.py")
        importing = importing and frame.f_globals.get("__name__") not in ("__main__", "runpy")
        frame = frame.f_back
    return file, importing


def main() -> None:
    out, patterns = Path(sys.argv[1]), Patterns()
    sys.argv = ["edition", *sys.argv[2:]]
    patterns.listen()
    try:
        runpy.run_module("edition.cli", run_name="__main__")
    except SystemExit:
        pass
    finally:
        rows = [[file, importing, len(each), sum(each)] for (file, importing), each in sorted(patterns.found.items())]
        out.write_text(json.dumps({"patterns": rows, "modules": sorted(sys.modules)}), encoding="utf-8")


if __name__ == "__main__":
    main()
