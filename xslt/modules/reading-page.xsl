<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading page: contents beside the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="reading-page" as="element(Q{}html)">
    <xsl:variable name="tei" as="element(TEI)" select="/TEI"/>
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="f:title(.)"/>
      <xsl:with-param name="up" select="'../'"/>
      <xsl:with-param name="here" select="'text'"/>
      <xsl:with-param name="class" select="'reading'"/>
      <xsl:with-param name="body" as="node()*">
        <div class="layout">
          <nav class="contents" aria-label="{f:word('contents')}">
            <xsl:for-each select="$tei"><xsl:call-template name="contents"/></xsl:for-each>
          </nav>
          <main id="text">
            <header class="masthead">
              <xsl:if test="f:series(.)"><p class="series">{f:series(.)}</p></xsl:if>
              <h1>{f:title(.)}</h1>
              <p class="imprint">{string-join((string-join(f:authors(.), ', ')[. ne ''], f:office(.), f:source-date(.) ! f:date-words(.)), ' · ')}</p>
            </header>
            <article lang="{f:text-language(.)}">
              <xsl:apply-templates select="$tei/text" mode="text"/>
            </article>
          </main>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
