<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists and tables. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="list" mode="text" as="element()+">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:choose>
      <xsl:when test="label"><dl><xsl:apply-templates select="* except head" mode="#current"/></dl></xsl:when>
      <xsl:otherwise><ul><xsl:apply-templates select="* except head" mode="#current"/></ul></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="list/label" mode="text" as="element(Q{}dt)"><dt><xsl:apply-templates mode="#current"/></dt></xsl:template>
  <xsl:template match="list/item" mode="text" as="element()">
    <xsl:element name="{if (../label) then 'dd' else 'li'}">
      <xsl:sequence select="f:id-attribute(.)"/>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="../label"><xsl:for-each select="preceding-sibling::label[1][following-sibling::item[1] is current()]"><xsl:call-template name="notes-of-block"/></xsl:for-each></xsl:if>
      <xsl:call-template name="notes-of-block"/>
    </xsl:element>
  </xsl:template>
  <!-- Stamps and page breaks between the items: in an item of their own. -->
  <xsl:template match="list/fw | list/pb | list/milestone | list/gap | list/note" mode="text" as="element()" priority="1">
    <xsl:element name="{if (../label) then 'dd' else 'li'}"><xsl:attribute name="class" select="'between'"/><xsl:next-match/></xsl:element>
  </xsl:template>

  <xsl:template match="table" mode="text" as="element()+">
    <div class="scroll" tabindex="0" role="region" aria-label="{(head[1] ! f:reading(.)[. ne ''], f:word('table'))[1]}">
      <table>
        <xsl:sequence select="f:id-attribute(.)"/>
        <xsl:if test="head"><caption><xsl:apply-templates select="head/node()" mode="#current"/></caption></xsl:if>
        <xsl:apply-templates select="* except head" mode="#current"/>
      </table>
    </div>
    <xsl:call-template name="notes-of-block"/>
  </xsl:template>
  <xsl:template match="row" mode="text" as="element(Q{}tr)"><tr><xsl:apply-templates select="*" mode="#current"/></tr></xsl:template>
  <xsl:template match="cell" mode="text" as="element()">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}">
      <xsl:if test="@cols castable as xs:integer"><xsl:attribute name="colspan" select="@cols"/></xsl:if>
      <xsl:if test="@rows castable as xs:integer"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="table/fw | table/pb | table/note | table/gap" mode="text" as="element(Q{}tr)" priority="1">
    <tr class="between"><td colspan="{max((1, ../row/count(cell)))}"><xsl:next-match/></td></tr>
  </xsl:template>
</xsl:stylesheet>
