"""Proofreading beside the scan in a real browser: it follows the text, is turned by hand, and fits a phone."""

from __future__ import annotations

import shutil
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from edition.rendering.serve import serve

SAMPLE = Path(__file__).parents[1] / "rendering" / "sample.xml"
REEL = '<note type="front-matter" n="reel">'


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A project with a scan of seven pages, served."""
    import typst

    folder = tmp_path_factory.mktemp("project")
    (folder / "edition.yaml").write_text("title: Harbours\nhtml:\n  search: false\n", encoding="utf-8")
    (folder / "tei").mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    scan = f'<note type="front-matter" n="scan">scans/reel.pdf</note>{REEL}'
    (folder / "tei" / "harbour-7.xml").write_text(text.replace(REEL, scan), encoding="utf-8")
    (folder / "scans").mkdir()
    typst.compile("#pagebreak()\n".join(f"Page {n} of the reel. " for n in range(1, 8)).encode(),
                  output=str(folder / "scans" / "reel.pdf"))
    said: list[str] = []
    threading.Thread(target=serve, args=(folder, 0, said.append), daemon=True).start()
    end = time.monotonic() + 60
    while not said and time.monotonic() < end:
        time.sleep(0.05)
    while time.monotonic() < end and not _is_there(f"{said[0]}index.html"):  # the last page to come
        time.sleep(0.05)
    yield said[0]
    shutil.rmtree(folder, ignore_errors=True)


def _is_there(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def opened(browser: Browser, preview: str, width: int, height: int, scheme: str = "light") -> tuple[Page, list[str]]:
    page = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(preview + "-/proof/harbour-7")
    page.frame_locator("#words").locator("#p-3").wait_for(timeout=60_000)
    return page, errors


def scan_page(page: Page) -> str:
    address = page.locator("#scan").get_attribute("src") or ""
    return address.partition("#page=")[2].partition("&")[0]


def settled(page: Page) -> str:
    """The page of the scan when the text has come to rest: fonts and notes that arrive late move it once more."""
    seen = ""
    while seen != (now := scan_page(page)):
        seen = now
        page.wait_for_timeout(500)
    return seen


def test_the_scan_follows_the_text_until_it_is_turned_by_hand(browser: Browser, preview: str) -> None:
    page, errors = opened(browser, preview, 1200, 420)
    assert scan_page(page) == "1"
    page.evaluate("document.querySelector('#words').contentWindow.scrollTo(0, 1e6)")
    page.wait_for_function("!document.querySelector('#scan').src.includes('#page=1&')")
    later = int(settled(page))
    assert later > 1 and page.locator("input[type=number]").input_value() == str(later)
    page.get_by_label("page before").click()
    assert scan_page(page) == str(later - 1) and not page.get_by_label("follow the text").is_checked()
    page.evaluate("document.querySelector('#words').contentWindow.scrollTo(0, 0)")
    page.wait_for_timeout(400)
    assert scan_page(page) == str(later - 1)
    page.get_by_label("follow the text").check()
    assert scan_page(page) == "1" and errors == []
    page.context.close()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (820, 1100), (390, 844), (320, 640)])
def test_text_and_scan_both_have_room(browser: Browser, preview: str, width: int, height: int) -> None:
    page, errors = opened(browser, preview, width, height)
    text, scan = page.locator("#words").bounding_box(), page.locator("#scan").bounding_box()
    assert text and scan and errors == []
    for box in (text, scan):
        assert box["width"] >= min(width * 0.48, 400) and box["height"] >= 150
        assert box["x"] >= 0 and box["x"] + box["width"] <= width + 1 and box["y"] + box["height"] <= height + 1
    assert text["x"] + text["width"] <= scan["x"] + 1 or scan["y"] + scan["height"] <= text["y"] + 1
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_barrier(browser: Browser, preview: str, axe: str, scheme: str) -> None:
    page, errors = opened(browser, preview, 1200, 800, scheme)
    page.evaluate(axe)
    found = page.evaluate(
        "async () => (await axe.run({ exclude: ['iframe'] }, { iframes: false })).violations"
        ".map(v => [v.id, ...v.nodes.map(n => n.html)])")
    assert found == [] and errors == []
    page.context.close()


def test_the_reading_page_leads_to_the_scan_and_only_where_there_is_one(browser: Browser, preview: str) -> None:
    page = browser.new_context().new_page()
    page.goto(preview + "harbour-7/index.html")
    link = page.get_by_text("beside the scan")
    assert link.get_attribute("href") == "/-/proof/harbour-7"
    page.goto(preview + "index.html")
    page.wait_for_timeout(200)
    assert page.get_by_text("beside the scan").count() == 0
    page.context.close()
