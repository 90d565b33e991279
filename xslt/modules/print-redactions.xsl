<?xml version="1.0" encoding="UTF-8"?>
<!-- Withheld words as bars, unreadable ones in brackets, and the list of all redactions with their pages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="gap" mode="t:set" as="text()*">
    <xsl:text>#unread({t:literal(t:key(.))}, {t:literal(f:gap-sentence(.))}, {t:words(t:wording(.))});</xsl:text>
  </xsl:template>
  <xsl:template match="gap[f:is-redaction(.)]" mode="t:set" as="text()*" priority="1">
    <xsl:text>#bar({t:literal(t:key(.))}, {t:literal(f:number-of(.))}, {t:literal(f:gap-sentence(.))}, {t:literal(t:wording(.))}{t:extent(.)}{if (ancestor::fw[not(parent::titlePage)]) then ', in-stamp: true' else ''});</xsl:text>
  </xsl:template>

  <!-- What the source says in the place of the words. -->
  <xsl:function name="t:wording" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="(normalize-space($gap/desc)[.], '[' || f:gap-amount($gap) || ']')[1]"/>
  </xsl:function>

  <!-- How long the bar is: only what the encoding knows. -->
  <xsl:function name="t:extent" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="unit" as="xs:string" select="replace(string($gap/@unit), '^(char)acters?$|^(word|line)$', '$1$2s')"/>
    <xsl:sequence select="if ($gap/@quantity castable as xs:integer and $unit = ('chars', 'words', 'lines'))
      then ', unit: ' || t:literal($unit) || ', amount: ' || xs:integer($gap/@quantity) else ''"/>
  </xsl:function>

  <xsl:template name="t:redactions" as="text()*">
    <xsl:if test="exists($t:documents ! f:redactions(TEI/text))">
      <xsl:text>&#10;#part({t:literal(f:word('redactions'))}, recto: false, {t:words(f:word('redactions'))})&#10;</xsl:text>
      <xsl:text>#lead-in({t:words(f:word('print.lines'))})&#10;#places(&#10;</xsl:text>
      <xsl:for-each select="$t:documents ! f:redactions(TEI/text)">
        <xsl:text>entry({t:literal(t:key(.))}{t:noted(.)}, number: [{t:content(f:number-of(.))}], [</xsl:text>
        <xsl:text>{t:content(string-join((t:context(.), f:gap-amount(.), f:exemptions(.)), '; '))}]),&#10;</xsl:text>
      </xsl:for-each>
      <xsl:text>)&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- ", noted: true" for what stands in a note. -->
  <xsl:function name="t:noted" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="if ($node/ancestor::note) then ', noted: true' else ''"/>
  </xsl:function>

  <!-- A few words before and after, by which a reader finds the bar; a stamp is called so. -->
  <xsl:function name="t:context" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="block" as="element()?" select="f:block($gap)"/>
    <xsl:variable name="texts" as="text()*" select="$block//text()[f:is-read(., $block)][not(ancestor::desc)]"/>
    <xsl:variable name="before" as="xs:string*" select="tokenize(string-join($texts[. &lt;&lt; $gap]))[.][position() gt last() - 5]"/>
    <xsl:variable name="after" as="xs:string*" select="tokenize(string-join($texts[. >> $gap]))[.][position() le 4]"/>
    <xsl:sequence select="
      if ($gap/ancestor::fw) then f:word('print.in-stamp')
      else if ($gap/ancestor::titlePage) then f:word('section.titlepage')
      else if (empty(($before, $after))) then f:word('print.alone')
      else string-join(($before, '…', $after), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
