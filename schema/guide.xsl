<?xml version="1.0" encoding="UTF-8"?>
<!-- From edition.odd to the guide: one HTML page for editors. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="modules/model.xsl"/>
  <xsl:include href="modules/guide.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <xsl:apply-templates select="." mode="guide"/>
  </xsl:template>
</xsl:stylesheet>
