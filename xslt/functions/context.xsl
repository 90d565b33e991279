<?xml version="1.0" encoding="UTF-8"?>
<!-- The words around a place, for lines of context in ledgers and registers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Every text node of a block that is read. -->
  <xsl:function name="f:runs" as="text()*" visibility="public">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$block//text()[f:is-read(., $block)]"/>
  </xsl:function>

  <!-- The block whose words surround a node: a stamp in a paragraph takes that of the paragraph. -->
  <xsl:function name="f:surroundings" as="element()?" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="block" as="element()?" select="f:block($node/..)"/>
    <xsl:sequence select="if ($block/self::fw and f:block($block/..)) then f:block($block/..) else $block"/>
  </xsl:function>

  <!-- The last so many characters of a text, cut at a word; and the first. -->
  <xsl:function name="f:end-of" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:variable name="end" as="xs:string" select="f:spaced(substring($text, string-length($text) - 2 * $length))"/>
    <xsl:sequence select="
        if (string-length($end) gt $length) then '… ' || substring-after(substring($end, string-length($end) - $length), ' ')
        else if (starts-with($end, ' ')) then substring($end, 2) else $end"/>
  </xsl:function>

  <xsl:function name="f:start-of" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:variable name="start" as="xs:string" select="f:spaced(substring($text, 1, 2 * $length))"/>
    <xsl:variable name="cut" as="xs:string" select="substring($start, 1, $length + 1)"/>
    <xsl:variable name="end" as="xs:string" select="substring($cut, $length - 15)"/>
    <xsl:sequence select="
        if (string-length($start) gt $length) then concat(substring($cut, 1, string-length($cut) - string-length(tokenize(if (contains($end, ' ')) then $end else $cut, ' ')[last()]) - 1), ' …')
        else if (ends-with($start, ' ')) then substring($start, 1, string-length($start) - 1) else $start"/>
  </xsl:function>

  <!-- Up to so many characters before a node, cut at a word. RUNS are those of its block. Only the nearest dozen runs
       are joined. -->
  <xsl:function name="f:before" as="xs:string" visibility="public">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="runs" as="text()*"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:variable name="earlier" as="text()*" select="$runs[. &lt;&lt; $node]"/>
    <xsl:variable name="near" as="xs:string" select="string-join($earlier[position() gt last() - 12])"/>
    <xsl:variable name="end" as="xs:string" select="f:spaced(substring($near, string-length($near) - 2 * $length))"/>
    <xsl:sequence select="
        if (string-length($end) le $length and count($earlier) le 12) then (if (starts-with($end, ' ')) then substring($end, 2) else $end)
        else '… ' || substring-after(substring($end, string-length($end) - $length), ' ')"/>
  </xsl:function>

  <xsl:function name="f:after" as="xs:string" visibility="public">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="runs" as="text()*"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:variable name="last" as="node()" select="($node, $node//text())[last()]"/>
    <xsl:variable name="later" as="text()*" select="$runs[. >> $last]"/>
    <xsl:variable name="start" as="xs:string" select="f:spaced(substring(string-join($later[position() le 12]), 1, 2 * $length))"/>
    <xsl:variable name="cut" as="xs:string" select="substring($start, 1, $length + 1)"/>
    <xsl:sequence select="
        if (string-length($start) le $length and count($later) le 12) then (if (ends-with($start, ' ')) then substring($start, 1, string-length($start) - 1) else $start)
        else substring($cut, 1, string-length($cut) - string-length(tokenize($cut, ' ')[last()]) - 1) || ' …'"/>
  </xsl:function>

  <!-- White space as single spaces, one at either end kept; regular expressions would cost ten times as much. -->
  <xsl:function name="f:spaced" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="framed" as="xs:string" select="if (contains($text, '&#10;') or contains($text, '  ') or contains($text, '&#9;')) then normalize-space(concat('|', $text, '|')) else ''"/>
    <xsl:sequence select="if ($framed) then substring($framed, 2, string-length($framed) - 2) else $text"/>
  </xsl:function>

  <!-- The nearest thing around a node that has an id to link to. -->
  <xsl:function name="f:nearest-id" as="xs:string?" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor-or-self::*[@xml:id][ancestor::text][1]/@xml:id/string()"/>
  </xsl:function>

  <!-- What to call the place of a node: "Paragraph 12", "Note 3", the heading of its section. -->
  <xsl:function name="f:place-name" as="xs:string" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="at" as="element()?" select="$node/ancestor-or-self::*[self::p or self::note or self::div or self::titlePage][@xml:id or self::titlePage][1]"/>
    <xsl:choose>
      <xsl:when test="$at/self::p"><xsl:sequence select="f:word('paragraph', map { 'n': f:number-of($at) })"/></xsl:when>
      <xsl:when test="$at/self::note"><xsl:sequence select="f:word('note', map { 'n': f:number-of($at) })"/></xsl:when>
      <xsl:when test="$at/self::titlePage"><xsl:sequence select="f:word('section.titlepage')"/></xsl:when>
      <xsl:when test="$at"><xsl:sequence select="f:heading($at)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:word('contents')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
