<?xml version="1.0" encoding="UTF-8"?>
<!-- The registers: one page that leads to all, one list for each kind of name. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="hub-page" as="element(html)">
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="f:word('register')"/>
      <xsl:with-param name="here" select="'register'"/>
      <xsl:with-param name="content" as="node()*">
        <p class="lead">{f:word('register.intro')}</p>
        <xsl:call-template name="ways-in"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- One page for a kind; where it would be too long to read, one for each letter and one that leads to them. -->
  <xsl:template name="register-files" as="empty-sequence()">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="entries" as="element()*" select="$f:entries[f:kind(.) eq $kind]"/>
    <xsl:choose>
      <xsl:when test="count($entries) le 800">
        <xsl:result-document href="{$kind}s.html"><xsl:call-template name="register-page"><xsl:with-param name="kind" select="$kind"/><xsl:with-param name="entries" select="$entries"/></xsl:call-template></xsl:result-document>
      </xsl:when>
      <xsl:otherwise>
        <xsl:result-document href="{$kind}s.html"><xsl:call-template name="letters-page"><xsl:with-param name="kind" select="$kind"/><xsl:with-param name="entries" select="$entries"/></xsl:call-template></xsl:result-document>
        <xsl:for-each-group select="$entries" group-by="f:letter(.)">
          <xsl:result-document href="{f:letter-page($kind, current-grouping-key())}"><xsl:call-template name="register-page"><xsl:with-param name="kind" select="$kind"/><xsl:with-param name="entries" select="current-group()"/><xsl:with-param name="letter" select="current-grouping-key()"/></xsl:call-template></xsl:result-document>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:letter" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="upper-case(substring(f:sort-key(f:label($entry)), 1, 1))"/>
  </xsl:function>

  <xsl:function name="f:letter-page" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="letter" as="xs:string"/>
    <xsl:sequence select="concat($kind, 's-', if (matches($letter, '^[A-Z]$')) then lower-case($letter) else string-join(string-to-codepoints($letter), '-'), '.html')"/>
  </xsl:function>

  <xsl:template name="letters-page" as="element(html)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="entries" as="element()*"/>
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="f:word($kind || 's')"/>
      <xsl:with-param name="here" select="'register'"/>
      <xsl:with-param name="over" as="node()*"><a href="register.html">{f:word('register')}</a></xsl:with-param>
      <xsl:with-param name="content" as="node()*">
        <ul class="ways"><xsl:for-each-group select="$entries" group-by="f:letter(.)"><li><a href="{f:letter-page($kind, current-grouping-key())}"><b>{current-grouping-key()}</b> {f:number(count(current-group()))}</a></li></xsl:for-each-group></ul>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="register-page" as="element(html)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="entries" as="element()*"/>
    <xsl:param name="letter" as="xs:string" select="''"/>
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="string-join((f:word($kind || 's'), $letter[. ne '']), ': ')"/>
      <xsl:with-param name="here" select="'register'"/>
      <xsl:with-param name="over" as="node()*"><a href="{if ($letter) then $kind || 's' else 'register'}.html">{f:word(if ($letter) then $kind || 's' else 'register')}</a></xsl:with-param>
      <xsl:with-param name="content" as="node()*">
        <xsl:if test="count($entries) gt 12">
          <form class="narrow" hidden="" data-narrow=".register li" role="search"><label>{f:word('narrow')} <input type="search"/></label> <output></output></form>
        </xsl:if>
        <div class="register">
          <xsl:for-each-group select="$entries" group-adjacent="f:letter(.)">
            <section data-group=""><h2>{current-grouping-key()}</h2><ul><xsl:for-each select="current-group()"><xsl:call-template name="register-item"/></xsl:for-each></ul></section>
          </xsl:for-each-group>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="register-item" as="element(li)">
    <xsl:variable name="mentions" as="element(mention)*" select="f:mentions(.)"/>
    <li>
      <a href="names/{@xml:id}.html">{f:label(.)}</a>
      <span class="quiet"><xsl:for-each select="f:life(.)[. ne ''], *:gloss ! normalize-space(.)"> {.}</xsl:for-each></span>
      <span class="count">{f:counted('mentions', count($mentions))}<xsl:if test="count($f:site/site/document) gt 1"> · {f:counted('documents', count(distinct-values($mentions/../@id)))}</xsl:if></span>
    </li>
  </xsl:template>

  <!-- A page of the whole project: one column. -->
  <xsl:template name="site-page" as="element(html)">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="here" as="xs:string"/>
    <xsl:param name="up" as="xs:string" select="''"/>
    <xsl:param name="over" as="node()*" select="()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="up" select="$up"/>
      <xsl:with-param name="here" select="$here"/>
      <xsl:with-param name="body" as="node()*">
        <main id="text">
          <header class="masthead"><xsl:if test="exists($over)"><p class="series"><xsl:sequence select="$over"/></p></xsl:if><h1>{$title}</h1></header>
          <xsl:sequence select="$content"/>
        </main>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
