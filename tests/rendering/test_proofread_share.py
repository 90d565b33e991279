"""Readers are told how much of a text was proofread, by the same count on the page, in the book and on the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.config import ProjectConfig
from edition.encoding.document import parse
from edition.encoding.progress import mark_proofread, progress
from edition.rendering import saxon
from edition.rendering.html import render_html

SAMPLE = Path(__file__).parent / "sample.xml"
PRINT = Path(__file__).parents[2] / "xslt" / "print.xsl"


@pytest.mark.parametrize(("sections", "language"), [(["sec-1"], "en"), (["sec-1", "sec-2"], "de"), (["sec-2"], "fr")])
def test_page_and_book_say_the_share_that_the_terminal_says(
    sections: list[str], language: str, tmp_path: Path
) -> None:
    tei = tmp_path / "harbour-7.xml"
    tei.write_bytes(mark_proofread(SAMPLE.read_bytes(), sections, "#ed-1", "2026-11-23"))
    share = progress(parse(tei).getroot()).share
    assert 0 < share < 100
    render_html(tei, tmp_path / "html", ProjectConfig(title="x", language=language))
    about = (tmp_path / "html" / "harbour-7" / "about.html").read_text(encoding="utf-8")
    assert f"{share} %" in about
    assert f"{share} %" in saxon.transform(tei, PRINT, {"language": language}).split("#colophon")[-1]


def test_a_text_that_nobody_has_proofread_says_so(tmp_path: Path) -> None:
    render_html(SAMPLE, tmp_path, ProjectConfig(title="x"))
    assert "not been proofread" in (tmp_path / "harbour-7" / "about.html").read_text(encoding="utf-8")


def test_a_text_proofread_as_a_whole_says_so(tmp_path: Path) -> None:
    tei = tmp_path / "harbour-7.xml"
    tei.write_bytes(mark_proofread(SAMPLE.read_bytes(), [], "#ed-1", "2026-11-23"))
    render_html(tei, tmp_path / "html", ProjectConfig(title="x"))
    about = (tmp_path / "html" / "harbour-7" / "about.html").read_text(encoding="utf-8")
    assert "The whole text was proofread" in about
