<?xml version="1.0" encoding="UTF-8"?>
<!-- The box that says how to cite, and the list of downloads. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="cite-box" as="element(Q{}section)">
    <xsl:variable name="url" as="xs:string" select="f:cite-address(., $base-url)"/>
    <section class="box" id="cite" aria-labelledby="cite-h">
      <h2 id="cite-h">{f:word('cite')}</h2>
      <p class="cite-place" hidden="">{f:word('cite.place')} <b></b></p>
      <h3>Chicago</h3><p class="cite" data-url="{$url}">{f:cite-chicago(., $url)}</p>
      <h3>MLA</h3><p class="cite" data-url="{$url}">{f:cite-mla(., $url)}</p>
      <p class="formats"><a href="{f:id(.)}.bib" download="">BibTeX</a><xsl:text> </xsl:text><a href="{f:id(.)}.ris" download="">RIS</a><xsl:text> </xsl:text><a href="{f:id(.)}.csl.json" download="">CSL-JSON</a></p>
    </section>
  </xsl:template>

  <xsl:template name="downloads" as="element(Q{}section)">
    <xsl:variable name="id" as="xs:string" select="f:id(.)"/>
    <section id="downloads">
      <h2>{f:word('downloads')}</h2>
      <ul class="plain">
        <li><a href="{$id}.xml" type="application/tei+xml" download="">TEI P5</a> — {f:word('download.tei')}</li>
        <li><a href="{$id}.txt" type="text/plain" download="">{f:word('download.text')}</a></li>
        <xsl:if test="$pdf"><li><a href="{$pdf}" type="application/pdf">PDF</a></li></xsl:if>
        <li><a href="annotations.jsonld" type="application/ld+json" download="">{f:word('download.annotations')}</a> — Web Annotation, JSON-LD</li>
        <li><a href="{$id}.bib" download="">BibTeX</a>, <a href="{$id}.ris" download="">RIS</a>, <a href="{$id}.csl.json" download="">CSL-JSON</a></li>
        <li><a href="../dts/index.json" type="application/ld+json">Distributed Text Services</a></li>
      </ul>
    </section>
  </xsl:template>

  <!-- The name of the PDF beside the pages, if the project has made one. -->
  <xsl:param name="pdf" as="xs:string" select="''"/>
</xsl:stylesheet>
