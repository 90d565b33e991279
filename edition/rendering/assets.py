"""Style sheet, scripts and fonts of the site, as they travel with it."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from pathlib import Path

from edition.config import FILE_NAME, ProjectConfig
from edition.errors import ConfigError
from edition.rendering.folders import Files
from edition.rendering.fonts import font_files
from edition.rendering.theme import theme
from edition.resources import resource

_PICTURES = {".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"}
_OTHERS = frozenset(["print", "epub"])  # what belongs to the other outputs
_INLINED = re.compile(rb"url\((fonts/[\w-]+-latin-400-normal\.woff2)\)")


def assets(config: ProjectConfig, folder: Path | None = None) -> Files:
    """All of them by path. The face of the running text is put into the style sheet itself: it is there with the first
    line of text, so nothing jumps when it would have come later, and it works from a folder on disk."""
    root = resource("xslt", "assets")
    paths = [path for path in sorted(root.rglob("*")) if path.is_file() and _OTHERS.isdisjoint(path.parts)]
    found = {f"assets/{path.relative_to(root).as_posix()}": path.read_bytes() for path in paths}
    found["assets/edition.css"] = _INLINED.sub(lambda m: _as_data(found, m[1]), found["assets/edition.css"])
    custom = theme(config.html)
    found |= {"assets/theme.css": custom.encode()} if custom else {}
    own = font_files(config.html, folder) if folder else {}
    return found | own | (_logo(config, folder) if folder and config.html.logo else {})


def logo_name(config: ProjectConfig) -> str:
    """Where the project's logo stands in the site; empty without one."""
    return f"assets/logo{Path(config.html.logo).suffix.lower()}" if config.html.logo else ""


def _logo(config: ProjectConfig, folder: Path) -> Files:
    path = (folder / (config.html.logo or "")).resolve()
    if path.suffix.lower() not in _PICTURES or not path.is_relative_to(folder.resolve()) or not path.is_file():
        kinds = ", ".join(sorted(_PICTURES))
        message = f"`html.logo` should be a picture in the project's folder ({kinds}), not {config.html.logo!r}."
        raise ConfigError(message, path=folder / FILE_NAME)
    return {logo_name(config): path.read_bytes()}


def _as_data(found: Mapping[str, bytes], name: bytes) -> bytes:
    data = found[f"assets/{name.decode()}"]
    return b"url(data:font/woff2;base64," + base64.b64encode(data) + b")"
