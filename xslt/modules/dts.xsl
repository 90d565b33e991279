<?xml version="1.0" encoding="UTF-8"?>
<!-- Distributed Text Services 1.0: the parts of one document as files, each section and paragraph by its id. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="dts-documents" as="empty-sequence()">
    <xsl:variable name="folder" as="xs:string" select="'dts/document/' || f:id(.)"/>
    <xsl:result-document href="{$folder}.xml" format="xml"><xsl:sequence select="/"/></xsl:result-document>
    <xsl:for-each select="/TEI/text//(div | p)[@xml:id]">
      <xsl:result-document href="{$folder}/{@xml:id}.xml" format="xml">
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><dts:wrapper xmlns:dts="https://w3id.org/api/dts#" ref="//*[@xml:id='{@xml:id}']"><xsl:copy-of select="." copy-namespaces="no"/></dts:wrapper></TEI>
      </xsl:result-document>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
