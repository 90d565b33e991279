<?xml version="1.0" encoding="UTF-8"?>
<!-- Schematron to an XSLT 3.0 program: each pattern a mode or a scan, each rule a template, each assert an if. Reads a
     Schematron file, or the patterns embedded in a RELAX NG grammar (those of tei_all). The program writes
     <findings><finding code role path><message/><hint/></finding></findings>, in no namespace. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="urn:edition:program" xmlns:p="urn:edition:findings" xmlns:m="urn:edition:model" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xpath-default-namespace="http://purl.oclc.org/dsdl/schematron" exclude-result-prefixes="xs out m p sch">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:mode name="checker" on-no-match="fail"/>
  <xsl:mode name="scan" on-no-match="fail"/>
  <xsl:mode name="body" on-no-match="fail"/>
  <xsl:mode name="message" on-no-match="fail"/>

  <xsl:template match="/" mode="checker" as="document-node()">
    <xsl:variable name="patterns" as="element(pattern)*" select="//pattern[rule]"/>
    <xsl:document>
      <xsl:comment> Derived by compile.xsl; do not edit. </xsl:comment>
      <out:stylesheet version="3.0" exclude-result-prefixes="#all">
        <xsl:namespace name="xs" select="'http://www.w3.org/2001/XMLSchema'"/>
        <xsl:namespace name="p" select="'urn:edition:findings'"/>
        <xsl:sequence select="m:namespaces(.)"/>
        <out:output method="xml" indent="no"/>
        <xsl:sequence select="/schema/xsl:*"/>
        <xsl:apply-templates select="/schema/let" mode="body"/>
        <out:function name="p:finding" as="element()">
          <out:param name="node" as="node()"/>
          <out:param name="code" as="xs:string"/>
          <out:param name="role" as="xs:string"/>
          <out:param name="near" as="item()*"/>
          <out:param name="message" as="xs:string"/>
          <out:param name="hint" as="xs:string"/>
          <finding code="{{$code}}" role="{{$role}}" path="{{path($node)}}" near="{{$near}}">
            <message><out:value-of select="$message"/></message>
            <hint><out:value-of select="$hint"/></hint>
          </finding>
        </out:function>
        <out:template match="/">
          <findings>
            <xsl:apply-templates select="$patterns" mode="scan"/>
          </findings>
        </out:template>
        <xsl:apply-templates select="$patterns[count(rule) gt 1]" mode="checker"/>
      </out:stylesheet>
    </xsl:document>
  </xsl:template>

  <!-- The prefixes that tests may use: those declared by sch:ns and those in scope at the root. -->
  <xsl:function name="m:namespaces" as="node()*">
    <xsl:param name="schema" as="document-node()"/>
    <xsl:variable name="declared" as="map(xs:string, xs:string)*"
      select="$schema//ns ! map{string(@prefix): string(@uri)}"/>
    <xsl:variable name="in-scope" as="map(xs:string, xs:string)*"
      select="in-scope-prefixes($schema/*)[not(. = ('', 'xml'))] ! map{.: string(namespace-uri-for-prefix(., $schema/*))}"/>
    <xsl:variable name="all" as="map(xs:string, xs:string)"
      select="map:merge(($declared, $in-scope))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:for-each select="sort(map:keys($all))[not(. = ('xs', 'xsl'))]" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
      <xsl:namespace name="{.}" select="$all(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A pattern of one rule needs no mode: its context is selected. -->
  <xsl:template match="pattern[count(rule) = 1]" mode="scan" as="element()">
    <out:for-each select="{m:selecting(rule/@context)}">
      <xsl:apply-templates select="let, rule/*" mode="body"/>
    </out:for-each>
  </xsl:template>

  <!-- What a match pattern matches, as a selection. Each alternative by itself, for Saxon to find //a//b by name:
       //(a//b | c) would be asked of every node. -->
  <xsl:function name="m:selecting" as="xs:string">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:sequence select="string-join(m:branches($pattern) ! (if (matches(., '^/|^(id|key|doc|root)\(')) then . else '//' || .), ' | ')"/>
  </xsl:function>

  <!-- The parts of a pattern between bars that stand in no bracket and no string. -->
  <xsl:function name="m:branches" as="xs:string+">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:iterate select="tokenize($pattern, '\|')">
      <xsl:param name="open" as="xs:string?" select="()"/>
      <xsl:on-completion select="$open ! normalize-space()"/>
      <xsl:variable name="part" as="xs:string" select="string-join(($open, .), '|')"/>
      <xsl:variable name="bare" as="xs:string" select="replace($part, '''[^'']*''|&quot;[^&quot;]*&quot;', '')"/>
      <xsl:variable name="whole" as="xs:boolean" select="m:count($bare, '''&quot;') = 0
        and m:count($bare, '[') = m:count($bare, ']') and m:count($bare, '(') = m:count($bare, ')')"/>
      <xsl:sequence select="$part[$whole] ! normalize-space()"/>
      <xsl:next-iteration>
        <xsl:with-param name="open" select="$part[not($whole)]"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- How many of the characters of TEXT are among SIGNS. -->
  <xsl:function name="m:count" as="xs:integer">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="signs" as="xs:string"/>
    <xsl:sequence select="string-length($text) - string-length(translate($text, $signs, ''))"/>
  </xsl:function>

  <!-- Of several rules only the first that fits a node applies to it: a walk over all nodes in a mode of its own. -->
  <xsl:template match="pattern" mode="scan" as="element()">
    <out:apply-templates select="/" mode="{m:mode(.)}"/>
  </xsl:template>

  <xsl:template match="pattern" mode="checker" as="element()+">
    <xsl:variable name="mode" as="xs:string" select="m:mode(.)"/>
    <out:mode name="{$mode}" on-no-match="shallow-skip"/>
    <xsl:for-each select="rule">
      <out:template match="{@context}" mode="{$mode}" priority="{1000 - position()}">
        <xsl:apply-templates select="../let, *" mode="body"/>
        <out:apply-templates select="@*, node()" mode="{$mode}"/>
      </out:template>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="m:mode" as="xs:string">
    <xsl:param name="pattern" as="element(pattern)"/>
    <xsl:sequence select="'pattern-' || count($pattern/preceding::pattern) + 1"/>
  </xsl:function>

  <xsl:template match="let" mode="body" as="element()">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <xsl:template match="assert" mode="body" as="element()">
    <out:if test="not({@test})"><xsl:sequence select="m:finding(.)"/></out:if>
  </xsl:template>

  <xsl:template match="report" mode="body" as="element()">
    <out:if test="{@test}"><xsl:sequence select="m:finding(.)"/></out:if>
  </xsl:template>

  <!-- One call for each finding, its words one expression: Saxon compiles that in half the time of elements. -->
  <xsl:function name="m:finding" as="element()">
    <xsl:param name="check" as="element()"/>
    <xsl:variable name="role" as="xs:string" select="($check/@role, $check/parent::rule/@role, 'error')[1]"/>
    <xsl:variable name="near" as="xs:string" select="($check/span[@class = 'near']/value-of/@select, '()')[1]"/>
    <xsl:variable name="hint" as="element(span)*" select="$check/span[@class = 'hint']"/>
    <out:sequence select="p:finding(., {m:quoted($check/ancestor::pattern/@id)}, {m:quoted($role)}, {$near}, {
      m:words($check/node() except $hint)}, {m:words($hint/node())})"/>
  </xsl:function>

  <!-- The words of a message as an XPath expression. -->
  <xsl:function name="m:words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="parts" as="xs:string*"><xsl:apply-templates select="$nodes" mode="message"/></xsl:variable>
    <xsl:sequence select="if (exists($parts)) then string-join($parts, ' || ') else m:quoted('')"/>
  </xsl:function>

  <xsl:function name="m:quoted" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="'''' || replace($text, '''', '''''') || ''''"/>
  </xsl:function>

  <xsl:template match="text()" mode="message" as="xs:string">
    <xsl:sequence select="m:quoted(replace(., '\s+', ' '))"/>
  </xsl:template>

  <!-- What is one string anyway is left as it is; of several values the spaces are kept. -->
  <xsl:template match="value-of" mode="message" as="xs:string">
    <xsl:variable name="single" as="xs:string" select="'^(@[\w:]+|(name|count|string-join|replace|f:short)\([^()]*(\([^()]*\)[^()]*)*\))$'"/>
    <xsl:sequence select="if (matches(@select, $single)) then string(@select) else 'string-join((' || @select || '), '' '')'"/>
  </xsl:template>

  <xsl:template match="name" mode="message" as="xs:string">
    <xsl:sequence select="if (@path) then 'name(' || @path || ')' else 'name()'"/>
  </xsl:template>

  <xsl:template match="emph | span | dir" mode="message" as="xs:string*">
    <xsl:apply-templates mode="message"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="message body" as="empty-sequence()"/>
</xsl:stylesheet>
