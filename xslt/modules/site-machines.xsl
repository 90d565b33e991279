<?xml version="1.0" encoding="UTF-8"?>
<!-- For machines: sitemap, Atom feed of changes, Distributed Text Services 1.0 Level 0. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="machine-files" as="empty-sequence()">
    <xsl:if test="$base-url"><xsl:result-document href="sitemap.xml" format="xml"><xsl:call-template name="sitemap"/></xsl:result-document></xsl:if>
    <xsl:result-document href="feed.xml" format="xml"><xsl:call-template name="feed"/></xsl:result-document>
    <xsl:result-document href="dts/index.json" format="plain">{f:dts-entry()}</xsl:result-document>
    <xsl:result-document href="dts/collection/index.json" format="plain">{f:json(f:dts-collection())}</xsl:result-document>
    <xsl:for-each select="/site/document">
      <xsl:result-document href="dts/collection/{@id}.json" format="plain">{f:json(map:put(f:dts-resource(.), '@context', 'https://dtsapi.org/context/v1.0.json'))}</xsl:result-document>
      <xsl:result-document href="dts/navigation/{@id}/index.json" format="plain">{f:json(f:dts-navigation(.))}</xsl:result-document>
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

  <!-- Where the parts of the service are: for a static site, file names in which only the identifier varies. -->
  <xsl:function name="f:dts-entry" as="xs:string">
    <xsl:sequence select="f:json(map { '@context': 'https://dtsapi.org/context/v1.0.json', '@id': $f:dts-root || '/index.json', '@type': 'EntryPoint', 'dtsVersion': '1.0',
      'collection': $f:dts-root || '/collection/{id}.json', 'navigation': $f:dts-root || '/navigation/{resource}/index.json', 'document': $f:dts-root || '/document/{resource}{/ref}.xml' })"/>
  </xsl:function>

  <xsl:function name="f:dts-collection" as="map(*)">
    <xsl:sequence select="map { '@context': 'https://dtsapi.org/context/v1.0.json', 'dtsVersion': '1.0', '@id': 'index', '@type': 'Collection', 'title': $site-title,
      'collection': $f:dts-root || '/collection/{id}.json', 'totalParents': 0, 'totalChildren': count($f:site/site/document), 'member': array { $f:site/site/document ! f:dts-resource(.) } }"/>
  </xsl:function>

  <xsl:function name="f:dts-resource" as="map(*)">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="map { '@id': string($document/@id), '@type': 'Resource', 'dtsVersion': '1.0', 'title': string($document/@title), 'totalParents': 1, 'totalChildren': 0,
      'collection': $f:dts-root || '/collection/{id}.json', 'navigation': $f:dts-root || '/navigation/' || $document/@id || '/index.json', 'document': $f:dts-root || '/document/' || $document/@id || '{/ref}.xml',
      'mediaTypes': array { 'application/tei+xml' }, 'citationTrees': array { map { '@type': 'CitationTree', 'citeStructure': array { map { '@type': 'CiteStructure', 'citeType': 'section',
        'citeStructure': array { map { '@type': 'CiteStructure', 'citeType': 'paragraph' } } } } } } }"/>
  </xsl:function>

  <xsl:function name="f:dts-navigation" as="map(*)">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="units" as="map(*)*">
      <xsl:for-each select="$document/section">
        <xsl:variable name="section" as="element(section)" select="."/>
        <xsl:sequence select="map { '@type': 'CitableUnit', 'identifier': string(@id), 'level': 1, 'citeType': 'section', 'dublinCore': map { 'title': string(.) } }"/>
        <xsl:for-each select="distinct-values($document/block[@section = $section/@id]/@id[starts-with(., 'p-')])"><xsl:sequence select="map { '@type': 'CitableUnit', 'identifier': ., 'level': 2, 'parent': string($section/@id), 'citeType': 'paragraph' }"/></xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="map { '@context': 'https://dtsapi.org/context/v1.0.json', 'dtsVersion': '1.0', '@type': 'Navigation', '@id': $f:dts-root || '/navigation/' || $document/@id || '/index.json', 'resource': f:dts-resource($document), 'member': array { $units } }"/>
  </xsl:function>
</xsl:stylesheet>
