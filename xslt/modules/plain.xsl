<?xml version="1.0" encoding="UTF-8"?>
<!-- The text without marks: one line for each block, notes at the end, as a download. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="blocks" as="element()*" select="root($document)/TEI/text//(p | head | item | label | cell | titlePart | byline | docImprint | docDate | dateline | salute | signed | l | ab)[not(ancestor::note)]"/>
    <xsl:variable name="notes" as="element(note)*" select="root($document)/TEI/text//note"/>
    <xsl:sequence select="string-join((f:title($document), $blocks ! f:plain-block(.),
        if (exists($notes)) then (upper-case(f:word('notes')), $notes ! (f:note-sign(.) || ' ' || f:reading(.))) else ()), '&#10;&#10;') || '&#10;'"/>
  </xsl:function>

  <!-- A block with its own words only: what stands in a block inside it has a line of its own. -->
  <xsl:function name="f:plain-block" as="xs:string*">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space(string-join($block//text()[f:is-read(., $block)][f:block(.) is $block]))"/>
    <xsl:sequence select="$words[. ne '']"/>
  </xsl:function>
</xsl:stylesheet>
