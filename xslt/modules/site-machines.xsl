<?xml version="1.0" encoding="UTF-8"?>
<!-- For machines: sitemap, Atom feed of changes, Distributed Text Services 1.0 Level 0. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="machine-files" as="empty-sequence()">
    <xsl:if test="$base-url"><xsl:result-document href="sitemap.xml" format="xml"><xsl:call-template name="sitemap"/></xsl:result-document></xsl:if>
    <xsl:result-document href="feed.xml" format="xml"><xsl:call-template name="feed"/></xsl:result-document>
    <xsl:result-document href="dts/index.json" format="plain">{f:dts-entry()}</xsl:result-document>
    <xsl:result-document href="dts/collection.json" format="plain">{f:json(f:dts-collection())}</xsl:result-document>
    <xsl:result-document href="dts/collection/index.json" format="plain">{f:json(f:dts-collection())}</xsl:result-document>
    <xsl:for-each select="/site/document">
      <xsl:result-document href="dts/collection/{@id}.json" format="plain">{f:json(map:merge((f:dts-resource(.), $f:dts-context)))}</xsl:result-document>
      <xsl:result-document href="dts/navigation/{@id}.json" format="plain">{f:json(f:dts-navigation(.))}</xsl:result-document>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="sitemap" as="element()">
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <xsl:for-each select="'', 'register.html', 'chronology.html', $f:kinds ! (. || 's.html')"><url><loc>{$base-url}/{.}</loc></url></xsl:for-each>
      <xsl:for-each select="$f:site/site/document"><url><loc>{$base-url}/{@id}/</loc><xsl:if test="@changed"><lastmod>{@changed}</lastmod></xsl:if></url></xsl:for-each>
      <xsl:for-each select="$f:entries"><url><loc>{$base-url}/names/{@xml:id}.html</loc></url></xsl:for-each>
    </urlset>
  </xsl:template>

  <xsl:template name="feed" as="element()">
    <xsl:variable name="root" as="xs:string" select="if ($base-url) then $base-url || '/' else 'urn:edition:'"/>
    <xsl:variable name="newest" as="xs:string" select="(sort($f:site/site/document/change/@when/string())[last()], '1970-01-01')[1]"/>
    <feed xmlns="http://www.w3.org/2005/Atom">
      <title>{$site-title}</title><id>{$root}</id><updated>{$newest}T00:00:00Z</updated><author><name>{($publisher[. ne ''], $editors, $site-title)[1]}</name></author>
      <xsl:if test="$base-url"><link rel="self" href="{$base-url}/feed.xml"/></xsl:if>
      <xsl:for-each select="$f:site/site/document/change">
        <xsl:sort select="@when" order="descending"/><xsl:sort select="../@id"/>
        <xsl:if test="position() le 50"><entry>
          <title>{../@title}</title><id>{$root}{../@id}#change-{count(preceding-sibling::change) + 1}</id><updated>{(@when, $newest)[1]}T00:00:00Z</updated>
          <link href="{if ($base-url) then $base-url || '/' || ../@id || '/' else ../@id || '/index.html'}"/><summary>{.}</summary>
        </entry></xsl:if>
      </xsl:for-each>
    </feed>
  </xsl:template>

  <xsl:function name="f:json" as="xs:string"><xsl:param name="value" as="item()"/><xsl:sequence select="serialize($value, map { 'method': 'json', 'indent': false() })"/></xsl:function>

  <xsl:variable name="f:dts-root" as="xs:string" select="$base-url || '/dts'"/>
  <xsl:variable name="f:dts-context" as="map(*)" select="map { '@context': 'https://dtsapi.org/context/v1.0.json', 'dtsVersion': '1.0' }"/>

  <!-- Where the parts of the service are: on a static host, file names in which only identifiers vary. What cannot be told
       apart there (nav, ref and down of lists) stands behind the question mark: the whole list is the answer. -->
  <xsl:variable name="f:dts-parts" as="map(*)" select="map { 'collection': $f:dts-root || '/collection{/id}.json{?nav}', 'navigation': $f:dts-root || '/navigation/{resource}.json{?ref,down}', 'document': $f:dts-root || '/document/{resource}{/ref}.xml' }"/>

  <xsl:function name="f:dts-entry" as="xs:string">
    <xsl:sequence select="f:json(map:merge(($f:dts-context, $f:dts-parts, map { '@id': $f:dts-root || '/index.json', '@type': 'EntryPoint' })))"/>
  </xsl:function>

  <xsl:function name="f:dts-collection" as="map(*)">
    <xsl:sequence select="map:merge(($f:dts-context, map { '@id': 'index', '@type': 'Collection', 'title': $site-title, 'collection': $f:dts-parts?collection,
      'totalParents': 0, 'totalChildren': count($f:site/site/document), 'member': array { $f:site/site/document ! f:dts-resource(.) } }))"/>
  </xsl:function>

  <xsl:function name="f:dts-resource" as="map(*)">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="id" as="xs:string" select="$document/@id"/>
    <xsl:variable name="deepest" as="xs:integer" select="max((0, $document/section/@depth ! xs:integer(.)))"/>
    <xsl:sequence select="map { '@id': $id, '@type': 'Resource', 'dtsVersion': '1.0', 'title': string($document/@title), 'totalParents': 1, 'totalChildren': 0,
      'collection': $f:dts-root || '/collection/' || $id || '.json{?nav}', 'navigation': $f:dts-root || '/navigation/' || $id || '.json{?ref,down}', 'document': $f:dts-root || '/document/' || $id || '{/ref}.xml',
      'download': $f:dts-root || '/document/' || $id || '.xml', 'mediaTypes': array { 'application/tei+xml' },
      'dublinCore': map:merge((map { 'title': f:dts-words($document/@title, $document/@language), 'language': array { string($document/@language) } }, $document/@date ! map { 'date': string(.) }, $document/@office ! map { 'creator': f:dts-words(., ../@language) })),
      'citationTrees': array { map { '@type': 'CitationTree', 'citeStructure': f:dts-levels(if (exists($document/section)) then $deepest + 1 else 0) } } }"/>
  </xsl:function>

  <xsl:function name="f:dts-words" as="array(*)">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="array { map { 'lang': $language, 'value': $words } }"/>
  </xsl:function>

  <!-- Sections so many levels deep, with paragraphs in each. -->
  <xsl:function name="f:dts-levels" as="array(*)">
    <xsl:param name="levels" as="xs:integer"/>
    <xsl:sequence select="array { if ($levels gt 0) then map { '@type': 'CiteStructure', 'citeType': 'section', 'citeStructure': f:dts-levels($levels - 1) } else (), map { '@type': 'CiteStructure', 'citeType': 'paragraph' } }"/>
  </xsl:function>

  <!-- The whole tree in the order of the text: what stands in no section, then each section with what stands in it itself. -->
  <xsl:function name="f:dts-navigation" as="map(*)">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="paragraphs" as="map(xs:string, xs:string*)" select="map:merge($document/block[starts-with(@id, 'p-')] ! map:entry(string(@section), string(@id)), map { 'duplicates': 'combine' })"/>
    <xsl:variable name="units" as="map(*)*">
      <xsl:sequence select="distinct-values($paragraphs('')) ! f:dts-unit(., 1, (), 'paragraph')"/>
      <xsl:for-each select="$document/section">
        <xsl:variable name="level" as="xs:integer" select="xs:integer(@depth) + 1"/>
        <xsl:sequence select="map:put(f:dts-unit(@id, $level, @in/string()[. ne ''], 'section'), 'dublinCore', map { 'title': f:dts-words(string(.), $document/@language) })"/>
        <xsl:variable name="section" as="xs:string" select="string(@id)"/>
        <xsl:sequence select="distinct-values($paragraphs($section)) ! f:dts-unit(., $level + 1, $section, 'paragraph')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="map:merge(($f:dts-context, map { '@type': 'Navigation', '@id': $f:dts-root || '/navigation/' || $document/@id || '.json', 'resource': f:dts-resource($document), 'member': array { $units } }))"/>
  </xsl:function>

  <!-- PARENT null at the root. -->
  <xsl:function name="f:dts-unit" as="map(*)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="level" as="xs:integer"/>
    <xsl:param name="parent" as="xs:string?"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="map { '@type': 'CitableUnit', 'identifier': $id, 'level': $level, 'parent': $parent, 'citeType': $type }"/>
  </xsl:function>
</xsl:stylesheet>
