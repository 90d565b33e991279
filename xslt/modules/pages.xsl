<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of the source: page breaks in the margin, stamps, running heads and page numbers kept quiet. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="pb" mode="text" as="element()">
    <xsl:variable name="scan" as="xs:string?" select="(f:address(@facs), f:scan-page(.))[1]"/>
    <xsl:variable name="label" as="xs:string" select="f:page-here(.)"/>
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

  <!-- The last page break so far: asked of every paragraph, so nobody looks back through the whole text for it. -->
  <xsl:accumulator name="f:break" as="element(pb)?" initial-value="()">
    <xsl:accumulator-rule match="text//pb" select="."/>
  </xsl:accumulator>

  <xsl:variable name="f:pages" as="xs:integer?" select="f:page-count(/)"/>
  <xsl:variable name="f:scan" as="xs:string?" select="f:scan(/)[ends-with(lower-case(.), '.pdf')]"/>

  <!-- The page of the paper a place stands on: that of the last numbered break before it, otherwise reckoned from how
       far into the text it stands; nothing where the number of pages is not known. -->
  <xsl:function name="f:page-number" as="xs:integer?">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="sure" as="element(pb)?" select="$node/accumulator-before('f:break')[@n castable as xs:integer]"/>
    <xsl:sequence select="if ($sure) then xs:integer($sure/@n) else $f:pages ! min((., 1 + f:position($node) * . idiv 1000))"/>
  </xsl:function>

  <!-- "page 3", "about page 12", "page break, inferred". -->
  <xsl:function name="f:page-here" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="sure" as="xs:boolean" select="$node/accumulator-before('f:break')/@n castable as xs:integer"/>
    <xsl:variable name="n" as="xs:integer?" select="f:page-number($node)"/>
    <xsl:sequence select="if ($sure) then f:word('page', map { 'n': $n }) else if (exists($n)) then f:word('page.about', map { 'n': $n }) else f:word('page.inferred')"/>
  </xsl:function>

  <!-- The scan, opened at the page of a place. -->
  <xsl:function name="f:scan-page" as="xs:string?">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="if ($f:scan) then f:page-number($node) ! ($f:scan || '#page=' || .) else ()"/>
  </xsl:function>
</xsl:stylesheet>
