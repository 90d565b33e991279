"""For each phase the least that any program would have to do with the same libraries and the same words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.measuring import Run
from benchmarks.plain import pages
from benchmarks.things.phases import UNSEEN, changed, tei

_IDENTITY = Path(__file__).resolve().parent.parent / "identity.xsl"


def reading(folder: Path) -> Run:
    """The seeds read and cut into words at white space."""
    seeds = sorted((folder / "seeds").glob("*.txt"))
    return lambda: [path.read_bytes().decode().split() for path in seeds]


def convert(folder: Path) -> Run:
    """lxml reading and writing the same TEI."""
    from lxml import etree
    files = tei(folder)
    return lambda: [etree.tostring(etree.parse(path), encoding="utf-8") for path in files]


def check(folder: Path) -> Run:
    """lxml reading the same TEI and holding it to the same grammar, loaded once; no rules, links or accounting."""
    from lxml import etree

    from edition.resources import resource
    grammar, files = etree.RelaxNG(etree.parse(resource("schema", "edition.rng"))), tei(folder)
    return lambda: [grammar.validate(etree.parse(path)) for path in files]


def html(folder: Path) -> Run:
    """The same Saxon copying the same TEI."""
    from edition.rendering.saxon import transform
    files = tei(folder)
    return lambda: [transform(path, _IDENTITY) for path in files]


def print_(folder: Path) -> Run:
    """Typst setting the same words plain: one font, no notes, no registers, no tags."""
    import typst
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    sources = [path.read_bytes() for path in sorted((folder / "plain").glob("*.typ"))]
    return lambda: pages([bytes(typst.compile(source, font_paths=fonts)) for source in sources])


def print_changed(folder: Path) -> Run:
    """The same with a word changed in the middle each time: Typst remembers what it has set."""
    import typst
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    source = next(path.read_bytes() for path in sorted((folder / "plain").glob("*.typ")))
    changes = iter(range(10_000))
    return lambda: pages([bytes(typst.compile(changed(source, b'"\n\n', next(changes)), font_paths=fonts))])


def print_unseen(folder: Path) -> Run:
    """The same in a process that has set something else before."""
    import typst
    typst.compile(b"other words")
    return print_(folder)


FLOORED: dict[str, Callable[[Path], Run]] = {
    "reading": reading, "convert": convert, "check": check, "html": html, "html, no search": html, "print": print_,
    "print, a word changed": print_changed, UNSEEN: print_unseen,
}
FLOORS: dict[str, Callable[[Path], Run]] = {f"floor of {name}": floor for name, floor in FLOORED.items()}
