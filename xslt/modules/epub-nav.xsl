<?xml version="1.0" encoding="UTF-8"?>
<!-- Contents, pages of the source and landmarks, as reading systems want them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:edition:functions" xmlns:b="urn:edition:epub"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="f b xs" expand-text="yes">

  <xsl:template name="b:nav" as="element()">
    <xsl:variable name="numbered" as="element(pb)*" select="$b:documents/TEI/text//pb[@n]"/>
    <xsl:call-template name="b:wrap">
      <xsl:with-param name="title" select="f:word('contents')"/>
      <xsl:with-param name="kind" select="'frontmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <nav epub:type="toc" role="doc-toc" id="toc">
          <h1>{f:word('contents')}</h1>
          <ol>
            <xsl:for-each select="b:pages()">
              <xsl:variable name="page" as="xs:string" select="."/>
              <li><a href="{.}.xhtml">{b:page-title(.)}</a>
                <xsl:call-template name="b:divisions"><xsl:with-param name="divisions" select="$b:documents[b:text-page(.) eq $page]/TEI/text/(front | body | back)/div[@xml:id]"/></xsl:call-template>
              </li>
            </xsl:for-each>
          </ol>
        </nav>
        <xsl:if test="exists($numbered)">
          <nav epub:type="page-list" role="doc-pagelist" id="page-list" hidden="">
            <h2>{f:word('epub.pages')}</h2>
            <ol><xsl:for-each-group select="$numbered" group-by="b:text-page(.) || '.xhtml#' || b:page-id(@n)"><li><a href="{current-grouping-key()}">{@n}</a></li></xsl:for-each-group></ol>
          </nav>
        </xsl:if>
        <nav epub:type="landmarks" id="landmarks" hidden="">
          <h2>{f:word('epub.landmarks')}</h2>
          <ol>
            <li><a epub:type="titlepage" href="title.xhtml">{f:word('section.titlepage')}</a></li>
            <li><a epub:type="toc" href="nav.xhtml">{f:word('contents')}</a></li>
            <li><a epub:type="bodymatter" href="{b:text-page($b:document)}.xhtml">{f:title($b:document)}</a></li>
            <xsl:for-each select="b:pages()[. = ('persons', 'places')][1]"><li><a epub:type="index" href="{.}.xhtml">{b:page-title(.)}</a></li></xsl:for-each>
          </ol>
        </nav>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="b:divisions" as="element()?">
    <xsl:param name="divisions" as="element(div)*"/>
    <xsl:if test="exists($divisions)">
      <ol>
        <xsl:for-each select="$divisions">
          <li><a href="{b:text-page(.)}.xhtml#{@xml:id}">{f:heading(.)}</a>
            <xsl:call-template name="b:divisions"><xsl:with-param name="divisions" select="div[@xml:id]"/></xsl:call-template>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
