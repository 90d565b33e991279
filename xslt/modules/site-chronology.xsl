<?xml version="1.0" encoding="UTF-8"?>
<!-- The chronology: every date that resolves, on a line to be zoomed and as a list with its sentence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="f:dated" as="element(mention)*" select="sort($f:site/site/document/mention[@from], (), function($m as element(mention)) as xs:string { string($m/@from) })"/>
  <xsl:variable name="f:with-year" as="element(mention)*" select="$f:dated[f:period(@from) ne 'no-year']"/>
  <xsl:variable name="f:without-year" as="element(mention)*" select="$f:dated[f:period(@from) eq 'no-year']"/>

  <xsl:template name="chronology-page" as="element(html)">
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="f:word('chronology')"/>
      <xsl:with-param name="here" select="'register'"/>
      <xsl:with-param name="over" as="node()*"><a href="register.html">{f:word('register')}</a></xsl:with-param>
      <xsl:with-param name="content" as="node()*">
        <p class="lead">{f:word('chronology.intro')}</p>
        <xsl:choose>
          <xsl:when test="$collection"><xsl:call-template name="years"/></xsl:when>
          <xsl:otherwise>
            <xsl:if test="exists($f:with-year)"><xsl:call-template name="timeline"/></xsl:if>
            <xsl:for-each-group select="$f:with-year, $f:without-year" group-by="substring(f:period(@from), 1, 4)">
              <section class="year"><h2 id="y{f:period(@from) ! substring(., 1, 4)}">{f:period-words(substring(f:period(@from), 1, if (f:period(@from) eq 'no-year') then 7 else 4))}</h2>
                <ul class="lines"><xsl:for-each select="current-group()"><xsl:call-template name="chronology-item"/></xsl:for-each></ul></section>
            </xsl:for-each-group>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="chronology-item" as="element(li)">
    <xsl:param name="up" as="xs:string" select="''"/>
    <li id="{../@id}.{@id}">
      <span class="when"><xsl:if test="@inferred or @doubt"><xsl:attribute name="title" select="@says"/><xsl:attribute name="class" select="'when doubt'"/></xsl:if>{@means}</span>
      <xsl:call-template name="line"><xsl:with-param name="up" select="$up"/></xsl:call-template>
    </li>
  </xsl:template>

  <!-- A day as a number of years: 1957-07-01 is 1957.5. -->
  <xsl:function name="f:decimal-year" as="xs:double">
    <xsl:param name="iso" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(substring($iso, 1, 10), '-')"/>
    <xsl:sequence select="number($parts[1]) + (if ($parts[2]) then number($parts[2]) - 1 else 0) div 12 + (if ($parts[3]) then number($parts[3]) - 1 else 0) div 372"/>
  </xsl:function>

  <!-- Drawn here, once: a dot for each date, stacked by month; a bar for each span. -->
  <xsl:template name="timeline" as="element(div)">
    <xsl:variable name="first" as="xs:double" select="floor(min($f:with-year ! f:decimal-year(@from)))"/>
    <xsl:variable name="last" as="xs:double" select="max(($first + 1, floor(max($f:with-year ! f:decimal-year(@from))) + 1))"/>
    <xsl:variable name="scale" as="xs:double" select="1000 div ($last - $first)"/>
    <xsl:variable name="dots" as="element()*">
      <xsl:for-each-group select="$f:with-year" group-by="round((f:decimal-year(@from) - $first) * $scale div 4)">
        <xsl:for-each select="current-group()[position() le 24]">
          <a xmlns="http://www.w3.org/2000/svg" href="#{../@id}.{@id}" tabindex="-1"><circle cx="{format-number((f:decimal-year(@from) - $first) * $scale, '0.0')}" cy="{118 - 4.4 * (position() - 1)}" r="1.9"><title>{@means}: {w}</title></circle></a>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:variable>
    <div class="timeline" data-zoom="{f:word('zoom')}" data-years="{$last - $first}" tabindex="0" role="region" aria-label="{f:word('chronology')}">
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 0 1016 150" role="group" aria-label="{f:word('timeline.says', map { 'n': count($f:with-year), 'from': string($first), 'to': string($last - 1) })}">
        <path class="ground" d="M0 123H1000"/>
        <xsl:for-each select="xs:integer($first) to xs:integer($last)">
          <xsl:variable name="every" as="xs:integer" select="if ($last - $first gt 60) then 10 else if ($last - $first gt 24) then 5 else 1"/>
          <xsl:if test=". mod $every eq 0"><g transform="translate({format-number((. - $first) * $scale, '0.0')} 123)"><path class="tick" d="M0 0v5"/><text y="16">{.}</text></g></xsl:if>
        </xsl:for-each>
        <g class="spans"><xsl:for-each select="$f:with-year[@to ne @from][matches(@to, '^[1-9]\d{3}')]"><path d="M{format-number((f:decimal-year(@from) - $first) * $scale, '0.0')} 123H{format-number((f:decimal-year(@to) + 0.08 - $first) * $scale, '0.0')}"/></xsl:for-each></g>
        <xsl:sequence select="$dots"/>
      </svg>
    </div>
  </xsl:template>
</xsl:stylesheet>
