<?xml version="1.0" encoding="UTF-8"?>
<!-- Names in the text: each a link to its entry, quiet, dotted where it is doubtful who is meant. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Names and dates are numbered in the order of the text, for links to one mention. -->
  <!-- The other documents of a volume, as URIs. -->
  <xsl:param name="more" as="xs:string*" select="()"/>

  <xsl:variable name="f:mention-numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="(/, $more ! doc(.))/TEI/text//(persName | placeName | orgName | title | term | date)[@ref or self::date]">
        <xsl:map-entry key="generate-id(.)" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- The id of a mention: its own xml:id, otherwise m and its number. -->
  <xsl:function name="f:mention-id" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="if ($mention/@xml:id) then string($mention/@xml:id) else concat('m', $f:mention-numbers(generate-id($mention)))"/>
  </xsl:function>

  <xsl:function name="f:is-name" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@ref) and exists($element/(self::persName | self::placeName | self::orgName | self::title | self::term)) and map:contains($f:addresses, string($element/@ref))"/>
  </xsl:function>

  <!-- The page of each entry, by what points to it: asked for every name of a text. -->
  <xsl:variable name="f:addresses" as="map(xs:string, xs:string)" select="map:merge((/, $more ! doc(.)) ! f:entries(.) ! map:entry(concat('#', @xml:id), f:entry-address(., '../')))"/>

  <!-- Whether an element becomes a link itself; a link may not stand in a link. -->
  <xsl:function name="f:is-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(exists($element/self::date) or f:is-name($element)) and f:may-be-link($element)"/>
  </xsl:function>

  <xsl:function name="f:may-be-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(empty($element/*) or empty($element//note)) and not(f:inside-link($element))"/>
  </xsl:function>

  <xsl:function name="f:inside-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="around" as="element()?" select="$element/parent::*"/>
    <xsl:sequence select="if ($around/(self::p | self::head | self::item | self::cell | self::note)) then false()
      else some $outer in $element/ancestor::*[. >> f:block($around)] satisfies f:is-link($outer)"/>
  </xsl:function>

  <xsl:template match="persName[@ref] | placeName[@ref] | orgName[@ref] | title[@ref] | term[@ref]" mode="text" as="node()*">
    <xsl:variable name="address" as="xs:string?" select="$f:addresses(string(@ref))"/>
    <xsl:choose>
      <xsl:when test="empty($address)"><xsl:apply-templates select="." mode="words-of-name"/></xsl:when>
      <xsl:when test="f:may-be-link(.)">
        <a class="n{if (@cert) then ' doubt' else ''}" id="{f:mention-id(.)}" href="{$address}">
          <xsl:if test="@cert"><xsl:attribute name="title" select="f:doubt(.)"/></xsl:if>
          <xsl:apply-templates select="." mode="words-of-name"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <span class="n{if (@cert) then ' doubt' else ''}" id="{f:mention-id(.)}" data-href="{$address}">
          <xsl:if test="@cert"><xsl:attribute name="title" select="f:doubt(.)"/></xsl:if>
          <xsl:apply-templates select="." mode="words-of-name"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:mode name="words-of-name" on-no-match="fail"/>
  <xsl:template match="*" mode="words-of-name" as="node()*"><xsl:apply-templates mode="text"/></xsl:template>
  <xsl:template match="title" mode="words-of-name" as="element(Q{}cite)"><cite><xsl:apply-templates mode="text"/></cite></xsl:template>

  <xsl:template match="persName | placeName | orgName" mode="text" as="node()*" priority="-1"><xsl:apply-templates mode="#current"/></xsl:template>

  <!-- "which person is meant is doubtful" -->
  <xsl:function name="f:doubt" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="f:word('doubt.name', map { 'kind': f:word('kind.' || f:kind(f:entry($name))), 'certainty': f:certainty($name/@cert) })"/>
  </xsl:function>

  <xsl:function name="f:entry-address" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="up" as="xs:string"/>
    <xsl:sequence select="concat($up, 'names/', $entry/@xml:id, '.html')"/>
  </xsl:function>
</xsl:stylesheet>
