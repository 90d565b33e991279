<?xml version="1.0" encoding="UTF-8"?>
<!-- The names and dates as stand-off annotations: W3C Web Annotations with a quotation as selector. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="f:annotations" as="xs:string">
    <xsl:param name="digest" as="element(Q{}document)"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="entries" as="map(xs:string, map(*))" select="map:merge($digest/Q{}entries/* ! map:entry(string(@xml:id), f:identified(.)))"/>
    <xsl:variable name="items" as="map(*)*" select="$digest/Q{}mention ! map {
        'id': $url || '#' || @id, 'type': 'Annotation', 'motivation': if (@ref) then 'identifying' else 'tagging',
        'body': f:annotation-body(., $entries),
        'target': map { 'source': $url, 'selector': map { 'type': 'TextQuoteSelector', 'exact': string(Q{}w), 'prefix': if (starts-with(Q{}b, '… ')) then substring(Q{}b, 3) else string(Q{}b), 'suffix': if (ends-with(Q{}a, ' …')) then substring(Q{}a, 1, string-length(Q{}a) - 2) else string(Q{}a) } } }"/>
    <xsl:sequence select="serialize(map { '@context': 'http://www.w3.org/ns/anno.jsonld', 'type': 'AnnotationPage', 'items': array { $items } }, map { 'method': 'json', 'indent': false() })"/>
  </xsl:function>

  <xsl:function name="f:annotation-body" as="map(*)">
    <xsl:param name="mention" as="element(Q{}mention)"/>
    <xsl:param name="entries" as="map(xs:string, map(*))"/>
    <xsl:sequence select="
        if (empty($mention/@ref)) then map { 'type': 'TextualBody', 'value': string-join(distinct-values(($mention/@from, $mention/@to)), '/'), 'purpose': 'tagging' }
        else if ($mention/@doubt) then map:put($entries($mention/@ref), 'confidence', string($mention/@doubt))
        else $entries($mention/@ref)"/>
  </xsl:function>

  <!-- What a name is identified as: the address of its authority, otherwise of its page here. -->
  <xsl:function name="f:identified" as="map(*)">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="map { 'type': 'SpecificResource', 'source': ($entry/idno ! f:address(.), '../names/' || $entry/@xml:id || '.html')[1], 'purpose': 'identifying', 'label': f:label($entry) }"/>
  </xsl:function>
</xsl:stylesheet>
