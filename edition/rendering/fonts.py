"""A project's own font files for the site: which there may be, what style sheet they make, and where they travel to.

    html:
      fonts:
        text: fonts/MySerif-Regular.woff2       also text-italic, text-bold, interface

A family that readers have on their machines needs no file: that is `html.font`.
"""

from __future__ import annotations

import difflib
from pathlib import Path

from edition.config import FILE_NAME, HtmlConfig
from edition.errors import ConfigError
from edition.rendering.folders import Files

_TEXT, _INTERFACE = "Edition Text", "Edition Interface"
_FACES = {
    "text": (_TEXT, "font-weight: 400"),
    "text-italic": (_TEXT, "font-weight: 400; font-style: italic"),
    "text-bold": (_TEXT, "font-weight: 600 700"),
    "interface": (_INTERFACE, "font-weight: 400 700"),
}
_FORMATS = {".woff2": "woff2", ".woff": "woff", ".ttf": "truetype", ".otf": "opentype"}
_SIGNS = (b"wOF2", b"wOFF", b"\x00\x01\x00\x00", b"OTTO", b"true")


def font_rules(config: HtmlConfig) -> list[str]:
    """A rule of the style sheet for each file. Raises ConfigError for a face we do not set or another kind of file."""
    return [_rule(face, config.fonts[face]) for face in sorted(config.fonts)]


def font_families(config: HtmlConfig) -> list[str]:
    """The custom properties that put the faces to use; what is missing of a face is set in ours."""
    fonts = config.fonts
    text = [f'--text-font: "{_TEXT}", {config.font or "Alegreya"}, serif'] if "text" in fonts else []
    return text + ([f'--ui-font: "{_INTERFACE}", system-ui, sans-serif'] if "interface" in fonts else [])


def font_files(config: HtmlConfig, folder: Path) -> Files:
    """The files by their path in the site. Raises ConfigError for one that is no font in the project's FOLDER."""
    return {f"assets/{_address(face, name)}": _read(face, name, folder) for face, name in sorted(config.fonts.items())}


def _rule(face: str, name: str) -> str:
    if face not in _FACES:
        near = difflib.get_close_matches(face, _FACES, 1, 0.5)
        remedy = f"Did you mean `{near[0]}`?" if near else f"Known are: {', '.join(_FACES)}."
        raise ConfigError(f"edition.yaml: unknown face `html.fonts.{face}`. {remedy}")
    family, style = _FACES[face]
    kind = _FORMATS.get(Path(name).suffix.lower())
    if kind is None:
        known = ", ".join(_FORMATS)
        raise ConfigError(f"edition.yaml: `html.fonts.{face}` should be a font file ({known}), not {name!r}. "
                          "The name of a family belongs to `html.font`.")
    source = f'src: url({_address(face, name)}) format("{kind}")'
    return f'@font-face {{ font-family: "{family}"; {source}; {style}; font-display: swap }}'


def _address(face: str, name: str) -> str:
    return f"fonts/own-{face}{Path(name).suffix.lower()}"


def _read(face: str, name: str, folder: Path) -> bytes:
    path = (folder / name).resolve()
    inside = path.is_relative_to(folder.resolve()) and path.is_file()
    data = path.read_bytes() if inside else b""
    if not data.startswith(_SIGNS):
        fault = "is no font" if inside else "is not in the project's folder"
        raise ConfigError(f"`html.fonts.{face}` {fault}: {name!r}. Put the font file there and name it from the folder "
                          "of edition.yaml.", path=folder / FILE_NAME)
    return data
