"""A small InvenioRDM on the loopback that can be told to fail: what the real one was seen to do, and faults on top.

Its behaviour is that of invenio-app-rdm 14 as probed: a file key cannot be started twice, a DOI not reserved twice, a
second POST to versions gives the draft there is, a published record has no draft.
"""

from __future__ import annotations

import hashlib
import json
import re
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

TOKEN = "s3cret-TOKEN.that-nobody~sees"


@dataclass
class Fault:
    """What goes wrong with a request. ACT: whether the server had done what was asked."""

    status: int = 0  # 0: the connection is cut
    act: bool = False
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b'{"message": "trouble"}'
    kind: str = "application/json"
    short: bool = False  # announce more than is sent


@dataclass
class Invenio:
    """STATE of the server; LOG of requests as "METHOD path"; FAULT is asked before each, with its number."""

    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    tokens: list[str | None] = field(default_factory=list)
    fault: Callable[[int, str], Fault | None] = lambda number, request: None
    dois: bool = True
    lag: int = 0  # searches that find nothing yet
    spoil: Callable[[str], bool] = lambda name: False  # whether the checksum of a file comes out wrong
    communities: dict[str, str] = field(default_factory=dict)
    direct: bool = False  # whether a community takes what is submitted at once
    url: str = ""
    name: str = "https://repository.example"  # what a ledger calls it

    def published(self) -> list[dict[str, Any]]:
        return [r for r in self.records.values() if r["published"]]

    def act(self, method: str, path: str, query: dict[str, list[str]], body: bytes) -> tuple[int, Any]:
        """(status, answer) of a request."""
        parts = [unquote(p) for p in path.removeprefix("/api/").split("/")]
        if parts == ["user", "records"]:
            return 200, {"hits": {"hits": self._search(query.get("q", [""])[0].strip('"'))}}
        if parts[0] == "communities":
            known = parts[1] in self.communities
            return (200, {"id": self.communities[parts[1]]}) if known else (404, {"message": "no community"})
        if parts == ["records"] and method == "POST":
            return 201, self._shown(self._new(json.loads(body)))
        record = self.records.get(parts[1])
        if record is None:
            return 404, {"message": "The persistent identifier does not exist."}
        return self._of_record(method, record, parts[2:], body)

    def _search(self, words: str) -> list[dict[str, Any]]:
        if self.lag:
            self.lag -= 1
            return []
        return [self._shown(r) for r in self.records.values() if words in r["metadata"].get("title", "")]

    def _new(self, data: dict[str, Any], after: str = "") -> dict[str, Any]:
        ident = f"rec{len(self.records) + 1}"
        record = {"id": ident, "metadata": data["metadata"], "pids": {}, "files": {}, "published": False,
                  "after": after, "review": None, "status": "new_version_draft" if after else "draft"}
        self.records[ident] = record
        return record

    def _shown(self, record: dict[str, Any]) -> dict[str, Any]:
        return {"id": record["id"], "metadata": record["metadata"], "pids": record["pids"], "status": record["status"],
                "is_published": record["published"], "parent": {"review": record["review"]}}

    def _of_record(self, method: str, record: dict[str, Any], rest: list[str], body: bytes) -> tuple[int, Any]:
        if rest == ["versions"] and method == "POST":
            draft = next((r for r in self.records.values() if r["after"] == record["id"] and not r["published"]), None)
            return 201, self._shown(draft or self._new({"metadata": {}}, record["id"]))
        if rest[:1] != ["draft"]:
            if not record["published"]:
                return 404, {"message": "not published"}
            return (200, self._files(record)) if rest == ["files"] else (200, self._shown(record))
        if record["published"]:
            return 404, {"message": "no draft"}
        return self._of_draft(method, record, rest[1:], body)

    def _of_draft(self, method: str, record: dict[str, Any], rest: list[str], body: bytes) -> tuple[int, Any]:
        if not rest:
            if method == "PUT":
                data = json.loads(body)
                record["metadata"], record["pids"] = data["metadata"], data.get("pids", record["pids"])
            errors = [] if record["files"] else [{"field": "files.enabled", "messages": ["Missing uploaded files."]}]
            return 200, {**self._shown(record), "errors": errors}
        if rest == ["pids", "doi"]:
            if not self.dois:
                return 404, {"message": "no DOIs here"}
            if "doi" in record["pids"]:
                return 400, {"message": "A PID already exists for type doi"}
            record["pids"]["doi"] = {"identifier": f"10.5072/{record['id']}", "provider": "datacite"}
            return 201, self._shown(record)
        if rest[0] == "review":
            record["review"], record["status"] = {"receiver": json.loads(body)["receiver"]}, "draft_with_review"
            return 200, {}
        if rest[0] == "actions":
            return self._action(record, rest[1])
        return self._of_files(method, record, rest[1:], body)

    def _action(self, record: dict[str, Any], action: str) -> tuple[int, Any]:
        if not record["files"] or any(f["status"] != "completed" for f in record["files"].values()):
            return 400, {"message": "files are missing"}
        if action == "submit-review" and record["status"] != "draft_with_review":
            return 400, {"message": "the review is closed"}
        if action == "submit-review" and not self.direct:
            record["status"] = "in_review"
        elif action == "publish" and record["review"]:
            return 400, {"message": "you cannot publish a draft with an open review"}
        else:
            record["published"], record["status"] = True, "published"
        return 202, self._shown(record)

    def _files(self, record: dict[str, Any]) -> dict[str, Any]:
        return {"entries": [self._entry(key, file) for key, file in record["files"].items()]}

    def _entry(self, key: str, file: dict[str, Any]) -> dict[str, Any]:
        if file["status"] != "completed":
            return {"key": key, "status": "pending"}
        return {"key": key, "status": "completed", "size": len(file["content"]), "checksum": file["checksum"]}

    def _of_files(self, method: str, record: dict[str, Any], rest: list[str], body: bytes) -> tuple[int, Any]:
        files = record["files"]
        if not rest:
            if method == "GET":
                return 200, self._files(record)
            for item in json.loads(body):
                if item["key"] in files:
                    return 400, {"message": f"File with key {item['key']} already exists."}
                files[item["key"]] = {"status": "pending", "content": None, "checksum": ""}
            return 201, self._files(record)
        file = files.get(rest[0])
        if file is None:
            return 404, {"message": "no such file"}
        if method == "DELETE":
            del files[rest[0]]
            return 204, None
        if method == "PUT":
            file["content"] = body
        if rest[1:] == ["commit"]:
            if file["content"] is None:
                return 400, {"message": "no content"}
            wrong = self.spoil(rest[0])
            file["status"], file["checksum"] = "completed", "md5:" + ("0" * 32 if wrong else _md5(file["content"]))
        return 200, self._entry(rest[0], file)


