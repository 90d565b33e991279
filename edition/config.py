"""edition.yaml as a frozen typed object, checked once at the door.

Nobody past the door sees a dict. An unknown key is an error that names the nearest known one, and a value of the
wrong kind is an error that says which kind is wanted. What the values are used for belongs to the rooms that use them.
"""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any

import yaml

from edition.config_values import check_value
from edition.errors import ConfigError

FILE_NAME = "edition.yaml"


@dataclass(frozen=True, slots=True)
class Editor:
    """Who answers for the edition: a person ("Family, Given") or a body."""

    name: str
    orcid: str | None = None
    role: str = "editor"
    body: bool = False
    id: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class PrintConfig:
    """The book. PAPER: A4, A5, B5, 6x9in, 5.5x8.5in. SECTIONS: which parts of the book are set (empty: all).

    NOTES: numbers or signs. QUOTES: typographic or source. LANGUAGE of the generated words: en, de or fr.
    """

    paper: str = "A5"
    two_sided: bool = True
    bleed: str = "3mm"
    marks: bool = True
    icc_profile: str | None = None
    fonts: str | None = None
    font: str | None = None
    sections: tuple[str, ...] = ()
    notes: str = "numbers"
    quotes: str = "typographic"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class HtmlConfig:
    """The site. THEME: CSS colours by name. HOME: a text for the first page. FONT: a CSS font family for the text.

    FONTS: font files of the project by what is set in them (text, text-italic, text-bold, interface).
    """

    theme: Mapping[str, str] = field(default_factory=dict)
    home: str | None = None
    logo: str | None = None
    font: str | None = None
    fonts: Mapping[str, str] = field(default_factory=dict)
    search: bool = True


@dataclass(frozen=True, slots=True)
class Related:
    """Something the deposit is related to: its DOI, address, ISBN or the like, and how, in DataCite's words."""

    identifier: str
    relation: str
    type: str | None = None


@dataclass(frozen=True, slots=True)
class DepositConfig:
    """The record. PER: "project" or "document". FILE_NAME: what the package of a project is called.

    RELATED: what else it is related to, besides the scans.
    """

    per: str = "project"
    file_name: str | None = None
    community: str | None = None
    contact: str | None = None
    doi: str | None = None
    keywords: tuple[str, ...] = ()
    description: str | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectConfig:
    """Everything edition.yaml may say; only title is required.

    VERSION and DATE (YYYY-MM-DD) are the edition's own. LICENCE is an SPDX identifier for the encoding,
    RIGHTS those in papers that do not say their own: an address or a sentence.
    RELATIVE_DATES switches the tagging of "the following month" and the like.
    """

    title: str
    series: str | None = None
    editors: tuple[Editor, ...] = ()
    publisher: str | None = None
    place: str | None = None
    licence: str = "CC0-1.0"
    rights: str | None = None
    base_url: str | None = None
    language: str = "en"
    seeds: str = "seeds/*.txt"
    version: str = "0.1.0"
    date: str | None = None
    relative_dates: bool = True
    print: PrintConfig = field(default_factory=PrintConfig)
    html: HtmlConfig = field(default_factory=HtmlConfig)
    deposit: DepositConfig = field(default_factory=DepositConfig)


def load_config(folder: Path) -> ProjectConfig:
    """The configuration of the project in FOLDER. Raises ConfigError (file, line, what, what to do)."""
    path = folder / FILE_NAME
    if not path.exists():
        message = f"there is no {FILE_NAME} here. Go to the project's folder, or make one with `edition new DIR`."
        raise ConfigError(message, path=folder)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}.", path=path) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"is not UTF-8 (byte {error.start}). Save it as UTF-8.", path=path) from error
    except yaml.YAMLError as error:
        raise _broken(error, path) from error
    except RecursionError as error:
        raise ConfigError("is nested deeper than anybody would write it.", path=path) from error
    if node is None:
        raise ConfigError("is empty. It needs at least `title: ...`.", path=path)
    config = typing.cast(ProjectConfig, _Reader(path).dataclass(node, ProjectConfig, ""))
    _refuse_doubles(config.editors, path)
    if config.print.fonts is not None and folder.resolve().is_relative_to((folder / config.print.fonts).resolve()):
        raise ConfigError(f"`print.fonts` should be a folder of typefaces; {config.print.fonts!r} holds the project.",
                          path=path)
    return config


