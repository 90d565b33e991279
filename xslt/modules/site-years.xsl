<?xml version="1.0" encoding="UTF-8"?>
<!-- The chronology of a collection: years with their months on the first page, and a page for each month, for what is dated only by
     its year, and for what has none. A list of all dates would be megabytes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace=""
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The periods there are, in order, each with how many dates. -->
  <xsl:variable name="f:periods" as="element(period)*">
    <xsl:for-each-group select="$f:with-year, $f:without-year" group-by="f:period(@from)">
      <xsl:sort select="current-grouping-key()"/>
      <period key="{current-grouping-key()}" year="{substring(current-grouping-key(), 1, 4)}" n="{count(current-group())}"/>
    </xsl:for-each-group>
  </xsl:variable>

  <xsl:function name="f:period-words" as="xs:string">
    <xsl:param name="period" as="xs:string"/>
    <xsl:sequence select="if ($period eq 'no-year') then f:word('no-year') else f:date-words($period)"/>
  </xsl:function>

  <!-- A bar for each year, then the months. -->
  <xsl:template name="years" as="element()*">
    <xsl:if test="exists($f:with-year)"><xsl:call-template name="year-bars"/></xsl:if>
    <xsl:for-each-group select="$f:periods" group-adjacent="@year">
      <section class="year"><h2 id="y{current-grouping-key()}">{f:period-words(if (@key eq 'no-year') then @key else @year)} <small>{f:number(xs:integer(sum(current-group()/@n)))}</small></h2>
        <ul class="months"><xsl:for-each select="current-group()">
          <li><a href="chronology/{@key}.html">{if (@key eq 'no-year') then f:word('dates') else if (@key eq @year) then f:word('year.whole') else f:month(substring(@key, 6))}</a><xsl:text> </xsl:text><small>{f:number(@n)}</small></li>
        </xsl:for-each></ul></section>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="year-bars" as="element(div)">
    <xsl:variable name="years" as="element(period)*" select="$f:periods[@key ne 'no-year']"/>
    <xsl:variable name="sums" as="map(xs:string, xs:integer)" select="map:merge(for $y in distinct-values($years/@year) return map:entry(string($y), xs:integer(sum($years[@year eq $y]/@n))))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:variable name="first" as="xs:integer" select="xs:integer(min($years/@year ! xs:integer(.)))"/>
    <xsl:variable name="count" as="xs:integer" select="xs:integer(max($years/@year ! xs:integer(.))) - $first + 1"/>
    <xsl:variable name="most" as="xs:integer" select="xs:integer(max($sums?*))"/>
    <div class="timeline" tabindex="0" role="region" aria-label="{f:word('chronology')}">
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 0 1016 150" role="group" aria-label="{f:word('timeline.says', map { 'n': f:number(count($f:with-year)), 'from': string($first), 'to': string($first + $count - 1) })}">
        <path class="ground" d="M0 123H1000"/>
        <xsl:for-each select="0 to $count - 1">
          <xsl:variable name="year" as="xs:string" select="string($first + .)"/>
          <xsl:variable name="x" as="xs:decimal" select="1000.0 * . div $count"/>
          <xsl:variable name="every" as="xs:integer" select="if ($count gt 60) then 10 else if ($count gt 24) then 5 else 1"/>
          <xsl:for-each select="$sums($year)"><a href="#y{$year}"><rect x="{round($x + 100 div $count, 1)}" y="{round(123 - 112 * . div $most, 1)}" width="{round(800 div $count, 1)}" height="{round(112 * . div $most, 1)}"><title>{$year}: {f:number(.)}</title></rect></a></xsl:for-each>
          <xsl:if test="($first + .) mod $every eq 0"><g transform="translate({round($x + 500 div $count, 1)} 123)"><path class="tick" d="M0 0v5"/><text y="16">{$year}</text></g></xsl:if>
        </xsl:for-each>
      </svg>
    </div>
  </xsl:template>

  <xsl:template name="period-pages" as="empty-sequence()">
    <xsl:for-each-group select="$f:with-year, $f:without-year" group-by="f:period(@from)">
      <xsl:result-document href="chronology/{current-grouping-key()}.html"><xsl:call-template name="period-page"><xsl:with-param name="period" select="current-grouping-key()"/><xsl:with-param name="dates" select="current-group()"/></xsl:call-template></xsl:result-document>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="period-page" as="element(html)">
    <xsl:param name="period" as="xs:string"/>
    <xsl:param name="dates" as="element(mention)*"/>
    <xsl:variable name="at" as="xs:integer" select="index-of($f:periods/@key, $period)"/>
    <xsl:call-template name="site-page">
      <xsl:with-param name="title" select="f:period-words($period)"/>
      <xsl:with-param name="here" select="'register'"/>
      <xsl:with-param name="up" select="'../'"/>
      <xsl:with-param name="over" as="node()*"><a href="../chronology.html#y{substring($period, 1, 4)}">{f:word('chronology')}</a></xsl:with-param>
      <xsl:with-param name="content" as="node()*">
        <ul class="lines"><xsl:for-each select="$dates"><xsl:call-template name="chronology-item"><xsl:with-param name="up" select="'../'"/></xsl:call-template></xsl:for-each></ul>
        <p class="turn"><xsl:for-each select="$f:periods[$at - 1]"><a rel="prev" href="{@key}.html">← {f:period-words(@key)}</a></xsl:for-each><xsl:text> </xsl:text><xsl:for-each select="$f:periods[$at + 1]"><a rel="next" href="{@key}.html">{f:period-words(@key)} →</a></xsl:for-each></p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
