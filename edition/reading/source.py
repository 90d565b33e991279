"""A seed as it was received: its front matter and its text with line numbers.

The text is never changed except that line ends become \\n and a byte order mark is left out; every other
module of reading/ speaks in offsets into it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from edition.config_values import is_language
from edition.errors import SeedError

# What can be a file name on every system and never leaves its folder.
_IDENT = re.compile(r"[^\W_][\w.\-]*")
_LONGEST_IDENT = 100  # with endings such as .decisions.yaml it stays within what file systems take
# What XML 1.0 cannot hold (section 2.2) and no reader of a text takes for white space.
UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1b\ufffe\uffff\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
# What the site calls its own pages, and what the encoding calls the parts of any text: no document has such an id.
_SPOKEN_FOR = re.compile(r"index|(?:sec|p|fn|red|ill|name|date|slip|pb)-\d+[a-z]*|source|ocr", re.IGNORECASE)
_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")


@dataclass(frozen=True)
class Source:
    """The words of one seed. TEXT is the body without the front matter; LINE is the file's line of its first one."""

    ident: str
    text: str
    front_matter: Mapping[str, str] = field(default_factory=dict)
    first_line: int = 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(m.end() for m in re.finditer("\n", self.text))]

    def line(self, offset: int) -> int:
        """The 1-based line of the seed file in which the character at OFFSET stands."""
        return self.first_line + bisect_right(self._starts, offset) - 1


def read_seed(path: Path) -> Source:
    """The seed at PATH. Raises SeedError, with place and remedy, if it is no text or its front matter is broken."""
    whole = _decoded(path)
    front, text, first_line = _parted(whole, path)
    if not UNWRITABLE.sub("", text).strip():
        raise SeedError("the seed holds no text; put the OCR text after the front matter", path=path)
    return Source(_ident(front, path), text, front, first_line)


def _decoded(path: Path) -> str:
    """The file as text: UTF-8, without a byte order mark, with \\n for every line end."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SeedError(
            f"the seed cannot be read ({error.strerror}); check its name and permissions", path=path
        ) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SeedError(
            f"byte 0x{data[error.start]:02x} is not UTF-8; save the seed as UTF-8", path=path, line=line
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _parted(whole: str, path: Path) -> tuple[dict[str, str], str, int]:
    """(front matter, text, line of the text's first line); a seed without front matter is all text."""
    opening = _FENCE.match(whole)
    if not opening:
        return {}, whole, 1
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M).search(whole, opening.end())
    if not closing:
        if not re.match(r"[ \t]*[\w-]+[ \t]*:", whole[opening.end() :]):
            return {}, whole, 1  # a rule at the head of the text
        raise SeedError("the front matter is not closed; end it with a line of three hyphens", path=path, line=1)
    front = _front_matter(_plain(whole[opening.end() : closing.start()], path), path)
    return front, whole[closing.end() :], whole.count("\n", 0, closing.end()) + 1


def _plain(block: str, path: Path) -> str:
    """BLOCK; a value of the front matter with a control character was not meant by anyone, so it is refused."""
    found = _CONTROL.search(block)
    if found:
        raise SeedError(
            f"the front matter holds control character U+{ord(found[0]):04X}, which cannot stand in XML; remove it",
            path=path,
            line=block.count("\n", 0, found.start()) + 2,
        )
    return block


def _front_matter(block: str, path: Path) -> dict[str, str]:
    """The front matter with every value as the string that was typed."""
    try:
        tree = yaml.compose(block, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it is not YAML"
        raise SeedError(
            f"the front matter cannot be read: {what}; write one `key: value` a line, in quotes if the "
            "value holds a colon",
            path=path,
            line=(mark.line + 2) if mark else 1,
        ) from error
    except RecursionError as error:
        raise SeedError("the front matter is nested; it holds plain values", path=path, line=1) from error
    if tree is None:
        return {}
    if not isinstance(tree, yaml.MappingNode):
        raise SeedError(
            "the front matter is no list of keys and values; write one `key: value` a line", path=path, line=2
        )
    return _strings(tree, path)


def _strings(tree: yaml.MappingNode, path: Path) -> dict[str, str]:
    """Every scalar as typed, so that 1962-04-27 stays a string and 0160 keeps its nought; lists become lines."""
    front: dict[str, str] = {}
    for key, value in tree.value:
        line = key.start_mark.line + 2
        if not isinstance(key, yaml.ScalarNode) or key.value in front:
            raise SeedError(
                f"the key {getattr(key, 'value', '?')!r} stands twice or is no word; keep one of each",
                path=path,
                line=line,
            )
        front[key.value] = _scalar(value, key.value, path, line)
        if key.value == "language" and front["language"].strip() and not is_language(front["language"].strip()):
            message = f"language should be a code such as en, de or fr, not {front['language'][:60]!r}"
            raise SeedError(message, path=path, line=line)
    return front


def _scalar(value: yaml.Node, key: str, path: Path, line: int) -> str:
    if isinstance(value, yaml.ScalarNode):
        null = value.tag == "tag:yaml.org,2002:null" and value.value in ("~", "null")
        return "" if null else _allowed(str(value.value), key, path, line)
    if isinstance(value, yaml.SequenceNode) and all(isinstance(v, yaml.ScalarNode) for v in value.value):
        return "\n".join(_allowed(str(v.value), key, path, line) for v in value.value)
    raise SeedError(f"the value of {key!r} is nested; front matter holds plain values", path=path, line=line)


def _allowed(text: str, key: str, path: Path, line: int) -> str:
    """TEXT; YAML can spell control characters ("\\0") that the check of the whole block does not see."""
    found = _CONTROL.search(text)
    if found:
        raise SeedError(
            f"the value of {key!r} holds control character U+{ord(found[0]):04X}, which cannot stand in XML; remove it",
            path=path,
            line=line,
        )
    return text


def _ident(front: Mapping[str, str], path: Path) -> str:
    """The id of the front matter, else the file's name; it names files, so it must not lead out of a folder."""
    ident = front.get("id") or path.stem
    if not _IDENT.fullmatch(ident) or ".." in ident or len(ident) > _LONGEST_IDENT:
        raise SeedError(
            f"the id {ident[:60]!r} cannot name a file; use letters, digits, hyphens, points and "
            f"underscores, beginning with a letter or digit, {_LONGEST_IDENT} at most",
            path=path,
            line=1,
        )
    if _SPOKEN_FOR.fullmatch(ident):
        raise SeedError(f"the id {ident!r} is one that the edition gives itself; give the document another `id`",
                        path=path, line=1)
    return ident
