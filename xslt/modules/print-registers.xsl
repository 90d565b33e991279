<?xml version="1.0" encoding="UTF-8"?>
<!-- Registers of persons, of places and bodies, of titles and terms; of a volume, merged. An entry that no page of this
     book names still stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:edition:functions" xmlns:t="urn:edition:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="t:persons" as="text()*">
    <xsl:call-template name="t:register"><xsl:with-param name="kinds" select="'person'"/><xsl:with-param name="title" select="f:word('persons')"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="t:places" as="text()*">
    <xsl:call-template name="t:register"><xsl:with-param name="kinds" select="'place', 'org'"/><xsl:with-param name="title" select="f:word('print.places-and-bodies')"/></xsl:call-template>
    <xsl:call-template name="t:register"><xsl:with-param name="kinds" select="'title', 'term'"/><xsl:with-param name="title" select="f:word('print.titles-and-terms')"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="t:register" as="text()*">
    <xsl:param name="kinds" as="xs:string+"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="entries" as="element()*" select="$t:documents ! f:entries(.)[f:kind(.) = $kinds]"/>
    <xsl:if test="exists($entries)">
      <xsl:variable name="lines" as="array(xs:string)*">
        <xsl:for-each-group select="$entries" group-by="@xml:id">
          <xsl:sequence select="[f:sort-key(f:label(.)), t:entry(.)]"/>
          <xsl:sequence select="t:references(.)"/>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:text>&#10;#part({t:literal($title)}, {t:words($title)}{if ($kinds = 'person') then '' else if ($kinds = 'place') then ', recto: false' else ', run-on: true'})&#10;#register(&#10;</xsl:text>
      <xsl:for-each select="sort($lines, 'http://www.w3.org/2013/collation/UCA?lang=' || f:language() || ';alternate=non-ignorable', function($l as array(xs:string)) as xs:string { $l(1) })">
        <xsl:text>{.(2)},&#10;</xsl:text>
      </xsl:for-each>
      <xsl:text>)&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- One entry: name, then what the authority file knows, then (by the library) its pages. -->
  <xsl:function name="t:entry" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="native" as="element()?" select="f:native($entry)"/>
    <xsl:variable name="life" as="xs:string" select="f:life($entry)"/>
    <xsl:variable name="roles" as="xs:string" select="string-join(f:roles($entry) ! replace(., '(\(\d{4}) – (\d{4}\))', '$1–$2'), '; ')"/>
    <xsl:variable name="note" as="xs:string" select="normalize-space(string-join($entry/(note | gloss | desc) ! normalize-space(.), ' '))"/>
    <xsl:variable name="parts" as="xs:string*" select="
      $native ! (', #foreign(' || t:literal(($native/@xml:lang/string(), 'und')[1]) || ', ' || t:words(normalize-space(.)) || ');'),
      if ($life) then '#&quot; (&quot;;' || t:content($life) || '#&quot;)&quot;;' else '',
      if ($roles) then '#&quot;. &quot;;' || t:content($roles) else '',
      if ($note) then '#&quot;. &quot;;' || t:content(replace($note, '([^.!?])$', '$1.')) else ''"/>
    <xsl:sequence select="'(' || t:literal($entry/@xml:id) || ', [#entry-name' || t:words(f:label($entry)) || '], [' || string-join($parts) || '])'"/>
  </xsl:function>

  <!-- Other forms that begin otherwise than the entry get a line of their own: "Progressivny, see Shepilov". Of a person's
       it is the surname that a reader looks for. -->
  <xsl:function name="t:references" as="array(xs:string)*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="label" as="xs:string" select="f:label($entry)"/>
    <xsl:variable name="known" as="xs:string*" select="tokenize(f:sort-key($label))"/>
    <xsl:variable name="forms" as="xs:string*" select="$entry/(persName | placeName | orgName | title | term)[@type = 'variant']
      ! (if (self::persName) then tokenize(.)[last()] else normalize-space(.))"/>
    <xsl:for-each-group select="$forms[not(tokenize(f:sort-key(.)) ! t:folded(.) = $known ! t:folded(.))]" group-by="f:sort-key(.)">
      <xsl:sequence select="[f:sort-key(.), 'see(' || t:words(.) || ', ' || t:words(f:word('print.see')) || ', ' || t:literal($entry/@xml:id) || ', ' || t:words($label) || ')']"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Two words that stand at the same place of an alphabet: what is left when a stroke through a letter goes, too. -->
  <xsl:function name="t:folded" as="xs:string">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="translate($word, 'łøđħı', 'lodhi')"/>
  </xsl:function>
</xsl:stylesheet>
