<?xml version="1.0" encoding="UTF-8"?>
<!-- The skeleton of a text: divisions, heads, paragraphs, quotations, verse, openers and closers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="text" on-no-match="fail"/>

  <xsl:template match="text()" mode="text" as="text()"><xsl:value-of select="f:spaced(.)"/></xsl:template>

  <!-- In a heading, where lines are short and balanced, a line does not end at the hyphen of a word. -->
  <xsl:template match="head//text()[contains(., '-') or contains(., '–')]" mode="text" as="node()*"><xsl:sequence select="f:unbroken(f:spaced(.))"/></xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="text" as="empty-sequence()"/>

  <!-- An element of another namespace in a hand-edited file is a finding of the checks; its words are shown here. -->
  <xsl:template match="*[namespace-uri() ne 'http://www.tei-c.org/ns/1.0']" mode="text" priority="-2" as="node()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="text | front | body | back | group" mode="text" as="node()*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="(text | front | body | back | group | div)/text()" mode="text" as="empty-sequence()" priority="1"/>

  <xsl:template match="div | div1 | div2 | div3 | div4 | floatingText" mode="text" as="element(Q{}section)">
    <section>
      <xsl:sequence select="f:id-attribute(.), f:language-attribute(.)"/>
      <xsl:attribute name="class" select="string-join(('div', @type), ' ')"/>
      <xsl:if test="empty(head)"><xsl:attribute name="aria-label" select="f:heading(.)"/></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <xsl:template match="div/head | div1/head | div2/head | div3/head | div4/head" mode="text" as="element()+">
    <xsl:variable name="level" as="xs:integer" select="min((6, 1 + count(ancestor::*[self::div or self::div1 or self::div2 or self::div3 or self::div4])))"/>
    <xsl:variable name="first" as="xs:boolean" select="empty(preceding-sibling::head)"/>
    <xsl:variable name="head" as="element(head)" select="."/>
    <xsl:element name="{if ($first) then 'h' || $level else 'p'}">
      <xsl:if test="not($first)"><xsl:attribute name="class" select="'subhead'"/></xsl:if>
      <xsl:if test="$first and f:is-capitals(f:heading(..))"><xsl:attribute name="class" select="'caps'"/></xsl:if>
      <xsl:if test="$first and ../@xml:id"><a class="pn" href="#{../@xml:id}" aria-label="{f:word('permalink')}: {f:heading(..)}" data-n="#"></a></xsl:if>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="$first"><xsl:for-each select="f:scan-page(.)"><a class="scanpage" href="{.}" aria-label="{f:page-here($head)}" data-n="{f:page-here($head)}"></a></xsl:for-each></xsl:if>
    </xsl:element>
    <xsl:call-template name="notes-of-block"/>
  </xsl:template>

  <xsl:template match="head" mode="text" as="element()+" priority="-1">
    <p class="subhead"><xsl:apply-templates mode="#current"/></p>
    <xsl:call-template name="notes-of-block"/>
  </xsl:template>

  <!-- A paragraph that holds a list or a table cannot be an HTML p. -->
  <xsl:template match="p | ab" mode="text" as="element()+">
    <xsl:variable name="paragraph" as="element()">
      <xsl:element name="{if (f:has-blocks(.)) then 'div' else 'p'}">
        <xsl:sequence select="f:id-attribute(.), f:language-attribute(.)"/>
        <xsl:if test="f:has-blocks(.)"><xsl:attribute name="class" select="'p'"/></xsl:if>
        <xsl:for-each select="f:page-number(.)"><xsl:attribute name="data-page" select="."/></xsl:for-each>
        <xsl:call-template name="lines-of-source"/>
        <xsl:if test="@xml:id and f:number-of(.) ne @xml:id"><a class="pn" href="#{@xml:id}" aria-label="{f:word('paragraph', map { 'n': f:number-of(.) })}" data-n="{f:number-of(.)}"></a></xsl:if>
        <xsl:apply-templates mode="#current"/>
      </xsl:element>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="exists(f:notes-of-block(.)) and not(ancestor::note)">
        <div class="annotated"><xsl:sequence select="$paragraph"/><xsl:call-template name="notes-of-block"/></div>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$paragraph"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="quote | cit | q[p or lg]" mode="text" as="element()+">
    <xsl:choose>
      <xsl:when test="f:is-block(.)"><blockquote><xsl:apply-templates mode="#current"/></blockquote><xsl:call-template name="notes-of-block"/></xsl:when>
      <xsl:otherwise><span class="q"><xsl:apply-templates mode="#current"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="lg" mode="text" as="element(Q{}div)"><div class="lg"><xsl:apply-templates select="*" mode="#current"/></div></xsl:template>
  <xsl:template match="l" mode="text" as="element()+"><p class="l"><xsl:apply-templates mode="#current"/></p><xsl:call-template name="notes-of-block"/></xsl:template>

  <xsl:template match="opener | closer | postscript | argument | epigraph | trailer[*]" mode="text" as="element(Q{}div)">
    <div class="{local-name()}"><xsl:for-each-group select="node()" group-adjacent="boolean(self::text() or self::lb or (self::* and not(f:is-line(.))))">
      <xsl:choose>
        <xsl:when test="not(current-grouping-key())"><xsl:apply-templates select="current-group()" mode="text"/></xsl:when>
        <xsl:when test="exists(current-group()/(self::* | self::text()[normalize-space()]))"><p><xsl:apply-templates select="current-group()" mode="text"/></p></xsl:when>
      </xsl:choose>
    </xsl:for-each-group></div>
  </xsl:template>

  <xsl:template match="salute | signed | dateline | byline | address | trailer" mode="text" as="element()+">
    <xsl:element name="{if (f:is-line(.)) then 'p' else 'span'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
    <xsl:call-template name="notes-of-block"/>
  </xsl:template>
  <xsl:template match="addrLine" mode="text" as="node()*"><xsl:apply-templates mode="#current"/><br/></xsl:template>

  <!-- Whether salute, dateline and the like make a line of their own. -->
  <xsl:function name="f:is-line" as="xs:boolean">
    <xsl:param name="element" as="node()"/>
    <xsl:sequence select="exists($element/(self::salute | self::signed | self::dateline | self::byline | self::p | self::list | self::table | self::note[not(f:is-called(.))] | self::address | self::trailer)
      [not(parent::p or parent::item or parent::dateline or parent::salute or parent::signed or parent::cell)])"/>
  </xsl:function>

  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(p | lg | l | list | table)) or exists($element/parent::*[self::div or self::body or self::front or self::back or self::quote])"/>
  </xsl:function>

  <xsl:function name="f:has-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/descendant::*[self::list or self::table or self::lg or self::l or self::figure or self::p or self::floatingText][f:block(..) is $element])
      or exists($element//quote[f:is-block(.)][f:block(..) is $element])"/>
  </xsl:function>

  <xsl:function name="f:id-attribute" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:id"><xsl:attribute name="id" select="$element/@xml:id"/></xsl:if>
  </xsl:function>
</xsl:stylesheet>
