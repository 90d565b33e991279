<?xml version="1.0" encoding="UTF-8"?>
<!-- Chronology: every date of the text in the order of time, with the words around it and its page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="t:chronology" as="text()*">
    <xsl:variable name="dates" as="element(date)*" select="$t:documents/TEI/text//date[f:date-key(.)][not(ancestor::titlePage)]"/>
    <xsl:if test="exists($dates)">
      <xsl:text>&#10;#part({t:literal(f:word('chronology'))}, {t:words(f:word('chronology'))})&#10;</xsl:text>
      <xsl:for-each-group select="sort($dates, (), f:date-key#1)" group-adjacent="substring(f:date-key(.), 1, 4)">
        <xsl:text>#year({t:words(if (current-grouping-key() eq '0000') then f:word('print.yearless') else f:date-words(current-grouping-key()))})&#10;</xsl:text>
        <xsl:for-each select="current-group()">
          <xsl:text>#event({t:literal(t:key(.))}, {t:words(f:date-meaning(.))}, {t:words(t:sentence(.))})&#10;</xsl:text>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:template>

  <!-- The words around a date: its sentence, or as much of it as a line or two can hold. -->
  <xsl:function name="t:sentence" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="block" as="element()?" select="f:block($date)"/>
    <xsl:variable name="texts" as="text()*" select="$block//text()[f:is-read(., $block)]"/>
    <xsl:variable name="before" as="xs:string" select="replace(string-join($texts[. &lt;&lt; $date]), '\s+', ' ')"/>
    <xsl:variable name="after" as="xs:string" select="replace(string-join($texts[. >> $date][not(ancestor::date intersect $date)]), '\s+', ' ')"/>
    <xsl:sequence select="normalize-space(t:tail($before, 9) || f:reading($date) || t:lead($after, 14))"/>
  </xsl:function>

  <!-- The last COUNT words at most, from the beginning of their sentence. -->
  <xsl:function name="t:tail" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:variable name="sentence" as="xs:string" select="replace($text, '^.*[\p{Ll})&quot;][.!?][&quot;*]* ', '', 's')"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($sentence, ' ')"/>
    <xsl:sequence select="if (count($words) le $count + 1) then $sentence else '… ' || string-join($words[position() gt last() - $count], ' ')"/>
  </xsl:function>

  <!-- The first COUNT words at most, to the end of their sentence. -->
  <xsl:function name="t:lead" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:variable name="sentence" as="xs:string" select="replace($text, '^(.*?[\p{Ll})&quot;][.!?][&quot;]*)[ *].*$', '$1', 's')"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($sentence, ' ')"/>
    <xsl:sequence select="if (count($words) le $count + 1) then $sentence else string-join($words[position() le $count], ' ') || ' …'"/>
  </xsl:function>
</xsl:stylesheet>
