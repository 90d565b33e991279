<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite a document: one sentence after Chicago, one after MLA, and BibTeX, RIS and CSL-JSON. A place in it is added by the page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The address of a document; relative to the site where the project has no address. -->
  <xsl:function name="f:document-url" as="xs:string" visibility="public">
    <xsl:param name="base" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if ($base) then $base || '/' || $id || '/' else $id || '/index.html'"/>
  </xsl:function>

  <!-- Where a citation leads: to the DOI, which stays when the site moves; otherwise to the site. -->
  <xsl:function name="f:cite-address" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:param name="base" as="xs:string"/>
    <xsl:sequence select="(f:doi($document) ! ('https://doi.org/' || .), f:document-url($base, f:id($document)))[1]"/>
  </xsl:function>

  <!-- "Family, Given" stays; "Given Family" is turned round. A body keeps its name. -->
  <xsl:function name="f:inverted" as="xs:string" visibility="public">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (contains($name, ',') or not(matches($name, '^\S+( \S+){1,2}$'))) then $name else replace($name, '^(.*) (\S+)$', '$2, $1')"/>
  </xsl:function>

  <!-- Who answers for the words: authors, otherwise the office that issued them. -->
  <xsl:function name="f:makers" as="xs:string*" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="if (exists(f:authors($document))) then f:authors($document) else f:office($document)"/>
  </xsl:function>

  <!-- Quotation marks within quotation marks are single. -->
  <xsl:function name="f:inner-quotes" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="translate(replace($title, '&quot;([^&quot;]*)&quot;', '‘$1’'), '“”', '‘’')"/>
  </xsl:function>

  <xsl:function name="f:cite-chicago" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="makers" as="xs:string*" select="f:makers($document)"/>
    <xsl:sequence select="string-join((
        string-join((f:inverted(($makers, '')[1])[. ne ''], tail($makers)), ', ') ! (if (. eq '') then () else . || '.'),
        '“' || f:inner-quotes(f:title($document)) || '.”',
        string-join((f:series($document), f:source-date($document) ! f:date-words(.)), ', ') ! (if (. eq '') then () else . || '.'),
        f:word('cite.digital', map { 'version': (f:version($document), '')[1], 'editors': string-join(f:editors($document), ', ') })[exists(f:editors($document))],
        string-join((f:publisher($document), substring((f:edition-date($document), '')[1], 1, 4)[. ne '']), ', ') ! (if (. eq '') then () else . || '.'),
        $url || '.'), ' ')"/>
  </xsl:function>

  <xsl:function name="f:cite-mla" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="makers" as="xs:string*" select="f:makers($document)"/>
    <xsl:sequence select="string-join((
        f:inverted(($makers, '')[1]) ! (if (. eq '') then () else . || (if (count($makers) gt 1) then ', et al.' else '.')),
        '“' || f:inner-quotes(f:title($document)) || '.”',
        string-join((f:series($document), f:source-date($document) ! f:date-words(.), f:publisher($document), substring((f:edition-date($document), '')[1], 1, 4)[. ne ''], $url), ', ') || '.'), ' ')"/>
  </xsl:function>

  <xsl:function name="f:cite-bibtex" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="fields" as="xs:string*" select="
        f:bibtex-field('author', string-join(f:makers($document) ! ('{' || f:bibtex(.) || '}'), ' and ')),
        f:bibtex-field('title', '{' || f:bibtex(f:title($document)) || '}'),
        f:bibtex-field('year', substring((f:source-date($document), '')[1], 1, 4)),
        f:bibtex-field('date', (f:source-date($document), '')[1]),
        f:bibtex-field('type', f:bibtex((f:series($document), '')[1])),
        f:bibtex-field('institution', f:bibtex((f:office($document), f:publisher($document), '')[1])),
        f:bibtex-field('editor', string-join(f:editors($document) ! ('{' || f:bibtex(.) || '}'), ' and ')),
        f:bibtex-field('doi', (f:doi($document), '')[1]),
        f:bibtex-field('url', $url),
        f:bibtex-field('urldate', (f:edition-date($document), '')[1]),
        f:bibtex-field('version', (f:version($document), '')[1])"/>
    <xsl:sequence select="'@techreport{' || f:id($document) || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}&#10;'"/>
  </xsl:function>

  <xsl:function name="f:bibtex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:if test="$value"><xsl:sequence select="'  ' || $name || ' = {' || $value || '}'"/></xsl:if>
  </xsl:function>

  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace(replace($text, '\\', ''), '([&amp;%$#_{}])', '\\$1'), '~|\^', '')"/>
  </xsl:function>

  <xsl:function name="f:cite-ris" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:sequence select="string-join((
        'TY  - RPRT', f:makers($document) ! ('AU  - ' || .), 'TI  - ' || f:title($document),
        f:source-date($document) ! ('PY  - ' || substring(., 1, 4), 'DA  - ' || translate(., '-', '/')),
        f:series($document) ! ('T3  - ' || .), f:office($document) ! ('PB  - ' || .),
        f:editors($document) ! ('ED  - ' || .), f:doi($document) ! ('DO  - ' || .), 'UR  - ' || $url, f:version($document) ! ('ET  - ' || .), 'ER  - ', ''), '&#13;&#10;')"/>
  </xsl:function>

  <xsl:function name="f:cite-csl" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="parts" as="map(*)*" select="
        map { 'id': f:id($document), 'type': 'report', 'title': f:title($document), 'URL': $url },
        if (exists(f:makers($document))) then map { 'author': array { f:makers($document) ! map { 'literal': . } } } else (),
        if (exists(f:editors($document))) then map { 'editor': array { f:editors($document) ! map { 'literal': . } } } else (),
        f:source-date($document)[matches(., '^\d{4}')] ! map { 'issued': map { 'date-parts': array { array { tokenize(., '-')[. castable as xs:integer] ! xs:integer(.) } } } },
        f:series($document) ! map { 'collection-title': . }, f:publisher($document) ! map { 'publisher': . },
        f:version($document) ! map { 'version': . }, f:doi($document) ! map { 'DOI': . }"/>
    <xsl:sequence select="serialize(array { map:merge($parts) }, map { 'method': 'json', 'indent': false() })" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>
</xsl:stylesheet>
