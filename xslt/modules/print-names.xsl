<?xml version="1.0" encoding="UTF-8"?>
<!-- Names and dates in the text: each leaves a trace by which a register finds its page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="persName | placeName | orgName | term | title | name" mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
  <xsl:template match="text//title" mode="t:set" as="text()*" priority="0.6">
    <xsl:text>{if (@level = ('j', 'm')) then '#emph' else '#inline-quote'}[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>];</xsl:text>
  </xsl:template>
  <xsl:template match="text//*[self::persName or self::placeName or self::orgName or self::term or self::title][starts-with(@ref, '#')]"
    mode="t:set" as="text()*" priority="1">
    <xsl:text>#name({t:literal(substring(@ref, 2))}{if (ancestor::note) then ', note: true' else ''}{t:doubt(.)})[</xsl:text>
    <xsl:next-match/>
    <xsl:text>];</xsl:text>
  </xsl:template>

  <!-- What is in doubt can be found by the apparatus. -->
  <xsl:function name="t:doubt" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/@cert) then ', id: ' || t:literal(t:key($element)) else ''"/>
  </xsl:function>

  <!-- Between the numbers of a date a hyphen means "to", unless it holds together a date of numbers only. -->
  <xsl:template match="text//date//text()[contains(., '-')]" mode="t:set" as="text()">
    <xsl:value-of select="t:content(if ($quotes eq 'typographic' and not(matches(., '\d-\d+-\d'))) then replace(., '(\d)-(\d)', '$1–$2') else string(.), t:before(.))"/>
  </xsl:template>

  <xsl:template match="date | time" mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
  <xsl:template match="text//date[f:date-key(.)]" mode="t:set" as="text()*" priority="1">
    <xsl:text>#dated({t:literal(t:key(.))}{if (ancestor::note) then ', note: true' else ''}{t:doubt(.)})[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>];</xsl:text>
  </xsl:template>
</xsl:stylesheet>
