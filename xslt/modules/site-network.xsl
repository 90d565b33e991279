<?xml version="1.0" encoding="UTF-8"?>
<!-- The network of persons by shared paragraph: drawn as a ring at build time, with a table beside it for those who cannot see it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- One tie for each pair of persons named in one paragraph: a, b and how many paragraphs. -->
  <xsl:variable name="f:ties" as="element(tie)*">
    <xsl:variable name="pairs" as="xs:string*">
      <xsl:for-each select="map:keys($f:persons-in)" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
        <xsl:variable name="refs" as="xs:string*" select="$f:persons-in(.)"/>
        <xsl:if test="count($refs) le 40"><xsl:sequence select="for $i in 1 to count($refs), $j in $i + 1 to count($refs) return $refs[$i] || ' ' || $refs[$j]"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each-group select="$pairs" group-by=".">
      <xsl:sort select="count(current-group())" order="descending"/><xsl:sort select="."/>
      <tie a="{substring-before(., ' ')}" b="{substring-after(., ' ')}" n="{count(current-group())}"/>
    </xsl:for-each-group>
  </xsl:variable>

  <xsl:variable name="f:tied" as="document-node()"><xsl:document><xsl:sequence select="$f:ties"/></xsl:document></xsl:variable>
  <xsl:key name="ties-of" match="tie" use="@a, @b"/>

  <!-- The persons on the ring: at most 36 with the most ties, each beside the one it is tied to most. -->
  <xsl:variable name="f:ring" as="xs:string*">
    <xsl:variable name="strength" as="map(xs:string, xs:integer)" select="map:merge($f:ties ! (map:entry(string(@a), xs:integer(@n)), map:entry(string(@b), xs:integer(@n))), map { 'duplicates': 'combine' }) => map:for-each(function($k as xs:string, $v as xs:integer*) as map(*) { map:entry($k, xs:integer(sum($v))) }) => map:merge()" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:variable name="chosen" as="xs:string*" select="subsequence(sort(map:keys($strength), (), function($k as xs:string) as item()* { -$strength($k), $k }), 1, 36)" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:iterate select="2 to count($chosen)">
      <xsl:param name="ring" as="xs:string*" select="$chosen[1]"/>
      <xsl:on-completion select="$ring"/>
      <xsl:variable name="left" as="xs:string*" select="$chosen[not(. = $ring)]"/>
      <xsl:variable name="to-last" as="element(tie)*" select="$f:ties[(@a = $ring[last()] and @b = $left) or (@b = $ring[last()] and @a = $left)]"/>
      <xsl:variable name="best" as="xs:string" select="($to-last[1]/(@a, @b)[. ne $ring[last()]]/string(), $left)[1]"/>
      <xsl:next-iteration><xsl:with-param name="ring" select="$ring, $best"/></xsl:next-iteration>
    </xsl:iterate>
  </xsl:variable>

  <xsl:template name="network-page" as="element(html)">
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="f:word('network')"/>
      <xsl:with-param name="here" select="'register'"/>
      <xsl:with-param name="over" as="node()*"><a href="register.html">{f:word('register')}</a></xsl:with-param>
      <xsl:with-param name="content" as="node()*">
        <p class="lead">{f:word('network.intro')}</p>
        <div class="scroll" tabindex="0" role="region" aria-label="{f:word('network')}"><xsl:call-template name="network-drawing"/></div>
        <h2>{f:word('network.table')}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="{f:word('network.table')}">
          <table class="wide">
            <thead><tr><th scope="col">{f:capital(f:word('kind.person'))}</th><th scope="col">{f:capital(f:word('kind.person'))}</th><th scope="col">{f:word('network.shared')}</th></tr></thead>
            <tbody><xsl:for-each select="$f:ties[position() le 200]">
              <tr><td><a href="names/{@a}.html">{f:label(f:entry-of(@a))}</a></td><td><a href="names/{@b}.html">{f:label(f:entry-of(@b))}</a></td><td>{@n}</td></tr>
            </xsl:for-each></tbody>
          </table>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="network-drawing" as="element()">
    <xsl:variable name="n" as="xs:integer" select="count($f:ring)"/>
    <xsl:variable name="most" as="xs:integer" select="xs:integer(max($f:ties/@n ! number(.)))"/>
    <xsl:variable name="place" as="map(xs:string, xs:double*)" select="map:merge(for $i in 1 to $n return map:entry($f:ring[$i], (300 * math:cos(2 * math:pi() * $i div $n), 300 * math:sin(2 * math:pi() * $i div $n))))" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:math="http://www.w3.org/2005/xpath-functions/math"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="network" viewBox="-520 -440 1040 880" role="group" aria-label="{f:word('network.says', map { 'n': $n })}">
      <g class="ties"><xsl:for-each select="reverse($f:ties[@a = $f:ring and @b = $f:ring])">
        <xsl:variable name="a" as="xs:double*" select="$place(string(@a))"/>
        <xsl:variable name="b" as="xs:double*" select="$place(string(@b))"/>
        <path data-a="{@a}" data-b="{@b}" d="M{f:at($a[1])} {f:at($a[2])}Q{f:at(($a[1] + $b[1]) * 0.12)} {f:at(($a[2] + $b[2]) * 0.12)} {f:at($b[1])} {f:at($b[2])}" stroke-width="{format-number(0.6 + 6 * number(@n) div $most, '0.0')}" opacity="{format-number(0.12 + 0.6 * number(@n) div $most, '0.00')}"/>
      </xsl:for-each></g>
      <xsl:for-each select="1 to $n">
        <xsl:variable name="ref" as="xs:string" select="$f:ring[current()]"/>
        <xsl:variable name="degrees" as="xs:double" select="360 * . div $n"/>
        <xsl:variable name="flip" as="xs:boolean" select="$degrees gt 90 and $degrees lt 270"/>
        <a href="names/{$ref}.html" data-ref="{$ref}"><g transform="rotate({format-number($degrees, '0.0')}) translate(300 0)">
          <circle r="{format-number(3 + 9 * min((1, count(key('mentions-of', $ref, $f:site)) div 120)), '0.0')}"/>
          <text transform="translate(16 0){if ($flip) then ' rotate(180)' else ''}" text-anchor="{if ($flip) then 'end' else 'start'}" dy="4">{tokenize(f:label(f:entry-of($ref)), ',')[1]}</text>
        </g></a>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <xsl:function name="f:at" as="xs:string"><xsl:param name="number" as="xs:double"/><xsl:sequence select="format-number($number, '0.0')"/></xsl:function>
</xsl:stylesheet>
