"""The site as a reader meets it, in a real browser: no error, no barrier, no jump; light, dark, small, scriptless."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

PAGES = [
    "index.html", "register.html", "persons.html", "places.html", "names/pers-venn.html", "chronology.html",
    "network.html", "map.html", "search.html", "harbour-7/index.html", "harbour-7/redactions.html",
    "harbour-7/apparatus.html", "harbour-7/about.html",
]
READING = "harbour-7/index.html"


def opened(browser: Browser, address: str, **options: object) -> tuple[Page, list[str]]:
    page = browser.new_context(**options).new_page()  # type: ignore[arg-type]
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page, errors


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_an_error_or_a_barrier(browser: Browser, site: str, axe: str, name: str, scheme: str) -> None:
    page, errors = opened(browser, site + name, color_scheme=scheme, viewport={"width": 1440, "height": 900})
    assert errors == []
    page.evaluate(axe)
    found = page.evaluate("async () => (await axe.run()).violations.map(v => [v.id, ...v.nodes.map(n => n.html)])")
    assert found == []
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 390, 820])
def test_no_page_is_wider_than_the_screen(browser: Browser, site: str, name: str, width: int) -> None:
    page, _ = opened(browser, site + name, viewport={"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    page.context.close()


def test_the_page_reads_without_a_script(browser: Browser, site: str) -> None:
    page, _ = opened(browser, site + READING, java_script_enabled=False, viewport={"width": 390, "height": 844})
    assert page.locator("#fn-1").is_visible() and page.locator("#red-1").is_visible()
    assert not page.locator(".tools").is_visible() and not page.locator("#contents").is_visible()
    page.locator(".open-contents").click()
    assert page.locator("#contents").is_visible()
    page.locator("#contents a[href='#sec-4']").click()
    assert not page.locator("#contents").is_visible() and page.locator("#sec-4").is_visible()
    page.context.close()


def test_nothing_jumps_while_the_page_comes(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) window.shift += e.value; })"
        ".observe({ type: 'layout-shift', buffered: true });")
    page.goto(site + READING)
    page.wait_for_timeout(500)
    assert page.evaluate("window.shift") < 0.01
    context.close()


def test_the_reading_page_is_light(browser: Browser, site: str, site_folder: Path) -> None:
    for name in sorted(path.parent.name for path in site_folder.glob("*/about.html")):
        sizes: list[int] = []
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.on("response", lambda response, sizes=sizes: sizes.append(len(response.body())))
        page.goto(f"{site}{name}/index.html")
        page.wait_for_load_state("networkidle")
        assert sum(sizes) < 250_000, (name, sum(sizes))
        page.context.close()


def test_text_comes_before_any_script(browser: Browser, site: str) -> None:
    page, _ = opened(browser, site + READING)
    assert page.evaluate(
        "[...document.scripts].filter(s => !s.type || s.type === 'module').every(s =>"
        " document.querySelector('article').compareDocumentPosition(s) & Node.DOCUMENT_POSITION_FOLLOWING)")
    page.context.close()


def test_a_name_shows_its_card_and_leads_to_the_next_mention(browser: Browser, site: str) -> None:
    page, errors = opened(browser, site + READING, viewport={"width": 1440, "height": 900})
    name = page.locator("article a.n[href$='pers-venn.html']").first
    name.hover()
    card = page.locator("#card")
    card.wait_for(state="visible")
    assert all(words in card.inner_text() for words in ("Venn, Ada Margaret", "Венн", "3 mentions"))
    assert card.locator("a[href='https://www.wikidata.org/entity/Q1']").count() == 1
    card.get_by_label("next mention").click()
    assert page.url.endswith("#name-1")
    page.keyboard.press("Escape")
    assert card.is_hidden() and errors == []
    page.context.close()


def test_a_date_says_what_it_means_and_how_it_is_known(browser: Browser, site: str) -> None:
    page, _ = opened(browser, site + READING, viewport={"width": 1440, "height": 900})
    page.locator("#date-1").hover()
    page.locator("#card").wait_for(state="visible")
    assert "June 1957" in page.locator("#card").inner_text() and "context" in page.locator("#card").inner_text()
    page.context.close()


def test_the_keyboard_reaches_a_card(browser: Browser, site: str) -> None:
    page, _ = opened(browser, site + READING, viewport={"width": 1440, "height": 900})
    page.locator("#red-1").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.locator("#card").wait_for(state="visible")
    assert "length unknown" in page.locator("#card").inner_text()
    page.context.close()


def test_looks_are_remembered(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(site + READING)
    page.locator(".tools summary").click()
    page.locator("[name=theme][value=dark]").check()
    page.locator("[data-size='1']").click()
    page.goto(site + "index.html")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("document.documentElement.style.getPropertyValue('--size')") == "1.375rem"
    context.close()


def test_the_source_shows_as_it_stands_and_back_again(browser: Browser, site: str) -> None:
    page, _ = opened(browser, site + READING, viewport={"width": 1440, "height": 900})
    paragraph = page.locator("#p-4")
    assert "The boat sailed" in paragraph.inner_text()
    page.locator(".tools summary").click()
    page.locator("[name=source]").check()
    assert "Line 35 of the OCR text" in paragraph.inner_text()
    assert "Lines 31–33 of the OCR text" in page.locator("#p-3").inner_text()
    assert "The bcat sailed" in paragraph.inner_text() and "vio-\nlence" in page.locator("#p-3").inner_text()
    page.locator("[name=source]").uncheck()
    assert "The boat sailed" in paragraph.inner_text() and "OCR" not in paragraph.inner_text()
    page.context.close()


def test_keys_move_by_paragraph_and_open_the_search(browser: Browser, site: str) -> None:
    page, _ = opened(browser, site + READING, viewport={"width": 1000, "height": 500})
    before = page.evaluate("scrollY")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("scrollY") > before
    page.keyboard.press("k")
    page.keyboard.press("?")
    assert page.locator(".tools .panel").is_visible()
    page.keyboard.press("Escape")
    page.locator("body").press("/")
    page.wait_for_url("**/search.html")
    page.context.close()


def test_a_paragraph_is_cited_by_its_own_address(browser: Browser, site: str) -> None:
    page, _ = opened(browser, site + READING + "#p-3", viewport={"width": 1440, "height": 900})
    assert "harbour-7/index.html#p-3" in page.locator(".cite").first.inner_text()
    assert "Paragraph 3" in page.locator(".cite-place").inner_text()
    page.context.close()


def test_notes_stand_beside_their_lines_on_a_wide_screen_and_below_on_a_narrow_one(browser: Browser, site: str) -> None:
    for width, beside in ((1440, True), (390, False)):
        page, _ = opened(browser, site + READING, viewport={"width": width, "height": 900})
        call, note = page.locator("#fn-1-call").bounding_box(), page.locator("#fn-1").bounding_box()
        assert call and note
        assert (note["x"] > call["x"] and abs(note["y"] - call["y"]) < 30) if beside else note["y"] > call["y"]
        page.context.close()


def test_the_search_finds_a_paragraph_and_narrows_by_person(browser: Browser, site: str) -> None:
    page, errors = opened(browser, site + "search.html", viewport={"width": 1440, "height": 900})
    page.locator("[name=q]").fill("storm")
    page.locator(".results li").first.wait_for()
    assert page.locator(".results a").first.get_attribute("href", timeout=3000) == "/harbour-7/index.html#p-3"
    person = page.locator("select[name=person]")
    person.select_option(label=person.locator("option", has_text="Orlov").inner_text())
    page.wait_for_timeout(400)
    assert page.locator(".results li").count() == 1 and errors == []
    page.context.close()


def test_the_page_works_from_a_folder_on_disk(browser: Browser, site_folder: Path) -> None:
    page, errors = opened(browser, (site_folder / READING).as_uri(), viewport={"width": 1440, "height": 900})
    page.locator("article a.n[href$='pers-venn.html']").first.hover()
    page.locator("#card").wait_for(state="visible")
    assert "Venn, Ada Margaret" in page.locator("#card").inner_text() and errors == []
    page.context.close()


def test_the_site_works_below_a_path(browser: Browser, site_below: str) -> None:
    page, errors = opened(browser, site_below + "search.html?q=storm", viewport={"width": 1440, "height": 900})
    page.locator(".results a").first.click()
    page.wait_for_url("**/some/path/harbour-7/index.html#p-3")
    page.locator("article a.n[href$='pers-venn.html']").first.click()
    page.wait_for_url("**/some/path/names/pers-venn.html")
    assert errors == []
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_asks_another_host_for_anything(browser: Browser, site: str, name: str) -> None:
    page = browser.new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + name)
    page.wait_for_load_state("networkidle")
    assert asked and all(url.startswith((site, "data:")) for url in asked)
    page.context.close()
