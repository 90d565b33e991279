<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:mode name="guide" on-no-match="fail"/>
</xsl:stylesheet>
