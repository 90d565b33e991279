"""What is measured: every phase of a build, and for each a floor, the least that any program would have to do.

    python -m benchmarks.phases NAME PROJECT      figures of one thing as JSON, from this process

Each entry prepares (libraries, inputs) and returns what is then called once cold and several times warm.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from benchmarks.measuring import measure_here

Run = Callable[[], object]
_HERE = Path(__file__).resolve().parent


def reading(folder: Path) -> Run:
    """Text to blocks."""
    from edition.reading.layout import read_document
    from edition.reading.source import read_seed
    sources = [read_seed(path) for path in _project(folder).seeds.values()]
    return lambda: [read_document(source) for source in sources]


def convert(folder: Path) -> Run:
    """Seeds to TEI, in memory; authority files read and the matcher built once."""
    from edition.authority import load_authority
    from edition.encoding.conversion import convert as one
    from edition.reading.names import Names
    from edition.reading.source import read_seed
    project = _project(folder)
    authority = load_authority(project.authority)
    names = Names(authority)
    sources = [read_seed(path) for path in project.seeds.values()]
    return lambda: [one(source, authority, names, project.config) for source in sources]


def authority(folder: Path) -> Run:
    """Authority files read and the matcher of names built."""
    from edition.authority import load_authority
    from edition.reading.names import Names
    project = _project(folder)
    return lambda: Names(load_authority(project.authority))


def check(folder: Path) -> Run:
    """Schema, rules, links and accounting of every TEI file."""
    from edition.commands.check import check_project
    project = _project(folder)
    return lambda: check_project(project)


def html(folder: Path) -> Run:
    """TEI to the whole site, written to disk; without the search index."""
    from edition.rendering.html import render_site
    project, files = _project(folder), _tei(folder)
    return lambda: render_site(files, folder / "build" / "html", project.config)


def print_(folder: Path) -> Run:
    """TEI to the archival PDF of every document, in memory."""
    from edition.rendering.print import set_book
    from edition.rendering.print_options import from_config
    project, files = _project(folder), _tei(folder)
    options = from_config(project.config.print)
    return lambda: [set_book([path], options) for path in files]


def floor_convert(folder: Path) -> Run:
    """lxml reading and writing the same TEI."""
    from lxml import etree
    files = _tei(folder)
    return lambda: [etree.tostring(etree.parse(path), encoding="utf-8") for path in files]


def floor_html(folder: Path) -> Run:
    """The same Saxon copying the same TEI."""
    from edition.rendering.saxon import transform
    files = _tei(folder)
    return lambda: [transform(path, _HERE / "identity.xsl") for path in files]


def floor_print(folder: Path) -> Run:
    """Typst setting the same words plain: one font, no notes, no registers."""
    import typst
    from lxml import etree
    roots = [etree.parse(path).getroot() for path in _tei(folder)]
    paragraphs = [[" ".join("".join(map(str, p.itertext())).split()) for p in root.iterfind("{*}text//{*}p")]
                  for root in roots]
    sources = ["#set par(justify: true)\n" + "\n\n".join("#" + json.dumps(p, ensure_ascii=False) for p in texts)
               for texts in paragraphs]
    return lambda: [typst.compile(source.encode()) for source in sources]


def _tei(folder: Path) -> list[Path]:
    return sorted((folder / "tei").glob("*.xml"))


def _project(folder: Path):  # type: ignore[no-untyped-def]  # imported late: its cost belongs to what is measured
    from edition.project import find_project
    return find_project(folder)


PHASES: dict[str, Callable[[Path], Run]] = {
    "reading": reading, "authority": authority, "convert": convert, "check": check,
    "html": html, "print": print_,
}
FLOOR: dict[str, Callable[[Path], Run]] = {
    "floor-convert": floor_convert, "floor-html": floor_html, "floor-print": floor_print,
}
FLOORS = {"convert": "floor-convert", "html": "floor-html", "print": "floor-print"}  # phase -> its floor


def main() -> None:
    name, folder = sys.argv[1], Path(sys.argv[2])
    thing = (PHASES | FLOOR)[name]
    print(json.dumps(asdict(measure_here(name, lambda: thing(folder)))))


if __name__ == "__main__":
    main()
