<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes of the source, at the foot of the page that calls them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="t:continuations" match="note[@prev]" use="substring-after(@prev, '#')"/>

  <!-- The number of each note that is called where it is read, through all documents. -->
  <xsl:variable name="t:note-numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="$t:documents/TEI/text//note[f:is-called(.)][not(@prev and key('id', substring-after(@prev, '#')))]
          [every $choice in ancestor::choice satisfies exists(f:read-of($choice) intersect ancestor::*)]">
        <xsl:map-entry key="generate-id()" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:template match="note" mode="t:set" as="text()*">
    <xsl:text>#note({t:literal(t:key(.))}, {($t:note-numbers(generate-id()), 'none')[1]})[</xsl:text><xsl:call-template name="t:note-body"/><xsl:text>];</xsl:text>
  </xsl:template>
  <xsl:template match="note[not(f:is-called(.))]" mode="t:set" as="text()*" priority="1">
    <xsl:text>{t:at(.)}#uncalled({t:literal(t:key(.))}, {t:words(f:note-sign(.))})[</xsl:text>
    <xsl:call-template name="t:note-body"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>
  <!-- What goes on with an earlier note is set with it. -->
  <xsl:template match="note[@prev][key('id', substring-after(@prev, '#'))]" mode="t:set" as="empty-sequence()" priority="2"/>

  <xsl:template name="t:note-body" as="text()*">
    <xsl:apply-templates mode="t:set"/>
    <xsl:for-each select="key('t:continuations', @xml:id)">
      <xsl:text> </xsl:text><xsl:call-template name="t:note-body"/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="note/p" mode="t:set" as="text()*" priority="1">
    <xsl:apply-templates mode="#current"/><xsl:text>{if (following-sibling::p) then '#parbreak();' else ''}</xsl:text>
  </xsl:template>
</xsl:stylesheet>
