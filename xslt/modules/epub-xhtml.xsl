<?xml version="1.0" encoding="UTF-8"?>
<!-- From the web page's elements to XHTML of a book: the namespace, links that lead to files of the book, notes as
     pop-ups, page breaks that a reading system knows. Addresses of the site, hidden words and permalinks are left out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:edition:functions" xmlns:b="urn:edition:epub"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="f b xs" expand-text="yes">

  <xsl:mode name="b:xhtml" on-no-match="fail"/>

  <xsl:template match="*" mode="b:xhtml" as="element()" xpath-default-namespace="">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="@* | node()" mode="#current"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="text()" mode="b:xhtml" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="b:xhtml" as="empty-sequence()"/>

  <xsl:template match="@*" mode="b:xhtml" as="attribute()"><xsl:copy/></xsl:template>
  <xsl:template match="@lang" mode="b:xhtml" as="attribute()+"><xsl:copy/><xsl:attribute name="xml:lang" select="."/></xsl:template>
  <xsl:template match="@data-href | @data-n | @tabindex | @rel | @style" mode="b:xhtml" as="empty-sequence()"/>
  <xsl:template match="@href" mode="b:xhtml" as="attribute()">
    <xsl:param name="page" as="xs:string" select="''" tunnel="yes"/>
    <xsl:attribute name="href" select="b:target(., b:prefix($page))"/>
  </xsl:template>

  <xsl:template match="*[@hidden] | a[@class = ('pn', 'scanpage')]" mode="b:xhtml" as="empty-sequence()" xpath-default-namespace="" priority="2"/>
  <xsl:template match="div[@role = 'region']" mode="b:xhtml" as="element()*" xpath-default-namespace="" priority="1"><xsl:apply-templates select="*" mode="#current"/></xsl:template>

  <!-- Notes: reading systems show the aside when its call is touched. -->
  <xsl:template match="a[@role = 'doc-noteref']" mode="b:xhtml" as="element()" xpath-default-namespace="" priority="1">
    <a epub:type="noteref"><xsl:apply-templates select="@* | node()" mode="#current"/></a>
  </xsl:template>
  <xsl:template match="*[@role = 'doc-footnote']" mode="b:xhtml" as="element()" xpath-default-namespace="" priority="1">
    <aside epub:type="footnote"><xsl:apply-templates select="@* | node()" mode="#current"/></aside>
  </xsl:template>

  <!-- Only a page break that the source numbers is one for a reading system. -->
  <xsl:template match="*[tokenize(@class) = 'pb']" mode="b:xhtml" as="element()?" xpath-default-namespace="" priority="1">
    <xsl:if test="not(tokenize(@class) = 'guess')">
      <span epub:type="pagebreak" role="doc-pagebreak" id="{b:page-id(@data-n)}" aria-label="{@data-n}"></span>
    </xsl:if>
  </xsl:template>

  <!-- Bars: their wording stays; the sentence is spoken. A span takes a name only with a role. -->
  <xsl:template match="span[@aria-label][not(@role)]/@aria-label | p/@aria-label" mode="b:xhtml" as="attribute()" xpath-default-namespace="" priority="1">
    <xsl:attribute name="title" select="."/>
  </xsl:template>

  <xsl:function name="b:page-id" as="xs:string">
    <xsl:param name="n" as="xs:string"/>
    <xsl:sequence select="'page-' || replace($n, '[^\w.-]', '-')"/>
  </xsl:function>

  <!-- Where a link of the site leads in the book; PREFIX tells the documents of a volume apart. -->
  <xsl:function name="b:target" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($href, '^\.\./names/')"><xsl:sequence select="b:entry-page($href) || '.xhtml#' || replace($href, '^\.\./names/(.*)\.html$', '$1')"/></xsl:when>
      <xsl:when test="starts-with($href, '../chronology.html#')"><xsl:sequence select="'chronology.xhtml#d.' || $prefix || substring-after(substring-after($href, '#'), '.')"/></xsl:when>
      <xsl:when test="starts-with($href, 'redactions.html#')"><xsl:sequence select="'redactions.xhtml#row-' || $prefix || substring-after($href, '#')"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$href"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="b:entry-page" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:sequence select="if (contains($href, '/pers-')) then 'persons' else 'places'"/>
  </xsl:function>

  <!-- A page: its words in a body of the given kind. -->
  <xsl:template name="b:wrap" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="language" as="xs:string" select="f:language()"/>
    <xsl:param name="content" as="node()*"/>
    <html lang="{$language}" xml:lang="{$language}">
      <head><title>{$title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
      <body epub:type="{$kind}"><xsl:sequence select="$content"/></body>
    </html>
  </xsl:template>
</xsl:stylesheet>
