"""The one door to Typst: a folder with Typst source in, a PDF and what Typst had to say out.

Fonts come from the wheel of Typst itself and from the folder named, never from the system; the clock is never read;
nothing is fetched. What a message means for the TEI is told in print_problems.py. Nothing else imports typst.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import typst

Standard = Literal["a-3a", "ua-1", "1.7"]

# The archive's two standards hold together: kept for ever, and read aloud.
ARCHIVE: tuple[Standard, ...] = ("a-3a", "ua-1")
PRESS: tuple[Standard, ...] = ("1.7",)

_REMEMBERED_RUNS = 11
_MUCH = 100_000  # bytes of the sources of books, of which Typst remembers about 40 MB
_remembered = 0  # bytes of sources set since Typst was last made to forget
ENGINE = threading.RLock()  # one book at a time; a rehearsal (rehearsal.py) comes to its end first

_PLACE = re.compile(r"┌─ (?P<file>[^\n:]+):(?P<line>\d+):(?P<column>\d+)")
_HEAD = re.compile(r"^(?=error: |warning: )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Problem:
    """One message of Typst: LINES are those of the main file that it names, innermost last; none is no line known."""

    serious: bool
    message: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Typeset:
    """PDF is None when Typst refused to write one; then a serious problem says why."""

    pdf: bytes | None
    problems: tuple[Problem, ...]


def typeset(main: Path, standards: Sequence[Standard], timestamp: int, fonts: Path | None = None) -> Typeset:
    """Set MAIN, whose folder is the root that Typst may read. TIMESTAMP is in seconds since 1970, UTC."""
    global _remembered
    try:
        with ENGINE:
            _remembered += main.stat().st_size
            pdf, warnings = typst.compile_with_warnings(
                main, root=main.parent, font_paths=_fonts(fonts), pdf_standards=list(standards), timestamp=timestamp,
                pdf_tags=tuple(standards) == ARCHIVE, package_path=main.parent, package_cache_path=main.parent,
            )  # fmt: skip
    except typst.TypstError as error:
        return Typeset(None, tuple(read_problems(error.diagnostic, main.name)))
    said = "".join(warning.diagnostic for warning in warnings)
    return Typeset(bytes(pdf), tuple(read_problems(said, main.name)))


def lay_out(main: Path, fonts: Path | None = None) -> None:
    """Lay out MAIN and write nothing. What Typst remembers of it serves the next book. Raises what Typst raises."""
    typst.query(main, "<nothing>", root=main.parent, font_paths=_fonts(fonts), package_path=main.parent,
                package_cache_path=main.parent)  # fmt: skip


def forget() -> None:
    """Give back what Typst remembers of the books it has set, once that is much: 40 MB for one of thirty pages.

    Typst drops what was not asked for in its last ten runs; a run of nothing costs a millisecond, and another for each
    such book that is remembered. So many short papers are forgotten together.
    """
    global _remembered
    with ENGINE:
        if _remembered < _MUCH:
            return
        for _ in range(_REMEMBERED_RUNS):
            typst.compile(b"", font_paths=_fonts(None), format="svg")
        _remembered = 0


def families(fonts: Path | None = None) -> list[str]:
    """The names of the typefaces there are: those of the wheel and those of the folder FONTS."""
    return sorted(_fonts(fonts).families())


def typst_version() -> str:
    """Of the wheel, for the colophon."""
    return version("typst")


def read_problems(diagnostic: str, main: str) -> list[Problem]:
    """The messages of Typst's report, in its order, each once."""
    pieces = _HEAD.split(diagnostic)[1:]
    return list(dict.fromkeys(_problem(piece, main) for piece in pieces))


def _problem(piece: str, main: str) -> Problem:
    kind, _, rest = piece.partition(": ")
    hints = re.findall(r"= hint: (.+)", rest)
    message = " ".join([rest.split("\n", 1)[0].strip(), *(f"({hint})" for hint in hints)])
    lines = [int(place["line"]) for place in _PLACE.finditer(piece) if Path(place["file"]).name == main]
    return Problem(kind == "error", message, tuple(lines))


@lru_cache(maxsize=4)
def _fonts(folder: Path | None) -> typst.Fonts:
    paths = [folder] if folder else []
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=paths)
