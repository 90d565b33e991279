<?xml version="1.0" encoding="UTF-8"?>
<!-- Slips and corrections: the source&#8217;s form with a mark until a human agreed; then the corrected one, the other kept for the source view. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="choice" mode="text" as="node()*">
    <xsl:choose>
      <xsl:when test="f:is-agreed(.)">
        <span class="corr"><xsl:sequence select="f:id-attribute(.)"/><xsl:attribute name="title" select="f:choice-sentence(.)"/><xsl:apply-templates select="f:read-of(.)/node()" mode="#current"/></span>
        <span class="sic" hidden=""><xsl:value-of select="f:other-of(.) ! f:reading(.)"/></span>
      </xsl:when>
      <xsl:otherwise>
        <span class="slip"><xsl:sequence select="f:id-attribute(.)"/><xsl:attribute name="title" select="f:choice-sentence(.)"/><xsl:apply-templates select="f:read-of(.)/node()" mode="#current"/></span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:choice-sentence" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:variable name="forms" as="map(xs:string, xs:string)" select="map {
        'sic': f:reading(($choice/(sic | orig | abbr), $choice/*)[1]), 'corr': f:reading(($choice/(corr | reg | expan), $choice/*[last()])[1]) }"/>
    <xsl:sequence select="f:word(if (f:is-agreed($choice)) then 'correction.agreed' else 'correction.proposed', $forms)"/>
  </xsl:function>

  <!-- Alone, outside a choice. -->
  <xsl:template match="sic | corr | orig | reg" mode="text" as="node()*"><span class="{local-name()}-alone"><xsl:apply-templates mode="#current"/></span></xsl:template>

  <xsl:template match="app" mode="text" as="node()*"><xsl:apply-templates select="(lem, rdg)[1]/node()" mode="#current"/></xsl:template>
</xsl:stylesheet>
