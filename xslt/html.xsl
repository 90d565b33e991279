<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of one document. Read as a table of contents: what is shared, what frames a page, one module for each kind
     of content, then the pages. The pages of the whole project are in site.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="functions.xsl"/>
  <xsl:include href="modules/page.xsl"/>
  <xsl:include href="modules/language.xsl"/>
  <xsl:include href="modules/structure.xsl"/>
  <xsl:include href="modules/source-lines.xsl"/>
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
  <xsl:include href="modules/entry.xsl"/>
  <xsl:include href="modules/former-ids.xsl"/>
  <xsl:include href="modules/reading-page.xsl"/>
  <xsl:include href="modules/side-page.xsl"/>
  <xsl:include href="modules/ledger.xsl"/>
  <xsl:include href="modules/apparatus.xsl"/>
  <xsl:include href="modules/about.xsl"/>
  <xsl:include href="modules/cite.xsl"/>
  <xsl:include href="modules/machines.xsl"/>
  <xsl:include href="modules/plain.xsl"/>
  <xsl:include href="modules/digest.xsl"/>
  <xsl:include href="modules/annotations.xsl"/>
  <xsl:include href="modules/dts.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:output name="plain" method="text" encoding="UTF-8"/>
  <xsl:output name="xml" method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail" use-accumulators="#all"/>

  <xsl:template match="/" as="empty-sequence()">
    <xsl:variable name="url" as="xs:string" select="f:document-url($base-url, f:id(.))"/>
    <xsl:variable name="digest" as="element(Q{}document)"><xsl:call-template name="digest"/></xsl:variable>
    <xsl:result-document href="index.html"><xsl:call-template name="reading-page"/></xsl:result-document>
    <xsl:result-document href="redactions.html"><xsl:call-template name="ledger-page"/></xsl:result-document>
    <xsl:result-document href="apparatus.html"><xsl:call-template name="apparatus-page"/></xsl:result-document>
    <xsl:result-document href="about.html"><xsl:call-template name="about-page"/></xsl:result-document>
    <xsl:result-document href="{f:id(.)}.txt" format="plain">{f:plain(.)}</xsl:result-document>
    <xsl:result-document href="{f:id(.)}.bib" format="plain">{f:cite-bibtex(., $url)}</xsl:result-document>
    <xsl:result-document href="{f:id(.)}.ris" format="plain">{f:cite-ris(., $url)}</xsl:result-document>
    <xsl:result-document href="{f:id(.)}.csl.json" format="plain">{f:cite-csl(., $url)}</xsl:result-document>
    <xsl:result-document href="linkset.json" format="plain">{f:linkset(.)}</xsl:result-document>
    <xsl:result-document href="annotations.jsonld" format="plain"><xsl:call-template name="annotations"><xsl:with-param name="digest" select="$digest"/><xsl:with-param name="url" select="$url"/></xsl:call-template></xsl:result-document>
    <xsl:result-document href="cards.js" format="plain"><xsl:call-template name="cards"/></xsl:result-document>
    <xsl:result-document href="digest.xml" format="xml"><xsl:sequence select="$digest"/></xsl:result-document>
    <xsl:call-template name="dts-documents"/>
  </xsl:template>
</xsl:stylesheet>
