<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page: head, bar, foot. What stands in the middle is given as a sequence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:param name="site-title" as="xs:string" select="''"/>
  <xsl:param name="base-url" as="xs:string" select="''"/>
  <!-- The address of a style sheet with a project's own colours and fonts, relative to the site; or nothing. -->
  <xsl:param name="theme" as="xs:string" select="''"/>
  <xsl:param name="logo" as="xs:string" select="''"/>

  <!-- The way from a page up to the root of the site: '', '../'. -->
  <xsl:template name="page" as="element(Q{}html)">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="up" as="xs:string"/>
    <xsl:param name="here" as="xs:string"/>
    <xsl:param name="head" as="node()*" select="()"/>
    <xsl:param name="class" as="xs:string" select="'plain'"/>
    <xsl:param name="tools" as="node()*" select="()"/>
    <xsl:param name="body" as="node()*"/>
    <html lang="{f:language()}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{string-join(distinct-values(($title, $site-title)[. ne '']), ' · ')}</title>
        <link rel="stylesheet" href="{$up}assets/edition.css"/>
        <xsl:if test="$theme"><link rel="stylesheet" href="{$up}{$theme}"/></xsl:if>
        <link rel="icon" href="{$up}assets/icon.svg" type="image/svg+xml"/>
        <meta name="color-scheme" content="light dark"/>
        <xsl:sequence select="$head"/>
      </head>
      <body class="{$class}">
        <a class="skip" href="#text">{f:word('skip')}</a>
        <xsl:call-template name="bar"><xsl:with-param name="up" select="$up"/><xsl:with-param name="here" select="$here"/><xsl:with-param name="tools" select="$tools"/></xsl:call-template>
        <xsl:sequence select="$body"/>
        <xsl:call-template name="foot"/>
        <script src="{$up}assets/edition.js"></script>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="bar" as="element(Q{}header)">
    <xsl:param name="up" as="xs:string"/>
    <xsl:param name="here" as="xs:string"/>
    <xsl:param name="tools" as="node()*"/>
    <header class="bar">
      <a class="site" href="{$up}index.html">
        <xsl:if test="$logo"><img src="{$up}{$logo}" alt="" height="28"/></xsl:if>
        <span>{if ($site-title) then $site-title else f:word('home')}</span>
      </a>
      <nav aria-label="{f:word('navigation')}">
        <xsl:for-each select="('register', 'search')">
          <a href="{$up}{.}.html">
            <xsl:if test=". eq $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
            <xsl:text>{f:word(.)}</xsl:text>
          </a>
        </xsl:for-each>
      </nav>
      <xsl:sequence select="$tools"/>
    </header>
  </xsl:template>

  <xsl:template name="foot" as="element(Q{}footer)">
    <footer class="foot">
      <p>{f:word('made-with')}</p>
    </footer>
  </xsl:template>
</xsl:stylesheet>
