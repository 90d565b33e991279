<?xml version="1.0" encoding="UTF-8"?>
<!-- What machines read in the head of a reading page: Highwire tags for Zotero, JSON-LD for search engines, signposting links. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="machine-head" as="element()*">
    <xsl:variable name="url" as="xs:string" select="f:document-url($base-url, f:id(.))"/>
    <xsl:variable name="id" as="xs:string" select="f:id(.)"/>
    <meta name="description" content="{string-join((f:title(.), f:office(.), f:source-date(.) ! f:date-words(.)), ', ')}"/>
    <meta name="citation_title" content="{f:title(.)}"/>
    <xsl:for-each select="f:makers(.)"><meta name="citation_author" content="{.}"/></xsl:for-each>
    <xsl:for-each select="f:editors(.)"><meta name="citation_editor" content="{.}"/></xsl:for-each>
    <xsl:for-each select="f:source-date(.)"><meta name="citation_publication_date" content="{translate(., '-', '/')}"/></xsl:for-each>
    <xsl:for-each select="f:office(.)"><meta name="citation_technical_report_institution" content="{.}"/></xsl:for-each>
    <xsl:for-each select="f:source-numbers(.)[1]"><meta name="citation_technical_report_number" content="{.}"/></xsl:for-each>
    <meta name="citation_language" content="{f:text-language(.)}"/>
    <xsl:if test="$base-url"><meta name="citation_public_url" content="{$url}"/><xsl:if test="$pdf"><meta name="citation_pdf_url" content="{$url}{$pdf}"/></xsl:if></xsl:if>
    <xsl:for-each select="f:doi(.)"><meta name="citation_doi" content="{.}"/></xsl:for-each>
    <link rel="schema.z" href="http://www.zotero.org/namespaces/export#"/>
    <meta property="z:itemType" content="report"/>
    <xsl:if test="$base-url"><link rel="canonical" href="{$url}"/></xsl:if>
    <xsl:if test="$base-url or f:doi(.)"><link rel="cite-as" href="{f:cite-address(., $base-url)}"/></xsl:if>
    <xsl:for-each select="/TEI/teiHeader/fileDesc/titleStmt/editor/idno[@type = 'ORCID']"><link rel="author" href="{if (f:address(.)) then f:address(.) else 'https://orcid.org/' || normalize-space(.)}"/></xsl:for-each>
    <xsl:for-each select="f:licences(.)[last()] ! f:address(@target)"><link rel="license" href="{.}"/></xsl:for-each>
    <link rel="type" href="https://schema.org/Report"/>
    <link rel="item" type="application/tei+xml" href="{$id}.xml"/>
    <xsl:if test="$pdf"><link rel="item" type="application/pdf" href="{$pdf}"/></xsl:if>
    <link rel="describedby" type="application/vnd.citationstyles.csl+json" href="{$id}.csl.json"/>
    <link rel="linkset" type="application/linkset+json" href="linkset.json"/>
    <link rel="collection" href="../index.html"/>
    <xsl:if test="$previous"><link rel="prev" href="../{$previous}/index.html"/></xsl:if>
    <xsl:if test="$next"><link rel="next" href="../{$next}/index.html"/></xsl:if>
    <script type="application/ld+json"><xsl:value-of select="f:script-safe(f:json-ld(., $url))" disable-output-escaping="yes"/></script>
  </xsl:template>

  <!-- JSON that cannot end a script element. -->
  <xsl:function name="f:script-safe" as="xs:string">
    <xsl:param name="json" as="xs:string"/>
    <xsl:sequence select="replace($json, '&lt;', '\\u003c')"/>
  </xsl:function>

  <xsl:function name="f:json-ld" as="xs:string">
    <xsl:param name="document" as="node()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="parts" as="map(*)*" select="
        map { '@context': 'https://schema.org', '@type': 'Report', 'name': f:title($document), 'inLanguage': f:text-language($document), 'url': $url,
              'encoding': array { map { '@type': 'MediaObject', 'encodingFormat': 'application/tei+xml', 'contentUrl': f:id($document) || '.xml' },
                                  if ($pdf) then map { '@type': 'MediaObject', 'encodingFormat': 'application/pdf', 'contentUrl': $pdf } else () } },
        if (exists(f:makers($document))) then map { 'author': array { f:makers($document) ! map { '@type': if (. = f:authors($document)) then 'Person' else 'Organization', 'name': . } } } else (),
        if (exists(f:editors($document))) then map { 'editor': array { f:editors($document) ! map { '@type': 'Person', 'name': . } } } else (),
        f:source-date($document) ! map { 'dateCreated': . }, f:edition-date($document) ! map { 'dateModified': . }, f:version($document) ! map { 'version': . },
        f:publisher($document) ! map { 'publisher': map { '@type': 'Organization', 'name': . } },
        f:series($document) ! map { 'isPartOf': map { '@type': 'CreativeWorkSeries', 'name': . } },
        f:scan($document) ! map { 'isBasedOn': . }, f:doi($document) ! map { 'identifier': 'https://doi.org/' || . },
        f:licences($document)[last()] ! f:address(@target) ! map { 'license': . },
        map { 'mentions': array { f:entries($document)/self::person[exists(key('mentions', @xml:id))] ! f:thing(., 'Person'), f:entries($document)/self::org[exists(key('mentions', @xml:id))] ! f:thing(., 'Organization') } },
        map { 'spatialCoverage': array { f:entries($document)/self::place[exists(key('mentions', @xml:id))] ! f:thing(., 'Place') } }"/>
    <xsl:sequence select="serialize(map:merge($parts), map { 'method': 'json', 'indent': false() })"/>
  </xsl:function>

  <xsl:function name="f:thing" as="map(*)">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:variable name="same" as="xs:string*" select="$entry/idno ! f:address(.)"/>
    <xsl:sequence select="map:merge((map { '@type': $type, 'name': f:label($entry) }, if (exists($same)) then map { 'sameAs': array { $same } } else ()))"/>
  </xsl:function>

  <!-- Signposting, level 2: the same links as a file. -->
  <xsl:function name="f:linkset" as="xs:string">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="id" as="xs:string" select="f:id($document)"/>
    <xsl:variable name="url" as="xs:string" select="f:document-url($base-url, $id)"/>
    <xsl:variable name="root" as="xs:string" select="if ($base-url) then $url else ''"/>
    <xsl:sequence select="serialize(map { 'linkset': array { map:merge((
        map { 'anchor': $url, 'type': array { map { 'href': 'https://schema.org/Report' } } },
        map { 'item': array { map { 'href': $root || $id || '.xml', 'type': 'application/tei+xml' }, $pdf[. ne ''] ! map { 'href': $root || ., 'type': 'application/pdf' } } },
        map { 'describedby': array { map { 'href': $root || $id || '.csl.json', 'type': 'application/vnd.citationstyles.csl+json' } } },
        if ($base-url or f:doi($document)) then map { 'cite-as': array { map { 'href': f:cite-address($document, $base-url) } } } else (),
        f:licences($document)[last()] ! f:address(@target) ! map { 'license': array { map { 'href': . } } })) } }, map { 'method': 'json', 'indent': false() })"/>
  </xsl:function>
</xsl:stylesheet>
