"""The reading page: nothing of the text is lost and all is in order (L7); same bytes (L8); whole or nothing (L9)."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from lxml import etree

from edition.config import HtmlConfig, ProjectConfig
from edition.errors import ConfigError, EditionError
from edition.rendering.html import render_html

SAMPLE = Path(__file__).parent / "sample.xml"
CONFIG = ProjectConfig(title="An Edition & <more>")
T = "{http://www.tei-c.org/ns/1.0}"
H = "{http://www.w3.org/1999/xhtml}"
UNREAD = {f"{T}{name}" for name in ("corr", "reg", "expan", "rdg")}
READ_ONLY_IF_AGREED = {f"{T}{name}" for name in ("sic", "orig", "abbr")}
BESIDE = {"pn", "call", "notes", "back", "continued", "remark", "sic", "hy", "aid"}


def tei_words(element: etree._Element, inside: bool = True) -> str:
    """The reading text, written down a second time and apart from the stylesheets: what a reader must find."""
    if not isinstance(element.tag, str) or (element.tag == f"{T}note" and not inside):
        return ""
    if element.tag == f"{T}pc" and element.get("force") == "weak":
        return ""
    if element.tag == f"{T}choice":
        agreed = any(e.get("resp") for e in (element, *element))
        children = [c for c in element if (c.tag in UNREAD) == agreed]
        return "".join(tei_words(child, False) for child in children)
    return (element.text or "") + "".join(tei_words(child, False) + (child.tail or "") for child in element)


def html_words(element: etree._Element, inside: bool = True) -> str:
    classes = set((element.get("class") or "").split())
    if not isinstance(element.tag, str) or (not inside and (classes & BESIDE or element.get("hidden") is not None)):
        return ""
    return (element.text or "") + "".join(html_words(child, False) + (child.tail or "") for child in element)


def black(text: str) -> str:
    return re.sub(r"\s+", "", text)


def page(path: Path) -> etree._Element:
    """Read as a browser reads it; any parse error fails the test."""
    builder = html5lib.getTreeBuilder("lxml")
    return html5lib.HTMLParser(tree=builder, strict=True).parse(path.read_text(encoding="utf-8")).getroot()


def bytes_of(folder: Path) -> dict[Path, bytes]:
    """Every file but those of the search index, whose filters are in no fixed order (law L8 excepts them)."""
    paths = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path: (folder / path).read_bytes() for path in paths if path.parts[0] != "pagefind"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("build") / "html"
    render_html(SAMPLE, out, CONFIG)
    return out


@pytest.fixture(scope="module")
def reading(site: Path) -> etree._Element:
    return page(site / "harbour-7" / "index.html")


@pytest.fixture(scope="module")
def tei() -> etree._Element:
    return etree.parse(str(SAMPLE)).getroot()


def test_every_word_of_the_text_is_in_the_page_in_order(tei: etree._Element, reading: etree._Element) -> None:
    text, article = tei.find(f"{T}text"), reading.find(f".//{H}article")
    assert text is not None and article is not None
    assert black(html_words(article)) == black(tei_words(text))


def test_every_paragraph_has_the_same_words(tei: etree._Element, reading: etree._Element) -> None:
    for element in tei.iterfind(f".//{T}text//{T}p[@{{http://www.w3.org/XML/1998/namespace}}id]"):
        ident = element.get("{http://www.w3.org/XML/1998/namespace}id")
        shown = reading.find(f".//*[@id='{ident}']")
        assert shown is not None and black(html_words(shown)) == black(tei_words(element)), ident


def test_every_note_is_in_the_page_whole(tei: etree._Element, reading: etree._Element) -> None:
    notes = list(tei.iterfind(f".//{T}text//{T}note"))
    assert notes
    for note in notes:
        ident = note.get("{http://www.w3.org/XML/1998/namespace}id")
        shown = reading.find(f".//{H}div[@id='{ident}']")
        assert shown is not None and black(html_words(shown)) == black(tei_words(note)), ident


def test_called_notes_are_linked_both_ways(reading: etree._Element) -> None:
    for call in reading.iterfind(f".//{H}a[@role='doc-noteref']"):
        note = reading.find(f".//*[@id='{call.get('href', '')[1:]}']")
        assert note is not None
        back = note.find(f".//{H}a[@role='doc-backlink']")
        assert back is not None and back.get("href") == f"#{call.get('id')}"


def test_every_redaction_is_a_bar_with_its_wording_and_a_sentence(tei: etree._Element, reading: etree._Element) -> None:
    gaps = list(tei.iterfind(f".//{T}text//{T}gap[@reason='redacted']"))
    bars = reading.findall(f".//{H}a[@class='redaction']")
    assert [bar.text for bar in bars] == [" ".join(str(gap.findtext(f"{T}desc")).split()) for gap in gaps]
    assert bars[0].get("aria-label") == "[REDACTED] Redaction 1: withheld, length unknown."
    assert bars[2].get("aria-label") == f"{bars[2].text} Redaction 3: withheld: 24 characters; exemption (b)(3)."


def test_a_tag_in_the_source_comes_out_as_text(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert "<script>alert" not in path.read_text(encoding="utf-8"), path


def test_a_correction_is_shown_only_when_a_human_agreed(reading: etree._Element) -> None:
    assert "Orlav" in html_words(reading.find(".//*[@id='sec-3']"))
    slips = {e.get("id"): e.text for e in reading.iterfind(f".//{H}span[@title]") if e.get("id", "").startswith("slip")}
    assert slips == {"slip-1": "Orlav", "slip-2": "boat"}


def test_the_same_input_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    render_html(SAMPLE, tmp_path / "html", CONFIG)
    assert bytes_of(site) == bytes_of(tmp_path / "html")


def test_a_failed_run_leaves_the_earlier_site(tmp_path: Path) -> None:
    out = tmp_path / "html"
    render_html(SAMPLE, out, CONFIG)
    before = (out / "harbour-7" / "index.html").read_bytes()
    broken = tmp_path / "broken.xml"
    broken.write_text(SAMPLE.read_text(encoding="utf-8").replace("<term ", "<measureGrp/><term "), encoding="utf-8")
    with pytest.raises(EditionError):
        render_html(broken, out, CONFIG)
    assert (out / "harbour-7" / "index.html").read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_an_element_without_a_template_stops_the_build(tmp_path: Path) -> None:
    broken = tmp_path / "x.xml"
    broken.write_text(SAMPLE.read_text(encoding="utf-8").replace("<term ", "<notatedMusic/><term "), encoding="utf-8")
    with pytest.raises(EditionError, match="notatedMusic"):
        render_html(broken, tmp_path / "html", CONFIG)


def test_a_project_overrides_a_template_without_importing_anything(tmp_path: Path) -> None:
    own = tmp_path / "xslt"
    own.mkdir()
    (own / "html.xsl").write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
        'xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:template match="foreign" mode="text">'
        '<b class="own"><xsl:apply-templates mode="#current"/></b></xsl:template></xsl:stylesheet>', encoding="utf-8")
    (own / "words.xml").write_text('<words><word key="skip" en="Hop"/></words>', encoding="utf-8")
    render_html(SAMPLE, tmp_path / "html", CONFIG, own)
    shown = page(tmp_path / "html" / "harbour-7" / "index.html")
    assert shown.findtext(f".//{H}b[@class='own']") == "хватит"
    assert shown.findtext(f".//{H}a[@class='skip']") == "Hop"


def test_a_theme_is_colours_and_nothing_else(tmp_path: Path) -> None:
    html = HtmlConfig(theme={"accent": "#004488", "dark-accent": "gold"}, font='"My Serif"')
    render_html(SAMPLE, tmp_path / "html", ProjectConfig(title="x", html=html))
    css = (tmp_path / "html" / "assets" / "theme.css").read_text(encoding="utf-8")
    assert "--accent: #004488" in css and "--text-font: \"My Serif\"" in css
    for theme in ({"accent": "red; } body { display: none"}, {"akcent": "red"}):
        with pytest.raises(ConfigError, match=r"ac|ak"):
            render_html(SAMPLE, tmp_path / "html", ProjectConfig(title="x", html=HtmlConfig(theme=theme)))


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_pages_speak_the_language_of_the_project(language: str, tmp_path: Path) -> None:
    render_html(SAMPLE, tmp_path / "html", ProjectConfig(title="x", language=language))
    shown = page(tmp_path / "html" / "harbour-7" / "index.html")
    spoken = {"en": "length unknown", "de": "Umfang unbekannt", "fr": "longueur inconnue"}
    assert shown.getroottree().getroot().get("lang") == language
    assert spoken[language] in str(shown.find(".//*[@id='red-1']").get("aria-label"))


def test_unchanged_documents_are_not_rendered_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from edition.rendering import html, saxon

    kept, first, again = tmp_path / "kept", tmp_path / "a", tmp_path / "b"
    html.render_site([SAMPLE], first, CONFIG, kept=kept)
    asked: list[str] = []
    real = saxon._run
    monkeypatch.setattr(saxon, "_run", lambda *a: asked.append(a[1].name) or real(*a))
    html.render_site([SAMPLE], again, CONFIG, kept=kept)
    assert asked == ["site.xsl"] and bytes_of(first) == bytes_of(again)
    html.render_site([SAMPLE], again, ProjectConfig(title="Another"), kept=kept)
    assert asked == ["site.xsl", "html.xsl", "site.xsl"] and len(list(kept.glob("documents/*.kept"))) == 1


def test_many_documents_are_rendered_side_by_side(tmp_path: Path) -> None:
    from edition.rendering import html

    text = SAMPLE.read_text(encoding="utf-8")
    paths = [tmp_path / f"d{number:02}.xml" for number in range(13)]
    for path in paths:
        path.write_text(text.replace('xml:id="harbour-7"', f'xml:id="{path.stem}"'), encoding="utf-8")
    html.render_site(paths, tmp_path / "out", CONFIG)
    assert all((tmp_path / "out" / path.stem / "index.html").is_file() for path in paths)


def test_a_logo_travels_with_the_site_and_nothing_else_does(tmp_path: Path) -> None:
    from edition.rendering import html

    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "mark.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    (tmp_path / "secret.svg").write_text("x", encoding="utf-8")
    config = ProjectConfig(title="x", html=HtmlConfig(logo="mark.svg", search=False))
    html.render_site([SAMPLE], tmp_path / "out", config, folder=tmp_path / "p")
    assert (tmp_path / "out" / "assets" / "logo.svg").is_file()
    assert 'src="assets/logo.svg"' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    for logo in ("../secret.svg", "none.png", "edition.yaml"):
        with pytest.raises(ConfigError, match="logo"):
            html.render_site([SAMPLE], tmp_path / "out", ProjectConfig(title="x", html=HtmlConfig(logo=logo)),
                             folder=tmp_path / "p")


def test_fonts_travel_with_the_site_and_nothing_else_does(tmp_path: Path) -> None:
    from edition.rendering import html

    (tmp_path / "p" / "fonts").mkdir(parents=True)
    (tmp_path / "p" / "fonts" / "Mine.woff2").write_bytes(b"wOF2 letters")
    (tmp_path / "p" / "no.woff2").write_bytes(b"GIF89a")
    (tmp_path / "out.woff2").write_bytes(b"wOF2")

    def rendered(**fonts: str) -> Path:
        config = ProjectConfig(title="x", html=HtmlConfig(fonts={k.replace("_", "-"): v for k, v in fonts.items()}))
        html.render_site([SAMPLE], tmp_path / "out", config, folder=tmp_path / "p")
        return tmp_path / "out" / "assets"

    assets = rendered(text="fonts/Mine.woff2", text_italic="fonts/Mine.woff2", interface="fonts/Mine.woff2")
    css = (assets / "theme.css").read_text(encoding="utf-8")
    assert (assets / "fonts" / "own-text.woff2").read_bytes() == b"wOF2 letters"
    assert 'url(fonts/own-text-italic.woff2) format("woff2"); font-weight: 400; font-style: italic' in css
    assert '--text-font: "Edition Text", Alegreya, serif' in css and '--ui-font: "Edition Interface"' in css
    for wrong, said in (({"text": "../out.woff2"}, "folder"), ({"text": "none.woff2"}, "folder"),
                        ({"text": "no.woff2"}, "no font"), ({"text": "edition.yaml"}, "font file"),
                        ({"text": 'a");}.woff2'}, "folder"), ({"txet": "fonts/Mine.woff2"}, "Did you mean `text`")):
        with pytest.raises(ConfigError, match=said):
            rendered(**wrong)


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[2] / "tei").glob("*.xml")), ids=lambda path: path.stem)
def test_no_word_of_the_real_edition_is_lost(path: Path, tmp_path: Path) -> None:
    render_html(path, tmp_path / "html", CONFIG)
    root = etree.parse(str(path)).getroot()
    shown = page(next((tmp_path / "html").glob("*/redactions.html")).parent / "index.html")
    text, article = root.find(f"{T}text"), shown.find(f".//{H}article")
    assert text is not None and article is not None
    assert black(html_words(article)) == black(tei_words(text))
    for note in root.iterfind(f".//{T}text//{T}note"):
        found = shown.find(f".//{H}div[@id='{note.get('{http://www.w3.org/XML/1998/namespace}id')}']")
        assert found is not None and black(html_words(found)) == black(tei_words(note))
    bars = shown.findall(f".//{H}article//{H}a[@class='redaction']")
    assert len(bars) == len(root.findall(f".//{T}text//{T}gap[@reason='redacted']"))
