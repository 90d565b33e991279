<?xml version="1.0" encoding="UTF-8"?>
<!-- Ids that others answer for now, since two paragraphs were made one: at the heir an empty anchor keeps the old id, so that
     a link somebody once cited still arrives. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each "old=heir"; both are ids. -->
  <xsl:param name="aliases" as="xs:string*" select="()"/>

  <!-- A part of the page with the anchors in it; an id that the page has again is not made twice. -->
  <xsl:function name="f:with-former-ids" as="node()*">
    <xsl:param name="page" as="node()*"/>
    <xsl:choose>
      <xsl:when test="empty($aliases)"><xsl:sequence select="$page"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="taken" as="xs:string*" select="$page/descendant-or-self::*/@id/string()"/>
        <xsl:apply-templates select="$page" mode="former-ids">
          <xsl:with-param name="open" select="$aliases[not(substring-before(., '=') = $taken)]" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:mode name="former-ids" on-no-match="shallow-copy"/>

  <xsl:template match="*[@id]" mode="former-ids" as="element()*">
    <xsl:param name="open" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="id" as="xs:string" select="string(@id)"/>
    <xsl:variable name="anchors" as="element(Q{}span)*">
      <xsl:for-each select="$open[substring-after(., '=') eq $id]"><span class="former" id="{substring-before(., '=')}"></span></xsl:for-each>
    </xsl:variable>
    <xsl:variable name="holds-words" as="xs:boolean" select="not(local-name() = ('table', 'ul', 'ol', 'dl', 'tr', 'img', 'br', 'hr'))"/>
    <xsl:sequence select="$anchors[not($holds-words)]"/>
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:sequence select="$anchors[$holds-words]"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
