<?xml version="1.0" encoding="UTF-8"?>
<!-- Derived by compile.xsl; do not edit. -->
<xsl:stylesheet xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                exclude-result-prefixes="#all">
   <xsl:output method="xml" indent="no"/>
   <xsl:template match="/">
      <findings/>
   </xsl:template>
</xsl:stylesheet>
