"""One thing measured in this process, its figures as a line of JSON: python -m benchmarks.once NAME PROJECT."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.measuring import measure_here
from benchmarks.things import THINGS
from benchmarks.things.phases import UNSEEN


def main() -> None:
    name, folder = sys.argv[1], Path(sys.argv[2])
    try:
        figures = measure_here(name, lambda: THINGS[name](folder), single=name.endswith(UNSEEN))
    except ModuleNotFoundError as missing:
        if str(missing.name).split(".")[0] in {"edition", "benchmarks"}:
            raise  # not missing but broken
        sys.exit(f"not installed: {missing.name}")
    print(json.dumps(asdict(figures)))


if __name__ == "__main__":
    main()
