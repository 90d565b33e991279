"""A stylesheet that stops says so in a sentence an editor can use."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.errors import RenderError
from edition.rendering.saxon import transform
from edition.rendering.stops import stopped

STRICT = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:mode name="words" on-no-match="fail"/>
<xsl:template match="/"><xsl:apply-templates select="//p" mode="words"/></xsl:template>
<xsl:template match="p | text()" mode="words"><xsl:apply-templates mode="words"/></xsl:template>
</xsl:stylesheet>"""


@pytest.fixture
def strict(tmp_path: Path) -> Path:
    (tmp_path / "strict.xsl").write_text(STRICT, encoding="utf-8")
    return tmp_path / "strict.xsl"


def test_an_element_without_a_template_is_named_with_its_line_in_the_tei(strict: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.xml"
    source.write_text("<a>\n<p>one</p>\n<p>two <blink>x</blink></p></a>", encoding="utf-8")
    with pytest.raises(RenderError) as caught:
        transform(source, strict)
    assert (caught.value.path, caught.value.line) == (source, 3)
    assert "<blink> cannot be shown" in caught.value.message
    assert "template rule" not in caught.value.message


def test_no_line_is_told_where_it_could_be_several(strict: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.xml"
    source.write_text("<a><p><blink/></p>\n<p><blink/></p></a>", encoding="utf-8")
    with pytest.raises(RenderError) as caught:
        transform(source, strict)
    assert caught.value.line is None


def test_a_fault_of_a_stylesheet_is_told_without_the_stack() -> None:
    words = "XPTY0004 An empty sequence is not allowed. In template mention on line 31 column 57 invoked by xsl:call"
    error = stopped(words, Path("digest.xsl"), Path("a.xml"))
    assert error.message.endswith("An empty sequence is not allowed.")
