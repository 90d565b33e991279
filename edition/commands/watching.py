"""`edition build --watch`: build, then again after each change, in processes that stay.

What a build costs that does little is starting: libraries, stylesheets, typefaces. Here they are loaded once, so that
a word changed in the TEI is in every output within the blink that it takes to look at them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from edition.commands.build import planned
from edition.commands.report import say
from edition.errors import EditionError
from edition.project import Project, find_project
from edition.work.desk import Desk
from edition.work.hands import Hands

Stamp = tuple[tuple[str, int, int], ...]
_POLL = 0.05  # seconds
_SHARE = 10  # looking takes a tenth of the time at most, however large the project
_SETTLED = 0.02  # seconds without a change after which a file is taken as written
_FOLDERS = ("seeds", "tei", "xslt", "schema")


def run(project: Project, wanted: Sequence[str] = (), *, why: bool = False, hands: Hands | None = None) -> int:
    """Build until Ctrl-C. What is wrong with a file is said, and waited for to be put right."""
    desk = Desk(stays=True)
    hands = replace(hands or Hands(), desk=desk)
    try:
        for first in changes(project.folder):
            _build(project.folder, wanted, why, hands, first)
    except KeyboardInterrupt:
        say("stopped; what was finished is kept.")
    finally:
        desk.close()
    return 0


def changes(folder: Path, wait: Callable[[float], None] = time.sleep) -> Iterator[bool]:
    """Once at the start (True), and after every change below FOLDER to what a build reads."""
    seen: Stamp | None = None
    while True:
        began = time.monotonic()
        now = watched(folder)
        if now == seen:
            wait(max(_POLL, _SHARE * (time.monotonic() - began)))
            continue
        while (later := _after(wait, folder)) != now:  # somebody is still writing
            now = later
        first, seen = seen is None, now
        yield first


def _after(wait: Callable[[float], None], folder: Path) -> Stamp:
    wait(_SETTLED)
    return watched(folder)


def watched(folder: Path) -> Stamp:
    """Path, time and size of everything in FOLDER that a build reads, but for typefaces."""
    below = (path for name in _FOLDERS for path in (folder / name).rglob("*"))
    found = []
    for path in sorted([*folder.glob("*.yaml"), *below]):
        try:
            stat = path.stat()
        except OSError:  # gone again, as an editor's own files are
            continue
        if path.is_file() and not path.name.startswith("."):
            found.append((str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(found)


def _build(folder: Path, wanted: Sequence[str], why: bool, hands: Hands, first: bool) -> None:
    """Build what is to be built and say how long it took; say nothing where nothing is, as after our own writing."""
    began = time.monotonic()
    try:
        with planned(find_project(folder), wanted) as build:
            build.work(hands)
            if not (first or build.reasons()):
                return
            build.tell(why)
    except EditionError as error:
        error.show()
    say(f"{time.monotonic() - began:.2f} s. Waiting for changes; Ctrl-C stops.")
