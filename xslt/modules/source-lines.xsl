<?xml version="1.0" encoding="UTF-8"?>
<!-- The lines of the OCR text that a block stands on: shown with the source as it stands, for who looks something up there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each "p-4=31-33". -->
  <xsl:param name="lines" as="xs:string*" select="()"/>

  <xsl:variable name="f:lines" as="map(xs:string, xs:string)" select="map:merge($lines ! map:entry(substring-before(., '='), substring-after(., '=')), map { 'duplicates': 'use-first' })"/>

  <xsl:template name="lines-of-source" as="element(Q{}span)?">
    <xsl:for-each select="$f:lines(string(@xml:id))">
      <xsl:variable name="from" as="xs:string" select="substring-before(., '-')"/>
      <xsl:variable name="to" as="xs:string" select="substring-after(., '-')"/>
      <span class="ocr" hidden="">{if ($from eq $to) then f:word('ocr.line', map { 'n': $from }) else f:word('ocr.lines', map { 'from': $from, 'to': $to })}</span>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
