"""A site of the sample document, served on 127.0.0.1, and Debian's chromium to open it."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from edition.config import Editor, ProjectConfig
from edition.rendering.html import render_site

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None: ...


class Lines:
    """Lines of a source for two paragraphs, as a seed would give them."""

    def mark(self, path: Path) -> str:
        return "known"

    def __call__(self, path: Path) -> tuple[str, ...]:
        return ("p-3=31-33", "p-4=35-35")


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample and, where it is there, the real edition."""
    out = tmp_path_factory.mktemp("build") / "html"
    documents = [ROOT / "tests" / "rendering" / "sample.xml", *sorted((ROOT / "tei").glob("*.xml"))]
    render_site(documents, out, ProjectConfig(title='Harbours & "Lights"', editors=(Editor("Example, Jo"),)),
                lines=Lines())
    return out


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site_folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_below(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site, not at the root of its host."""
    root = tmp_path_factory.mktemp("host")
    (root / "some").mkdir()
    (root / "some" / "path").symlink_to(site_folder, target_is_directory=True)
    handler = functools.partial(_Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/some/path/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("chromium is not installed (Debian: apt-get install chromium)")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The rules of axe-core: fetched once by `npm pack axe-core`, kept in .edition-cache/."""
    path = ROOT / ".edition-cache" / "axe.min.js"
    if not path.exists():
        pytest.skip("axe-core is not there: put its axe.min.js into .edition-cache/ (.ci/run does it)")
    return path.read_text(encoding="utf-8")
