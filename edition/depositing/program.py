"""The programs that make outputs, and the exact state of our own: what can be made again with the same bytes."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

import edition
from edition.rendering.typesetting import typst_version
from edition.resources import resource


def programs() -> dict[str, str]:
    """The programs that made the outputs, with their versions."""
    return {"edition": edition.__version__, "SaxonC-HE": version("saxonche"), "Typst": typst_version()}


@cache
def fingerprint() -> str:
    """A hash of the program's own files and of the versions of what it stands on: equal where outputs are equal."""
    package = Path(edition.__file__).parent
    homes = ((package, "*.py"), (resource("xslt"), "*"), (resource("schema"), "*"))
    whole = hashlib.sha256("".join(f"{name} {number}\n" for name, number in sorted(programs().items())).encode())
    for home, pattern in homes:
        for path in sorted(p for p in home.rglob(pattern) if p.is_file() and "__pycache__" not in p.parts):
            whole.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()
