"""Entries as YAML in the form of the authority files: what load_file reads back as the same entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from edition.authority.dates import LifeDate
from edition.authority.entries import Entry, Role
from edition.authority.fields import FIELDS


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key and writes text of several lines as a block."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)
# dates and numbers stay unquoted, as people type them: our reader takes every value as text
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag.rsplit(":", 1)[1] in ("bool", "null", "merge", "value")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def as_yaml(entries: Iterable[Entry]) -> str:
    """ENTRIES, one after the other, only the keys that have a value."""
    blocks = [yaml.dump([dict(_pairs(e))], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
              for e in entries]
    return "\n".join(blocks)


def _pairs(entry: Entry) -> Iterator[tuple[str, Any]]:
    for key in FIELDS[entry.kind]:
        value = getattr(entry, key)
        if value:
            yield key, _plain(key, value)


def _plain(key: str, value: object) -> object:
    match value:
        case LifeDate():
            return _date(value)
        case tuple() if key == "coordinates":
            return {"lat": value[0], "long": value[1]}
        case tuple():
            return [_role(v) if isinstance(v, Role) else v for v in value]
        case _:
            return value


def typed_date(date: LifeDate) -> str:
    """DATE as one string that parse_date reads back: "1894-04-15", "1894?", "1894/1895"."""
    doubt = {"medium": "?", "low": "%"}.get(date.cert or "", "")
    return (date.when or f"{date.not_before or '..'}/{date.not_after or '..'}") + doubt


def _date(date: LifeDate) -> object:
    if date.when or date.cert:
        return typed_date(date)
    return {k: v for k, v in (("notBefore", date.not_before), ("notAfter", date.not_after)) if v}


def _role(role: Role) -> dict[str, str]:
    return {k: v for k, v in (("title", role.title), ("from", role.start), ("to", role.end)) if v}
