<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of one document. Read as a table of contents: what is shared, what frames a page, one module for each kind
     of content, then the pages. The pages of the whole project are in site.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="functions.xsl"/>
  <xsl:include href="modules/page.xsl"/>
  <xsl:include href="modules/structure.xsl"/>
  <xsl:include href="modules/inline.xsl"/>
  <xsl:include href="modules/names.xsl"/>
  <xsl:include href="modules/dates.xsl"/>
  <xsl:include href="modules/redactions.xsl"/>
  <xsl:include href="modules/corrections.xsl"/>
  <xsl:include href="modules/pages.xsl"/>
  <xsl:include href="modules/notes.xsl"/>
  <xsl:include href="modules/tables.xsl"/>
  <xsl:include href="modules/titlepage.xsl"/>
  <xsl:include href="modules/contents.xsl"/>
  <xsl:include href="modules/reading-page.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="empty-sequence()">
    <xsl:result-document href="index.html"><xsl:call-template name="reading-page"/></xsl:result-document>
  </xsl:template>
</xsl:stylesheet>
