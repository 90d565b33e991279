<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading text as a string: what an output shows a reader by default. A correction counts only when a human
     agreed to it (@resp); until then the source's own form is read. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="f:reading" on-no-match="shallow-skip"/>

  <!-- Of a choice: the child that is read. -->
  <xsl:function name="f:read-of" as="element()" visibility="public">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:variable name="agreed" as="xs:boolean" select="f:is-agreed($choice)"/>
    <xsl:sequence select="(if ($agreed) then $choice/(corr | reg | expan) else $choice/(sic | orig | abbr), $choice/*)[1]"/>
  </xsl:function>

  <!-- Of a choice: the child that is not read. -->
  <xsl:function name="f:other-of" as="element()?" visibility="public">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="($choice/* except f:read-of($choice))[1]"/>
  </xsl:function>

  <!-- Whether a human agreed to a correction. -->
  <xsl:function name="f:is-agreed" as="xs:boolean" visibility="public">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="exists(($choice | $choice/(corr | reg | expan))/@resp)"/>
  </xsl:function>

  <!-- The reading text of a node, white space collapsed; notes and stamps left out, a gap as its wording. -->
  <xsl:function name="f:reading" as="xs:string" visibility="public">
    <xsl:param name="node" as="node()?"/>
    <xsl:variable name="pieces" as="xs:string*"><xsl:apply-templates select="$node/node()" mode="f:reading"/></xsl:variable>
    <xsl:sequence select="normalize-space(string-join($pieces))"/>
  </xsl:function>

  <!-- Whether a text node is read (in the sense of f:reading). -->
  <xsl:function name="f:is-read" as="xs:boolean" visibility="public">
    <xsl:param name="text" as="text()"/>
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="around" as="element()*" select="$text/ancestor::*[. >> $block]"/>
    <xsl:sequence select="empty($around/(self::note, self::fw, self::pc[@force = 'weak'], self::rdg))
      and (every $choice in $around/self::choice satisfies f:read-of($choice) intersect $around)"/>
  </xsl:function>

  <xsl:template match="text()" mode="f:reading" as="xs:string"><xsl:sequence select="string(.)"/></xsl:template>
  <xsl:template match="*" mode="f:reading" as="xs:string*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="p | head | item | label | cell | row | lb[not(@break = 'no')] | titlePart | byline | docDate | docImprint | salute | dateline | signed | l"
    mode="f:reading" as="xs:string*">
    <xsl:sequence select="' '"/><xsl:apply-templates mode="#current"/><xsl:sequence select="' '"/>
  </xsl:template>
  <xsl:template match="choice" mode="f:reading" as="xs:string*"><xsl:apply-templates select="f:read-of(.)" mode="#current"/></xsl:template>
  <xsl:template match="note | fw | pc[@force = 'weak'] | rdg | figDesc" mode="f:reading" as="xs:string*"/>

  <!-- The block of a node: the smallest element that is set as a paragraph of its own. -->
  <xsl:function name="f:block" as="element()?" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor-or-self::*[self::p or self::head or self::item or self::label or self::cell or self::note or self::titlePart
      or self::byline or self::docImprint or self::docDate or self::dateline or self::salute or self::signed or self::fw or self::l][1]"/>
  </xsl:function>
</xsl:stylesheet>
