<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages that a whole project shares, made from the digests of its documents (modules/digest.xsl): home, registers,
     chronology, network, map, search, and what machines look for. One document or a thousand: the same pages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="functions.xsl"/>
  <xsl:include href="modules/page.xsl"/>
  <xsl:include href="modules/entry.xsl"/>
  <xsl:include href="modules/language.xsl"/>
  <xsl:include href="modules/site-mentions.xsl"/>
  <xsl:include href="modules/site-home.xsl"/>
  <xsl:include href="modules/site-registers.xsl"/>
  <xsl:include href="modules/site-entry.xsl"/>
  <xsl:include href="modules/site-chronology.xsl"/>
  <xsl:include href="modules/site-years.xsl"/>
  <xsl:include href="modules/site-network.xsl"/>
  <xsl:include href="modules/site-map.xsl"/>
  <xsl:include href="modules/site-search.xsl"/>
  <xsl:include href="modules/site-machines.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:output name="plain" method="text" encoding="UTF-8"/>
  <xsl:output name="xml" method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="empty-sequence()">
    <xsl:result-document href="index.html"><xsl:call-template name="home-page"/></xsl:result-document>
    <xsl:result-document href="register.html"><xsl:call-template name="hub-page"/></xsl:result-document>
    <xsl:for-each select="$f:kinds"><xsl:call-template name="register-files"><xsl:with-param name="kind" select="."/></xsl:call-template></xsl:for-each>
    <xsl:for-each select="$f:entries">
      <xsl:result-document href="names/{@xml:id}.html"><xsl:call-template name="entry-page"/></xsl:result-document>
    </xsl:for-each>
    <xsl:result-document href="chronology.html"><xsl:call-template name="chronology-page"/></xsl:result-document>
    <xsl:if test="$collection"><xsl:call-template name="period-pages"/></xsl:if>
    <xsl:if test="exists($f:ties)"><xsl:result-document href="network.html"><xsl:call-template name="network-page"/></xsl:result-document></xsl:if>
    <xsl:if test="exists($f:placed)"><xsl:result-document href="map.html"><xsl:call-template name="map-page"/></xsl:result-document></xsl:if>
    <xsl:result-document href="search.html"><xsl:call-template name="search-page"/></xsl:result-document>
    <xsl:call-template name="machine-files"/>
  </xsl:template>
</xsl:stylesheet>
