"""A dry run: the same road as a deposit, over a wire that leads nowhere and tells what would have gone over it.

It answers as a server does with which all is well. What it cannot know, numbers and a DOI, it writes as <record> and
<doi>; <mark> stands for a word that is made anew each time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import unquote

from edition.depositing.deposits import PUBLISHED, SUBMITTED, Deposit, Deposits
from edition.depositing.requesting import Answer, Request
from edition.depositing.upload_files import digest

RECORD, DOI, COMMUNITY, MARK = "<record>", "<doi>", "<community>", "<mark>"


class Imagined(Deposits):
    """What would be remembered: nothing is written."""

    def mark(self) -> str:
        """The same each time."""
        return MARK

    def write(self, entries: tuple[Deposit, ...]) -> None:
        """Keep ENTRIES in memory alone."""


class Rehearsal:
    """Prints each request to API by way of PRINTED, and answers it. KNOWN: what was deposited there before."""

    def __init__(self, api: str, printed: Callable[[str], None], known: Collection[Deposit] = ()) -> None:
        self.api, self._printed = api, printed
        self._dois = {entry.record: entry.doi for entry in known if entry.record and entry.doi}
        self._states = {entry.record: entry.state for entry in known if entry.record}
        self._files: dict[str, dict[str, Any]] = {}

    def send(self, request: Request, *, also: Collection[int] = ()) -> Answer:
        """The answer of a server with which all is well."""
        self._printed(self._told(request))
        status, data = self._answered(request, [unquote(part) for part in request.path.split("?")[0].split("/")[1:]])
        return Answer(status, data)

    def _told(self, request: Request) -> str:
        line = f"{request.method} {self.api}{request.path}"
        if request.file is not None:
            return f"{line}\n    {request.file.name}, {request.file.stat().st_size} bytes, application/octet-stream"
        if request.body is None:
            return line
        return line + "\n" + _indented(json.dumps(request.body, ensure_ascii=False, indent=2))

    def _answered(self, request: Request, parts: list[str]) -> tuple[int, dict[str, Any]]:
        match request.method, parts:
            case "GET", ["user", "records"]:
                return 200, {"hits": {"hits": []}}
            case "GET", ["communities", _]:
                return 200, {"id": COMMUNITY}
            case "POST", ["records"] | ["records", _, "versions"]:
                return 201, {"id": RECORD}
            case "POST", ["records", record, "draft", "pids", "doi"]:
                self._dois[record] = DOI
                return 201, self._record(record)
            case "POST", ["records", record, "draft", "actions", action]:
                self._states[record] = PUBLISHED if action == "publish" else SUBMITTED
                return 202, {}
            case method, ["records", record, "draft", "files", *rest]:
                return self._file(method, rest, request)
            case "GET", ["records", _, "files"]:  # what was just sent
                return 200, {"entries": list(self._files.values())}
            case "GET", ["records", record, "draft"] if self._states.get(record) == PUBLISHED:
                return 404, {}
            case _, ["records", record, *_]:
                return 200, self._record(record)
        return 200, {}

    def _record(self, record: str) -> dict[str, Any]:
        doi = self._dois.get(record)
        return {"id": record, "pids": {"doi": {"identifier": doi, "provider": "datacite"}} if doi else {},
                "is_published": self._states.get(record) == PUBLISHED,
                "status": "in_review" if self._states.get(record) == SUBMITTED else "draft"}

    def _file(self, method: str, rest: list[str], request: Request) -> tuple[int, dict[str, Any]]:
        if not rest:
            return 200, {"entries": list(self._files.values())}
        if method == "PUT" and request.file is not None:
            self._files[rest[0]] = {"key": rest[0], "size": request.file.stat().st_size, "status": "completed",
                                    "checksum": f"md5:{digest(request.file, 'md5')}"}
        return (200, self._files[rest[0]]) if rest[0] in self._files else (404, {})


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
