<?xml version="1.0" encoding="UTF-8"?>
<!-- Generated wording: looked up in words.xml by key and language, English where a language lacks the key. A project's
     own words ($own-words, the same format) go in front. Here and nowhere else. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The language of everything generated: en, de or fr. Texts keep their own. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>
  <!-- The URI of a project's own words, or nothing. -->
  <xsl:param name="own-words" as="xs:string" select="''"/>

  <!-- Key to word, in this language; the project's own in front, English where the language lacks it. -->
  <xsl:variable name="f:words" as="map(xs:string, xs:string)" select="
      map:merge(
        (if ($own-words) then doc($own-words) else (), doc('../words.xml'))
          ! (*/word ! map:entry(string(@key), string((@*[local-name() = $f:language], @en)[1]))),
        map { 'duplicates': 'use-first' })"/>

  <xsl:function name="f:word" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="found" as="xs:string?" select="$f:words($key)"/>
    <xsl:if test="empty($found)">
      <xsl:message terminate="yes">There is no generated word with the key {$key}: add it to xslt/words.xml.</xsl:message>
    </xsl:if>
    <xsl:sequence select="$found"/>
  </xsl:function>

  <!-- Whether there is a word with this key. -->
  <xsl:function name="f:knows-word" as="xs:boolean" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="map:contains($f:words, $key)"/>
  </xsl:function>

  <!-- The word with each {name} in it replaced by the value of that name. -->
  <xsl:function name="f:word" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, xs:anyAtomicType)"/>
    <xsl:sequence select="f:filled(f:word($key), $values)"/>
  </xsl:function>

  <!-- A word that stands alone, with a capital. -->
  <xsl:function name="f:capital" as="xs:string" visibility="public">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="concat(upper-case(substring($word, 1, 1)), substring($word, 2))"/>
  </xsl:function>

  <!-- The word for this many: KEY.one or KEY.other, with {n} filled in. In French nothing is one, too. -->
  <xsl:function name="f:counted" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="n" as="xs:integer"/>
    <xsl:variable name="one" as="xs:boolean" select="$n eq 1 or ($n eq 0 and f:language() eq 'fr')"/>
    <xsl:sequence select="f:word($key || (if ($one) then '.one' else '.other'), map { 'n': f:number($n) })"/>
  </xsl:function>

  <!-- A number with the thousands set apart as the language does it. -->
  <xsl:function name="f:number" as="xs:string" visibility="public">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:sequence select="translate(format-number($n, '#,##0'), ',', f:word('number.separator'))"/>
  </xsl:function>

  <xsl:function name="f:language" as="xs:string" visibility="public">
    <xsl:sequence select="$f:language"/>
  </xsl:function>

  <xsl:variable name="f:language" as="xs:string" select="lower-case(replace($language, '[-_].*$', ''))"/>

  <xsl:function name="f:filled" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="values" as="map(*)"/>
    <!-- every second piece stood in braces; regular expressions would cost three times as much -->
    <xsl:variable name="pieces" as="xs:string*" select="tokenize(translate($text, '}', '{'), '\{')"/>
    <xsl:sequence select="string-join(for $i in 1 to count($pieces) return
      if ($i mod 2 eq 1) then $pieces[$i] else ($values($pieces[$i]) ! string(.), '{' || $pieces[$i] || '}')[1])"/>
  </xsl:function>
</xsl:stylesheet>
