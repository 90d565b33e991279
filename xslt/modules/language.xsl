<?xml version="1.0" encoding="UTF-8"?>
<!-- The language of a passage, as an attribute of HTML; and words that a line does not cut. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="f:language-attribute" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:lang"><xsl:attribute name="lang" select="$element/@xml:lang"/></xsl:if>
  </xsl:function>

  <!-- Words with a hyphen in them, kept on one line if they are not long. -->
  <xsl:function name="f:unbroken" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:analyze-string select="$text" regex="[^\s\-–]{{1,12}}([\-–][^\s\-–]{{1,12}})+">
      <xsl:matching-substring><span class="nb">{.}</span></xsl:matching-substring>
      <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>
</xsl:stylesheet>
