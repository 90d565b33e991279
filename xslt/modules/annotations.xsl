<?xml version="1.0" encoding="UTF-8"?>
<!-- The names and dates as stand-off annotations: W3C Web Annotations with a quotation as selector. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="f:annotations" as="xs:string">
    <xsl:param name="digest" as="element(Q{}document)"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="items" as="map(*)*" select="$digest/Q{}mention ! map {
        'id': $url || '#' || @id, 'type': 'Annotation', 'motivation': if (@ref) then 'identifying' else 'tagging',
        'body': f:annotation-body(., $digest),
        'target': map { 'source': $url, 'selector': map { 'type': 'TextQuoteSelector', 'exact': string(Q{}w), 'prefix': replace(Q{}b, '^… ', ''), 'suffix': replace(Q{}a, ' …$', '') } } }"/>
    <xsl:sequence select="serialize(map { '@context': 'http://www.w3.org/ns/anno.jsonld', 'type': 'AnnotationPage', 'items': array { $items } }, map { 'method': 'json', 'indent': false() })"/>
  </xsl:function>

  <xsl:function name="f:annotation-body" as="map(*)">
    <xsl:param name="mention" as="element(Q{}mention)"/>
    <xsl:param name="digest" as="element(Q{}document)"/>
    <xsl:variable name="entry" as="element()?" select="$digest/Q{}entries/*[@xml:id = $mention/@ref]"/>
    <xsl:sequence select="
        if (empty($mention/@ref)) then map { 'type': 'TextualBody', 'value': string-join(distinct-values(($mention/@from, $mention/@to)), '/'), 'purpose': 'tagging' }
        else map:merge((map { 'type': 'SpecificResource', 'source': ($entry/idno ! f:address(.), '../names/' || $mention/@ref || '.html')[1], 'purpose': 'identifying' },
          map { 'label': $entry ! f:label(.) }, $mention/@doubt ! map { 'confidence': string(.) }))"/>
  </xsl:function>
</xsl:stylesheet>
