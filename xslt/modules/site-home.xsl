<?xml version="1.0" encoding="UTF-8"?>
<!-- The home page: what the project is, and its documents, narrowed by year, office and words when there are many. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:param name="home-text" as="xs:string" select="''"/>
  <xsl:param name="series" as="xs:string" select="''"/>
  <xsl:param name="editors" as="xs:string*" select="()"/>
  <xsl:param name="publisher" as="xs:string" select="''"/>

  <xsl:template name="home-page" as="element(html)">
    <xsl:variable name="documents" as="element(document)*" select="/site/document"/>
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="$site-title"/>
      <xsl:with-param name="up" select="''"/>
      <xsl:with-param name="here" select="'index'"/>
      <xsl:with-param name="class" select="'plain home'"/>
      <xsl:with-param name="head" as="node()*">
        <link rel="alternate" type="application/atom+xml" title="{f:word('changes')}" href="feed.xml"/>
        <xsl:if test="$base-url"><link rel="canonical" href="{$base-url}/"/></xsl:if>
      </xsl:with-param>
      <xsl:with-param name="body" as="node()*">
        <main id="text">
          <header class="masthead cover">
            <xsl:if test="$series"><p class="series">{$series}</p></xsl:if>
            <h1><xsl:sequence select="f:unbroken($site-title)"/></h1>
            <xsl:if test="exists($editors)"><p class="imprint">{f:word('edited-by', map { 'names': string-join($editors, ', ') })}</p></xsl:if>
          </header>
          <xsl:for-each select="tokenize($home-text, '\n\s*\n')[normalize-space()]"><p class="lead">{normalize-space(.)}</p></xsl:for-each>
          <xsl:if test="count($documents) gt 1">
            <h2>{f:counted('documents', count($documents))}</h2>
            <xsl:if test="count($documents) gt 6"><xsl:call-template name="narrow-documents"/></xsl:if>
          </xsl:if>
          <xsl:choose>
            <xsl:when test="$collection"><xsl:call-template name="ways-in"/><xsl:call-template name="documents-by-year"/></xsl:when>
            <xsl:when test="empty($documents)"><p class="lead">{f:word('documents.none')}</p></xsl:when>
            <xsl:otherwise>
              <ul class="documents"><xsl:for-each select="$f:in-order"><xsl:call-template name="document-item"/></xsl:for-each></ul>
              <xsl:call-template name="ways-in"/>
            </xsl:otherwise>
          </xsl:choose>
        </main>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:variable name="f:in-order" as="element(document)*" select="sort($f:site/site/document, (), function($d as element(document)) as xs:string* { ($d/@date, '9999')[1], $d/@id })"/>

  <!-- Of a collection: a group for each year, and the years to jump to. -->
  <xsl:template name="documents-by-year" as="element()*">
    <xsl:variable name="years" as="xs:string*" select="distinct-values($f:in-order ! f:period((@date, '')[1]) ! substring(., 1, 4))"/>
    <xsl:if test="count($years) gt 1"><p class="letters"><xsl:for-each-group select="$f:in-order" group-adjacent="f:period((@date, '')[1]) ! substring(., 1, 4)"><a href="#y{current-grouping-key()}">{if (current-grouping-key() eq 'no-y') then '–' else current-grouping-key()}</a><xsl:text> </xsl:text></xsl:for-each-group></p></xsl:if>
    <xsl:for-each-group select="$f:in-order" group-adjacent="f:period((@date, '')[1]) ! substring(., 1, 4)">
      <section class="group" data-group="" id="y{current-grouping-key()}"><h3>{if (current-grouping-key() eq 'no-y') then f:word('no-year') else current-grouping-key()}</h3>
        <ul class="documents"><xsl:for-each select="current-group()"><xsl:call-template name="document-item"/></xsl:for-each></ul></section>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="document-item" as="element(li)">
    <li data-year="{substring(@date, 1, 4)}" data-office="{@office}">
      <xsl:if test="count(/site/document) gt 6"><xsl:attribute name="data-person" select="string-join(distinct-values(mention/@ref[starts-with(., 'pers-')]) ! $f:person-numbers(.), '|')"/></xsl:if>
      <a class="title" href="{@id}/index.html"><xsl:sequence select="f:unbroken(@title)"/></a>
      <p class="imprint">{string-join((@office, @date ! f:date-words(.), @series), ' · ')}</p>
      <p class="counts">{string-join((f:counted('unit.words', xs:integer(@words)), f:counted('redactions', xs:integer(@redactions))[xs:integer(current()/@redactions) gt 0]), ' · ')}</p>
    </li>
  </xsl:template>

  <!-- Choosing by word, year, office and person; shown by the script that serves it. -->
  <xsl:template name="narrow-documents" as="element(form)">
    <form class="narrow" hidden="" data-narrow=".documents > li" role="search">
      <label>{f:word('narrow')} <input type="search"/></label>
      <label>{f:word('year')} <select name="year"><option value="">–</option><xsl:for-each select="sort(distinct-values(/site/document/@date ! substring(., 1, 4)))"><option>{.}</option></xsl:for-each></select></label>
      <label>{f:word('office')} <select name="office"><option value="">–</option><xsl:for-each select="sort(distinct-values(/site/document/@office))"><option>{.}</option></xsl:for-each></select></label>
      <label>{f:capital(f:word('kind.person'))} <select name="person"><option value="">–</option><xsl:for-each select="$f:entries[f:kind(.) eq 'person']"><option value="{$f:person-numbers(@xml:id)}">{f:label(.)}</option></xsl:for-each></select></label>
      <output></output>
    </form>
  </xsl:template>

  <!-- Persons by number: their ids, once for each document that names them, would be most of the page. -->
  <xsl:variable name="f:person-numbers" as="map(xs:string, xs:integer)" select="let $persons := $f:entries[f:kind(.) eq 'person'] return map:merge(for $i in 1 to count($persons) return map:entry(string($persons[$i]/@xml:id), $i))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- The registers and views there are, with what is in them. -->
  <xsl:template name="ways-in" as="element(ul)">
    <ul class="ways">
      <xsl:for-each select="$f:kinds"><xsl:variable name="kind" as="xs:string" select="."/><li><a href="{.}s.html"><b>{f:number(count($f:entries[f:kind(.) eq $kind]))}</b> {f:word(. || 's')}</a></li></xsl:for-each>
      <xsl:if test="exists($f:dated)"><li><a href="chronology.html"><b>{f:number(count($f:dated))}</b> {f:capital(f:word('dates'))}</a></li></xsl:if>
      <xsl:if test="exists($f:ties)"><li><a href="network.html">{f:word('network')}</a></li></xsl:if>
      <xsl:if test="exists($f:placed)"><li><a href="map.html">{f:word('map')}</a></li></xsl:if>
      <li><a href="search.html">{f:word('search')}</a></li>
    </ul>
  </xsl:template>
</xsl:stylesheet>
