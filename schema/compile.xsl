<?xml version="1.0" encoding="UTF-8"?>
<!-- From the one authored schema (edition.odd) to everything derived from it. The parameter `to` says what:
     rng    the RELAX NG grammar            from edition.odd
     sch    the ISO Schematron rules        from edition.odd
     xsl    the rules as an XSLT 3.0 program, from a Schematron file or a grammar with Schematron inside
     The guide is made by guide.xsl, because it is written as HTML.
     A table of contents: what each means stands in modules/. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="modules/model.xsl"/>
  <xsl:include href="modules/datatypes.xsl"/>
  <xsl:include href="modules/grammar.xsl"/>
  <xsl:include href="modules/schematron.xsl"/>
  <xsl:include href="modules/checker.xsl"/>

  <!-- Words stay as they are: no line break may come into a message. -->
  <xsl:output indent="yes" encoding="UTF-8" suppress-indentation="sch:report sch:assert sch:title message hint"/>

  <xsl:param name="to" as="xs:string" required="yes"/>

  <xsl:template match="/" as="document-node()">
    <xsl:choose>
      <xsl:when test="$to = 'rng'"><xsl:apply-templates select="." mode="grammar"/></xsl:when>
      <xsl:when test="$to = 'sch'"><xsl:apply-templates select="." mode="schematron"/></xsl:when>
      <xsl:when test="$to = 'xsl'"><xsl:apply-templates select="." mode="checker"/></xsl:when>
      <xsl:otherwise>
        <xsl:message terminate="yes">Nothing is derived as "{$to}": write rng, sch or xsl.</xsl:message>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
