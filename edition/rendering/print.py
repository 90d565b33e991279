"""The printed edition: TEI by print.xsl to Typst source, by typesetting.py to a PDF, written whole or not at all.

    render_print(tei, out)                    build/print/ID.pdf, for an archive (PDF/A-3a and PDF/UA-1, TEI attached)
    render_print(tei, out, PrintOptions(press=True))      ID-press.pdf, for a printer

What the book says and how it looks is decided in xslt/; nothing here knows an element of TEI.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from edition.errors import RenderError
from edition.files import write_whole
from edition.findings import Finding, has_errors
from edition.rendering.manuscripts import Manuscript, read_manuscript, timestamp
from edition.rendering.overriding import stylesheet
from edition.rendering.print_folder import furnish, write_options
from edition.rendering.print_options import BODY_FONT, PrintOptions, generated_language
from edition.rendering.print_problems import Sources, findings_of
from edition.rendering.rehearsal import leave_draft
from edition.rendering.saxon import transform
from edition.rendering.typesetting import ARCHIVE, PRESS, Typeset, typeset, typst_version


@dataclass(frozen=True, slots=True)
class Printed:
    """A book: its bytes, unless a finding forbids them."""

    pdf: bytes | None
    findings: list[Finding]


def render_print(
    tei: Path | Sequence[Path], out: Path, options: PrintOptions | None = None, *,
    title: str = "", xslt: Path | None = None, findings: list[Finding] | None = None, drafts: Path | None = None,
) -> list[Path]:  # fmt: skip
    """Print one TEI file, or several as one volume called TITLE, into the folder OUT; the paths written.

    FINDINGS receives what is wrong with the book; an error there means nothing was written. Without it such an error
    is raised as RenderError. XSLT is a folder with a print.xsl of the project's own. DRAFTS is a folder for what
    Typst read, by which the same book is set faster next time (rehearsal.py).
    """
    options = options or PrintOptions()
    paths = [tei] if isinstance(tei, Path) else list(tei)
    printed = set_book(paths, options, title=title, xslt=xslt, draft=drafts and drafts / paths[0].stem)
    if findings is not None:
        findings.extend(printed.findings)
    if printed.pdf is None:
        if findings is None:
            raise RenderError("; ".join(str(finding) for finding in printed.findings if has_errors([finding])))
        return []
    kind = "-press" if options.press else "-proof" if options.proof else ""
    target = out / f"{paths[0].stem if len(paths) == 1 else 'volume'}{kind}.pdf"
    write_whole(target, printed.pdf)
    return [target]


def set_book(paths: Sequence[Path], options: PrintOptions, *, title: str = "", xslt: Path | None = None,
             draft: Path | None = None) -> Printed:
    """The book as bytes, with what was found on the way."""
    manuscripts = [read_manuscript(path) for path in paths]
    source = typst_source(manuscripts, options, stylesheet("print.xsl", xslt), title)
    stamp = timestamp(manuscripts)
    with tempfile.TemporaryDirectory(prefix="edition-print-") as name:
        folder = Path(name)
        furnish(folder, manuscripts, source, xslt)
        printed = _set(folder, manuscripts, source, options, stamp)
        if draft is not None:
            leave_draft(folder, draft)
        return printed


def typst_source(manuscripts: Sequence[Manuscript], options: PrintOptions, sheet: Path, title: str = "") -> str:
    """What print.xsl makes of the TEI."""
    tools = f"edition {version('tei-edition')}, Typst {typst_version()}, SaxonC-HE {version('saxonche')}"
    params: dict[str, str | Sequence[str]] = {
        "language": options.language or generated_language(manuscripts[0].language),
        "sections": options.sections,
        "quotes": options.quotes,
        "tools": [tools],
        "checksums": [hashlib.sha256(manuscript.data).hexdigest() for manuscript in manuscripts],
        "more": [m.path.resolve().as_uri() for m in manuscripts[1:]],
        "volume-title": title,
    }
    return transform(manuscripts[0].path, sheet, params)


def _set(folder: Path, manuscripts: Sequence[Manuscript], source: str, options: PrintOptions, stamp: int) -> Printed:
    sources = Sources(source.splitlines(), {manuscript.ident: manuscript.path for manuscript in manuscripts})
    main = folder / "main.typ"
    archive = _archive(main, options, stamp)
    found = findings_of(archive.problems, sources)
    if has_errors(found) or archive.pdf is None:
        return Printed(None, found)
    if not options.press:
        return Printed(archive.pdf, found)
    # Only the archive's standards refuse a missing glyph, so the press file is set when the archive's has passed.
    from edition.rendering.press import finish

    write_options(folder, options, stamp, faces(archive.pdf, options), press=True)
    press = typeset(main, PRESS, stamp, options.fonts)
    found += findings_of(press.problems, sources)
    return Printed(press.pdf and finish(press.pdf, options.bleed, options.icc_profile), list(dict.fromkeys(found)))


def _archive(main: Path, options: PrintOptions, stamp: int) -> Typeset:
    """The book for an archive; again, when the colophon named a face that turned out not to be needed."""
    write_options(main.parent, options, stamp, options.faces, press=False)
    archive = typeset(main, ARCHIVE, stamp, options.fonts)
    used = options.faces if archive.pdf is None else faces(archive.pdf, options)
    if used == options.faces:
        return archive
    write_options(main.parent, options, stamp, used, press=False)
    return typeset(main, ARCHIVE, stamp, options.fonts)


def faces(pdf: bytes, options: PrintOptions) -> tuple[str, ...]:
    """The text faces of the book PDF: our own stands in for a configured one only where that lacks a sign."""
    needed = BODY_FONT.replace(" ", "").encode() in pdf
    return tuple(face for face in options.faces if face != BODY_FONT or needed)
