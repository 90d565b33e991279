<?xml version="1.0" encoding="UTF-8"?>
<!-- The editorial note: what the header says about the project and its editorial practice, and what our signs mean. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="t:principles" as="text()*">
    <xsl:text>&#10;#part({t:literal(f:word('principles'))}, {t:words(f:word('principles'))})&#10;</xsl:text>
    <xsl:apply-templates select="$t:documents[1]/TEI/teiHeader/encodingDesc/(projectDesc, editorialDecl)" mode="t:principle"/>
    <xsl:text>#note-head({t:words(f:word('print.signs'))})&#10;</xsl:text>
    <xsl:for-each select="('print.sign-bar', 'print.sign-doubt', 'print.sign-turn', 'print.sign-note')">
      <xsl:text>#p({t:words(f:word(.))})&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="t:principle" on-no-match="deep-skip"/>

  <xsl:template match="projectDesc | editorialDecl" mode="t:principle" as="text()*">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>
  <xsl:template match="editorialDecl/*[not(self::p)]" mode="t:principle" as="text()*">
    <xsl:text>{t:at(.)}#note-head({t:words(f:word('print.principle.' || local-name()))})&#10;</xsl:text>
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>
  <xsl:template match="p | ab" mode="t:principle" as="text()*"><xsl:apply-templates select="." mode="t:set"/></xsl:template>
  <xsl:template match="teiHeader//*[self::ref or self::code or self::gi or self::att or self::val or self::ident or self::q or self::mentioned or self::soCalled]"
    mode="t:set" as="text()*" priority="2">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
</xsl:stylesheet>
