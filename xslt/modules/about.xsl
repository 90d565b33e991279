<?xml version="1.0" encoding="UTF-8"?>
<!-- About a document, from its header: the source, editorial principles, responsibility, changes, rights, how to cite, downloads. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="header" on-no-match="fail"/>

  <xsl:template name="about-page" as="element(Q{}html)">
    <xsl:variable name="header" as="element(teiHeader)" select="/TEI/teiHeader"/>
    <xsl:variable name="document" as="document-node()" select="/"/>
    <xsl:call-template name="side-page">
      <xsl:with-param name="title" select="f:word('about-document')"/>
      <xsl:with-param name="here" select="'about'"/>
      <xsl:with-param name="content" as="node()*">
        <section id="source"><h2>{f:word('bibliography.source')}</h2><dl class="facts"><xsl:apply-templates select="$header/fileDesc/sourceDesc/*, $header/fileDesc/notesStmt" mode="header"/></dl></section>
        <section id="edition"><h2>{f:word('edition')}</h2><dl class="facts"><xsl:apply-templates select="$header/fileDesc/(titleStmt | editionStmt | extent | publicationStmt | seriesStmt), $header/profileDesc" mode="header"/></dl></section>
        <section id="principles"><h2>{f:word('principles')}</h2><xsl:apply-templates select="$header/encodingDesc/(projectDesc | editorialDecl | samplingDecl)" mode="header"/>
          <dl class="facts"><xsl:apply-templates select="$header/encodingDesc/(tagsDecl | refsDecl | classDecl | appInfo | variantEncoding | charDecl)" mode="header"/></dl>
          <p><a href="../guide.html">{f:word('guide')}</a></p></section>
        <section id="changes"><h2>{f:word('changes')}</h2><p class="proofread">{f:proofread-sentence($header)}</p><dl class="facts"><xsl:apply-templates select="$header/revisionDesc" mode="header"/></dl></section>
        <section id="rights"><h2>{f:word('rights')}</h2><xsl:for-each select="f:licences(.)"><p><xsl:apply-templates mode="header"/><xsl:for-each select="f:address(@target)"><xsl:text> </xsl:text><a href="{.}" rel="license">{.}</a></xsl:for-each></p></xsl:for-each></section>
        <xsl:for-each select="$document"><xsl:call-template name="downloads"/></xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="text()" mode="header" as="text()?"><xsl:if test="normalize-space()"><xsl:value-of select="replace(., '\s+', ' ')"/></xsl:if></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="header" as="empty-sequence()"/>

  <!-- A leaf of the header is a line: what it is, what it says. An element we know nothing of is shown by its name. -->
  <xsl:template match="*" mode="header" as="node()*">
    <xsl:choose>
      <xsl:when test="f:is-prose(..)"><xsl:apply-templates mode="#current"/></xsl:when>
      <xsl:when test="f:is-prose(.) or not(*)">
        <xsl:if test="normalize-space() or @target or @when"><dt>{f:header-label(.)}</dt><dd><xsl:sequence select="f:language-attribute(.)"/><xsl:apply-templates mode="#current"/><xsl:if test="not(normalize-space())">{string((@target, @when)[1])}</xsl:if></dd></xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="*" mode="#current"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="projectDesc | samplingDecl | editorialDecl" mode="header" as="node()*"><xsl:apply-templates select="*" mode="#current"/></xsl:template>
  <xsl:template match="editorialDecl/*[p]" mode="header" as="element()*"><h3>{f:header-label(.)}</h3><xsl:apply-templates select="*" mode="#current"/></xsl:template>
  <xsl:template match="projectDesc/p | samplingDecl/p | editorialDecl//p" mode="header" as="element(Q{}p)" priority="1"><p><xsl:apply-templates mode="#current"/></p></xsl:template>
  <xsl:template match="licence/p" mode="header" as="node()*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="availability" mode="header" as="empty-sequence()"/>
  <xsl:template match="ref[f:address(@target)]" mode="header" as="element()+" priority="1">
    <xsl:choose>
      <xsl:when test="f:is-prose(..)"><a href="{f:address(@target)}"><xsl:apply-templates mode="#current"/></a></xsl:when>
      <xsl:otherwise><dt>{f:word('header.ref')}</dt><dd><a href="{f:address(@target)}">{(normalize-space()[. ne ''], @target)[1]}</a></dd></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="date[@when][not(f:is-prose(..))]" mode="header" as="element()+" priority="1"><dt>{f:header-label(.)}</dt><dd><time datetime="{@when}">{if (normalize-space() = (@when, '')) then f:date-words(@when) else normalize-space()}</time></dd></xsl:template>
  <xsl:template match="idno[f:address(.)]" mode="header" as="element()+" priority="1"><dt>{f:header-label(.)}</dt><dd><a href="{f:address(.)}">{.}</a></dd></xsl:template>
  <xsl:template match="category" mode="header" as="element()+" priority="1"><dt>#{@xml:id}</dt><dd>{normalize-space((catDesc, gloss)[1])}</dd></xsl:template>
  <xsl:template match="citeStructure" mode="header" as="node()*" priority="1"><dt>{f:word('cite.structure')}</dt><dd><code>{@unit}: {@match} ({@use})</code></dd><xsl:apply-templates select="*" mode="#current"/></xsl:template>
  <xsl:template match="change" mode="header" as="element()+" priority="1"><dt>{(@when ! f:date-words(.), @n, '·')[1]}</dt><dd><xsl:apply-templates mode="#current"/><xsl:if test="@who"> — {string-join(tokenize(@who) ! f:responsible(., root(current())), ', ')}</xsl:if></dd></xsl:template>
  <xsl:template match="respStmt" mode="header" as="element()+" priority="1"><dt>{string-join(resp ! normalize-space(.), ', ')}</dt><dd>{string-join((name | persName | orgName) ! normalize-space(.), ', ')}</dd></xsl:template>
  <xsl:template match="application" mode="header" as="element()+" priority="1"><dt>{f:word('header.application')}</dt><dd>{string-join((normalize-space(label), @version, desc ! ('— ' || normalize-space(.))), ' ')}</dd></xsl:template>
  <xsl:template match="note[@type = 'front-matter']" mode="header" as="element()+" priority="1"><dt>{@n}</dt><dd><xsl:apply-templates mode="#current"/></dd></xsl:template>

  <!-- Whether an element holds running words rather than other lines. -->
  <xsl:function name="f:is-prose" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="exists($element/text()[normalize-space()])"/>
  </xsl:function>

  <!-- What a line of the header is called: our word for its type or its element, otherwise those names themselves. -->
  <xsl:function name="f:header-label" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="type" as="xs:string?" select="$element[self::idno or self::note or self::measure or self::title]/@type[not(. = 'main')] ! replace(., '[-_]', ' ')"/>
    <xsl:variable name="names" as="xs:string*" select="$type, local-name($element)"/>
    <xsl:variable name="known" as="xs:string?" select="$names[f:knows-word('header.' || translate(., ' ', '-'))][1]"/>
    <xsl:sequence select="if ($known) then f:word('header.' || translate($known, ' ', '-')) else replace($names[1], '([a-z])([A-Z])', '$1 $2')"/>
  </xsl:function>
</xsl:stylesheet>
