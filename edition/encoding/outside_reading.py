"""Annotations that somebody else made, read as spans of the source: what annotations.py writes, and plain lists.

CSV, JSON (W3C Web Annotation, spaCy's and GLiNER's spans), JSON lines, CoNLL. Labels that are none of ours (dates,
numbers) are passed over; a span that does not stand where it says is an error, never a tag somewhere else.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from edition.authority import Kind
from edition.errors import AuthorityError

# the labels of common taggers; others (dates, numbers, nationalities) are none of ours
_LABELS: Mapping[str, Kind] = {
    **dict.fromkeys(("person", "per", "persname", "i-per"), "person"),
    **dict.fromkeys(("place", "loc", "gpe", "fac", "location", "placename", "geopolitical entity"), "place"),
    **dict.fromkeys(("org", "organization", "organisation", "orgname"), "org"),
    **dict.fromkeys(("title", "work", "work_of_art", "book", "journal"), "title"),
    **dict.fromkeys(("term", "cryptonym", "abbreviation"), "term"),
}


@dataclass(frozen=True, slots=True)
class Outside:
    """Somebody else's name: characters START to END of the source, "" for a REF that was not given."""

    start: int
    end: int
    kind: Kind
    text: str
    ref: str = ""


def read_outside(path: Path, source: str) -> list[Outside]:
    """The names in FILE.csv, .json, .jsonl or .conll (.iob, .bio, .tsv); offsets must agree with SOURCE.

    Raises AuthorityError with the line where the file has one, when a span is not what it says it is.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as err:
        raise AuthorityError(f"these annotations cannot be read: {err}.", path=path) from err
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise AuthorityError(f"annotations are read from {', '.join(_READERS)}, not '{path.suffix}'.", path=path)
    found = [(one, line) for one, line in reader(text, source, path)]
    for one, line in found:
        _agree(one, source, path, line)
    return sorted({one for one, _ in found}, key=lambda o: (o.start, -o.end, o.kind))


def _agree(one: Outside, source: str, path: Path, line: int) -> None:
    """A span of another text (other line ends, a changed seed) must not tag whatever happens to stand there."""
    here = source[one.start:one.end] if 0 <= one.start < one.end else ""
    if not here or (one.text and here.split() != one.text.split()):
        raise AuthorityError(f"'{one.text}' does not stand at {one.start}-{one.end} of the source; there is '{here}'. "
                             "Offsets count characters after the front matter.", path=path, line=line or None)


_Found = Iterator[tuple[Outside, int]]


def _from_csv(text: str, source: str, path: Path) -> _Found:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    for row in reader:
        plain = {(key or "").strip().lower(): value or "" for key, value in row.items() if not isinstance(value, list)}
        one = _span(plain, path, reader.line_num)
        if one:
            yield one, reader.line_num


def _from_json(text: str, source: str, path: Path) -> _Found:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as err:
        raise AuthorityError(f"this is no JSON: {err}.", path=path) from err
    yield from ((one, 0) for item in _items(data) if (one := _from_item(item, path, 0)))


def _from_lines(text: str, source: str, path: Path) -> _Found:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                data = json.loads(line)
            except (ValueError, RecursionError) as err:
                raise AuthorityError(f"this is no JSON: {err}.", path=path, line=number) from err
            yield from ((one, number) for item in _items(data) if (one := _from_item(item, path, number)))


def _items(data: object) -> Iterator[Mapping[str, Any]]:
    """Spans or annotations, wherever common formats keep them: a list, "items", "ents", "entities"."""
    if isinstance(data, Mapping):
        inner = next((data[key] for key in ("items", "ents", "entities", "annotations") if key in data), None)
        yield from _items(inner) if inner is not None else iter((data,))
    elif isinstance(data, list):
        yield from (item for item in data if isinstance(item, Mapping))


def _from_item(item: Mapping[str, Any], path: Path, line: int) -> Outside | None:
    if item.get("type") != "Annotation":
        return _span({str(k).lower(): str(v) for k, v in item.items() if not isinstance(v, dict | list)}, path, line)
    target, bodies = item.get("target"), item.get("body")
    selectors = target.get("selector") if isinstance(target, Mapping) else None
    plain: dict[str, str] = {}
    for selector in selectors if isinstance(selectors, list) else [selectors]:
        if isinstance(selector, Mapping):
            plain |= {str(k): str(v) for k, v in selector.items() if k in ("start", "end")}
            plain |= {"text": str(selector["exact"])} if "exact" in selector else {}
    names = {"classifying": "kind", "linking": "ref"}
    for body in bodies if isinstance(bodies, list) else [bodies]:
        if isinstance(body, Mapping) and body.get("purpose") in names:
            plain[names[body["purpose"]]] = str(body.get("value", ""))
    return _span(plain, path, line)


def _span(plain: Mapping[str, str], path: Path, line: int) -> Outside | None:
    """One span from its fields, under whatever names; None for a label that is none of ours."""
    label = next((plain[key] for key in ("kind", "label", "tag", "type", "entity_group") if plain.get(key)), "")
    kind = _LABELS.get(re.sub(r"^[bi]-", "", label.lower()))
    start, end = (next((plain[k] for k in keys if plain.get(k, "").strip()), "") for keys in (
        ("start", "start_char", "begin"), ("end", "end_char", "stop")))
    if kind is None:
        return None
    if not (start.strip().isdecimal() and end.strip().isdecimal()):
        raise AuthorityError(f"a {kind} has no start and end in numbers.", path=path, line=line or None)
    text = next((plain[key] for key in ("text", "word", "exact", "quote") if plain.get(key)), "")
    return Outside(int(start), int(end), kind, text, plain.get("ref", "").strip().removeprefix("#"))


def _from_conll(text: str, source: str, path: Path) -> _Found:
    """Token columns with an IOB2 (or BILOU) tag; offsets where given, otherwise tokens are followed in the source."""
    at = 0
    name: tuple[Outside, int] | None = None
    for number, line in enumerate([*text.splitlines(), ""], 1):
        cells = line.split("\t") if "\t" in line else line.split()
        column = next((n for n, c in enumerate(cells) if n and re.fullmatch(r"O|[BIELSU]-[\w ]+", c)), 0)
        tag = cells[column] if column else ""
        start, end = _token(cells, source, at, path, number) if tag else (at, at)
        at = end
        if name and tag[:1] in ("I", "E", "L") and tag:
            name = (replace(name[0], end=end), name[1])
            continue
        if name:
            yield name
        kind = _LABELS.get(tag[2:].lower())
        ref = cells[column + 1] if len(cells) > column + 1 else "_"
        name = (Outside(start, end, kind, "", "" if ref == "_" else ref), number) if kind else None


def _token(cells: Sequence[str], source: str, at: int, path: Path, line: int) -> tuple[int, int]:
    numbers = [int(c) for c in cells[1:] if c.isdecimal()]
    if len(numbers) >= 2 and source[numbers[0]:numbers[1]] == cells[0]:
        return numbers[0], numbers[1]
    start = source.find(cells[0], at, at + 400)
    if start < 0:
        raise AuthorityError(f"the token '{cells[0]}' does not come next in the source.", path=path, line=line)
    return start, start + len(cells[0])


_READERS: Mapping[str, Callable[[str, str, Path], _Found]] = {
    ".csv": _from_csv, ".json": _from_json, ".jsonld": _from_json, ".jsonl": _from_lines,
    ".conll": _from_conll, ".iob": _from_conll, ".iob2": _from_conll, ".bio": _from_conll, ".tsv": _from_conll,
}
