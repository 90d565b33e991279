<?xml version="1.0" encoding="UTF-8"?>
<!-- What the teiHeader says, each fact found in one place: titles, people, dates, rights, the paper behind the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="f:id" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="string(root($document)/TEI/@xml:id)"/>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="titles" as="element(title)*" select="root($document)/TEI/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:sequence select="normalize-space(($titles[@type = 'main'], $titles)[1])"/>
  </xsl:function>

  <!-- Who wrote the paper: the authors of the header; none is no answer. -->
  <xsl:function name="f:authors" as="xs:string*" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="root($document)/TEI/teiHeader/fileDesc/titleStmt/author ! normalize-space(.)"/>
  </xsl:function>

  <xsl:function name="f:editors" as="xs:string*" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="root($document)/TEI/teiHeader/fileDesc/titleStmt/editor ! normalize-space((persName, orgName, name, .)[1])"/>
  </xsl:function>

  <!-- The description of the paper or archival item. -->
  <xsl:function name="f:source" as="element()?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="described" as="element()*" select="root($document)/TEI/teiHeader/fileDesc/sourceDesc/(biblStruct | msDesc | biblFull | bibl)"/>
    <xsl:sequence select="($described[@xml:id = 'source'], $described[not(@xml:id = 'ocr')])[1]"/>
  </xsl:function>

  <!-- The date of the paper as a W3C string, or nothing. -->
  <xsl:function name="f:source-date" as="xs:string?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="dates" as="element()*" select="(root($document)/TEI/teiHeader/profileDesc/creation//date, f:source($document)//(date | origDate))"/>
    <xsl:sequence select="($dates/(@when, @from, @notBefore))[1]/string()"/>
  </xsl:function>

  <!-- The office that issued the paper. -->
  <xsl:function name="f:office" as="xs:string?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="found" as="element()*" select="f:source($document)//(monogr//publisher | monogr/author[orgName] | respStmt/name | msContents//author | repository)"/>
    <xsl:sequence select="($found ! normalize-space(.))[. ne ''][1]"/>
  </xsl:function>

  <!-- Numbers of the paper, the number of the report first. -->
  <xsl:function name="f:source-numbers" as="xs:string*" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="f:source($document)//(note[@type = 'report-number'], idno) ! normalize-space(.)"/>
  </xsl:function>

  <!-- The address of the scan. -->
  <xsl:function name="f:scan" as="xs:string?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="description" as="element()?" select="root($document)/TEI/teiHeader/fileDesc/sourceDesc"/>
    <xsl:variable name="places" as="xs:string*" select="$description//(ref/@target, ptr/@target, graphic/@url)/string(), $description//idno ! string(.), root($document)/TEI/facsimile//graphic/@url ! string(.)"/>
    <xsl:sequence select="($places ! f:address(.))[1]"/>
  </xsl:function>

  <!-- How many pages the paper has, if the header says so. -->
  <xsl:function name="f:page-count" as="xs:integer?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="extent" as="element()*" select="f:source($document)//(extent//measure[@unit = ('pages', 'page')], extent)"/>
    <xsl:variable name="numbers" as="xs:string*" select="$extent/@quantity/string(), $extent ! replace(normalize-space(.), '^(\d+) (pages|pp\.|p\.|leaves).*$', '$1')"/>
    <xsl:sequence select="$numbers[. castable as xs:integer][1] ! xs:integer(.)"/>
  </xsl:function>

  <!-- The series: of the paper, otherwise of the edition. -->
  <xsl:function name="f:series" as="xs:string?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="((f:source($document)//(series | seriesStmt)/title, root($document)/TEI/teiHeader/fileDesc/seriesStmt/title) ! normalize-space(.))[. ne ''][1]"/>
  </xsl:function>

  <xsl:function name="f:publisher" as="xs:string?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="(root($document)/TEI/teiHeader/fileDesc/publicationStmt/publisher ! normalize-space(.))[. ne ''][1]"/>
  </xsl:function>

  <!-- When this edition was published, as a W3C string: the newest change, otherwise the date of publication. -->
  <xsl:function name="f:edition-date" as="xs:string?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="header" as="element()?" select="root($document)/TEI/teiHeader"/>
    <xsl:sequence select="(sort($header/revisionDesc//change/@when/string())[last()], $header/fileDesc/publicationStmt/date/@when/string())[1]"/>
  </xsl:function>

  <!-- The DOI of this edition, without the address of its resolver. -->
  <xsl:function name="f:doi" as="xs:string?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="(root($document)/TEI/teiHeader/fileDesc/publicationStmt//idno[upper-case(@type) = 'DOI'] ! replace(normalize-space(.), '^(https?://(dx\.)?doi\.org/|doi:)', ''))[. ne ''][1]"/>
  </xsl:function>

  <xsl:function name="f:version" as="xs:string?" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="(root($document)/TEI/teiHeader/fileDesc/editionStmt/edition/@n)[1]/string()"/>
  </xsl:function>

  <!-- The parts that somebody has proofread, outermost only: those a change points to; the text for one that points to none. -->
  <xsl:function name="f:proofread-parts" as="element()*" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="tei" as="element(TEI)?" select="root($document)/TEI"/>
    <xsl:variable name="changes" as="element(change)*" select="$tei/teiHeader/revisionDesc//change[@status = 'proofread']"/>
    <xsl:variable name="named" as="xs:string*" select="$changes ! tokenize(@target) ! substring-after(., '#')"/>
    <xsl:variable name="parts" as="element()*" select="$tei/text//(div | titlePage)[@xml:id = $named]"/>
    <xsl:sequence select="if ($changes[not(normalize-space(@target))]) then $tei/text else $parts except $parts/descendant::*"/>
  </xsl:function>

  <!-- How much of the words that is, in whole percent, rounded down. -->
  <xsl:function name="f:proofread-share" as="xs:integer" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="all" as="xs:integer" select="count(tokenize(string(root($document)/TEI/text)))"/>
    <xsl:sequence select="sum(f:proofread-parts($document) ! count(tokenize(string(.)))) * 100 idiv max((1, $all))"/>
  </xsl:function>

  <xsl:function name="f:proofread-sentence" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="share" as="xs:integer" select="f:proofread-share($document)"/>
    <xsl:sequence select="if (empty(f:proofread-parts($document))) then f:word('proofread.none')
      else if ($share ge 100) then f:word('proofread.whole') else f:word('proofread.share', map { 'share': $share })"/>
  </xsl:function>

  <!-- The licences: of the source first, of the encoding last. -->
  <xsl:function name="f:licences" as="element(licence)*" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="root($document)/TEI/teiHeader/fileDesc/publicationStmt/availability/licence"/>
  </xsl:function>

  <!-- The language of the text: that of text/@xml:lang, otherwise English. -->
  <xsl:function name="f:text-language" as="xs:string" visibility="public">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="(root($document)/TEI/(text/@xml:lang, @xml:lang)/string(), 'en')[1]"/>
  </xsl:function>
</xsl:stylesheet>
