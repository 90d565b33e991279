<?xml version="1.0" encoding="UTF-8"?>
<!-- Chronology: every date of the text (heads and title pages tell no events) in the order of time, with the words around it and its page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="t:chronology" as="text()*">
    <xsl:variable name="dates" as="element(date)*" select="$t:documents/TEI/text//date[f:date-key(.)][not(ancestor::titlePage or ancestor::head)]"/>
    <xsl:if test="exists($dates)">
      <xsl:text>&#10;#part({t:literal(f:word('chronology'))}, {t:words(f:word('chronology'))})&#10;</xsl:text>
      <xsl:text>#chronology(&#10;</xsl:text>
      <xsl:for-each-group select="sort($dates, (), f:date-key#1)" group-adjacent="substring(f:date-key(.), 1, 4)">
        <xsl:text>year({t:words(if (current-grouping-key() eq '0000') then f:word('print.yearless') else f:date-words(current-grouping-key()))}),&#10;</xsl:text>
        <xsl:for-each-group select="current-group()" group-by="f:date-meaning(.)">
          <xsl:for-each select="current-group()">
            <xsl:text>event({t:literal(t:key(.))}, {if (position() eq 1) then t:words(current-grouping-key()) else 'none'}, {t:words(t:sentence(.))}{if (position() eq 1) then ', length: ' || string-length(current-grouping-key()) else ''}),&#10;</xsl:text>
          </xsl:for-each>
        </xsl:for-each-group>
      </xsl:for-each-group>
      <xsl:text>)&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The words around a date: its sentence, or as much of it as a line or two can hold. -->
  <xsl:function name="t:sentence" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="block" as="element()?" select="f:block($date)"/>
    <xsl:variable name="inside" as="element()*" select="$date/ancestor-or-self::*[. >> $block]"/>
    <xsl:variable name="before" as="xs:string" select="t:read($inside/preceding-sibling::node()[position() le 12], 141, true())"/>
    <xsl:variable name="after" as="xs:string" select="t:read($inside/following-sibling::node()[position() le 12], 180, false())"/>
    <xsl:sequence select="normalize-space(t:tail(substring($before, string-length($before) - 140)) || f:reading($date) || t:lead(substring($after, 1, 180)))"/>
  </xsl:function>

  <!-- What is read in nodes that stand before (or after) a place; only in the nearest, where that is ENOUGH characters. -->
  <xsl:function name="t:read" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="enough" as="xs:integer"/>
    <xsl:param name="before" as="xs:boolean"/>
    <xsl:variable name="nearest" as="node()?" select="if ($before) then $nodes[last()] else $nodes[1]"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:choose>
        <xsl:when test="$nearest/self::text() and string-length($nearest) ge $enough"><xsl:sequence select="string($nearest)"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="$nodes" mode="f:reading"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="string-join($pieces)"/>
  </xsl:function>

  <!-- The last nine words at most, from the beginning of their sentence. -->
  <xsl:function name="t:tail" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="all" as="xs:string*" select="tokenize($text)"/>
    <xsl:variable name="last" as="xs:string" select="substring($text, string-length($text))"/>
    <!-- a word at the very end, without a blank after it, goes on: it ends nothing -->
    <xsl:variable name="ends" as="xs:integer*" select="t:ends($all[not(normalize-space($last)) or position() ne last()])"/>
    <xsl:variable name="words" as="xs:string*" select="subsequence($all, 1 + ($ends[last()], 0)[1])"/>
    <xsl:sequence select="(if (count($words) gt 9) then '… ' else '') || string-join($words[position() gt last() - 9], ' ') || t:blank($last)"/>
  </xsl:function>

  <!-- The first fourteen words at most, to the end of their sentence. -->
  <xsl:function name="t:lead" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="all" as="xs:string*" select="tokenize($text)"/>
    <xsl:variable name="first" as="xs:string" select="substring($text, 1, 1)"/>
    <!-- a stop in front of all else ends the sentence of the date -->
    <xsl:variable name="stop" as="xs:integer?" select="if (contains('.!?', $first) and $first and not(translate(substring($all[1], 2), '&quot;*', ''))) then 1 else t:ends($all[position() le 14])[1]"/>
    <xsl:sequence select="t:blank($first) || string-join($all[position() le ($stop, 14)[1]], ' ') || (if (empty($stop) and count($all) gt 14) then '&#xA0;…' else '')"/>
  </xsl:function>

  <!-- The places of those words that end a sentence: a stop, perhaps in quotation marks, after a small letter, a number
       or what closes. A word without a stop is asked no regular expression. -->
  <xsl:function name="t:ends" as="xs:integer*">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:for-each select="$words">
      <xsl:if test="(contains(., '.') or contains(., '?') or contains(., '!')) and matches(., '[\p{Ll}0-9)&quot;][.!?][&quot;*]*$')"><xsl:sequence select="position()"/></xsl:if>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
