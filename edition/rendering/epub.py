"""The edition as EPUB 3: TEI by epub.xsl to the files of a book, packed so that the same TEI gives the same bytes.

    render_epub(tei, out)                         build/epub/ID.epub
    render_epub([one, two], out, title="Papers")  build/epub/volume.epub

What the book holds and how its pages are written is decided in xslt/; here it is only packed.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from edition.files import write_whole
from edition.rendering.manuscripts import read_manuscript, timestamp
from edition.rendering.overriding import stylesheet
from edition.rendering.print_options import generated_language
from edition.rendering.saxon import transform_all
from edition.resources import resource

_MIMETYPE = b"application/epub+zip"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file knows no earlier time


def render_epub(
    tei: Path | Sequence[Path], out: Path, *, title: str = "", language: str | None = None, xslt: Path | None = None
) -> list[Path]:
    """Write the book of one TEI file, or of several as one volume called TITLE, into the folder OUT; the path written.

    LANGUAGE (en, de, fr) is that of the generated words; XSLT a folder with an epub.xsl of the project's own.
    Raises TeiError or RenderError; what was there then stays.
    """
    paths = [tei] if isinstance(tei, Path) else list(tei)
    manuscripts = [read_manuscript(path) for path in paths]
    changed = datetime.fromtimestamp(timestamp(manuscripts), UTC)
    idents = " ".join(manuscript.ident for manuscript in manuscripts)
    params: dict[str, str | Sequence[str]] = {
        "language": language or generated_language(manuscripts[0].language),
        "identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'urn:edition:{idents}')}",
        "modified": changed.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "more": [path.resolve().as_uri() for path in paths[1:]],
        "volume-title": title,
    }
    files = transform_all(paths[0], stylesheet("epub.xsl", xslt), params).documents
    files["EPUB/style.css"] = resource("xslt", "assets", "epub", "style.css").read_bytes()
    target = out / f"{paths[0].stem if len(paths) == 1 else 'volume'}.epub"
    write_whole(target, pack(files, changed))
    return [target]


def pack(files: Mapping[str, bytes], changed: datetime) -> bytes:
    """A zip as EPUB wants it: its type first and uncompressed; names in order, one date for all."""
    date = max(_EARLIEST, (changed.year, changed.month, changed.day, changed.hour, changed.minute, changed.second))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(_entry("mimetype", date), _MIMETYPE, zipfile.ZIP_STORED)
        for name in sorted(files):
            archive.writestr(_entry(name, date), files[name], zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def _entry(name: str, date: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date)
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o644 << 16
    return entry
