"""The web edition: TEI files in, a folder of static files out, the same bytes for the same input (law L8).

Everything is rendered in memory first and then put in place as a whole, so a run that fails leaves the earlier site
as it was (law L9). What a page looks like is decided in xslt/; this module knows only which stylesheet makes which
files and where they go. The search index is search.py, the preview serve.py.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from edition.config import ProjectConfig
from edition.encoding.document import parse
from edition.errors import RenderError
from edition.rendering import saxon
from edition.rendering.folders import replace_folder
from edition.rendering.overriding import stylesheet
from edition.rendering.theme import theme
from edition.resources import resource

Files = dict[str, bytes]

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_INLINED = re.compile(rb"url\((fonts/[\w-]+-latin-400-normal\.woff2)\)")


def render_html(tei_path: Path, out: Path, config: ProjectConfig, own_xslt: Path | None = None) -> list[Path]:
    """Write the site of one document to OUT and return what was written.

    OWN_XSLT is the project's own xslt/ folder, if it has one. Raises TeiError or RenderError; OUT is then untouched.
    """
    return render_site([tei_path], out, config, own_xslt)


def render_site(
    tei_paths: Sequence[Path], out: Path, config: ProjectConfig, own_xslt: Path | None = None
) -> list[Path]:
    """Write the site of all documents to OUT: their pages, then what the whole project shares."""
    files = assets(config)
    options = parameters(config, own_xslt)
    for path in tei_paths:
        folder = identifier(path)
        pages = saxon.transform_all(path, stylesheet("html.xsl", own_xslt), options).documents
        files |= {f"{folder}/{name}": data for name, data in pages.items()}
    return replace_folder(out, files)


def identifier(tei_path: Path) -> str:
    """The xml:id of a TEI file, which names its folder. Raises RenderError when it has none."""
    found = parse(tei_path).getroot().get(_XML_ID)
    if not found:
        raise RenderError("TEI has no xml:id, so its pages have no address. Give the root element one.", path=tei_path)
    return found


def parameters(config: ProjectConfig, own_xslt: Path | None) -> dict[str, saxon.Value]:
    """What the stylesheets are told of the project."""
    words = own_xslt / "words.xml" if own_xslt else None
    return {
        "site-title": config.title,
        "base-url": (config.base_url or "").rstrip("/"),
        "language": config.language,
        "own-words": words.resolve().as_uri() if words and words.exists() else "",
        "theme": "assets/theme.css" if theme(config.html) else "",
    }


def assets(config: ProjectConfig) -> Files:
    """Style sheet, script and fonts. The face of the running text travels inside the style sheet: no later jump."""
    root = resource("xslt", "assets")
    paths = [path for path in sorted(root.rglob("*")) if path.is_file()]
    found = {f"assets/{path.relative_to(root).as_posix()}": path.read_bytes() for path in paths}
    found["assets/edition.css"] = _INLINED.sub(lambda m: _as_data(found, m[1]), found["assets/edition.css"])
    custom = theme(config.html)
    return found | ({"assets/theme.css": custom.encode()} if custom else {})


def _as_data(found: Mapping[str, bytes], name: bytes) -> bytes:
    data = found[f"assets/{name.decode()}"]
    return b"url(data:font/woff2;base64," + base64.b64encode(data) + b")"
