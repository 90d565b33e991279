<?xml version="1.0" encoding="UTF-8"?>
<!-- From TEI to the source text of a book for Typst: its parts in their order. What a part looks like is decided by the
     library in assets/print; what it says, by the functions shared with the web page. Several documents make a volume:
     the first is the source of the transformation, the others are named by $more. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- The parts of the book that are wanted. -->
  <xsl:param name="sections" as="xs:string*" select="$t:all-sections"/>
  <!-- The other documents of a volume, as URIs; its title, when there are several. -->
  <xsl:param name="more" as="xs:string*" select="()"/>
  <xsl:param name="volume-title" as="xs:string" select="''"/>
  <!-- Quotation marks and dashes: "typographic", or "source" as they were typed. -->
  <xsl:param name="quotes" as="xs:string" select="'typographic'"/>
  <!-- For the colophon: one line each. -->
  <xsl:param name="checksums" as="xs:string*" select="()"/>
  <xsl:param name="tools" as="xs:string*" select="()"/>

  <xsl:variable name="t:all-sections" as="xs:string*" select="('half-title', 'title', 'imprint', 'contents', 'editorial-note',
    'text', 'chronology', 'persons', 'places', 'redactions', 'apparatus', 'colophon')"/>
  <xsl:variable name="t:documents" as="document-node()+" select="(., $more ! doc(.))"/>

  <xsl:include href="functions.xsl"/>
  <xsl:include href="modules/print-functions.xsl"/>
  <xsl:include href="modules/print-front.xsl"/>
  <xsl:include href="modules/print-principles.xsl"/>
  <xsl:include href="modules/print-titlepage.xsl"/>
  <xsl:include href="modules/print-structure.xsl"/>
  <xsl:include href="modules/print-inline.xsl"/>
  <xsl:include href="modules/print-names.xsl"/>
  <xsl:include href="modules/print-notes.xsl"/>
  <xsl:include href="modules/print-redactions.xsl"/>
  <xsl:include href="modules/print-pages.xsl"/>
  <xsl:include href="modules/print-chronology.xsl"/>
  <xsl:include href="modules/print-registers.xsl"/>
  <xsl:include href="modules/print-apparatus.xsl"/>
  <xsl:include href="modules/print-colophon.xsl"/>

  <xsl:template match="/" as="text()*">
    <xsl:call-template name="t:book"/>
    <xsl:for-each select="$t:all-sections[. = $sections]">
      <xsl:call-template name="t:part"><xsl:with-param name="part" select="."/></xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="t:attachments"/>
  </xsl:template>
</xsl:stylesheet>
