<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to ISO Schematron, for editors such as oXygen and VS Code: one pattern for each constraintSpec, named by its code. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:edition:model" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="schematron" on-no-match="fail"/>
  <xsl:mode name="schematron-body" on-no-match="shallow-copy"/>

  <xsl:template match="/" mode="schematron" as="document-node()">
    <xsl:document>
      <xsl:comment> Derived from edition.odd by compile.xsl; do not edit. </xsl:comment>
      <sch:schema queryBinding="xslt3">
        <sch:title>Rules of edition</sch:title>
        <sch:ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
        <sch:ns prefix="f" uri="urn:edition:rules"/>
        <sch:ns prefix="map" uri="http://www.w3.org/2005/xpath-functions/map"/>
        <sch:ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
        <xsl:apply-templates select="//schemaSpec/constraintSpec/constraint/*" mode="schematron-body"/>
        <xsl:for-each select="//constraintSpec[not(parent::schemaSpec)]">
          <xsl:sort select="@ident"/>
          <sch:pattern id="{@ident}">
            <sch:title>{m:plain(desc[1])}</sch:title>
            <xsl:apply-templates select="constraint/*" mode="schematron-body"/>
          </sch:pattern>
        </xsl:for-each>
      </sch:schema>
    </xsl:document>
  </xsl:template>

  <xsl:template match="sch:*" mode="schematron-body" as="element()">
    <xsl:element name="{name()}" namespace="{namespace-uri()}">
      <xsl:apply-templates select="@*, node()" mode="schematron-body"/>
    </xsl:element>
  </xsl:template>

  <!-- Functions that tests call. -->
  <xsl:template match="xsl:*" mode="schematron-body" as="element()">
    <xsl:copy-of select="." copy-namespaces="no"/>
  </xsl:template>

  <!-- Line breaks of the source are no part of a message or a test. -->
  <xsl:template match="@test | @select | @value | @context" mode="schematron-body" as="attribute()">
    <xsl:attribute name="{name()}" select="normalize-space(.)"/>
  </xsl:template>

  <xsl:template match="text()" mode="schematron-body" as="text()">
    <xsl:value-of select="replace(., '\s+', ' ')"/>
  </xsl:template>
</xsl:stylesheet>
