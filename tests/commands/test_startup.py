"""Heavy libraries are loaded when they are first needed: asking for help, and a build with nothing to do, need none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from edition.cli import main

HEAVY = ("lxml", "saxonche", "typst", "pikepdf", "ahocorasick", "spellchecker", "multiprocessing.pool")
CODE = """
import json, sys
from edition.cli import main
try:
    main(sys.argv[2:])
except SystemExit as end:
    status = end.code
print(json.dumps({"status": status, "loaded": [name for name in sys.argv[1].split() if name in sys.modules]}))
"""


def loaded(*arguments: str) -> tuple[int, list[str]]:
    """(exit code, heavy libraries) of edition ARGUMENTS in a process of its own."""
    command = [sys.executable, "-c", CODE, " ".join(HEAVY), *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1]
    found = json.loads(said)
    return found["status"] or 0, found["loaded"]


@pytest.mark.parametrize("command", [(), *((name,) for name in sorted(main.commands))], ids=" ".join)
def test_help_loads_no_heavy_library(command: tuple[str, ...]) -> None:
    assert loaded(*command, "--help") == (0, [])


def test_a_build_with_nothing_to_do_loads_no_heavy_library(tmp_path: Path) -> None:
    folder = str(tmp_path / "papers")
    assert loaded("new", folder)[0] == 0
    assert loaded("-C", folder, "build")[0] == 0
    assert loaded("-C", folder, "build") == (0, [])
