"""What a stylesheet is made of: its files (through xsl:include and xsl:import) and the parameters it declares.

Read with lxml, so that a misspelt parameter is caught before Saxon silently ignores it, and so that a changed module
is noticed. Nothing here runs a stylesheet: that is saxon.py.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from edition.errors import RenderError

_XSL = "{http://www.w3.org/1999/XSL/Transform}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The files of a stylesheet, entry file first, and the names of its global parameters."""

    files: tuple[Path, ...]
    params: frozenset[str]


def read_anatomy(stylesheet: Path) -> Anatomy:
    """Follow xsl:include and xsl:import from STYLESHEET. Raises RenderError where a file is missing or ill-formed."""
    files: dict[Path, None] = {}
    params: set[str] = set()
    waiting = [stylesheet.resolve()]
    while waiting:
        file = waiting.pop(0)
        if file in files:
            continue
        files[file] = None
        root = _root(file)
        params.update(param.get("name", "") for param in root.iterchildren(f"{_XSL}param"))
        waiting.extend(_modules(root, file))
    return Anatomy(tuple(files), frozenset(params))


def stamp(files: Iterable[Path]) -> Stamp:
    """Name, time and size of each file: differs when one of them was changed."""
    return tuple((str(file), stat.st_mtime_ns, stat.st_size) for file in files if (stat := file.stat()))


def refuse_unknown(names: Iterable[str], anatomy: Anatomy) -> None:
    """Raise RenderError for the first of NAMES that the stylesheet does not declare, with the nearest that it does."""
    for name in names:
        if name not in anatomy.params:
            near = difflib.get_close_matches(name, sorted(anatomy.params), 1)
            known = ", ".join(sorted(anatomy.params)) or "none"
            advice = f"Did you mean {near[0]}?" if near else f"It declares: {known}."
            raise RenderError(f"the stylesheet declares no parameter {name}. {advice}", path=anatomy.files[0])


def _root(file: Path) -> etree._Element:
    try:
        return etree.parse(str(file), _PARSER).getroot()
    except OSError as error:
        raise RenderError("the stylesheet is not there or cannot be read; check the path.", path=file) from error
    except etree.XMLSyntaxError as error:
        raise RenderError(f"the stylesheet is not well-formed: {error.msg}", path=file, line=error.lineno) from error


def _modules(root: etree._Element, file: Path) -> list[Path]:
    linked = [*root.iterchildren(f"{_XSL}import"), *root.iterchildren(f"{_XSL}include")]
    targets = [urlsplit(urljoin(file.as_uri(), link.get("href", ""))) for link in linked]
    return [Path(unquote(target.path)) for target in targets if target.scheme == "file"]
