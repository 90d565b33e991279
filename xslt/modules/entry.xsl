<?xml version="1.0" encoding="UTF-8"?>
<!-- What a register says of one person, place, body, title or term: on a card beside the text and at the head of its own page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="entry-card" as="element()*">
    <b>{f:label(.)}</b>
    <xsl:call-template name="entry-facts"/>
    <xsl:call-template name="entry-links"/>
  </xsl:template>

  <xsl:template name="entry-facts" as="element(Q{}p)*">
    <xsl:for-each select="f:native(.)"><p class="native">
      <xsl:sequence select="f:language-attribute(.)"/>
      <xsl:text>{normalize-space()}</xsl:text>
    </p></xsl:for-each>
    <xsl:if test="f:life(.)"><p class="life">{f:life(.)}</p></xsl:if>
    <xsl:for-each select="f:roles(.)"><p class="role">{.}</p></xsl:for-each>
    <xsl:for-each select="gloss[normalize-space()]"><p>{normalize-space()}</p></xsl:for-each>
    <xsl:for-each select="note[normalize-space()]"><p class="about">{normalize-space()}</p></xsl:for-each>
  </xsl:template>

  <xsl:template name="entry-links" as="element(Q{}p)?">
    <xsl:variable name="known" as="element(idno)*" select="idno[f:address(.)]"/>
    <xsl:if test="exists($known)">
      <p class="links"><xsl:for-each select="$known"><a href="{f:address(.)}" rel="external">{f:authority-name(.)}</a><xsl:if test="position() ne last()"> · </xsl:if></xsl:for-each></p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
