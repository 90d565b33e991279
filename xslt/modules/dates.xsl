<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in the text: the words as they stand, the resolved day in &lt;time&gt;, how it is known in the title. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="date" mode="text" as="node()*">
    <xsl:variable name="words" as="node()*">
      <xsl:choose>
        <xsl:when test="f:machine-date(@when)"><time datetime="{@when}"><xsl:apply-templates mode="#current"/></time></xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="#current"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="f:date-key(.) eq ''"><xsl:sequence select="$words"/></xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (f:is-link(.)) then 'a' else 'span'}">
          <xsl:attribute name="class" select="string-join(('d', 'inferred'[current()/@evidence = 'internal'], 'doubt'[current()/@cert]), ' ')"/>
          <xsl:attribute name="id" select="f:mention-id(.)"/>
          <xsl:attribute name="{if (f:is-link(.)) then 'href' else 'data-href'}" select="concat('../', f:chronology-page(f:date-key(.)), '#', f:id(.), '.', f:mention-id(.))"/>
          <xsl:attribute name="title" select="f:date-sentence(.)"/>
          <xsl:sequence select="$words"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the datetime attribute of HTML allows: year, month, day, yearless day. -->
  <xsl:function name="f:machine-date" as="xs:boolean">
    <xsl:param name="when" as="attribute()?"/>
    <xsl:sequence select="matches($when, '^(\d{4}(-\d\d(-\d\d)?)?|--\d\d-\d\d)$') and not(starts-with($when, '0000'))"/>
  </xsl:function>
</xsl:stylesheet>
