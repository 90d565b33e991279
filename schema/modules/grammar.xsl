<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to RELAX NG: one define for each element, class and macro, and no interleave. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:edition:model" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xmlns="http://relaxng.org/ns/structure/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs m xsl map" xmlns:map="http://www.w3.org/2005/xpath-functions/map" expand-text="yes">

  <xsl:mode name="grammar" on-no-match="fail"/>
  <xsl:mode name="pattern" on-no-match="fail"/>

  <xsl:template match="/" mode="grammar" as="document-node()">
    <xsl:variable name="specs" as="element()+" select="//elementSpec, //macroSpec, //classSpec"/>
    <xsl:document>
      <xsl:comment> Derived from edition.odd by compile.xsl; do not edit. </xsl:comment>
      <grammar ns="http://www.tei-c.org/ns/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        <start><ref name="{//schemaSpec/@start}"/></start>
        <xsl:apply-templates select="$specs" mode="grammar"/>
      </grammar>
    </xsl:document>
  </xsl:template>

  <xsl:template match="elementSpec" mode="grammar" as="element()">
    <define name="{@ident}">
      <element name="{@ident}">
        <a:documentation>{m:plain(desc)}</a:documentation>
        <xsl:for-each select="classes/memberOf/m:spec(root(.), @key)[@type = 'atts']"><ref name="{@ident}"/></xsl:for-each>
        <xsl:apply-templates select="m:allowed(.)" mode="grammar"/>
        <xsl:apply-templates select="content/*" mode="pattern"/>
      </element>
    </define>
  </xsl:template>

  <xsl:template match="macroSpec" mode="grammar" as="element()">
    <define name="{@ident}"><xsl:apply-templates select="content/*" mode="pattern"/></define>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'atts']" mode="grammar" as="element()">
    <define name="{@ident}"><xsl:apply-templates select="m:allowed(.)" mode="grammar"/></define>
  </xsl:template>

  <!-- A class is a flat list of its elements, not of its subclasses: libxml2 loads that three times as fast, and it
       validates four times as fast as with mixed. -->
  <xsl:template match="classSpec" mode="grammar" as="element()">
    <define name="{@ident}">
      <choice><xsl:for-each select="distinct-values(m:class-elements(.))"><ref name="{.}"/></xsl:for-each></choice>
    </define>
  </xsl:template>

  <xsl:template match="attDef" mode="grammar" as="element()">
    <xsl:variable name="attribute" as="element()">
      <attribute name="{@ident}">
        <a:documentation>{m:plain(desc)}</a:documentation>
        <xsl:sequence select="m:values(.)"/>
      </attribute>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@usage = 'req'"><xsl:sequence select="$attribute"/></xsl:when>
      <xsl:otherwise><optional><xsl:sequence select="$attribute"/></optional></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Listed values come before the datatype, so that editors offer them. -->
  <xsl:function name="m:values" as="element()">
    <xsl:param name="definition" as="element(attDef)"/>
    <xsl:variable name="one" as="element()+">
      <xsl:for-each select="$definition/valList/valItem"><value>{@ident}</value></xsl:for-each>
      <xsl:if test="not($definition/valList/@type = 'closed')">
        <xsl:sequence select="m:datatype($definition/datatype/dataRef/@key)"/>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="value" as="element()">
      <xsl:choose>
        <xsl:when test="count($one) = 1"><xsl:sequence select="$one"/></xsl:when>
        <xsl:otherwise><choice><xsl:sequence select="$one"/></choice></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$definition/datatype/@maxOccurs">
        <list><oneOrMore><xsl:sequence select="$value"/></oneOrMore></list>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="textNode" mode="pattern" as="element()"><text/></xsl:template>

  <xsl:template match="empty" mode="pattern" as="element()"><empty/></xsl:template>

  <xsl:template match="elementRef | classRef | macroRef" mode="pattern" as="element()">
    <xsl:sequence select="m:repeated(., m:reference(.))"/>
  </xsl:template>

  <xsl:template match="sequence" mode="pattern" as="element()">
    <xsl:variable name="group" as="element()"><group><xsl:apply-templates mode="pattern" select="*"/></group></xsl:variable>
    <xsl:sequence select="m:repeated(., $group)"/>
  </xsl:template>

  <xsl:template match="alternate" mode="pattern" as="element()">
    <xsl:variable name="choice" as="element()"><choice><xsl:apply-templates mode="pattern" select="*"/></choice></xsl:variable>
    <xsl:sequence select="m:repeated(., $choice)"/>
  </xsl:template>

  <xsl:function name="m:reference" as="element()">
    <xsl:param name="reference" as="element()"/>
    <xsl:if test="empty(m:spec(root($reference), $reference/@key))">
      <xsl:message terminate="yes">{$reference/ancestor::*[@ident][1]/@ident} refers to {$reference/@key}, which the ODD does not specify.</xsl:message>
    </xsl:if>
    <ref name="{$reference/@key}"/>
  </xsl:function>

  <!-- minOccurs and maxOccurs as RELAX NG says them; other bounds than 0, 1 and unbounded do not occur in TEI. -->
  <xsl:function name="m:repeated" as="element()">
    <xsl:param name="source" as="element()"/>
    <xsl:param name="pattern" as="element()"/>
    <xsl:variable name="many" as="xs:boolean" select="$source/@maxOccurs = 'unbounded'"/>
    <xsl:variable name="optional" as="xs:boolean" select="$source/@minOccurs = '0'"/>
    <xsl:choose>
      <xsl:when test="$many and $optional"><zeroOrMore><xsl:sequence select="$pattern"/></zeroOrMore></xsl:when>
      <xsl:when test="$many"><oneOrMore><xsl:sequence select="$pattern"/></oneOrMore></xsl:when>
      <xsl:when test="$optional"><optional><xsl:sequence select="$pattern"/></optional></xsl:when>
      <xsl:otherwise><xsl:sequence select="$pattern"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
