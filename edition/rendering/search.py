"""The full-text index: one record for each paragraph, heading and note, with what it can be narrowed by.

Made by pagefind from the digests of the documents, not from the pages, so that a result leads to the very paragraph.
The bundle is the one thing that may differ between two runs on the same input (law L8 excepts it).
"""

from __future__ import annotations

import base64
import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from edition.errors import RenderError
from edition.rendering.folders import Files

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FOLDER = "pagefind"
_KINDS = {"pers": "person", "place": "place", "org": "org"}


@dataclass(frozen=True, slots=True)
class Record:
    """One block of text at URL, with TITLE (its section) and FILTERS."""

    url: str
    words: str
    language: str
    title: str
    filters: dict[str, list[str]]


def search_index(digests: Sequence[bytes], language: str) -> Files:
    """The files of the index, below pagefind/. LANGUAGE is that of texts that do not say their own."""
    records = [record for digest in digests for record in _records(etree.fromstring(digest), language)]
    with tempfile.TemporaryDirectory(prefix="edition-search-") as folder:
        try:
            _write(records, Path(folder))
        except (OSError, RuntimeError, ValueError, KeyError) as error:
            message = f"the search index could not be made ({error}). Set `search: false` below `html:` to go without."
            raise RenderError(message) from error
        root = Path(folder)
        return {f"{_FOLDER}/{p.relative_to(root).as_posix()}": p.read_bytes() for p in root.rglob("*") if p.is_file()}


def _write(records: Sequence[Record], folder: Path) -> None:
    with Indexer() as indexer:
        (made,) = indexer.ask([{"type": "NewIndex", "config": {}}])
        add = {"type": "AddRecord", "index_id": made["index_id"], "sort": {}}
        for some in batched(records):
            indexer.ask([
                add | {"url": r.url, "content": r.words, "language": r.language, "meta": {"title": r.title},
                       "filters": r.filters} for r in some
            ])
        indexer.ask([{"type": "WriteFiles", "index_id": made["index_id"], "output_path": str(folder)}])


def batched(records: Sequence[Record], size: int = 50) -> Iterator[Sequence[Record]]:
    """RECORDS in turns small enough that neither side waits with a full pipe."""
    return (records[start : start + size] for start in range(0, len(records), size))


class Indexer:
    """The pagefind program as a service. Its own Python client sleeps a tenth of a second for every record (seen in
    1.5.2: 9 s for the 170 paragraphs of one document), so its messages are sent from here, many at a time."""

    def __enter__(self) -> Indexer:
        from pagefind.service import get_executable  # here, because a build without search needs none of it

        program = get_executable()
        if program is None:
            raise RuntimeError("the pagefind program is not installed")
        self.process = subprocess.Popen(
            [str(program), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.sent = 0
        return self

    def __exit__(self, *failure: object) -> None:
        self.process.kill()
        self.process.communicate()

    def ask(self, requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Send all REQUESTS, then wait for as many answers; raises RuntimeError for one that is an error."""
        assert self.process.stdin and self.process.stdout
        for request in requests:
            self.sent += 1
            message = {"message_id": self.sent, "payload": request}
            self.process.stdin.write(base64.b64encode(json.dumps(message).encode()) + b",")
        self.process.stdin.flush()
        return [self.answer() for _ in requests]

    def answer(self) -> dict[str, Any]:
        """The next answer; they end with a comma."""
        assert self.process.stdout
        read: list[bytes] = []
        while (byte := self.process.stdout.read(1)) != b",":
            if not byte:
                raise RuntimeError("pagefind stopped")
            read.append(byte)
        payload: dict[str, Any] = json.loads(base64.b64decode(b"".join(read)))["payload"]
        if payload["type"] == "Error":
            raise RuntimeError(payload.get("message"))
        return payload


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
    names = [e for e in entry if etree.QName(e).localname in {"persName", "placeName", "orgName", "title", "term"}]
    preferred = [e for e in names if e.get("type") in {None, "preferred"}] or names
    return " ".join(str(preferred[0].xpath("string()")).split()) if preferred else str(entry.get(_XML_ID))
