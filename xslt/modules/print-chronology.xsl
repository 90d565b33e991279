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
            <xsl:text>event({t:literal(t:key(.))}, {if (position() eq 1) then t:words(current-grouping-key()) else 'none'}, {t:words(t:sentence(.))}),&#10;</xsl:text>
          </xsl:for-each>
        </xsl:for-each-group>
      </xsl:for-each-group>
      <xsl:text>)&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The words around a date: its sentence, or as much of it as a line or two can hold. -->
  <xsl:function name="t:sentence" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="inside" as="element()*" select="$date/ancestor-or-self::*[. >> f:block($date)]"/>
    <xsl:variable name="pieces-before" as="xs:string*">
      <xsl:apply-templates select="$inside/preceding-sibling::node()[position() le 12]" mode="f:reading"/>
    </xsl:variable>
    <xsl:variable name="pieces-after" as="xs:string*">
      <xsl:apply-templates select="$inside/following-sibling::node()[position() le 12]" mode="f:reading"/>
    </xsl:variable>
    <xsl:variable name="before" as="xs:string" select="string-join($pieces-before)"/>
    <xsl:variable name="after" as="xs:string" select="string-join($pieces-after)"/>
    <xsl:sequence select="normalize-space(t:tail(substring($before, string-length($before) - 140)) || f:reading($date) || t:lead(substring($after, 1, 180)))"/>
  </xsl:function>

  <!-- The last nine words at most, from the beginning of their sentence. -->
  <xsl:function name="t:tail" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="sentence" as="xs:string" select="if (translate($text, '.!?', '') eq $text) then $text else string(tokenize($text, '[\p{Ll}0-9)&quot;][.!?][&quot;*]*\s+')[last()])"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($sentence)"/>
    <xsl:variable name="gap" as="xs:string" select="t:blank(substring($sentence, string-length($sentence)))"/>
    <xsl:sequence select="(if (count($words) gt 9) then '… ' else '') || string-join($words[position() gt last() - 9], ' ') || $gap"/>
  </xsl:function>

  <!-- The first fourteen words at most, to the end of their sentence. -->
  <xsl:function name="t:lead" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="sentence" as="xs:string" select="if (translate($text, '.!?', '') eq $text) then $text
      else replace(translate($text, '&#10;', ' '), '^([.!?][&quot;*]*|.*?[\p{Ll}0-9)&quot;][.!?][&quot;*]*)( .*)?$', '$1')"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($sentence)"/>
    <xsl:variable name="gap" as="xs:string" select="t:blank(substring($sentence, 1, 1))"/>
    <xsl:sequence select="$gap || string-join($words[position() le 14], ' ') || (if (count($words) gt 14) then '&#xA0;…' else '')"/>
  </xsl:function>
</xsl:stylesheet>
