<?xml version="1.0" encoding="UTF-8"?>
<!-- From words to Typst: strings that cannot be anything but text, names of places, and the policy for quotation marks
     and dashes. Every word of a document reaches Typst as a string literal, never as markup. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="t:set" on-no-match="fail"/>

  <!-- A Typst string literal: a backslash and a quotation mark are all that can end or bend it. -->
  <xsl:function name="t:literal" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || replace(replace($text, '\\', '\\\\'), '&quot;', '\\&quot;') || '&quot;'"/>
  </xsl:function>

  <!-- A string literal, or none where there is nothing to say. -->
  <xsl:function name="t:maybe" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="if (normalize-space($text)) then t:literal($text) else 'none'"/>
  </xsl:function>

  <!-- Words of our own, or of an attribute, as content, by the same policy as the text. -->
  <xsl:function name="t:words" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'[' || t:content(t:typographic(replace($text, '\s+', ' '), '')) || ']'"/>
  </xsl:function>

  <!-- Markup for a string whose white space is collapsed: blanks at its ends become Typst's own, which melt together at
       the seams of elements; runs of capitals are letterspaced. -->
  <xsl:function name="t:content" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="inner" as="xs:string" select="replace(replace($text, '^ ', ''), ' $', '')"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:analyze-string select="$inner" regex="\p{{Lu}}\p{{Lu}}+">
        <xsl:matching-substring><xsl:sequence select="'#caps(' || t:literal(.) || ');'"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="'#' || t:literal(.) || ';'"/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="(if (starts-with($text, ' ')) then ' ' else '') || string-join($pieces) || (if (ends-with($text, ' ') and $inner) then ' ' else '')"/>
  </xsl:function>

  <!-- Typewriter quotes and dashes as a printer sets them; BEFORE is the character in front of the string, if any. Only
       what is printed changes, and only by the policy $quotes. -->
  <xsl:function name="t:typographic" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="before" as="xs:string"/>
    <xsl:sequence select="
      if ($quotes ne 'typographic' or not(matches($text, '[&quot;''-]'))) then $text
      else substring(t:quoted(t:dashed($before || $text)), string-length($before) + 1)"/>
  </xsl:function>

  <!-- Two hyphens are a dash; a hyphen between two years is a dash of its own kind. -->
  <xsl:function name="t:dashed" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="dashes" as="xs:string" select="replace($text, '(\S) ?--+ ?(\S)', '$1' || f:word('print.dash') || '$2')"/>
    <xsl:sequence select="replace(replace($dashes, '--+', '—'), '(^|[^\d-])((1\d|20)\d\d)-((1\d|20)?\d\d)($|[^\d-])', '$1$2–$4$6')"/>
  </xsl:function>

  <!-- A quotation mark opens at the beginning, after a blank, a bracket or a dash, and before a word; otherwise it closes.
       What is left of single ones are apostrophes. -->
  <xsl:function name="t:quoted" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="marks" as="xs:string+" select="tokenize(f:word('print.quotes'), '\|')"/>
    <xsl:variable name="double" as="xs:string" select="replace($text, '(^|[\s(\[{–—/''-])&quot;([^\s.,;:!?)\]—–])', '$1' || $marks[1] || '$2')"/>
    <xsl:variable name="closed" as="xs:string" select="replace($double, '&quot;', $marks[2])"/>
    <xsl:variable name="single" as="xs:string" select="replace($closed, '(^|[\s(\[{–—/' || $marks[1] || '-])''(\p{L})', '$1' || $marks[3] || '$2')"/>
    <xsl:sequence select="replace($single, '''', '’')"/>
  </xsl:function>

  <!-- The character before a text node in its block, looked for only where a mark at its beginning may depend on it. -->
  <xsl:function name="t:before" as="xs:string">
    <xsl:param name="node" as="text()"/>
    <xsl:choose>
      <xsl:when test="not(matches($node, '^[&quot;''-]'))"><xsl:sequence select="''"/></xsl:when>
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
    <xsl:sequence select="f:id($element) || ':' ||
      ($element/@xml:id/string(), local-name($element) || '.' || count($element/preceding::*[node-name(.) eq node-name($element)]) + 1)[1]"/>
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
    <xsl:value-of select="t:content(t:typographic(replace(., '\s+', ' '), t:before(.)))"/>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="t:set" as="empty-sequence()"/>
  <!-- An element of another namespace in a hand-edited file is a finding elsewhere; its words are set. -->
  <xsl:template match="*[namespace-uri() ne 'http://www.tei-c.org/ns/1.0']" mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
</xsl:stylesheet>
