<?xml version="1.0" encoding="UTF-8"?>
<!-- Names in the text: each a link to its entry, quiet, dotted where it is doubtful who is meant. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Names and dates are numbered in the order of the text, for links to one mention. -->
  <xsl:variable name="f:mention-numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="/TEI/text//(persName | placeName | orgName | title | term | date)[@ref or self::date]">
        <xsl:map-entry key="generate-id(.)" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- The id of a mention: its own xml:id, otherwise m and its number. -->
  <xsl:function name="f:mention-id" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="($mention/@xml:id/string(), 'm' || $f:mention-numbers(generate-id($mention)))[1]"/>
  </xsl:function>

  <xsl:function name="f:is-name" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(self::persName | self::placeName | self::orgName | self::title | self::term)[starts-with(@ref, '#')]) and exists(f:entry($element))"/>
  </xsl:function>

  <!-- Whether an element becomes a link itself; a link may not stand in a link. -->
  <xsl:function name="f:is-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(f:is-name($element) or exists($element/self::date)) and empty($element//note) and not(f:inside-link($element))"/>
  </xsl:function>

  <xsl:function name="f:inside-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="block" as="element()?" select="f:block($element/..)"/>
    <xsl:sequence select="some $outer in $element/ancestor::*[. >> $block] satisfies f:is-link($outer)"/>
  </xsl:function>

  <xsl:template match="persName[@ref] | placeName[@ref] | orgName[@ref] | title[@ref] | term[@ref]" mode="text" as="node()*">
    <xsl:variable name="entry" as="element()?" select="f:entry(.)"/>
    <xsl:variable name="words" as="node()*">
      <xsl:choose>
        <xsl:when test="self::title"><cite><xsl:apply-templates mode="#current"/></cite></xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="#current"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="empty($entry)"><xsl:sequence select="$words"/></xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (f:is-link(.)) then 'a' else 'span'}">
          <xsl:attribute name="class" select="if (@cert) then 'n doubt' else 'n'"/>
          <xsl:attribute name="id" select="f:mention-id(.)"/>
          <xsl:attribute name="{if (f:is-link(.)) then 'href' else 'data-href'}" select="f:entry-address($entry, '../')"/>
          <xsl:if test="@cert"><xsl:attribute name="title" select="f:doubt(.)"/></xsl:if>
          <xsl:sequence select="$words"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="persName | placeName | orgName" mode="text" as="node()*" priority="-1"><xsl:apply-templates mode="#current"/></xsl:template>

  <!-- "which person is meant is doubtful" -->
  <xsl:function name="f:doubt" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="f:word('doubt.name', map { 'kind': f:word('kind.' || f:kind(f:entry($name))), 'certainty': f:certainty($name/@cert) })"/>
  </xsl:function>

  <xsl:function name="f:entry-address" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="up" as="xs:string"/>
    <xsl:sequence select="$up || 'names/' || $entry/@xml:id || '.html'"/>
  </xsl:function>
</xsl:stylesheet>
