<?xml version="1.0" encoding="UTF-8"?>
<!-- What things are numbered and called: redactions, notes, sections, paragraphs, pages. A number comes from the
     xml:id (red-3 is redaction 3), so it stays when the text around it changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <!-- "3" of red-3; the whole id of one that has no number; nothing without an id. -->
  <xsl:function name="f:number-of" as="xs:string" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="string($element/@xml:id)"/>
    <xsl:sequence select="if (matches($id, '-\d+[a-z]*$')) then replace($id, '^.*-', '') else $id"/>
  </xsl:function>

  <!-- Whether words were withheld here (an illegible place is no redaction). -->
  <xsl:function name="f:is-redaction" as="xs:boolean" visibility="public">
    <xsl:param name="gap" as="element()"/>
    <xsl:sequence select="$gap/self::gap and $gap/@reason = 'redacted'"/>
  </xsl:function>

  <!-- All redactions of a document, in its order. -->
  <xsl:function name="f:redactions" as="element(gap)*" visibility="public">
    <xsl:param name="inside" as="node()"/>
    <xsl:sequence select="$inside//gap[f:is-redaction(.)]"/>
  </xsl:function>

  <!-- "withheld, length unknown", "withheld: 24 characters". -->
  <xsl:function name="f:gap-amount" as="xs:string" visibility="public">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="kind" as="xs:string" select="if (f:is-redaction($gap)) then 'withheld' else 'illegible'"/>
    <xsl:variable name="n" as="xs:string" select="string($gap/@quantity)"/>
    <xsl:choose>
      <xsl:when test="$n castable as xs:integer and $gap/@unit">
        <xsl:sequence select="f:word($kind || '.amount', map { 'amount': f:amount(xs:integer($n), string($gap/@unit)) })"/>
      </xsl:when>
      <xsl:when test="$gap/@atMost castable as xs:integer and $gap/@unit">
        <xsl:sequence select="f:word($kind || '.at-most', map { 'amount': f:amount(xs:integer($gap/@atMost), string($gap/@unit)) })"/>
      </xsl:when>
      <xsl:when test="$gap/@atLeast castable as xs:integer and $gap/@unit">
        <xsl:sequence select="f:word($kind || '.at-least', map { 'amount': f:amount(xs:integer($gap/@atLeast), string($gap/@unit)) })"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:word($kind || '.unknown')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- "24 characters"; a unit we have no word for is shown as it stands. -->
  <xsl:function name="f:amount" as="xs:string" visibility="public">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:variable name="known" as="map(xs:string, xs:string)"
      select="map { 'chars': 'chars', 'character': 'chars', 'characters': 'chars', 'word': 'words', 'words': 'words',
                    'line': 'lines', 'lines': 'lines', 'paragraph': 'paragraphs', 'paragraphs': 'paragraphs',
                    'page': 'pages', 'pages': 'pages' }"/>
    <xsl:sequence select="if (map:contains($known, $unit)) then f:counted('unit.' || $known($unit), $n) else $n || ' ' || $unit"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- The exemption codes of a gap as printed: the names of the categories that @ana points to, but for the two that
       say only that something was withheld. -->
  <xsl:function name="f:exemptions" as="xs:string*" visibility="public">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:for-each select="tokenize($gap/@ana) ! substring-after(., '#')">
      <xsl:if test="not(. = ('withheld', 'classification'))">
        <xsl:variable name="category" as="element()?" select="key('id', ., root($gap))[1]"/>
        <xsl:sequence select="($category/catDesc/normalize-space(.), .)[. ne ''][1]"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The sentence a reader hears at a gap: "Redaction 3: withheld, length unknown; exemption (b)(3)." -->
  <xsl:function name="f:gap-sentence" as="xs:string" visibility="public">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="exemptions" as="xs:string*" select="f:exemptions($gap)"/>
    <xsl:variable name="what" as="xs:string" select="
        if (not(f:is-redaction($gap))) then f:gap-amount($gap)
        else f:word('redaction.says', map { 'n': f:number-of($gap), 'amount': f:gap-amount($gap) })"/>
    <xsl:sequence select="string-join(($what, $exemptions ! f:word('redaction.exemption', map { 'code': . })), '; ') || '.'"/>
  </xsl:function>

  <!-- The sign of a note as printed, or its number. -->
  <xsl:function name="f:note-sign" as="xs:string" visibility="public">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@n/string(), f:number-of($note))[. ne ''][1]"/>
  </xsl:function>

  <!-- Whether a note has a place in the text that calls it. -->
  <xsl:function name="f:is-called" as="xs:boolean" visibility="public">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="not($note/@anchored = 'false')"/>
  </xsl:function>

  <!-- The heading of a division in words: its head, or the name of its kind ("Preface"). -->
  <xsl:function name="f:heading" as="xs:string" visibility="public">
    <xsl:param name="div" as="element()"/>
    <xsl:variable name="said" as="xs:string" select="normalize-space(string-join($div/head ! f:reading(.), ' '))"/>
    <xsl:variable name="type" as="xs:string" select="string($div/@type)"/>
    <xsl:sequence select="
        if ($said) then $said
        else if ($type = ('preface', 'introduction', 'annex', 'summary', 'conclusion', 'headers', 'letter')) then f:word('section.' || $type)
        else f:word('section.untitled', map { 'n': f:number-of($div) })"/>
  </xsl:function>

  <!-- Whether a heading is set all in capitals (the page then sets it smaller). -->
  <xsl:function name="f:is-capitals" as="xs:boolean" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="upper-case($text) eq $text and matches($text, '\p{Lu}{3}')"/>
  </xsl:function>

  <!-- "page 3", "about page 3" where the break is inferred, nothing before the first break. -->
  <xsl:function name="f:page-label" as="xs:string?" visibility="public">
    <xsl:param name="pb" as="element(pb)?"/>
    <xsl:sequence select="
        if (empty($pb)) then ()
        else if ($pb/@n) then f:word('page', map { 'n': string($pb/@n) })
        else f:word('page.inferred')"/>
  </xsl:function>
</xsl:stylesheet>
