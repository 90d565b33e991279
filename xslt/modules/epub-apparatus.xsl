<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of redactions and the apparatus: each place with a link to it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:edition:functions" xmlns:b="urn:edition:epub"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="f b xs" expand-text="yes">

  <xsl:function name="b:places" as="element(choice)*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="$document/TEI/text//choice[@xml:id]"/>
  </xsl:function>

  <xsl:template name="b:redactions" as="element()">
    <xsl:call-template name="b:wrap">
      <xsl:with-param name="title" select="f:word('redactions')"/>
      <xsl:with-param name="kind" select="'backmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <section epub:type="appendix">
          <h1>{f:word('redactions')}</h1>
          <xsl:for-each select="$b:documents[exists(f:redactions(TEI/text))]">
            <xsl:if test="exists($more)"><h2>{f:title(.)}</h2></xsl:if>
            <ol>
              <xsl:for-each select="f:redactions(TEI/text)">
                <li><xsl:if test="@xml:id"><xsl:attribute name="id" select="'row-' || b:prefix(b:text-page(.)) || @xml:id"/></xsl:if>
                  <xsl:text>{f:gap-sentence(.)} </xsl:text>
                  <xsl:if test="@xml:id"><a href="{b:text-page(.)}.xhtml#{@xml:id}">{f:place-name(.)}</a></xsl:if>
                </li>
              </xsl:for-each>
            </ol>
          </xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="b:apparatus" as="element()">
    <xsl:call-template name="b:wrap">
      <xsl:with-param name="title" select="f:word('apparatus')"/>
      <xsl:with-param name="kind" select="'backmatter'"/>
      <xsl:with-param name="content" as="node()*">
        <section epub:type="appendix">
          <h1>{f:word('apparatus')}</h1>
          <p>{f:word('apparatus.intro')}</p>
          <xsl:for-each select="$b:documents[exists(b:places(.))]">
            <xsl:if test="exists($more)"><h2>{f:title(.)}</h2></xsl:if>
            <dl>
              <xsl:for-each select="b:places(.)">
                <dt><a href="{b:text-page(.)}.xhtml#{@xml:id}">{f:reading(f:read-of(.))}</a></dt>
                <dd>{f:choice-sentence(.)}</dd>
              </xsl:for-each>
            </dl>
          </xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
