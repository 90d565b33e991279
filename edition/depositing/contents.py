"""What a package holds and where. Its data/ is a project's folder too: `edition build` works in it when unpacked."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from edition.depositing.payload import Item
from edition.errors import DepositError
from edition.project import Project
from edition.reading.source import read_seed
from edition.rendering.overriding import own_xslt
from edition.resources import resource

_SCHEMA = {
    "edition.odd": "the schema as it was written, with its prose (TEI ODD)",
    "edition.rng": "the grammar of the TEI files (RELAX NG)",
    "edition.sch": "the rules of the TEI files (Schematron)",
    "edition-rules.xsl": "the rules as XSLT, for processors without Schematron",
    "edition-guide.html": "what every element and attribute means here",
}
_SETTINGS = {"edition.yaml": "the settings of the edition", "accepted.yaml": "findings that were accepted"}
_OUTPUTS = {
    "pdf": "the book as PDF/A-3a, with the TEI attached", "epub": "the e-book (EPUB 3)",
    "text": "the text without marks, notes at the end", "html": "the web edition",
}  # fmt: skip


def seeds_of(project: Project) -> dict[str, Path]:
    """The seed of every document, by the document's name."""
    return {read_seed(path).ident: path for path in project.seeds.values()}


def contents(project: Project, names: Sequence[str], seeds: Mapping[str, Path], made: Path) -> list[Item]:
    """The files of the edition itself: what it is made from, the TEI, and what was MADE of it."""
    own = [*_source(project, names, seeds), *_canonical(project, names, seeds)]
    items = [*own, *_schema(project), *_made(made, names)]
    for item in items:
        if "\n" in item.path or "\r" in item.path or "\\" in item.path:
            raise DepositError(f"the file name {item.path!r} cannot stand in an archive. Give it another.")
    return items


def _source(project: Project, names: Sequence[str], seeds: Mapping[str, Path]) -> Iterator[Item]:
    folder = project.folder
    for name in names:
        seed = seeds.get(name)
        if seed is not None:
            yield Item(project.shown(seed), seed, "the source: text of the OCR, as it was received", licence="source")
        for path in sorted((folder / "seeds").glob(f"{_escaped(name)}.*.yaml")):
            yield Item(project.shown(path), path, "what people have decided or corrected in this text")
        for path in project.annotations(name):
            yield Item(project.shown(path), path, "names found outside the program, as further evidence")
        base = project.converted(name)
        if base.exists():
            yield Item(project.shown(base), base, "what the converter last wrote, before people's hands",
                       (project.shown(seed),) if seed else (), "encode")
    for path in _files(project.authority):
        yield Item(project.shown(path), path, "authority file: who and what the texts name")
    for name, about in _SETTINGS.items():
        if (folder / name).exists():
            yield Item(name, folder / name, about)
    for path in _files(own_xslt(folder)):
        yield Item(project.shown(path), path, "stylesheet of this edition, in front of the program's own")
    logo = project.config.html.logo
    if logo and (folder / logo).is_file():
        yield Item(project.shown(folder / logo), folder / logo, "the mark of the edition")


def _canonical(project: Project, names: Sequence[str], seeds: Mapping[str, Path]) -> Iterator[Item]:
    authority = tuple(project.shown(path) for path in _files(project.authority))
    for name in names:
        seed = (project.shown(seeds[name]),) if name in seeds else ()
        yield Item(f"tei/{name}.xml", project.tei(name), "the edition: TEI P5", (*seed, *authority), "encode")


def _schema(project: Project) -> Iterator[Item]:
    own = project.folder / "schema"
    home = own if (own / "edition.rng").is_file() else resource("schema")
    for name, about in _SCHEMA.items():
        if (home / name).is_file():
            derived = ("schema/edition.odd",) if name != "edition.odd" else ()
            yield Item(f"schema/{name}", home / name, about, derived, "derive" if derived else "", licence="CC0-1.0")


def _made(made: Path, names: Sequence[str]) -> Iterator[Item]:
    every = tuple(f"tei/{name}.xml" for name in names)
    for kind, about in _OUTPUTS.items():
        for path in _files(made / kind):
            inside = path.relative_to(made).as_posix()
            own = tuple(tei for tei in every if Path(tei).stem == path.stem) if kind != "html" else ()
            yield Item(inside, path, _page(inside) or about, own or every, kind, _licence(inside))


def _page(path: str) -> str:
    """What a file of the site is, where it is more than a page."""
    if path == "html/index.html":
        return "the web edition: begin here"
    if path.startswith("html/assets/"):
        return "style, script or typeface of the web edition"
    if path.startswith("html/dts/"):
        return "Distributed Text Services, for programs that read texts"
    return ""


def _licence(path: str) -> str | None:
    """Scripts and styles are the program's, typefaces their makers'."""
    if path.startswith("html/assets/fonts/"):
        return "OFL-1.1"
    return "MIT" if path.startswith("html/assets/") else None


def _files(folder: Path | None) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file()) if folder and folder.is_dir() else []


def _escaped(name: str) -> str:
    return glob.escape(name)
