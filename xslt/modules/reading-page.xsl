<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading page: contents beside the text, tools that a script brings to life, cards, how to cite. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="reading-page" as="element(Q{}html)">
    <xsl:variable name="tei" as="element(TEI)" select="/TEI"/>
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="f:title(.)"/>
      <xsl:with-param name="up" select="'../'"/>
      <xsl:with-param name="here" select="'text'"/>
      <xsl:with-param name="class" select="'reading'"/>
      <xsl:with-param name="head" as="node()*"><xsl:call-template name="machine-head"/></xsl:with-param>
      <xsl:with-param name="tools" as="node()*">
        <a class="open-contents" href="#contents">{f:word('contents')}</a>
        <xsl:call-template name="tools"/>
      </xsl:with-param>
      <xsl:with-param name="body" as="node()*">
        <div class="layout">
          <nav class="contents" id="contents" aria-label="{f:word('contents')}">
            <a class="shut" href="#text">{f:word('close')}</a>
            <h2>{f:word('contents')}</h2>
            <xsl:for-each select="$tei"><xsl:call-template name="contents"/><xsl:call-template name="document-links"/></xsl:for-each>
          </nav>
          <main id="text">
            <header class="masthead">
              <xsl:for-each select="f:series(.)"><p class="series">{.}</p></xsl:for-each>
              <h1><xsl:sequence select="f:unbroken(f:title(.))"/></h1>
              <p class="imprint">{string-join((string-join(f:authors(.), ', ')[. ne ''], f:office(.), f:source-date(.) ! f:date-words(.)), ' · ')}</p>
            </header>
            <article lang="{f:text-language(.)}">
              <xsl:variable name="text" as="node()*"><xsl:apply-templates select="$tei/text" mode="text"/></xsl:variable>
              <xsl:sequence select="f:with-former-ids($text)"/>
            </article>
            <xsl:call-template name="cite-box"/>
          </main>
        </div>
        <div class="card" id="card" hidden="" data-cards="cards.js" data-one="{f:word('mentions.one')}" data-many="{f:word('mentions.other')}" data-previous="{f:word('mention.previous')}" data-next="{f:word('mention.next')}" data-more="{f:word('more')}" data-copied="{f:word('copied')}"></div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Looks and views: hidden until the script can serve them. -->
  <xsl:template name="tools" as="element(Q{}details)">
    <details class="tools" hidden="">
      <summary><span aria-hidden="true">Aa</span><span class="vh">{f:word('tools')}</span></summary>
      <div class="panel">
        <fieldset><legend>{f:word('tools.theme')}</legend>
          <xsl:for-each select="('auto', 'light', 'dark', 'contrast')"><label><input type="radio" name="theme" value="{.}"/> {f:word('tools.' || .)}</label></xsl:for-each>
        </fieldset>
        <fieldset><legend>{f:word('tools.size')}</legend>
          <button type="button" data-size="-1" aria-label="{f:word('tools.smaller')}">A−</button> <button type="button" data-size="1" aria-label="{f:word('tools.larger')}">A+</button>
        </fieldset>
        <fieldset><legend>{f:word('tools.view')}</legend>
          <label><input type="checkbox" name="tags"/> {f:word('tools.tags')}</label>
          <label><input type="checkbox" name="source"/> {f:word('tools.source')}</label>
        </fieldset>
        <p class="keys"><kbd>j</kbd> <kbd>k</kbd> {f:word('keys.paragraphs')} · <kbd>/</kbd> {f:word('search')} · <kbd>?</kbd> {f:word('keys.help')} · <kbd>Esc</kbd> {f:word('close')}</p>
      </div>
    </details>
  </xsl:template>

  <!-- One card for each entry: a script of their own, fetched when a name is first touched, so that the page stays light
       and the cards also work from a folder on disk. Without it a name is a link to the same facts. -->
  <xsl:template name="cards" as="xs:string">
    <xsl:variable name="cards" as="element(Q{}div)*">
      <xsl:for-each select="f:entries(.)[exists(key('mentions', @xml:id))]">
        <div data-for="{@xml:id}"><xsl:call-template name="entry-card"/></div>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="'window.editionCards=' || f:script-safe(serialize(serialize($cards, map { 'method': 'html', 'html-version': 5, 'indent': false() }), map { 'method': 'json' })) || ';'"/>
  </xsl:template>
</xsl:stylesheet>
