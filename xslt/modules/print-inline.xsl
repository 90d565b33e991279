<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands inside a line: emphasis, languages, corrections and other interventions, line ends of the source. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="hi | emph" mode="t:set" as="text()*">
    <xsl:variable name="looks" as="map(xs:string, xs:string)" select="map { 'italic': 'emph', 'bold': 'strong', 'sup': 'raised', 'super': 'raised',
      'superscript': 'raised', 'sub': 'lowered', 'smallcaps': 'smallcaps', 'small-caps': 'smallcaps', 'underline': 'emph', 'spaced': 'caps' }"/>
    <xsl:text>#{($looks(string(@rend)), if (self::emph or not(@rend)) then 'emph' else 'inline-quote')[1]}[</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>];</xsl:text>
  </xsl:template>

  <xsl:template match="foreign" mode="t:set" as="text()*">
    <xsl:text>#foreign({t:literal((@xml:lang/tokenize(., '-')[1], 'en')[1])})[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>];</xsl:text>
  </xsl:template>

  <!-- A correction that a human agreed to is read; until then the source's own form, underdotted. -->
  <xsl:template match="choice" mode="t:set" as="text()*">
    <xsl:text>#{if (f:is-agreed(.)) then 'changed' else 'doubted'}({t:literal(t:key(.))})[</xsl:text>
    <xsl:apply-templates select="f:read-of(.)" mode="#current"/>
    <xsl:text>];</xsl:text>
  </xsl:template>
  <xsl:template match="sic[not(parent::choice)] | unclear | surplus" mode="t:set" as="text()*">
    <xsl:text>#doubted({t:literal(t:key(.))})[</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>];</xsl:text>
  </xsl:template>
  <xsl:template match="supplied" mode="t:set" as="text()*">
    <xsl:text>#supplied({t:literal(t:key(.))})[#"[";</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>#"]";];</xsl:text>
  </xsl:template>
  <xsl:template match="corr | reg | expan | orig | abbr | choice/sic | ex | am | add | seg | rs | num | measure | mentioned | soCalled | idno | ref | phr | s | w | del" mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Parts of names, references and the like: their words. -->
  <xsl:template match="addName | forename | genName | geogName | nameLink | roleName | surname | country | region | settlement | affiliation
    | author | editor | bibl | biblScope | citedRange | edition | damage | restore | gloss | label | subst | desc | distinct | said | c | email | street | code | ident"
    mode="t:set" as="text()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
  <xsl:template match="app" mode="t:set" as="text()*"><xsl:apply-templates select="(lem, rdg)[1]/node()" mode="#current"/></xsl:template>
  <xsl:template match="lem | rdg" mode="t:set" as="text()*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="address" mode="t:set" as="text()*"><xsl:apply-templates select="*" mode="#current"/></xsl:template>
  <xsl:template match="addrLine" mode="t:set" as="text()*"><xsl:apply-templates mode="#current"/><xsl:text>#linebreak();</xsl:text></xsl:template>
  <xsl:template match="space" mode="t:set" as="text()"><xsl:text> </xsl:text></xsl:template>

  <!-- Descriptions of books and manuscripts within a text: all their words, apart from each other. -->
  <xsl:template match="biblStruct | msDesc | listBibl | listRelation | biblStruct//* | msDesc//* | listBibl//* | bibl//*" mode="t:set" as="text()*" priority="-2">
    <xsl:apply-templates mode="#current"/><xsl:text> </xsl:text>
  </xsl:template>

  <!-- A line of the source ends here: words go on without the hyphen it needed, and that a hyphen stood there is told. -->
  <xsl:template match="pc[@force = 'weak'] | lb[@break = 'no']" mode="t:set" as="empty-sequence()"/>
  <xsl:template match="pc" mode="t:set" as="text()*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="lb" mode="t:set" as="text()*"><xsl:text> </xsl:text></xsl:template>
  <!-- Lines are recorded where they say something: a letterhead, people present, a signature. They stand so on the page, too. -->
  <xsl:template match="(p | item | cell | signed | salute | dateline | byline)/lb[not(@break = 'no')]" mode="t:set" priority="1" as="text()*"><xsl:text>#linebreak();</xsl:text></xsl:template>
  <xsl:template match="anchor | milestone | ptr | cb | gb | graphic | handShift" mode="t:set" as="empty-sequence()"/>
  <xsl:template match="figure | figDesc | formula" mode="t:set" as="text()*"><xsl:apply-templates mode="#current"/></xsl:template>
</xsl:stylesheet>
