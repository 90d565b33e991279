"""The web edition: TEI files in, a folder of static files out, the same bytes for the same input (law L8).

Everything is rendered in memory first and then put in place as a whole, so a run that fails leaves the earlier site
as it was (law L9). What a page looks like is decided in xslt/; this module knows only which stylesheet makes which
files and where they go. Style sheets and fonts are assets.py, the search index is search.py, the preview serve.py.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from edition.config import ProjectConfig
from edition.encoding.document import XML_ID, parse
from edition.errors import RenderError
from edition.project import COLLECTION
from edition.rendering import saxon
from edition.rendering.assets import assets, logo_name
from edition.rendering.folders import Files, Offered, in_memory, replace_folder
from edition.rendering.kept import Bundler, Job, bundles, prepare
from edition.rendering.overriding import stylesheet
from edition.rendering.search import SearchIndex
from edition.rendering.theme import theme
from edition.resources import resource

_DECLARATION = re.compile(rb"^<\?xml[^>]*\?>")
_DIGEST = "digest.xml"
_AT_ROOT = "dts/"


class SourceLines(Protocol):
    """Which lines of its source each block of a TEI file stands on; made elsewhere, because pages open no source."""

    def mark(self, path: Path, /) -> str:
        """What the answer depends on beside the TEI at PATH."""

    def __call__(self, path: Path, /) -> Sequence[str]:
        """For each block with an id: "p-4=31-33"."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What stylesheets are told beside the TEI: the project's CONFIG, its own xslt/, the PDFs of documents by id.

    FOLDER is the project's, where its logo lies; KEPT a folder for pages that need not be made again. ALIASES: for the
    id of a document, ids in it that are gone, each with the one that answers for it. COLLECTION: as is_collection says.
    LINES: of the source, shown with the source as it stands.
    """

    config: ProjectConfig
    own_xslt: Path | None = None
    pdfs: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)
    folder: Path | None = None
    kept: Path | None = None
    aliases: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    collection: bool = False
    lines: SourceLines | None = None


def is_collection(documents: int) -> bool:
    """Whether a project has so many DOCUMENTS that lists over all of them are divided into pages."""
    return documents > COLLECTION


def render_html(tei_path: Path, out: Path, config: ProjectConfig, own_xslt: Path | None = None) -> list[Path]:
    """Write the site of one document to OUT and return what was written.

    OWN_XSLT is the project's own xslt/ folder, if it has one. Raises TeiError or RenderError; OUT is then untouched.
    """
    return render_site([tei_path], out, config, own_xslt)


def render_site(
    tei_paths: Sequence[Path], out: Path, config: ProjectConfig, own_xslt: Path | None = None,
    pdfs: Mapping[str, Callable[[], bytes]] | None = None, folder: Path | None = None, kept: Path | None = None,
    aliases: Mapping[str, Mapping[str, str]] | None = None, lines: SourceLines | None = None,
) -> list[Path]:
    """Write the site of all documents to OUT: their pages, then what the whole project shares.

    PDFS (xml:id -> what gives its bytes, asked last: it may still be in the making) are offered for download. FOLDER
    is the project's (for its logo), KEPT a folder for pages that need not be made again, ALIASES and LINES as in Shelf.
    """
    shelf = Shelf(config, own_xslt, pdfs or {}, folder, kept, aliases or {}, is_collection(len(tei_paths)), lines)
    return replace_folder(out, site_files(tei_paths, shelf))


def site_files(tei_paths: Sequence[Path], shelf: Shelf) -> Iterator[Offered]:
    """Every file of the site, by its path in it: some for each document, then what the project shares, search, books.

    As they are made, so that a thousand documents are not in memory at once.
    """
    order = {identifier(path): path for path in tei_paths}
    if len(order) < len(tei_paths):
        raise RenderError("two TEI files have the same xml:id, so their pages would have the same address.")
    yield assets(shelf.config, shelf.folder)
    digests: list[bytes] = []
    names = list(order)
    jobs = [(ident, path, document_options(ident, path, names, shelf)) for ident, path in order.items()]
    made = bundles(jobs, _Pages(shelf.own_xslt, shelf.lines), shelf.kept, shelf.own_xslt)
    for (ident, path, _), pages in zip(jobs, made, strict=True):
        here, digest = _placed(ident, path, pages, shelf)
        digests.append(digest)
        yield here
    yield from shared_files(digests, shelf)
    yield {f"{ident}/{ident}.pdf": pdf() for ident, pdf in shelf.pdfs.items() if ident in order}


def shared_files(digests: Sequence[bytes], shelf: Shelf) -> Iterator[Offered]:
    """What all documents share: pages, then the search index, which is made beside them."""
    if not shelf.config.html.search:
        yield project_files(digests, shelf)
        return
    with SearchIndex(digests, shelf.config.language, shelf.kept) as index:
        yield project_files(digests, shelf)
        yield index.files()


def document_pages(ident: str, path: Path, order: Sequence[str], shelf: Shelf) -> tuple[Offered, bytes]:
    """The files of one document by their path in the site, and its digest. ORDER: the ids of all documents."""
    job = (ident, path, document_options(ident, path, order, shelf))
    return _placed(ident, path, _Pages(shelf.own_xslt, shelf.lines)(job), shelf)


def prepare_pages(ident: str, path: Path, order: Sequence[str], shelf: Shelf) -> Path:
    """Make the pages of one document beforehand and return where they are kept for the site, in SHELF.kept.

    ORDER: its neighbours and itself.
    """
    job = (ident, path, document_options(ident, path, order, shelf))
    assert shelf.kept is not None
    return prepare(job, _Pages(shelf.own_xslt, shelf.lines), shelf.kept, shelf.own_xslt)


def document_options(ident: str, path: Path, order: Sequence[str], shelf: Shelf) -> dict[str, saxon.Value]:
    """What html.xsl is told for one document; instead of the lines, for now, what they depend on."""
    at = list(order).index(ident)
    return parameters(shelf) | {
        "lines": shelf.lines.mark(path) if shelf.lines else "",
        "pdf": f"{ident}.pdf" if ident in shelf.pdfs else "",
        "previous": order[at - 1] if at else "",
        "next": order[at + 1] if at + 1 < len(order) else "",
        "aliases": [f"{old}={heir}" for old, heir in sorted(shelf.aliases.get(ident, {}).items())],
    }


@dataclass(frozen=True, slots=True)
class _Pages(Bundler):
    """Renders one document; travels to worker processes."""

    own_xslt: Path | None
    lines: SourceLines | None = None

    def __call__(self, job: Job) -> Files:
        return saxon.transform_all(job[1], self._stylesheet(), self._told(job)).documents

    def write(self, job: Job, folder: Path) -> None:
        saxon.transform_into(folder, job[1], self._stylesheet(), self._told(job))

    def _stylesheet(self) -> Path:
        return stylesheet("html.xsl", self.own_xslt)

    def _told(self, job: Job) -> dict[str, saxon.Value]:
        _, path, said = job
        return {**said, "lines": self.lines(path) if self.lines else ()}


def _placed(ident: str, path: Path, pages: Offered, shelf: Shelf) -> tuple[Offered, bytes]:
    """Pages by their path in the site, with the files that are offered beside them; and the digest."""
    rest: dict[str, bytes | Path] = {name: data for name, data in pages.items() if name != _DIGEST}
    rest[f"{ident}.xml"] = path.read_bytes()
    placed = {name if name.startswith(_AT_ROOT) else f"{ident}/{name}": data for name, data in rest.items()}
    digest = pages[_DIGEST]
    return placed, digest if isinstance(digest, bytes) else digest.read_bytes()


def project_files(digests: Sequence[bytes], shelf: Shelf) -> Files:
    """Home, registers, chronology and the like, from the digests of all documents."""
    config = shelf.config
    options = parameters(shelf) | {
        "home-text": config.html.home or "",
        "series": config.series or "",
        "editors": [editor.name for editor in config.editors],
        "publisher": config.publisher or "",
    }
    with tempfile.TemporaryDirectory(prefix="edition-", dir=in_memory()) as folder:
        site = Path(folder) / "site.xml"  # a file, because Saxon would copy a string of many megabytes twice
        with site.open("wb") as file:
            file.write(b"<site>")
            file.writelines(_DECLARATION.sub(b"", digest, count=1) for digest in digests)
            file.write(b"</site>")
        pages = saxon.transform_all(site, stylesheet("site.xsl", shelf.own_xslt), options).documents
    return pages | {"guide.html": resource("schema", "edition-guide.html").read_bytes()}


def identifier(tei_path: Path) -> str:
    """The xml:id of a TEI file, which names its folder. Raises RenderError when it has none."""
    seen = tei_path.stat() if tei_path.is_file() else None
    found = _identifier(tei_path, seen and (seen.st_mtime_ns, seen.st_size))
    if not found:
        raise RenderError("TEI has no xml:id, so its pages have no address. Give the root element one.", path=tei_path)
    return found


@lru_cache(maxsize=10_000)
def _identifier(tei_path: Path, seen: tuple[int, int] | None) -> str:
    """As it stood in the file when it was SEEN: asked several times in one run."""
    return parse(tei_path).getroot().get(XML_ID) or ""


def parameters(shelf: Shelf) -> dict[str, saxon.Value]:
    """What every stylesheet is told of the project."""
    config = shelf.config
    words = shelf.own_xslt / "words.xml" if shelf.own_xslt else None
    return {
        "site-title": config.title,
        "base-url": (config.base_url or "").rstrip("/"),
        "language": config.language,
        "collection": shelf.collection,
        "own-words": words.resolve().as_uri() if words and words.exists() else "",
        "theme": "assets/theme.css" if theme(config.html) else "",
        "logo": logo_name(config) if shelf.folder else "",
    }
