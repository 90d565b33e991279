"""Style sheet, scripts and fonts of the site, as they travel with it."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping

from edition.config import ProjectConfig
from edition.rendering.folders import Files
from edition.rendering.theme import theme
from edition.resources import resource

_INLINED = re.compile(rb"url\((fonts/[\w-]+-latin-400-normal\.woff2)\)")


def assets(config: ProjectConfig) -> Files:
    """All of them by path. The face of the running text is put into the style sheet itself: it is there with the first
    line of text, so nothing jumps when it would have come later, and it works from a folder on disk."""
    root = resource("xslt", "assets")
    paths = [path for path in sorted(root.rglob("*")) if path.is_file()]
    found = {f"assets/{path.relative_to(root).as_posix()}": path.read_bytes() for path in paths}
    found["assets/edition.css"] = _INLINED.sub(lambda m: _as_data(found, m[1]), found["assets/edition.css"])
    custom = theme(config.html)
    return found | ({"assets/theme.css": custom.encode()} if custom else {})


def _as_data(found: Mapping[str, bytes], name: bytes) -> bytes:
    data = found[f"assets/{name.decode()}"]
    return b"url(data:font/woff2;base64," + base64.b64encode(data) + b")"
