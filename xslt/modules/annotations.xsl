<?xml version="1.0" encoding="UTF-8"?>
<!-- The names and dates as stand-off annotations: W3C Web Annotations with a quotation as selector. Written as text: what is
     said of an entry is the same for all its mentions, and made once. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="annotations" as="text()*">
    <xsl:param name="digest" as="element(Q{}document)"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="entries" as="map(xs:string, map(*))" select="map:merge($digest/Q{}entries/* ! map:entry(string(@xml:id), f:identified(.)))"/>
    <xsl:variable name="said" as="map(xs:string, xs:string)" select="map:merge(map:keys($entries) ! map:entry(., f:json($entries(.))))"/>
    <xsl:variable name="id" as="xs:string" select="'{&quot;id&quot;:&quot;' || $url || '#'"/>
    <xsl:variable name="at" as="xs:string" select="',&quot;target&quot;:{&quot;source&quot;:&quot;' || $url || '&quot;,&quot;selector&quot;:{&quot;type&quot;:&quot;TextQuoteSelector&quot;,&quot;exact&quot;:'"/>
    <xsl:text expand-text="no">{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[</xsl:text>
    <xsl:for-each select="$digest/Q{}mention">
      <xsl:value-of select="concat(if (position() eq 1) then $id else ',' || $id, @id,
        if (@ref) then '&quot;,&quot;type&quot;:&quot;Annotation&quot;,&quot;motivation&quot;:&quot;identifying&quot;,&quot;body&quot;:' else '&quot;,&quot;type&quot;:&quot;Annotation&quot;,&quot;motivation&quot;:&quot;tagging&quot;,&quot;body&quot;:',
        if (@ref and not(@doubt)) then $said(@ref) else f:json(f:annotation-body(., $entries)),
        $at, f:quoted(Q{}w), ',&quot;prefix&quot;:', f:quoted(f:without-dots(Q{}b)), ',&quot;suffix&quot;:', f:quoted(f:without-dots(Q{}a)), '}}}')"/>
    </xsl:for-each>
    <xsl:text>]}}</xsl:text>
  </xsl:template>

  <!-- The words of a context without the mark that more of them follow. -->
  <xsl:function name="f:without-dots" as="xs:string">
    <xsl:param name="context" as="xs:string"/>
    <xsl:sequence select="if (starts-with($context, '… ')) then substring($context, 3) else if (ends-with($context, ' …')) then substring($context, 1, string-length($context) - 2) else $context"/>
  </xsl:function>

  <!-- A string in JSON; its white space is single spaces. -->
  <xsl:function name="f:quoted" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (contains($text, '&quot;') or contains($text, '\')) then f:json($text) else '&quot;' || $text || '&quot;'"/>
  </xsl:function>

  <xsl:function name="f:json" as="xs:string">
    <xsl:param name="value" as="item()"/>
    <xsl:sequence select="serialize($value, map { 'method': 'json', 'indent': false() })"/>
  </xsl:function>

  <xsl:function name="f:annotation-body" as="map(*)">
    <xsl:param name="mention" as="element(Q{}mention)"/>
    <xsl:param name="entries" as="map(xs:string, map(*))"/>
    <xsl:sequence select="
        if (empty($mention/@ref)) then map { 'type': 'TextualBody', 'value': string-join(distinct-values(($mention/@from, $mention/@to)), '/'), 'purpose': 'tagging' }
        else map:put($entries($mention/@ref), 'confidence', string($mention/@doubt))"/>
  </xsl:function>

  <!-- What a name is identified as: the address of its authority, otherwise of its page here. -->
  <xsl:function name="f:identified" as="map(*)">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="map { 'type': 'SpecificResource', 'source': ($entry/idno ! f:address(.), '../names/' || $entry/@xml:id || '.html')[1], 'purpose': 'identifying', 'label': f:label($entry) }"/>
  </xsl:function>
</xsl:stylesheet>
