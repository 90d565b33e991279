<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of the source: their numbers and stamps stand in the outer margin, beside the line where they were found. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Page breaks and stamps that follow each other make one note in the margin, at the first of them. -->
  <xsl:function name="t:follows-one" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="previous" as="node()?" select="$node/preceding-sibling::node()[not(self::text()[not(normalize-space())] or self::comment())][1]"/>
    <xsl:sequence select="exists($previous[self::pb or self::fw])"/>
  </xsl:function>

  <xsl:template match="pb | fw" mode="t:set" as="text()*">
    <xsl:if test="not(t:follows-one(.))">
      <xsl:variable name="last" as="element()?" select="following-sibling::node()[not(self::pb or self::fw or self::comment() or self::text()[not(normalize-space())])][1] ! (preceding-sibling::*)[last()]"/>
      <xsl:variable name="run" as="element()+" select="., following-sibling::*[self::pb or self::fw][empty($last) or . &lt;&lt; $last or . is $last]"/>
      <xsl:variable name="in-line" as="xs:boolean" select="exists(ancestor::*[self::p or self::head or self::cell or self::item or self::note or self::ab or self::l])"/>
      <xsl:if test="$run[self::pb]"><xsl:text>{if ($in-line) then ' #turn;' else ''}</xsl:text></xsl:if>
      <xsl:variable name="words" as="text()*"><xsl:apply-templates select="$run" mode="t:margin"/></xsl:variable>
      <xsl:if test="exists($words)">
        <xsl:variable name="longest" as="xs:integer" select="max((0, tokenize(string-join($run[self::fw]//text()[not(ancestor::gap)], ' '), '[\s\-/]+') ! string-length()))"/>
        <xsl:text>{if ($in-line) then '#beside(' else t:at(.) || '#beside-block('}longest: {$longest})[</xsl:text>
        <xsl:sequence select="$words"/>
        <xsl:text>]{if ($in-line) then '; ' else '&#10;'}</xsl:text>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="t:margin" on-no-match="fail"/>

  <xsl:template match="pb" mode="t:margin" as="text()*"/>
  <xsl:template match="pb[@n]" mode="t:margin" as="text()*">
    <xsl:text>#source-page[#{t:literal('[' || @n || ']')};]#parbreak();</xsl:text>
  </xsl:template>
  <xsl:template match="fw" mode="t:margin" as="text()*">
    <xsl:text>#stamp[</xsl:text><xsl:apply-templates mode="t:set"/><xsl:text>]#parbreak();</xsl:text>
  </xsl:template>
  <!-- The number printed on the page is the number in the margin: not twice. -->
  <xsl:template match="fw[@type = 'pageNum'][preceding-sibling::*[1][self::pb]/@n = replace(., '\D', '')]" mode="t:margin" as="text()*"/>
</xsl:stylesheet>
