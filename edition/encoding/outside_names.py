"""Names that somebody else found (a tagger such as spaCy or GLiNER, a person) taken as further evidence.

Read from what annotations.py writes and from plain lists of spans. Where our own tags stand, they stay; where there is
none, a name that an authority entry answers to is tagged with the finder's @resp and a certainty; one that no entry
answers to is a doubt for a person, because a name without an entry is a fact nobody checked.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edition.authority import Kind
from edition.encoding.inline import wrap
from edition.encoding.source_offsets import Places, lay
from edition.encoding.tagging import TAGGED, Doubt, Evidence, Stage, Tagging
from edition.errors import AuthorityError
from edition.reading.passages import Passage

_ELEMENTS: Mapping[Kind, str] = {
    "person": "persName", "place": "placeName", "org": "orgName", "title": "title", "term": "term",
}
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
    at, open_: tuple[int, int, Kind, str, int] | None = 0, None
    for number, line in enumerate([*text.splitlines(), ""], 1):
        cells = line.split("\t") if "\t" in line else line.split()
        tag = next((c for c in cells[1:] if re.fullmatch(r"O|[BIELSU]-[\w ]+", c)), None)
        start = end = at
        if tag is not None:
            start, end = _token(cells, source, at, path, number)
            at = end
        inside = tag is not None and tag[0] in "IEL" and open_ is not None
        if open_ and not inside:
            yield Outside(open_[0], open_[1], open_[2], "", open_[3]), open_[4]
            open_ = None
        if tag and tag != "O":
            kind = _LABELS.get(tag[2:].lower())
            ref = cells[-1] if cells[-1] not in ("_", tag) and "-" in cells[-1] and cells[-1] != tag else ""
            if open_ and inside:
                open_ = (open_[0], end, *open_[2:])
            elif kind:
                open_ = (start, end, kind, ref, number)


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


def outside_stage(outside: Iterable[Outside], source: str, responsible: str) -> Stage:
    """A stage for tagging.tag, to run after tag_names: RESPONSIBLE is the xml:id of the finder's respStmt."""
    given = list(outside)

    def tag_outside(tagging: Tagging) -> None:
        """persName, placeName, orgName, title and term that somebody else found."""
        laid = lay(tagging.text, source)
        places, found = Places(laid), defaultdict(list)
        for one in given:
            place = places.find(one.start, one.end)
            if place:
                found[place[0]].append((place[1], place[2], one))
        for number, names in sorted(found.items()):
            for start, end, one in sorted(names, key=lambda n: (n[0], n[1]), reverse=True):
                flat = laid[number].flat
                if not flat.inside(start, end, TAGGED):
                    _tag(tagging, number, (start, end), one, (flat, responsible))
    return tag_outside


def _tag(tagging: Tagging, number: int, span: tuple[int, int], one: Outside, where: tuple[Any, str]) -> None:
    flat, responsible = where
    words = flat.text[slice(*span)]
    ref = _entry(tagging, words, one)
    if ref is None:
        message = f"{responsible} found a {one.kind} here that no authority entry answers to"
        tagging.doubts.append(Doubt(number, words, message))
        return
    attributes = {"ref": f"#{ref}", "resp": f"#{responsible}", "cert": "medium"}
    if wrap(flat, *span, _ELEMENTS[one.kind], attributes) is not None:
        tagging.evidence.append(Evidence(number, words, ref, f"found by {responsible}", "medium"))


def _entry(tagging: Tagging, words: str, one: Outside) -> str | None:
    """The ref given, if it is listed, otherwise of the one entry that the words by themselves name."""
    entries = {entry.ref: entry for entry in tagging.names.index.entries}
    if one.ref in entries:
        return one.ref if entries[one.ref].kind == one.kind else None
    found = tagging.names.find([Passage(words)], tagging.document_date)
    whole = [m for m in found if m.kind == one.kind and (m.start, m.end) == (0, len(words)) and not m.rivals]
    return whole[0].ref if whole else None
