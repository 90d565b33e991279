"""`edition html`: the web edition of the project in build/html."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from edition.commands.encoded import require_tei as require_tei
from edition.commands.orders import PAGES
from edition.commands.outcomes import Outcomes
from edition.commands.planning import plan
from edition.commands.report import say
from edition.commands.seed_lines import SeedLines
from edition.commands.working import share
from edition.freshness import Record
from edition.project import Project
from edition.rendering.former_ids import former_ids
from edition.rendering.html import Shelf, identifier, is_collection, prepare_pages, render_site
from edition.rendering.overriding import own_xslt as own
from edition.work.hands import Hands


def run(project: Project, jobs: int | None = None) -> int:
    """Write the site and say where it is; the pages of the documents are made by JOBS processes."""
    require_tei(project)
    if jobs != 1:
        make_ahead(project, jobs)
    site = write_html(project)
    say(f"wrote {project.shown(site)} ({len(project.documents())} documents)")
    return 0


def make_ahead(project: Project, jobs: int | None) -> None:
    """Have the pages of all documents made that are not kept. What stands in the way, write_html will say."""
    record = Record(project.folder, project.build / ".made.json")
    outcomes = Outcomes(project, alone=False)
    try:
        orders = plan(project, (), record, [PAGES]).orders
        for _, steps in outcomes.each(share(orders, Hands(jobs)), len(orders)):
            for step in steps:
                record.take(step.name, step.made)
    finally:
        record.save()


def keep_pages(project: Project, name: str, between: tuple[str, str], among: int, booked: bool) -> Path:
    """Make the pages of one document beforehand, for the site to find them; where they are kept.

    BETWEEN: the xml:ids of the documents before and after it, AMONG how many it is. BOOKED: it has a book to
    download, or will have.
    """
    path = project.tei(name)
    ident = identifier(path)
    pdfs = {ident: path.read_bytes} if booked else {}  # whether there is one is all that the pages ask
    shelf = Shelf(project.config, own_xslt(project), pdfs, project.folder, project.build / ".pages",
                  former_ids(project, [path]), is_collection(among), SeedLines(project.folder))
    return prepare_pages(ident, path, [one for one in (between[0], ident, between[1]) if one], shelf)


Pdfs = Mapping[str, Callable[[], bytes]]


def write_html(project: Project, documents: Sequence[str] = (), pdfs: Pdfs | None = None) -> Path:
    """The site of DOCUMENTS, of every TEI file if none is named, with their books (by default those there are)."""
    out = project.build / "html"
    paths = [project.tei(name) for name in documents or require_tei(project)]
    render_site(
        paths, out, project.config, own_xslt(project), folder=project.folder, kept=project.build / ".pages",
        pdfs=printed(project, paths) if pdfs is None else pdfs, aliases=former_ids(project, paths),
        lines=SeedLines(project.folder),
    )
    return out


def printed(project: Project, paths: Sequence[Path]) -> Pdfs:
    """The books that are there, by the xml:id of their TEI."""
    books = {path: project.build / "print" / f"{path.stem}.pdf" for path in paths}
    return {identifier(path): book.read_bytes for path, book in books.items() if book.is_file()}


def own_xslt(project: Project) -> Path | None:
    """The project's own stylesheets, which go in front of ours."""
    return own(project.folder)
