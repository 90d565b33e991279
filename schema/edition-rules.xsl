<?xml version="1.0" encoding="UTF-8"?>
<!-- Derived by compile.xsl; do not edit. -->
<xsl:stylesheet xmlns:f="urn:edition:rules"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                exclude-result-prefixes="#all">
   <xsl:output method="xml" indent="no"/>
   <xsl:function name="f:words-raw" as="xs:string">
      <xsl:param name="element" as="element()?"/>
      <xsl:variable name="apart"
                    as="element()*"
                    select="$element[*] ! (.//tei:corr, .//tei:reg, .//tei:expan, .//tei:note, .//tei:fw)"/>
      <xsl:sequence select="if (empty($apart)) then string($element) else string-join($element//text() except $apart//text())"/>
   </xsl:function>
   <xsl:function name="f:words" as="xs:string">
      <xsl:param name="element" as="element()?"/>
      <xsl:sequence select="normalize-space(f:words-raw($element))"/>
   </xsl:function>
   <xsl:function name="f:all-words" as="xs:string">
      <xsl:param name="element" as="element()?"/>
      <xsl:sequence select="normalize-space($element)"/>
   </xsl:function>
   <xsl:function name="f:tally" as="xs:integer">
      <xsl:param name="text" as="xs:string"/>
      <xsl:param name="sign" as="xs:string"/>
      <xsl:sequence select="string-length($text) - string-length(translate($text, $sign, ''))"/>
   </xsl:function>
   <xsl:function name="f:short" as="xs:string">
      <xsl:param name="element" as="element()?"/>
      <xsl:variable name="words" as="xs:string" select="f:words($element)"/>
      <xsl:sequence select="if (string-length($words) gt 50) then substring($words, 1, 49) || '…' else $words"/>
   </xsl:function>
   <xsl:function name="f:around" as="xs:string">
      <xsl:param name="text" as="xs:string"/>
      <xsl:param name="pattern" as="xs:string"/>
      <xsl:variable name="before" as="xs:string" select="tokenize($text, $pattern)[1]"/>
      <xsl:sequence select="translate(substring($text, max((1, string-length($before) - 15)), 40), '&#xA;', ' ')"/>
   </xsl:function>
   <xsl:function name="f:year" as="xs:integer?">
      <xsl:param name="value" as="xs:string?"/>
      <xsl:sequence select="xs:integer(substring($value, 1, 4)[matches(., '^\d{4}$')])"/>
   </xsl:function>
   <xsl:function name="f:months" as="xs:integer*">
      <xsl:param name="words" as="xs:string"/>
      <xsl:sequence select="tokenize(lower-case($words), '\P{L}+') ! $months(.)"/>
   </xsl:function>
   <xsl:function name="f:block" as="element()?">
      <xsl:param name="text" as="text()"/>
      <xsl:sequence select="$text/ancestor::*[self::tei:p or self::tei:head or self::tei:note or self::tei:cell or self::tei:item][1]"/>
   </xsl:function>
   <xsl:function name="f:language" as="xs:string">
      <xsl:param name="code" as="xs:string"/>
      <xsl:sequence select="lower-case(tokenize($code, '-')[1])"/>
   </xsl:function>
   <xsl:function name="f:code" as="xs:string">
      <xsl:param name="category" as="element()"/>
      <xsl:sequence select="f:code-of($category/tei:catDesc[1])"/>
   </xsl:function>
   <xsl:function name="f:code-of" as="xs:string">
      <xsl:param name="words" as="xs:string?"/>
      <xsl:sequence select="lower-case(replace($words, '[^A-Za-z0-9]', ''))"/>
   </xsl:function>
   <xsl:function name="f:orcid" as="xs:boolean">
      <xsl:param name="written" as="xs:string"/>
      <xsl:variable name="signs"
                    as="xs:string"
                    select="replace(replace(normalize-space($written), '^https?://orcid\.org/', ''), '-', '')"/>
      <xsl:variable name="total"
                    as="xs:integer"
                    select="if (matches($signs, '^\d{15}[\dX]$')) then fold-left((1 to 15), 0, function($sum, $at) { ($sum + xs:integer(substring($signs, $at, 1))) * 2 }) else 0"/>
      <xsl:variable name="check" as="xs:integer" select="(12 - $total mod 11) mod 11"/>
      <xsl:sequence select="matches($signs, '^\d{15}[\dX]$') and substring($signs, 16) = (if ($check = 10) then 'X' else string($check))"/>
   </xsl:function>
   <xsl:variable name="linked"
                 select="map:merge(distinct-values((//@ref, //@target, //@corresp, //@active, //@passive) ! tokenize(.)) ! map{.: true()})"/>
   <xsl:variable name="entries"
                 select="map:merge(//tei:standOff//(tei:person | tei:place | tei:org)[tei:*/@type = 'preferred'] ! map{string(tei:*[@type = 'preferred'][1]): .}, map{'duplicates': 'combine'})"/>
   <xsl:variable name="surnames"
                 select="distinct-values(//tei:standOff//tei:person/tei:persName[@type = 'preferred'][contains(., ',')] ! substring-before(normalize-space(), ',')[matches(., '^\p{Lu}\S{3,}$')])"/>
   <xsl:variable name="untagged"
                 select="//tei:text//text()[not(ancestor::tei:persName or ancestor::tei:placeName or ancestor::tei:orgName or ancestor::tei:title or ancestor::tei:term or ancestor::tei:name or ancestor::tei:rs or ancestor::tei:corr or ancestor::tei:reg or ancestor::tei:fw or ancestor::tei:bibl or ancestor::tei:surplus)]"/>
   <xsl:variable name="loose" select="string-join($untagged, '|')"/>
   <xsl:variable name="mentioned" select="$surnames[contains($loose, .)]"/>
   <xsl:variable name="strays"
                 select="map:merge($untagged[some $surname in $mentioned satisfies contains(., $surname)] ! (let $block := f:block(.), $names := tokenize(., '[^\p{L}\-]+')[. = $mentioned] return map{generate-id($block): $names}[exists($block) and exists($names)]), map{'duplicates': 'combine'})"/>
   <xsl:variable name="later"
                 select="//tei:text//tei:date[f:year((@when, @from, @notBefore)[1]) gt $document-year]"/>
   <xsl:variable name="kinds"
                 select="map{'persName': ('person'), 'placeName': ('place'), 'orgName': ('org'), 'title': ('bibl', 'biblStruct', 'msDesc'), 'term': ('item')}"/>
   <xsl:variable name="prose"
                 select="string-join(//tei:text//text()[normalize-space()], '|')"/>
   <xsl:variable name="double-spaced"
                 select="contains($prose, codepoints-to-string((32, 32)))"/>
   <xsl:variable name="run-on" select="matches($prose, '[.!?]\p{Lu}\p{Ll}')"/>
   <xsl:variable name="gap-before-mark"
                 select="contains($prose, ' ,') or contains($prose, ' ;') or contains($prose, ' !') or contains($prose, ' ?')"/>
   <xsl:variable name="cut-words" select="contains($prose, '- ')"/>
   <xsl:variable name="odd-signs" select="matches($prose, '[�-­ﬀ-ﬆ​]')"/>
   <xsl:variable name="curly"
                 select="exists(/tei:TEI/tei:teiHeader//tei:quotation[contains-token(@rend, 'curly')])"/>
   <xsl:variable name="months"
                 select="map{'january': 1, 'february': 2, 'april': 4, 'june': 6, 'july': 7, 'september': 9, 'october': 10, 'november': 11, 'december': 12, 'may': 5, 'march': 3, 'august': 8, 'jan': 1, 'feb': 2, 'febr': 2, 'mar': 3, 'apr': 4, 'jun': 6, 'jul': 7, 'aug': 8, 'sept': 9, 'sep': 9, 'oct': 10, 'nov': 11, 'dec': 12, 'januar': 1, 'jänner': 1, 'februar': 2, 'feber': 2, 'märz': 3, 'maerz': 3, 'mai': 5, 'juni': 6, 'juno': 6, 'juli': 7, 'oktober': 10, 'dezember': 12, 'mrz': 3, 'okt': 10, 'dez': 12, 'janvier': 1, 'février': 2, 'fevrier': 2, 'avril': 4, 'juin': 6, 'juillet': 7, 'août': 8, 'aout': 8, 'septembre': 9, 'octobre': 10, 'novembre': 11, 'décembre': 12, 'decembre': 12, 'mars': 3, 'janv': 1, 'févr': 2, 'fév': 2, 'avr': 4, 'juil': 7, 'déc': 12, 'январь': 1, 'января': 1, 'январе': 1, 'январю': 1, 'январем': 1, 'январём': 1, 'февраль': 2, 'февраля': 2, 'феврале': 2, 'февралю': 2, 'февралем': 2, 'февралём': 2, 'апрель': 4, 'апреля': 4, 'апреле': 4, 'апрелю': 4, 'апрелем': 4, 'апрелём': 4, 'июнь': 6, 'июня': 6, 'июне': 6, 'июню': 6, 'июнем': 6, 'июнём': 6, 'июль': 7, 'июля': 7, 'июле': 7, 'июлю': 7, 'июлем': 7, 'июлём': 7, 'сентябрь': 9, 'сентября': 9, 'сентябре': 9, 'сентябрю': 9, 'сентябрем': 9, 'сентябрём': 9, 'октябрь': 10, 'октября': 10, 'октябре': 10, 'октябрю': 10, 'октябрем': 10, 'октябрём': 10, 'ноябрь': 11, 'ноября': 11, 'ноябре': 11, 'ноябрю': 11, 'ноябрем': 11, 'ноябрём': 11, 'декабрь': 12, 'декабря': 12, 'декабре': 12, 'декабрю': 12, 'декабрем': 12, 'декабрём': 12, 'март': 3, 'марта': 3, 'марте': 3, 'марту': 3, 'мартом': 3, 'август': 8, 'августа': 8, 'августе': 8, 'августу': 8, 'августом': 8, 'май': 5, 'мая': 5, 'мае': 5, 'маю': 5, 'янв': 1, 'февр': 2, 'фев': 2, 'апр': 4, 'авг': 8, 'сент': 9, 'окт': 10, 'нояб': 11, 'дек': 12}"/>
   <xsl:variable name="prepositions"
                 select="'in on by before since till during throughout after toward towards around about circa upon to until through thru of am im vor seit nach um gegen ab während bis zum zur des en dans aux avant après depuis vers dès pendant durant à jusqu au de du d в во до после около по'"/>
   <xsl:variable name="document-year"
                 select="f:year((//tei:profileDesc/tei:creation/@when, //tei:profileDesc/tei:creation//tei:date/(@when, @to, @notAfter), //tei:sourceDesc//tei:date/@when)[1])"/>
   <xsl:template match="/">
      <findings>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName | //tei:text//tei:title | //tei:text//tei:term | //tei:text//tei:name | //tei:text//tei:rs">
            <xsl:if test="f:words(.) = '' and not(.//tei:gap)">
               <finding code="R101" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; has no words. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Take the tag away, or put it around the name.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[not(@ref)][not(ancestor::tei:bibl or ancestor::tei:biblStruct)] | //tei:text//tei:placeName[not(@ref)][not(ancestor::tei:bibl or ancestor::tei:biblStruct)] | //tei:text//tei:orgName[not(@ref)][not(ancestor::tei:bibl or ancestor::tei:biblStruct)]">
            <xsl:if test="f:words(.) != ''">
               <finding code="R102" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" is linked to nothing. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add ref="#..." with the xml:id of the entry; where the name is not known, leave it and decide later.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[@ref] | //tei:text//tei:placeName[@ref] | //tei:text//tei:orgName[@ref] | //tei:text//tei:title[@ref] | //tei:text//tei:term[@ref] | //tei:text//tei:name[@ref] | //tei:text//tei:rs[@ref]">
            <xsl:if test="count(tokenize(@ref)) gt 1">
               <finding code="R103" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" points to </xsl:text><xsl:value-of select="count(tokenize(@ref))"/><xsl:text> entries at once: </xsl:text><xsl:value-of select="@ref"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Keep the likelier one with cert="medium" or "low", and name the rival in an editorial note.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:persName[starts-with(@ref, '#')] | //tei:placeName[starts-with(@ref, '#')] | //tei:orgName[starts-with(@ref, '#')] | //tei:title[starts-with(@ref, '#')] | //tei:term[starts-with(@ref, '#')] | //tei:name[starts-with(@ref, '#')] | //tei:rs[starts-with(@ref, '#')]">
            <xsl:variable name="here" select="."/>
            <xsl:if test="some $p in tokenize(@ref)[starts-with(., '#')] satisfies empty(id(substring($p, 2)))">
               <finding code="R104" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <xsl:attribute name="near"
                                 select="tokenize(@ref)[starts-with(., &#34;#&#34;)][empty(id(substring(., 2), $here))][1]"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" points to </xsl:text><xsl:value-of select="tokenize(@ref)[starts-with(., &#34;#&#34;)][empty(id(substring(., 2), $here))][1]"/><xsl:text>, which no list has. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Correct it, or add the entry to the authority file.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[starts-with(@ref, '#')] | //tei:text//tei:placeName[starts-with(@ref, '#')] | //tei:text//tei:orgName[starts-with(@ref, '#')] | //tei:text//tei:title[starts-with(@ref, '#')] | //tei:text//tei:term[starts-with(@ref, '#')]">
            <xsl:variable name="entry" select="id(substring(tokenize(@ref)[1], 2))"/>
            <xsl:variable name="wanted" select="$kinds(local-name())"/>
            <xsl:if test="exists($entry) and not(local-name($entry) = $wanted)">
               <finding code="R105" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" points to </xsl:text><xsl:value-of select="@ref"/><xsl:text>, which is a &lt;</xsl:text><xsl:value-of select="name($entry)"/><xsl:text>&gt;. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>A &lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; points to a &lt;</xsl:text><xsl:value-of select="$wanted[1]"/><xsl:text>&gt;: change the pointer or the tag.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName">
            <xsl:variable name="words" select="f:words-raw(.)"/>
            <xsl:if test="matches(substring($words, 1, 1), '\s') or matches(substring($words, string-length($words)), '[\s,;:]')">
               <finding code="R106" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" begins or ends with a space or a punctuation mark. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Move it out of the tag.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName">
            <xsl:if test="matches(f:words(.), '[''’]s$')">
               <finding code="R107" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" ends with the possessive. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Let the tag end before the apostrophe.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName">
            <xsl:variable name="before"
                          select="if (self::tei:persName) then '^(the|Mr\.?|Mrs\.?|Miss|Ms\.?|Dr\.?|Professor|General|Marshal|Colonel|Major|Captain|Admiral|Comrade|President|Premier|Senator|Ambassador)\s' else '^[Tt]he\s[^T]'"/>
            <xsl:if test="if (contains(., ' ')) then matches(f:words(.), $before) else false()">
               <finding code="R108" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" begins with an article or a rank. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Let the tag begin with the name itself.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:persName//tei:persName | //tei:placeName//tei:placeName | //tei:orgName//tei:orgName">
            <xsl:if test="true()">
               <finding code="R109" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" stands inside another &lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt;. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Keep one of the two.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:p[count(.//tei:persName[@ref]) gt 1]">
            <xsl:variable name="names" select=".//tei:persName[@ref]"/>
            <xsl:variable name="torn"
                          select="if (count(distinct-values($names/@ref)) = 1) then () else for $w in distinct-values($names/normalize-space()) return $w[count(distinct-values($names[normalize-space() = $w]/@ref)) gt 1]"/>
            <xsl:if test="exists($torn)">
               <finding code="R110" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>In this paragraph "</xsl:text><xsl:value-of select="$torn[1]"/><xsl:text>" is linked to </xsl:text><xsl:value-of select="string-join(distinct-values(.//tei:persName[normalize-space() = $torn[1]]/@ref), &#34; and to &#34;)"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look whether two people of that name are meant.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:*[@cert and @resp]">
            <xsl:if test="true()">
               <finding code="R111" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" has both cert and resp. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>When a person has decided, take cert away and leave resp.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:*[self::tei:persName or self::tei:placeName or self::tei:orgName or self::tei:title or self::tei:term or self::tei:date][@cert]">
            <xsl:if test="not(@xml:id)">
               <finding code="R112" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" is marked as doubtful but has no xml:id. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Give it one, such as xml:id="name-1".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:p[map:contains($strays, generate-id())] | //tei:text//tei:head[map:contains($strays, generate-id())] | //tei:text//tei:note[map:contains($strays, generate-id())] | //tei:text//tei:cell[map:contains($strays, generate-id())] | //tei:text//tei:item[map:contains($strays, generate-id())]">
            <xsl:if test="true()">
               <finding code="R113" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>Untagged here, though the register has a person of the name: </xsl:text><xsl:value-of select="string-join(distinct-values($strays(generate-id())), ', ')"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Tag it as persName, unless somebody or something else is meant.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:standOff//tei:person[@xml:id] | //tei:standOff//tei:place[@xml:id] | //tei:standOff//tei:org[@xml:id] | //tei:standOff/tei:listBibl/tei:bibl[@xml:id] | //tei:standOff/tei:list/tei:item[@xml:id]">
            <xsl:if test="not(map:contains($linked, '#' || @xml:id))">
               <finding code="R114" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="f:short((tei:persName | tei:placeName | tei:orgName | tei:title | tei:term)[1])"/><xsl:text>" is in the register, but nothing points to it. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Run edition convert to write the register anew, or link the name in the text.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:standOff//tei:person | //tei:standOff//tei:place | //tei:standOff//tei:org">
            <xsl:variable name="name" select="string(tei:*[@type = 'preferred'][1])"/>
            <xsl:if test="exists($entries($name)[2]) and not(. is $entries($name)[1])">
               <finding code="R115" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>Two entries of the register are called "</xsl:text><xsl:value-of select="$name"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Join them, or tell them apart by dates in the name.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:standOff//tei:person | //tei:standOff//tei:place | //tei:standOff//tei:org">
            <xsl:if test="count(tei:*[@type = 'preferred']) ne 1">
               <finding code="R116" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The entry </xsl:text><xsl:value-of select="@xml:id"/><xsl:text> has </xsl:text><xsl:value-of select="count(tei:*[@type = &#34;preferred&#34;])"/><xsl:text> preferred names. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Give exactly one name type="preferred".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:standOff//tei:idno[lower-case(@type) = ('wikidata', 'viaf', 'gnd', 'lcnaf', 'isni', 'geonames', 'orcid')]">
            <xsl:if test="not(matches(., '^https?://\S+$'))">
               <finding code="R117" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The </xsl:text><xsl:value-of select="@type"/><xsl:text> identifier "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" is no full address. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write it as an address, such as https://www.wikidata.org/entity/Q35314.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:name | //tei:text//tei:rs">
            <xsl:if test="not(@type)">
               <finding code="R118" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" does not say what is named. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add type, such as type="operation" or type="ship".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:div">
            <xsl:if test="count(tei:head[not(@type = 'sub')]) gt 1">
               <finding code="R201" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This section has </xsl:text><xsl:value-of select="count(tei:head[not(@type = &#34;sub&#34;)])"/><xsl:text> heads: "</xsl:text><xsl:value-of select="f:short(tei:head[1])"/><xsl:text>", "</xsl:text><xsl:value-of select="f:short(tei:head[not(@type = &#34;sub&#34;)][2])"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>A second head begins a section of its own; a subtitle is head type="sub".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:body//tei:div[not(tei:head)][not(tei:opener)]">
            <xsl:if test="preceding-sibling::tei:div or ancestor::tei:div">
               <finding code="R202" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This section has no head. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Give it one, as the source has it; if the source has none, join it to the section before.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:p | //tei:text//tei:head | //tei:text//tei:item | //tei:text//tei:label | //tei:text//tei:quote | //tei:text//tei:signed | //tei:text//tei:salute | //tei:text//tei:dateline">
            <xsl:if test="not(text()[normalize-space()]) and f:words(.) = '' and not(.//tei:gap or .//tei:figure or .//tei:graphic or .//tei:space or .//tei:fw or .//tei:list or .//tei:table or self::tei:item[preceding-sibling::*[1][self::tei:label]])">
               <finding code="R203" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; is empty. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Delete it, or put back the words that stood there.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:body//tei:div | //tei:front//tei:div | //tei:back//tei:div | //tei:text//tei:div/tei:p | //tei:text//tei:note[@type = 'original'] | //tei:text//tei:gap[@reason = 'redacted']">
            <xsl:if test="not(@xml:id)">
               <finding code="R204" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" has no xml:id. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Give it one that was never used before; edition convert does it for you.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI">
            <xsl:if test="not(@xml:id)">
               <finding code="R205" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The document has no xml:id. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add it to the root: xml:id="caesar-30".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:text">
            <xsl:if test="not(@xml:lang)">
               <finding code="R206" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The text does not say in which language it is. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add xml:lang="en" to text.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:table[tei:row]">
            <xsl:variable name="widths"
                          select="if (.//tei:cell[@rows]) then () else tei:row ! sum(tei:cell ! xs:integer((@cols, 1)[1]))"/>
            <xsl:if test="count(distinct-values($widths)) gt 1">
               <finding code="R207" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The rows of this table have different widths: </xsl:text><xsl:value-of select="string-join($widths, &#34;, &#34;)"/><xsl:text> cells. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add the empty cells, or say how many columns a cell spans (cols="2").</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:foreign">
            <xsl:if test="not(@xml:lang)">
               <finding code="R208" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;foreign&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" does not say which language it is. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add xml:lang, such as xml:lang="ru-Latn" for Russian in Latin letters.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:pb[matches(@n, '^\d+$')]">
            <xsl:variable name="before"
                          select="string(preceding::tei:pb[matches(@n, '^\d+$')][ancestor::tei:floatingText[1] is current()/ancestor::tei:floatingText[1] or (empty(ancestor::tei:floatingText) and empty(current()/ancestor::tei:floatingText))][1]/@n)"/>
            <xsl:if test="$before castable as xs:integer and xs:integer(@n) le xs:integer($before)">
               <finding code="R209" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>Page </xsl:text><xsl:value-of select="@n"/><xsl:text> follows page </xsl:text><xsl:value-of select="$before"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Correct the number; where the pages of an enclosure count anew, give the enclosure its own floatingText.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:lb[@break = 'no']">
            <xsl:variable name="before"
                          select="preceding-sibling::node()[not(self::tei:pb or self::tei:fw or self::text()[normalize-space() = ''])][1]"/>
            <xsl:if test="not($before[self::tei:pc[@force = 'weak'] or matches(string(.), '[-‐‑]$')])">
               <finding code="R210" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A word is broken here, but its hyphen is not encoded. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put &lt;pc force="weak"&gt;-&lt;/pc&gt; before the break, or take break="no" away.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:figure">
            <xsl:if test="not(tei:figDesc[normalize-space()])">
               <finding code="R211" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This figure has no description in words. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Say in figDesc what it shows.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:hi">
            <xsl:if test="not(@rend) and not(@xml:lang)">
               <finding code="R212" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;hi&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" does not say how the words look. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add rend, such as rend="underline".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:div">
            <xsl:if test="not(@type)">
               <finding code="R213" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This section does not say what kind of section it is. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add type, such as type="section" or type="appendix".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:*[@xml:id]">
            <xsl:if test="not(matches(@xml:id, '^[!-~]+$'))">
               <finding code="R214" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The xml:id </xsl:text><xsl:value-of select="@xml:id"/><xsl:text> has letters beyond ASCII. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Use letters a to z, digits and hyphens.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:div">
            <xsl:if test="not(tei:head/following-sibling::*[not(self::tei:pb or self::tei:lb or self::tei:fw or self::tei:note)]) and tei:head">
               <finding code="R215" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>Nothing stands under the head "</xsl:text><xsl:value-of select="f:short(tei:head[1])"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look whether it is a heading at all, or belongs to the section after it.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@when]">
            <xsl:if test="@from or @to or @notBefore or @notAfter">
               <finding code="R301" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" has when together with </xsl:text><xsl:value-of select="string-join((@from, @to, @notBefore, @notAfter) ! name(), &#34;, &#34;)"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>A day is when alone; a period is from and to; a day within limits is notBefore and notAfter.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@from or @to]">
            <xsl:if test="(@from and @notBefore) or (@to and @notAfter)">
               <finding code="R302" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" mixes from and to with notBefore and notAfter. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Use from and to for a period, notBefore and notAfter for one day within limits.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@from and @to or @notBefore and @notAfter]">
            <xsl:variable name="first"
                          select="(@from[matches(., '^\d{4}')], @notBefore[matches(., '^\d{4}')])[1]"/>
            <xsl:variable name="last"
                          select="(@to[matches(., '^\d{4}')], @notAfter[matches(., '^\d{4}')])[1]"/>
            <xsl:variable name="length"
                          select="min((string-length($first), string-length($last)))"/>
            <xsl:if test="exists($first) and substring($first, 1, $length) gt substring($last, 1, $length)">
               <finding code="R303" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" ends (</xsl:text><xsl:value-of select="$last"/><xsl:text>) before it begins (</xsl:text><xsl:value-of select="$first"/><xsl:text>). </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Exchange the two dates, or correct the one that is wrong.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date">
            <xsl:if test="not(@when or @from or @to or @notBefore or @notAfter or @dur)">
               <finding code="R304" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The date "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" has no value. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add when, such as when="1957-06-18", or from and to.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date[@when or @from or @notBefore]">
            <xsl:if test="count($later) lt 6 and f:year((@when, @from, @notBefore)[1]) gt $document-year">
               <finding code="R305" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The date "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" (</xsl:text><xsl:value-of select="(@when, @from, @notBefore)[1]"/><xsl:text>) is later than the document (</xsl:text><xsl:value-of select="$document-year"/><xsl:text>). </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look whether the year is misread; plans and forecasts are right to be later.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date[@evidence = 'internal'][matches(@when, '^\d{4}-\d\d-\d\d$')]">
            <xsl:variable name="words" select="f:words(.)"/>
            <xsl:if test="contains($words, substring(@when, 1, 4)) and matches($words, '(^|[^0-9])' || xs:integer(substring(@when, 9, 2)) || '([^0-9]|$)') and f:months($words) = xs:integer(substring(@when, 6, 2))">
               <finding code="R306" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The date "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" says day, month and year itself, and yet has evidence="internal". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Take evidence away.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date[@when or @from or @to or @notBefore or @notAfter]">
            <xsl:variable name="years"
                          select="distinct-values(tokenize(string-join(.//text()[not(ancestor::tei:sic or ancestor::tei:note)]), '[^0-9]+')[matches(., '^1[0-9]{3}$|^20[0-9]{2}$')])"/>
            <xsl:variable name="values"
                          select="distinct-values((@when, @from, @to, @notBefore, @notAfter)[matches(., '^\d{4}')] ! substring(., 1, 4))"/>
            <xsl:if test="count($years) = 1 and exists($values) and not($years = $values)">
               <finding code="R307" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The date says </xsl:text><xsl:value-of select="$years"/><xsl:text>, its value says </xsl:text><xsl:value-of select="string-join($values, &#34;, &#34;)"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Correct the value; if the source errs, mark the words with choice, sic and corr.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date[matches(@when, '^(\d{4}|-)-\d\d')][not(@type = 'relative')]">
            <xsl:variable name="words" select="f:words(.)"/>
            <xsl:variable name="named" select="f:months($words)"/>
            <xsl:if test="exists($named) and not($named = xs:integer(replace(@when, '^(\d{4}|-)-(\d\d).*$', '$2')))">
               <finding code="R308" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The date "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" names another month than its value </xsl:text><xsl:value-of select="@when"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Correct the value.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date">
            <xsl:if test="contains-token($prepositions, lower-case(substring-before(f:words(.), ' ')))">
               <finding code="R309" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The date "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" begins with a preposition. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Let the tag begin with the date itself.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date | //tei:text//tei:time">
            <xsl:if test="f:words(.) = '' and not(.//tei:gap)">
               <finding code="R310" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; has no words. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Take the tag away, or put it around the date.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:date//tei:date">
            <xsl:if test="true()">
               <finding code="R311" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The date "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" stands inside another date. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Keep one of the two; a range is one date with from and to.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader">
            <xsl:if test="count($later) ge 6">
               <finding code="R312" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:value-of select="count($later)"/><xsl:text> dates of the text are later than the document (</xsl:text><xsl:value-of select="$document-year"/><xsl:text>). </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look whether the document is dated too early; its date stands in creation.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[@reason = 'redacted' or @reason = 'illegible']">
            <xsl:if test="not(tei:desc[normalize-space()])">
               <finding code="R401" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This gap does not hold the wording of the source. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put it into desc: &lt;desc&gt;[REDACTED]&lt;/desc&gt;.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap | //tei:text//tei:space | //tei:text//tei:damage | //tei:text//tei:unclear | //tei:text//tei:supplied">
            <xsl:if test="(@unit and not(@quantity or @extent or @atLeast or @atMost or @min or @max)) or ((@quantity or @atLeast or @atMost or @min or @max) and not(@unit))">
               <finding code="R402" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; has a quantity without a unit, or a unit without a quantity. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write both, such as unit="line" quantity="2", or neither.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[@reason = 'redacted']">
            <xsl:if test="not(@ana)">
               <finding code="R403" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This redaction does not say that, or under which exemption, words are withheld. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add ana="#withheld", or the category of the exemption that the page prints.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@ana]">
            <xsl:variable name="here" select="."/>
            <xsl:variable name="lost"
                          select="tokenize(@ana)[starts-with(., '#')][empty(id(substring(., 2), $here)/self::tei:category)]"/>
            <xsl:if test="exists($lost)">
               <finding code="R404" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <xsl:attribute name="near" select="$lost[1]"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; has ana="</xsl:text><xsl:value-of select="@ana"/><xsl:text>", but the header has no category </xsl:text><xsl:value-of select="$lost[1]"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add the category to the taxonomy in the header, or correct the pointer.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[contains(., '[')][not(ancestor::tei:gap or ancestor::tei:corr or ancestor::tei:note[@type = 'editorial'])]">
            <xsl:if test="matches(., '\[\s*(redacted|deleted|sanitized|sanitised|excised|withheld|illegible)[^\]]{0,40}\]', 'i')">
               <finding code="R405" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="replace(normalize-space(.), &#34;^.*?(\[[^\]]*\]).*$&#34;, &#34;$1&#34;)"/><xsl:text>" stands in the text as words. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Encode it as gap with the words in desc.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[@quantity]">
            <xsl:if test="@extent = 'unknown'">
               <finding code="R406" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This gap has both a quantity and extent="unknown". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Keep the one that is true.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[not(@reason = 'redacted')][@ana]">
            <xsl:if test="id(tokenize(@ana) ! substring(., 2))/ancestor-or-self::tei:category/@xml:id = 'withheld'">
               <finding code="R407" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This gap is </xsl:text><xsl:value-of select="@reason"/><xsl:text>, and yet categorised as withheld. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write reason="redacted" if somebody withheld the words; otherwise take ana away.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:gap[@reason = 'redacted'][tei:desc]">
            <xsl:variable name="codes"
                          select="tokenize(replace(string(tei:desc[1]), '\s', ''), '[,;/\[\]]+')[matches(., '^(\(b\)\([0-9]\)|(25|50)X[0-9]+)$')]"/>
            <xsl:if test="exists($codes) and (some $code in $codes satisfies not(some $c in id(tokenize(@ana) ! substring(., 2)) satisfies contains(f:code($c), f:code-of($code))))">
               <finding code="R408" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This redaction prints </xsl:text><xsl:value-of select="string-join($codes, &#34;, &#34;)"/><xsl:text>, and ana does not say so. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add the category of the exemption to ana, and to the taxonomy in the header.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:supplied">
            <xsl:if test="not(@resp)">
               <finding code="R409" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;supplied&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" does not say who supplied the words. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add resp="#..." with the xml:id of the editor in the header.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:supplied | //tei:text//tei:unclear | //tei:text//tei:surplus | //tei:text//tei:add | //tei:text//tei:del | //tei:text//tei:damage">
            <xsl:if test="f:all-words(.) = '' and not(.//tei:gap)">
               <finding code="R410" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; has no words. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put the words in, or use gap where nothing can be read.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:fw[not(@type = 'markup')]">
            <xsl:if test="f:words(.) = '' and not(.//tei:gap)">
               <finding code="R411" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;fw&gt; is empty. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put in what the page shows, or delete it.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:note">
            <xsl:if test="f:all-words(.) = '' and not(.//tei:gap or .//tei:graphic)">
               <finding code="R501" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This note is empty. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put the text of the note into it, or delete it.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original']">
            <xsl:if test="not(@n) and not(@prev)">
               <finding code="R502" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This note of the source has no sign. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add n with the sign that the page prints, such as n="*" or n="3".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note//tei:note">
            <xsl:if test="not(@type = 'editorial')">
               <finding code="R503" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A note stands inside a note. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put it behind the other, or make it an editorial note.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][matches(@n, '^\d+$')]">
            <xsl:variable name="before"
                          select="preceding::tei:note[@type = 'original'][matches(@n, '^\d+$')][1]/xs:integer(@n)"/>
            <xsl:if test="exists($before) and not(xs:integer(@n) = (1, $before + 1))">
               <finding code="R504" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>Note </xsl:text><xsl:value-of select="@n"/><xsl:text> follows note </xsl:text><xsl:value-of select="$before"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look for the note between them, or for a misread number.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][@n][not(@prev)]">
            <xsl:variable name="here" select="."/>
            <xsl:variable name="n" select="@n"/>
            <xsl:variable name="page" select="preceding::tei:pb[1]"/>
            <xsl:variable name="twin"
                          select="ancestor::tei:p[1]//tei:note[@type = 'original'][@n = $n][not(@prev)][. &lt;&lt; $here][not(preceding::tei:pb[1] &lt;&lt; $page) and not($page &lt;&lt; preceding::tei:pb[1])]"/>
            <xsl:if test="exists($twin)">
               <finding code="R505" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>Two notes with the sign </xsl:text><xsl:value-of select="@n"/><xsl:text> stand on one page. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look whether one of them belongs to another page, or is the other's continuation (prev).</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@prev]">
            <xsl:if test="not(id(substring(@prev, 2))/self::tei:note)">
               <finding code="R506" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This note continues </xsl:text><xsl:value-of select="@prev"/><xsl:text>, which is no note. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Point to the xml:id of the note that it continues.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note">
            <xsl:if test="not(@type)">
               <finding code="R507" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This note does not say whose it is. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add type="original" for a note of the source, type="editorial" for yours.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][@n]">
            <xsl:variable name="words" select="f:words(.)"/>
            <xsl:if test="starts-with($words, @n || ' ') or ($words != '' and matches(@n, '^[^\p{L}\p{N}]+$') and starts-with($words, @n))">
               <finding code="R508" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The words of this note begin with its sign </xsl:text><xsl:value-of select="@n"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Take it out of the words: it stands in n.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][matches(@n, '^[^\p{L}\p{N}]+$')]">
            <xsl:if test="ends-with(string(preceding-sibling::node()[1][self::text()]), @n)">
               <finding code="R509" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The sign </xsl:text><xsl:value-of select="@n"/><xsl:text> stands in the text before the note as well. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Take it out of the text: it is printed from n.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'editorial']">
            <xsl:if test="not(@resp)">
               <finding code="R510" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This editorial note does not say whose it is. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add resp="#..." with the xml:id of the editor in the header.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][@anchored = ('false', '0')]">
            <xsl:if test="true()">
               <finding code="R511" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>No call was found for note </xsl:text><xsl:value-of select="@n"/><xsl:text> "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look for its sign in the text; if you find it, move the note there and take anchored away.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:choice[tei:sic and tei:corr]">
            <xsl:if test="some $c in tei:corr satisfies f:all-words($c) = f:all-words(tei:sic)">
               <finding code="R601" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>sic and corr are the same: "</xsl:text><xsl:value-of select="f:short(tei:sic)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write the correction, or take the choice away.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:choice[tei:sic and tei:corr]">
            <xsl:if test="not(@cert or tei:corr/@cert or @resp or tei:corr/@resp)">
               <finding code="R602" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The correction "</xsl:text><xsl:value-of select="f:short(tei:corr[1])"/><xsl:text>" says neither how sure the machine is nor who decided. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add cert to a proposal, resp to a decision.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:sic[not(parent::tei:choice)]">
            <xsl:if test="true()">
               <finding code="R603" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>sic "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" has no correction beside it. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put both into choice: &lt;choice&gt;&lt;sic&gt;...&lt;/sic&gt;&lt;corr&gt;...&lt;/corr&gt;&lt;/choice&gt;. Leave it where nobody knows what is meant.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:corr[not(parent::tei:choice)] | //tei:text//tei:reg[not(parent::tei:choice)]">
            <xsl:if test="true()">
               <finding code="R604" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:value-of select="name()"/><xsl:text> "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" stands without the form of the source. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put both into choice, so that the words of the source are kept.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:choice[tei:sic and tei:corr]">
            <xsl:if test="not(@ana)">
               <finding code="R605" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This choice does not say whose error "</xsl:text><xsl:value-of select="f:short(tei:sic)"/><xsl:text>" is. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add ana="#ocr-slip", "#source-error" or "#unverified".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:sic | //tei:text//tei:corr | //tei:text//tei:orig | //tei:text//tei:reg | //tei:text//tei:abbr | //tei:text//tei:expan">
            <xsl:if test="f:all-words(.) = '' and not(.//tei:gap)">
               <finding code="R606" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; is empty. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Words lost in the source are supplied, words too many are surplus.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:choice[tei:orig or tei:abbr]">
            <xsl:if test="(some $r in tei:reg satisfies f:all-words($r) = f:all-words(tei:orig)) or (some $e in tei:expan satisfies f:all-words($e) = f:all-words(tei:abbr))">
               <finding code="R607" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>Both sides of this choice are the same: "</xsl:text><xsl:value-of select="f:short(*[1])"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write the other form, or take the choice away.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:choice//tei:choice">
            <xsl:if test="true()">
               <finding code="R608" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A choice stands inside a choice. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write one choice around the whole word.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:choice[tei:corr[contains-token(@evidence, 'external')]]">
            <xsl:if test="contains-token(@ana, '#unverified')">
               <finding code="R609" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The correction of "</xsl:text><xsl:value-of select="f:short(tei:sic)"/><xsl:text>" was seen on the scan, and yet is marked as not verified. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write ana="#ocr-slip" or "#source-error".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:app">
            <xsl:if test="not(/tei:TEI/tei:teiHeader//tei:variantEncoding)">
               <finding code="R610" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>There are variants, but the header does not say how they are recorded. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add &lt;variantEncoding method="parallel-segmentation" location="internal"/&gt; to encodingDesc.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:rdg | //tei:lem[@wit]">
            <xsl:variable name="here" select="."/>
            <xsl:if test="not(@wit) or exists(tokenize(@wit)[starts-with(., '#')][empty(id(substring(., 2), $here)/self::tei:witness)])">
               <finding code="R611" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The reading "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" does not name a copy that the header lists. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add wit="#..." with the xml:id of a witness.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:app[tei:lem and tei:rdg]">
            <xsl:if test="some $r in tei:rdg[not(.//tei:gap)] satisfies f:all-words($r) = f:all-words(tei:lem)">
               <finding code="R612" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A reading is the same as the lemma: "</xsl:text><xsl:value-of select="f:short(tei:lem)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add its copy to wit of the lemma instead.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@hand]">
            <xsl:if test="not(id(substring(@hand, 2))/self::tei:handNote)">
               <finding code="R613" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <xsl:attribute name="near" select="@hand"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" is said to be in the hand </xsl:text><xsl:value-of select="@hand"/><xsl:text>, which the header does not describe. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add a handNote with that xml:id to handNotes in the header.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:subst">
            <xsl:if test="not(tei:add and tei:del)">
               <finding code="R614" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>This subst has only an addition or only a deletion. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write add or del alone.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:publicationStmt[not(tei:p)]">
            <xsl:if test="not(.//tei:licence)">
               <finding code="R701" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The header has no licence. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add availability with a licence for the source and one for the encoding.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:licence">
            <xsl:if test="not(matches(@target, '^https?://'))">
               <finding code="R702" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The licence "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" has no address. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add target with the address of the licence.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:sourceDesc">
            <xsl:if test="not(tei:msDesc or tei:biblStruct or tei:bibl or tei:listBibl)">
               <finding code="R703" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The header does not describe the source. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Describe the paper: msDesc for an archival item, biblStruct for a published or serial paper.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@resp]">
            <xsl:variable name="here" select="."/>
            <xsl:variable name="lost"
                          select="tokenize(@resp)[starts-with(., '#')][empty(id(substring(., 2), $here)[self::tei:respStmt or self::tei:editor or self::tei:author or self::tei:principal or self::tei:funder or self::tei:person or self::tei:org or self::tei:persName or self::tei:name or self::tei:orgName or self::tei:application])]"/>
            <xsl:if test="exists($lost)">
               <finding code="R704" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <xsl:attribute name="near" select="$lost[1]"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" names as responsible </xsl:text><xsl:value-of select="$lost[1]"/><xsl:text>, whom the header does not know. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add a respStmt or editor with that xml:id, or correct the pointer.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:revisionDesc | //tei:listChange">
            <xsl:variable name="late"
                          select="tei:change[@when][preceding-sibling::tei:change[@when][1]/@when lt @when]/@when"/>
            <xsl:if test="exists($late)">
               <finding code="R705" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A change of </xsl:text><xsl:value-of select="$late[1]"/><xsl:text> stands below an earlier one. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put the newest change first.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader">
            <xsl:if test="not(tei:revisionDesc/tei:change or tei:revisionDesc/tei:listChange)">
               <finding code="R706" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The header has no history of changes. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add revisionDesc with a change for what was done.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:change">
            <xsl:if test="not(@when)">
               <finding code="R707" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The change "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" has no date. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add when, such as when="2026-01-31".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text[@xml:lang] | //tei:text//tei:*[@xml:lang]">
            <xsl:if test="exists(/tei:TEI/tei:teiHeader//tei:langUsage/tei:language) and not(/tei:TEI/tei:teiHeader//tei:langUsage/tei:language[f:language(@ident) = f:language(current()/@xml:lang)])">
               <finding code="R708" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; is in "</xsl:text><xsl:value-of select="@xml:lang"/><xsl:text>", a language that the header does not list. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add &lt;language ident="</xsl:text><xsl:value-of select="@xml:lang"/><xsl:text>"/&gt; to langUsage.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:titleStmt">
            <xsl:if test="count(tei:title[not(@type) or @type = 'main'][normalize-space()]) ne 1">
               <finding code="R709" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The header has </xsl:text><xsl:value-of select="count(tei:title[not(@type) or @type = &#34;main&#34;][normalize-space()])"/><xsl:text> main titles. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Give exactly one title type="main".</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:titleStmt">
            <xsl:if test="not(tei:editor or tei:respStmt or tei:author)">
               <finding code="R710" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The header names nobody as responsible. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add editor, and a respStmt for the program.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:fileDesc/tei:publicationStmt">
            <xsl:if test="not(tei:publisher or tei:distributor or tei:authority)">
               <finding code="R711" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The header names no publisher. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add publisher; set it in edition.yaml for new documents.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader">
            <xsl:if test="not(tei:encodingDesc/tei:editorialDecl)">
               <finding code="R712" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The header does not state the principles of the edition. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add editorialDecl to encodingDesc; edition convert writes ours.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:idno[upper-case(@type) = 'ORCID']">
            <xsl:if test="not(f:orcid(.))">
               <finding code="R713" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" is no ORCID. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Copy it again: four groups of four, the last sign a check digit.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:idno[upper-case(@type) = 'DOI']">
            <xsl:if test="not(matches(normalize-space(.), '^(https?://(dx\.)?doi\.org/|doi:)?10\.\d{4,9}/\S+$', 'i'))">
               <finding code="R714" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" is no DOI. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>A DOI begins with 10. and a number, such as 10.5281/zenodo.1234.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:citeStructure">
            <xsl:if test="if (parent::tei:citeStructure) then starts-with(@match, '/') else not(starts-with(@match, '/'))">
               <finding code="R715" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>citeStructure has match="</xsl:text><xsl:value-of select="@match"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>The outermost match begins with a slash, those inside it do not.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="/tei:TEI/tei:teiHeader/tei:profileDesc[tei:creation]">
            <xsl:if test="not(tei:creation/@when or tei:creation/@from or tei:creation/@notBefore or tei:creation/@notAfter or tei:creation//tei:date[@when or @from or @notBefore or @notAfter])">
               <finding code="R716" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The header does not date the document. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add a date with a value to creation; with notBefore and notAfter if only the limits are known.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:teiHeader//tei:editor | //tei:teiHeader//tei:respStmt | //tei:teiHeader//tei:author | //tei:teiHeader//tei:publisher | //tei:teiHeader//tei:funder">
            <xsl:if test="normalize-space(string-join(descendant::text()[not(ancestor::tei:idno)])) = ''">
               <finding code="R717" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; is empty. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put in the name, or delete it.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:correspDesc[tei:correspAction]">
            <xsl:if test="not(tei:correspAction[@type = 'sent'])">
               <finding code="R718" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The letter is described, but nobody sends it. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add correspAction type="sent" with the sender and the date.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@target or @corresp or @source or @facs or @prev or @next or @who or @active or @passive or @scheme or @calendar]">
            <xsl:variable name="here" select="."/>
            <xsl:variable name="lost"
                          select="(@target, @corresp, @source, @facs, @prev, @next, @who, @active, @passive, @scheme, @calendar) ! tokenize(.)[starts-with(., '#')][empty(id(substring(., 2), $here))]"/>
            <xsl:if test="exists($lost)">
               <finding code="R801" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <xsl:attribute name="near" select="$lost[1]"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; points to </xsl:text><xsl:value-of select="$lost[1]"/><xsl:text>, which is nowhere in this file. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Correct the pointer, or give its target that xml:id.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@next][@xml:id]">
            <xsl:variable name="follower" select="id(substring(@next, 2))"/>
            <xsl:if test="exists($follower/@prev) and not(contains-token($follower/@prev, '#' || @xml:id))">
               <finding code="R802" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; </xsl:text><xsl:value-of select="@xml:id"/><xsl:text> is continued by </xsl:text><xsl:value-of select="@next"/><xsl:text>, which says it continues </xsl:text><xsl:value-of select="$follower/@prev"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Make the two point to each other.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:ref">
            <xsl:if test="not(@target)">
               <finding code="R803" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The reference "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" points nowhere. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add target; where the other text is not in this edition, leave it.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@xml:id][@prev or @next or @corresp]">
            <xsl:if test="('#' || @xml:id) = ((@prev, @next, @corresp) ! tokenize(.))">
               <finding code="R804" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; </xsl:text><xsl:value-of select="@xml:id"/><xsl:text> points to itself. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Correct the pointer.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:*[@prev]">
            <xsl:if test="id(substring(@prev, 2)) &gt;&gt; .">
               <finding code="R805" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>&lt;</xsl:text><xsl:value-of select="name()"/><xsl:text>&gt; "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" continues </xsl:text><xsl:value-of select="@prev"/><xsl:text>, which comes later. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>prev points back; use next to point ahead.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:relation">
            <xsl:if test="not(@active and @passive)">
               <finding code="R806" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The relation "</xsl:text><xsl:value-of select="@name"/><xsl:text>" does not say between whom. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Add active (who) and passive (to whom); where the relation holds both ways, the order says nothing.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$double-spaced][normalize-space()]">
            <xsl:variable name="pattern" select="'\S[ ][ ]+\S'"/>
            <xsl:if test="contains(., codepoints-to-string((32, 32))) and matches(., $pattern)">
               <finding code="R901" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>Two spaces stand between words: "</xsl:text><xsl:value-of select="f:around(., $pattern)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Leave one.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:note[@type = 'original'][not(@anchored = ('false', '0'))]">
            <xsl:variable name="before"
                          select="substring(preceding-sibling::node()[1][self::text()], string-length(preceding-sibling::node()[1]))"/>
            <xsl:if test="matches($before, '^\s$') and normalize-space(preceding-sibling::node()[1]) != ''">
               <finding code="R902" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A space stands before the call of note </xsl:text><xsl:value-of select="@n"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Take it away: the sign follows the word at once.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$run-on][normalize-space()]">
            <xsl:variable name="pattern" select="'\p{Ll}\p{Ll}[.!?]\p{Lu}\p{Ll}'"/>
            <xsl:if test="if (matches(., '[.!?]\p{Lu}\p{Ll}')) then matches(., $pattern) else false()">
               <finding code="R903" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A space is missing after a full stop: "</xsl:text><xsl:value-of select="f:around(., $pattern)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Put it in, if the scan has it.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$gap-before-mark][normalize-space()]">
            <xsl:variable name="pattern" select="'\p{L}\s[,;!?](\s|$)'"/>
            <xsl:if test="if (contains(., ' ,') or contains(., ' ;') or contains(., ' !') or contains(., ' ?')) then matches(., $pattern) else false()">
               <finding code="R904" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A space stands before a punctuation mark: "</xsl:text><xsl:value-of select="f:around(., $pattern)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Take it away, unless the source sets it so.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$curly][contains(., '&#34;')]">
            <xsl:if test="true()">
               <finding code="R905" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A straight quotation mark stands here: </xsl:text><xsl:value-of select="f:around(., '&#34;')"/><xsl:text> </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write “ or ”: quotation rend="curly" in the header says so.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:p[contains(., '(') or contains(., ')')]">
            <xsl:variable name="words" select="f:words(.)"/>
            <xsl:if test="f:tally($words, '(') ne f:tally($words, ')') and not(matches($words, '(^|\s)[0-9a-zA-Z]{1,2}\)'))">
               <finding code="R906" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The brackets of this paragraph do not pair: </xsl:text><xsl:value-of select="f:tally($words, &#34;(&#34;)"/><xsl:text> open, </xsl:text><xsl:value-of select="f:tally($words, &#34;)&#34;)"/><xsl:text> close. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look at the scan for the lost one.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$cut-words][normalize-space()]">
            <xsl:variable name="pattern" select="'\p{Ll}\p{Ll}- \p{Ll}\p{Ll}'"/>
            <xsl:if test="contains(., '- ') and matches(., $pattern) and not(matches(., '\p{Ll}- (and|or|to|versus|vs) '))">
               <finding code="R907" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A word seems to be cut: "</xsl:text><xsl:value-of select="f:around(., $pattern)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Join it: &lt;pc force="weak"&gt;-&lt;/pc&gt;&lt;lb break="no"/&gt; where the hyphen was only at the line end.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName | //tei:text//tei:placeName | //tei:text//tei:orgName">
            <xsl:variable name="before"
                          select="string(preceding-sibling::node()[1][self::text()])"/>
            <xsl:if test="matches(substring(following-sibling::node()[1][self::text()], 1, 1) || substring($before, string-length($before)), '\p{L}')">
               <finding code="R908" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>The tag of "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" begins or ends inside a word. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Let it hold the whole word, or none of it: derivatives (Stalinist) are not tagged.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$odd-signs][normalize-space()]">
            <xsl:variable name="nonsense" select="'[�-]'"/>
            <xsl:if test="matches(., $nonsense)">
               <finding code="R909" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A character that means nothing stands here: "</xsl:text><xsl:value-of select="f:around(., $nonsense)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look at the scan and write what stands there.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//text()[$odd-signs][normalize-space()]">
            <xsl:variable name="hidden" select="'[­ﬀ-ﬆ​]'"/>
            <xsl:if test="matches(., $hidden)">
               <finding code="R910" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>A soft hyphen, a ligature or an invisible space stands here: "</xsl:text><xsl:value-of select="f:around(., $hidden)"/><xsl:text>". </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Write plain letters.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:person[tei:birth][tei:death]">
            <xsl:if test="f:year((tei:birth/@when, tei:birth/@notBefore)[1]) gt f:year((tei:death/@when, tei:death/@notAfter)[1])">
               <finding code="R951" role="error">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="f:short(tei:persName[1])"/><xsl:text>" dies (</xsl:text><xsl:value-of select="(tei:death/@when, tei:death/@notAfter)[1]"/><xsl:text>) before being born (</xsl:text><xsl:value-of select="(tei:birth/@when, tei:birth/@notBefore)[1]"/><xsl:text>). </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Correct the dates in the authority file.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:person[tei:birth][tei:death]">
            <xsl:if test="f:year((tei:death/@when, tei:death/@notAfter)[1]) - f:year((tei:birth/@when, tei:birth/@notBefore)[1]) gt 105">
               <finding code="R952" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="f:short(tei:persName[1])"/><xsl:text>" lives </xsl:text><xsl:value-of select="f:year((tei:death/@when, tei:death/@notAfter)[1]) - f:year((tei:birth/@when, tei:birth/@notBefore)[1])"/><xsl:text> years. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look the dates up again.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:person[tei:birth or tei:death]/tei:occupation[@from or @to] | //tei:person[tei:birth or tei:death]/tei:state[@from or @to]">
            <xsl:if test="f:year((@from, @to)[1]) lt f:year((../tei:birth/@when, ../tei:birth/@notBefore)[1]) + 10 or f:year((@to, @from)[1]) gt f:year((../tei:death/@when, ../tei:death/@notAfter)[1]) + 1">
               <finding code="R953" role="warning">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="f:short(../tei:persName[1])"/><xsl:text>" is "</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" outside the years of life. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Correct the dates in the authority file.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:text//tei:persName[@ref][following-sibling::tei:date]">
            <xsl:variable name="date" select="following-sibling::*[1][self::tei:date]"/>
            <xsl:variable name="between"
                          select="string(following-sibling::node()[1][self::text()])"/>
            <xsl:variable name="year"
                          select="$date[not(contains($between, '.')) and string-length($between) lt 60]/f:year((@when, @to, @notAfter)[1])"/>
            <xsl:variable name="born"
                          select="id(substring(tokenize(@ref)[1], 2))/self::tei:person/f:year((tei:birth/@when, tei:birth/@notBefore)[1])"/>
            <xsl:if test="exists($year) and exists($born) and $year lt $born">
               <finding code="R954" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" (born </xsl:text><xsl:value-of select="$born"/><xsl:text>) is said to do something in </xsl:text><xsl:value-of select="$year"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look whether the date or the person is misread.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
         <xsl:for-each select="//tei:correspAction[@type = 'sent'][tei:date/@when]/tei:persName[@ref]">
            <xsl:variable name="died"
                          select="id(substring(tokenize(@ref)[1], 2))/self::tei:person/f:year((tei:death/@when, tei:death/@notAfter)[1])"/>
            <xsl:if test="exists($died) and f:year(../tei:date/@when) gt $died">
               <finding code="R955" role="information">
                  <xsl:attribute name="path" select="path()"/>
                  <message><xsl:text>"</xsl:text><xsl:value-of select="f:short(.)"/><xsl:text>" (died </xsl:text><xsl:value-of select="$died"/><xsl:text>) sends this letter in </xsl:text><xsl:value-of select="f:year(../tei:date/@when)"/><xsl:text>. </xsl:text><xsl:text> </xsl:text></message>
                  <hint><xsl:text>Look whether the date or the sender is misread.</xsl:text></hint>
               </finding>
            </xsl:if>
         </xsl:for-each>
      </findings>
   </xsl:template>
</xsl:stylesheet>

