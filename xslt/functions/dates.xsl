<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates: from W3C strings (1957, 1957-06, 1957-06-18, the yearless month and day with two hyphens in front) to words, sort keys and ranges.
     Saxon HE formats dates in English only, so the names of months come from words.xml. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- "18 June 1957" for 1957-06-18, "June 1957", "1957", "18 June" for the yearless; anything else as it stands. -->
  <xsl:function name="f:date-words" as="xs:string" visibility="public">
    <xsl:param name="iso" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="if (contains($iso, 'T')) then substring-before($iso, 'T') else $iso"/>
    <xsl:choose>
      <xsl:when test="$day castable as xs:date and string-length($day) eq 10">
        <xsl:sequence select="f:word('date.day', map { 'day': f:day(substring($day, 9)), 'month': f:month(substring($day, 6, 2)), 'year': f:year(substring($day, 1, 4)) })"/>
      </xsl:when>
      <xsl:when test="$day castable as xs:gYearMonth and string-length($day) eq 7">
        <xsl:sequence select="f:word('date.month', map { 'month': f:month(substring($day, 6, 2)), 'year': f:year(substring($day, 1, 4)) })"/>
      </xsl:when>
      <xsl:when test="$day castable as xs:gYear and string-length($day) eq 4"><xsl:sequence select="f:year($day)"/></xsl:when>
      <xsl:when test="$day castable as xs:gMonthDay and string-length($day) eq 7">
        <xsl:sequence select="f:word('date.yearless', map { 'day': f:day(substring($day, 6)), 'month': f:month(substring($day, 3, 2)) })"/>
      </xsl:when>
      <xsl:when test="$day castable as xs:gMonth and string-length($day) eq 4"><xsl:sequence select="f:month(substring($day, 3))"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$iso"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What a date, birth, death, state or the like means: one day, a span, or the bounds between which it lies. -->
  <xsl:function name="f:date-meaning" as="xs:string" visibility="public">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="w" as="function(attribute()) as xs:string" select="function($a as attribute()) as xs:string { f:date-words(string($a)) }"/>
    <xsl:choose>
      <xsl:when test="$date/@when"><xsl:sequence select="$w($date/@when)"/></xsl:when>
      <xsl:when test="$date/@from and $date/@to"><xsl:sequence select="f:word('date.span', map { 'from': $w($date/@from), 'to': $w($date/@to) })"/></xsl:when>
      <xsl:when test="$date/@from"><xsl:sequence select="f:word('date.since', map { 'from': $w($date/@from) })"/></xsl:when>
      <xsl:when test="$date/@to"><xsl:sequence select="f:word('date.until', map { 'to': $w($date/@to) })"/></xsl:when>
      <xsl:when test="$date/@notBefore and $date/@notAfter"><xsl:sequence select="f:word('date.between', map { 'from': $w($date/@notBefore), 'to': $w($date/@notAfter) })"/></xsl:when>
      <xsl:when test="$date/@notBefore"><xsl:sequence select="f:word('date.not-before', map { 'from': $w($date/@notBefore) })"/></xsl:when>
      <xsl:when test="$date/@notAfter"><xsl:sequence select="f:word('date.not-after', map { 'to': $w($date/@notAfter) })"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="normalize-space($date)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The meaning with how it is known: "18 June 1957 (year from the context; not certain)". -->
  <xsl:function name="f:date-sentence" as="xs:string" visibility="public">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="how" as="xs:string*" select="
        if ($date/@evidence = 'internal') then f:word('date.inferred') else (),
        if ($date/@type = 'relative') then f:word('date.relative') else (),
        if ($date/@cert) then f:certainty($date/@cert) else ()"/>
    <xsl:sequence select="f:date-meaning($date) || (if (exists($how)) then ' (' || string-join($how, '; ') || ')' else '')"/>
  </xsl:function>

  <!-- Where a date begins, for sorting: its first bound; a yearless date sorts by month and day before all years. -->
  <xsl:function name="f:date-key" as="xs:string" visibility="public">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="f:with-year(string(($date/@when, $date/@from, $date/@notBefore, $date/@to, $date/@notAfter)[1]))"/>
  </xsl:function>

  <!-- Where it ends. -->
  <xsl:function name="f:date-end" as="xs:string" visibility="public">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="f:with-year(string(($date/@when, $date/@to, $date/@notAfter, $date/@from, $date/@notBefore)[1]))"/>
  </xsl:function>

  <xsl:function name="f:with-year" as="xs:string">
    <xsl:param name="iso" as="xs:string"/>
    <xsl:sequence select="if (starts-with($iso, '--')) then '0000-' || substring($iso, 3) else $iso"/>
  </xsl:function>

  <!-- Whether there are so many documents that lists over all of them are divided into pages. -->
  <xsl:param name="collection" as="xs:boolean" select="false()"/>

  <!-- The page of the chronology that has a date, given by its key: one for all, in a collection one for each month. -->
  <xsl:function name="f:chronology-page" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="if ($collection) then concat('chronology/', f:period($key), '.html') else 'chronology.html'"/>
  </xsl:function>

  <!-- "1957-06" of a day or month, "1957" of a year, "no-year" of the rest. -->
  <xsl:function name="f:period" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="if (not(matches($key, '^[1-9]\d{3}(-|$)'))) then 'no-year' else substring($key, 1, if (string-length($key) ge 7) then 7 else 4)"/>
  </xsl:function>

  <xsl:function name="f:certainty" as="xs:string" visibility="public">
    <xsl:param name="cert" as="xs:string"/>
    <xsl:sequence select="if ($cert = ('low', 'medium', 'high')) then f:word('certainty.' || $cert) else $cert"/>
  </xsl:function>

  <xsl:function name="f:month" as="xs:string" visibility="public">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="f:word('month.' || $number)"/>
  </xsl:function>

  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="if ($number eq '01' and f:language() eq 'fr') then '1er' else if (starts-with($number, '0')) then substring($number, 2) else $number"/>
  </xsl:function>

  <xsl:function name="f:year" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="if (starts-with($number, '0')) then replace($number, '^0+(.)', '$1') else $number"/>
  </xsl:function>
</xsl:stylesheet>
