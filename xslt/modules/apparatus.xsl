<?xml version="1.0" encoding="UTF-8"?>
<!-- The apparatus: every place where the edition departs from the source, proposes to, or is in doubt, by kind. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="apparatus-page" as="element(Q{}html)">
    <xsl:variable name="text" as="element(text)" select="/TEI/text"/>
    <xsl:variable name="groups" as="element()*">
      <xsl:sequence select="f:apparatus('slips', $text//choice)"/>
      <xsl:sequence select="f:apparatus('editorial', $text//(supplied | surplus | add | del))"/>
      <xsl:sequence select="f:apparatus('names', $text//(persName | placeName | orgName | title | term)[@cert])"/>
      <xsl:sequence select="f:apparatus('dates', $text//date[@cert or @evidence = 'internal'])"/>
      <xsl:sequence select="f:apparatus('illegible', $text//(gap[not(f:is-redaction(.))] | unclear))"/>
      <xsl:sequence select="f:apparatus('hyphens', $text//pc[@force = 'weak'])"/>
      <xsl:sequence select="f:apparatus('pages', $text//pb[not(@n)])"/>
      <xsl:sequence select="f:apparatus('notes', $text//note[not(f:is-called(.))])"/>
    </xsl:variable>
    <xsl:call-template name="side-page">
      <xsl:with-param name="title" select="f:word('apparatus')"/>
      <xsl:with-param name="here" select="'apparatus'"/>
      <xsl:with-param name="content" as="node()*">
        <p class="lead">{f:word('apparatus.intro')}</p>
        <xsl:sequence select="$groups"/>
        <xsl:if test="empty($groups)"><p>{f:word('apparatus.none')}</p></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="f:apparatus" as="element(Q{}section)?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="places" as="element()*"/>
    <xsl:if test="exists($places)">
      <section>
        <h2>{f:word('apparatus.' || $kind)} <small>{f:number(count($places))}</small></h2>
        <div class="scroll" tabindex="0" role="region" aria-label="{f:word('apparatus.' || $kind)}">
          <table class="wide">
            <thead><tr><th scope="col">{f:word('where')}</th><th scope="col">{f:word('context')}</th><th scope="col">{f:word('remark')}</th></tr></thead>
            <tbody><xsl:for-each select="$places"><xsl:call-template name="apparatus-row"/></xsl:for-each></tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:template name="apparatus-row" as="element(Q{}tr)">
    <xsl:variable name="block" as="element()?" select="f:surroundings(.)"/>
    <xsl:variable name="runs" as="text()*" select="$block ! f:runs(.)"/>
    <tr>
      <td><a href="index.html#{f:nearest-id(.)}">{f:place-name(.)}</a></td>
      <td lang="{f:text-language(.)}">{f:before(., $runs, 50)}<b>{f:apparatus-words(.)}</b>{f:after(., $runs, 50)}</td>
      <td>{f:remark(.)}</td>
    </tr>
  </xsl:template>

  <xsl:function name="f:apparatus-words" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="
        if ($place/self::choice) then f:reading(f:read-of($place)) else if ($place/self::pc) then string($place)
        else if ($place/self::pb) then ' ┊ ' else if ($place/self::gap) then f:gap-wording($place) else f:reading($place)"/>
  </xsl:function>

  <!-- What is to be said of a place in the apparatus, and who said it. -->
  <xsl:function name="f:remark" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="said" as="xs:string" select="
        if ($place/self::choice) then f:choice-sentence($place)
        else if ($place/self::date) then f:date-sentence($place)
        else if ($place/self::gap) then f:gap-sentence($place)
        else if ($place/self::pc) then f:word('hyphen.dropped')
        else if ($place/self::pb) then f:page-label($place)
        else if ($place/self::note) then f:word('note.uncalled')
        else if ($place/(self::supplied | self::surplus | self::unclear | self::add | self::del)) then f:word(local-name($place))
        else string-join((f:entry($place) ! f:label(.), f:certainty($place/@cert)), ': ')"/>
    <xsl:variable name="cause" as="xs:string*" select="tokenize($place/@ana) ! f:category(substring-after(., '#'), root($place))"/>
    <xsl:variable name="cert" as="xs:string?" select="$place[self::choice or self::supplied or self::pb]/@cert ! f:certainty(.)"/>
    <xsl:variable name="who" as="xs:string*" select="tokenize(($place/@resp, $place/(corr | reg)/@resp)[1]) ! f:responsible(., root($place))"/>
    <xsl:sequence select="string-join(($said, $cause, $cert, $who), '; ')"/>
  </xsl:function>

  <!-- What a category says: our words for those the edition itself brings, otherwise the header's. -->
  <xsl:function name="f:category" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="if (f:knows-word('category.' || $id)) then f:word('category.' || $id) else key('id', $id, $document)[1]/catDesc/normalize-space()"/>
  </xsl:function>

  <!-- The name behind a @resp or @who. -->
  <xsl:function name="f:responsible" as="xs:string" visibility="public">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="who" as="element()?" select="key('id', substring-after($pointer, '#'), root($document))[1]"/>
    <xsl:sequence select="normalize-space(($who/(persName | orgName | name), $who, $pointer)[1])"/>
  </xsl:function>
</xsl:stylesheet>
