<?xml version="1.0" encoding="UTF-8"?>
<!-- The search page: the place where pagefind puts its field; without a script, a word on what to do. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">


  <xsl:template name="search-page" as="element(html)">
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="f:word('search')"/>
      <xsl:with-param name="here" select="'search'"/>
      <xsl:with-param name="content" as="node()*">
        <form id="search" role="search" hidden="" data-bundle="pagefind/pagefind.js" data-results="{f:word('search.results')}" data-none="{f:word('search.none')}" data-more="{f:word('search.more')}" data-missing="{f:word('search.missing')}" data-labels="{f:json(map { 'document': f:word('document'), 'section': f:word('section'), 'year': f:word('year'), 'person': f:capital(f:word('kind.person')), 'place': f:capital(f:word('kind.place')), 'org': f:capital(f:word('kind.org')) })}">
          <p><label>{f:word('search.for')} <input type="search" name="q" autocomplete="off" spellcheck="false"/></label></p>
          <div class="filters"></div>
        </form>
        <p class="status" role="status"></p>
        <ol class="results"></ol>
        <script type="module" src="assets/search.js"></script>
        <noscript><p>{f:word('search.noscript')}</p></noscript>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
