"""Authority entries as tables: CSV and TSV as spreadsheets and OpenRefine write and read them.

One row an entry, one column a key of the YAML; several values in a cell are parted by " | ". Column names are taken
with tolerance (Name, label, QID, date of birth); columns that mean nothing to us are reported, not dropped in silence.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from edition.authority.dates import LifeDate, is_date, parse_date
from edition.authority.entries import Entry, Person, Role
from edition.authority.fields import FIELDS
from edition.authority.writing import typed_date
from edition.errors import AuthorityError

EntryT = TypeVar("EntryT", bound=Entry)
_PART = " | "
_LISTS = ("forms", "same_as", "roles")
_KNOWN_AS: Mapping[str, str] = {
    "identifier": "id", "key": "id", "xmlid": "id", "label": "name", "preferred": "name", "preferredname": "name",
    "preferredlabel": "name", "persname": "name", "placename": "name", "orgname": "name", "variants": "forms",
    "variant": "forms", "aliases": "forms", "altlabel": "forms", "othernames": "forms", "otherforms": "forms",
    "birth": "born", "birthdate": "born", "dateofbirth": "born", "death": "died", "deathdate": "died",
    "dateofdeath": "died", "description": "note", "notes": "note", "sameas": "same_as", "uri": "same_as",
    "url": "same_as", "qid": "same_as", "wikidata": "same_as", "viaf": "same_as", "gnd": "same_as",
    "geonames": "same_as", "role": "roles", "occupation": "roles", "office": "roles", "latitude": "lat",
    "longitude": "long", "lon": "long", "lng": "long", "nativename": "native", "expan": "expansion",
    "meaning": "expansion", "kind": "type", "partof": "part_of", "nativelang": "native_lang",
}
_NAME_PARTS: Mapping[str, str] = {
    "surname": "surname", "lastname": "surname", "familyname": "surname", "givennames": "given", "givenname": "given",
    "forename": "given", "forenames": "given", "firstname": "given", "firstnames": "given",
}
_ADDRESSES = {
    "wikidata": "https://www.wikidata.org/entity/", "qid": "https://www.wikidata.org/entity/",
    "viaf": "https://viaf.org/viaf/", "gnd": "https://d-nb.info/gnd/", "geonames": "https://www.geonames.org/",
}
_ROLE = re.compile(r"(.+?)\s*\((-?[\d-]*)/(-?[\d-]*)\)")


@dataclass(frozen=True)
class Table(Generic[EntryT]):
    """What a table held: entries, and the columns that none of our keys stands for."""

    entries: tuple[EntryT, ...]
    ignored: tuple[str, ...]


def read_table(path: Path, kind: type[EntryT]) -> Table[EntryT]:
    """The entries of KIND in a CSV or TSV file; an id that is missing is made from the name.

    Raises AuthorityError with the line of the file.
    """
    text = _text(path)
    reader = csv.reader(io.StringIO(text, newline=""), _dialect(text))
    header = next(reader, [])
    columns = [_column(title, kind) for title in header]
    if "name" not in columns and not {"surname", "given"} <= set(columns):
        raise AuthorityError(f"no column is called name; found {', '.join(header) or 'none'}.", path=path, line=1)
    rows = list(_rows(reader, header, columns, path))
    taken = {row["id"] for row, _ in rows if "id" in row}
    entries = tuple(_entry(row, kind, path, line, taken) for row, line in rows)
    return Table(entries, tuple(t for t, c in zip(header, columns, strict=True) if t.strip() and not c))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as err:
        raise AuthorityError("the table is not UTF-8; export it in that encoding.", path=path) from err
    except OSError as err:
        raise AuthorityError(f"the table cannot be read: {err.strerror}.", path=path) from err


def _dialect(text: str) -> type[csv.Dialect]:
    """Commas, semicolons or tabs: whichever the first line has most of."""
    first = text.partition("\n")[0]

    class Dialect(csv.excel):
        delimiter = max(",;\t", key=lambda sign: (first.count(sign), sign == ","))
    return Dialect


def _column(title: str, kind: type[Entry]) -> str:
    """The key a column stands for, "" for none."""
    plain = re.sub(r"[\W_]", "", title).lower()
    key = _KNOWN_AS.get(plain, title.strip().lower().replace(" ", "_"))
    if kind is Person and plain in _NAME_PARTS:
        return _NAME_PARTS[plain]
    known = (*FIELDS[kind.kind], *(("lat", "long") if "coordinates" in FIELDS[kind.kind] else ()))
    return key if key in known else ""


def _rows(
    reader: Iterator[list[str]], header: list[str], columns: list[str], path: Path,
) -> Iterator[tuple[dict[str, str], int]]:
    """(key -> value, line) of every row that is not empty; several columns of one key are put together."""
    while True:
        line = reader.line_num + 1  # type: ignore[attr-defined]  # csv.reader has it
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as err:
            raise AuthorityError(f"this is no table: {err}.", path=path, line=line) from err
        row: dict[str, str] = {}
        for title, key, cell in zip(header, columns, cells, strict=False):
            value = _address(title, " ".join(cell.split()))
            if key and value:
                row[key] = f"{row[key]}{_PART}{value}" if key in row and key in _LISTS else value
        if row:
            yield _joined(row), line


def _joined(row: dict[str, str]) -> dict[str, str]:
    """Surname and given names in columns of their own as one name, unless a whole name stands beside them."""
    surname, given = row.pop("surname", ""), row.pop("given", "")
    if "name" not in row and (surname or given):
        row["name"] = ", ".join(filter(None, (surname, given)))
    return row


def _address(title: str, value: str) -> str:
    """A bare identifier under a column named for its authority, as the address it stands for."""
    base = _ADDRESSES.get(re.sub(r"[\W_]", "", title).lower())
    return f"{base}{value}" if base and value and "://" not in value else value


def _entry(row: dict[str, str], kind: type[EntryT], path: Path, line: int, taken: set[str]) -> EntryT:
    if "name" not in row:
        raise AuthorityError("this row has no name.", path=path, line=line)
    if "id" not in row:
        row["id"] = _new_id(row["name"], taken)
    values: dict[str, object] = {key: _value(key, text, path, line) for key, text in row.items()
                                 if key not in ("lat", "long", "coordinates")}
    values["id"] = str(values["id"]).removeprefix(kind.prefix)
    if "lat" in row and "long" in row:
        values["coordinates"] = (row["lat"], row["long"])
    return kind(**values, file=str(path), line=line)  # type: ignore[arg-type]


def _value(key: str, text: str, path: Path, line: int) -> object:
    if key in ("born", "died"):
        return _date(text, path, line)
    if key == "roles":
        return tuple(_role(part) for part in text.split(_PART.strip()) if part.strip())
    if key in _LISTS:
        return tuple(dict.fromkeys(part.strip() for part in text.split(_PART.strip()) if part.strip()))
    return text


def _date(text: str, path: Path, line: int) -> LifeDate:
    date = parse_date(text)
    if date is None:
        raise AuthorityError(f"'{text}' is no date we can read; write 1894-04-15, 1894-04, 1894 or 1894/1895.",
                             path=path, line=line)
    return date


def _role(text: str) -> Role:
    """"Mayor (1920-05/1924)", or the office alone."""
    match = _ROLE.fullmatch(text.strip())
    if not match or not all(is_date(side) or not side for side in (match[2], match[3])):
        return Role(text.strip())
    return Role(match[1], match[2] or None, match[3] or None)


def _new_id(name: str, taken: set[str]) -> str:
    """"Brown, Ann" -> "brown", "brown-ann" if that is taken, then with a number."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain) or ["entry"]
    stem = "-".join(re.findall(r"[a-z0-9]+", plain.partition(",")[0])) or "entry"
    wanted = [stem, "-".join(words), *(f"{'-'.join(words)}-{n}" for n in range(2, len(taken) + 3))]
    chosen = next(w for w in wanted if w not in taken)
    taken.add(chosen)
    return chosen


def as_table(entries: Iterable[Entry]) -> str:
    """ENTRIES of one kind as CSV, with a column for every key any of them has."""
    rows = [dict(_cells(entry)) for entry in entries]
    order = ["id", "name", "forms", "native", "native_lang", "born", "died", "roles", "type", "lat", "long", "part_of",
             "level", "expansion", "note", "same_as", "tei"]
    columns = [key for key in order if key in ("id", "name") or any(key in row for row in rows)]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _cells(entry: Entry) -> Iterator[tuple[str, str]]:
    for key in FIELDS[entry.kind]:
        value = getattr(entry, key)
        match value:
            case None | ():
                continue
            case LifeDate():
                yield key, typed_date(value)
            case tuple() if key == "coordinates":
                yield from (("lat", value[0]), ("long", value[1]))
            case tuple():
                yield key, _PART.join(_written(v) for v in value)
            case _:
                yield key, str(value)


def _written(value: str | Role) -> str:
    if isinstance(value, str):
        return value
    return f"{value.title} ({value.start or ''}/{value.end or ''})" if value.start or value.end else value.title
