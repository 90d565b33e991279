<?xml version="1.0" encoding="UTF-8"?>
<!-- Words within a line that are neither names nor dates: emphasis, foreign words, lines, editors&#8217; marks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="hi | emph | distinct | mentioned | soCalled" mode="text" as="element()">
    <xsl:variable name="rend" as="xs:string*" select="tokenize(lower-case(@rend), '[\s;]+')"/>
    <xsl:element name="{
        if ($rend = ('superscript', 'sup')) then 'sup' else if ($rend = ('subscript', 'sub')) then 'sub'
        else if ($rend = ('bold', 'b', 'strong')) then 'b' else if ($rend = ('underline', 'u', 'underlined')) then 'u'
        else if ($rend = ('smallcaps', 'spaced', 'caps')) then 'span' else if (self::soCalled or self::mentioned) then 'span' else 'em'}">
      <xsl:if test="$rend = 'smallcaps'"><xsl:attribute name="class" select="'smallcaps'"/></xsl:if>
      <xsl:if test="$rend = 'spaced'"><xsl:attribute name="class" select="'spaced'"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="foreign" mode="text" as="element(Q{}i)">
    <i><xsl:sequence select="f:language-attribute(.)"/><xsl:apply-templates mode="#current"/></i>
  </xsl:template>

  <xsl:template match="q | said" mode="text" as="element(Q{}span)" priority="-1"><span class="q"><xsl:apply-templates mode="#current"/></span></xsl:template>

  <xsl:template match="seg | num | measure | abbr | expan | am | ex | w | c | name | rs | geogName | forename | surname | roleName | idno | email | gloss | term[not(@ref)] | ident | code | s | label | desc | street | time | bibl | author | publisher | pubPlace | biblScope | edition"
    mode="text" as="node()*" priority="-1">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="title[not(@ref)]" mode="text" as="element(Q{}cite)" priority="-1"><cite><xsl:apply-templates mode="#current"/></cite></xsl:template>

  <xsl:template match="lb[not(@break = 'no')]" mode="text" as="element(Q{}br)"><br/></xsl:template>
  <xsl:template match="pc" mode="text" as="node()*" priority="-1"><xsl:apply-templates mode="#current"/></xsl:template>
  <!-- A line-end hyphen that belongs to the line and not to the word: seen only in the source as it stands. -->
  <xsl:template match="pc[@force = 'weak']" mode="text" as="element(Q{}span)"><span class="hy" hidden="">{.}</span></xsl:template>
  <xsl:template match="lb[@break = 'no']" mode="text" as="element(Q{}span)"><span class="hy" hidden=""><br/></span></xsl:template>
  <xsl:template match="milestone | anchor | ptr[not(f:address(@target))] | handShift | cb | gb | space" mode="text" as="empty-sequence()"/>

  <xsl:template match="ref | ptr" mode="text" as="node()*">
    <xsl:variable name="target" as="xs:string?" select="(f:address(@target), @target[matches(., '^#[\w.-]+$')][key('id', substring(., 2), root(.))/ancestor::text] ! string(.))[1]"/>
    <xsl:choose>
      <xsl:when test="$target and not(f:inside-link(.))">
        <a href="{$target}"><xsl:apply-templates mode="#current"/><xsl:if test="self::ptr">{$target}</xsl:if></a>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="#current"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="supplied | surplus | unclear | add | del | damage | restore | subst" mode="text" as="element(Q{}span)">
    <span class="{local-name()}">
      <xsl:if test="self::supplied or self::surplus or self::unclear"><xsl:attribute name="title" select="f:word(local-name())"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </span>
  </xsl:template>

  <xsl:template match="figure" mode="text" as="element(Q{}figure)"><figure><xsl:apply-templates mode="#current"/></figure></xsl:template>
  <xsl:template match="graphic | media" mode="text" as="empty-sequence()"/>
  <xsl:template match="figDesc" mode="text" as="element(Q{}p)"><p class="figdesc"><xsl:apply-templates mode="#current"/></p></xsl:template>
</xsl:stylesheet>
