<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of the source: page breaks in the margin, stamps, running heads and page numbers kept quiet. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="pb" mode="text" as="element()">
    <xsl:variable name="scan" as="xs:string?" select="f:address(@facs)"/>
    <xsl:variable name="label" as="xs:string" select="if ($scan) then f:word('page.scan', map { 'n': string(@n) }) else f:page-label(.)"/>
    <xsl:element name="{if ($scan and not(f:inside-link(.))) then 'a' else 'span'}">
      <xsl:attribute name="class" select="if (@n) then 'pb' else 'pb guess'"/>
      <xsl:sequence select="f:id-attribute(.)"/>
      <xsl:if test="$scan and not(f:inside-link(.))"><xsl:attribute name="href" select="$scan"/><xsl:attribute name="aria-label" select="$label"/></xsl:if>
      <xsl:attribute name="title" select="$label"/>
      <xsl:attribute name="data-n" select="(@n, '¦')[1]"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="fw" mode="text" as="element()">
    <xsl:element name="{if (parent::div or parent::body or parent::front or parent::back or parent::titlePage) then 'p' else 'span'}">
      <xsl:sequence select="f:id-attribute(.)"/>
      <xsl:attribute name="class" select="'fw ' || @type"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
