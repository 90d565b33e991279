<?xml version="1.0" encoding="UTF-8"?>
<!-- Withheld and illegible words: a black bar that keeps the wording of the source, links to its row in the ledger and is spoken as that wording and a sentence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="gap" mode="text" as="element()">
    <xsl:variable name="link" as="xs:boolean" select="f:is-redaction(.) and @xml:id and not(f:inside-link(.))"/>
    <xsl:element name="{if ($link) then 'a' else 'span'}">
      <xsl:attribute name="class" select="if (f:is-redaction(.)) then 'redaction' else 'illegible'"/>
      <xsl:sequence select="f:id-attribute(.)"/>
      <xsl:choose>
        <xsl:when test="$link"><xsl:attribute name="href" select="'redactions.html#' || @xml:id"/></xsl:when>
        <xsl:otherwise><xsl:attribute name="role" select="'img'"/></xsl:otherwise>
      </xsl:choose>
      <xsl:attribute name="aria-label" select="f:gap-wording(.) || ' ' || f:gap-sentence(.)"/>
      <xsl:sequence select="f:bar-length(.)"/>
      <xsl:value-of select="f:gap-wording(.)"/>
    </xsl:element>
  </xsl:template>

  <!-- The source's own wording; where there is none, what we say. -->
  <xsl:function name="f:gap-wording" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="($gap/desc ! normalize-space(.), '[' || f:gap-amount($gap) || ']')[. ne ''][1]"/>
  </xsl:function>

  <!-- A bar as long as what was withheld, if that is known: in characters, at most three lines of them. -->
  <xsl:function name="f:bar-length" as="attribute()?">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="n" as="xs:integer" select="if ($gap/@quantity castable as xs:integer) then xs:integer($gap/@quantity) else 0"/>
    <xsl:variable name="each" as="xs:integer" select="if (starts-with($gap/@unit, 'char')) then 1 else if (starts-with($gap/@unit, 'word')) then 6 else if (starts-with($gap/@unit, 'line')) then 66 else 0"/>
    <xsl:if test="$n * $each gt 0"><xsl:attribute name="style" select="'--n:' || min(($n * $each, 200))"/></xsl:if>
  </xsl:function>
</xsl:stylesheet>
