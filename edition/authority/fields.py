"""What may stand under each key of an entry: one reader per key, used for every kind that has the key."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from xml.parsers import expat

import yaml

from edition.authority.dates import LifeDate, is_date, parse_date
from edition.authority.entries import Kind, Role
from edition.authority.nodes import control_character, items, line, pairs, scalar
from edition.config_values import is_language
from edition.errors import AuthorityError

Reader = Callable[[yaml.Node, Path], object]

_COMMON = ("id", "name", "forms", "native", "native_lang", "note", "same_as", "tei")
FIELDS: Mapping[Kind, tuple[str, ...]] = {
    "person": (*_COMMON, "born", "died", "roles"),
    "place": (*_COMMON, "type", "coordinates"),
    "org": (*_COMMON, "type", "part_of"),
    "title": (*_COMMON, "level"),
    "term": (*_COMMON, "type", "expansion"),
}


def read_field(key: str, node: yaml.Node, path: Path) -> object:
    """The typed value under KEY, None where nothing was typed; raises AuthorityError at the value's line."""
    if isinstance(node, yaml.ScalarNode) and scalar(node) is None:
        return None
    return _READERS.get(key, _text)(node, path)


def _text(node: yaml.Node, path: Path) -> str | None:
    try:
        value = scalar(node)
    except TypeError:
        raise AuthorityError("one piece of text was expected here.", path=path, line=line(node)) from None
    words = " ".join((value or "").split())
    found = control_character(words)
    if found:
        raise AuthorityError(f"control character {found} cannot stand in XML; remove it.", path=path, line=line(node))
    return words or None


def _texts(node: yaml.Node, path: Path) -> tuple[str, ...]:
    """A list of texts; a single text counts as a list of one. A text given twice is kept once."""
    nodes = [node] if isinstance(node, yaml.ScalarNode) else items(node, path)
    return tuple(dict.fromkeys(text for text in (_text(n, path) for n in nodes) if text))


def _urls(node: yaml.Node, path: Path) -> tuple[str, ...]:
    for url in _texts(node, path):
        if not _is_address(url):
            raise AuthorityError(
                f"'{url}' is no web address; same_as takes full ones such as https://www.wikidata.org/entity/Q1.",
                path=path, line=line(node))
    return _texts(node, path)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[x"
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", url)


def _date(node: yaml.Node, path: Path) -> LifeDate | None:
    if isinstance(node, yaml.MappingNode):
        return _bounds(node, path)
    text = _text(node, path)
    date = parse_date(text) if text else None
    if text and date is None:
        raise AuthorityError(
            f"'{text}' is no date we can read; write 1894-04-15, 1894-04, 1894, 1894?, 189X, 1894/1895 or "
            "{notBefore: 1894, notAfter: 1895}.", path=path, line=line(node))
    return date


def _bounds(node: yaml.MappingNode, path: Path) -> LifeDate:
    """{notBefore: 1894, notAfter: 1895}; one of the two is enough."""
    given = pairs(node, path)
    for key, value in given.items():
        if key not in ("notBefore", "notAfter"):
            message = f"unknown key '{key}'; a date takes notBefore and notAfter."
            raise AuthorityError(message, path=path, line=line(value))
    bounds = {key: _iso(value, path) for key, value in given.items()}
    first, last = bounds.get("notBefore"), bounds.get("notAfter")
    if first and last and not first.startswith("-") and first > last:
        raise AuthorityError(f"notBefore {first} is later than notAfter {last}.", path=path, line=line(node))
    return LifeDate(not_before=first, not_after=last)


def _iso(node: yaml.Node, path: Path) -> str | None:
    text = _text(node, path)
    if text and not is_date(text):
        raise AuthorityError(f"'{text}' is no date; write 1894-04-15, 1894-04 or 1894.", path=path, line=line(node))
    return text


def _roles(node: yaml.Node, path: Path) -> tuple[Role, ...]:
    nodes = [node] if isinstance(node, yaml.ScalarNode | yaml.MappingNode) else items(node, path)
    return tuple(_role(n, path) for n in nodes)


def _role(node: yaml.Node, path: Path) -> Role:
    """{title, from, to}, or the title alone."""
    if isinstance(node, yaml.ScalarNode):
        return Role(title=_text(node, path) or "")
    given = pairs(node, path)
    for key, value in given.items():
        if key not in ("title", "from", "to"):
            raise AuthorityError(f"unknown key '{key}'; a role takes title, from and to.", path=path, line=line(value))
    title = _text(given["title"], path) if "title" in given else None
    if not title:
        raise AuthorityError("this role has no title.", path=path, line=line(node))
    start, end = (_iso(given[key], path) if key in given else None for key in ("from", "to"))
    return Role(title=title, start=start, end=end)


def _coordinates(node: yaml.Node, path: Path) -> tuple[str, str]:
    given = pairs(node, path)
    if set(given) != {"lat", "long"}:
        raise AuthorityError("coordinates are {lat: 55.75, long: 37.62}.", path=path, line=line(node))
    return _degrees(given["lat"], 90, path), _degrees(given["long"], 180, path)


def _degrees(node: yaml.Node, most: int, path: Path) -> str:
    text = _text(node, path) or ""
    if not re.fullmatch(r"-?\d+(\.\d+)?", text) or abs(float(text)) > most:
        message = f"'{text}' is no number of degrees between -{most} and {most}."
        raise AuthorityError(message, path=path, line=line(node))
    return text


def _level(node: yaml.Node, path: Path) -> str | None:
    text = _text(node, path)
    if text not in ("a", "m", "j", "s", "u"):
        raise AuthorityError(f"level is a, m, j, s or u, not '{text}'.", path=path, line=line(node))
    return text


def _language(node: yaml.Node, path: Path) -> str | None:
    text = _text(node, path)
    if text and not is_language(text):
        message = f"'{text}' is no language code; write one such as ru, de or zh-Hant."
        raise AuthorityError(message, path=path, line=line(node))
    return text


def _verbatim_tei(node: yaml.Node, path: Path) -> str | None:
    """One well-formed element without a DTD; kept as typed."""
    text = (scalar(node) if isinstance(node, yaml.ScalarNode) else None) or ""
    parser = expat.ParserCreate()
    try:
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise ValueError("a DTD is not allowed")
        if "http://www.w3.org/2001/XInclude" in text:
            raise ValueError("an XInclude is not allowed")
        parser.Parse(text.strip(), True)
    except (expat.ExpatError, ValueError) as err:
        raise AuthorityError(f"tei: takes one well-formed element; {err}.", path=path, line=line(node)) from err
    return text.strip()


_READERS: Mapping[str, Reader] = {
    "forms": _texts, "same_as": _urls, "born": _date, "died": _date, "roles": _roles,
    "coordinates": _coordinates, "level": _level, "tei": _verbatim_tei, "native_lang": _language,
}
