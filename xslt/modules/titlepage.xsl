<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page of the source, line by line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="titlePage" mode="text" as="element(Q{}section)">
    <section class="titlepage" id="{(@xml:id, 'titlepage')[1]}" aria-label="{f:word('section.titlepage')}"><xsl:apply-templates select="*" mode="#current"/></section>
  </xsl:template>
  <xsl:template match="docTitle" mode="text" as="element()*"><xsl:apply-templates select="*" mode="#current"/></xsl:template>
  <xsl:template match="titlePart | docImprint | docEdition | docAuthor | titlePage/byline | titlePage/idno | titlePage/docDate | titlePage/imprimatur"
    mode="text" as="element()+" priority="1">
    <p class="{string-join((local-name(), @type), ' ')}"><xsl:apply-templates mode="#current"/></p>
    <xsl:call-template name="notes-of-block"/>
  </xsl:template>
  <xsl:template match="docAuthor[not(parent::titlePage)] | docDate[not(parent::titlePage)]" mode="text" as="node()*" priority="2"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="titlePage/gap | titlePage/pb" mode="text" as="element(Q{}p)" priority="1"><p><xsl:next-match/></p></xsl:template>
</xsl:stylesheet>
