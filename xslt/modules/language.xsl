<?xml version="1.0" encoding="UTF-8"?>
<!-- The language of a passage, as an attribute of HTML. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="f:language-attribute" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:lang"><xsl:attribute name="lang" select="$element/@xml:lang"/></xsl:if>
  </xsl:function>
</xsl:stylesheet>
