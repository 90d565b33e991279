<?xml version="1.0" encoding="UTF-8"?>
<!-- Apparatus: every place where the printed text departs from the source or proposes to, with page and line; the signs
     of the source's notes; words joined again at a line end. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="t:apparatus" as="text()*">
    <xsl:variable name="places" as="element()*" select="$t:documents/TEI/text//(choice | supplied | surplus | unclear | sic[not(parent::choice)] | note[@n][@type = 'original']
      | persName[@cert] | placeName[@cert] | orgName[@cert] | date[@cert])"/>
    <xsl:if test="exists($places)">
      <xsl:text>&#10;#part({t:literal(f:word('apparatus'))}, run-on: true, {t:words(f:word('apparatus'))})&#10;</xsl:text>
      <xsl:text>#lead-in({t:words(f:word('apparatus.intro') || ' ' || f:word('print.lines'))})&#10;</xsl:text>
      <xsl:text>#places(&#10;</xsl:text>
      <xsl:for-each-group select="$places" group-by="t:matter(.)">
        <xsl:text>group({t:words(current-grouping-key())}),&#10;</xsl:text>
        <xsl:for-each select="current-group()">
          <xsl:text>entry({t:literal(t:key(.))}{if (self::note[f:is-called(.)]) then ', noted: true' else t:noted(.)}, [</xsl:text>
          <xsl:apply-templates select="." mode="t:apparatus"/>
          <xsl:text>]),&#10;</xsl:text>
        </xsl:for-each>
      </xsl:for-each-group>
      <xsl:text>)&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- What a place is about: what its category says (an unchecked error, a slip of the OCR), or its kind. -->
  <xsl:function name="t:matter" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="kinds" as="xs:string*" select="tokenize($place/@ana) ! key('id', substring-after(., '#'), root($place))[1]/catDesc ! normalize-space(.)"/>
    <xsl:sequence select="
      if ($place/self::note) then f:word('print.matter-notes')
      else if ($place/self::date) then f:word('print.matter-dates')
      else if ($place/(self::persName | self::placeName | self::orgName)) then f:word('print.matter-names')
      else (string-join($kinds, '; ')[.], f:word('print.matter-text'))[1]"/>
  </xsl:function>

  <xsl:mode name="t:apparatus" on-no-match="fail"/>

  <xsl:template match="choice" mode="t:apparatus" as="text()*">
    <xsl:variable name="read" as="xs:string" select="f:reading(f:read-of(.))"/>
    <xsl:variable name="other" as="xs:string" select="f:reading(f:other-of(.))"/>
    <xsl:text>{t:lemma($read)} {t:content(f:word(if (f:is-agreed(.)) then 'print.source-has' else 'print.perhaps', map { 'words': $other }))}</xsl:text>
    <xsl:text>{t:remarks(.)}</xsl:text>
  </xsl:template>
  <xsl:template match="supplied | surplus | unclear" mode="t:apparatus" as="text()*">
    <xsl:text>{t:lemma(f:reading(.))} {t:content(f:word(local-name()))}{t:remarks(.)}</xsl:text>
  </xsl:template>
  <xsl:template match="sic" mode="t:apparatus" as="text()*">
    <xsl:text>{t:lemma(f:reading(.))} {t:content(f:word('print.sic'))}{t:remarks(.)}</xsl:text>
  </xsl:template>
  <xsl:template match="note" mode="t:apparatus" as="text()*">
    <xsl:text>{t:content(string(@n) || (if (f:is-called(.)) then '' else ' (' || f:word('note.uncalled') || ')'))}</xsl:text>
  </xsl:template>
  <xsl:template match="persName | placeName | orgName" mode="t:apparatus" as="text()*">
    <xsl:text>{t:lemma(f:reading(.))} {t:content(string-join(((f:entry(.) ! f:label(.), @ref)[1], f:certainty(@cert)), ', '))}</xsl:text>
  </xsl:template>
  <xsl:template match="date" mode="t:apparatus" as="text()*">
    <xsl:text>{t:lemma(f:reading(.))} {t:content(f:date-meaning(.) || ' (' || f:certainty(@cert) || ')')}</xsl:text>
  </xsl:template>

  <xsl:function name="t:lemma" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="'#lemma' || t:words($words)"/>
  </xsl:function>

  <!-- How sure it is. -->
  <xsl:function name="t:remarks" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/@cert) then t:content(' (' || f:certainty($element/@cert) || ')') else ''"/>
  </xsl:function>
</xsl:stylesheet>
