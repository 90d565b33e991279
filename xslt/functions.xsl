<?xml version="1.0" encoding="UTF-8"?>
<!-- What every output shares: functions decide, templates show. Numbers, labels, dates, targets and every generated
     word come from here, so that the web page and the printed page cannot disagree. Nothing here makes an element of
     an output. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" exclude-result-prefixes="#all">
  <xsl:include href="functions/words.xsl"/>
  <xsl:include href="functions/numbers.xsl"/>
  <xsl:include href="functions/dates.xsl"/>
  <xsl:include href="functions/names.xsl"/>
  <xsl:include href="functions/reading.xsl"/>
  <xsl:include href="functions/header.xsl"/>
  <xsl:include href="functions/context.xsl"/>
  <xsl:include href="functions/citations.xsl"/>
</xsl:stylesheet>
