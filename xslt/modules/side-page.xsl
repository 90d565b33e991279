<?xml version="1.0" encoding="UTF-8"?>
<!-- A page beside the text: the same sidebar, one column. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="side-page" as="element(Q{}html)">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="here" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="document" as="document-node()" select="root(.)"/>
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="$title || ' · ' || f:title(.)"/>
      <xsl:with-param name="up" select="'../'"/>
      <xsl:with-param name="here" select="$here"/>
      <xsl:with-param name="class" select="'side'"/>
      <xsl:with-param name="tools" as="node()*"><a class="open-contents" href="#contents">{f:word('contents')}</a></xsl:with-param>
      <xsl:with-param name="body" as="node()*">
        <div class="layout">
          <nav class="contents" id="contents" aria-label="{f:word('contents')}">
            <a class="shut" href="#text">{f:word('close')}</a>
            <xsl:for-each select="$document"><xsl:call-template name="document-links"><xsl:with-param name="here" select="$here"/></xsl:call-template></xsl:for-each>
          </nav>
          <main id="text">
            <header class="masthead"><p class="series"><a href="index.html">{f:title(.)}</a></p><h1>{$title}</h1></header>
            <xsl:sequence select="$content"/>
          </main>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The pages that belong to one document. -->
  <xsl:template name="document-links" as="element()+">
    <xsl:param name="here" as="xs:string" select="'index'"/>
    <h2>{f:word('this-document')}</h2>
    <ul>
      <xsl:for-each select="('index', 'redactions', 'apparatus', 'about')">
        <li><a href="{.}.html">
          <xsl:if test=". eq $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
          <xsl:text>{f:word(if (. eq 'index') then 'text' else if (. eq 'about') then 'about-document' else .)}</xsl:text>
        </a></li>
      </xsl:for-each>
      <li><a href="index.html#cite">{f:word('cite')}</a></li>
      <li><a href="about.html#downloads">{f:word('downloads')}</a></li>
      <xsl:for-each select="f:scan(.)"><li><a href="{.}">{f:word('scan')}</a></li></xsl:for-each>
    </ul>
    <xsl:if test="$previous or $next">
      <ul class="neighbours">
        <xsl:if test="$previous"><li><a rel="prev" href="../{$previous}/index.html">← {f:word('previous-document')}</a></li></xsl:if>
        <xsl:if test="$next"><li><a rel="next" href="../{$next}/index.html">{f:word('next-document')} →</a></li></xsl:if>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- The documents before and after this one in the project, by id; empty at the ends. -->
  <xsl:param name="previous" as="xs:string" select="''"/>
  <xsl:param name="next" as="xs:string" select="''"/>
</xsl:stylesheet>
