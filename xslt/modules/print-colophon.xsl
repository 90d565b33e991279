<?xml version="1.0" encoding="UTF-8"?>
<!-- The last page: types, tools and the checksum by which the printed text can be tied to its file; and the file itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="t:colophon" as="text()*">
    <xsl:text>&#10;#part({t:literal(f:word('print.colophon'))}, recto: false, {t:words(f:word('print.colophon'))})&#10;#colophon(</xsl:text>
    <!-- Which faces are used is known when the book is set. -->
    <xsl:text>set-in({string-join(tokenize(f:word('print.set-in'), '\{faces\}') ! t:words(.), ', ')}), </xsl:text>
    <xsl:text>{string-join($t:documents ! (t:words(string-join((f:title(.)[count($t:documents) gt 1], f:proofread-sentence(.)), ': ')) || ', '))}</xsl:text>
    <xsl:text>{string-join(($tools[. ne ''], $t:documents ! f:edition-date(.) ! f:word('print.state', map { 'date': f:date-words(.) })) ! (t:words(.) || ', '))}</xsl:text>
    <xsl:for-each select="$checksums">
      <xsl:text>checksum({t:literal(.)}), </xsl:text>
    </xsl:for-each>
    <xsl:text>)&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="t:attachments" as="text()*">
    <xsl:for-each select="$t:documents">
      <xsl:text>#attach-source({t:literal(f:id(.) || '.xml')}, {t:literal(f:word('print.attached', map { 'title': f:title(.) }))})&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
