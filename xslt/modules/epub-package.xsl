<?xml version="1.0" encoding="UTF-8"?>
<!-- What a reading system and a library must know of the book: metadata, manifest, reading order, accessibility. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:edition:functions" xmlns:b="urn:edition:epub"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="f b xs" expand-text="yes">

  <xsl:variable name="b:document" as="document-node()" select="/"/>
  <xsl:variable name="b:documents" as="document-node()+" select="/, $more ! doc(.)"/>
  <xsl:variable name="b:title" as="xs:string" select="if ($volume-title) then $volume-title else f:title($b:document)"/>

  <!-- The page of the book that a document stands on; what its ids begin with where all documents are listed. -->
  <xsl:function name="b:text-page" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="if (empty($more)) then 'text' else 'text-' || index-of($b:documents ! generate-id(.), generate-id(root($node)))"/>
  </xsl:function>
  <xsl:function name="b:prefix" as="xs:string">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="if (empty($more)) then '' else $page || '.'"/>
  </xsl:function>

  <!-- The pages of the book in their order: only those that have something to say. -->
  <xsl:function name="b:pages" as="xs:string+">
    <xsl:variable name="kinds" as="xs:string*" select="$b:documents ! f:entries(.) ! f:kind(.)"/>
    <xsl:sequence select="'title', 'principles', $b:documents ! b:text-page(.),
      'chronology'[exists($b:documents ! b:dates(.))], 'persons'[$kinds = 'person'], 'places'[$kinds != 'person'],
      'redactions'[exists($b:documents ! f:redactions(TEI/text))], 'apparatus'[exists($b:documents ! b:places(.))]"/>
  </xsl:function>

  <xsl:function name="b:page-title" as="xs:string">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="
      if ($page eq 'title') then f:word('section.titlepage')
      else if (starts-with($page, 'text')) then f:title($b:documents[b:text-page(.) eq $page])
      else if ($page eq 'places') then f:word('print.places-and-bodies')
      else f:word($page)"/>
  </xsl:function>

  <xsl:template name="b:page" as="element()">
    <xsl:param name="page" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$page eq 'title'"><xsl:call-template name="b:title-page"/></xsl:when>
      <xsl:when test="$page eq 'principles'"><xsl:call-template name="b:principles"/></xsl:when>
      <xsl:when test="starts-with($page, 'text')"><xsl:for-each select="$b:documents[b:text-page(.) eq $page]"><xsl:call-template name="b:text"/></xsl:for-each></xsl:when>
      <xsl:when test="$page eq 'chronology'"><xsl:call-template name="b:chronology"/></xsl:when>
      <xsl:when test="$page eq 'redactions'"><xsl:call-template name="b:redactions"/></xsl:when>
      <xsl:when test="$page eq 'apparatus'"><xsl:call-template name="b:apparatus"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="b:register"><xsl:with-param name="page" select="$page"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="b:container" as="element()">
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>
  </xsl:template>

  <xsl:template name="b:package" as="element()" xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <package version="3.0" unique-identifier="id" xml:lang="{f:language()}" prefix="schema: http://schema.org/">
      <metadata>
        <dc:identifier id="id">{$identifier}</dc:identifier>
        <dc:title>{$b:title}</dc:title>
        <xsl:for-each select="distinct-values($b:documents ! f:text-language(.))"><dc:language>{.}</dc:language></xsl:for-each>
        <xsl:for-each select="distinct-values($b:documents ! f:authors(.))"><dc:creator>{.}</dc:creator></xsl:for-each>
        <xsl:for-each select="distinct-values($b:documents ! f:editors(.))"><dc:contributor>{.}</dc:contributor></xsl:for-each>
        <xsl:for-each select="f:publisher(.)"><dc:publisher>{.}</dc:publisher></xsl:for-each>
        <xsl:for-each select="f:edition-date(.)"><dc:date>{.}</dc:date></xsl:for-each>
        <xsl:for-each select="distinct-values($b:documents ! f:licences(.) ! normalize-space(string-join((normalize-space(.), @target), ' ')))"><dc:rights>{.}</dc:rights></xsl:for-each>
        <xsl:for-each select="distinct-values($b:documents ! f:scan(.))"><dc:source>{.}</dc:source></xsl:for-each>
        <meta property="dcterms:modified">{$modified}</meta>
        <xsl:call-template name="b:accessibility"/>
      </metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="style" href="style.css" media-type="text/css"/>
        <xsl:for-each select="b:pages()"><item id="{.}" href="{.}.xhtml" media-type="application/xhtml+xml"/></xsl:for-each>
      </manifest>
      <spine><itemref idref="nav" linear="no"/><xsl:for-each select="b:pages()"><itemref idref="{.}"/></xsl:for-each></spine>
    </package>
  </xsl:template>

  <!-- Everything is text in its reading order; nothing flashes, moves or sounds. -->
  <xsl:template name="b:accessibility" as="element()+" xmlns="http://www.idpf.org/2007/opf">
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <xsl:for-each select="'tableOfContents', 'structuralNavigation', 'readingOrder', 'alternativeText', 'index', 'displayTransformability',
      ('pageBreakMarkers', 'pageNavigation')[exists($b:documents/TEI/text//pb[@n])]">
      <meta property="schema:accessibilityFeature">{.}</meta>
    </xsl:for-each>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">{f:word('epub.accessible')}</meta>
  </xsl:template>
</xsl:stylesheet>
