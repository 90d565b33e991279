"""The Saxon door: results, result documents, functions, parameters, and errors in one sentence."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from edition.errors import InternalError, RenderError, TeiError
from edition.rendering import saxon

SHEET = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:include href="more.xsl"/>
  <xsl:output method="xml" omit-xml-declaration="yes"/>
  <xsl:param name="title" as="xs:string" select="'none'"/>
  <xsl:template match="/">
    <xsl:if test="$title = 'stop'"><xsl:message terminate="yes"
      >No template for {name(*)}: write one.</xsl:message></xsl:if>
    <xsl:if test="$title = 'divide'"><xsl:sequence select="1 div 0"/></xsl:if>
    <xsl:if test="$title = 'tell'"><xsl:message>A word of warning.</xsl:message></xsl:if>
    <xsl:result-document href="pages/one.html" method="html" html-version="5"><br/></xsl:result-document>
    <out title="{$title}" count="{$count + 1}" many="{string-join($many, '+')}">{.}</out>
  </xsl:template>
  <xsl:template name="xsl:initial-template"><alone/></xsl:template>
  <xsl:function name="f:loud" as="xs:string" visibility="public">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="upper-case($word)"/>
  </xsl:function>
</xsl:stylesheet>"""
MORE = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xsl:param name="count" as="xs:integer" select="0"/>
  <xsl:param name="many" as="xs:string*" select="()"/>
</xsl:stylesheet>"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    (tmp_path / "more.xsl").write_text(MORE)
    (tmp_path / "main.xsl").write_text(SHEET)
    return tmp_path / "main.xsl"


def test_parameters_reach_the_stylesheet_with_their_types(sheet: Path) -> None:
    result = saxon.transform("<a>é</a>".encode(), sheet, {"title": "T", "count": 2, "many": ["x", "y"]})
    assert result == '<out title="T" count="3" many="x+y">é</out>'


def test_result_documents_come_back_as_they_were_serialised(sheet: Path) -> None:
    outcome = saxon.transform_all(b"<a/>", sheet, {"title": "tell"})
    assert list(outcome.documents) == ["pages/one.html"]
    assert b"<br>" in outcome.documents["pages/one.html"]
    assert outcome.messages == ("A word of warning.",)


def test_no_source_starts_at_the_initial_template(sheet: Path) -> None:
    assert saxon.transform(None, sheet) == "<alone/>"


def test_functions_can_be_called_alone(sheet: Path) -> None:
    assert saxon.call(sheet, "{urn:f}loud", "word") == "WORD"


def test_a_misspelt_parameter_is_an_error_with_the_nearest_name(sheet: Path) -> None:
    with pytest.raises(RenderError, match=r"no parameter titel\. Did you mean title\?"):
        saxon.transform(b"<a/>", sheet, {"titel": "T"})


def test_a_terminating_message_becomes_the_sentence_of_the_error(sheet: Path) -> None:
    with pytest.raises(RenderError, match="No template for a: write one"):
        saxon.transform(b"<a/>", sheet, {"title": "stop"})
    assert saxon.transform(b"<a/>", sheet, {"title": "again"}).startswith('<out title="again"')


def test_a_dynamic_error_names_its_code_and_place(sheet: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RenderError, match=r"line 9 .*main\.xsl.*FOAR0001"):
        saxon.transform(b"<a/>", sheet, {"title": "divide"})
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("text", [b'<!DOCTYPE a [<!ENTITY x "boo">]><a>&x;</a>', b"<a>"])
def test_dtds_and_broken_xml_are_refused(sheet: Path, text: bytes) -> None:
    with pytest.raises(TeiError, match="cannot be read"):
        saxon.transform(text, sheet)


def test_a_changed_module_is_noticed(sheet: Path) -> None:
    assert 'count="1"' in saxon.transform(b"<a/>", sheet)
    (sheet.parent / "more.xsl").write_text(MORE.replace('select="0"', 'select="41"'))
    assert 'count="42"' in saxon.transform(b"<a/>", sheet)


def test_a_stylesheet_that_does_not_compile_is_one_sentence(sheet: Path) -> None:
    sheet.write_text(SHEET.replace("upper-case", "upper-cas"))
    with pytest.raises(RenderError, match="XPST0017"):
        saxon.transform(b"<a/>", sheet)


def test_another_thread_is_refused_instead_of_aborting_the_interpreter(sheet: Path) -> None:
    saxon.transform(b"<a/>", sheet)
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            saxon.transform(b"<a/>", sheet)
        except InternalError as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert "one thread" in str(caught[0])
