<?xml version="1.0" encoding="UTF-8"?>
<!-- Title and imprint, the editorial note, and the text itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:edition:functions" xmlns:b="urn:edition:epub"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="f b xs" expand-text="yes">

  <xsl:template name="b:title-page" as="element()">
    <xsl:variable name="document" as="document-node()" select="."/>
    <xsl:call-template name="b:wrap">
      <xsl:with-param name="title" select="$b:title"/>
      <xsl:with-param name="kind" select="'frontmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <section epub:type="titlepage" class="book-title">
          <h1>{$b:title}</h1>
          <xsl:for-each select="distinct-values($b:documents ! f:authors(.))"><p class="author">{.}</p></xsl:for-each>
          <xsl:variable name="editors" as="xs:string*" select="distinct-values($b:documents ! f:editors(.))"/>
          <xsl:if test="exists($editors)"><p class="editor">{f:word('print.edited-by', map { 'names': string-join($editors, ', ') })}</p></xsl:if>
          <p class="publisher">{string-join((f:publisher(.), f:edition-date(.) ! f:date-words(.)), ', ')}</p>
        </section>
        <section class="imprint" aria-label="{f:word('licence.encoding')}">
          <xsl:for-each select="f:version(.)"><p>{f:word('print.version', map { 'n': . })}</p></xsl:for-each>
          <xsl:for-each-group select="$b:documents ! f:licences(.)" group-by="normalize-space() || @target"><p>{normalize-space(.)}<xsl:for-each select="f:address(@target)"><xsl:text> </xsl:text><a href="{.}">{.}</a></xsl:for-each></p></xsl:for-each-group>
          <xsl:for-each select="distinct-values($b:documents ! f:scan(.))"><p>{f:word('scan')}: <a href="{.}">{.}</a></p></xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="b:principles" as="element()">
    <xsl:variable name="header" as="element()?" select="TEI/teiHeader/encodingDesc"/>
    <xsl:call-template name="b:wrap">
      <xsl:with-param name="title" select="f:word('principles')"/>
      <xsl:with-param name="kind" select="'frontmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <section epub:type="preface">
          <h1>{f:word('principles')}</h1>
          <xsl:for-each select="$header/projectDesc/p"><p>{normalize-space(.)}</p></xsl:for-each>
          <xsl:for-each select="$header/editorialDecl/*[not(self::p)]">
            <h2>{f:word('print.principle.' || local-name())}</h2>
            <xsl:for-each select="(p, .[not(p)])"><p>{normalize-space(.)}</p></xsl:for-each>
          </xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="b:text" as="element()">
    <xsl:variable name="set" as="node()*"><xsl:apply-templates select="TEI/text" mode="text"/></xsl:variable>
    <xsl:call-template name="b:wrap">
      <xsl:with-param name="title" select="f:title(.)"/>
      <xsl:with-param name="kind" select="'bodymatter'"/>
      <xsl:with-param name="language" select="f:text-language(.)"/>
      <xsl:with-param name="content" as="node()*">
        <h1 class="document-title">{f:title(.)}</h1>
        <xsl:apply-templates select="$set" mode="b:xhtml"><xsl:with-param name="page" select="b:text-page(.)" tunnel="yes"/></xsl:apply-templates>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
