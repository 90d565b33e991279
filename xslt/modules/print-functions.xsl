<?xml version="1.0" encoding="UTF-8"?>
<!-- From words to Typst: strings that cannot be anything but text, names of places, and the policy for quotation marks
     and dashes. Every word of a document reaches Typst as a string literal, never as markup. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="t:set" on-no-match="fail"/>

  <xsl:variable name="t:dash" as="xs:string" select="f:word('print.dash')"/>
  <xsl:variable name="t:marks" as="xs:string+" select="tokenize(f:word('print.quotes'), '\|')"/>
  <!-- A single quotation mark after what it opens after: looked for before a regular expression is tried. -->
  <xsl:variable name="t:openings" as="xs:string+" select="(' ', '(', '[', '{', '–', '—', '/', '-', $t:marks[1]) ! (. || '''')"/>

  <!-- The place of an element without xml:id among its kind in its document. -->
  <xsl:variable name="t:places" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="$t:documents">
        <xsl:for-each-group select="TEI/text//*[not(@xml:id)][self::date or self::choice or self::supplied or self::surplus or self::unclear or self::sic
          or self::gap or self::note or self::div or self::persName or self::placeName or self::orgName]" group-by="local-name()">
          <xsl:for-each select="current-group()"><xsl:map-entry key="generate-id()" select="position()"/></xsl:for-each>
        </xsl:for-each-group>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- A Typst string literal: a backslash and a quotation mark are all that can end or bend it. -->
  <xsl:function name="t:literal" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || (if (contains($text, '\') or contains($text, '&quot;')) then replace($text, '[\\&quot;]', '\\$0') else $text) || '&quot;'"/>
  </xsl:function>

  <!-- A string literal, or none where there is nothing to say. -->
  <xsl:function name="t:maybe" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="if (normalize-space($text)) then t:literal($text) else 'none'"/>
  </xsl:function>

  <!-- Words of our own, or of an attribute, as content, by the same policy as the text. -->
  <xsl:function name="t:words" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'[' || t:content($text) || ']'"/>
  </xsl:function>

  <!-- Markup for words: the blanks at the ends of a text node become Typst's own, which melt together at the seams of
       elements. Without regular expressions: this is done for every text node there is. -->
  <xsl:function name="t:content" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="before" as="xs:string"/>
    <xsl:variable name="inner" as="xs:string" select="normalize-space($text)"/>
    <xsl:sequence select="
      if (not($inner)) then (if ($text) then ' ' else '')
      else t:blank(substring($text, 1, 1)) || t:spaced(t:typographic($inner, $before)) || t:blank(substring($text, string-length($text)))"/>
  </xsl:function>

  <!-- Runs of capitals are letterspaced, but for those of an address. -->
  <xsl:function name="t:spaced" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:choose>
        <xsl:when test="matches($text, '\p{Lu}\p{Lu}')">
          <xsl:analyze-string select="$text" regex="https?://\S+|\p{{Lu}}\p{{Lu}}+(-\p{{Lu}}+)*">
            <xsl:matching-substring><xsl:sequence select="if (starts-with(., 'http')) then '#' || t:literal(.) || ';' else '#caps(' || t:literal(.) || ');'"/></xsl:matching-substring>
            <xsl:non-matching-substring><xsl:sequence select="'#' || t:literal(.) || ';'"/></xsl:non-matching-substring>
          </xsl:analyze-string>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="'#' || t:literal($text) || ';'"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="string-join($pieces)"/>
  </xsl:function>

  <xsl:function name="t:content" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="t:content($text, '')"/>
  </xsl:function>

  <xsl:function name="t:blank" as="xs:string">
    <xsl:param name="sign" as="xs:string"/>
    <xsl:sequence select="if (normalize-space($sign)) then '' else ' '"/>
  </xsl:function>

  <!-- Typewriter quotes and dashes as a printer sets them; BEFORE is the character in front of the string, if any. Only
       what is printed changes, and only by the policy $quotes. Regular expressions are run only where a mark calls for
       them: most of a text has none. -->
  <xsl:function name="t:typographic" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="before" as="xs:string"/>
    <xsl:variable name="whole" as="xs:string" select="$before || $text"/>
    <xsl:variable name="dashed" as="xs:string" select="if (contains($text, '-')) then t:dashed($whole) else $whole"/>
    <xsl:variable name="doubled" as="xs:string" select="if (contains($text, '&quot;')) then t:doubled($dashed) else $dashed"/>
    <xsl:variable name="quoted" as="xs:string" select="if (contains($text, '''')) then t:singled($doubled) else $doubled"/>
    <xsl:sequence select="if ($quotes ne 'typographic') then $text else substring($quoted, string-length($before) + 1)"/>
  </xsl:function>

  <!-- Two hyphens are a dash; a hyphen between two years is a dash of its own kind. -->
  <xsl:function name="t:dashed" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="dashes" as="xs:string" select="
      if (contains($text, '--')) then replace(replace($text, '(\S) ?--+ ?([^\s\d-])', '$1' || $t:dash || '$2'), '(\S)--+(\s|$)', '$1—$2') else $text"/>
    <xsl:sequence select="if (not(contains(translate($dashes, '123456789', '000000000'), '0000-00'))) then $dashes else replace($dashes, '(^|[^0-9-])((1[0-9]|20)[0-9][0-9])-((1[0-9]|20)?[0-9][0-9])($|[^0-9-])', '$1$2–$4$6')"/>
  </xsl:function>

  <!-- A quotation mark opens at the beginning, after a blank, a bracket or a dash, and before a word; otherwise it closes. -->
  <xsl:function name="t:doubled" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="opened" as="xs:string" select="replace($text, '(^|[\s(\[{–—/''-])&quot;([^\s.,;:!?)\]—–])', '$1' || $t:marks[1] || '$2')"/>
    <xsl:sequence select="if (string-length($t:marks[2]) eq 1) then translate($opened, '&quot;', $t:marks[2]) else replace($opened, '&quot;', $t:marks[2])"/>
  </xsl:function>

  <!-- So do single ones before a letter; what is left of them are apostrophes. -->
  <xsl:function name="t:singled" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="opened" as="xs:string"
      select="if (not(starts-with($text, '''') or (some $opening in $t:openings satisfies contains($text, $opening)))) then $text else replace($text, '(^|[\s(\[{–—/' || $t:marks[1] || '-])''(\p{L})', '$1' || $t:marks[3] || '$2')"/>
    <xsl:sequence select="translate($opened, '''', '’')"/>
  </xsl:function>

  <!-- The character before a text node in its block, looked for only where a mark at its beginning may depend on it. -->
  <xsl:function name="t:before" as="xs:string">
    <xsl:param name="node" as="text()"/>
    <xsl:choose>
      <xsl:when test="not(contains('&quot;''-', substring($node, 1, 1)))"><xsl:sequence select="''"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="block" as="element()?" select="f:block($node)"/>
        <xsl:variable name="read" as="text()*" select="($block//text()[. &lt;&lt; $node])[f:is-read(., $block)]"/>
        <xsl:variable name="said" as="xs:string" select="string(($read)[last()])"/>
        <xsl:sequence select="translate(substring($said, string-length($said)), '&quot;''', '“‘')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Where an element is found in Typst: the document and its xml:id, or its place among its kind. -->
  <xsl:function name="t:key" as="xs:string" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="f:id($element) || ':' || (if ($element/@xml:id) then $element/@xml:id else local-name($element) || '.' || $t:places(generate-id($element)))"/>
  </xsl:function>

  <!-- A comment on a line of its own, by which a message of Typst finds back to the TEI. -->
  <xsl:function name="t:at" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="named" as="attribute()?" select="($element/ancestor-or-self::*/@xml:id)[last()]"/>
    <xsl:sequence select="'&#10;//@ ' || f:id($element) || '#' || $named || '&#10;'"/>
  </xsl:function>

  <!-- Heads all in capitals stay so and are letterspaced; the others become small capitals. -->
  <xsl:function name="t:head-kind" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (matches($words, '\p{Lu}') and not(matches($words, '\p{Ll}'))) then 'caps' else 'small'"/>
  </xsl:function>

  <xsl:template match="text()" mode="t:set" as="text()?">
    <xsl:value-of select="t:content(., t:before(.))"/>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="t:set" as="empty-sequence()"/>
  <!-- An element of another namespace in a hand-edited file is a finding elsewhere; its words are set. -->
  <xsl:template match="*[namespace-uri() ne 'http://www.tei-c.org/ns/1.0']" mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
</xsl:stylesheet>
