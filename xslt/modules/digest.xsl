<?xml version="1.0" encoding="UTF-8"?>
<!-- The digest of a document: its facts, its entries, and every mention with a line of context. Registers, chronology, network and map are made from the digests of all documents (site.xsl); the annotations from one. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:accumulator name="f:characters" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//text()" select="$value + string-length(normalize-space())"/>
  </xsl:accumulator>

  <xsl:template name="digest" as="element(Q{}document)">
    <xsl:variable name="text" as="element(text)" select="/TEI/text"/>
    <document id="{f:id(.)}" title="{f:title(.)}" words="{count(tokenize(f:reading($text)))}" redactions="{count(f:redactions($text))}" language="{f:text-language(.)}">
      <xsl:for-each select="f:source-date(.)"><xsl:attribute name="date" select="."/></xsl:for-each>
      <xsl:for-each select="f:office(.)"><xsl:attribute name="office" select="."/></xsl:for-each>
      <xsl:for-each select="f:series(.)"><xsl:attribute name="series" select="."/></xsl:for-each>
      <xsl:for-each select="f:edition-date(.)"><xsl:attribute name="changed" select="."/></xsl:for-each>
      <xsl:for-each select="/TEI/teiHeader/revisionDesc//change"><change><xsl:copy-of select="@when"/>{normalize-space()}</change></xsl:for-each>
      <xsl:for-each select="$text//div[@xml:id]"><section id="{@xml:id}" depth="{count(ancestor::*[self::div])}" in="{ancestor::div[@xml:id][1]/@xml:id}">{f:heading(.)}</section></xsl:for-each>
      <xsl:for-each select="$text//(titlePage | p | note | head | list | table | quote | signed | dateline)[not(ancestor::note or ancestor::p or ancestor::titlePage or ancestor::list or ancestor::table) or self::note]">
        <block id="{if (self::titlePage) then (@xml:id, 'titlepage')[1] else f:nearest-id(.)}" section="{ancestor::div[@xml:id][1]/@xml:id}" at="{f:position(.)}">{f:reading(.)}</block>
      </xsl:for-each>
      <entries><xsl:copy-of select="f:entries(.)[exists(key('mentions', @xml:id))]" copy-namespaces="no"/></entries>
      <xsl:for-each-group select="$text//(persName | placeName | orgName | title | term)[f:is-name(.)] | $text//date[f:date-key(.) ne '']" group-adjacent="generate-id(f:surroundings(.))">
        <xsl:call-template name="mentions-of-block"><xsl:with-param name="block" select="f:surroundings(.)"/><xsl:with-param name="mentions" select="current-group()"/></xsl:call-template>
      </xsl:for-each-group>
    </document>
  </xsl:template>

  <!-- The names and dates of a block, each with the words around it: the words of the block are put together once, and how
       many of them are past is counted in passing. -->
  <xsl:template name="mentions-of-block" as="element(Q{}mention)*">
    <xsl:param name="block" as="element()?"/>
    <xsl:param name="mentions" as="element()*"/>
    <xsl:variable name="runs" as="text()*" select="$block ! f:runs(.)"/>
    <!-- translate gives a string in one piece; the joined one is kept in pieces, and each substring would walk them -->
    <xsl:variable name="line" as="xs:string" select="translate(string-join($runs), '&#10;&#9;', '  ')"/>
    <xsl:variable name="in" as="xs:string" select="($block ! f:nearest-id(.), 'titlepage')[1]"/>
    <xsl:iterate select="$runs | $mentions">
      <xsl:param name="past" as="xs:integer" select="0"/>
      <xsl:choose>
        <xsl:when test="self::text()"><xsl:next-iteration><xsl:with-param name="past" select="$past + string-length()"/></xsl:next-iteration></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="mention">
            <xsl:with-param name="in" select="$in"/><xsl:with-param name="line" select="$line"/><xsl:with-param name="past" select="$past"/>
            <xsl:with-param name="own" select="if (empty(*)) then string-length() else sum((descendant::text() intersect $runs) ! string-length())"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:template>

  <xsl:template name="mention" as="element(Q{}mention)">
    <xsl:param name="in" as="xs:string"/>
    <xsl:param name="line" as="xs:string"/>
    <xsl:param name="past" as="xs:integer"/>
    <xsl:param name="own" as="xs:integer"/>
    <mention id="{f:mention-id(.)}" in="{$in}" at="{f:position(.)}">
      <xsl:choose>
        <xsl:when test="self::date">
          <xsl:attribute name="from" select="f:date-key(.)"/>
          <xsl:attribute name="to" select="f:date-end(.)"/>
          <xsl:attribute name="means" select="f:date-meaning(.)"/>
          <xsl:if test="@evidence or @cert"><xsl:attribute name="says" select="f:date-sentence(.)"/></xsl:if>
          <xsl:if test="@evidence = 'internal'"><xsl:attribute name="inferred" select="'yes'"/></xsl:if>
        </xsl:when>
        <xsl:otherwise><xsl:attribute name="ref" select="substring-after(@ref, '#')"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@cert"><xsl:attribute name="doubt" select="if (self::date) then f:certainty(@cert) else f:doubt(.)"/></xsl:if>
      <b>{f:end-of(substring($line, 1, $past), 60)}</b><w>{if (empty(*)) then normalize-space() else f:reading(.)}</w><a>{f:start-of(substring($line, $past + $own + 1), 60)}</a>
    </mention>
  </xsl:template>

  <!-- How far into the text a node stands, in thousandths of it. -->
  <xsl:function name="f:position" as="xs:integer">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="$node/accumulator-before('f:characters') * 1000 idiv $f:all-characters"/>
  </xsl:function>

  <xsl:variable name="f:all-characters" as="xs:integer" select="max((1, /TEI/text/accumulator-after('f:characters')))"/>
</xsl:stylesheet>
