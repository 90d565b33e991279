"""The full-text index: one record for each paragraph, heading and note, with what it can be narrowed by.

Made from the digests of the documents, not from the pages, so that a result leads to the very paragraph. How pagefind
is spoken to is in pagefind.py. The bundle is the one thing that may differ between two runs on the same input (law L8
excepts it).
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from edition.errors import RenderError
from edition.rendering.folders import Files, Offered, in_hand, in_memory
from edition.rendering.kept import NEW, keep, kept_files
from edition.rendering.pagefind import Pagefind, message, program

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FOLDER = "pagefind"
_KEPT = "search"
_KINDS = {"pers": "person", "place": "place", "org": "org"}
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")  # we have our own


@dataclass(frozen=True, slots=True)
class Record:
    """One block of text at URL, with TITLE (its section) and FILTERS."""

    url: str
    words: str
    language: str
    title: str
    filters: dict[str, list[str]]


class SearchIndex:
    """An index in the making: begun from DIGESTS, then asked for its files; it works while pages are still being made.

    LANGUAGE is that of texts that do not say their own. KEPT is a folder in which the index of the same words is kept
    from one run to the next. Raises RenderError when it cannot be made.
    """

    def __init__(self, digests: Iterable[bytes], language: str, kept: Path | None = None) -> None:
        self.at_work: Pagefind | None = None
        try:
            said = [_adding(r) for digest in digests for r in _records(etree.fromstring(digest), language)]
            self.place = kept / _KEPT / _key(said) if kept else None
            self.known = kept_files(self.place) if self.place else None
            if self.known is None:
                self.folder = _room(self.place)
                self.at_work = Pagefind([message({"type": "NewIndex", "config": {}}), *said, self._writing()])
        except (OSError, RuntimeError) as error:
            raise _failed(error) from error

    def __enter__(self) -> SearchIndex:
        return self

    def __exit__(self, *failure: object) -> None:
        if self.at_work:
            self.at_work.stop()
            self.folder.cleanup()

    def files(self) -> Offered:
        """The files of the index, below pagefind/; waits until they are made."""
        if self.at_work and self.known is None:
            try:
                self.at_work.wait()
                _drop_unused(Path(self.folder.name))
                self.known = keep(self.place, self._move) if self.place else self._made()
            except (OSError, RuntimeError, ValueError, KeyError) as error:
                raise _failed(error) from error
        return self.known or {}

    def _writing(self) -> bytes:
        return message({"type": "WriteFiles", "index_id": 0, "output_path": self.folder.name})

    def _move(self, folder: Path) -> None:
        Path(self.folder.name).rename(folder / _FOLDER)

    def _made(self) -> Files:
        folder = Path(self.folder.name)
        paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        return {f"{_FOLDER}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}


def _room(place: Path | None) -> tempfile.TemporaryDirectory[str]:
    """Where pagefind writes: beside PLACE, if what it writes is to be kept there."""
    if place:
        place.parent.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(prefix=NEW, dir=place.parent if place else in_memory())


def _drop_unused(folder: Path) -> None:
    """Take away pagefind's own search pages."""
    for path in folder.iterdir():
        if path.name.startswith(_UNUSED):
            path.unlink()


def search_index(digests: Iterable[bytes], language: str) -> Files:
    """The files of the index at once."""
    with SearchIndex(digests, language) as index:
        return in_hand(index.files())


def _adding(record: Record) -> bytes:
    return message({
        "type": "AddRecord", "index_id": 0, "sort": {}, "url": record.url, "content": record.words,
        "language": record.language, "meta": {"title": record.title}, "filters": record.filters,
    })  # fmt: skip


def _key(said: Sequence[bytes]) -> str:
    stat = program().stat()
    hasher = hashlib.sha256(f"{stat.st_size} {stat.st_mtime_ns}".encode())
    for one in said:
        hasher.update(one)
    return hasher.hexdigest()[:24]


def _failed(error: Exception) -> RenderError:
    message = f"the search index could not be made ({error}). Set `search: false` below `html:` to go without."
    return RenderError(message)


def _records(document: etree._Element, language: str) -> Iterator[Record]:
    sections = {str(s.get("id")): (s.text or "").strip() for s in document.iterfind("section")}
    names = {str(e.get(_XML_ID)): _label(e) for e in document.iterfind("entries/*")}
    named: dict[str, dict[str, None]] = {}
    for mention in document.iterfind("mention[@ref]"):
        named.setdefault(str(mention.get("in")), {})[str(mention.get("ref"))] = None
    for block in document.iterfind("block"):
        ident, words = str(block.get("id")), (block.text or "").strip()
        if words:
            section = sections.get(str(block.get("section")), "")
            filters = _filters(document, section, [(ref, names[ref]) for ref in named.get(ident, {}) if ref in names])
            url = f"/{document.get('id')}/index.html#{ident}"
            tongue = (document.get("language") or language).split("-")[0]
            yield Record(url, words, tongue, section or str(document.get("title")), filters)


def _filters(document: etree._Element, section: str, names: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    facts = {"document": document.get("title"), "year": (document.get("date") or "")[:4], "section": section}
    filters = {key: [value] for key, value in facts.items() if value}
    for ref, label in names:
        kind = _KINDS.get(ref.split("-")[0])
        if kind:
            filters.setdefault(kind, []).append(label)
    return filters


def _label(entry: etree._Element) -> str:
    kinds = {"persName", "placeName", "orgName", "title", "term"}
    names = [e for e in entry.iterchildren("*") if etree.QName(e).localname in kinds]
    preferred = [e for e in names if e.get("type") in {None, "preferred"}] or names
    return " ".join(str(preferred[0].xpath("string()")).split()) if preferred else str(entry.get(_XML_ID))
