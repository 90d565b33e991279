"""The phases of a build, each by the public function that the command line calls."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measuring import ROOT, Run
from benchmarks.plain import Facts, pages

if TYPE_CHECKING:
    from edition.project import Project

UNSEEN = "print, unseen"  # measured once in a process: the second time it is seen


def reading(folder: Path) -> Run:
    """Text to blocks."""
    from edition.reading.layout import read_document
    from edition.reading.source import read_seed
    sources = [read_seed(path) for path in project_in(folder).seeds.values()]
    return lambda: [read_document(source) for source in sources]


def authority(folder: Path) -> Run:
    """Authority files read (warm: known from the first call) and the matcher of names built."""
    from edition.authority import load_authority
    from edition.reading.names import Names
    project = project_in(folder)
    return lambda: Names(load_authority(project.authority))


def convert(folder: Path) -> Run:
    """Seeds to TEI, in memory; authority files read and the matcher built once."""
    from edition.authority import load_authority
    from edition.encoding.conversion import convert as one
    from edition.reading.names import Names
    from edition.reading.source import read_seed
    project = project_in(folder)
    listed = load_authority(project.authority)
    names = Names(listed)
    sources = [read_seed(path) for path in project.seeds.values()]
    return lambda: [one(source, listed, names, project.config) for source in sources]


def check(folder: Path) -> Run:
    """Grammar, rules, links, accounting and drift of every TEI file, as a build does it."""
    from edition.commands.check import check_project
    project = project_in(folder)
    return lambda: check_project(project)


def html(folder: Path) -> Run:
    """TEI to the whole site with its search index, written to disk."""
    from edition.rendering.html import render_site
    project, files = project_in(folder), tei(folder)
    return lambda: render_site(files, folder / "build" / "html", project.config)


def html_unsearched(folder: Path) -> Run:
    """The same without the search index, which another program makes."""
    from dataclasses import replace

    from edition.rendering.html import render_site
    project, files = project_in(folder), tei(folder)
    config = replace(project.config, html=replace(project.config.html, search=False))
    return lambda: render_site(files, folder / "build" / "html", config)


def print_(folder: Path) -> Run:
    """TEI to the archival PDF of every document, in memory."""
    from edition.rendering.print import set_book
    from edition.rendering.print_options import from_config
    files, options = tei(folder), from_config(project_in(folder).config.print)
    return lambda: pages([set_book([path], options).pdf for path in files])


def print_changed(folder: Path) -> Run:
    """The same with a word changed in the middle each time, so that Typst cannot just remember."""
    from edition.rendering.print import set_book
    from edition.rendering.print_options import from_config
    path, options = tei(folder)[0], from_config(project_in(folder).config.print)
    data, changes = path.read_bytes(), iter(range(10_000))
    copy = folder / "changed.xml"

    def run() -> Facts:
        copy.write_bytes(changed(data, b"</p>", next(changes)))
        return pages([set_book([copy], options).pdf])

    return run


def print_unseen(folder: Path) -> Run:
    """The same in a process that has set another document before (other/, or else the first edition), but not this."""
    from edition.rendering.print import set_book
    from edition.rendering.print_options import from_config
    options = from_config(project_in(folder).config.print)
    set_book([min((folder / "other").glob("*.xml"), default=None) or min((ROOT / "tei").glob("*.xml"))], options)
    return print_(folder)


def epub(folder: Path) -> Run:
    """TEI to the e-book of every document."""
    from edition.rendering.epub import render_epub
    files = tei(folder)
    return lambda: [render_epub(path, folder / "build" / "epub") for path in files]


def changed(data: bytes, end: bytes, number: int) -> bytes:
    """DATA with a word more before the END of a paragraph in its middle."""
    at = data.find(end, len(data) // 2)
    return data[:at] + b" changed%d" % number + data[at:]


def tei(folder: Path) -> list[Path]:
    """The TEI files of a project."""
    return sorted((folder / "tei").glob("*.xml"))


def project_in(folder: Path) -> Project:
    """The project in FOLDER."""
    from edition.project import find_project
    return find_project(folder)


PHASES: dict[str, Callable[[Path], Run]] = {
    "reading": reading, "authority": authority, "convert": convert, "check": check, "html": html,
    "html, no search": html_unsearched, "print": print_, "print, a word changed": print_changed, UNSEEN: print_unseen,
    "epub": epub,
}
