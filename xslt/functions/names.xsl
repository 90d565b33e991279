<?xml version="1.0" encoding="UTF-8"?>
<!-- Names: from a name in the text to its entry in standOff, and from an entry to the words that describe it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="mentions" match="text//*[self::persName or self::placeName or self::orgName or self::title or self::term][@ref]"
    use="substring-after(@ref, '#')"/>

  <!-- The entry that a name points to, if it is in this file. -->
  <xsl:function name="f:entry" as="element()?" visibility="public">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="if (starts-with($name/@ref, '#')) then key('id', substring($name/@ref, 2), root($name))[ancestor::standOff][1] else ()"/>
  </xsl:function>

  <!-- All entries of a document, in the order of standOff. -->
  <xsl:function name="f:entries" as="element()*" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="root($document)/TEI/standOff//(person | place | org | bibl | item)[@xml:id]"/>
  </xsl:function>

  <!-- The kind of an entry: person, place, org, title, term. -->
  <xsl:function name="f:kind" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="kinds" as="map(xs:string, xs:string)"
      select="map { 'person': 'person', 'place': 'place', 'org': 'org', 'bibl': 'title', 'item': 'term' }"/>
    <xsl:sequence select="$kinds(local-name($entry))"/>
  </xsl:function>

  <!-- The preferred name of an entry. -->
  <xsl:function name="f:label" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$entry/(persName | placeName | orgName | title | term)"/>
    <xsl:sequence select="normalize-space(($names[@type = 'preferred'], $names[not(@type)], $names)[1])"/>
  </xsl:function>

  <!-- The name in the script of its own language, if the register has it. -->
  <xsl:function name="f:native" as="element()?" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="($entry/(persName | placeName | orgName | title | term)[@type = 'native'])[1]"/>
  </xsl:function>

  <!-- "1894–1971", "born 1899", "died between 1970 and 1972"; empty when neither is known. -->
  <xsl:function name="f:life" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="birth" as="element()?" select="$entry/birth[@*][1]"/>
    <xsl:variable name="death" as="element()?" select="$entry/death[@*][1]"/>
    <xsl:sequence select="
        if ($birth/@when and $death/@when) then f:year(substring($birth/@when, 1, 4)) || '–' || f:year(substring($death/@when, 1, 4))
        else string-join((
          $birth ! f:word('life.born', map { 'date': f:date-meaning(.) }),
          $death ! f:word('life.died', map { 'date': f:date-meaning(.) })), ', ')"/>
  </xsl:function>

  <!-- The offices of a person, each with its years: "First Secretary (September 1953 – October 1964)". -->
  <xsl:function name="f:roles" as="xs:string*" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="$entry/(occupation | state)">
      <xsl:variable name="what" as="xs:string" select="normalize-space((label, desc, .)[1])"/>
      <xsl:sequence select="$what || (if (@when or @from or @to or @notBefore or @notAfter) then ' (' || f:date-meaning(.) || ')' else '')"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The name of an authority by the type or address of its identifier: "Wikidata", "VIAF". -->
  <xsl:function name="f:authority-name" as="xs:string" visibility="public">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:variable name="known" as="map(xs:string, xs:string)" select="map { 'wikidata': 'Wikidata', 'viaf': 'VIAF', 'gnd': 'GND',
        'geonames': 'GeoNames', 'lcnaf': 'LCNAF', 'isni': 'ISNI', 'orcid': 'ORCID', 'bnf': 'BnF', 'getty': 'Getty TGN', 'pm20': 'PM20' }"/>
    <xsl:sequence select="($known(lower-case($idno/@type)), replace($idno, '^https?://(www\.)?([^/]+).*$', '$2'))[1]"/>
  </xsl:function>

  <!-- A key for sorting that ignores case, accents and quotation marks. -->
  <xsl:function name="f:sort-key" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="lower-case(replace(normalize-unicode($text, 'NFD'), '[\p{M}\p{P}]', ''))"/>
  </xsl:function>

  <!-- An address that may be linked: http, https or mailto; nothing else (a javascript: address is text). -->
  <xsl:function name="f:address" as="xs:string?" visibility="public">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="normalize-space($text)[matches(., '^(https?://|mailto:)\S+$')]"/>
  </xsl:function>
</xsl:stylesheet>
