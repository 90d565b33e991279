<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of one entry: what is known of it, where in the documents it is named, with whom, and every mention in its line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="entry-page" as="element(html)">
    <xsl:variable name="mentions" as="element(mention)*" select="f:mentions(.)"/>
    <xsl:variable name="kind" as="xs:string" select="f:kind(.)"/>
    <xsl:variable name="entry" as="element()" select="."/>
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="f:label(.)"/>
      <xsl:with-param name="here" select="'register'"/>
      <xsl:with-param name="up" select="'../'"/>
      <xsl:with-param name="over" as="node()*"><a href="../{$kind}s.html">{f:word($kind || 's')}</a></xsl:with-param>
      <xsl:with-param name="content" as="node()*">
        <div class="entry">
          <xsl:call-template name="entry-facts"/>
          <xsl:call-template name="entry-variants"/>
          <xsl:call-template name="entry-links"/>
          <xsl:call-template name="entry-company"><xsl:with-param name="mentions" select="$mentions"/></xsl:call-template>
          <h2>{f:counted('mentions', count($mentions))}</h2>
          <xsl:variable name="documents" as="xs:integer" select="count($mentions/..)"/>
          <xsl:for-each-group select="$mentions" group-by="../@id">
            <xsl:call-template name="entry-mentions">
              <xsl:with-param name="most" select="if (count($mentions) le 400) then 400 else max((1, 400 idiv $documents))"/>
              <xsl:with-param name="strip" select="$documents le 60"/>
            </xsl:call-template>
          </xsl:for-each-group>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="entry-variants" as="element(p)?">
    <xsl:variable name="label" as="xs:string" select="f:label(.)"/>
    <xsl:variable name="forms" as="xs:string*" select="distinct-values(f:mentions(.)/w)[. ne $label]"/>
    <xsl:if test="exists($forms)"><p class="quiet">{f:word('as-named')} {string-join($forms, ', ')}</p></xsl:if>
  </xsl:template>

  <!-- Persons named in the same paragraphs, the most frequent first. -->
  <xsl:template name="entry-company" as="element()*">
    <xsl:param name="mentions" as="element(mention)*"/>
    <xsl:variable name="self" as="xs:string" select="@xml:id"/>
    <xsl:variable name="tied" as="element(tie)*" select="key('ties-of', $self, $f:tied)"/>
    <xsl:variable name="others" as="xs:string*" select="if (self::*:person) then () else distinct-values($mentions ! f:block-of(.)) ! $f:persons-in(.)"/>
    <xsl:if test="exists($others) or exists($tied)">
      <h2>{f:word('company')}</h2>
      <ul class="company">
        <xsl:for-each select="$tied[position() le 16]"><li><a href="{(@a, @b)[. ne $self]}.html">{f:entry-of((@a, @b)[. ne $self]) ! f:label(.)}</a><xsl:text> </xsl:text><small>{@n}</small></li></xsl:for-each>
        <xsl:for-each-group select="$others" group-by=".">
          <xsl:sort select="count(current-group())" order="descending"/><xsl:sort select="."/>
          <xsl:if test="position() le 16"><li><a href="{.}.html">{f:entry-of(.) ! f:label(.)}</a><xsl:text> </xsl:text><small>{count(current-group())}</small></li></xsl:if>
        </xsl:for-each-group>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- The lines of one document; of an entry that is named everywhere the first few of each, with a link to the rest. -->
  <xsl:template name="entry-mentions" as="element(section)">
    <xsl:param name="most" as="xs:integer"/>
    <xsl:param name="strip" as="xs:boolean"/>
    <xsl:variable name="document" as="element(document)" select="parent::document"/>
    <xsl:variable name="mentions" as="element(mention)*" select="current-group()"/>
    <section>
      <xsl:if test="count($f:site/site/document) gt 1"><h3><a href="../{$document/@id}/index.html">{$document/@title}</a><xsl:text> </xsl:text><small>{f:number(count(current-group()))}</small></h3></xsl:if>
      <xsl:if test="$strip"><xsl:call-template name="strip"><xsl:with-param name="mentions" select="$mentions"/></xsl:call-template></xsl:if>
      <ul class="lines">
        <xsl:for-each select="$mentions[position() le $most]"><li><xsl:call-template name="line"><xsl:with-param name="up" select="'../'"/></xsl:call-template></li></xsl:for-each>
        <xsl:for-each select="$mentions[$most + 1]"><li><a class="rest" href="../{f:mention-address(.)}">{f:counted('mentions.rest', count($mentions) - $most)}</a></li></xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