def _refuse_doubles(editors: tuple[Editor, ...], path: Path) -> None:
    """Two editors of one xml:id would be a file that no XML reader takes; who has none is ed-1, ed-2 ... by place."""
    ids = [editor.id or f"ed-{number}" for number, editor in enumerate(editors, 1)]
    twice = next((ident for ident in ids if ids.count(ident) > 1), None)
    if twice:
        raise ConfigError(f"two of the `editors` have the id {twice!r}. Give one of them another `id`.", path=path)


def _broken(error: yaml.YAMLError, path: Path) -> ConfigError:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read as YAML"
    return ConfigError(f"is no valid YAML: {what}.", path=path, line=mark.line + 1 if mark else None)


@dataclass(frozen=True)
class _Reader:
    """Turns YAML nodes into dataclasses by their annotations, with the line of every complaint."""

    path: Path

    def fail(self, node: yaml.Node, message: str) -> ConfigError:
        return ConfigError(message, path=self.path, line=node.start_mark.line + 1)

    def dataclass(self, node: yaml.Node, kind: type[Any], where: str) -> Any:
        if not isinstance(node, yaml.MappingNode):
            what = f"`{where.rstrip('.')}`" if where else "the file"
            raise self.fail(node, f"{what} should hold keys and values, such as `{fields(kind)[0].name}: ...`.")
        known = {f.name: f for f in fields(kind)}
        hints = typing.get_type_hints(kind)
        values: dict[str, Any] = {}
        for key, value in node.value:
            name = self.key(key, known, where)
            if name in values:
                raise self.fail(key, f"`{where}{name}` stands twice. Keep one.")
            values[name] = self.value(value, hints[name], f"{where}{name}")
        for name, f in known.items():
            if name not in values and f.default is MISSING and f.default_factory is MISSING:
                raise self.fail(node, f"`{where}{name}` is missing. Add a line `{name}: ...`.")
        return kind(**values)

    def key(self, node: yaml.Node, known: Mapping[str, Any], where: str) -> str:
        name = str(node.value) if isinstance(node, yaml.ScalarNode) else "a list"
        if name not in known:
            near = difflib.get_close_matches(name, known, 1, 0.5)
            remedy = f"Did you mean `{near[0]}`?" if near else f"Known keys: {', '.join(known)}."
            raise self.fail(node, f"unknown key `{where}{name}`. {remedy}")
        return name

    def value(self, node: yaml.Node, hint: Any, where: str) -> Any:
        origin, inside = typing.get_origin(hint), typing.get_args(hint)
        if origin is types.UnionType:
            return None if _is_null(node) else self.value(node, inside[0], where)
        if is_dataclass(hint):
            return self.dataclass(node, typing.cast(type[Any], hint), where + ".")
        if origin is tuple:
            return self.items(node, inside[0], where)
        if origin is Mapping:
            return self.mapping(node, where)
        return self.scalar(node, hint, where)

    def items(self, node: yaml.Node, inside: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.fail(node, f"`{where}` should be a list: a line `- ...` for each.")
        return tuple(self.value(item, inside, where) for item in node.value)

    def mapping(self, node: yaml.Node, where: str) -> Mapping[str, str]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fail(node, f"`{where}` should hold keys and values.")
        found = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in found:
                raise self.fail(key, f"a key below `{where}` stands twice or is no word. Keep one of each.")
            found[str(key.value)] = self.scalar(value, str, f"{where}.{key.value}")
        return types.MappingProxyType(found)

    def scalar(self, node: yaml.Node, kind: type[Any], where: str) -> Any:
        if not isinstance(node, yaml.ScalarNode) or _is_null(node):
            raise self.fail(node, f"`{where}` should be {_KINDS[kind]}.")
        if kind is bool:
            if node.value.lower() not in _TRUTH:
                raise self.fail(node, f"`{where}` should be true or false, not {node.value!r}.")
            return _TRUTH[node.value.lower()]
        text = str(node.value)
        problem = check_value(where.split(".")[-1], text)
        if problem:
            raise self.fail(node, f"`{where}` {problem}")
        return text


_KINDS = {str: "a text", bool: "true or false"}
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"
