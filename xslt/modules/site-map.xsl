<?xml version="1.0" encoding="UTF-8"?>
<!-- The map: places with coordinates over the coasts of the world, which travel with the site; no tile server. No borders are drawn: those of today would be wrong for most documents. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Places with latitude and longitude, as degrees east and south. -->
  <xsl:variable name="f:placed" as="element(at)*">
    <xsl:for-each select="$f:entries[self::*:place]">
      <xsl:variable name="geo" as="xs:double*" select="(.//*:geo)[1] ! tokenize(normalize-space(.), '[\s,]+')[. castable as xs:double] ! xs:double(.)"/>
      <xsl:if test="count($geo) ge 2 and abs($geo[1]) le 90 and abs($geo[2]) le 180"><at id="{@xml:id}" x="{$geo[2]}" y="{-$geo[1]}" n="{count(f:mentions(.))}">{f:label(.)}</at></xsl:if>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template name="map-page" as="element(html)">
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="f:word('map')"/>
      <xsl:with-param name="here" select="'register'"/>
      <xsl:with-param name="over" as="node()*"><a href="register.html">{f:word('register')}</a></xsl:with-param>
      <xsl:with-param name="content" as="node()*">
        <p class="lead">{f:word('map.intro')}</p>
        <div class="scroll" tabindex="0" role="region" aria-label="{f:word('map')}"><xsl:call-template name="map-drawing"/></div>
        <ul class="company"><xsl:for-each select="$f:placed"><li><a href="names/{@id}.html">{.}</a><xsl:text> </xsl:text><small>{@n}</small></li></xsl:for-each></ul>
        <p class="quiet">{f:word('map.credit')}</p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="map-drawing" as="element()">
    <xsl:variable name="west" as="xs:double" select="max((-180, min($f:placed/@x ! number(.)) - 12))"/>
    <xsl:variable name="east" as="xs:double" select="min((190, max($f:placed/@x ! number(.)) + 16))"/>
    <xsl:variable name="north" as="xs:double" select="max((-84, min($f:placed/@y ! number(.)) - 8))"/>
    <xsl:variable name="south" as="xs:double" select="min((80, max($f:placed/@y ! number(.)) + 8))"/>
    <!-- One degree of longitude is narrower than one of latitude: by the cosine of the middle of the map. -->
    <xsl:variable name="narrow" as="xs:double" select="max((0.35, math:cos(($north + $south) div 2 * math:pi() div 180)))" xmlns:math="http://www.w3.org/2005/xpath-functions/math"/>
    <xsl:variable name="unit" as="xs:double" select="1000 div (($east - $west) * $narrow)"/>
    <xsl:variable name="height" as="xs:double" select="($south - $north) * $unit"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 1000 {f:at($height)}" role="group" aria-label="{f:word('map.says', map { 'n': count($f:placed) })}">
      <g transform="scale({format-number($unit * $narrow, '0.0000')} {format-number($unit, '0.0000')}) translate({f:at(-$west)} {f:at(-$north)})">
        <path class="land" d="{string-join(doc('../data/land.xml')/land/ring[f:meets(., $west, $north, $east, $south)]/@d)}"/>
      </g>
      <xsl:for-each select="$f:placed">
        <xsl:sort select="-number(@n)"/><xsl:sort select="@id"/>
        <xsl:variable name="r" as="xs:double" select="3 + 3 * math:sqrt(number(@n))" xmlns:math="http://www.w3.org/2005/xpath-functions/math"/>
        <xsl:variable name="late" as="xs:boolean" select="(number(@x) - $west) * $narrow * $unit + 9 * string-length(.) gt 960"/>
        <a href="names/{@id}.html"><g transform="translate({f:at((number(@x) - $west) * $narrow * $unit)} {f:at((number(@y) - $north) * $unit)})">
          <title>{.}: {f:counted('mentions', @n)}</title>
          <circle r="{f:at(min(($r, 26)))}"/>
          <xsl:if test="not(f:is-crowded(., $unit, $narrow))"><text x="{f:at((if ($late) then -1 else 1) * (min(($r, 26)) + 4))}" y="4"><xsl:if test="$late"><xsl:attribute name="text-anchor" select="'end'"/></xsl:if>{.}</text></xsl:if>
        </g></a>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <!-- Whether a place named more often stands where this one's name would be written. -->
  <xsl:function name="f:is-crowded" as="xs:boolean">
    <xsl:param name="place" as="element(at)"/>
    <xsl:param name="unit" as="xs:double"/>
    <xsl:param name="narrow" as="xs:double"/>
    <xsl:sequence select="some $other in $f:placed[number(@n) gt number($place/@n) or (@n = $place/@n and @id lt $place/@id)] satisfies
      abs(number($other/@y) - number($place/@y)) * $unit lt 17 and abs(number($other/@x) - number($place/@x)) * $unit * $narrow lt 8 * string-length($other) + 24"/>
  </xsl:function>

  <xsl:function name="f:meets" as="xs:boolean">
    <xsl:param name="ring" as="element(ring)"/>
    <xsl:param name="west" as="xs:double"/><xsl:param name="north" as="xs:double"/><xsl:param name="east" as="xs:double"/><xsl:param name="south" as="xs:double"/>
    <xsl:variable name="box" as="xs:double*" select="tokenize($ring/@box) ! number(.)"/>
    <xsl:sequence select="$box[1] le $east and $box[3] ge $west and $box[2] le $south and $box[4] ge $north"/>
  </xsl:function>
</xsl:stylesheet>
