<?xml version="1.0" encoding="UTF-8"?>
<!-- Divisions, heads, paragraphs, quotations, lists, tables, letters: what stands as a block of its own. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The texts of all documents; the first begins the pages with arabic numbers. -->
  <xsl:template name="t:texts" as="text()*">
    <xsl:text>&#10;#show: main-matter&#10;</xsl:text>
    <xsl:for-each select="$t:documents/TEI">
      <xsl:if test="empty(text/front/titlePage)">
        <xsl:text>{t:at(.)}#part({t:literal(t:typographic(f:title(.), ''))}, id: {t:literal(t:key(.))}, {t:words(f:title(.))})&#10;</xsl:text>
      </xsl:if>
      <xsl:apply-templates select="text" mode="t:set"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="text | group | back" mode="t:set" as="text()*"><xsl:apply-templates select="*" mode="#current"/></xsl:template>
  <xsl:template match="front" mode="t:set" as="text()*"><xsl:apply-templates select="*" mode="#current"/></xsl:template>
  <xsl:template match="body" mode="t:set" as="text()*">
    <xsl:if test="../front/titlePage and empty(../front/div)"><xsl:text>#new-recto&#10;</xsl:text></xsl:if>
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <xsl:template match="div" mode="t:set" as="text()*">
    <xsl:if test="preceding-sibling::*[1][self::titlePage]"><xsl:text>#new-recto&#10;</xsl:text></xsl:if>
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <!-- What a cell spans: a number that Typst can lay out, whatever the attribute says. -->
  <xsl:function name="t:span" as="xs:integer">
    <xsl:param name="said" as="attribute()?"/>
    <xsl:sequence select="if ($said castable as xs:integer) then max((1, min((100, xs:integer($said))))) else 1"/>
  </xsl:function>
  <!-- The level of a division in the book: the document is level 1. -->
  <xsl:function name="t:level" as="xs:integer">
    <xsl:param name="head" as="element()"/>
    <xsl:sequence select="max((2, 1 + count($head/ancestor::div)))"/>
  </xsl:function>

  <xsl:template match="div/head[1] | body/head" mode="t:set" as="text()*">
    <xsl:variable name="plain" as="xs:string" select="f:reading(.)"/>
    <xsl:choose>
      <xsl:when test="$plain">
        <xsl:text>{t:at(.)}#head({t:level(.)}, {t:literal(t:typographic($plain, ''))}, id: {t:literal(t:key(..))}, kind: {t:literal(t:head-kind($plain))})[</xsl:text>
        <xsl:apply-templates mode="#current"/>
        <xsl:text>]&#10;</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:text>#plain-block[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>]&#10;</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="head" mode="t:set" as="text()*">
    <xsl:text>{t:at(.)}#subhead[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="p | ab" mode="t:set" as="text()*">
    <xsl:text>{t:at(.)}#p({if (@xml:id) then 'id: ' || t:literal(@xml:id) else ''})[</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="quote | q | cit" mode="t:set" as="text()*">
    <xsl:text>#inline-quote[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>]</xsl:text>
  </xsl:template>
  <xsl:template match="quote[p | ab | lg] | cit[quote/p] | floatingText" mode="t:set" as="text()*" priority="1">
    <xsl:text>#quotation[</xsl:text><xsl:apply-templates select="*" mode="#current"/><xsl:text>]&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="div/quote[not(p | ab | lg)]" mode="t:set" as="text()*" priority="1">
    <xsl:text>{t:at(.)}#quotation[#continued[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>]]&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="list" mode="t:set" as="text()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:text>#items(</xsl:text><xsl:apply-templates select="item | fw | pb" mode="#current"/><xsl:text>)&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="list/item" mode="t:set" as="text()*">
    <xsl:variable name="label" as="element()?" select="preceding-sibling::*[1][self::label]"/>
    <xsl:text>{t:at(.)}([</xsl:text>
    <xsl:apply-templates select="$label/node()" mode="#current"/>
    <xsl:text>{if ($label) then '' else @n ! t:content(.)}], [</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>]),&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="list/fw | list/pb" mode="t:set" as="text()*" priority="2">
    <xsl:text>([], [</xsl:text><xsl:next-match/><xsl:text>]),&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="table" mode="t:set" as="text()*">
    <xsl:variable name="columns" as="xs:integer" select="max((1, row ! sum(cell ! t:span(@cols))))"/>
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:text>{t:at(.)}#tabular({$columns}, {count(row[@role = 'label'])},</xsl:text>
    <xsl:apply-templates select="row" mode="#current"/>
    <xsl:text>)&#10;</xsl:text>
    <xsl:apply-templates select="fw | pb | note" mode="#current"/>
  </xsl:template>
  <xsl:template match="row" mode="t:set" as="text()*">
    <xsl:text>{t:at(.)}(</xsl:text><xsl:apply-templates select="cell" mode="#current"/><xsl:text>),&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="cell" mode="t:set" as="text()*">
    <xsl:text>(({t:span(@cols)}, {t:span(@rows)}), {if (matches(normalize-space(.), '^[-+−$£€]?[\d.,% ]+$')) then 'right' else if (../@role = 'label') then 'center' else 'left'}, [</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>]),</xsl:text>
  </xsl:template>

  <xsl:template match="opener | closer | postscript | trailer | argument | div/byline | div/dateline | div/salute | div/signed" mode="t:set" as="text()*" priority="1">
    <xsl:choose>
      <xsl:when test="self::postscript or self::argument"><xsl:apply-templates select="*" mode="#current"/></xsl:when>
      <xsl:otherwise>
        <xsl:text>{t:at(.)}#letter-line({if (self::opener or self::salute) then 'left' else 'right'})[</xsl:text>
        <xsl:apply-templates mode="#current"/>
        <xsl:text>]&#10;</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="opener/* | closer/*" mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/><xsl:text>{if (following-sibling::*) then '#linebreak();' else ''}</xsl:text>
  </xsl:template>
  <xsl:template match="lg" mode="t:set" as="text()*"><xsl:text>#verse[</xsl:text><xsl:apply-templates select="*" mode="#current"/><xsl:text>]&#10;</xsl:text></xsl:template>
  <xsl:template match="l" mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/><xsl:text>{if (following-sibling::l) then '#linebreak();' else ''}</xsl:text>
  </xsl:template>
</xsl:stylesheet>
