<?xml version="1.0" encoding="UTF-8"?>
<!-- The TEI datatypes that the ODD names, as RELAX NG patterns (TEI Guidelines, 1.4.2). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:edition:model" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://relaxng.org/ns/structure/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="token-patterns" as="map(xs:string, xs:string)" select="map{
    'teidata.enumerated': '[^\p{C}\p{Z}]+',
    'teidata.word': '[^\p{C}\p{Z}]+',
    'teidata.versionNumber': '[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}',
    'teidata.outputMeasurement': '[\-+]?\d+(\.\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh|vmin|vmax)'}"/>

  <xsl:variable name="plain" as="map(xs:string, xs:string+)" select="map{
    'teidata.text': 'string', 'teidata.string': 'string', 'teidata.xpath': 'string', 'teidata.xmlName': 'ID',
    'teidata.name': 'Name', 'teidata.count': 'nonNegativeInteger', 'teidata.nonNegativeInteger': 'nonNegativeInteger',
    'teidata.truthValue': 'boolean', 'teidata.duration.w3c': 'duration',
    'teidata.temporal.w3c': ('date', 'gYear', 'gMonth', 'gDay', 'gYearMonth', 'gMonthDay', 'time', 'dateTime')}"/>

  <!-- One value of the datatype KEY. -->
  <xsl:function name="m:datatype" as="element()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="map:contains($token-patterns, $key)">
        <data type="token"><param name="pattern">{$token-patterns($key)}</param></data>
      </xsl:when>
      <xsl:when test="$key = 'teidata.pointer'"><data type="anyURI"><param name="pattern">\S+</param></data></xsl:when>
      <xsl:when test="$key = 'teidata.language'"><choice><data type="language"/><value/></choice></xsl:when>
      <xsl:when test="$key = 'teidata.numeric'">
        <choice><data type="decimal"/><data type="token"><param name="pattern">\-?[\d]+/\-?[\d]+</param></data></choice>
      </xsl:when>
      <xsl:when test="exists($plain($key))"><xsl:sequence select="m:alternatives($plain($key))"/></xsl:when>
      <xsl:otherwise>
        <xsl:message terminate="yes">The datatype {$key} is not known: add it to datatypes.xsl.</xsl:message>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="m:alternatives" as="element()">
    <xsl:param name="types" as="xs:string+"/>
    <xsl:variable name="data" as="element()+"><xsl:for-each select="$types"><data type="{.}"/></xsl:for-each></xsl:variable>
    <xsl:choose>
      <xsl:when test="count($data) = 1"><xsl:sequence select="$data"/></xsl:when>
      <xsl:otherwise><choice><xsl:sequence select="$data"/></choice></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
