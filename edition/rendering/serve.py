"""`edition serve`: the site on 127.0.0.1, rendered again when something changes, the page reloading where it was.

The pages live in memory; nothing is written, least of all tei/. Rendering is done by a worker process (preview.py),
because Saxon belongs to one thread and a broken stylesheet must not take the server down. An error is shown on the
page. Where the front matter of a document names a local `scan: path.pdf`, /-/proof/ID shows it beside the text.
"""

from __future__ import annotations

import html
import http.server
import mimetypes
import threading
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import unquote, urlsplit

from edition.encoding.document import parse
from edition.errors import ConfigError, EditionError
from edition.rendering.folders import Files
from edition.rendering.html import SourceLines, identifier
from edition.rendering.preview import Rendered, watched, work
from edition.resources import resource

_OWN = "/-/"
_TAG = '<script src="/-/preview.js"{}></script></body>'
_NOTE = "{http://www.tei-c.org/ns/1.0}note[@n='scan']"
_TYPES = {
    ".js": "text/javascript", ".xml": "application/xml", ".jsonld": "application/ld+json", ".wasm": "application/wasm",
}


class Site:
    """What is served now: files by path, a number that grows with each change, and the error if the last one failed."""

    def __init__(self) -> None:
        self.files: Files = {}
        self.version, self.error = 0, ""
        self.changed = threading.Condition()

    def take(self, rendered: Rendered) -> None:
        """Serve RENDERED from now on, and tell the pages that are open."""
        with self.changed:
            if rendered.error == self.error and all(self.files.get(k) == v for k, v in rendered.files.items()):
                return
            self.files |= rendered.files
            self.error = rendered.error
            self.version += 1
            self.changed.notify_all()

    def wait(self, version: int, seconds: float = 20) -> int:
        """Until the version is another than VERSION, or SECONDS have passed."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != version, seconds)
            return self.version


def serve(folder: Path, port: int = 8000, ready: Callable[[str], None] = print, poll: float = 0.1,
          lines: SourceLines | None = None) -> None:
    """Serve the project in FOLDER until interrupted. READY is called once with the address. LINES: of the sources.

    Raises ConfigError when the port is taken.
    """
    site = Site()
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), _handler(site, folder))
    except OSError as error:
        message = f"port {port} on 127.0.0.1 cannot be used ({error.strerror}). Choose another with --port."
        raise ConfigError(message) from error
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    ready(f"http://127.0.0.1:{server.server_port}/")
    try:
        _watch(folder, site, poll, lines)
    finally:
        server.shutdown()
        server.server_close()


def _watch(folder: Path, site: Site, poll: float, lines: SourceLines | None) -> None:
    context = get_context("spawn")  # a forked Saxon aborts
    ours, theirs = context.Pipe()
    worker = context.Process(target=work, args=(folder, theirs, lines), daemon=True)
    worker.start()
    theirs.close()
    seen = None
    try:
        while True:
            now = watched(folder)
            if now != seen:
                seen = now
                ours.send("changed")
            while ours.poll(poll):
                site.take(ours.recv())
                if watched(folder) != seen:  # said at once, so that what is out of date already need not be made
                    break
    except (EOFError, BrokenPipeError) as error:
        raise ConfigError("the worker that renders the pages has stopped. Start `edition serve` again.") from error
    finally:
        ours.close()
        worker.terminate()
        worker.join()


def scan_of(folder: Path, ident: str) -> Path | None:
    """The local scan that the header of the document with this xml:id names, if it lies in the project's folder."""
    path = _tei_of(folder, ident)
    notes = parse(path).getroot().iterfind(f".//{_NOTE}") if path else ()
    for note in notes:
        scan = (folder / "".join(map(str, note.itertext())).strip()).resolve()
        if scan.is_file() and scan.suffix.lower() == ".pdf" and scan.is_relative_to(folder.resolve()):
            return scan
    return None


def _tei_of(folder: Path, ident: str) -> Path | None:
    """The file of a document; its name need not be its xml:id."""
    for path in sorted((folder / "tei").glob("*.xml"), key=lambda path: path.stem != ident):
        try:
            if identifier(path) == ident:
                return path
        except EditionError:
            continue
    return None


def _handler(site: Site, folder: Path) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host = (self.headers.get("Host") or "").rsplit(":", 1)[0]
            if host not in {"127.0.0.1", "localhost"}:  # another site that resolved its name to this machine
                return self.answer(403, b"only for 127.0.0.1", "text/plain")
            path = unquote(urlsplit(self.path).path)
            return self.own(path) if path.startswith(_OWN) else self.page(path)

        def own(self, path: str) -> None:
            what, _, rest = path[len(_OWN):].partition("/")
            if what == "version":
                version = site.wait(int(rest) if rest.isdigit() else -1)
                return self.answer(200, f"{version}\n{site.error}".encode(), "text/plain; charset=utf-8")
            if what == "preview.js":
                return self.answer(200, resource("xslt", "preview", "preview.js").read_bytes(), "text/javascript")
            if what == "proof" and f"{rest}/index.html" in site.files and scan_of(folder, rest):
                text = resource("xslt", "preview", "proof.html").read_text(encoding="utf-8")
                return self.answer(200, text.replace("{id}", html.escape(rest, quote=True)).encode(), "text/html")
            scan = scan_of(folder, rest.removesuffix(".pdf")) if what == "scan" else None
            if scan is None:
                return self.missing()
            return self.answer(200, scan.read_bytes(), "application/pdf", "private, max-age=300")

        def page(self, path: str) -> None:
            name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
            data = site.files.get(name)
            if data is None:
                return self.missing()
            if name.endswith(".html"):
                ident = name.removesuffix("/index.html")
                proof = f' data-proof="/-/proof/{html.escape(ident, quote=True)}"' if scan_of(folder, ident) else ""
                data = data.replace(b"</body>", _TAG.format(proof).encode())
            kind = _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
            return self.answer(200, data, kind)

        def missing(self) -> None:
            said = html.escape(site.error) or "This page is not there (yet)."
            page = f"<!DOCTYPE html><title>edition</title><body><p>{said}</p>{_TAG.format('')}"
            self.answer(404, page.encode(), "text/html")

        def answer(self, status: int, data: bytes, kind: str, keep: str = "no-store") -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", keep)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None: ...

    return Handler
