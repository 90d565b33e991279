"""YAML read as text with line numbers: every scalar is the string that was typed.

YAML's own types are left alone on purpose: an unquoted 1894-04-15 would become a date object, 1894-04 a string,
0123 an octal number and "no" a boolean. What a value means is decided by loading.py, key by key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from edition.errors import AuthorityError

# libyaml is ten times as fast; both are "safe" loaders and only compose nodes here
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = ("", "~", "null")
# XML cannot hold them; YAML can spell them
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def read(path: Path) -> str:
    """The text of the file at PATH."""
    if path.exists() and not path.is_file() and not path.is_dir():  # reading a pipe would wait for ever
        raise AuthorityError("this is no file; put one in its place.", path=path)
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as err:
        line = path.read_bytes()[: err.start].count(b"\n") + 1
        raise AuthorityError("the file is not UTF-8; save it in that encoding.", path=path, line=line) from err
    except OSError as err:
        raise AuthorityError(f"the file cannot be read: {err.strerror}.", path=path) from err


def compose(text: str, path: Path) -> yaml.Node | None:
    """The root node of YAML; None for nothing. PATH only names it in messages."""
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as err:
        mark = getattr(err, "problem_mark", None)
        what = getattr(err, "problem", None) or getattr(err, "reason", None) or "it cannot be read"
        context = getattr(err, "context", None)
        message = f"this is no YAML: {what}{f' ({context})' if context else ''}."
        raise AuthorityError(message, path=path, line=mark.line + 1 if mark else None) from err
    except RecursionError as err:
        raise AuthorityError("this is nested deeper than anybody would write it.", path=path) from err


def line(node: yaml.Node) -> int:
    """The 1-based line on which NODE begins."""
    return int(node.start_mark.line) + 1


def scalar(node: yaml.Node) -> str | None:
    """The text of a scalar, None for an empty one; a node that is no scalar raises TypeError."""
    if not isinstance(node, yaml.ScalarNode):
        raise TypeError("scalar")
    if not node.style and node.value in _NOTHING:
        return None
    return str(node.value)


def control_character(text: str) -> str | None:
    """The first one in TEXT, as "U+0001"."""
    found = _CONTROL.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def items(node: yaml.Node, path: Path) -> Iterator[yaml.Node]:
    """The members of a list."""
    if not isinstance(node, yaml.SequenceNode):
        raise AuthorityError("a list was expected here: begin each entry with '- '.", path=path, line=line(node))
    yield from node.value


def pairs(node: yaml.Node, path: Path) -> dict[str, yaml.Node]:
    """Key -> value of a mapping; a key written twice is an error, where YAML would silently take the last."""
    if not isinstance(node, yaml.MappingNode):
        raise AuthorityError("'key: value' lines were expected here.", path=path, line=line(node))
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise AuthorityError("a key is one word, not a list.", path=path, line=line(key))
        name = str(key.value)
        if name in found:
            raise AuthorityError(f"the key '{name}' stands twice in one entry.", path=path, line=line(key))
        found[name] = value
    return found
