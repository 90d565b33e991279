<?xml version="1.0" encoding="UTF-8"?>
<!-- The ledger of redactions: one row for each, what is known of it, and how much of the document is withheld. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="ledger-page" as="element(Q{}html)">
    <xsl:variable name="gaps" as="element(gap)*" select="f:redactions(/TEI/text)"/>
    <xsl:call-template name="side-page">
      <xsl:with-param name="title" select="f:word('redactions')"/>
      <xsl:with-param name="here" select="'redactions'"/>
      <xsl:with-param name="content" as="node()*">
        <p class="lead">{f:withheld-sentence($gaps, /TEI/text)}</p>
        <xsl:if test="exists($gaps)">
          <div class="scroll" tabindex="0" role="region" aria-label="{f:word('redactions')}">
            <table class="wide">
              <thead><tr>
                <th scope="col">{f:word('number')}</th><th scope="col">{f:word('context')}</th><th scope="col">{f:word('what')}</th><th scope="col">{f:word('amount')}</th><th scope="col">{f:word('where')}</th>
              </tr></thead>
              <tbody><xsl:for-each select="$gaps"><xsl:call-template name="ledger-row"/></xsl:for-each></tbody>
            </table>
          </div>
          <xsl:call-template name="ledger-counts"><xsl:with-param name="gaps" select="$gaps"/></xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="ledger-row" as="element(Q{}tr)">
    <xsl:variable name="block" as="element()?" select="f:surroundings(.)"/>
    <xsl:variable name="runs" as="text()*" select="$block ! f:runs(.)"/>
    <tr id="{@xml:id}">
      <td><a href="index.html#{(@xml:id, f:nearest-id(.))[1]}">{f:number-of(.)}</a></td>
      <td lang="{f:text-language(.)}">{f:before(., $runs, 70)} <span class="redaction"><xsl:sequence select="f:bar-length(.)"/>{f:gap-wording(.)}</span> {f:after(., $runs, 70)}</td>
      <td>{f:gap-category(.)}<xsl:for-each select="f:exemptions(.)"><br/>{f:word('redaction.exemption', map { 'code': . })}</xsl:for-each></td>
      <td>{f:gap-amount(.)}</td>
      <td><a href="index.html#{f:nearest-id(..)}">{f:place-name(..)}</a><br/>{f:page-here(.)}</td>
    </tr>
  </xsl:template>

  <!-- "words withheld", "a marking withheld", and where it stands when that is a stamp. -->
  <xsl:function name="f:gap-category" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="kind" as="xs:string" select="if (tokenize($gap/@ana) = '#classification') then 'gap.classification' else 'gap.words'"/>
    <xsl:sequence select="string-join((f:word($kind), $gap/ancestor::fw[1] ! f:fw-name(.)), ', ')"/>
  </xsl:function>

  <xsl:function name="f:fw-name" as="xs:string" visibility="public">
    <xsl:param name="fw" as="element(fw)"/>
    <xsl:variable name="type" as="xs:string" select="string($fw/@type)"/>
    <xsl:sequence select="if ($type = ('header', 'footer', 'classification', 'stamp', 'pageNum', 'markup')) then f:word('fw.' || $type) else f:word('fw.stamp')"/>
  </xsl:function>

  <!-- How much is withheld, in characters, where the source says it: a word counts six, a line sixty-six. -->
  <xsl:function name="f:withheld-length" as="xs:integer">
    <xsl:param name="gaps" as="element(gap)*"/>
    <xsl:variable name="sizes" as="map(xs:string, xs:integer)" select="map { 'chars': 1, 'characters': 1, 'words': 6, 'lines': 66, 'pages': 2400 }"/>
    <xsl:sequence select="xs:integer(sum($gaps[@quantity castable as xs:integer] ! (xs:integer(@quantity) * ($sizes(string(@unit)), 0)[1])))"/>
  </xsl:function>

  <xsl:function name="f:withheld-sentence" as="xs:string">
    <xsl:param name="gaps" as="element(gap)*"/>
    <xsl:param name="text" as="element()"/>
    <xsl:variable name="known" as="xs:integer" select="f:withheld-length($gaps)"/>
    <xsl:variable name="all" as="xs:integer" select="$known + string-length(f:reading($text))"/>
    <xsl:variable name="share" as="xs:string" select="format-number(100 * $known div max((1, $all)), '0.0')"/>
    <xsl:sequence select="
        if (empty($gaps)) then f:word('withheld.none')
        else f:counted('redactions', count($gaps)) || '. ' ||
          (if ($known eq 0) then f:word('withheld.share-unknown')
           else f:word(if (every $gap in $gaps satisfies $gap/@quantity) then 'withheld.share' else 'withheld.share-least', map { 'amount': f:amount($known, 'chars'), 'share': $share }))"/>
  </xsl:function>

  <xsl:template name="ledger-counts" as="element(Q{}section)">
    <xsl:param name="gaps" as="element(gap)*"/>
    <section>
      <h2>{f:word('withheld.counts')}</h2>
      <dl class="facts">
        <xsl:for-each-group select="$gaps" group-by="(f:exemptions(.) ! f:word('redaction.exemption', map { 'code': . }), f:gap-category(.))">
          <xsl:sort select="-count(current-group())"/><xsl:sort select="current-grouping-key()"/>
          <dt>{current-grouping-key()}</dt><dd>{f:number(count(current-group()))}</dd>
        </xsl:for-each-group>
      </dl>
    </section>
  </xsl:template>
</xsl:stylesheet>
