"""Other people's programs for the same work in the same run, where they are installed: print, TEI from text, dates."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from benchmarks import measuring
from benchmarks.cells import seconds, share, whole
from benchmarks.figures import Figures
from benchmarks.notebook import Notebook
from benchmarks.parts.tei_peers import tei_from_text
from benchmarks.plain import pages
from benchmarks.projects import EDITION, first_edition, invented
from benchmarks.sizes import Size
from benchmarks.watching import watch

TITLE = "Beside other programs"
MEANS = (
    "Commands from outside (cold), and warm inside one process where a program can be called from Python. Print: "
    "the words of the first edition, set by the others as plain justified paragraphs, by `edition print` as the "
    "whole book with notes, registers, index, tags and the attached TEI. A row without figures says how to "
    "install what is missing."
)
LATER = 'pip install "tei-edition[bench]"'
PLAIN = "one face, paragraphs; no notes, registers, index; "


PROGRAMS = {"Apache FOP, plain": "fop"}
MODULES = {"WeasyPrint, plain": "weasyprint", "dateparser": "dateparser"}


def measure(book: Notebook, folder: Path, size: Size) -> None:
    """Three tables."""
    project = first_edition(folder / "edition")
    _print(book, project, size.runs)
    tei_from_text(book, folder / "text", size.runs)
    _dates(book, folder / "dates", size.runs)


def _print(book: Notebook, project: Path, runs: int) -> None:
    ident = sorted((project / "plain").glob("*.fo"))[0].stem
    plain, out = f"plain/{ident}", project / "out.pdf"
    book.table("print", "s", "CPU s", "warm s", "peak MB", "pages", "what it does not do")
    book_, typst = f"build/print/{ident}.pdf", f"import typst; typst.compile('{plain}.typ', output='{out}')"
    rows: Sequence[tuple[str, Sequence[str], Path, str, str, str]] = (
        ("edition print", [*EDITION, "print", ident], project / book_, "print", "", ""),
        ("Typst, plain", [sys.executable, "-c", typst], out, "floor of print", f"{PLAIN}no PDF/A, no tags", ""),
        ("WeasyPrint, plain", [sys.executable, "-m", "weasyprint", f"{plain}.html", str(out)], out, "WeasyPrint",
         f"{PLAIN}no PDF/A, no tags", LATER),
        ("Apache FOP, plain", ["fop", f"{plain}.fo", str(out)], out, "", f"{PLAIN}no PDF/A, no tags, no hyphens",
         "apt-get install fop"),
    )
    for name, command, made, warm, lacks, install in rows:
        made.unlink(missing_ok=True)
        whole_row(book, name, lacks, install, partial(_printed, name, command, project, made, runs), warm, project)


def _printed(name: str, command: Sequence[str], project: Path, made: Path, runs: int) -> Figures:
    figures = watch(name, command, project, runs)
    return replace(figures, facts=figures.facts | pages([made.read_bytes()])())


def whole_row(book: Notebook, name: str, lacks: str, install: str, cold: Callable[[], Figures], warm: str,
              project: Path) -> None:
    """A program's figures, or how to get it."""
    figures = book.attempt(name, cold) if installed(name) else None
    if figures is None:
        return book.row(name, "", "", "", "", "", "not measured" if installed(name) else f"not installed: {install}")
    inside = book.attempt(f"{name}, warm", partial(measuring.measure, warm, project)) if warm else None
    book.fact(f"{name} s", figures.cold)
    return book.row(name, seconds(figures.cold), seconds(figures.cold_cpu), seconds(inside.warm if inside else None),
                    whole(figures.peak), whole(figures.facts.get("pages")), lacks)


def installed(name: str) -> bool:
    """Whether what a row is named after can be run here; ours always can."""
    program, module = PROGRAMS.get(name), MODULES.get(name)
    return (program is None or which(program) is not None) and (module is None or find_spec(module) is not None)


def _dates(book: Notebook, folder: Path, runs: int) -> None:
    project = invented(folder, 6, 40, 40, 8)
    book.table("dates", "words/s", "warm CPU s", "cold s", "planted", "found", "seen", "recall of values", "precision")
    for name, thing, install in (("edition", "our dates", ""), ("dateparser", "dateparser", LATER)):
        if not installed(name):
            book.row(name, *[""] * 7, f"not installed: {install}")
            continue
        figures = book.attempt(name, partial(measuring.measure, thing, project, runs))
        if figures is None or not figures.cpu:
            continue
        f = figures.facts
        speed, counted = whole(f["words"] / figures.cpu), [whole(f[key]) for key in ("planted", "found", "seen")]
        book.row(name, speed, seconds(figures.cpu), seconds(figures.cold), *counted,
                 share(f["right"] / f["planted"]), share(f["right"] / f["found"]))
        book.fact(f"{name} dates right", f["right"] / f["planted"])
