<?xml version="1.0" encoding="UTF-8"?>
<!-- The book around the document: what it is called, the pages before the text, and the switch from part to part. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="t:title" as="xs:string" select="if ($volume-title) then $volume-title else f:title($t:documents[1])"/>

  <!-- The first lines: the library and what the book is called. -->
  <xsl:template name="t:book" as="text()*">
    <xsl:variable name="first" as="document-node()" select="$t:documents[1]"/>
    <xsl:variable name="tongue" as="xs:string*" select="tokenize(f:text-language($first), '-')"/>
    <xsl:text>#import "book.typ": *&#10;</xsl:text>
    <xsl:text>#show: book.with((title: {t:literal(t:typographic($t:title, ''))}, authors: ({t:all($t:documents ! f:authors(.))}), </xsl:text>
    <xsl:text>description: {t:maybe(f:series($first))}, keywords: ({t:all($t:documents ! f:entries(.)[self::person or self::org] ! f:label(.))}), </xsl:text>
    <xsl:text>lang: {t:literal($tongue[1])}, region: {t:maybe(upper-case($tongue[matches(., '^[A-Za-z]{2}$')][position() gt 1][1]))}, ident: {t:literal(f:id($first))}))&#10;</xsl:text>
  </xsl:template>

  <xsl:function name="t:all" as="xs:string">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="string-join(distinct-values($names) ! (t:literal(.) || ', '))"/>
  </xsl:function>

  <!-- The parts by name, in the order of the driver. -->
  <xsl:template name="t:part" as="text()*">
    <xsl:param name="part" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$part eq 'half-title'"><xsl:text>#half-title({t:words($t:title)})&#10;</xsl:text></xsl:when>
      <xsl:when test="$part eq 'title'"><xsl:call-template name="t:title-page"/></xsl:when>
      <xsl:when test="$part eq 'imprint'"><xsl:call-template name="t:imprint"/></xsl:when>
      <xsl:when test="$part eq 'contents'"><xsl:text>#contents({t:literal(f:word('contents'))})&#10;</xsl:text></xsl:when>
      <xsl:when test="$part eq 'editorial-note'"><xsl:call-template name="t:principles"/></xsl:when>
      <xsl:when test="$part eq 'text'"><xsl:call-template name="t:texts"/></xsl:when>
      <xsl:when test="$part eq 'chronology'"><xsl:call-template name="t:chronology"/></xsl:when>
      <xsl:when test="$part eq 'persons'"><xsl:call-template name="t:persons"/></xsl:when>
      <xsl:when test="$part eq 'places'"><xsl:call-template name="t:places"/></xsl:when>
      <xsl:when test="$part eq 'redactions'"><xsl:call-template name="t:redactions"/></xsl:when>
      <xsl:when test="$part eq 'apparatus'"><xsl:call-template name="t:apparatus"/></xsl:when>
      <xsl:when test="$part eq 'colophon'"><xsl:call-template name="t:colophon"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="t:title-page" as="text()*">
    <xsl:variable name="first" as="document-node()" select="$t:documents[1]"/>
    <xsl:variable name="authors" as="xs:string*" select="distinct-values($t:documents ! f:authors(.))"/>
    <xsl:variable name="editors" as="xs:string*" select="distinct-values($t:documents ! f:editors(.))"/>
    <xsl:variable name="sub" as="xs:string?" select="($first/TEI/teiHeader/fileDesc/titleStmt/title[@type = 'sub'] ! normalize-space(.))[1][empty($more)]"/>
    <xsl:variable name="parts" as="xs:string+" select="$t:title, string($sub), string-join($authors, ', '),
      if (exists($editors)) then f:word('print.edited-by', map { 'names': string-join($editors, ', ') }) else '',
      string(f:series($first)), string(f:publisher($first)), substring(string(f:edition-date($first)), 1, 4)"/>
    <xsl:text>#title-page({string-join($parts ! (if (.) then t:words(.) else 'none'), ', ')})&#10;</xsl:text>
  </xsl:template>

  <!-- Rights, source, version and how to cite: each a paragraph of the page behind the title. -->
  <xsl:template name="t:imprint" as="text()*">
    <xsl:variable name="first" as="document-node()" select="$t:documents[1]"/>
    <xsl:variable name="header" as="element(teiHeader)" select="$first/TEI/teiHeader"/>
    <xsl:variable name="doi" as="xs:string?" select="($header/fileDesc/publicationStmt//idno[upper-case(@type) = 'DOI'] ! normalize-space(.))[1]"/>
    <xsl:variable name="lines" as="xs:string*" select="
      string-join((f:publisher($first), $header/fileDesc/publicationStmt/pubPlace[1] ! normalize-space(.), f:edition-date($first) ! f:date-words(.)), ', '),
      f:version($first) ! f:word('print.version', map { 'n': . }),
      $t:documents ! t:source-line(.),
      $t:documents ! f:scan(.) ! f:word('print.scan', map { 'address': . }),
      distinct-values($t:documents ! f:licences(.) ! normalize-space(string-join((normalize-space(.), @target), ' '))),
      f:word('print.cite', map { 'citation': t:citation($first, $doi) })"/>
    <xsl:text>#imprint({string-join($lines[.] ! t:words(.), ', ')})&#10;</xsl:text>
  </xsl:template>

  <xsl:function name="t:source-line" as="xs:string?">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="facts" as="xs:string*" select="distinct-values((
      f:office($document), f:series($document), f:source-numbers($document), f:source-date($document) ! f:date-words(.)))"/>
    <xsl:sequence select="if (exists($facts)) then f:word('print.source', map { 'facts': f:title($document) || ': ' || string-join($facts, ', ') }) else ()"/>
  </xsl:function>

  <xsl:function name="t:citation" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="doi" as="xs:string?"/>
    <xsl:variable name="editors" as="xs:string*" select="f:editors($document)"/>
    <xsl:sequence select="string-join((
      string-join(($t:title, f:word('print.edited-by', map { 'names': string-join($editors, ', ') })[exists($editors)]), ', '),
      string-join((f:publisher($document), substring(string(f:edition-date($document)), 1, 4)[.]), ' '),
      $doi ! ('https://doi.org/' || .)), '. ') || '.'"/>
  </xsl:function>
</xsl:stylesheet>
