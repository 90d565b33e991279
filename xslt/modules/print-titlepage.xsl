<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page of the source, line by line as it stands there; a document without one gets a title of ours. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="titlePage" mode="t:set" as="text()*">
    <xsl:text>{t:at(.)}#facsimile-page({t:literal(f:title(.))}, {t:literal(t:key(ancestor::TEI))})[</xsl:text>
    <xsl:apply-templates select="*" mode="#current"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="docTitle" mode="t:set" as="text()*">
    <xsl:text>&#10;#facsimile-title({t:literal(t:typographic(f:title(.), ''))})[</xsl:text>
    <xsl:apply-templates select="*" mode="#current"/>
    <xsl:text>]&#10;#facsimile-space&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="titlePart" mode="t:set" as="text()*">
    <xsl:text>#facsimile-part({if (@type = 'main' or (not(@type) and not(preceding-sibling::titlePart))) then 'true' else 'false'})[</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <!-- Each line is a block; what stands between the elements of an imprint is kept in its line. -->
  <xsl:template match="byline | docAuthor[parent::titlePage] | docEdition | docDate[parent::titlePage] | imprimatur | titlePage/idno | epigraph | titlePage/titlePart
    | docImprint[not(idno | docDate | publisher | pubPlace)]" mode="t:set" as="text()*">
    <xsl:text>#facsimile-line[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>]&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="docImprint[idno | docDate | publisher | pubPlace]" mode="t:set" as="text()*">
    <xsl:for-each-group select="node()[not(self::text()[not(normalize-space())])]" group-starting-with="idno | docDate | publisher | pubPlace">
      <xsl:text>#facsimile-line[</xsl:text><xsl:apply-templates select="current-group()" mode="#current"/><xsl:text>]&#10;</xsl:text>
    </xsl:for-each-group>
  </xsl:template>
  <xsl:template match="docImprint/idno | docImprint/docDate | docImprint/publisher | docImprint/pubPlace | docImprint/rs | byline/docAuthor" mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
  <xsl:template match="titlePage/fw" mode="t:set" as="text()*" priority="2">
    <xsl:text>#facsimile-stamp[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>]&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="titlePage//lb" mode="t:set" as="text()*" priority="2"><xsl:text>#linebreak();</xsl:text></xsl:template>
  <xsl:template match="titlePage/pb" mode="t:set" as="text()*" priority="2"/>
</xsl:stylesheet>
