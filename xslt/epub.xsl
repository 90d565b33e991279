<?xml version="1.0" encoding="UTF-8"?>
<!-- One document as EPUB 3, or several as a volume: the first is the source, the others are named by $more. The words are set by the modules of the web page; what they make is turned into XHTML for a
     reading system: links stay in the book, notes pop up, what only a screen in a browser needs is left out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:b="urn:edition:epub" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="functions.xsl"/>
  <xsl:include href="modules/language.xsl"/>
  <xsl:include href="modules/structure.xsl"/>
  <xsl:include href="modules/inline.xsl"/>
  <xsl:include href="modules/names.xsl"/>
  <xsl:include href="modules/dates.xsl"/>
  <xsl:include href="modules/redactions.xsl"/>
  <xsl:include href="modules/corrections.xsl"/>
  <xsl:include href="modules/pages.xsl"/>
  <xsl:include href="modules/notes.xsl"/>
  <xsl:include href="modules/source-lines.xsl"/>
  <xsl:include href="modules/tables.xsl"/>
  <xsl:include href="modules/titlepage.xsl"/>
  <xsl:include href="modules/entry.xsl"/>
  <xsl:include href="modules/digest.xsl"/>
  <xsl:include href="modules/epub-xhtml.xsl"/>
  <xsl:include href="modules/epub-package.xsl"/>
  <xsl:include href="modules/epub-nav.xsl"/>
  <xsl:include href="modules/epub-front.xsl"/>
  <xsl:include href="modules/epub-registers.xsl"/>
  <xsl:include href="modules/epub-apparatus.xsl"/>

  <!-- What identifies the book, and when it was last changed (an instant in UTC): both are told, never made up here. -->
  <xsl:param name="identifier" as="xs:string" required="yes"/>
  <xsl:param name="modified" as="xs:string" required="yes"/>
  <!-- The title of a volume. -->
  <xsl:param name="volume-title" as="xs:string" select="''"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail" use-accumulators="#all"/>

  <xsl:template match="/" as="empty-sequence()">
    <xsl:result-document href="META-INF/container.xml"><xsl:call-template name="b:container"/></xsl:result-document>
    <xsl:result-document href="EPUB/package.opf"><xsl:call-template name="b:package"/></xsl:result-document>
    <xsl:result-document href="EPUB/nav.xhtml"><xsl:call-template name="b:nav"/></xsl:result-document>
    <xsl:for-each select="b:pages()">
      <xsl:variable name="page" as="xs:string" select="."/>
      <xsl:for-each select="$b:document">
        <xsl:result-document href="EPUB/{$page}.xhtml"><xsl:call-template name="b:page"><xsl:with-param name="page" select="$page"/></xsl:call-template></xsl:result-document>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
