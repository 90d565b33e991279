<?xml version="1.0" encoding="UTF-8"?>
<!-- Entries and mentions across all documents: an entry with the same id in two documents is the same; the first one speaks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="mentions-of" match="mention[@ref]" use="@ref"/>

  <xsl:variable name="f:site" as="document-node()" select="/"/>

  <xsl:variable name="f:entries" as="element()*">
    <xsl:for-each-group select="$f:site/site/document/entries/*" group-by="@xml:id">
      <xsl:sort select="f:sort-key(f:label(.))"/><xsl:sort select="@xml:id"/>
      <xsl:sequence select="current-group()[1]"/>
    </xsl:for-each-group>
  </xsl:variable>

  <xsl:variable name="f:kinds" as="xs:string*" select="('person', 'place', 'org', 'title', 'term')[. = $f:entries ! f:kind(.)]"/>

  <xsl:function name="f:mentions" as="element(mention)*">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="key('mentions-of', $entry/@xml:id, $f:site)"/>
  </xsl:function>

  <xsl:function name="f:entry-of" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$f:entry-map($id)"/>
  </xsl:function>
  <xsl:variable name="f:entry-map" as="map(xs:string, element())" select="map:merge($f:entries ! map:entry(string(@xml:id), .))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- The block a mention stands in, named across all documents; and the persons named in each, in the order of their ids. -->
  <xsl:function name="f:block-of" as="xs:string">
    <xsl:param name="mention" as="element(mention)"/>
    <xsl:sequence select="concat($mention/../@id, ' ', $mention/@in)"/>
  </xsl:function>
  <xsl:variable name="f:persons-in" as="map(xs:string, xs:string*)">
    <xsl:map>
      <xsl:for-each-group select="$f:site/site/document/mention[starts-with(@ref, 'pers-')]" group-by="f:block-of(.)">
        <xsl:map-entry key="current-grouping-key()" select="sort(distinct-values(current-group()/@ref/string()))"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- The address of a mention, from the root of the site. -->
  <xsl:function name="f:mention-address" as="xs:string">
    <xsl:param name="mention" as="element(mention)"/>
    <xsl:sequence select="concat($mention/../@id, '/index.html#', $mention/@id)"/>
  </xsl:function>

  <!-- A line of text with its mention in it. -->
  <xsl:template name="line" as="node()*">
    <xsl:param name="up" as="xs:string"/>
    <a class="line" href="{$up}{f:mention-address(.)}" lang="{../@language}">{b}<b><xsl:if test="@doubt"><xsl:attribute name="class" select="'doubt'"/></xsl:if>{w}</b>{a}</a>
    <xsl:if test="@doubt"><small class="why"> {@doubt}</small></xsl:if>
  </xsl:template>

  <!-- Where in a document: a strip with a stroke for each mention. -->
  <xsl:template name="strip" as="element()">
    <xsl:param name="mentions" as="element(mention)*"/>
    <xsl:param name="links" as="xs:string?" select="()"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="strip" viewBox="-2 0 1004 16" preserveAspectRatio="none" role="img" aria-label="{f:word('strip', map { 'n': f:number(count($mentions)) })}">
      <path class="ground" d="M0 8H1000"/>
      <path class="strokes" d="M{string-join($mentions/@at, ' 1v14M')} 1v14"/>
    </svg>
  </xsl:template>
</xsl:stylesheet>