def _md5(data: bytes) -> str:
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def _handler(server: Invenio) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do(self) -> None:
            number, request = len(server.log), f"{self.command} {self.path}"
            server.log.append(re.sub(r"\?.*", "", request))
            server.tokens.append(self.headers.get("Authorization"))
            fault = server.fault(number, server.log[-1])
            cut = fault is not None and not fault.status and not fault.act
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0) // (2 if cut else 1))
            server.bodies.append(body)
            if cut:
                self.close()
                return
            if self.headers.get("Authorization") != f"Bearer {TOKEN}":
                self.answer(403, {"message": f"Permission denied to {self.headers.get('Authorization')}"})
                return
            parts = urlsplit(self.path)
            answered = (0, None)
            if fault is None or fault.act:
                answered = server.act(self.command, parts.path, parse_qs(parts.query), body)
            if fault is None:
                self.answer(*answered)
            elif fault.status:
                self.faulty(fault, answered[1])
            else:
                self.close()

        do_GET = do_PUT = do_POST = do_DELETE = do

        def close(self) -> None:
            self.close_connection = True
            self.connection.close()

        def faulty(self, fault: Fault, said: Any) -> None:
            body = json.dumps(said).encode() if fault.short else fault.body
            self.send_response(fault.status)
            for name, value in fault.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", fault.kind)
            self.send_header("Content-Length", str(len(body) + (0 if not fault.short else 40)))
            self.end_headers()
            self.wfile.write(body[: len(body) // 2] if fault.short else body)
            if fault.short:
                self.close()

        def answer(self, status: int, data: Any) -> None:
            body = b"" if data is None else json.dumps(data).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

        def finish(self) -> None:
            with suppress(OSError, ValueError):  # the connection was cut on purpose
                super().finish()

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A connection that was cut on purpose is no error."""


@contextmanager
def serving(server: Invenio, tls: ssl.SSLContext | None = None) -> Iterator[Invenio]:
    """SERVER on a free port of the loopback, behind TLS where it is given."""
    http = _Server(("127.0.0.1", 0), _handler(server))
    if tls is not None:
        http.socket = tls.wrap_socket(http.socket, server_side=True)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    server.url = f"http://127.0.0.1:{http.server_address[1]}"
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
