<?xml version="1.0" encoding="UTF-8"?>
<!-- Registers and chronology: a book without pages counts its places instead, each a link into the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:edition:functions" xmlns:b="urn:edition:epub"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="f b xs" expand-text="yes">

  <xsl:function name="b:dates" as="element(date)*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="$document/TEI/text//date[f:date-key(.) ne '']"/>
  </xsl:function>

  <xsl:template name="b:register" as="element()">
    <xsl:param name="page" as="xs:string"/>
    <xsl:variable name="entries" as="element()*">
      <xsl:for-each-group select="($b:documents ! f:entries(.))[(f:kind(.) eq 'person') = ($page eq 'persons')]" group-by="@xml:id"><xsl:sequence select="."/></xsl:for-each-group>
    </xsl:variable>
    <xsl:call-template name="b:wrap">
      <xsl:with-param name="title" select="b:page-title($page)"/>
      <xsl:with-param name="kind" select="'backmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <section epub:type="index" role="doc-index">
          <h1>{b:page-title($page)}</h1>
          <dl>
            <xsl:for-each select="sort($entries, (), function($entry as element()) as xs:string { f:sort-key(f:label($entry)) })">
              <dt id="{@xml:id}">{f:label(.)}</dt>
              <dd><xsl:call-template name="b:entry"/></dd>
            </xsl:for-each>
          </dl>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="b:entry" as="element()*">
    <xsl:variable name="facts" as="element()*"><xsl:call-template name="entry-facts"/></xsl:variable>
    <xsl:apply-templates select="$facts" mode="b:xhtml"/>
    <xsl:variable name="id" as="xs:string" select="@xml:id"/>
    <xsl:variable name="mentions" as="element()*" select="$b:documents ! key('mentions', $id, .)"/>
    <xsl:if test="exists($mentions)">
      <p class="mentions">
        <xsl:for-each select="$mentions"><a href="{b:text-page(.)}.xhtml#{f:mention-id(.)}">{position()}</a><xsl:text> </xsl:text></xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="b:chronology" as="element()">
    <xsl:variable name="dates" as="element(date)*" select="sort($b:documents ! b:dates(.), (), f:date-key#1)"/>
    <xsl:call-template name="b:wrap">
      <xsl:with-param name="title" select="f:word('chronology')"/>
      <xsl:with-param name="kind" select="'backmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <section epub:type="appendix">
          <h1>{f:word('chronology')}</h1>
          <dl>
            <xsl:for-each select="$dates">
              <xsl:variable name="runs" as="text()*" select="f:surroundings(.) ! f:runs(.)"/>
              <dt id="d.{b:prefix(b:text-page(.)) || f:mention-id(.)}"><a href="{b:text-page(.)}.xhtml#{f:mention-id(.)}">{f:date-meaning(.)}</a></dt>
              <dd>{f:before(., $runs, 60)}<b>{f:reading(.)}</b>{f:after(., $runs, 60)}</dd>
            </xsl:for-each>
          </dl>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
