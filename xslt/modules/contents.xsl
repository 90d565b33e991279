<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of contents. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="contents" on-no-match="deep-skip"/>

  <xsl:template name="contents" as="element(Q{}ol)">
    <ol>
      <xsl:apply-templates select="text/front/(child::titlePage | child::div) | text/body/child::div | text/back/child::div" mode="contents"/>
    </ol>
  </xsl:template>

  <xsl:template match="titlePage" mode="contents" as="element(Q{}li)">
    <li><a href="#{(@xml:id, 'titlepage')[1]}">{f:word('section.titlepage')}</a></li>
  </xsl:template>

  <xsl:template match="div" mode="contents" as="element(Q{}li)?">
    <xsl:if test="@xml:id">
      <li>
        <a href="#{@xml:id}"><xsl:if test="f:is-capitals(f:heading(.))"><xsl:attribute name="class" select="'caps'"/></xsl:if>{f:heading(.)}</a>
        <xsl:if test="child::div[@xml:id]"><ol><xsl:apply-templates select="child::div" mode="#current"/></ol></xsl:if>
      </li>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
